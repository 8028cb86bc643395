package jsondoc

import (
	"bytes"
	"strconv"
)

// AppendControl appends an ASCII character that must be escaped.
func AppendControl(buf []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(buf, '\\', c)
	case '\n':
		return append(buf, '\\', 'n')
	case '\t':
		return append(buf, '\\', 't')
	case '\r':
		return append(buf, '\\', 'r')
	}
	return AppendHex(buf, uint16(c))
}

// AppendHex appends a UTF-16 code unit as an escape.
func AppendHex(buf []byte, c uint16) []byte {
	const digits = "0123456789abcdef"
	return append(buf, '\\', 'u', digits[c>>12], digits[c>>8&15], digits[c>>4&15], digits[c&15])
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

// LoneSurrogate reports whether an escape in text is half of a UTF-16 pair.
func LoneSurrogate(text []byte) bool {
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 {
			return false
		}
		text = text[i:]
		n := escapeLen(text)
		if n != 6 {
			text = text[max(n, 1):]
			continue
		}
		c, _ := strconv.ParseUint(string(text[2:6]), 16, 16)
		text = text[6:]
		switch {
		case c >= 0xdc00 && c <= 0xdfff:
			return true
		case c < 0xd800 || c > 0xdfff:
			continue
		case escapeLen(text) != 6:
			return true
		}
		if c, _ = strconv.ParseUint(string(text[2:6]), 16, 16); c < 0xdc00 || c > 0xdfff {
			return true
		}
		text = text[6:]
	}
}
