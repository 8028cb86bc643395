package arxiv

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// plainTeX understands what authors type for TeX in a title or an abstract that is
// plain text otherwise: mathematics, commands with their arguments, quotes, dashes,
// ties and escaped signs. What is no TeX for certain stays as it is.
func plainTeX(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		s = decodeCommands(s)
	}
	s = record.MarkMath(s)
	if !holdsMarks(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for t := range record.Tokens(s) {
		if t.Kind == record.TokenText {
			setMarks(&b, t.Text)
		} else {
			b.WriteString(t.String())
		}
	}
	return b.String()
}

// decodeCommands decodes the commands with arguments and the groups that begin with a
// command, \emph{so} and {\it so}, outside of mathematics.
func decodeCommands(s string) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		end := i
		switch s[i] {
		case '$':
			if n := strings.IndexByte(s[i+1:], '$'); n >= 0 && (i == 0 || s[i-1] != '\\') {
				i += n + 1
			}
			continue
		case '\\':
			end = commandEnd(s, i)
		case '{':
			if i+2 < len(s) && s[i+1] == '\\' && ascii.IsLetter(s[i+2]) {
				end = groupEnd(s, i)
			}
		}
		if end > i {
			b.WriteString(s[done:i])
			b.WriteString(latex.Decode(s[i:end], latex.Group))
			done, i = end, end-1
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// commandEnd returns where the command ends that begins in s at byte i, with its
// arguments; i if it has none.
func commandEnd(s string, i int) int {
	end := i + 1
	for end < len(s) && ascii.IsLetter(s[end]) {
		end++
	}
	name := end
	for end > i+1 && end < len(s) && s[end] == '{' {
		next := groupEnd(s, end)
		if next == end {
			break
		}
		end = next
	}
	if end == name {
		return i
	}
	return end
}

// maxGroup is how long a group may be that is decoded, in bytes: the end of one that
// isn't closed is not looked for through the whole text, time and again.
const maxGroup = 4 << 10

// groupEnd returns where the group ends that begins in s at byte i; i if it isn't
// closed.
func groupEnd(s string, i int) int {
	depth := 0
	for j := i; j < min(len(s), i+maxGroup); j++ {
		switch s[j] {
		case '\\':
			j++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return i
}

// holdsMarks reports whether s has anything that setMarks may change.
func holdsMarks(s string) bool {
	return strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '~') >= 0 ||
		strings.Contains(s, "--") || strings.Contains(s, "``") || strings.Contains(s, "''")
}

// setMarks writes a text with the marks of TeX in it set.
func setMarks(b *strings.Builder, s string) {
	done := 0
	for i := 0; i < len(s); {
		set, n := "", 0
		switch s[i] {
		case '`', '\'':
			set, n = quote(s, i)
		case '-':
			set, n = dash(s, i)
		case '~':
			set, n = tie(s, i)
		case '\\':
			set, n = escaped(s[i:])
		}
		if n == 0 {
			i++
			continue
		}
		b.WriteString(s[done:i])
		b.WriteString(set)
		i += n
		done = i
	}
	b.WriteString(s[done:])
}

// quote sets the quotes that authors type for TeX, “so” or, since TeX draws them
// alike, ”so”. Two primes behind a number are inches.
func quote(s string, i int) (set string, n int) {
	switch {
	case strings.HasPrefix(s[i:], "``"):
		return "“", 2
	case !strings.HasPrefix(s[i:], "''"):
		return "", 0
	case i == 0 || s[i-1] == ' ' || s[i-1] == '(':
		return "“", 2
	case ascii.IsDigit(s[i-1]):
		return "", 0
	}
	return "”", 2
}

// dash sets two or three hyphens. Not those before a word, which are an option of a
// command line, or behind a single letter, C-- or i--, or in an address; nor four.
func dash(s string, i int) (set string, n int) {
	for n = 1; i+n < len(s) && s[i+n] == '-'; n++ {
	}
	if n == 1 || n > 3 {
		return s[i : i+n], n
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	wordAfter := isWord(after)
	option := wordAfter && (i == 0 || strings.ContainsRune(" ([\"'“=/`", before))
	single := isWord(before) && !wordAfter && (i == 1 || s[i-2] == ' ')
	if n == 2 && (option || single) || inAddress(s, i) {
		return s[i : i+n], n
	}
	return [...]string{2: "–", 3: "—"}[n], n
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// maxAddress is how far before a byte the beginning of a URL is looked for, in bytes.
const maxAddress = 500

// inAddress reports whether byte i of s stands in a URL.
func inAddress(s string, i int) bool {
	word := s[max(0, i-maxAddress):i]
	word = word[strings.LastIndexByte(word, ' ')+1:]
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// tie sets a tilde between two words as a no-break space. One that means "about" or
// "to" stands behind a blank or between numbers, and those of home pages behind a
// slash.
func tie(s string, i int) (set string, n int) {
	if i == 0 || i+1 == len(s) || inAddress(s, i) {
		return "", 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	switch {
	case unicode.IsDigit(before) && unicode.IsDigit(after):
		return "", 0
	case !isWord(before) && !strings.ContainsRune(".,;:)]", before):
		return "", 0
	case !isWord(after) && !strings.ContainsRune("([\\", after):
		return "", 0
	}
	return "\u00a0", 1
}

// escaped returns the sign that a backslash and one byte stand for: \% is %.
func escaped(s string) (set string, n int) {
	if len(s) < 2 || strings.IndexByte("%&_#$ ", s[1]) < 0 {
		return "", 0
	}
	return s[1:2], 2
}
