package hayagriva

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// serials writes the numbers of the work, and those of what contains it.
func (w *writer) serials(m, host *mapping) {
	var own, hosts mapping
	isbns := &own
	if m != host {
		isbns = &hosts
	}
	own.text("doi", record.SpellDOI(w.take(record.DOI)))
	own.text("pmid", w.take(record.PMID))
	own.text("pmcid", w.take(record.PMCID))
	own.text("arxiv", w.rec.ArXiv.String())
	own.text("serial", w.take(record.Number))
	w.standardNumbers(isbns, "isbn", record.ISBN, w.rec.ISBN)
	w.standardNumbers(isbns, "issn", record.ISSN, w.rec.ISSN)
	for _, f := range w.rec.Extra {
		if name, ok := strings.CutPrefix(f.Name, "serial-number."); ok && f.Format == family {
			own.text(name, f.Value)
		}
	}
	m.add("serial-number", own.node())
	if m != host {
		host.add("serial-number", hosts.node())
	}
}

// standardNumbers writes the first of several numbers: there is room for one.
func (w *writer) standardNumbers(m *mapping, name string, v record.Var, numbers []string) {
	w.done[v] = true
	for i, n := range numbers {
		if i == 0 {
			m.text(name, n)
		} else {
			w.lose(v.String(), n, formats.Dropped, "Hayagriva has room for one")
		}
	}
}
