package names

import "testing"

func TestDamagedName(t *testing.T) {
	tests := []struct {
		name string
		want bool
	}{
		{"Lähdeoja, Otso", false},
		{"L'\u0301ahdeoja, Otso", true},
		{"Brandtsegg, '\u0301Oyvind", true},
		{"O'Neill, Craig", false},
		{"D\u2019Angelo, Ugo", false},
		{"Kovcisk'y, Jan", true},
		{"Ferrandis, María", false},
		{"Ferrandis, Mari\u0301a", false},
		{"Ferrandis, Marı\u0301a", true},
		{"Ferrandis, Marıá", true},
		{"Yıldız, Işıl", false},
		{"Kâzım, Ayşe", false},
		{"autor Darnton, Robert", true},
		{"Darnton, Robert editor", true},
		{"Autor, David", false},
		{"Quist, Ed", false},
		{"van den Berg, J.", false},
		{"Berg, J. van den", false},
	}
	for _, tt := range tests {
		n := person(tt.name)
		if got := damagedName(&n); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
