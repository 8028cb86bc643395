package service

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// pending is a work that was found; its record may be made already.
type pending[T any] struct {
	format *Format[T]
	text   jsondoc.Value
	source record.Source
	work   Work
}

func (r *reader[T]) pending(e jsondoc.Entry) *pending[T] {
	p, ok := r.format.pendings.Get().(*pending[T])
	if !ok {
		p = new(pending[T])
	}
	p.format = r.format
	p.text, p.source = append(p.text[:0], e.Text...), e.Source
	p.work = Work{Name: e.Name, family: r.format.Family, leaveOut: r.leftOut.add}
	return p
}

// Size returns the length of the work.
func (p *pending[T]) Size() int { return len(p.text) }

// Record makes the record.
func (p *pending[T]) Record(report formats.ErrorHandler) *record.Record {
	if p.work.Rec == nil {
		p.read()
	}
	p.tell(report)
	rec := p.work.Rec
	p.release()
	return rec
}

// read makes the record, as yet without a word of its problems.
func (p *pending[T]) read() {
	p.work.Rec = &record.Record{Source: p.source}
	p.format.describe(&p.work, p.text)
}

// tell reports what may not be as it was meant.
func (p *pending[T]) tell(report formats.ErrorHandler) {
	if report == nil {
		return
	}
	for _, msg := range p.work.warnings {
		report(p.problem(p.work.Rec.ID, formats.Warning, msg))
	}
}

func (p *pending[T]) problem(key string, s formats.Severity, msg string) *formats.Error {
	return &formats.Error{
		Pos: formats.PosOf(p.source), Key: key, Severity: s, Msg: msg,
	}
}

// release keeps the room, unless it is unusually large.
func (p *pending[T]) release() {
	p.work = Work{}
	if cap(p.text) <= 1<<16 {
		p.format.pendings.Put(p)
	}
}

// leftOut is the set of the members that are left out of the works of a document;
// of parts of works which they are.
type leftOut struct {
	mu    sync.Mutex
	paths map[string]bool
}

func (l *leftOut) add(path string) {
	if part, _, ok := strings.Cut(path, "."); ok {
		path = part + " in part"
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.paths == nil {
		l.paths = map[string]bool{}
	}
	l.paths[path] = true
}

// tell says what was left out since it was said last.
func (l *leftOut) tell(file string, report formats.ErrorHandler) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.paths) == 0 || report == nil {
		return
	}
	report(&formats.Error{
		Pos: formats.Pos{File: file}, Severity: formats.Note,
		Msg: "left out of all works: " + strings.Join(slices.Sorted(maps.Keys(l.paths)), ", "),
	})
	l.paths = nil
}
