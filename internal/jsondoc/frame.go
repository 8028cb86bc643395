package jsondoc

import (
	"bytes"
	"errors"
	"fmt"
)

// Limits of what is read as one value.
const (
	maxItem  = 16 << 20 // bytes
	maxDepth = 500      // objects and arrays within each other
)

var (
	errTooLong = fmt.Errorf("entry is longer than %d MiB", maxItem>>20)
	errTooDeep = fmt.Errorf("values are nested more than %d deep", maxDepth)
	errCut     = errors.New("the document ends within the entry")
)

// What a frame expects next.
const (
	expectValue    = iota
	expectFirst    // an array's first element, or its end
	expectNext     // the element behind a comma, or the end
	expectName     // an object's first member, or its end
	expectNextName // the member behind a comma, or the end
	expectColon
	expectComma // a comma or the end of the array or object
)

// frame finds the end of a value without reading it: it checks how brackets, commas
// and colons follow each other. A mistake ends it as early as it can be seen, so that
// a damaged entry doesn't take its neighbours with it. What [repair] can undo is let
// pass: a comma too many at the end of an array or object, comments, single quotes,
// names without quotes. So is what strings and numbers are made of. A value in which
// it found none of that is JSON; any other is loose.
type frame struct {
	src    *source
	i      int // of the next byte among the unread
	expect int
	depth  int
	object [maxDepth/64 + 1]uint64 // by depth: an object, not an array
	loose  bool                    // it may not be JSON
}

// value returns the index behind the value that begins at index from of the
// unread bytes, or the index of the byte at which it can't go on, with an error.
func (s *source) value(from int) (end int, err error) {
	f := frame{src: s, i: from}
	err = f.whole()
	return f.i, err
}

// whole passes over the value that begins with the next byte.
func (f *frame) whole() error {
	for from := f.i; ; {
		text := f.src.unread()
		for f.blanks(text); f.i < len(text); f.blanks(text) {
			done, err := f.step(text)
			switch {
			case err != nil:
				return err
			case f.i-from > maxItem:
				return errTooLong
			case done:
				return nil
			}
			text = f.src.unread()
		}
		if f.i-from > maxItem {
			return errTooLong
		}
		if !f.src.more() {
			return errCut
		}
	}
}

// blanks passes over the blanks before a token.
func (f *frame) blanks(text []byte) {
	for f.i < len(text) && (text[f.i] == ' ' || text[f.i] == '\n' || text[f.i] == '\t' || text[f.i] == '\r') {
		f.i++
	}
}

// step passes over one token.
func (f *frame) step(text []byte) (done bool, err error) {
	c := text[f.i]
	if c == '/' {
		return false, f.comment()
	}
	switch f.expect {
	case expectColon:
		if c != ':' {
			return false, unexpected(text[f.i:], "a colon after the member's name")
		}
		f.i++
		f.expect = expectValue
		return false, nil
	case expectComma:
		return f.afterValue(text, c)
	case expectName, expectNextName:
		switch c {
		case '"', '\'':
			f.expect = expectColon
			return false, f.str()
		case '}':
			return f.close(), nil
		}
		if isNameStart(c) {
			f.loose = true
			f.expect = expectColon
			f.pass(&isNameByte)
			return false, nil
		}
		return false, unexpected(text[f.i:], "a member's name in quotes")
	}
	switch c {
	case '{', '[':
		return false, f.open(c == '{')
	case ']':
		if f.expect != expectValue {
			return f.close(), nil
		}
	case '"', '\'':
		err := f.str()
		return f.ended(), err
	default:
		if isLiteral[c] {
			begin := f.i
			f.pass(&isLiteral)
			f.loose = f.loose || !exactLiteral(f.src.unread()[begin:f.i])
			return f.ended(), nil
		}
	}
	return false, unexpected(text[f.i:], "a value")
}

func (f *frame) afterValue(text []byte, c byte) (done bool, err error) {
	switch {
	case c == ',' && f.inObject():
		f.i++
		f.expect = expectNextName
		return false, nil
	case c == ',':
		f.i++
		f.expect = expectNext
		return false, nil
	case c == '}' && f.inObject(), c == ']' && !f.inObject():
		return f.close(), nil
	}
	return false, unexpected(text[f.i:], "a comma")
}

