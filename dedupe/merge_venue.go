package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// mergeVenue takes the full name of the journal or book and keeps an
// abbreviation of it beside it.
func (m *merger) mergeVenue() {
	names := m.values(func(r *record.Record) string { return r.ContainerTitle }, plain)
	shorts := m.values(func(r *record.Record) string { return r.ContainerTitleShort }, plain)
	if best, ok := m.own(record.ContainerTitle, names, m.rule(record.ContainerTitle, names)); ok {
		m.set(record.ContainerTitle, best, names)
		if len(shorts) == 0 && !oneText(names) {
			full := venue.New(best.text)
			for _, v := range names {
				if short := venue.New(v.text); len(v.text) < len(best.text) && venue.Abbreviates(&short, &full) {
					shorts = append(shorts, v)
				}
			}
		}
	}
	if best, ok := m.own(record.ContainerTitleShort, shorts, m.rule(record.ContainerTitleShort, shorts)); ok {
		m.set(record.ContainerTitleShort, best, shorts)
	}
}

// abbreviation tells how abbreviated a journal's name looks: 0 for words written
// out, 2 for "J. Clin. Oncol." or "Jclinoncol".
func abbreviation(s string) int {
	ws := strings.Fields(s)
	short := 0
	for _, w := range ws {
		if strings.HasSuffix(w, ".") && len(w) > 1 {
			return 2
		}
		if len(w) <= 4 && !venue.Noise[strings.ToLower(w)] {
			short++
		}
	}
	switch {
	case len(ws) > 1 && 2*short >= len(ws), strings.Contains(s, "-") && len(ws) == 1:
		return 1
	case len(ws) == 1 && len(s) <= 5:
		return 1
	}
	return 0
}
