package record

import (
	"unicode"
	"unicode/utf8"
)

// Shouted reports whether a text is written in capitals only: any other spelling is
// better. A short one may be an acronym; so may the capitals in a script that has none.
func Shouted(s string) bool {
	const short = 8 // bytes
	capitals := false
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals = true
		case unicode.IsLetter(r):
			return false
		}
	}
	return capitals && len(s) > short
}

// Garbled reports whether a text shows that its encoding was mistaken: what decoders write
// in place of bytes that they can't read, UTF-8 that was read as Latin-1 or Windows-1252
// (the second of its bytes is never one of ASCII, as in SÃO PAULO), and question marks
// within words, for letters that a program couldn't write (fran?ais), but for addresses.
func Garbled(s string) bool {
	before, address := ' ', false
	for i, r := range s {
		if r == unicode.ReplacementChar {
			return true
		}
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case r == 'Ã' && next >= utf8.RuneSelf, r == 'â' && next == '€', r == '?' && !address && unicode.IsLetter(before) && unicode.IsLower(next):
			return true
		case r == '/', unicode.IsSpace(r):
			address = r == '/'
		}
		before = r
	}
	return false
}
