package latex

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Options tune Encode.
type Options struct {
	// ASCII asks for accents and symbols as LaTeX commands instead of UTF-8. What
	// LaTeX has none for is named by its number, \symbol{29579}, which XeLaTeX and
	// LuaLaTeX print.
	ASCII bool
	// Mode says what braces mean where the text goes.
	Mode Mode
}

// Encode returns record text as LaTeX. See [AppendEncode].
func Encode(s string, o Options) string {
	n := plainLen(s)
	if n == len(s) {
		return s
	}
	return string(AppendEncode(make([]byte, 0, len(s)+len(s)/4+16), s, o))
}

// AppendEncode appends record text as LaTeX to dst. [Decode] of the result is the
// text again, if its white space is folded; only ı and ȷ with an accent above come
// back as i and j, mathematical alphabets (𝑥) as mathematics, and with the ASCII option
// wide forms (Ａ) and their like as the letters that they are.
//
// What TeX has other uses for is escaped, markup becomes commands, and braces are
// balanced even for BibTeX, which counts escaped ones, too. In Title mode words
// that keep their capitals are put in braces, and mathematics with capitals in it
// is as well (BibTeX's styles would turn $N$ into $n$). Commands stand in braces
// of their own, {\ss}, which BibTeX takes for one letter.
//
// What pdfLaTeX can't show with inputenc's utf8 and the font encoding T1 becomes a
// command or mathematics even without the ASCII option. Scripts that take further
// packages anyway, such as Cyrillic and Chinese, stay as they are there.
func AppendEncode(dst []byte, s string, o Options) []byte {
	n := plainLen(s)
	dst = append(dst, s[:n]...)
	if n == len(s) {
		return dst
	}
	e := encoder{dst: dst, start: len(dst) - n, o: o, whole: s}
	if !record.HasMarkup(s[n:]) {
		e.text(s[n:])
		return e.dst
	}
	e.tokens(s[n:])
	return e.dst
}

// tokens writes text with markup.
func (e *encoder) tokens(s string) {
	for t := range record.Tokens(s) {
		switch t.Kind {
		case record.TokenText:
			e.text(t.Text)
		case record.TokenOpen:
			e.open(t.Tag)
		case record.TokenClose:
			e.close(t.Tag)
		case record.TokenMath:
			e.math(t.Text)
		case record.TokenTeX:
			e.tex(t.Text)
		}
	}
}

// plainASCII says which bytes are the same in text and in LaTeX, whatever stands
// next to them.
var plainASCII = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = true
	}
	for _, c := range "&%#_${}~^\\<>|`'-," {
		t[c] = false
	}
	return t
}()

// plainLen returns how many bytes of s can be copied as they are.
func plainLen(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		if plainASCII[c] || isLigature(c) && (i+1 == len(s) || s[i+1] != c) && (i == 0 || s[i-1] != c) {
			i++
			continue
		}
		break
	}
	if i > 0 && (startsMark(s[i:]) || hasOverline(s[i-1:])) {
		i--
	}
	return i
}

// isLigature reports whether two of c are something else to TeX's fonts.
func isLigature(c byte) bool { return c == '-' || c == '\'' || c == ',' }

// encoder writes one value.
type encoder struct {
	dst   []byte
	start int // of the value in dst
	o     Options

	inMath    bool // the value is text within a formula
	protected int  // elements of NoCase that are open
	shield    int  // place in dst of the brace that protects
	ended     bool // dst ends with TeX that what follows might be taken as a part of

	whole          string // the value
	lookedForGreek bool
	greekWord      bool // the value has a Greek word in it
}

// guard is called before anything is written that begins with c: empty braces,
// which print nothing, part what would be read as one.
func (e *encoder) guard(c byte) {
	if len(e.dst) == e.start {
		return
	}
	last := e.dst[len(e.dst)-1]
	part := isLigature(c) && last == c || c == '`' && (last == '`' || last == '?' || last == '!')
	if e.ended {
		e.ended = false
		part = e.continues(last, c)
	}
	if part {
		e.dst = append(e.dst, "{}"...)
	}
}

// continues reports whether c would be read as a part of the command before it,
// which ends with last.
func (e *encoder) continues(last, c byte) bool {
	blank := classes[c] == classBlank
	switch {
	case ascii.IsLetter(last):
		return ascii.IsLetter(c) || blank || c == '{' || c == '[' || c == '*'
	case last == '}':
		return (c == '{' || c == '[') && !bytes.HasSuffix(e.dst, []byte("{}"))
	case last == ' ':
		return blank
	}
	return last == ']' || last == '*' && (c == '{' || c == '[')
}

func (e *encoder) byte(c byte) {
	e.guard(c)
	e.dst = append(e.dst, c)
}

func (e *encoder) string(s string) {
	if s != "" {
		e.guard(s[0])
		e.dst = append(e.dst, s...)
	}
}

