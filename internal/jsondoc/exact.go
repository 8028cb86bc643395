package jsondoc

import "github.com/bibfold/bibfold/internal/ascii"

// exactString reports whether what stands between two quotes is surely a string of
// JSON (RFC 8259, section 7), be it that its bytes are not UTF-8.
func exactString(s []byte) bool {
	for i := 0; ; {
		for i+8 <= len(s) && !odd(ascii.Word(s[i:])) {
			i += 8
		}
		for end := min(i+8, len(s)); i < end; i++ {
			if s[i] < ' ' {
				return false
			}
			if s[i] == '\\' {
				n := escapeLen(s[i:])
				if n == 0 {
					return false
				}
				i += n - 1
			}
		}
		if i >= len(s) {
			return true
		}
	}
}

// odd reports whether one of eight bytes is a control character or a backslash.
func odd(x uint64) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	slash := x ^ '\\'*ones
	return ((x-' '*ones)&^x|(slash-ones)&^slash)&tops != 0
}

// exactLiteral reports whether bytes of a literal are surely one: a name, or a number
// without a fraction, as most are.
func exactLiteral(s []byte) bool {
	switch string(s) {
	case "true", "false", "null", "0":
		return true
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) > 0 && s[0] != '0'
}
