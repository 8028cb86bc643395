package arxiv

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/lines"
)

// splitter cuts a text into blocks: results, and what stands between them.
//
// Where a result has a list mark or an id line before it, that is where it begins.
// Where the copy lost both, "Authors:" tells that a result has begun, and its title
// is looked for backwards from there. So a border may be found some lines late, and
// at most two results are held at a time.
type splitter struct {
	lines  *lines.Reader
	block  *block // being gathered
	state  state
	markup markup // the XML or HTML that is being read
}

// state is what is known of the result that is being gathered.
type state struct {
	sure        int  // last line that surely belongs to it
	authors     seen // whether its authors came
	authorsLine int  // in which line
	ended       bool // whether its dates came
	labelled    bool // whether it has a label before its title: nothing in it is guessed
	watch       int  // for how many lines more the dates may go on
}

// seen says how sure it is that a part came.
type seen uint8

const (
	notSeen  seen = iota
	inLine        // its label stands within a line, where a title may have the word
	lineHead      // its label begins a line
)

func newSplitter(src io.Reader) *splitter {
	return &splitter{lines: lines.New(src), block: newBlock(), state: fresh}
}

var fresh = state{sure: -1}

// next returns the next block, which is the caller's. At the end of the text, and
// after an error, ok is false.
func (s *splitter) next() (b *block, ok bool) {
	for {
		if s.markup.line != nil {
			if s.markup.scan(s) {
				return s.cut(len(s.block.lines))
			}
			continue
		}
		raw, more := s.lines.Next()
		if !more {
			return s.cut(len(s.block.lines))
		}
		if s.markup.goesOn(raw) || opensDocument(raw) {
			s.markup.take(raw)
			continue
		}
		if len(s.block.text) > maxBlock || len(s.block.lines) > maxLines {
			b, ok := s.cut(len(s.block.lines))
			s.append(raw)
			return b, ok
		}
		if at := s.append(raw); at > 0 {
			return s.cut(at)
		}
	}
}

// append adds a line to the block and returns the line before which it is to be cut
// then, 0 if nowhere. Of blank lines that stand together it keeps the first.
func (s *splitter) append(raw []byte) int {
	l := s.block.append(raw, s.lines.Line(), s.lines.Offset(), s.lines.End())
	i := len(s.block.lines) - 1
	l.kind = classify(s.block.of(i))
	if i > 0 {
		before := s.block.lines[i-1].kind
		switch {
		case l.kind == kindBlank && before == kindBlank:
			s.block.drop()
			return 0
		case l.kind == kindBareIdent && before == kindFence:
			l.kind = kindIdent
		}
	}
	return s.step(i)
}

// cut hands out the lines before line at, and keeps the others.
func (s *splitter) cut(at int) (*block, bool) {
	done := s.block
	s.block = newBlock()
	s.block.moveTail(done, at)
	s.state = fresh
	for i := range s.block.lines {
		s.step(i)
	}
	return done, len(done.lines) > 0
}

// step takes note of line i, the last one, and returns the line before which the
// block is to be cut; 0 if nowhere.
func (s *splitter) step(i int) int {
	if at := s.border(i); at > 0 {
		return at
	}
	switch s.block.lines[i].kind {
	case kindAuthors:
		s.state.authors, s.state.authorsLine, s.state.sure = lineHead, i, i
	case kindAbstract, kindFold, kindDates, kindLabel:
		s.state.sure = i
	case kindText, kindMarked:
		if s.state.authors == notSeen && s.holdsAuthors(i) {
			s.state.authors, s.state.authorsLine = inLine, i
		}
		if bytes.HasPrefix(s.block.of(i), []byte(labelTitle)) {
			s.state.labelled = s.lastHead(-1, i) >= 0
		}
	}
	s.watchDates(i)
	return 0
}

// border returns the line before which the block is to be cut now that line i
// came; 0 if nowhere.
func (s *splitter) border(i int) int {
	st := &s.state
	if st.labelled && s.block.lines[i].kind != kindIdent {
		return 0
	}
	switch s.block.lines[i].kind {
	case kindIdent:
		return s.headOf(i)
	case kindMark, kindBareIdent:
		if st.ended {
			return s.headOf(i)
		}
	case kindAuthors:
		if st.authors == inLine && !st.ended {
			// The other may have been a word of the title.
			return s.lastHead(st.authorsLine, i)
		}
		return s.titleBefore(i)
	case kindAbstract:
		if st.ended && st.authors != notSeen {
			return s.titleBefore(i)
		}
	case kindText, kindMarked:
		if (st.ended || st.authors == notSeen) && s.holdsAuthors(i) {
			return s.titleBefore(i + 1)
		}
	}
	return 0
}

// holdsAuthors reports whether line i holds authors somewhere within.
func (s *splitter) holdsAuthors(i int) bool {
	return bytes.Contains(s.block.of(i), []byte(" "+labelAuthors))
}

// watchDates notices the end of the dates, which may be broken over three lines.
func (s *splitter) watchDates(i int) {
	st := &s.state
	if bytes.Contains(s.block.of(i), []byte("originally")) {
		st.watch = 3
	}
	if st.watch == 0 || st.ended {
		return
	}
	st.watch--
	from := s.block.lines[max(0, i-2)].start
	start, end := findPhrase(s.block.text, from, "originally announced ")
	if start < 0 {
		return
	}
	c := cursor{text: s.block.text, at: end}
	if _, ok := c.month(); ok {
		st.ended, st.sure, st.watch = true, i, 0
	}
}

// headOf returns the first of the marks that stand before the head line i, 0 if
// nothing but such lines is there.
func (s *splitter) headOf(i int) int {
	first := i
	for j := i - 1; ; j-- {
		if j < 0 {
			return 0
		}
		if j == s.state.sure {
			return first
		}
		switch s.block.lines[j].kind {
		case kindMark, kindFence:
			first = j
		case kindBlank:
		default:
			return first
		}
	}
}

// titleBefore returns the line by which the result begins whose title stands
// before line end: the last mark or id behind the result before; else the title's
// first line.
func (s *splitter) titleBefore(end int) int {
	b, sure := s.block, s.state.sure
	if head := s.lastHead(sure, end); head >= 0 {
		return head
	}
	last := end - 1
	for last > sure && b.lines[last].kind == kindBlank {
		last--
	}
	if last <= sure {
		return sure + 1 // there is no title
	}
	first := last
	for first-1 > sure && b.lines[first-1].kind == kindText && !s.isNumbered(first) &&
		isWrapped(b.of(first-1), b.of(first), 0) {
		first--
	}
	return first
}

// isNumbered reports whether line i begins with the number of a list's item.
func (s *splitter) isNumbered(i int) bool {
	_, ok := listNumber((&cursor{text: s.block.of(i)}).peek())
	return ok
}

// lastHead returns the beginning of the last mark or id between the lines after and
// before, -1 if there is none.
func (s *splitter) lastHead(after, before int) int {
	for i := before - 1; i > after; i-- {
		switch s.block.lines[i].kind {
		case kindMark, kindMarked, kindIdent, kindBareIdent:
			return s.headOf(i)
		}
	}
	return -1
}

// isWrapped reports whether line may go on in next: a line that was broken has no
// room for the next word. Width is the length to which the text is known to be
// broken, 0 if that isn't known. Lengths are in characters.
func isWrapped(line, next []byte, width int) bool {
	const narrow = 60 // nobody breaks lines shorter
	word, _, _ := bytes.Cut(next, []byte(" "))
	return utf8.RuneCount(line)+1+utf8.RuneCount(word) > max(narrow, width)
}
