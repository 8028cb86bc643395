package dedupe

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
		{"Smith", "HENRY VIII", "Henry VIII"},
		{"SMITH", "ROBERT", "ROBERT"},
		{"Smith", "DeShawn", "DeShawn"},
	} {
		if got := calmGiven(record.Name{Family: tt.family, Given: tt.given}).Given; got != tt.want {
			t.Errorf("%s, %s: %q, want %q", tt.family, tt.given, got, tt.want)
		}
	}
}

func TestMergedNamesDoNotShout(t *testing.T) {
	for _, tt := range []struct {
		a, b, want record.Name
	}{
		{record.Name{Family: "Ariyabuddhiphongs", Given: "VANCHAI"}, record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}},
		{record.Name{Family: "Ariyabuddhiphongs", Given: "V."}, record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}},
		{record.Name{Family: "LI", Given: "XIAO"}, record.Name{Family: "Li", Given: "Xiao"}, record.Name{Family: "Li", Given: "Xiao"}},
	} {
		for _, order := range [][2]record.Name{{tt.a, tt.b}, {tt.b, tt.a}} {
			var records []*record.Record
			for _, n := range order {
				records = append(records, &record.Record{
					Type: record.TypeArticleJournal, Title: "Before and during measures of machine gamblers", ContainerTitle: "Addiction",
					Volume: "106", Page: "12-17", DOI: "10.1111/add.1", Issued: record.ParseDate("2011"), Author: []record.Name{n},
				})
			}
			res := Fold(records, Options{})
			if len(res.Records) != 1 || res.Records[0].Author[0] != tt.want {
				t.Errorf("%v: %v, want %v", order, res.Records[0].Author, tt.want)
			}
		}
	}
}

func TestKeptNamesDoNotShout(t *testing.T) {
	paper := func(title string, names ...record.Name) *record.Record {
		return &record.Record{Type: record.TypeArticleJournal, Title: title, Author: names, Issued: record.ParseDate("2011")}
	}
	wu := record.Name{Family: "Wuthisen", Given: "Somchai"}
	records := []*record.Record{
		paper("Before and during measures of machine gamblers", record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, wu),
		paper("Lottery players of five northern towns", record.Name{Family: "Ariyabuddhiphongs", Given: "V."}, wu),
	}
	want := record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}
	for _, r := range Fold(records, Options{}).Records {
		if r.Author[0] != want {
			t.Errorf("%s: %v, want %v", r.Title, r.Author[0], want)
		}
	}
}

// A capital inside a family name is kept, however often others leave it out.
func TestKeptNamesHaveInnerCapitals(t *testing.T) {
	records := works("Macdonald, Flora; Osei, Kofi", "Macdonald, Flora; Osei, Kofi", "MACDONALD, Flora; Osei, Kofi", "MacDonald, F.; Osei, Kofi; Novak, Petra")
	unifyNames(records, nil, NamesUnify)
	for _, r := range records {
		if got := r.Author[0].Inverted(); got != "MacDonald, Flora" {
			t.Errorf("%s: %s", r.ID, got)
		}
	}
}
