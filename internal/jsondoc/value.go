package jsondoc

import (
	"bytes"
	"iter"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Value is one JSON value that is known to be valid, with no blanks around it.
// Reading it can't fail.
type Value []byte

// Kind returns the first byte of a value: { [ " t f n, or 0 for all numbers. No
// value at all is null.
func (v Value) Kind() byte {
	if len(v) == 0 {
		return 'n'
	}
	switch v[0] {
	case '{', '[', '"', 't', 'f', 'n':
		return v[0]
	}
	return 0
}

// Members yields the members of an object: names as they stand, in quotes. Of
// any other value it yields none.
func (v Value) Members() iter.Seq2[Value, Value] {
	return func(yield func(name, val Value) bool) {
		if v.Kind() != '{' {
			return
		}
		for i := blanks(v, 1); v[i] != '}'; {
			end := valueEnd(v, i)
			name := v[i:end]
			i = blanks(v, blanks(v, end)+1) // the colon
			end = valueEnd(v, i)
			if !yield(name, v[i:end]) {
				return
			}
			if i = blanks(v, end); v[i] == ',' {
				i = blanks(v, i+1)
			}
		}
	}
}

// HasMember reports whether v is an object that has a member that test accepts.
func (v Value) HasMember(test func(name string) bool) bool {
	for name := range v.Members() {
		if test(name.Text()) {
			return true
		}
	}
	return false
}

// Elements yields the elements of an array. Of any other value it yields none.
func (v Value) Elements() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		if v.Kind() != '[' {
			return
		}
		for i := blanks(v, 1); v[i] != ']'; {
			end := valueEnd(v, i)
			if !yield(v[i:end]) {
				return
			}
			if i = blanks(v, end); v[i] == ',' {
				i = blanks(v, i+1)
			}
		}
	}
}

// blanks returns the index of the first byte from i on that is no white space.
func blanks(v []byte, i int) int {
	for i < len(v) && (v[i] == ' ' || v[i] == '\n' || v[i] == '\t' || v[i] == '\r') {
		i++
	}
	return i
}

// valueEnd returns the index behind the value that begins at v[i].
func valueEnd(v Value, i int) int {
	switch v[i] {
	case '"':
		return stringEnd(v, i)
	case '{', '[':
		depth := 0
		for {
			switch v[i] {
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					return i + 1
				}
			case '"':
				i = stringEnd(v, i)
				continue
			}
			i++
		}
	}
	for i < len(v) && isLiteral[v[i]] {
		i++
	}
	return i
}

func stringEnd(v Value, i int) int {
	begin := i + 1
	for i = begin; ; i++ {
		i += bytes.IndexByte(v[i:], '"')
		k := i
		for k > begin && v[k-1] == '\\' {
			k--
		}
		if (i-k)%2 == 0 {
			return i + 1
		}
	}
}

// Raw returns what stands between the quotes of a string, if that is the string.
func (v Value) Raw() (s []byte, plain bool) {
	s = v[1 : len(v)-1]
	return s, bytes.IndexByte(s, '\\') < 0
}

// Text returns a string, a number or a truth value as text, "" for null and for
// arrays and objects. Bytes that are not UTF-8 and halves of surrogate pairs
// become U+FFFD.
func (v Value) Text() string {
	switch v.Kind() {
	case '"':
		s, plain := v.Raw()
		if plain && utf8.Valid(s) {
			return string(s)
		}
		b, _ := jsontext.AppendUnquote(nil, v) // the error is the UTF-8's, and harmless
		return string(b)
	case '{', '[', 'n':
		return ""
	}
	return string(v)
}

// Truth reports what a truth value says however it is spelled: false, 0, "",
// "0", "false" and null are false.
func (v Value) Truth() bool {
	switch v.Kind() {
	case 't', '{', '[':
		return true
	}
	switch v.Text() {
	case "", "0", "false", "no", "False":
		return false
	}
	return true
}

// Empty reports whether the value says nothing: null, "", [] or {}, or an array
// or object of nothing else.
func (v Value) Empty() bool {
	switch v.Kind() {
	case 'n':
		return true
	case '"':
		return len(v) == 2
	case '[':
		for e := range v.Elements() {
			if !e.Empty() {
				return false
			}
		}
		return true
	case '{':
		for _, m := range v.Members() {
			if !m.Empty() {
				return false
			}
		}
		return true
	}
	return false
}

// Compact returns the value as JSON without blanks, in UTF-8.
func (v Value) Compact() string {
	if k := v.Kind(); k != '{' && k != '[' && utf8.Valid(v) {
		return string(v)
	}
	b, err := jsontext.AppendFormat(nil, []byte(v), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return string(v)
	}
	return string(b)
}

// ParseValue returns text as a value if it is valid JSON.
func ParseValue(text string) (Value, bool) {
	b := bytes.TrimSpace([]byte(text))
	if len(b) == 0 || !jsontext.Value(b).IsValid(jsontext.AllowDuplicateNames(true)) {
		return nil, false
	}
	return b, true
}

// AppendString appends text as a string.
func AppendString(dst Value, text string) Value {
	b, _ := jsontext.AppendQuote(dst, text) // the error is that of UTF-8, and harmless
	return b
}