// word writes a command in braces of its own.
func (e *encoder) word(name string) {
	e.string(`{\`)
	e.dst = append(e.dst, name...)
	e.dst = append(e.dst, '}')
}

// text writes plain characters.
func (e *encoder) text(s string) {
	var literal map[int]bool
	for i := 0; i < len(s); {
		n := i
		for n < len(s) && plainASCII[s[n]] {
			n++
		}
		if n > i && (startsMark(s[n:]) || hasOverline(s[n-1:])) {
			n--
		}
		if n > i {
			e.string(s[i:n])
			i = n
			continue
		}
		switch c := s[i]; {
		case isLigature(c):
			e.byte(c)
			i++
		case c == '{' || c == '}':
			if literal == nil {
				literal = pairsOf(s)
			}
			if literal[i] {
				e.string(controlSymbols[rune(c)])
			} else {
				e.word(symbols().text[rune(c)])
			}
			i++
		default:
			i += e.cluster(s[i:])
		}
	}
}

// pairsOf returns the places of the braces in s that match.
func pairsOf(s string) map[int]bool {
	pairs := make(map[int]bool)
	var waiting []int
	for i := range len(s) {
		switch s[i] {
		case '{':
			waiting = append(waiting, i)
		case '}':
			if n := len(waiting); n > 0 {
				pairs[waiting[n-1]], pairs[i] = true, true
				waiting = waiting[:n-1]
			}
		}
	}
	return pairs
}

// cluster writes the character that s begins with, combining characters included,
// and returns its length.
func (e *encoder) cluster(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if isGreek(r) {
		return e.greek(s)
	}
	if hasOverline(s) {
		e.string(`\ensuremath{\bar{` + s[:1] + "}}")
		return n + len(string(rune(overline)))
	}
	if startsMark(s[n:]) {
		return e.marked(s)
	}
	if e.symbol(r) {
		return n
	}
	spelling := mathSpelling(r)
	if spelling == "" && r >= 0x1d400 {
		spelling = formulaSpelling(r)
	}
	if spelling != "" {
		e.ensureMath(spelling)
		return n
	}
	if e.o.ASCII {
		if letter := letters().ascii[r]; letter != "" {
			e.string(letter)
			return n
		}
	}
	if norm.NFD.PropertiesString(s).Decomposition() != nil {
		return e.marked(s)
	}
	e.literal(s[:n])
	return n
}

// symbol writes a character that takes no mathematics and no accent.
func (e *encoder) symbol(r rune) bool {
	switch {
	case r < utf8.RuneSelf && plainASCII[r]:
		e.byte(byte(r))
		return true
	case !e.o.ASCII && unicode.Is(shown, r):
		e.string(string(r))
		return true
	}
	if c, ok := controlSymbols[r]; ok {
		e.string(c)
		return true
	}
	if e.o.ASCII {
		if ligature := ligatures[r]; ligature != "" {
			e.string(ligature)
			return true
		}
	}
	if name := symbols().text[r]; name != "" && (e.o.ASCII || isCore(r)) {
		e.word(name)
		return true
	}
	return false
}

// ligatures holds the characters that TeX's fonts make of others.
var ligatures = map[rune]string{'–': "--", '—': "---", '“': "``", '”': "''"}

// isCore reports whether every LaTeX has the command for a character of the text
// symbols that is not shown as it is: the specials of ASCII and the blanks.
func isCore(r rune) bool {
	return r < utf8.RuneSelf || unicode.IsSpace(r) || r == '\u200c' || r == '\u200b' || r == '\u2060'
}

// ensureMath writes the spelling of symbols: as people do, $\alpha$, unless that
// would say something else. A script alone would be markup. In a title BibTeX lowers
// capitals between dollar signs, also those of commands; \ensuremath{\Delta} it takes
// for a special character, of which it would lower what is not part of a command's
// name.
func (e *encoder) ensureMath(tex string) {
	title := e.o.Mode == Title && e.protected == 0
	if !e.inMath && (tex[0] == '\\' || tex == "-") && !(title && hasCapital(tex)) {
		e.guard('$')
		e.dst = append(e.dst, '$')
		e.dst = append(e.dst, tex...)
		e.dst = append(e.dst, '$')
		return
	}
	shut := "}"
	e.string(`\ensuremath{`)
	if title && hasBareCapital(tex) {
		e.dst = append(e.dst, '{')
		shut = "}}"
	}
	e.dst = append(e.dst, tex...)
	e.dst = append(e.dst, shut...)
}

// hasBareCapital reports whether a capital stands in tex outside command names.
func hasBareCapital(tex string) bool {
	name := false
	for i := range len(tex) {
		name = tex[i] == '\\' || name && ascii.IsLetter(tex[i])
		if !name && 'A' <= tex[i] && tex[i] <= 'Z' {
			return true
		}
	}
	return false
}
