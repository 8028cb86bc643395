package tagged

import "bytes"

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

// IsUpper reports whether c is a capital of ASCII.
func IsUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// IsDigit reports whether c is a digit of ASCII.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// TagLen returns how many capitals and digits text begins with, a capital first.
func TagLen(text []byte) int {
	if len(text) == 0 || !IsUpper(text[0]) {
		return 0
	}
	n := 1
	for n < len(text) && (IsUpper(text[n]) || IsDigit(text[n])) {
		n++
	}
	return n
}
