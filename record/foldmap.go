package record

import (
	"strings"
	"unicode/utf8"
)

// foldMap tells what words, kept in small letters, stand for, and finds a word in
// any case. Nearly all words that are looked up are not there: most of those are told
// by their first letter and their length.
type foldMap[V any] struct {
	of      map[string]V
	lengths [utf8.RuneSelf]uint64 // by first letter: a bit for each length of a word
}

// longestWord is the length in bytes of the longest word that is looked up.
const longestWord = 32

func newFoldMap[V any](of map[string]V) *foldMap[V] {
	f := &foldMap[V]{of: of}
	for word := range of {
		if c := word[0]; c < utf8.RuneSelf && len(word) <= longestWord {
			f.lengths[c] |= 1 << len(word)
		}
	}
	return f
}

// foldSet returns the set of the words in s, which are in small letters.
func foldSet(s string) *foldMap[bool] { return newFoldMap(wordSet(s)) }

// get returns what a word stands for, in whatever case it is.
func (f *foldMap[V]) get(word string) V {
	var none V
	if len(word) > longestWord || word == "" {
		return none
	}
	if c := lowerASCII(word[0]); c < utf8.RuneSelf && f.lengths[c]&(1<<len(word)) == 0 {
		return none
	}
	var room [longestWord]byte
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return f.of[strings.ToLower(word)]
		}
		room[i] = lowerASCII(word[i])
	}
	return f.of[string(room[:len(word)])]
}

// lowerASCII returns c in lower case, if it is a letter.
func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
