package bibtex

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// statement is an entry as the writer writes it.
type statement struct {
	names  []string // of fields, in order, as spelled
	fields map[string]writtenValue
}

func (s *statement) set(name string, v writtenValue) {
	if _, ok := s.fields[strings.ToLower(name)]; !ok {
		s.names = append(s.names, name)
	}
	s.fields[strings.ToLower(name)] = v
}

func (s *statement) drop(name string) {
	delete(s.fields, strings.ToLower(name))
	s.names = slices.DeleteFunc(s.names, func(n string) bool { return strings.EqualFold(n, name) })
}

func (s *statement) has(name string) bool {
	_, ok := s.fields[name]
	return ok
}

// growth returns what a value has grown by, if that is all that happened to it:
// what the entry has then stays as it is written.
func growth(was, now writtenValue) (suffix string, ok bool) {
	if was.bare || now.bare || was.text == "" {
		return "", false
	}
	return strings.CutPrefix(now.text, was.text)
}

func (s *statement) clone() *statement {
	return &statement{slices.Clone(s.names), maps.Clone(s.fields)}
}

// written returns what the writer of a dialect writes for a record.
func (ed *editor) written(r *record.Record, d dialect, onLoss formats.LossHandler) (*statement, error) {
	opt := ed.opt
	opt.OnLoss, opt.Compact, opt.Layout = onLoss, false, formats.Layout{}
	w := &encoder{opts: opt, dialect: d, macros: ed.macros, dash: ed.dash()}
	e, err := oneEntry(w.entry(nil, r))
	if err != nil {
		return nil, fmt.Errorf("%s:%d: entry %q: %w", r.Source.File, r.Source.Line, r.ID, err)
	}
	s := &statement{fields: map[string]writtenValue{}}
	s.set(kindChange, writtenValue{text: string(e.entryType())})
	s.set(keyChange, writtenValue{text: string(e.key())})
	for i := range e.slots {
		f := &e.slots[i]
		v := writtenValue{text: string(e.raw[f.from:f.to]), bare: true}
		if len(f.pieces) == 1 && f.pieces[0].kind != pieceBare {
			v = writtenValue{text: string(f.pieces[0].text)}
		}
		s.set(string(e.raw[f.at:f.end]), v)
	}
	return s, nil
}

// oneEntry returns the entry that a text is.
func oneEntry(text []byte) (*draft, error) {
	b, ok := scanText(text).next()
	if !ok || b.kind != blockEntry || len(bytes.TrimSpace(text[len(b.raw):])) > 0 {
		return nil, errNotOne
	}
	d := newDraft(b)
	if d == nil {
		return nil, errNotOne
	}
	return d, nil
}

var errNotOne = errors.New("what would be written can't be read as one entry")
