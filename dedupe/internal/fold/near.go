package fold

import "github.com/agnivade/levenshtein"

// NearStrings reports whether two squeezed texts are equal but for a few errors.
func NearStrings(a, b string) bool {
	limit := max(len(a), len(b)) / 12
	if a == b {
		return true
	}
	if max(len(a), len(b))-min(len(a), len(b)) > limit {
		return false
	}
	return levenshtein.ComputeDistance(a, b) <= limit
}

// SameButUmlauts reports whether two folded texts are the same but for blanks and
// the German spelling of ä, ö and ü: Poess is Pöss.
func SameButUmlauts(a, b string) bool {
	for i, j := 0, 0; ; {
		var x, y byte
		x, i = nextVowel(a, i)
		y, j = nextVowel(b, j)
		if x != y {
			return false
		}
		if x == 0 {
			return true
		}
	}
}

// nextVowel returns the letter of s at i, blanks left out and ae, oe and ue read as
// one, and where to go on; 0 at the end.
func nextVowel(s string, i int) (byte, int) {
	i = skipBlanks(s, i)
	if i == len(s) {
		return 0, i
	}
	c := s[i]
	i++
	if c == 'a' || c == 'o' || c == 'u' {
		if k := skipBlanks(s, i); k < len(s) && s[k] == 'e' {
			i = k + 1
		}
	}
	return c, i
}

func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
