package jsondoc

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/bibfold/bibfold/formats"
)

// document finds the entries of a document: the elements of an array, the
// objects that follow each other, the members of an object that holds entries.
type document struct {
	src *source
	voc *Vocabulary
	// open holds the arrays and objects, as '[' and '{', around the next entry.
	open []byte
	// lost is set behind a damaged entry until the next whole one: what stands
	// between them belongs to it.
	lost bool
	// damaged is set for good: the brackets around the entries may not match.
	damaged bool
	// began is set once something was found that a document begins with.
	began bool
	// lines is set once an entry stood in nothing else: so will the next one. With
	// oneLine it also stood on one line.
	lines, oneLine bool
	note           func(at place, s formats.Severity, msg string)
}

// entry is where the next entry stands: at the start of the unread bytes.
type entry struct {
	length int    // bytes
	name   string // the member it is the value of, where entries stand by id
	loose  bool   // it may not be JSON
}

// broken is an entry that has no end, or a piece of text that is none.
type broken struct {
	at    int // index of the byte where it can't go on
	limit int // its length in bytes, -1 if that isn't known
	err   error
}

func (b *broken) Error() string { return b.err.Error() }

var errEnd = errors.New("end of the document")

// next passes over what stands before the next entry and finds its end. It
// returns errEnd at the end, and a *broken for what can't be read; the unread
// bytes then begin with that.
func (d *document) next() (entry, error) {
	for {
		c, ok := d.peek()
		if !ok {
			return entry{}, d.end()
		}
		switch {
		case c == ',':
			d.src.advance(1)
		case c == '[' && len(d.open) < maxDepth && !d.inObject():
			d.push('[')
		case (c == ']' || c == '}') && len(d.open) > 0 && c == d.open[len(d.open)-1]+2:
			d.src.advance(1)
			d.open = d.open[:len(d.open)-1]
		case (c == ']' || c == '}') && d.began:
			if !d.damaged {
				d.note(d.src.at, formats.Warning, fmt.Sprintf("a %c that closes nothing is passed over", c))
			}
			d.src.advance(1)
		case c == '"' && d.inObject():
			if e, found, err := d.member(); found || err != nil {
				return e, err
			}
		case c == '/' && d.comment():
		case c == '{' && !d.inObject() && d.empty():
		case c == '{' && !d.inObject():
			if d.wraps() {
				d.push('{')
				continue
			}
			d.lines = d.lines || len(d.open) == 0
			d.began = true
			return d.entry("")
		default:
			return entry{}, d.stray(c)
		}
	}
}

// comment passes over a comment between entries, which JSON doesn't have but many
// programs read; false if there is none.
func (d *document) comment() bool {
	d.src.has(2)
	text := d.src.unread()
	if len(text) < 2 || text[1] != '/' && text[1] != '*' {
		return false
	}
	end := endOfLine
	if text[1] == '*' {
		end = endOfComment
	}
	d.note(d.src.at, formats.Note, "a comment, which JSON doesn't have, is passed over")
	d.src.advance(2)
	for {
		text = d.src.unread()
		if n := end(text); n > 0 {
			d.src.advance(n)
			return true
		}
		d.src.advance(max(0, len(text)-1)) // the last byte may begin the end
		if !d.src.more() {
			d.src.advance(len(d.src.unread()))
			return true
		}
	}
}

// endOfLine and endOfComment return the index behind the end of a comment of
// either kind, 0 if text doesn't hold it.
func endOfLine(text []byte) int { return bytes.IndexAny(text, "\r\n") + 1 }

func endOfComment(text []byte) int {
	before, _, ok := bytes.Cut(text, []byte("*/"))
	if !ok {
		return 0
	}
	return len(before) + 2
}

// empty passes over an object without members, which is no entry; false if it has any.
func (d *document) empty() bool {
	i := 1
	for {
		text := d.src.unread()
		if i = blanks(text, i); i < len(text) {
			if text[i] != '}' {
				return false
			}
			d.note(d.src.at, formats.Note, "an object without members is no entry: passed over")
			d.src.advance(i + 1)
			d.began = true
			return true
		}
		if !d.src.more() {
			return false
		}
	}
}

// wraps reports whether the object at the start of the unread bytes, which stands
// in no other, holds entries.
func (d *document) wraps() bool {
	if len(d.open) == 0 {
		return !(d.lines && d.voc.Tells(d.src.firstMember(0))) && d.holdsEntries(0)
	}
	return !d.isEntry(0) && d.holdsEntries(0)
}

