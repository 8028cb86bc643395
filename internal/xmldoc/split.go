package xmldoc

import (
	"bytes"
	"errors"
	"io"
)

// A record may be so long, and a tag.
const (
	maxRecord = 64 << 20
	maxTag    = 64 << 10
)

// What is wrong with what begins like a record.
var (
	errCut     = errors.New("the document ends before the record does")
	errOpen    = errors.New("the record isn't closed before the next one begins")
	errTooLong = errors.New("the record is longer than 64 MiB")
)

// foreign is what is said of an element outside of records.
type foreign string

func (f foreign) Error() string { return string(f) }

// splitter finds the records of a document without looking into them. What stands
// around them is passed over, so the document needn't be well-formed as a whole.
type splitter struct {
	src  io.Reader
	spec *Spec

	buf    []byte
	pos    int   // of buf: what lies before was looked at
	start  int   // of buf: where a record begins; -1 outside of records
	offset int64 // of buf[0] in the document
	eof    bool
	err    error // of the source
	where  context
	name   string // of the element that the record is

	root     string // local name of the first element
	closed   bool   // root was, or what is missing was said
	behind   *place // where text begins behind it
	declares *place // where the document declares its first entity
	lines    counter
	begun    bool // the beginning was looked at
}

// place is where something stands in a document.
type place struct {
	offset    int64
	line, col int
}

// context is what the splitter is in.
type context uint8

const (
	inText    context = iota
	inComment         // <!-- -->
	inCDATA           // <![CDATA[ ]]>
	inPI              // <? ?>
	inDoctype         // <! >
	inSubset          // the brackets of a DOCTYPE, which hold declarations
)

// terminators end the contexts.
var terminators = [...][]byte{
	inComment: []byte("-->"), inCDATA: []byte("]]>"), inPI: []byte("?>"), inDoctype: []byte(">"), inSubset: []byte("]"),
}

func newSplitter(src io.Reader, spec *Spec) *splitter {
	return &splitter{src: src, spec: spec, buf: make([]byte, 0, 128<<10), start: -1, lines: counter{line: 1}}
}

// next returns the next record: its text, which is valid until the next call, and
// where it begins. With an error it is no record, but what began like one. At the
// end the text is nil; err is what the source said, if it wasn't the end.
func (s *splitter) next() (text []byte, at place, err error) {
	if !s.begun {
		s.begun = true
		s.skipMark()
	}
	for {
		tag, ok := s.tag()
		if s.tooLong() {
			return s.fail(s.pos, errTooLong)
		}
		if !ok {
			break
		}
		name, closing := tagName(tag)
		switch {
		case closing && s.start < 0:
			s.closed = s.closed || string(name) == s.root
		case closing && string(name) == s.name:
			return s.take(), s.lines.at(s.recordOffset()), nil
		case closing:
		case s.begins(name):
			if s.start >= 0 {
				s.pos -= len(tag) // it is looked at again, as the beginning of the next
				return s.fail(s.pos, errOpen)
			}
			s.begin(string(name), len(tag))
			if tag[len(tag)-2] == '/' {
				return s.take(), s.lines.at(s.recordOffset()), nil
			}
		case s.start < 0:
			if s.root == "" {
				s.root = string(name)
			}
			if word, ok := s.spec.Foreign[string(name)]; ok {
				return tag, s.placeOf(s.pos - len(tag)), foreign(word)
			}
		}
	}
	if s.err == nil && s.start >= 0 {
		s.closed = true
		return s.fail(len(s.buf), errCut)
	}
	return nil, s.placeOf(len(s.buf)), s.err
}

// skipMark passes over a byte order mark.
func (s *splitter) skipMark() {
	mark := []byte("\ufeff")
	for len(s.buf) < len(mark) && s.more() {
	}
	if bytes.HasPrefix(s.buf, mark) {
		s.pos = len(mark)
		s.count(s.pos)
		s.lines.begin = s.lines.counted
	}
}

// tooLong reports whether the record is longer than any may be.
func (s *splitter) tooLong() bool { return s.start >= 0 && s.pos-s.start > maxRecord }

// lookBehind notes where text begins between here and the next tag, which n bytes are
// before; negative if none is known.
func (s *splitter) lookBehind(n int) {
	text := s.buf[s.pos:]
	if n >= 0 {
		text = text[:n]
	}
	if blank := len(text) - len(bytes.TrimLeft(text, " \t\r\n")); blank < len(text) {
		at := s.placeOf(s.pos + blank)
		s.behind = &at
	}
}

// tag returns the next tag of an element and goes on behind it; false at the end,
// and when the record gets too long.
func (s *splitter) tag() ([]byte, bool) {
	for !s.tooLong() {
		if s.where != inText {
			if !s.leave() && !s.more() {
				return nil, false
			}
			continue
		}
		i := bytes.IndexByte(s.buf[s.pos:], '<')
		if s.closed && s.start < 0 && s.behind == nil {
			s.lookBehind(i)
		}
		if i < 0 {
			s.pos = len(s.buf)
			if !s.more() {
				return nil, false
			}
			continue
		}
		s.pos += i
		rest := s.buf[s.pos:]
		if len(rest) < len("<![CDATA[") && s.more() {
			continue
		}
		if len(rest) > 1 && (rest[1] == '!' || rest[1] == '?') {
			s.enter(rest)
			continue
		}
		gt := bytes.IndexByte(rest, '>')
		if gt < 0 && len(rest) < maxTag && s.more() {
			continue
		}
		if gt < 0 {
			s.pos++
			continue
		}
		if lt := bytes.IndexByte(rest[1:gt], '<'); lt >= 0 {
			s.pos += 1 + lt // the one before is a plain character
			continue
		}
		s.pos += gt + 1
		return rest[:gt+1], true
	}
	return nil, false
}

