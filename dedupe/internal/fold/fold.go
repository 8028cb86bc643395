// Package fold writes texts so that they can be compared: what differs between two
// sources in case, accents, markup, damage or spelling is folded away.
package fold

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
	"github.com/gosimple/unidecode"
	"golang.org/x/text/unicode/norm"
)

// greek spells the letters that titles write as often by name as by sign.
var greek = map[rune]string{
	'α': "alpha", 'β': "beta", 'γ': "gamma", 'δ': "delta", 'ε': "epsilon", 'ϵ': "epsilon",
	'ζ': "zeta", 'η': "eta", 'θ': "theta", 'κ': "kappa", 'λ': "lambda", 'μ': "mu",
	'ν': "nu", 'ξ': "xi", 'π': "pi", 'ρ': "rho", 'σ': "sigma", 'τ': "tau", 'φ': "phi",
	'ϕ': "phi", 'χ': "chi", 'ψ': "psi", 'ω': "omega",
}

// Text returns the letters and digits of s as lower-case ASCII words parted
// by one blank. Markup, accents, punctuation and writing systems don't show.
func Text(s string) string {
	var room [256]byte // for most texts
	return string(AppendText(room[:0], s))
}

// AppendText appends Text(s) to nothing but room for it.
func AppendText(room []byte, s string) []byte {
	if strings.IndexByte(s, '<') >= 0 {
		s = dropTags(record.Plain(s))
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "\\ifmmode") {
		s = textMode(s)
	}
	f, rest := folder{text: room}.plain(s)
	if rest != "" {
		f = f.unicode(norm.NFKD.String(rest))
	}
	return f.text
}

// folder is the text that was folded so far. It is handed on as a value, so that room on
// the stack can be written to.
type folder struct {
	text []byte
	gap  bool // a blank is due before the next letter
}

// inWord tells the signs that stand within words: quotes, and what is left of TeX.
const inWord = 1

// foldedASCII is what becomes of an ASCII character: a letter or digit, 0 for what
// parts words, or inWord.
var foldedASCII = func() (t [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		if IsDigit(c) || IsLetter(c) {
			t[c] = c | 0x20
		}
	}
	for _, c := range []byte("'`{}\\\"^~_") {
		t[c] = inWord
	}
	return t
}()

// plain folds s up to the first character that isn't ASCII: most texts to their ends.
func (f folder) plain(s string) (now folder, rest string) {
	n, gap := len(f.text), f.gap
	most := n + len(" ") + len(s)
	text := slices.Grow(f.text, most-n)[:most]
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			rest = s[i:]
			break
		}
		switch c = foldedASCII[c]; {
		case c == 0:
			gap = true
		case c != inWord:
			if gap && n > 0 {
				text[n] = ' '
				n++
			}
			gap = false
			text[n] = c
			n++
		}
	}
	return folder{text[:n], gap}, rest
}

// unicode folds s, which is in normal form KD.
func (f folder) unicode(s string) folder {
	for rest := s; ; {
		f, rest = f.plain(rest)
		if rest == "" {
			return f
		}
		r, n := utf8.DecodeRuneInString(rest)
		latin, mistaken := lookalikes[r]
		switch {
		case mistaken && besideLatin(s, len(s)-len(rest), n):
			f = f.word(latin)
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == '“' || r == '”' || r == '\u00ad' || r == '\u200b':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			f = f.word(cmp.Or(greek[unicode.ToLower(r)], unidecode.Unidecode(rest[:n])))
		default:
			f.gap = true
		}
		rest = rest[n:]
	}
}

// word folds what is ASCII.
func (f folder) word(s string) folder {
	f, _ = f.plain(s)
	return f
}

// lookalikes are Cyrillic letters that stand in Latin words by mistake.
var lookalikes = map[rune]string{
	'А': "a", 'В': "b", 'Е': "e", 'К': "k", 'М': "m", 'Н': "h", 'О': "o", 'Р': "p", 'С': "c", 'Т': "t", 'Х': "x",
	'а': "a", 'е': "e", 'о': "o", 'р': "p", 'с': "c", 'х': "x", 'у': "y", 'і': "i",
}

// besideLatin reports whether the letter of n bytes at s[i:] touches an ASCII letter.
func besideLatin(s string, i, n int) bool {
	return i > 0 && IsLetter(s[i-1]) || i+n < len(s) && IsLetter(s[i+n])
}

