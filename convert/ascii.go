package convert

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
)

// asciiLetters spells letters that don't come apart into a base and its accents:
// those of Latin languages, Greek (ISO 843 without marks) and Cyrillic as English
// readers write it.
var asciiLetters = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ı': "i",
	'ł': "l", 'ŋ': "n", 'þ': "th", 'ŧ': "t", 'ĸ': "k", 'ſ': "s", 'ə': "e", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k",

	'α': "a", 'β': "b", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i",
	'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s",
	'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",

	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i",
	'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ы': "y",
	'э': "e", 'ю': "yu", 'я': "ya", 'є': "ye", 'і': "i", 'ґ': "g", 'ђ': "dj", 'ј': "j", 'љ': "lj",
	'њ': "nj", 'ћ': "c", 'џ': "dz", 'ѕ': "dz",
}

// asciiWord returns the letters and digits of s in lower case and in ASCII.
func asciiWord(s string) string {
	if isAsciiWord(s) {
		return s
	}
	if !ascii.Is(s) {
		s = norm.NFKD.String(s)
	}
	var room [64]byte
	b := room[:0]
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b = append(b, byte(r))
		case r > unicode.MaxASCII:
			b = append(b, asciiLetters[unicode.ToLower(r)]...)
		}
	}
	return string(b)
}

func isAsciiWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// asciiCapitalized returns s as asciiWord does, with a capital at the beginning.
func asciiCapitalized(s string) string {
	w := asciiWord(s)
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}
