package names

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestCalmGiven(t *testing.T) {
	for _, tt := range []struct{ family, given, want string }{
		{"Ariyabuddhiphongs", "VANCHAI", "Vanchai"},
		{"Lefèvre", "JEAN-ÉRIC", "Jean-Éric"},
		{"Smith", "J. ROBERT", "J. Robert"},
		{"Smith", "J. R. R.", "J. R. R."},
		{"Smith", "JRR", "JRR"},
		{"Wang", "XIAO WEI", "Xiao Wei"},
		{"Smith", "JPRS", "JPRS"},
		{"van Gelder", "PHAJ", "PHAJ"},
		{"Smith", "JOHN", "John"},
		{"Smith", "HENRY VIII", "Henry VIII"},
		{"SMITH", "ROBERT", "ROBERT"},
		{"Smith", "DeShawn", "DeShawn"},
	} {
		if got := CalmGiven(record.Name{Family: tt.family, Given: tt.given}).Given; got != tt.want {
			t.Errorf("%s, %s: %q, want %q", tt.family, tt.given, got, tt.want)
		}
	}
}

// A capital inside a family name is kept, however often others leave it out.
func TestKeptNamesHaveInnerCapitals(t *testing.T) {
	records := works("Macdonald, Flora; Osei, Kofi", "Macdonald, Flora; Osei, Kofi", "MACDONALD, Flora; Osei, Kofi", "MacDonald, F.; Osei, Kofi; Novak, Petra")
	Unify(records, nil, Options{Rewrite: true})
	for _, r := range records {
		if got := r.Author[0].Inverted(); got != "MacDonald, Flora" {
			t.Errorf("%s: %s", r.ID, got)
		}
	}
}
