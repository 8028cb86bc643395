package dedupe

import (
	"slices"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// A publication doesn't print what its working paper says of its way into print; the
// report holds it. The series in which it stood stays.
func TestDraftRemarks(t *testing.T) {
	const address, paper = "https://uni.example/wp/56.pdf", "Institute for Trade, Working Paper (Report No. 56)"
	draft := func(typ record.Type, notes ...string) *record.Record {
		return &record.Record{
			ID: "draft", Type: typ, Title: "Tolls and the price of bread", Author: authorsOf("Ostrander, Helga"),
			Issued: record.YearOnly(1999), Notes: notes, URL: address,
		}
	}
	article := &record.Record{
		ID: "article", Type: record.TypeArticleJournal, Title: "Tolls and the Price of Bread", Author: authorsOf("Ostrander, H."),
		ContainerTitle: "Journal of Trade", Volume: "4", Issued: record.YearOnly(2001), Notes: []string{"With a map"},
	}
	related := []record.Link{{Target: address, Title: "preprint", Kind: record.LinkRelate}}
	for _, c := range []struct {
		name    string
		members []*record.Record
		notes   []string
		lost    []Lost
		url     string
		links   []record.Link
	}{
		{
			"a manuscript speaks of itself",
			[]*record.Record{article, draft(record.TypeManuscript, paper, "Read again")},
			[]string{"With a map", paper, "Read again"},
			nil, "", related,
		},
		{
			"so does a report",
			[]*record.Record{article, draft(record.TypeReport, "To appear in: Journal of Trade")},
			[]string{"With a map"},
			[]Lost{{1, "To appear in: Journal of Trade"}},
			"", related,
		},
		{
			"a source's own heading isn't printed",
			[]*record.Record{article, draft(record.TypeManuscript, "Comment: accepted for print")},
			[]string{"With a map", "Comment: accepted for print"},
			nil, "", related,
		},
		{
			"without a publication all counts",
			[]*record.Record{draft(record.TypeManuscript, paper), draft(record.TypeManuscript, "Read again")},
			[]string{paper, "Read again"},
			nil, address, nil,
		},
		{
			"a mention is no draft",
			[]*record.Record{article, draft(record.TypeDocument, paper)},
			[]string{"With a map", paper},
			nil, address, nil,
		},
	} {
		m := mergeOf(c.members...)
		lost := m.fields["note"].Lost
		if !slices.Equal(m.rec.Notes, c.notes) || !slices.Equal(lost, c.lost) || m.rec.URL != c.url || !slices.Equal(m.rec.Links, c.links) {
			t.Errorf("%s: notes %q, lost %v, URL %q, links %v", c.name, m.rec.Notes, lost, m.rec.URL, m.rec.Links)
		}
	}
}

// A list of names that another one completed is not lost.
func TestCompletedNamesAreKept(t *testing.T) {
	long := &record.Record{Type: record.TypeArticleJournal, Author: authorsOf("Ostrander, H.", "Meyer, P.", "Okafor, C.")}
	short := &record.Record{Type: record.TypeArticleJournal, Author: authorsOf("Ostrander, Helga")}
	short.SetCut(record.Author, 2)
	m := mergeOf(short, long)
	want := Field{From: 1, Lost: []Lost{{0, "Ostrander, Helga"}}}
	if got := m.fields["author"]; got.From != want.From || !slices.Equal(got.Lost, want.Lost) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestAccord(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"xii + 400", "xii + 400", "page xii + 400 = xii + 400"},
		{"xii + 400", "400", "pages xii + 400 and 400 agree as far as they were compared"},
	} {
		if got := accord("page", c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

// A pair has all the evidence that one work takes only if a reason speaks against it.
func TestScoreOf(t *testing.T) {
	w := Options{}.weights()
	for _, c := range []struct{ bits, want float64 }{{w.same / 2, 0.5}, {w.same - 0.01, 0.99}, {w.same, 1}, {2 * w.same, 1}, {-1, 0}} {
		if got := scoreOf(c.bits, &w); got != c.want {
			t.Errorf("%g bits: %g, want %g", c.bits, got, c.want)
		}
	}
}
