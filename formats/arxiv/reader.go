package arxiv

import (
	"cmp"
	"io"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader yields the results of one text as records. It is a [formats.Staged].
type reader struct {
	split  *splitter
	opts   formats.ReadOptions
	listed bool // whether the result before had a mark or an id before its title
	number int  // list number that the next result would have
	err    error
}

func newReader(src io.Reader, opts formats.ReadOptions) formats.Reader {
	return &reader{split: newSplitter(src), opts: opts, number: 1}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next result that is a record.
func (r *reader) Next() (formats.Pending, error) {
	for r.err == nil {
		b, ok := r.split.next()
		if !ok {
			r.err = r.end()
			break
		}
		if e := r.find(b); e != nil {
			return e, nil
		}
		b.free()
	}
	return nil, r.err
}

// end returns what Read says behind the last record.
func (r *reader) end() error {
	err := r.split.lines.Err()
	if err == nil {
		return io.EOF
	}
	fatal := &formats.Error{
		Pos:      formats.Pos{File: r.opts.File, Line: r.split.lines.Line() + 1},
		Severity: formats.Fatal, Msg: "can't read on", Err: err,
	}
	if r.opts.OnError != nil {
		r.opts.OnError(fatal)
	}
	return fatal
}

// find makes an entry of a block. It returns nil if the block holds none, or none
// that can be read; r.err is set if that ends the reading.
func (r *reader) find(b *block) *entry {
	e := &entry{block: b, file: r.opts.File, listed: r.listed, number: r.number}
	if e.shape = shapeOf(e); e.shape == nil {
		r.passOver(b)
		return nil
	}
	e.rec = &record.Record{Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv"}
	ok := e.shape.find(e)
	r.listed, r.number = e.listed, e.number
	if ok {
		return e
	}
	e.report(r.opts.OnError)
	if r.opts.OnError == nil {
		for _, p := range e.problems {
			if p.Severity >= formats.Unreadable {
				r.err = p
				break
			}
		}
	}
	return nil
}

// Record reads the rest of the entry and returns its record.
func (e *entry) Record(report formats.ErrorHandler) *record.Record {
	e.shape.fill(e)
	e.report(report)
	e.finish()
	e.block.free()
	e.block = nil
	return e.rec
}

// Size returns how many bytes of the document the entry holds.
func (e *entry) Size() int { return len(e.block.text) }

// report tells the handler what was found in the entry, in the order of the text.
func (e *entry) report(handler formats.ErrorHandler) {
	if len(e.problems) > 1 {
		slices.SortStableFunc(e.problems, func(a, b *formats.Error) int {
			return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Col, b.Pos.Col))
		})
	}
	for _, p := range e.problems {
		p.Key = e.key()
		if handler != nil {
			handler(p)
		}
	}
}

// passOver reports a block that is no result.
func (r *reader) passOver(b *block) {
	first, last := -1, -1
	for i := range b.lines {
		switch b.lines[i].kind {
		case kindBlank, kindFurniture, kindMark:
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if first < 0 {
		return
	}
	at := b.lines[first].start
	if r.opts.OnError != nil {
		r.opts.OnError(&formats.Error{
			Pos: b.pos(r.opts.File, at), Severity: formats.Note,
			Msg: "text outside of the results passed over: " + excerpt(b.of(first)),
		})
	}
	if r.opts.Verbatim != nil {
		r.opts.Verbatim(formats.Verbatim{
			Format: name, Kind: formats.VerbatimText,
			Text: string(b.text[at:b.lines[last].end]), Pos: b.pos(r.opts.File, at),
		})
	}
}
