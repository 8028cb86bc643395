package csv

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/record"
)

// header is the row that names the columns.
type header struct {
	columns []column
	known   int     // columns that mean something
	glued   bool    // Springer's: nothing stands between the names of authors
	above   []stood // lines before it: a title, Excel's "sep=;"
	// followed says that the row below has as many cells, or that there is none.
	followed bool
	turned   bool // each work names its columns: see [turned]
	register bool // the works are trials
}

// column is one column: its name as written, and what its cells are.
type column struct {
	name string
	meaning
}

// A header stands among the first lines of a document.
const headLines = 40

// delimiters are tried in this order; of equals the first one wins.
const delimiters = ",\t;|"

// findHeader reads the document's head, decides what its delimiter is and which
// row names the columns, and leaves the reader behind that row. user gives the
// meaning of further columns, by name. ok is false if no row names any; then
// nothing is read.
func findHeader(rr *rowReader, user map[string]record.Var) (best header, ok bool) {
	var head []stood
	for len(head) < headLines {
		l, more := rr.line()
		if !more {
			break
		}
		head = append(head, keep(l))
	}
	rr.again = head
	var at row
	for i := range len(delimiters) {
		probe := newRowReader(bytes.NewReader(nil))
		probe.delim, probe.again = delimiters[i], head
		if h, r := bestHeader(probe, user); h.known > best.known {
			best, at, rr.delim = h, r, delimiters[i]
		}
	}
	probe := newRowReader(bytes.NewReader(nil))
	probe.again = head
	switch n, start := turnedRows(probe); {
	case n > best.known:
		rr.delim = probe.delim
		best, at = header{known: n, turned: true}, row{start: start}
	case best.known == 0:
		return best, false
	}
	for len(rr.again) > 0 && rr.again[0].end <= max(at.start, at.end) {
		if rr.again[0].end <= at.start {
			best.above = append(best.above, rr.again[0])
		}
		rr.again = rr.again[1:]
	}
	rr.width = len(best.columns)
	return best, true
}

// bestHeader returns the first row that surely names columns, or the one that names
// most.
func bestHeader(rr *rowReader, user map[string]record.Var) (best header, at row) {
	var r row
	below := false // r stands below the best one
	for {
		if _, ok := rr.next(&r); !ok {
			return best, at
		}
		if below {
			best.followed, below = r.len() == len(best.columns), false
			if best.followed && best.known >= surelyNamed {
				return best, at
			}
		}
		if h := newHeader(&r, user); h.known > best.known {
			h.followed, below = true, true
			best, at = h, row{line: r.line, start: r.start, end: r.end}
		}
	}
}

// newHeader reads a row as one that names columns. Names of one meaning come
// first; those that may mean two things get the one that is not given yet.
func newHeader(r *row, user map[string]record.Var) header {
	h := header{columns: make([]column, r.len())}
	names := make(map[string]bool, r.len())
	for i := range h.columns {
		name := oneLine(string(r.cell(i)))
		if name == "" {
			name = columnName(i)
		}
		h.columns[i].name = name
		names[fold(name)] = true
	}
	h.glued = names["itemdoi"] && names["bookseriestitle"]
	table := columnsByName
	switch {
	case names["ui"] && names["so"]:
		table = columnsByCode
	case names["pt"] && names["so"]:
		table = columnsByTag
	case names["nctnumber"] || names["trialid"]:
		table, h.register = columnsOfRegister, true
	}
	var taken [numTargets]bool
	take := func(c *column, m meaning) {
		c.meaning = m
		taken[m.to] = m.to != toExtra
		h.known++
	}
	for i := range h.columns {
		c := &h.columns[i]
		if v, ok := userColumn(user, c.name); ok {
			take(c, meaning{to: to(v), rank: -1})
		} else if m, ok := table[fold(c.name)]; ok && m.otherwise == toExtra {
			take(c, m)
		}
	}
	for i := range h.columns {
		c := &h.columns[i]
		m, ok := table[fold(c.name)]
		if !ok || c.to != toExtra || m.otherwise == toExtra {
			continue
		}
		if taken[m.to] {
			m.to = m.otherwise
		}
		take(c, m)
	}
	return h
}

// columnName is the name of a column that has none.
func columnName(i int) string { return "column " + strconv.Itoa(i+1) }

// userColumn returns what the user says of a column.
func userColumn(user map[string]record.Var, name string) (record.Var, bool) {
	for n, v := range user {
		if fold(n) == fold(name) {
			return v, true
		}
	}
	return record.VarNone, false
}

// has reports whether a column goes there.
func (h *header) has(to target) bool {
	for _, c := range h.columns {
		if c.to == to {
			return true
		}
	}
	return false
}

// namesWorks reports whether the columns can tell one work from another.
func (h *header) namesWorks() bool {
	return h.has(to(record.Title)) || h.has(to(record.DOI)) || h.has(to(record.PMID))
}

// maxName is the length of the longest text that may be the name of a column.
const maxName = 120

// fold returns what of a column's name counts: its letters and digits, in small
// letters. Names are compared so; a longer text is none.
func fold(name string) string {
	if len(name) > maxName {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
