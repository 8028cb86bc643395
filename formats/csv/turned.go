package csv

import (
	"bytes"

	"github.com/bibfold/bibfold/record"
)

// Embase exports tables "by row" as well: turned by a quarter, so that each row is one
// column's name with its values behind it, and an empty row stands between two works.

// fewestTurned is how many rows have to begin with the name of a column.
const fewestTurned = 3

// turnedRows returns how many rows of the first work name a column of a turned table
// each, 0 if it is none, and where that work begins. The search that was exported may
// stand above it, in rows of one cell.
func turnedRows(rr *rowReader) (known int, start int64) {
	var r row
	title, end := false, int64(-1)
	for {
		if _, ok := rr.next(&r); !ok || end >= 0 && r.start > end {
			break
		}
		if known == 0 && r.len() == 1 {
			continue
		}
		m, named := columnsByName[fold(string(r.cell(0)))]
		_, header := columnsByName[fold(string(r.cell(1)))]
		if known == 0 && (!named || header) {
			return 0, 0
		}
		if known == 0 {
			start = r.start
		}
		if named {
			known++
		}
		title = title || m.to == to(record.Title)
		end = r.end
	}
	if known < fewestTurned || !title {
		return 0, 0
	}
	return known, start
}

// turned reads the works of a turned table.
type turned struct {
	ahead row // the first one of the next work, if it has been read
	found bool
}

// next puts the next work's values into one row, as many as it has names; nil at the
// end. An empty row ends a work, and so does a name that it has already.
func (t *turned) next(rr *rowReader, values *row) *row {
	if !t.found {
		if _, t.found = rr.next(&t.ahead); !t.found {
			return nil
		}
	}
	names, seen := &row{}, map[string]bool{}
	values.reset()
	values.line, values.start, values.end, values.long = t.ahead.line, t.ahead.start, t.ahead.start, false
	for t.found && !seen[string(t.ahead.cell(0))] && (names.len() == 0 || t.ahead.start <= values.end && len(values.text) < maxRow) {
		name := t.ahead.cell(0)
		seen[string(name)] = true
		names.text = append(names.text, name...)
		names.endCell()
		var cells [][]byte
		for i := 1; i < t.ahead.len(); i++ {
			cells = append(cells, t.ahead.cell(i))
		}
		values.text = append(values.text, bytes.Join(cells, []byte("; "))...)
		values.endCell()
		values.end, values.long = t.ahead.end, values.long || t.ahead.long
		_, t.found = rr.next(&t.ahead)
	}
	return names
}
