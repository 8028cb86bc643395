package csv

import (
	"fmt"
	"io"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

type reader struct {
	opts   formats.ReadOptions
	rows   *rowReader
	header *header
	order  []int         // columns that are read, in the order in which that is done
	turned turned        // works of a table whose rows are columns
	done   bool          // no row is looked at: the table has no header, or no column of names
	err    error         // what Read goes on returning
	named  record.Record // where only names are wanted: what each row becomes
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, rows: newRowReader(src)}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next row that is a record.
func (r *reader) Next() (formats.Pending, error) {
	if r.header == nil && r.err == nil {
		r.begin()
	}
	for r.err == nil && !r.done {
		p := newPending(r)
		unclosed, ok := r.next(&p.row)
		if !ok {
			r.end()
			break
		}
		p.header, p.order = r.header, r.order
		if r.skip(&p.row) {
			p.release()
			continue
		}
		if what := r.unfit(&p.row); what != "" {
			r.unreadable(&p.row, what)
			p.release()
			continue
		}
		if unclosed {
			r.report(formats.Warning, p.row.line, "a quote is opened and not closed; it is read as a character")
		}
		return p, nil
	}
	if r.err == nil {
		r.err = io.EOF
	}
	return nil, r.err
}

// next reads the next row, or the next work of a turned table with the names of its own
// columns.
func (r *reader) next(values *row) (unclosed, ok bool) {
	if !r.header.turned {
		return r.rows.next(values)
	}
	names := r.turned.next(r.rows, values)
	if names == nil {
		return false, false
	}
	h := newHeader(names, r.opts.Columns)
	h.turned = true
	r.header, r.order = &h, h.order()
	return false, true
}

// begin finds the row that names the columns.
func (r *reader) begin() {
	h, ok := findHeader(r.rows, r.opts.Columns)
	r.header = &h
	for _, l := range h.above {
		if l.long {
			r.report(formats.Unreadable, l.line, tooLong)
		}
		if r.opts.Verbatim != nil && len(l.text) > 0 {
			r.opts.Verbatim(formats.Verbatim{Format: family, Kind: formats.VerbatimText, Text: string(l.text), Pos: r.pos(l.line)})
		}
	}
	r.use(h)
	r.done = r.opts.Keys && len(r.order) == 0
	if ok || r.err != nil {
		return
	}
	if first, more := r.rows.line(); more {
		r.report(formats.Unreadable, first.line, "no row names a column that is known: title, author, year, DOI, … (give the columns a meaning with --columns)")
		r.done = true
	}
}

// use takes a header for that of the rows to come.
func (r *reader) use(h header) {
	r.header, r.order, r.rows.width = &h, h.order(), len(h.columns)
	if r.opts.Keys {
		r.order = slices.DeleteFunc(r.order, func(i int) bool { return h.columns[i].to != toID && h.columns[i].to != toLines })
	}
}

// end ends the reading.
func (r *reader) end() {
	if err := r.rows.src.Err(); err != nil {
		r.fatal(r.rows.src.Line()+1, "can't read on", err)
		return
	}
	r.err = io.EOF
}

func (r *reader) fatal(line int, msg string, err error) {
	e := &formats.Error{Pos: r.pos(line), Severity: formats.Fatal, Msg: msg, Err: err}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
	r.err = e
}

// skip reports whether a row is none: its cells are empty, or it is the header of a
// further table, as files that were joined have it.
func (r *reader) skip(row *row) bool {
	if row.blank() {
		return true
	}
	if _, named := columnsByName[fold(string(row.cell(0)))]; !named && string(row.cell(0)) != r.header.columns[0].name {
		return false
	}
	h := newHeader(row, r.opts.Columns)
	again := slices.EqualFunc(h.columns, r.header.columns, func(a, b column) bool { return a.name == b.name })
	if !again && h.known < max(surelyNamed, len(h.columns)/2) {
		return false
	}
	r.use(h)
	return true
}

// surelyNamed is how many cells with names of columns no row has that is no header.
const surelyNamed = 4

// tooLong says what is wrong with a line that is no row of a real table.
var tooLong = fmt.Sprintf("row is longer than %d MiB", maxLine>>20)

// unfit says why a row is no record, "" if it is one.
func (r *reader) unfit(row *row) string {
	switch {
	case row.long:
		return tooLong
	case !r.namesWork(row):
		return "the row names no work: it has neither id, title, author and journal, nor an identifier or address"
	}
	return ""
}

// namesWork reports whether a row has what a work is known by.
func (r *reader) namesWork(row *row) bool {
	for i, c := range r.header.columns {
		switch c.to {
		case toID, toLines, to(record.Title), to(record.Author), to(record.DOI), to(record.PMID), to(record.URL), to(record.ContainerTitle), to(record.ISBN), to(record.ISSN), toNumbers, toArXiv:
			if len(row.cell(i)) > 0 {
				return true
			}
		}
	}
	return false
}

// unreadable reports a row that is no record, and hands it on as it stands.
func (r *reader) unreadable(row *row, what string) {
	r.report(formats.Unreadable, row.line, what)
	if r.opts.Verbatim != nil && row.len() > 0 {
		r.opts.Verbatim(formats.Verbatim{Format: family, Kind: formats.VerbatimUnreadable, Text: rowText(row), Pos: r.pos(row.line)})
	}
}

// report tells the handler; without one, the first row that can't be read ends
// the reading.
func (r *reader) report(s formats.Severity, line int, msg string) {
	e := &formats.Error{Pos: r.pos(line), Severity: s, Msg: msg}
	switch {
	case r.opts.OnError != nil:
		r.opts.OnError(e)
	case s >= formats.Unreadable:
		r.err = e
	}
}

func (r *reader) pos(line int) formats.Pos {
	return formats.Pos{File: r.opts.File, Line: line, Col: 1}
}

// raggedness says how a row's cells don't fit the header, "" if they do. Cells that
// are missing at the end are empty ones.
func raggedness(row *row, width int) string {
	if row.len() <= width {
		return ""
	}
	for i := width; i < row.len(); i++ {
		if len(row.cell(i)) > 0 {
			return fmt.Sprintf("the row has %d cells, the header %d: the last ones are kept without a name", row.len(), width)
		}
	}
	return ""
}
