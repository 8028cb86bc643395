package jsondoc

import (
	"bytes"
	"errors"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// validate checks an entry against the grammar of JSON (RFC 8259). Doubled
// members and bytes that are not UTF-8 are let pass: they are told of when the
// entry is read.
func (r *Scanner) validate(text []byte) (at int, err error) {
	r.text = *bytes.NewBuffer(text)
	r.dec.Reset(&r.text, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	_, err = r.dec.ReadValue()
	if err == nil {
		return 0, nil
	}
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		cause := syntax.Err
		if cause == nil {
			cause = err
		}
		return int(syntax.ByteOffset), cause
	}
	return 0, err
}

// mistake is a way in which an entry differs from JSON that leaves no doubt what
// was meant: what JSON5 (https://spec.json5.org) and people allow themselves.
type mistake uint8

const (
	rawControl mistake = iota // RFC 8259, section 7 wants them escaped
	noEscape
	extraComma
	comment
	singleQuotes
	bareName
	numMistakes
)

var mistakeNames = [numMistakes]string{
	rawControl:   "control characters in strings",
	noEscape:     "backslashes that begin no escape",
	extraComma:   "a comma before a closing bracket",
	comment:      "comments",
	singleQuotes: "strings in single quotes",
	bareName:     "members' names without quotes",
}

// repairer undoes the mistakes of an entry.
type repairer struct {
	text []byte
	i    int // of the next byte
	out  []byte
	made [numMistakes]bool
}

// repair returns an entry without its mistakes, and says which there were. The
// places of brackets and strings are those that a frame finds.
func repair(text []byte) (repaired []byte, said string) {
	r := repairer{text: text, out: make([]byte, 0, len(text)+16)}
	for r.i < len(text) {
		switch c := text[r.i]; {
		case c == '"', c == '\'':
			r.str(c)
		case c == '/':
			r.i += max(commentLen(text[r.i:]), 1)
			r.made[comment] = true
		case c == ',' && r.atEnd():
			r.i++
			r.made[extraComma] = true
		case isNameStart(c):
			r.word()
		default:
			r.out = append(r.out, c)
			r.i++
		}
	}
	var what []string
	for m, made := range r.made {
		if made {
			what = append(what, mistakeNames[m])
		}
	}
	return r.out, strings.Join(what, ", ")
}

// str copies a string that the next byte opens.
func (r *repairer) str(quote byte) {
	r.made[singleQuotes] = r.made[singleQuotes] || quote == '\''
	r.out = append(r.out, '"')
	for r.i++; r.i < len(r.text) && r.text[r.i] != quote; r.i++ {
		switch c := r.text[r.i]; {
		case c == '\\':
			r.escape()
		case c < ' ':
			r.out = AppendControl(r.out, c)
			r.made[rawControl] = true
		case c == '"':
			r.out = append(r.out, '\\', '"')
		default:
			r.out = append(r.out, c)
		}
	}
	r.out = append(r.out, '"')
	r.i++
}

// escape copies what the next byte, a backslash, begins, but for its last byte.
func (r *repairer) escape() {
	rest := r.text[r.i:]
	n := escapeLen(rest)
	switch {
	case n > 0:
		r.out = append(r.out, rest[:n]...)
		r.i += n - 1
	case len(rest) > 1 && rest[1] == '\'':
		r.out = append(r.out, '\'')
		r.i++
		r.made[noEscape] = true
	default:
		r.out = append(r.out, '\\', '\\')
		r.made[noEscape] = true
	}
}

// atEnd reports whether a closing bracket follows the next byte.
func (r *repairer) atEnd() bool {
	i := r.i + 1
	for {
		i = blanks(r.text, i)
		n := commentLen(r.text[i:])
		if n == 0 {
			return i < len(r.text) && (r.text[i] == '}' || r.text[i] == ']')
		}
		i += n
	}
}

// word copies a name, or a word that is a value.
func (r *repairer) word() {
	n := nameLen(r.text[r.i:])
	word := r.text[r.i : r.i+n]
	r.i += n
	if next := blanks(r.text, r.i); next == len(r.text) || r.text[next] != ':' {
		r.out = append(r.out, word...)
		return
	}
	r.out = append(append(append(r.out, '"'), word...), '"')
	r.made[bareName] = true
}

// commentLen returns the length of the comment that text begins with, 0 if it
// begins with none that ends in it.
func commentLen(text []byte) int {
	if len(text) < 2 || text[0] != '/' {
		return 0
	}
	n := 0
	switch text[1] {
	case '/':
		n = endOfLine(text[2:])
	case '*':
		n = endOfComment(text[2:])
	}
	if n > 0 {
		n += 2
	}
	return n
}

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$'
}

// isNameByte marks what a name without quotes is made of; a hyphen, as CSL's names
// have it, JSON5 doesn't allow.
var isNameByte = func() (t [256]bool) {
	for c := range 256 {
		t[c] = isNameStart(byte(c)) || c >= '0' && c <= '9' || c == '-'
	}
	return t
}()

// nameLen returns the length of the name that text begins with, which is in no
// quotes; 0 if it begins with none.
func nameLen(text []byte) int {
	n := 0
	for n < len(text) && isNameByte[text[n]] {
		n++
	}
	return n
}
