package formats

import (
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// Pos is a place in an input. Line and Col count from 1; Col counts bytes, as
// compilers do; 0 means unknown.
type Pos struct {
	File string
	Line int
	Col  int
}

// PosOf returns the place of a record.
func PosOf(s record.Source) Pos { return Pos{File: s.File, Line: int(s.Line), Col: int(s.Col)} }

// String returns file:line:col, without the parts that are unknown.
func (p Pos) String() string {
	s := p.File
	if s == "" {
		s = "-"
	}
	if p.Line == 0 {
		return s
	}
	s += ":" + strconv.Itoa(p.Line)
	if p.Col == 0 {
		return s
	}
	return s + ":" + strconv.Itoa(p.Col)
}

// Severity says what a problem did to the data.
type Severity uint8

const (
	// Note: something unusual that was read as it was surely meant.
	Note Severity = iota
	// Warning: the entry was read, but a part of it may not be what was meant.
	Warning
	// Unreadable: one entry could not be read; it is counted, and the next one is
	// tried. Exactly one problem of this severity is reported for each such entry.
	Unreadable
	// Fatal: reading can't go on. The reader returns it from Read.
	Fatal
)

// String returns the word that diagnostics print: "note", "warning" or "error".
func (s Severity) String() string {
	switch s {
	case Note:
		return "note"
	case Warning:
		return "warning"
	}
	return "error"
}

// Error is a problem at a place of an input.
type Error struct {
	Pos      Pos
	Key      string // id of the entry, if it has one and it is known by then
	Severity Severity
	Msg      string // what happened, and what to do
	Err      error  // the cause, if there is one
}

// Error returns the diagnostic as a user reads it:
//
//	refs.bib:120:7: entry "knuth84": missing comma after field "year"
func (e *Error) Error() string { return e.Pos.String() + ": " + e.Text() }

// Text returns the diagnostic without its place.
func (e *Error) Text() string {
	s := e.Msg
	switch {
	case e.Err == nil:
	case s == "":
		s = e.Err.Error()
	default:
		s += ": " + e.Err.Error()
	}
	if e.Key != "" {
		s = "entry " + strconv.Quote(e.Key) + ": " + s
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// ErrorHandler is told of each problem in input order.
type ErrorHandler func(*Error)

// At returns a function that tells the handler, if there is one, of problems of one
// severity in the entry that stands there. The entry's key may be found on the way:
// it is looked at when there is a problem; nil if it has none.
func (h ErrorHandler) At(pos Pos, key *string, severity Severity) func(msg string) {
	return func(msg string) {
		if h == nil {
			return
		}
		e := &Error{Pos: pos, Severity: severity, Msg: msg}
		if key != nil {
			e.Key = *key
		}
		h(e)
	}
}
