// Package ascii tells quickly of text whether it is as most text is: ASCII, words
// with one blank between them, composed characters. It looks at eight bytes at a
// time, which are one word to the machine. And it knows ASCII's digits and letters.
package ascii

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// In a word of eight bytes: a one in each, and the top bit of each.
const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// Word returns the first eight bytes of s, which are there, the first one lowest.
func Word[T string | []byte](s T) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Is reports whether all of s is ASCII.
func Is[T string | []byte](s T) bool {
	for ; len(s) >= 8; s = s[8:] {
		if Word(s)&tops != 0 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// IsLine reports whether s is ASCII without control characters, its blanks single
// ones between words.
func IsLine[T string | []byte](s T) bool {
	before := byte(' ')
	n := LineLen(s, before)
	if n > 0 {
		before = s[n-1]
	}
	for i := n; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' ' || len(s) == 0
}

// LineLen returns the length of a beginning of s that is ASCII without control
// characters, its blanks single ones; before is the byte before s. Up to seven bytes
// more may be so.
func LineLen[T string | []byte](s T, before byte) (n int) {
	var blank uint64 // its top bit: the byte before is a blank
	if before == ' ' {
		blank = 0x80
	}
	for ; len(s) >= 8; s = s[8:] {
		x := Word(s)
		if (x|(x+ones)|(x-0x20*ones))&tops != 0 { // beyond ASCII, DEL, below the blank
			break
		}
		blanks := tops &^ ((x ^ 0x20*ones) + 0x7f*ones)
		if blanks&(blanks<<8|blank) != 0 {
			break
		}
		blank = blanks >> 56
		n += 8
	}
	return n
}

// IsComposed reports whether s, which is UTF-8, is in Unicode's normal form C. That
// has to be looked up only for what lies beyond U+02FF, but for the dashes and
// quotation marks from U+2010 to U+203F.
func IsComposed(s string) bool {
	for i := 0; i < len(s); i++ {
		if len(s)-i >= 8 && Word(s[i:])&tops == 0 {
			i += 7
			continue
		}
		if s[i] < 0xcc { // begins nothing beyond U+02FF
			continue
		}
		if s[i] == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90 {
			i += 2
			continue
		}
		return norm.NFC.IsNormalString(s)
	}
	return true
}

// IsDigit reports whether c is a digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// IsUpper reports whether c is a capital.
func IsUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// IsLetter reports whether c is a letter.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// AreDigits reports whether s is digits and nothing else; "" isn't.
func AreDigits[T string | []byte](s T) bool {
	for i := range len(s) {
		if !IsDigit(s[i]) {
			return false
		}
	}
	return len(s) > 0
}