// enter notes what begins with "<!" or "<?".
func (s *splitter) enter(text []byte) {
	opening := 2
	switch {
	case bytes.HasPrefix(text, []byte("<!--")):
		s.where, opening = inComment, len("<!--")
	case bytes.HasPrefix(text, []byte("<![CDATA[")):
		s.where = inCDATA
	case text[1] == '?':
		s.where = inPI
	case s.start < 0:
		s.where = inDoctype
	}
	s.pos += opening
}

// leave goes on behind what isn't text; false if its end wasn't read yet.
func (s *splitter) leave() bool {
	rest := s.buf[s.pos:]
	i := bytes.Index(rest, terminators[s.where])
	switch s.where {
	case inDoctype:
		if j := bytes.IndexByte(rest, '['); j >= 0 && (i < 0 || j < i) {
			s.where = inSubset
			s.pos += j + 1
			return true
		}
	case inSubset:
		if j := bytes.Index(rest, []byte("<!ENTITY")); j >= 0 && s.declares == nil {
			at := s.placeOf(s.pos + j)
			s.declares = &at
		}
	}
	if i < 0 {
		s.pos = max(s.pos, len(s.buf)-len("<!ENTITY")+1)
		return false
	}
	s.pos += i + len(terminators[s.where])
	if s.where == inSubset {
		s.where = inDoctype
	} else {
		s.where = inText
	}
	return true
}

// begins reports whether an element of that name is a record.
func (s *splitter) begins(name []byte) bool {
	if s.start >= 0 && s.spec.Parts[string(name)] == s.name {
		return false
	}
	for _, r := range s.spec.Records {
		if string(name) == r {
			return true
		}
	}
	if s.start < 0 {
		for _, r := range s.spec.Lone {
			if string(name) == r {
				return true
			}
		}
	}
	return false
}

// begin notes that the tag that was read, of n bytes, begins a record.
func (s *splitter) begin(name string, n int) {
	s.name, s.start = name, s.pos-n
	s.count(s.start)
	if s.root == "" {
		s.root, s.closed = s.name, true // the document is one record
	}
}

// recordOffset returns where the record that was taken last begins. It is called
// before anything else is counted.
func (s *splitter) recordOffset() int64 { return s.lines.counted }

// take returns the record, which ends with the tag that was read.
func (s *splitter) take() []byte {
	text := s.buf[s.start:s.pos:s.pos]
	s.start = -1
	return text
}

// fail returns what began like a record and lies before buf[to], and goes on there.
func (s *splitter) fail(to int, err error) ([]byte, place, error) {
	at, text := s.placeOf(s.start), s.buf[s.start:to:to]
	s.start, s.pos = -1, to
	return text, at, err
}

// more reads more; false at the end. It forgets what was looked at, but for the
// record that began.
func (s *splitter) more() bool {
	if s.eof || s.err != nil {
		return false
	}
	keep := s.pos
	if s.start >= 0 {
		keep = s.start
	}
	if len(s.buf) == cap(s.buf) || keep == len(s.buf) {
		s.forget(keep)
	}
	n, err := s.src.Read(s.buf[len(s.buf):cap(s.buf)])
	s.buf = s.buf[:len(s.buf)+n]
	switch {
	case err == io.EOF:
		s.eof = true
	case err != nil:
		s.err = err
	}
	return n > 0 || err == nil
}

// forget drops the first n bytes of buf, and makes room.
func (s *splitter) forget(n int) {
	s.count(n)
	kept := s.buf[n:]
	if len(kept) > cap(s.buf)/2 {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), kept...)
	} else {
		s.buf = s.buf[:copy(s.buf, kept)]
	}
	s.offset += int64(n)
	s.pos -= n
	if s.start >= 0 {
		s.start -= n
	}
}

// count counts the line ends before buf[to].
func (s *splitter) count(to int) {
	if from := int(s.lines.counted - s.offset); from < to {
		s.lines.count(s.buf[from:to])
	}
}

func (s *splitter) placeOf(i int) place {
	s.count(i)
	return s.lines.at(s.offset + int64(i))
}

// tagName returns the local name in a tag: "mods" of "<m:mods ID='1'>".
func tagName(tag []byte) (local []byte, closing bool) {
	i := 1
	if tag[i] == '/' {
		closing = true
		i++
	}
	from := i
	for ; i < len(tag); i++ {
		switch tag[i] {
		case ':':
			from = i + 1
		case ' ', '\t', '\n', '\r', '>', '/':
			return tag[from:i], closing
		}
	}
	return tag[from:], closing
}
