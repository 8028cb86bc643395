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
		w.lose(v.String(), valueOf(w.rec, v), formats.Dropped, "")
	}
	if classes := w.rec.ArXiv.Classes; len(classes) > 0 {
		w.lose("arXiv classes", strings.Join(classes, " "), formats.Dropped, "")
	}
	for _, c := range w.rec.Cuts {
		if c.Missing > 0 || !w.rec.Has(c.Role) {
			w.lose(c.Role.String(), record.CutNote(c), formats.Dropped, "")
		}
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
	w.lost[name] = true
	if w.opts.OnLoss != nil {
		w.opts.OnLoss(formats.Loss{Record: w.rec, Field: name, Value: value, Action: action, Why: why})
	}
}