func (f *frame) open(object bool) error {
	if f.depth == maxDepth {
		return errTooDeep
	}
	f.depth++
	f.i++
	word, bit := f.depth/64, uint64(1)<<(f.depth%64)
	if object {
		f.object[word] |= bit
		f.expect = expectName
	} else {
		f.object[word] &^= bit
		f.expect = expectFirst
	}
	return nil
}

func (f *frame) inObject() bool {
	return f.object[f.depth/64]&(1<<(f.depth%64)) != 0
}

func (f *frame) close() (done bool) {
	f.loose = f.loose || f.expect == expectNext || f.expect == expectNextName
	f.i++
	f.depth--
	return f.ended()
}

// ended says that a value ended here, and reports whether it was the whole one.
func (f *frame) ended() bool {
	f.expect = expectComma
	return f.depth == 0
}

// comment passes over a comment, if one begins with the next byte.
func (f *frame) comment() error {
	f.loose = true
	f.src.has(f.i + 2)
	text := f.src.unread()
	end := endOfLine
	switch {
	case len(text) < f.i+2 || text[f.i+1] != '/' && text[f.i+1] != '*':
		return unexpected(text[f.i:], "a value or a comma")
	case text[f.i+1] == '*':
		end = endOfComment
	}
	begin := f.i
	for f.i += 2; ; {
		text = f.src.unread()
		if n := end(text[f.i:]); n > 0 {
			f.i += n
			return nil
		}
		f.i = max(f.i, len(text)-1) // the last byte may begin the end
		switch {
		case f.i-begin > maxItem:
			return errTooLong
		case !f.src.more():
			return errCut
		}
	}
}

// str passes over a string whose opening quote is the next byte.
func (f *frame) str() error {
	if f.src.unread()[f.i] == '\'' {
		return f.singleQuoted()
	}
	f.i++
	begin := f.i
	for {
		text := f.src.unread()
		q := bytes.IndexByte(text[f.i:], '"')
		if q < 0 {
			f.i = len(text)
			if f.i-begin > maxItem {
				return errTooLong
			}
			if !f.src.more() {
				return errCut
			}
			continue
		}
		f.i += q + 1
		slashes := 0
		for k := f.i - 2; k >= begin && text[k] == '\\'; k-- {
			slashes++
		}
		if slashes%2 == 0 {
			f.loose = f.loose || !exactString(text[begin:f.i-1])
			return nil
		}
	}
}

// singleQuoted passes over a string in single quotes. It may not go on over several
// lines: an apostrophe that opens none would take whatever follows.
func (f *frame) singleQuoted() error {
	f.loose = true
	begin := f.i
	for f.i++; ; f.i++ {
		switch {
		case f.i-begin > maxItem:
			return errTooLong
		case !f.src.has(f.i + 1):
			return errCut
		}
		switch f.src.unread()[f.i] {
		case '\'':
			f.i++
			return nil
		case '\\':
			f.i++
		case '\n', '\r':
			return errUnclosed
		}
	}
}

// pass passes over bytes of a kind: those of a number, true, false or null, or of a
// name without quotes.
func (f *frame) pass(kind *[256]bool) {
	for {
		text := f.src.unread()
		for f.i < len(text) && kind[text[f.i]] {
			f.i++
		}
		if f.i < len(text) || f.i > maxItem || !f.src.more() {
			return
		}
	}
}

var isLiteral = func() (t [256]bool) {
	for _, c := range "truefalsn0123456789+-.E" {
		t[c] = true
	}
	return t
}()

// unexpected says what stands where something else should.
func unexpected(text []byte, want string) error {
	return fmt.Errorf("expected %s, found %s", want, quoteFirst(text))
}

// quoteFirst quotes the first character of text for a message.
func quoteFirst(text []byte) string {
	r := bytes.Runes(text[:min(len(text), 4)])
	if len(r) == 0 {
		return "the end of the document"
	}
	return fmt.Sprintf("%q", r[0])
}
