package arxiv

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readTail reads what stands behind the dates: comments, report number, classes
// and journal reference, each in a line of its own or several in one. Lines that
// belong to none of them are reported.
func (e *entry) readTail(tail span) {
	b := e.block
	if tail.start >= tail.end {
		return
	}
	width := e.width()
	at, l, next := nextLabel(b, tail.start, tail.end)
	e.unknown(tail.start, at)
	for l != labelNone {
		start := next
		var following label
		at, following, next = nextLabel(b, start, tail.end)
		end := valueEnd(b, start, at, width)
		e.setLabelled(l, fold(b.text[start:end]))
		e.unknown(end, at)
		l = following
	}
}

// nextLabel returns where the next label begins at or behind byte from, which it
// is, and where it ends; to and labelNone if there is none before byte to.
func nextLabel(b *block, from, to int) (start int, l label, end int) {
	for at := from; at < to; at++ {
		if at > 0 && !isBlank(b.text[at-1]) {
			continue
		}
		if l, end, ok := labelAt(b.text, at); ok && end <= to {
			return at, l, end
		}
	}
	return to, labelNone, to
}

// valueEnd returns where the value ends that begins at byte start: with its line,
// or the last of those it was broken into; at byte limit at the latest.
func valueEnd(b *block, start, limit, width int) int {
	i := b.lineAt(start)
	if start >= b.lines[i].end && i+1 < len(b.lines) && b.lines[i+1].kind == kindText {
		i++ // the label stands in a line of its own
	}
	for i+1 < len(b.lines) && b.lines[i+1].start < limit && b.lines[i+1].kind == kindText &&
		(isWrapped(b.of(i), b.of(i+1), width) || continues(b.of(i), b.of(i+1))) {
		i++
	}
	return min(limit, b.lines[i].end)
}

// continues reports whether a line goes on with the one before, however long that
// is: it ends in the middle of a list, or this one begins in small letters, with
// a number or in brackets.
func continues(before, line []byte) bool {
	r, _ := utf8.DecodeRune(line)
	return unicode.IsLower(r) || unicode.IsDigit(r) || r == '(' ||
		bytes.HasSuffix(before, []byte(",")) || bytes.HasSuffix(before, []byte(";"))
}

// width returns the length to which the lines of the block are broken, in
// characters; 0 if they aren't, or if that can't be told.
func (e *entry) width() int {
	const narrow, wide, enough = 60, 120, 3
	longest, long := 0, 0
	for i := range e.block.lines {
		text := e.block.of(i)
		n := utf8.RuneCount(text)
		if bytes.IndexByte(text, ' ') < 0 {
			continue // a word that is longer than the lines
		}
		if n > wide {
			return 0
		}
		longest = max(longest, n)
		if n > narrow {
			long++
		}
	}
	if long < enough {
		return 0
	}
	return longest
}

// setLabelled takes the value of a label.
func (e *entry) setLabelled(l label, value string) {
	if value == "" {
		return
	}
	switch l {
	case labelComments:
		e.addNote("Comment", value)
	case labelJournal:
		e.addNote("Journal ref", value)
	case labelReport:
		e.setNumber(withoutEcho(value))
	case labelMSC:
		e.addKeywords("MSC", withoutEcho(value))
	case labelACM:
		e.addKeywords("ACM", withoutEcho(value))
	}
}

// withoutEcho removes the raw value in brackets that arXiv prints behind one with
// search words marked: "35Q30 (35Q30)".
func withoutEcho(value string) string {
	n := (len(value) - len(" ()")) / 2
	if n > 0 && len(value) == 2*n+3 && value == value[:n]+" ("+value[:n]+")" {
		return value[:n]
	}
	return strings.TrimSpace(value)
}
