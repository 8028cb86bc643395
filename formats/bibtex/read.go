package bibtex

import (
	"bytes"
	"io"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a document of either dialect.
type reader struct {
	scan    *scanner
	opts    formats.ReadOptions
	format  string
	macros  *macros
	w       written // of the block at hand
	library library
	waiting []block // blocks behind an entry that waits for its parent, in order
	held    int     // bytes of waiting
	ended   bool    // the scanner has no more blocks
	err     error   // what Read goes on returning

	line       lineage     // of the entry at hand
	containers []container // @xdata entries so far
}

func newReader(format string) func(io.Reader, formats.ReadOptions) formats.Reader {
	return func(src io.Reader, opts formats.ReadOptions) formats.Reader {
		return &reader{scan: newScanner(src), opts: opts, format: format, macros: newMacros()}
	}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) { return formats.ReadNext(r, r.opts.OnError) }

// Next returns the next entry that is a record, its macros expanded and the fields
// of its parents added: what remains depends on no other entry.
func (r *reader) Next() (formats.Pending, error) {
	for r.err == nil {
		b, ok := r.nextBlock()
		if !ok {
			r.err = r.end()
			break
		}
		if p := r.block(&b); p != nil && r.err == nil {
			return p, nil
		}
	}
	return nil, r.err
}

// end returns what Read says behind the last block.
func (r *reader) end() error {
	if r.scan.err == nil {
		r.unused()
		return io.EOF
	}
	line, col := r.scan.line, r.scan.col
	e := &formats.Error{Pos: formats.Pos{File: r.opts.File, Line: line, Col: col}, Severity: formats.Fatal, Msg: "can't read on", Err: r.scan.err}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
	return e
}

// nextBlock returns the block to work on: one that waits, or a new one.
func (r *reader) nextBlock() (block, bool) {
	if len(r.waiting) == 0 {
		return r.scanBlock()
	}
	b := r.waiting[0]
	r.waiting = r.waiting[1:]
	r.held -= len(b.raw)
	return b, true
}

// scanBlock takes a new block from the document and makes it known as a parent.
func (r *reader) scanBlock() (block, bool) {
	if r.ended {
		return block{}, false
	}
	b, ok := r.scan.next()
	if !ok {
		r.ended = true
		return b, false
	}
	if b.kind == blockEntry && r.inherits() {
		r.library.add(b)
	}
	return b, true
}

// block deals with one block; it returns nil where that is no record.
func (r *reader) block(b *block) *pending {
	switch b.kind {
	case blockText, blockComment:
		r.verbatim(b, formats.VerbatimText)
		return nil
	}
	r.w.parse(b)
	if r.report(b); r.w.unreadable() {
		r.verbatim(b, formats.VerbatimUnreadable)
		return nil
	}
	switch b.kind {
	case blockPreamble:
		r.verbatim(b, formats.VerbatimPreamble)
		return nil
	case blockMacro:
		r.macros.define(&r.w, r.reporter(b))
		r.verbatim(b, formats.VerbatimMacro)
		return nil
	}
	if r.opts.Keys {
		r.w.keep("ids")
	}
	e := r.macros.entryOf(b, &r.w, r.reporter(b))
	if e.kind == "xdata" {
		r.container(b)
		return nil
	}
	r.comments(b)
	if r.inherits() {
		r.inherit(e, b)
	}
	return r.pending(e, b)
}

// inherits reports whether entries take fields from others.
func (r *reader) inherits() bool { return !r.opts.KeepInheritance && !r.opts.Keys }

// report tells the problems of the block that r.w holds. An entry that can't be
// read is one problem, however many faults it has.
func (r *reader) report(b *block) {
	tell := r.reporter(b)
	if !r.w.unreadable() {
		for _, f := range r.w.flaws {
			tell(f)
		}
		if b.flaw == flawStray {
			return // the parser has met the brace
		}
		return
	}
	for _, f := range r.w.flaws {
		if f.severity == formats.Unreadable {
			if b.kind != blockEntry {
				f.severity = formats.Warning
			}
			tell(f)
			return
		}
	}
}

// reporter returns a function that tells problems of the block. It counts lines from
// one problem to the next: there may be many in a long entry.
func (r *reader) reporter(b *block) func(flawAt) {
	from, fromLine, fromCol := 0, b.line, b.col
	return func(f flawAt) {
		if r.opts.OnError == nil && f.severity < formats.Unreadable {
			return
		}
		at := min(f.at, len(b.raw))
		if at < from {
			from, fromLine, fromCol = 0, b.line, b.col
		}
		line, col := position(b.raw[from:at], fromLine, fromCol)
		if at > 0 && b.raw[at-1] != '\r' { // which LF may follow
			from, fromLine, fromCol = at, line, col
		}
		e := &formats.Error{
			Pos: formats.Pos{File: r.opts.File, Line: line, Col: col}, Key: string(r.w.key),
			Severity: f.severity, Msg: f.msg,
		}
		if r.opts.OnError == nil {
			r.err = e
			return
		}
		r.opts.OnError(e)
	}
}

// verbatim hands on a block as it stands.
func (r *reader) verbatim(b *block, kind formats.VerbatimKind) {
	if r.opts.Verbatim == nil {
		return
	}
	text, from := b.raw, 0
	switch {
	case kind == formats.VerbatimText:
		text = bytes.TrimLeft(text, " \t\r\n")
		from = len(b.raw) - len(text)
	case b.flaw == flawUnclosed && kind != formats.VerbatimUnreadable:
		text = append(bytes.Clone(bytes.TrimRight(text, " \t\r\n")), '\n', b.closer())
	}
	r.handOn(b, from, kind, text)
}

// handOn hands on a text that stands in a block from the index on.
func (r *reader) handOn(b *block, from int, kind formats.VerbatimKind, text []byte) {
	if len(text) == 0 {
		return
	}
	line, col := position(b.raw[:from], b.line, b.col)
	r.opts.Verbatim(formats.Verbatim{
		Format: family, Kind: kind, Text: string(bytes.TrimRight(text, " \t\r\n")),
		Pos: formats.Pos{File: r.opts.File, Line: line, Col: col},
	})
}

// comments hands on the comments between the fields of an entry that is a record,
// as text before it: biber alone takes them for comments where they stand, BibTeX
// for an error.
func (r *reader) comments(b *block) {
	if r.opts.Verbatim != nil {
		r.handOn(b, 0, formats.VerbatimText, bytes.Join(r.w.comments, []byte("\n")))
	}
}
