package ris

import (
	"bytes"
)

// tag is the two-character name of a field, upper case: the first character in
// the high byte. 0 is no tag, or one that is longer.
type tag uint16

func makeTag(s string) tag { return tag(s[0])<<8 | tag(s[1]) }

// String returns the tag as it is written: "TY".
func (t tag) String() string { return string([]byte{byte(t >> 8), byte(t)}) }

var (
	tagTY = makeTag("TY")
	tagER = makeTag("ER")
	tagID = makeTag("ID")
	tagUR = makeTag("UR")
)

// shape says how far a line is from "TY  - JOUR", the form of the specification.
type shape uint8

const (
	untagged shape = iota
	glued          // TY- JOUR
	loose          // TY - JOUR
	strict         // TY  - JOUR, or more blanks
)

// line is one line of the document, taken apart.
type line struct {
	shape shape
	tag   tag
	long  string // a tag of more than two characters: PMID
	lower bool   // the tag is not in capitals
	value []byte // without the blanks around it; of an untagged line all of it
}

// scanLine takes a line apart. Whether a line that is not strict really is a
// tagged one depends on the record it stands in; see expander.tagged.
func scanLine(text []byte) line {
	if len(text) >= 5 && text[2] == ' ' && text[3] == ' ' && text[4] == '-' &&
		isUpper(text[0]) && isTagByte(text[1]) && (len(text) == 5 || text[5] == ' ') {
		return line{shape: strict, tag: tag(text[0])<<8 | tag(text[1]), value: trimBlank(text[5:])}
	}
	text = trimBlank(text)
	if l, ok := scanTag(text); ok {
		return l
	}
	if l, ok := scanTag(cutNumber(text)); ok && l.tag == tagTY {
		return l
	}
	return line{value: text}
}

// maxLongTag is the length of the longest tag that is taken for one.
const maxLongTag = 5

// scanTag reads a tagged line in any form: blanks or tabs before the dash, or
// none, an en dash for the dash.
func scanTag(text []byte) (line, bool) {
	n := 0
	for n < len(text) && n <= maxLongTag && isTagByte(upper(text[n])) {
		n++
	}
	if n < 2 || n > maxLongTag || !isUpper(upper(text[0])) {
		return line{}, false
	}
	l := line{shape: glued}
	rest := text[n:]
	gap := 0
	for len(rest) > 0 {
		w := blankLen(rest)
		if w == 0 {
			break
		}
		gap++
		if rest[0] == '\t' {
			gap++
		}
		rest = rest[w:]
	}
	if gap > 0 {
		l.shape = loose
	}
	if gap > 1 {
		l.shape = strict
	}
	switch {
	case len(rest) > 0 && rest[0] == '-':
		rest = rest[1:]
	case bytes.HasPrefix(rest, []byte("–")):
		rest = rest[len("–"):]
	default:
		return line{}, false
	}
	if l.shape == loose && len(rest) > 0 && blankLen(rest) == 0 {
		return line{}, false
	}
	for _, c := range text[:n] {
		l.lower = l.lower || c != upper(c)
	}
	if n == 2 {
		l.tag = tag(upper(text[0]))<<8 | tag(upper(text[1]))
	} else {
		if l.lower || l.shape != strict {
			return line{}, false
		}
		l.long = string(text[:n])
	}
	l.value = trimBlank(rest)
	return l, true
}

// opens reports whether a TY line names a type rather than being a sentence
// that happens to begin so.
func (l *line) opens() bool {
	if len(l.value) > 20 {
		return false
	}
	for _, c := range l.value {
		if c >= 0x80 || !isTagByte(upper(c)) && c != ' ' && c != '-' {
			return false
		}
	}
	return l.shape == strict || len(l.value) > 0
}

// cutNumber drops the number that some exports put before each record: "12. ".
func cutNumber(text []byte) []byte {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 0 || n == len(text) || text[n] != '.' && text[n] != ')' {
		return text
	}
	return trimBlank(text[n+1:])
}

func isUpper(c byte) bool   { return c >= 'A' && c <= 'Z' }
func isTagByte(c byte) bool { return isUpper(c) || c >= '0' && c <= '9' }

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// blankLen returns the length of the blank at the beginning of text: a space, a
// tab, a no-break space, or a byte order mark left by joining files; 0 if none.
func blankLen(text []byte) int {
	switch {
	case text[0] == ' ' || text[0] == '\t' || text[0] == '\f' || text[0] == '\v' || text[0] == 0x1a:
		return 1
	case text[0] == 0xc2 && len(text) > 1 && text[1] == 0xa0:
		return 2
	case text[0] == 0xef && len(text) > 2 && text[1] == 0xbb && text[2] == 0xbf:
		return 3
	}
	return 0
}

func trimBlank(text []byte) []byte {
	for len(text) > 0 {
		n := blankLen(text)
		if n == 0 {
			break
		}
		text = text[n:]
	}
	for len(text) > 0 {
		switch c := text[len(text)-1]; {
		case c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == 0x1a:
			text = text[:len(text)-1]
		case c == 0xa0 && len(text) > 1 && text[len(text)-2] == 0xc2:
			text = text[:len(text)-2]
		default:
			return text
		}
	}
	return text
}
