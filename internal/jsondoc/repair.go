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
			if n := EscapeLen(text[i:]); n > 0 {
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
			out = AppendControl(out, c)
			control = true
			continue
		case !inString && c == ',':
			if next := Blanks(text, i+1); next < len(text) && (text[next] == '}' || text[next] == ']') {
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
