package hayagriva

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// loseRest reports what is not written.
func (w *writer) loseRest() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if w.done[v] || !w.rec.Has(v) {
			continue
		}
		value := w.rec.Text(v)
		switch v.Kind() {
		case record.KindNames:
			var names []string
			for _, n := range w.rec.Names(v) {
				names = append(names, n.Display())
			}
			value = strings.Join(names, "; ")
		case record.KindDate:
			value = w.rec.Date(v).EDTF()
		}
		w.lose(v.String(), value, formats.Dropped, "")
	}
	for _, l := range w.rec.Links {
		w.lose("link", l.Target, formats.Dropped, "")
	}
	for _, a := range w.rec.Aliases {
		w.lose("alias", a, formats.Dropped, "")
	}
	for _, rel := range w.rec.Relations {
		w.lose("relation", rel.ID, formats.Dropped, "")
	}
}

func (w *writer) lose(name, value string, action formats.Action, why string) {
	if w.opts.OnLoss != nil {
		w.opts.OnLoss(formats.Loss{Record: w.rec, Field: name, Value: value, Action: action, Why: why})
	}
}
