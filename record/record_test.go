package record

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// full returns a record that says something in every variable and field.
func full() *Record {
	r := &Record{
		ID:        "one2025",
		Type:      TypeArticle,
		ArXiv:     ArXiv{ID: "2511.10289", Version: 2, Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"}},
		Cuts:      []Cut{{Author, 99}, {Editor, 0}},
		Links:     []Link{{Target: "https://example.org/x.pdf", Kind: LinkPDF, MIME: "application/pdf"}},
		Aliases:   []string{"old2025"},
		Relations: []Relation{{Kind: RelPreprintOf, ID: "two2026"}},
		Extra:     []Field{{"bibtex", "annotation", "x"}},
		Source:    Source{File: "a.bib", Line: 3},
	}
	for v := VarNone + 1; v < NumVars; v++ {
		switch v.Kind() {
		case KindDate:
			r.SetDate(v, YearOnly(1000+int(v)))
		case KindNames:
			r.SetNames(v, []Name{{Family: v.String()}, {Given: "B", Family: "C"}})
		case KindList:
			r.AddText(v, "first "+v.String())
			r.AddText(v, "second "+v.String())
		default:
			r.SetText(v, "a "+v.String())
		}
	}
	return r
}

func TestEqual(t *testing.T) {
	if !Equal(nil, nil) || Equal(nil, &Record{}) || Equal(&Record{}, nil) {
		t.Error("nil records")
	}
	if !Equal(&Record{}, &Record{Keywords: []string{}, Source: Source{Line: 5}}) {
		t.Error("empty records differ")
	}
	if !Equal(full(), full()) {
		t.Error("a record differs from itself")
	}
	r := full()
	r.Source = Source{}
	if !Equal(full(), r) {
		t.Error("Source counts")
	}
	if !Equal(full(), full().Clone()) {
		t.Error("a clone differs")
	}
	// The order of what has none.
	a, b := &Record{}, &Record{}
	a.SetText(Annote, "1")
	a.SetText(Archive, "2")
	b.SetText(Archive, "2")
	b.SetText(Annote, "1")
	a.SetCut(Author, 1)
	a.SetCut(Editor, 2)
	b.SetCut(Editor, 2)
	b.SetCut(Author, 1)
	if !Equal(a, b) {
		t.Error("the order of rare variables or cuts counts")
	}
}

// TestEqualSeesEverything empties each variable and field in turn.
func TestEqualSeesEverything(t *testing.T) {
	for v := VarNone + 1; v < NumVars; v++ {
		r := full()
		switch v.Kind() {
		case KindDate:
			r.SetDate(v, Date{})
		case KindNames:
			r.Names(v)[1].Given = "X"
		default:
			r.SetText(v, "")
		}
		if Equal(full(), r) || Equal(r, full()) {
			t.Errorf("Equal doesn't see %s", v)
		}
	}
	fields := reflect.TypeFor[Record]()
	for i := range fields.NumField() {
		f := fields.Field(i)
		if f.Name == "Source" || f.Name == "Spellings" || !f.IsExported() {
			continue
		}
		r := full()
		reflect.ValueOf(r).Elem().Field(i).SetZero()
		if Equal(full(), r) || Equal(r, full()) {
			t.Errorf("Equal doesn't see %s", f.Name)
		}
	}
}

// TestCloneIsDeep changes every element of a clone.
func TestCloneIsDeep(t *testing.T) {
	r := full()
	c := r.Clone()
	c.Author[0].Family = "x"
	c.Editor[0].Family = "x"
	c.Translator[0].Family = "x"
	for i := range c.Credits {
		c.Credits[i].Names[0].Family = "x"
	}
	c.Cuts[0].Missing = 7
	c.ArXiv.Classes[0] = "x"
	for _, list := range [][]string{c.ISBN, c.ISSN, c.Keywords, c.Notes, c.Aliases} {
		list[0] = "x"
	}
	c.Links[0].Target = "x"
	c.Relations[0].ID = "x"
	c.Extra[0].Value = "x"
	c.SetText(Annote, "x")
	if !Equal(r, full()) {
		t.Error("changing a clone changes its original")
	}
}

func TestCuts(t *testing.T) {
	var r Record
	if _, cut := r.CutOf(Author); cut {
		t.Error("the zero record is cut")
	}
	r.SetCut(Author, 5)
	r.SetCut(Editor, 0)
	r.SetCut(Author, 6)
	if missing, cut := r.CutOf(Author); missing != 6 || !cut {
		t.Errorf("CutOf(Author) = %d, %t", missing, cut)
	}
	if missing, cut := r.CutOf(Editor); missing != 0 || !cut {
		t.Errorf("CutOf(Editor) = %d, %t", missing, cut)
	}
	r.ClearCut(Author)
	if diff := cmp.Diff([]Cut{{Editor, 0}}, r.Cuts); diff != "" {
		t.Error(diff)
	}
}

func TestIsPreprint(t *testing.T) {
	for _, test := range []struct {
		r    Record
		want bool
	}{
		{Record{}, false},
		{Record{Type: TypeArticle}, false},
		{Record{Type: TypeArticle, Genre: GenrePreprint}, true},
		{Record{Type: TypeArticle, ArXiv: ArXiv{ID: "2511.10289"}}, true},
		{Record{Type: TypeArticleJournal, ArXiv: ArXiv{ID: "2511.10289"}}, false},
	} {
		if got := test.r.IsPreprint(); got != test.want {
			t.Errorf("%v %q %q: %t", test.r.Type, test.r.Genre, test.r.ArXiv.ID, got)
		}
	}
}

// A run that holds a million records is bound by their memory: up to this size they take
// 768 bytes each, with a word of the allocator's own, and 896 beyond.
func TestRecordIsSmall(t *testing.T) {
	if n := reflect.TypeFor[Record]().Size(); n > 760 {
		t.Errorf("a record takes %d bytes", n)
	}
}
