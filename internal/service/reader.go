// Package service reads the works that scholarly services describe in JSON. A
// service's format gives the shape of its works and says what they mean; what all
// have in common is here: finding works in answers, texts with the markup of web
// pages, identifiers, names, pages, and what is said of members that no record has
// a place for.
package service

import (
	"io"
	"strings"
	"sync"

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
	// pendings are those that are done with: their room serves again.
	pendings sync.Pool
}

// New returns the format of a service whose works have the shape T and mean what
// read makes of them.
func New[T any](voc jsondoc.Vocabulary, read func(*Work, *T)) *Format[T] {
	return &Format[T]{Vocabulary: voc, shape: jsondoc.ShapeOf[T](), read: read}
}

// NewReader is the format's [formats.Format.NewReader]. The readers that it returns
// are [formats.Concluder]s.
func (f *Format[T]) NewReader(r io.Reader, opts formats.ReadOptions) formats.Reader {
	return f.newReader(r, opts)
}

func (f *Format[T]) newReader(r io.Reader, opts formats.ReadOptions) *reader[T] {
	return &reader[T]{format: f, opts: opts, scan: jsondoc.NewScanner(r, opts, &f.Vocabulary), leftOut: new(leftOut)}
}

type reader[T any] struct {
	format  *Format[T]
	opts    formats.ReadOptions
	scan    *jsondoc.Scanner
	leftOut *leftOut
	done    bool
}

// Read returns the next record.
func (r *reader[T]) Read() (*record.Record, error) { return readNext(r, r.opts.OnError) }

// readNext is Read of a reader whose Next and Conclude are there.
func readNext(r formats.Concluder, report formats.ErrorHandler) (*record.Record, error) {
	rec, err := formats.ReadNext(r, report)
	if err != nil {
		r.Conclude(report)
	}
	return rec, err
}

// Next returns the next object that is a work. One without a title has to be read
// to know.
func (r *reader[T]) Next() (formats.Pending, error) {
	for !r.done {
		e, err := r.scan.Next()
		if err != nil {
			r.done = true
			return nil, err
		}
		p := r.pending(e)
		if r.format.shape.Any(e.Text, isTitle) {
			return p, nil
		}
		if p.read(); !saysNothing(p.work.Rec) {
			return p, nil
		}
		p.tell(r.opts.OnError)
		if err := r.unreadable(p); err != nil {
			r.done = true
			return nil, err
		}
	}
	return nil, io.EOF
}

// Conclude says once what no record has a place for.
func (r *reader[T]) Conclude(report formats.ErrorHandler) { r.leftOut.tell(r.opts.File, report) }

// describe gives the members of a work their meaning.
func (f *Format[T]) describe(w *Work, text jsondoc.Value) {
	var t T
	f.shape.Decode(text, &t, jsondoc.Told{Unknown: w.unknown, LeftOut: w.leaveOut})
	f.read(w, &t)
	w.Rec.Extra = append(w.Rec.Extra, w.extra...)
}

// isTitle reports whether a member says the title of a work.
func isTitle(name []byte, val jsondoc.Value) bool {
	switch string(name) {
	case "title", "titles", "display_name":
		return showsText(val.Said())
	}
	return false
}

// showsText reports whether there is anything but tags and white space in s.
func showsText(s string) bool {
	for {
		before, behind, tag := strings.Cut(s, "<")
		if strings.TrimSpace(before) != "" {
			return true
		}
		_, rest, closed := strings.Cut(behind, ">")
		if !tag || !closed {
			return tag
		}
		s = rest
	}
}

// saysNothing reports whether a record says nothing by which a work is known.
func saysNothing(r *record.Record) bool {
	return r.Title == "" && r.DOI == "" && r.URL == "" && r.ContainerTitle == "" && r.ArXiv.ID == "" && r.PMID == "" &&
		len(r.Author) == 0 && len(r.Editor) == 0 && len(r.ISBN) == 0
}

// unreadable tells of an entry that is no work; without a handler it returns that.
func (r *reader[T]) unreadable(p *pending[T]) error {
	problem := p.problem("", formats.Unreadable, "the object has neither title, names nor identifier: it is no work of "+r.format.Title)
	if r.opts.Verbatim != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: r.format.Family, Kind: formats.VerbatimUnreadable, Text: string(p.text), Pos: problem.Pos,
		})
	}
	if r.opts.OnError == nil {
		return problem
	}
	r.opts.OnError(problem)
	return nil
}
