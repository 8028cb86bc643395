package ris

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
)

// shape says how far a line is from "TY  - JOUR", the form of the specification.
type shape uint8

const (
	untagged shape = iota
	glued          // TY- JOUR
	loose          // TY - JOUR
	strict         // TY  - JOUR, or more blanks
)

// form is how a tagged line is written.
type form struct {
	shape shape
	lower bool // the tag is not in capitals
}

// line is one line of the document, taken apart.
type line struct {
	form
	tag   string // in capitals, "" if there is none
	value []byte // without the blanks around it; of an untagged line all of it
}

// counts reports whether the line is a tagged one in a record whose TY line has
// the form given. A form that differs from the specification counts if the tag is
// known, and the sloppiest forms only in records that begin so: a line of an
// abstract may begin "AD - " or "in-".
func (l *line) counts(in form) bool {
	switch {
	case l.shape == untagged:
		return false
	case l.tag == "TY":
		return l.opens() && (l.shape == strict || !l.lower || parseKind(string(l.value)) != noKind)
	case l.tag == "ER" && l.shape != strict:
		return len(l.value) == 0 && (!l.lower || in.lower)
	case l.shape == strict && !l.lower:
		return true
	case len(l.tag) == 2 && !known(l.tag) || l.lower && !in.lower && l.shape != strict:
		return false
	case l.shape == glued:
		return in.shape == glued
	}
	return true
}

// scanLine takes a line apart. Whether a line that is not strict really is a
// tagged one depends on the record it stands in; see [line.counts].
func scanLine(text []byte) line {
	if isStrict(text) {
		return line{form: form{shape: strict}, tag: tagged.TagString(text[:2]), value: tagged.Trim(text[5:])}
	}
	text = tagged.Trim(text)
	if l, ok := scanTag(text); ok {
		return l
	}
	if l, ok := scanTag(cutNumber(text)); ok && l.tag == "TY" {
		return l
	}
	return line{value: text}
}

// isStrict reports whether a line begins as the specification has it.
func isStrict(text []byte) bool {
	return len(text) >= 5 && string(text[2:5]) == "  -" &&
		ascii.IsUpper(text[0]) && isTagByte(text[1]) && (len(text) == 5 || text[5] == ' ')
}

var idTag = []byte("ID")

// scanID takes a line apart where nothing but the names of records is wanted, and so
// without a look at the record it stands in. All other tags are ends to it.
func scanID(text []byte) tagged.Line {
	if isStrict(text) && string(text[:2]) != "ID" {
		return tagged.Line{Kind: tagged.End}
	}
	l := scanLine(text)
	switch {
	case l.tag == "ID":
		return tagged.Line{Kind: tagged.Tag, Tag: idTag, Value: l.value}
	case l.shape != untagged:
		return tagged.Line{Kind: tagged.End}
	case len(l.value) == 0:
		return tagged.Line{Kind: tagged.Blank}
	}
	return tagged.Line{Kind: tagged.Text, Value: l.value}
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
	if n < 2 || n > maxLongTag || !ascii.IsLetter(text[0]) {
		return line{}, false
	}
	l := line{form: form{shape: glued}}
	rest := tagged.TrimLeft(text[n:])
	gap := text[n : len(text)-len(rest)]
	switch blanks := utf8.RuneCount(gap); {
	case blanks > 1 || string(gap) == "\t":
		l.shape = strict
	case blanks > 0:
		l.shape = loose
	}
	switch {
	case len(rest) > 0 && rest[0] == '-':
		rest = rest[1:]
	case bytes.HasPrefix(rest, []byte("–")):
		rest = rest[len("–"):]
	default:
		return line{}, false
	}
	if l.shape == loose && len(rest) > 0 && len(tagged.TrimLeft(rest)) == len(rest) {
		return line{}, false
	}
	for _, c := range text[:n] {
		l.lower = l.lower || c != upper(c)
	}
	l.tag = tagged.TagString(text[:n])
	if n > 2 && l.shape == glued && len(rest) > 0 && rest[0] == ' ' {
		l.shape = loose // LCCN- 00052380: Google Books
	}
	if n > 2 && (l.lower || l.shape == glued || l.shape == loose && longTags[l.tag] == "") {
		return line{}, false
	}
	switch same, ok := longTags[l.tag]; {
	case ok:
		l.tag = same
	case l.lower:
		l.tag = strings.ToUpper(l.tag)
	}
	l.value = tagged.Trim(rest)
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
	return tagged.Trim(text[n+1:])
}

func isTagByte(c byte) bool { return ascii.IsUpper(c) || ascii.IsDigit(c) }

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}
