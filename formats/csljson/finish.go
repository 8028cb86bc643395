package csljson

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// takeVariants reads the members under other names, in order, where CSL's own
// name gave no value. One that says something else is kept.
func (it *item) takeVariants() {
	for _, m := range it.variants {
		switch {
		case m.val.Empty():
		case !it.rec.Has(m.v) && fitsKind(m.v, m.val):
			it.set(m.v, m.name, m.val)
		case !it.says(m.v, m.val):
			it.extra(m.name, m.val)
		}
	}
}

// says reports whether the record says in v what val does.
func (it *item) says(v record.Var, val value) bool {
	if !fitsKind(v, val) {
		return false
	}
	other := item{rec: new(record.Record), warn: func(string) {}}
	other.set(v, "", val)
	if len(other.rec.Extra) > 0 {
		return false
	}
	switch v.Kind() {
	case record.KindNames:
		return equalNames(other.rec.Names(v), it.rec.Names(v))
	case record.KindDate:
		return other.rec.Date(v) == it.rec.Date(v)
	}
	return other.rec.Text(v) == it.rec.Text(v)
}

func equalNames(a, b []record.Name) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// finish settles what members say together.
func (it *item) finish() {
	r := it.rec
	it.custom.applyTexts(r)
	f, exactNotes := it.custom.facts(factsOf(r))
	f.store(r)
	for _, s := range f.said {
		switch s.v.Kind() {
		case record.KindDate:
			r.SetDate(s.v, record.ParseDate(s.text))
		case record.KindNames:
			r.AddName(s.v, noteName(s.text))
		default:
			r.SetText(s.v, readText(s.v, s.text))
		}
	}
	r.Extra = append(r.Extra, f.tex...)
	if !exactNotes {
		it.takeCutNotes()
	}
	it.setID(f.key)
	sortTop(r.Extra)
	it.custom.apply(r)
	if !plain(r.ID) {
		r.ID = norm.NFC.String(r.ID)
	}
}

// sortTop puts the fields that are written beside the variables behind those
// that are written under "custom", in the order of their names: the order in
// which they are read again.
func sortTop(fields []record.Field) {
	rank := func(f record.Field) string {
		if f.Format == family && (schemaOnly[f.Name] != 0 || f.Name == "id") {
			return f.Name
		}
		return ""
	}
	slices.SortStableFunc(fields, func(a, b record.Field) int { return strings.Compare(rank(a), rank(b)) })
}

// takeCutNotes reads the notes that tell of a cut list of names.
func (it *item) takeCutNotes() {
	r := it.rec
	for i := 0; i < len(r.Notes); i++ {
		if c, ok := record.ParseCutNote(r.Notes[i]); ok {
			r.SetCut(c.Role, c.Missing)
			r.Notes = append(r.Notes[:i:i], r.Notes[i+1:]...)
			i--
		}
	}
}

// setID chooses the record's id: the entry's id, but the citation key where the
// id is an address that Zotero gave it. The other one is kept.
func (it *item) setID(noteKey string) {
	r := it.rec
	key := it.key
	if key == "" {
		key = noteKey
	}
	r.ID = it.id
	switch {
	case key == "" || key == it.id:
	case it.id == "":
		r.ID = key
	case isAddress(it.id):
		r.ID = key
		it.extra("id", quoted(it.id))
	default:
		it.extra("citation-key", quoted(key))
	}
}

// isAddress reports whether an id is a URI or Zotero's library and item number:
// http://zotero.org/users/1/items/ABCD2345, 1/ABCD2345.
func isAddress(id string) bool {
	if strings.Contains(id, "://") {
		return true
	}
	library, item, ok := strings.Cut(id, "/")
	if !ok || len(item) != 8 || library == "" {
		return false
	}
	return strings.Trim(library, "0123456789") == "" &&
		strings.Trim(item, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