// textMode resolves the conditionals that physics publishers write for accents,
// "\ifmmode \check{c}\else č\fi": the part for text stays.
func textMode(s string) string {
	if !strings.Contains(s, "\\ifmmode") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "\\ifmmode")
		_, rest, okElse := strings.Cut(rest, "\\else")
		text, after, okFi := strings.Cut(rest, "\\fi")
		if !ok || !okElse || !okFi {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(before)
		b.WriteString(strings.TrimSpace(strings.Trim(text, "{} ")))
		s = strings.TrimPrefix(after, "{}")
	}
}

// dropTags removes what looks like an element of HTML or JATS: <p>, </sup>,
// <inline-formula>. "p < .05 and q > .1" is left alone.
func dropTags(s string) string {
	open := strings.IndexByte(s, '<')
	if open < 0 {
		return s
	}
	var b strings.Builder
	for open >= 0 {
		end := strings.IndexByte(s[open:], '>')
		if end < 0 || !isTag(s[open+1:open+end]) {
			b.WriteString(s[:open+1])
			s = s[open+1:]
		} else {
			b.WriteString(s[:open])
			s = s[open+end+1:]
		}
		open = strings.IndexByte(s, '<')
	}
	b.WriteString(s)
	return b.String()
}

func isTag(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return s != "" && len(s) < 80 && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') && !strings.Contains(s, "  ")
}

// Squeeze removes the blanks of folded text.
func Squeeze(s string) string {
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// Words iterates over the words of folded text.
func Words(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for s != "" {
			w, rest := s, ""
			if i := strings.IndexByte(s, ' '); i >= 0 {
				w, rest = s[:i], s[i+1:]
			}
			if !yield(w) {
				return
			}
			s = rest
		}
	}
}

// digitWords are the numbers that titles write in either way: "3-body", "4th".
var digitWords = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
	"eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
}

// languages are names of programming languages that only a sign tells apart.
var languages = strings.NewReplacer("++", "plusplus", "C#", "csharp", "F#", "fsharp")

// Title is Text for titles: formulas become one word each, however they
// are typeset, and small numbers are digits.
func Title(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		s = record.Plain(s)
	}
	if strings.Contains(s, "++") || strings.Contains(s, "C#") || strings.Contains(s, "F#") {
		s = languages.Replace(s)
	}
	if strings.Count(s, "$") > 1 {
		s = tightenMath(s)
	}
	return digits(sameSpelling(sameDisease(Text(s))))
}

// digits writes the small numbers of folded text in digits.
func digits(s string) string {
	named := false
	for w := range Words(s) {
		named = named || digitWords[w] != ""
	}
	if !named {
		return s
	}
	ws := strings.Split(s, " ")
	for i, w := range ws {
		ws[i] = cmp.Or(digitWords[w], w)
	}
	return strings.Join(ws, " ")
}

// typesetting are TeX commands that change how a formula looks, not what it is.
// Exports glue them to the letters that follow, so they are cut wherever they stand.
var typesetting = strings.NewReplacer("\\mathrm", "", "\\mathit", "", "\\mathbf", "", "\\mathsf", "", "\\mathcal", "", "\\mathbb", "",
	"\\text", "", "\\rm", "", "\\it", "", "\\bf", "", "\\ensuremath", "", "\\left", "", "\\right", "", "\\,", "", "\\;", "", "\\!", "")

// tightenMath replaces each formula between dollar signs by its letters and digits.
func tightenMath(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '$')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open+1:], '$')
		if end < 0 {
			break
		}
		formula := s[open+1 : open+1+end]
		if !strings.ContainsAny(formula, "\\_^{") && len(formula) > 3 {
			b.WriteString(s[:open+1]) // two prices
			s = s[open+1:]
			continue
		}
		b.WriteString(s[:open])
		b.WriteByte(' ')
		b.WriteString(Squeeze(Text(typesetting.Replace(formula))))
		b.WriteByte(' ')
		s = s[open+end+2:]
	}
	b.WriteString(s)
	return b.String()
}

// FirstLetter returns the first letter or digit of Text(string(r)), 0 if there is none.
func FirstLetter(r rune) byte {
	if r < utf8.RuneSelf {
		if c := foldedASCII[r]; c != inWord {
			return c
		}
		return 0
	}
	if f := Text(string(r)); f != "" {
		return f[0]
	}
	return 0
}

// Dotted reports whether a text ends or begins with dots that stand for the rest of
// it, as search engines write what is too long for a line: "Journal of the …".
func Dotted(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasPrefix(s, "…") || strings.HasPrefix(s, "...")
}

// SubtitleAt returns where the sign stands that ends a title before its subtitle, -1
// if none does.
func SubtitleAt(title string) int { return strings.IndexAny(title, ":?!") }
