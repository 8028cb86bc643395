package dedupe

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
	"github.com/google/go-cmp/cmp"
)

// frogs are two descriptions of one article and an article that only looks like it.
func frogs() []*record.Record {
	article := func(id, title, page string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypeArticleJournal, Title: title, Author: authorsOf("Frog, Ann", "Toad, Bill"),
			Issued: record.ParseDate("2001"), ContainerTitle: "Journal of Frogs", Volume: "3", Page: page,
		}
	}
	return []*record.Record{
		article("a", "The calls of the common frog in spring", "1-9"),
		article("b", "The calls of the common frog in spring", "1-9"),
		article("c", "The calls of the common frog in autumn", "11-19"),
	}
}

func kept(res *Result) (out []string) {
	for _, r := range res.Records {
		out = append(out, strings.Join(append([]string{r.ID}, r.Aliases...), "+"))
	}
	return out
}

func TestDecisions(t *testing.T) {
	f := frogs()
	f[1].DOI = "10.1000/frogs"
	a, b, c := Fingerprint(f[0]), Fingerprint(f[1]), Fingerprint(f[2])
	if a == b || a == c || b == c {
		t.Fatalf("fingerprints %s, %s, %s are not three", a, b, c)
	}
	tests := []struct {
		name      string
		decisions []Decision
		want      []string
		undecided int
		overruled int
	}{
		{"none", nil, []string{"a+b", "c"}, 0, 0},
		{"a person parts", []Decision{{false, a, b}}, []string{"a", "b", "c"}, 0, 0},
		{"a person joins in spite of a veto", []Decision{{true, a, c}}, []string{"a+b+c"}, 0, 0},
		{"parting counts more than joining by way of a third", []Decision{{true, a, b}, {true, b, c}, {false, a, c}}, []string{"a+b", "c"}, 0, 1},
		{"what isn't there is counted", []Decision{{true, a, "0123456789abcdef"}}, []string{"a+b", "c"}, 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := Fold(f, Options{Decisions: tt.decisions, Names: NamesOff})
			if diff := cmp.Diff(tt.want, kept(res)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if res.Undecided != tt.undecided {
				t.Errorf("%d undecided, want %d", res.Undecided, tt.undecided)
			}
			if len(res.Overruled) != tt.overruled {
				t.Errorf("overruled: %v, want %d", res.Overruled, tt.overruled)
			}
			reverse := slices.Clone(f)
			slices.Reverse(reverse)
			if got := Fold(reverse, Options{Decisions: tt.decisions, Names: NamesOff}); len(got.Records) != len(tt.want) {
				t.Errorf("%d works in reverse order, want %d", len(got.Records), len(tt.want))
			}
		})
	}
}

// A decision on two records is one on the works that they belong to: it takes no record
// out of either.
func TestDecisionJoinsWorks(t *testing.T) {
	review := func(id, year, issue, doi string) *record.Record {
		return &record.Record{
			ID: id, Type: record.TypeArticleJournal, Title: "Vaccines for preventing colds in healthy frogs",
			Author: authorsOf("Frog, Ann", "Toad, Bill", "Newt, Carl"), Issued: record.ParseDate(year),
			ContainerTitle: "Database of Pond Reviews", Issue: issue, Page: "CD001269", DOI: doi,
		}
	}
	f := []*record.Record{
		review("a", "2014", "3", ""),
		review("b", "2014", "3", "10.1000/cd1269.pub5"),
		review("c", "2014", "", "10.1000/cd1269.pub5"),
		review("d", "2018", "2", "10.1000/cd1269.pub6"),
		review("e", "2018", "", "10.1000/cd1269.pub6"),
	}
	for _, tt := range []struct {
		name      string
		decisions []Decision
		want      []string
		overruled int
	}{
		{"none", nil, []string{"a+b+c", "d+e"}, 0},
		{"one work", []Decision{{true, Fingerprint(f[0]), Fingerprint(f[3])}}, []string{"a+b+c+d+e"}, 0},
		{
			"forbidden",
			[]Decision{{true, Fingerprint(f[0]), Fingerprint(f[3])}, {false, Fingerprint(f[0]), Fingerprint(f[4])}, {false, Fingerprint(f[1]), Fingerprint(f[3])}},
			[]string{"a+d", "b+c", "e"},
			0,
		},
	} {
		res := Fold(f, Options{Decisions: tt.decisions, Names: NamesOff})
		if diff := cmp.Diff(tt.want, kept(res)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if len(res.Overruled) != tt.overruled {
			t.Errorf("%s: overruled: %v, want %d", tt.name, res.Overruled, tt.overruled)
		}
	}
}

// Records that say the same in every field have one fingerprint: a decision that
// parts them parts them all.
func TestDecisionOnCopies(t *testing.T) {
	f := frogs()
	a := Fingerprint(f[0])
	if b := Fingerprint(f[1]); a != b {
		t.Fatalf("copies have fingerprints %s and %s", a, b)
	}
	got := kept(Fold(f, Options{Decisions: []Decision{{false, a, a}}, Names: NamesOff}))
	if diff := cmp.Diff([]string{"a", "b", "c"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFingerprintSurvives(t *testing.T) {
	base := frogs()[0]
	base.DOI, base.Issue = "10.1000/frogs", "2"
	for name, change := range map[string]func(*record.Record){
		"key":         func(r *record.Record) { r.ID = "other" },
		"capitals":    func(r *record.Record) { r.Title = "The Calls of the Common Frog in Spring" },
		"markup":      func(r *record.Record) { r.Title = "The calls of the <i>common frog</i> in spring" },
		"initials":    func(r *record.Record) { r.Author = authorsOf("Frog, A.", "Toad, B.") },
		"page range":  func(r *record.Record) { r.Page = "1--9" },
		"exact date":  func(r *record.Record) { r.Issued = record.YearMonthDay(2001, 4, 1) },
		"notes":       func(r *record.Record) { r.Notes = []string{"read"}; r.Keywords = []string{"frogs"} },
		"DOI address": func(r *record.Record) { r.DOI = "https://doi.org/10.1000/FROGS" },
		"type":        func(r *record.Record) { r.Type = record.TypeDocument },
	} {
		r := base.Clone()
		change(r)
		if got, want := Fingerprint(r), Fingerprint(base); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	for name, change := range map[string]func(*record.Record){
		"title":  func(r *record.Record) { r.Title = "The calls of the tree frog in spring" },
		"page":   func(r *record.Record) { r.Page = "10-19" },
		"year":   func(r *record.Record) { r.Issued = record.ParseDate("2002") },
		"author": func(r *record.Record) { r.Author = authorsOf("Newt, Carl") },
	} {
		r := base.Clone()
		change(r)
		if Fingerprint(r) == Fingerprint(base) {
			t.Errorf("%s: another record has the same fingerprint", name)
		}
	}
}

func TestReadDecisions(t *testing.T) {
	const x, y = "0000000000000001", "00000000000000ff"
	got, err := ReadDecisions(strings.NewReader("# frogs\n\nsame " + x + " " + y + " # both\r\ndifferent  " + y + "\t" + y + "\nsame " + y + " " + x + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Decision{{true, x, y}, {false, y, y}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for text, want := range map[string]string{
		"same " + x + "\n":                                   "line 1: want",
		"perhaps " + x + " " + y:                             "line 1: want",
		"\nsame " + x + " 00000000000000FF":                  "line 2: want",
		"same " + x + " " + y + "\ndifferent " + y + " " + x: "line 2 contradicts line 1",
	} {
		if _, err := ReadDecisions(strings.NewReader(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s…", text, err, want)
		}
	}
}
