package bibtex

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// seriesStrings are BibLaTeX's localisation keys for the field series.
var seriesStrings = map[string]string{"newseries": "New series", "oldseries": "Old series"}

// periodicals are the entry types for which series is a series of a journal.
const periodicals = " article suppperiodical periodical "

// series returns what a field series says. Of a journal a number is the place of
// the series among its series (BibLaTeX manual 3.16, section 2.2.2).
func (t *typing) series(s string) string {
	if long, ok := seriesStrings[s]; ok {
		return long
	}
	if n, err := strconv.Atoi(s); err == nil && n > 0 && t.is(periodicals) {
		return ordinal(n) + seriesWord
	}
	return s
}

const seriesWord = " series"

// series writes the field in the form that series reads.
func (e *entryWriter) series() {
	e.done[record.CollectionTitle] = true
	s := e.r.Text(record.CollectionTitle)
	if head, ok := strings.CutSuffix(s, seriesWord); ok && listed(periodicals, e.kind) {
		if digits := plainOrdinal(head); digits != head {
			s = digits
		}
	}
	e.field("series", s, latex.Group)
}
