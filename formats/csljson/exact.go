package csljson

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// applyTexts sets the exact values of text variables, where the members beside
// them still say what was written for these.
func (c *custom) applyTexts(r *record.Record) {
	for _, t := range c.texts {
		if isFactVar(t.v) {
			continue
		}
		if readText(t.v, writeText(t.v, t.text)) == r.Text(t.v) {
			r.SetText(t.v, t.text)
		}
	}
	for _, l := range c.lists {
		if list := listOf(r, l.v); slices.Equal(*list, readList(l.v, l.values)) {
			*list = nilIfEmpty(l.values)
		}
	}
}

func isFactVar(v record.Var) bool {
	for _, f := range factVars {
		if f == v {
			return true
		}
	}
	return false
}

// facts returns what the members of an entry say together, shown being what each
// of them says alone. Exact values count as long as showing them gives these
// members: who has changed one of them by hand, means it.
func (c *custom) facts(shown facts) (f facts, exactNotes bool) {
	f = shown
	f.understand(c.exactNotes == nil)
	if c.arxiv == nil && c.exactNotes == nil && len(c.texts)+len(c.absent) == 0 {
		return f, false
	}
	if c.arxiv != nil {
		f.arxiv = *c.arxiv
	}
	if c.exactNotes != nil {
		f.notes = nilIfEmpty(c.exactNotes)
	}
	for _, t := range c.texts {
		if p := f.text(t.v); p != nil {
			*p = t.text
		}
	}
	for _, name := range c.absent {
		if v, ok := record.ParseVar(name); ok && isFactVar(v) {
			*f.text(v) = ""
		}
	}
	if f.showsAs(&shown) {
		return f, c.exactNotes != nil
	}
	f = shown
	f.understand(true)
	if c.arxiv != nil && (f.arxiv.ID == "" || c.arxiv.ID == f.arxiv.ID) {
		f.arxiv = *c.arxiv
	}
	return f, false
}

// nilIfEmpty returns list with no room to append in place, nil if it is empty.
func nilIfEmpty(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list[:len(list):len(list)]
}

// showsAs reports whether the members that show f read as shown.
func (f *facts) showsAs(shown *facts) bool {
	again := *f
	again.show()
	again.reread()
	for _, v := range factVars {
		if *again.text(v) != *shown.text(v) {
			return false
		}
	}
	return slices.Equal(again.notes, shown.notes)
}

// reread makes of facts that are shown what the reader takes from the members.
func (f *facts) reread() {
	for _, v := range factVars {
		p := f.text(v)
		*p = readText(v, writeText(v, *p))
	}
	if doi, ok := record.CleanDOI(f.doi); ok {
		f.doi = doi
	}
	f.notes = readList(record.Note, f.notes)
}

// apply sets what doesn't depend on anything else.
func (c *custom) apply(r *record.Record) {
	for _, d := range c.dates {
		r.SetDate(d.v, refineDate(r.Date(d.v), d.text))
	}
	for _, l := range c.orcids {
		names := r.Names(l.role)
		for i, id := range l.ids {
			if i < len(names) && id != "" {
				names[i].SetORCID(id)
			}
		}
	}
	for _, name := range c.absent {
		switch {
		case name == "type" && r.Type == record.TypeDocument:
			r.Type = record.TypeNone
		case name == "id" && strings.HasPrefix(r.ID, ordinalID):
			r.ID = ""
		}
	}
}
