// Package service reads the works that scholarly services describe in JSON. A
// service's format gives the shape of its works and says what they mean; what all
// have in common is here: finding works in answers, texts with the markup of web
// pages, identifiers, names, pages, and what is said of members that no record has
// a place for.
package service

import (
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// Format is a service's way of describing works, as T holds it.
type Format[T any] struct {
	jsondoc.Vocabulary
	shape *jsondoc.Shape[T]
	// read makes the record of a work.
	read func(*Work, *T)
}

// New returns the format of a service whose works have the shape T and mean what
// read makes of them.
func New[T any](voc jsondoc.Vocabulary, read func(*Work, *T)) *Format[T] {
	return &Format[T]{voc, jsondoc.ShapeOf[T](), read}
}

// NewReader is the format's [formats.Format.NewReader].
func (f *Format[T]) NewReader(r io.Reader, opts formats.ReadOptions) formats.Reader {
	return &reader[T]{format: f, opts: opts, scan: jsondoc.NewScanner(r, opts, &f.Vocabulary), leftOut: map[string]bool{}}
}

type reader[T any] struct {
	format  *Format[T]
	opts    formats.ReadOptions
	scan    *jsondoc.Scanner
	leftOut map[string]bool
	done    error
}

// Read returns the next record.
func (r *reader[T]) Read() (*record.Record, error) {
	for r.done == nil {
		e, err := r.scan.Next()
		if err != nil {
			r.done = err
			r.tellLeftOut()
			break
		}
		rec := r.record(e)
		if !saysNothing(rec) {
			return rec, nil
		}
		r.unreadable(e)
	}
	err := r.done
	r.done = io.EOF
	return nil, err
}

// record makes the record of an entry.
func (r *reader[T]) record(e jsondoc.Entry) *record.Record {
	w := &Work{Rec: &record.Record{Source: e.Source}, Name: e.Name, family: r.format.Family, leaveOut: r.leaveOut}
	var t T
	r.format.shape.Decode(e.Text, &t, jsondoc.Told{
		Unknown: w.unknown,
		LeftOut: r.leaveOut,
	})
	r.format.read(w, &t)
	w.Rec.Extra = append(w.Rec.Extra, w.extra...)
	if r.opts.OnError != nil {
		for _, msg := range w.warnings {
			r.opts.OnError(r.problem(e, w.Rec.ID, formats.Warning, msg))
		}
	}
	return w.Rec
}

// leaveOut remembers a member that is left out; of parts of works which they are.
func (r *reader[T]) leaveOut(path string) {
	if part, _, ok := strings.Cut(path, "."); ok {
		path = part + " in part"
	}
	r.leftOut[path] = true
}

func (r *reader[T]) problem(e jsondoc.Entry, key string, s formats.Severity, msg string) *formats.Error {
	return &formats.Error{
		Pos: formats.Pos{File: r.opts.File, Line: e.Source.Line, Col: e.Col}, Key: key, Severity: s, Msg: msg,
	}
}

// saysNothing reports whether a record says nothing by which a work is known.
func saysNothing(r *record.Record) bool {
	return r.Title == "" && r.DOI == "" && r.URL == "" && r.ContainerTitle == "" && r.ArXiv.ID == "" && r.PMID == "" &&
		len(r.Author) == 0 && len(r.Editor) == 0 && len(r.ISBN) == 0
}

// unreadable tells of an entry that is no work.
func (r *reader[T]) unreadable(e jsondoc.Entry) {
	p := r.problem(e, "", formats.Unreadable, "the object has neither title, names nor identifier: it is no work of "+r.format.Title)
	if r.opts.Verbatim != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: r.format.Family, Kind: formats.VerbatimUnreadable, Text: string(e.Text), Pos: p.Pos,
		})
	}
	if r.opts.OnError != nil {
		r.opts.OnError(p)
		return
	}
	r.done = p
}

// tellLeftOut says once what no record has a place for.
func (r *reader[T]) tellLeftOut() {
	if len(r.leftOut) == 0 || r.opts.OnError == nil {
		return
	}
	r.opts.OnError(&formats.Error{
		Pos: formats.Pos{File: r.opts.File}, Severity: formats.Note,
		Msg: "left out of all works: " + strings.Join(slices.Sorted(maps.Keys(r.leftOut)), ", "),
	})
}
