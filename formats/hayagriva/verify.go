package hayagriva

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// verify reads an entry back and reports what it says otherwise than the record:
// what a parent means depends on its type and the entry's, so that a series may
// come back as the container, or a talk as a performance.
func (w *writer) verify(entry *yaml.Node) {
	back := &record.Record{}
	r := reading{rec: back, warn: func(string) {}}
	r.entry(entry)
	if t := w.rec.Type; t != record.TypeNone && t != back.Type {
		w.lose("type", t.String(), formats.Changed, "it is read back as "+back.Type.String())
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if w.done[v] && !w.lost[v.String()] && w.rec.Has(v) && !sameValue(v, w.rec, back) {
			w.lose(v.String(), valueOf(w.rec, v), formats.Changed, "its place means something else in this type of entry")
		}
	}
}

// sameValue reports whether two records say the same in v, but for markup.
func sameValue(v record.Var, a, b *record.Record) bool {
	switch v.Kind() {
	case record.KindNames:
		return slices.EqualFunc(a.Names(v), b.Names(v), func(x, y record.Name) bool {
			return x.Display() == y.Display() && x.IsOrganization() == y.IsOrganization()
		})
	case record.KindDate:
		return a.Date(v) == b.Date(v)
	}
	return record.Plain(valueOf(a, v)) == record.Plain(valueOf(b, v))
}

// valueOf returns a variable as people read it.
func valueOf(r *record.Record, v record.Var) string {
	switch {
	case v == record.Note:
		return strings.Join(r.Notes, "\n\n")
	case v.Kind() == record.KindDate:
		return r.Date(v).EDTF()
	case v.Kind() == record.KindNames:
		var names []string
		for _, n := range r.Names(v) {
			names = append(names, n.Display())
		}
		return strings.Join(names, "; ")
	}
	return r.Text(v)
}
