package names

import "testing"

func TestCompleted(t *testing.T) {
	for _, tt := range []struct {
		names []string // the one that is kept first
		want  string
	}{
		{[]string{"Aldcroft, Tom", "Aldcroft, T. L."}, "Tom L."},
		{[]string{"Aldcroft, Tom", "Aldcroft, TL"}, "Tom L."},
		{[]string{"Aldcroft, Tom K.", "Aldcroft, T. L."}, "Tom K."},
		{[]string{"Weber, Jean", "Weber, J.-P."}, "Jean-P."},
		{[]string{"Ivanov, M. Yu.", "Ivanov, Misha"}, "Misha Yu."},
		{[]string{"Hedberg, Nils Gunnar", "Hedberg, N. G. K."}, "Nils Gunnar K."},
		{[]string{"Hedberg, Nils G.", "Hedberg, N. Gunnar"}, "Nils Gunnar"},
		{[]string{"Li, Shipeng", "Li, S. P."}, "Shipeng"}, // the initials of its syllables
		{[]string{"Moor, Stephen", "Moor, S. P."}, "Stephen P."},
		{[]string{"van Gelder, PHAJ", "van Gelder, P"}, "PHAJ"},
		{[]string{"de Villiers, A. M.", "Villiers, A. M. De"}, "A. M."},
	} {
		var all []*spelling
		for _, s := range tt.names {
			n := person(s)
			all = append(all, formOf(&n).best)
		}
		if got := completed(all[0], all); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.names, got, tt.want)
		}
	}
}
