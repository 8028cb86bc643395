package bibtex

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// pubStates are those of BibLaTeX's localisation keys for pubstate (manual, section
// 4.9.2) that are no words, and what they say in English.
var pubStates = map[string]string{"inpress": "in press", "inpreparation": "in preparation"}

// readPubState reads how far the publication of a work is.
func (t *typing) readPubState(s string) bool {
	state := decode(s, latex.Group)
	if key := stateKey(state); key != "" {
		state = cmp.Or(pubStates[key], key)
	}
	if old := t.r.Text(record.Status); old != "" {
		return old == state
	}
	t.r.SetText(record.Status, state)
	return true
}

// stateKeys are BibLaTeX's localisation keys for pubstate.
const stateKeys = " inpreparation submitted forthcoming inpress prepublished "

// stateKey returns the key for how far a publication is, "" if there is none.
func stateKey(words string) string {
	key := strings.ReplaceAll(strings.ToLower(strings.TrimRight(words, ".")), " ", "")
	if listed(stateKeys, key) {
		return key
	}
	return ""
}

func (e *entryWriter) pubstate() {
	if e.done[record.Status] {
		return
	}
	e.done[record.Status] = true
	s := e.r.Text(record.Status)
	if s == "" && e.isPreprint() && (e.w.dialect == biblatex || e.r.ArXiv.ID == "" && !e.has("howpublished")) {
		s = statePrepublished
	}
	e.field("pubstate", cmp.Or(stateKey(s), s), latex.Group)
}
