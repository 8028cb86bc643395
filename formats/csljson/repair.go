package csljson

import (
	"bytes"
	"errors"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// validate checks an entry against the grammar of JSON (RFC 8259). Doubled
// members and bytes that are not UTF-8 are let pass: they are told of when the
// entry is read.
func (r *reader) validate(text []byte) (at int, err error) {
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

// repair returns an entry with the mistakes undone that leave no doubt what was
// meant, and says which: control characters in strings (RFC 8259, section 7
// wants them escaped), backslashes that begin no escape, and a comma before a
// closing bracket. The places of brackets and strings are those that a frame finds.
func repair(text []byte) (repaired []byte, said string) {
	out := make([]byte, 0, len(text)+16)
	var control, escape, comma bool
	inString := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case inString && c == '\\':
			if n := escapeLen(text[i:]); n > 0 {
				out = append(out, text[i:i+n]...)
				i += n - 1
			} else {
				out = append(out, '\\', '\\')
				escape = true
			}
			continue
		case c == '"':
			inString = !inString
		case inString && c < ' ':
			out = appendControl(out, c)
			control = true
			continue
		case !inString && c == ',':
			if next := blanks(text, i+1); next < len(text) && (text[next] == '}' || text[next] == ']') {
				comma = true
				continue
			}
		}
		out = append(out, c)
	}
	var what []string
	if control {
		what = append(what, "control characters in strings")
	}
	if escape {
		what = append(what, "backslashes that begin no escape")
	}
	if comma {
		what = append(what, "a comma before a closing bracket")
	}
	return out, strings.Join(what, ", ")
}

// escapeLen returns the length of the escape that text begins with, 0 if it is none.
func escapeLen(text []byte) int {
	if len(text) < 2 {
		return 0
	}
	switch text[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if len(text) >= 6 && isHex(text[2]) && isHex(text[3]) && isHex(text[4]) && isHex(text[5]) {
			return 6
		}
	}
	return 0
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
