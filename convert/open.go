package convert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// document is an input whose format is known.
type document struct {
	*source
	part       // format is nil if there is nothing in it
	whole bool // it has one format, whatever it looks like further on
	open  func(*opening) (*text, error)
}

// claim notes of a record where it stood in the document.
func (d *document) claim(r *record.Record) {
	r.Source.File, r.Source.Format = d.name, d.format.Name
	if d.bytes > 0 {
		r.Source.Line += int32(d.lines)
		r.Source.Offset += d.bytes
	}
}

// opening says how documents are opened.
type opening struct {
	ctx      context.Context
	encoding *charset             // nil: by its looks
	tell     formats.ErrorHandler // problems of decoding; nil: nobody listens
	progress func(n int)          // bytes read; nil: nobody listens
}

// text is an open document: UTF-8, unpacked.
type text struct {
	io.Reader
	io.Closer
	head []byte // what Sniff may look at
	fail *failureReader
}

// failure returns the error that ended the reading before the text's end, if one
// did, even if the reader of the format took it for the end.
func (t *text) failure() error { return t.fail.err }

// openText unpacks and decodes the bytes of an input.
func openText(raw io.ReadCloser, name string, o *opening) (*text, error) {
	stored := struct {
		io.Reader
		io.Closer
	}{&progressReader{cancelReader{o.ctx, raw}, o.progress}, raw}
	t, err := decodeText(stored, name, o)
	if err != nil {
		raw.Close()
		return nil, inputError(name, err)
	}
	return t, nil
}

func decodeText(stored io.ReadCloser, name string, o *opening) (*text, error) {
	plain, err := decompress(stored)
	if err != nil {
		return nil, err
	}
	fail := &failureReader{r: plain}
	head, err := peek(fail)
	if err != nil {
		return nil, err
	}
	if what := binary(head); what != "" {
		return nil, fmt.Errorf("this is %s: not a bibliography", what)
	}
	cs := o.encoding
	if cs == nil {
		cs = detectCharset(head)
	}
	if cs.guessed && o.tell != nil {
		o.tell(&formats.Error{
			Pos: formats.Pos{File: name}, Severity: formats.Warning,
			Msg: "not UTF-8: read as " + cs.name + "; --encoding NAME says what it is",
		})
	}
	r := io.MultiReader(bytes.NewReader(head), fail)
	if cs.enc != nil {
		r = transform.NewReader(r, cs.enc.NewDecoder())
	} else {
		r = newMender(r, name, o.tell)
	}
	decoded, err := peek(r)
	if err != nil {
		return nil, err
	}
	return &text{
		Reader: io.MultiReader(bytes.NewReader(decoded), r),
		Closer: plain,
		head:   sniffable(decoded),
		fail:   fail,
	}, nil
}

// peek reads the beginning of a document.
func peek(r io.Reader) ([]byte, error) {
	head := make([]byte, formats.SniffLen)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	return head[:n], nil
}

// sniffable returns head as Sniff is promised it: without byte order mark and
// without a part of a character at the end.
func sniffable(head []byte) []byte {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for i := range min(utf8.UTFMax, len(head)) {
		at := len(head) - 1 - i
		if utf8.RuneStart(head[at]) {
			if !utf8.FullRune(head[at:]) {
				head = head[:at]
			}
			break
		}
	}
	return head
}

// progressReader counts the bytes that go through it.
type progressReader struct {
	r    io.Reader
	tell func(n int)
}

func (p *progressReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.tell != nil && n > 0 {
		p.tell(n)
	}
	return n, err
}

// failureReader remembers the error that ended the reading, unless it is io.EOF.
type failureReader struct {
	r   io.Reader
	err error
}

func (f *failureReader) Read(b []byte) (int, error) {
	n, err := f.r.Read(b)
	if err != nil && err != io.EOF {
		f.err = err
	}
	return n, err
}

// identify finds out the format of an input. Its error is the user's to read.
func identify(s *source, find *finder, o *opening) (*document, error) {
	raw, err := s.open()
	if err != nil {
		return nil, err
	}
	quiet := *o
	if s.reopens() {
		quiet.tell, quiet.progress = nil, nil
	}
	t, err := openText(raw, s.name, &quiet)
	if err != nil {
		return nil, err
	}
	f, err := find.format(s.name, t.head)
	if err == nil && s.inFolder && f != nil && find.from == nil && f.Sniff(t.head) == formats.No {
		err = errUnknownLooks // its name alone doesn't make a package.json a bibliography
	}
	if err != nil || s.reopens() {
		err = errors.Join(inputError(s.name, err), t.Close())
		if err != nil {
			return nil, err
		}
	}
	return &document{source: s, part: part{format: f}, whole: find.from != nil, open: s.opener(t)}, nil
}

// opener returns how the document is opened for reading: anew, or, if it is a
// stream, by going on with what is open.
func (s *source) opener(t *text) func(*opening) (*text, error) {
	if !s.reopens() {
		return func(*opening) (*text, error) { return t, nil }
	}
	return func(o *opening) (*text, error) {
		raw, err := s.open()
		if err != nil {
			return nil, err
		}
		return openText(raw, s.name, o)
	}
}

// respool makes a stream's document one that can be opened again and again.
func (d *document) respool(o *opening) (release func(), err error) {
	t, err := d.open(o)
	if err != nil {
		return nil, err
	}
	again, release, err := spool(o.ctx, t)
	if err != nil {
		return nil, inputError(d.name, err)
	}
	if err := t.failure(); err != nil {
		release()
		return nil, inputError(d.name, err)
	}
	d.open = func(*opening) (*text, error) {
		return &text{Reader: again(), Closer: io.NopCloser(nil), fail: &failureReader{}}, nil
	}
	return release, nil
}
