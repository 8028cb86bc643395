package convert

import (
	"bytes"
	"io"
	"slices"

	"github.com/bibfold/bibfold/formats"
)

// parts reads a document that may be several put one behind another, each in its own
// format: what "cat pubmed.nbib embase.ris" makes. Read ends with io.EOF where a
// part does, and goes on with the following one after next.
//
// A part begins with a line that opens documents of its format (see
// [formats.Format.Opens]), where no entry of the format before is open (see
// [formats.Format.Closes]), if what follows is certainly of that format. A document in
// which line after line looks like a beginning that is none has one part.
type parts struct {
	part
	registry formats.Registry
	src      io.Reader
	doubt    func(f *formats.Format, line int) // told of beginnings where an entry may be open
	buf      []byte
	start    int // buf[start:seen] belongs to the part and is not read yet
	seen     int // buf[seen:end] is not looked at yet
	end      int // of what is there
	nested   int // brackets that are open before buf[counted]
	counted  int
	misses   int  // lines that looked like a beginning and were none
	midLine  bool // buf[seen] begins no line
	line     int  // lines before seen
	offset   int64
	then     *formats.Format // of the part that begins at seen
	err      error           // what ended src

	openers [256][]opener // what may follow, by the first byte of its line
}

// part is what a part of a document is, and where it begins.
type part struct {
	format *formats.Format
	lines  int   // before it
	bytes  int64 // before it
}

// place sets the place of a problem in the part to that in the document.
func (p part) place(e *formats.Error) *formats.Error {
	if e.Pos.Line > 0 {
		e.Pos.Line += p.lines
	}
	return e
}

// opener is the beginning of a line that may open a part.
type opener struct {
	prefix string
	format *formats.Format
}

// partWindow is how much of a part has to tell its format, and how much of what
// stands before it is kept.
const partWindow = 32 << 10

// bom may stand before each of the documents.
const bom = "\ufeff"

// maxMisses is how often it pays to look whether a line begins a part.
const maxMisses = 64

func newParts(src io.Reader, first *formats.Format, all formats.Registry, doubt func(f *formats.Format, line int)) *parts {
	p := &parts{src: src, registry: all, doubt: doubt, buf: make([]byte, 4*partWindow)}
	p.begin(first)
	return p
}

// begin begins a part.
func (p *parts) begin(f *formats.Format) {
	p.part = part{f, p.line, p.offset}
	p.then, p.openers = nil, [256][]opener{}
	p.nested, p.counted, p.misses = 0, p.seen, 0
	if f.Opens == nil {
		return
	}
	for _, other := range p.registry {
		for _, prefix := range other.Opens {
			if f.Rooted || !slices.Contains(f.Opens, prefix) {
				p.openers[prefix[0]] = append(p.openers[prefix[0]], opener{prefix, other})
				p.openers[bom[0]] = append(p.openers[bom[0]], opener{bom + prefix, other})
			}
		}
	}
}

// next goes on with the next part, leaving out what was not read of the one at hand;
// false if there is none.
func (p *parts) next() bool {
	for p.then == nil && !p.over() {
		p.start = p.seen
		p.look()
	}
	p.start = p.seen
	if p.then == nil {
		return false
	}
	p.begin(p.then)
	return true
}

// over reports whether all of the document has been looked at.
func (p *parts) over() bool { return p.err != nil && p.seen == p.end }

func (p *parts) Read(b []byte) (int, error) {
	for p.start == p.seen {
		switch {
		case p.then != nil:
			return 0, io.EOF
		case p.over():
			return 0, p.err
		}
		p.look()
	}
	n := copy(b, p.buf[p.start:p.seen])
	p.start += n
	return n, nil
}

// look looks at further lines, as far as they are there; those before seen are to be
// read first where more must be read from src.
func (p *parts) look() {
	for {
		rest, ended := p.buf[p.seen:p.end], p.err != nil
		if !p.midLine && len(rest) > 0 && p.openers[rest[0]] != nil {
			var wait bool
			if p.then, wait = p.opening(rest); p.then != nil {
				return
			} else if wait && !ended {
				break
			}
		}
		n := bytes.IndexByte(rest, '\n') + 1
		if n == 0 {
			if len(rest) < partWindow && !ended {
				break
			}
			p.take(len(rest))
			p.midLine = true
			return
		}
		p.take(n)
		p.midLine = false
		p.line++
	}
	if p.start == p.seen {
		p.fill()
	}
}

func (p *parts) take(n int) {
	p.seen += n
	p.offset += int64(n)
}

// fill reads on, keeping some of what stands before.
func (p *parts) fill() {
	if drop := p.start - partWindow; drop > 0 && p.end+partWindow > len(p.buf) {
		p.nest()
		copy(p.buf, p.buf[drop:p.end])
		p.start, p.seen, p.end, p.counted = p.start-drop, p.seen-drop, p.end-drop, p.counted-drop
	}
	n, err := p.src.Read(p.buf[p.end:])
	p.end += n
	p.err = err
}

// opening returns the format of the part that begins with a line, nil if none does;
// wait says that too little of what follows is there to tell.
func (p *parts) opening(rest []byte) (f *formats.Format, wait bool) {
	for _, o := range p.openers[rest[0]] {
		switch {
		case len(rest) < len(o.prefix):
			wait = true
		case string(rest[:len(o.prefix)]) != o.prefix, o.format == p.format && p.offset == p.bytes:
		case p.format.Closes != nil && !p.closed():
		case len(rest) < partWindow && p.err == nil:
			return nil, true
		case o.format.Sniff(sniffable(rest[:min(len(rest), partWindow)])) < formats.Certain:
			p.miss()
		case p.format.Closes == nil && !p.closed():
			p.doubt(o.format, p.line+1)
			p.miss()
		default:
			return o.format, false
		}
	}
	return nil, wait
}

// miss counts a line that begins nothing, and may end the search for others.
func (p *parts) miss() {
	if p.misses++; p.misses == maxMisses {
		p.openers = [256][]opener{}
	}
}

// closed reports whether no entry is open behind the last line that isn't blank.
func (p *parts) closed() bool {
	p.nest()
	text := p.buf[:p.seen]
	before := bytes.TrimRight(text, " \t\r\n")
	switch {
	case len(before) == 0:
		return true
	case p.format.Closes == nil:
		return bytes.Count(text[len(before):], []byte("\n")) > 1
	}
	return p.nested == 0 && p.format.Closes(before[bytes.LastIndexByte(before, '\n')+1:])
}

// nest counts the brackets before seen that aren't counted yet.
func (p *parts) nest() {
	text := p.buf[p.counted:p.seen]
	p.counted = p.seen
	switch b := []byte(p.format.Brackets); {
	case len(b) == 0:
	case b[0] == b[1]:
		p.nested = (p.nested + bytes.Count(text, b[:1])) % 2
	default:
		p.nested += bytes.Count(text, b[:1]) - bytes.Count(text, b[1:])
	}
}