func (d *document) inObject() bool {
	return len(d.open) > 0 && d.open[len(d.open)-1] == '{'
}

func (d *document) push(c byte) {
	d.began = true
	d.src.advance(1)
	d.open = append(d.open, c)
}

// peek passes over white space and returns the next byte.
func (d *document) peek() (byte, bool) {
	for {
		text := d.src.unread()
		n := blanks(text, 0)
		d.src.advance(n)
		if n < len(text) {
			return text[n], true
		}
		if !d.src.more() {
			return 0, false
		}
	}
}

// end says that the document ends here, and whether it should.
func (d *document) end() error {
	if len(d.open) > 0 && !d.damaged && d.src.err == nil {
		d.note(d.src.at, formats.Warning, fmt.Sprintf("the document ends without the closing %c", d.open[len(d.open)-1]+2))
	}
	d.open = d.open[:0]
	return errEnd
}

// entry finds the end of the object that begins here.
func (d *document) entry(name string) (entry, error) {
	f := frame{src: d.src}
	if err := f.whole(); err != nil {
		return entry{}, &broken{f.i, -1, err}
	}
	return entry{length: f.i, name: name, loose: f.loose}, nil
}

// stray returns what stands where an entry should and is none.
func (d *document) stray(c byte) error {
	if c == '"' || isLiteral[c] {
		if end, err := d.src.value(0); err == nil && len(d.open) > 0 && d.endsElement(end) {
			return &broken{0, end, errors.New("an entry must be an object")}
		}
	}
	want := "an entry"
	if !d.began {
		want = "an array or an object of " + d.voc.Title
	}
	return &broken{0, -1, unexpected(d.src.unread(), want)}
}

// endsElement reports whether a comma or bracket follows at index i.
func (d *document) endsElement(i int) bool {
	d.src.has(i + 64)
	text := d.src.unread()
	i = blanks(text, i)
	return i < len(text) && (text[i] == ',' || text[i] == ']')
}

// member passes over a member's name in an object that holds entries, and over
// its value unless that is an entry or an array of entries.
func (d *document) member() (entry, bool, error) {
	m, err := d.src.member(0)
	if err != nil {
		return entry{}, false, &broken{m.value, -1, err}
	}
	text := d.src.unread()
	name := Value(text[:m.nameEnd]).Text()
	switch {
	case text[m.value] == '[' && d.listsEntries(m.value, d.voc.Wraps(name)):
		d.src.advance(m.value)
		d.push('[')
		return entry{}, false, nil
	case d.wrapsObject(name, m.value):
		d.src.advance(m.value)
		if len(d.open) == maxDepth || d.isEntry(0) || !d.holdsEntries(0) {
			e, err := d.entry("")
			return e, true, err
		}
		d.push('{')
		return entry{}, false, nil
	case d.isNamedEntry(m.value):
		d.src.advance(m.value)
		e, err := d.entry(name)
		return e, true, err
	}
	end, err := d.src.value(m.value)
	if err != nil {
		return entry{}, false, &broken{end, -1, err}
	}
	if d.voc.Frame == nil || !d.voc.Frame(name) {
		d.note(d.src.at, formats.Note, fmt.Sprintf("member %q holds no entries and is passed over", name))
	}
	d.src.advance(end)
	return entry{}, false, nil
}

// resync passes over a damaged entry: to the next place from index from on where
// an entry seems to begin, or to the end. Without a limit it is sought
// throughout; within a limit, the entry ends there. What was passed over is
// given to kept, if that isn't nil, up to the size of an entry.
func (d *document) resync(from, limit int, kept *[]byte) {
	d.lost = limit < 0
	d.damaged = d.damaged || d.lost
	before := byte(0)
	keep := func(n int) {
		text := d.src.unread()[:n]
		if kept != nil && len(*kept) < maxItem {
			*kept = append(*kept, text...)
		}
		if t := bytes.TrimRight(text, " \t\r\n"); len(t) > 0 {
			before = t[len(t)-1]
		}
		d.src.advance(n)
		limit -= n
	}
	for keep(min(from, len(d.src.unread()))); ; {
		if limit == 0 {
			return
		}
		text := d.src.unread()
		if limit > 0 && len(text) > limit {
			text = text[:limit]
		}
		n := bytes.IndexByte(text, '{')
		switch {
		case n < 0:
			keep(len(text))
			if limit != 0 && !d.src.more() {
				return
			}
			continue
		case n > 0:
			keep(n)
			continue
		}
		if before != ':' && d.isEntry(0) {
			return
		}
		keep(1)
	}
}
