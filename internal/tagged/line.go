package tagged

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
)

// CutLine parts the first line from text, whatever ends it.
func CutLine(text []byte) (line, rest []byte) {
	i := bytes.IndexAny(text, "\r\n")
	if i < 0 {
		return text, nil
	}
	return text[:i], text[i+1:]
}

// Trim drops the blanks around a line: spaces, tabs, no-break spaces, and the
// marks that joined files leave (byte order mark, DOS's end of file).
func Trim(text []byte) []byte { return TrimLeft(TrimRight(text)) }

// TrimLeft is Trim for the beginning of a line.
func TrimLeft(text []byte) []byte {
	for len(text) > 0 {
		switch c := text[0]; {
		case isBlank(c):
			text = text[1:]
		case c == 0xc2 && len(text) > 1 && text[1] == 0xa0:
			text = text[2:]
		case c == 0xef && bytes.HasPrefix(text, []byte("\ufeff")):
			text = text[3:]
		default:
			return text
		}
	}
	return text
}

// TrimRight is Trim for the end of a line.
func TrimRight(text []byte) []byte {
	for len(text) > 0 {
		switch c := text[len(text)-1]; {
		case isBlank(c):
			text = text[:len(text)-1]
		case c == 0xa0 && len(text) > 1 && text[len(text)-2] == 0xc2:
			text = text[:len(text)-2]
		default:
			return text
		}
	}
	return text
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == 0x1a
}

// TagLen returns how many capitals and digits text begins with, a capital first.
func TagLen(text []byte) int {
	if len(text) == 0 || !ascii.IsUpper(text[0]) {
		return 0
	}
	n := 1
	for n < len(text) && (ascii.IsUpper(text[n]) || ascii.IsDigit(text[n])) {
		n++
	}
	return n
}

// shortTags holds each tag of a capital and a capital or digit behind the other.
var shortTags = func() string {
	const capitals, rest = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	var all []byte
	for i := range len(capitals) {
		for j := range len(rest) {
			all = append(all, capitals[i], rest[j])
		}
	}
	return string(all)
}()

// ShortTags is how many different tags there are of a capital and a capital or
// digit.
const ShortTags = 26 * 36

// ShortTag numbers the tags of a capital and a capital or digit from 0; -1 for
// what is none.
func ShortTag[T string | []byte](tag T) int {
	if len(tag) != 2 || !ascii.IsUpper(tag[0]) {
		return -1
	}
	switch c := tag[1]; {
	case ascii.IsDigit(c):
		return int(tag[0]-'A')*36 + int(c-'0')
	case ascii.IsUpper(c):
		return int(tag[0]-'A')*36 + 10 + int(c-'A')
	}
	return -1
}

// TagString returns text as a string, if it can be without making a new one.
func TagString(text []byte) string {
	if i := ShortTag(text); i >= 0 {
		return shortTags[2*i : 2*i+2]
	}
	return string(text)
}
