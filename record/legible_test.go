package record

import "testing"

func TestShouted(t *testing.T) {
	for s, want := range map[string]bool{
		"THE COST OF SCREENING": true, "ÉTUDE DES ÂGES": true, "The cost": false, "PLOS ONE": false, "新冠肺炎COVID的疫苗研究": false, "1998, 1999": false,
	} {
		if got := Shouted(s); got != want {
			t.Errorf("Shouted(%q) = %v", s, got)
		}
	}
}

func TestGarbled(t *testing.T) {
	for s, want := range map[string]bool{
		"Ã©tude": true, "donâ€™t": true, "na\ufffdve": true, "fran?ais": true, "l?enfant": true, "\xff": true,
		"SÃO PAULO": false, "Why? Because": false, "ROE?": false, "étude": false, "": false, "Quo vadis?Again": false,
		"See https://mud.example/view?id=7 and here": false, "his/her fran?ais": true,
	} {
		if got := Garbled(s); got != want {
			t.Errorf("Garbled(%q) = %v", s, got)
		}
	}
}
