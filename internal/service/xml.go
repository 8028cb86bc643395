package service

import (
	"bufio"
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// OrXML returns a [formats.Format.NewReader] for a service that gives its works in
// XML, too. How a document is written, its first character tells. spec says which
// elements are works, and says how the work in an element is written in JSON: it is
// read as if it had been.
func (f *Format[T]) OrXML(spec xmldoc.Spec, says func(*Object, *xmldoc.Node)) func(io.Reader, formats.ReadOptions) formats.Reader {
	spec.Name, spec.Family = f.Family, f.Family
	return func(src io.Reader, opts formats.ReadOptions) formats.Reader {
		return &either[T]{format: f, src: bufio.NewReader(src), opts: opts, spec: spec, says: says}
	}
}

// either is a reader of a document that is JSON or XML.
type either[T any] struct {
	format  *Format[T]
	src     *bufio.Reader
	opts    formats.ReadOptions
	spec    xmldoc.Spec
	says    func(*Object, *xmldoc.Node)
	leftOut leftOut
	reader  formats.Staged // nil: nothing was read yet
}

// open looks at the beginning of the document.
func (e *either[T]) open() formats.Staged {
	switch {
	case e.reader != nil:
	case xmldoc.IsXML(e.src):
		e.spec.Read = e.read
		e.reader = e.spec.NewReader(e.src, e.opts).(formats.Staged)
	default:
		r := e.format.newReader(e.src, e.opts)
		r.leftOut = &e.leftOut
		e.reader = r
	}
	return e.reader
}

// Next returns the next work.
func (e *either[T]) Next() (formats.Pending, error) { return e.open().Next() }

// Read returns the next record.
func (e *either[T]) Read() (*record.Record, error) { return readNext(e, e.opts.OnError) }

// Conclude says once what no record has a place for.
func (e *either[T]) Conclude(report formats.ErrorHandler) { e.leftOut.tell(e.opts.File, report) }

// read makes the record of an element.
func (e *either[T]) read(x *xmldoc.Reading) {
	var o Object
	o.Begin("", '{')
	e.says(&o, x.Root)
	o.End('}')
	w := Work{Rec: x.Rec, family: e.format.Family, leaveOut: e.leftOut.add}
	e.format.describe(&w, o.text)
	if saysNothing(w.Rec) {
		x.Warn("the element has neither title, names nor identifier: it is hardly a work of " + e.format.Title)
	}
	for _, msg := range w.warnings {
		x.Warn(msg)
	}
}

// Object is a work that is being written in JSON.
type Object struct{ text jsondoc.Value }

// Begin begins an object or an array, c is its bracket: as the member of that name,
// or with no name as an element of an array.
func (o *Object) Begin(name string, c byte) {
	o.name(name)
	o.text = append(o.text, c)
}

// End ends what Begin began.
func (o *Object) End(c byte) { o.text = append(o.text, c) }

// Text writes a text, as the member of that name, or with no name as an element of
// an array.
func (o *Object) Text(name, s string) {
	o.name(name)
	o.text = jsondoc.AppendString(o.text, s)
}

func (o *Object) name(name string) {
	if n := len(o.text); n > 0 && o.text[n-1] != '{' && o.text[n-1] != '[' {
		o.text = append(o.text, ',')
	}
	if name != "" {
		o.text = jsondoc.AppendString(o.text, name)
		o.text = append(o.text, ':')
	}
}
