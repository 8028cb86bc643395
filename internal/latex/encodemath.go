package latex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
	"golang.org/x/text/unicode/norm"
)

// math writes mathematics between dollar signs. What is no formula for TeX is
// written as plain characters, and one that would be read as characters as those.
func (e *encoder) math(tex string) {
	if strings.TrimSpace(tex) == "" || !balanced(tex, false) || hasDollar(tex) {
		e.text("$" + tex + "$")
		return
	}
	f := formula{dst: []byte{'$'}, tex: tex, cells: hasCells(tex), names: !balanced(tex, true), o: e.o}
	f.encode()
	written := string(append(f.dst, '$'))
	if said := Decode(written, Group); !strings.HasPrefix(said, record.OpenTag(record.Math)) {
		e.tokens(said)
		return
	}
	// BibTeX's styles lower the capitals of a title outside braces.
	shield := e.o.Mode == Title && e.protected == 0 && hasCapital(tex)
	if shield {
		e.byte('{')
	}
	e.string(written)
	if shield {
		e.dst = append(e.dst, '}')
	}
}

// hasCapital reports whether BibTeX would lower a letter of tex in a title.
func hasCapital(tex string) bool { return strings.IndexFunc(tex, isCapital) >= 0 }

// isCapital reports whether r is, or is written with, a capital letter of ASCII.
func isCapital(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || strings.IndexFunc(symbols().math[r], unicode.IsUpper) >= 0
}

// hasDollar reports whether a dollar sign outside braces would end the formula.
func hasDollar(tex string) bool {
	depth := 0
	for i := 0; i < len(tex); i++ {
		switch tex[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		case '$':
			if depth == 0 {
				return true
			}
		}
	}
	return false
}

// hasCells reports whether & parts the cells of a matrix in a formula.
func hasCells(tex string) bool {
	return strings.Contains(tex, `\begin`) || strings.Contains(tex, "matrix") || strings.Contains(tex, `\cases`)
}

// formula writes one formula.
type formula struct {
	dst   []byte
	tex   string
	cells bool // & is no plain character
	names bool // \{ and \} are to be written as words
	o     Options
	text  []bool // for each group that is open: whether it holds text (\mbox{…})
}

// encode copies TeX and writes what pdfLaTeX can't read in mathematics as commands.
func (f *formula) encode() {
	for i := 0; i < len(f.tex); {
		c := f.tex[i]
		switch {
		case c == '\\':
			n := f.controlLen(i)
			if control := f.tex[i : i+n]; f.names && (control == `\{` || control == `\}`) {
				f.spelling(symbols().math[rune(control[1])], f.tex[i+n:])
			} else {
				f.dst = append(f.dst, control...)
			}
			i += n
			continue
		case c >= utf8.RuneSelf || ascii.IsLetter(c) && startsMark(f.tex[i+1:]):
			i += f.character(f.tex[i:])
			continue
		case c == '%' || c == '#' || c == '&' && !f.cells:
			f.dst = append(f.dst, '\\')
		case c == '{':
			f.text = append(f.text, f.inText() || endsInTextCommand(f.dst))
		case c == '}':
			f.text = f.text[:len(f.text)-1]
		}
		f.dst = append(f.dst, c)
		i++
	}
}

// controlLen returns the length of the command at i.
func (f *formula) controlLen(i int) int {
	n := 1
	for i+n < len(f.tex) && ascii.IsLetter(f.tex[i+n]) {
		n++
	}
	if n == 1 {
		_, size := utf8.DecodeRuneInString(f.tex[i+1:])
		n += size
	}
	return n
}

func (f *formula) inText() bool { return len(f.text) > 0 && f.text[len(f.text)-1] }

// endsInTextCommand reports whether dst ends with a command whose argument is text.
func endsInTextCommand(dst []byte) bool {
	i := len(dst)
	for i > 0 && ascii.IsLetter(dst[i-1]) {
		i--
	}
	if i == 0 || dst[i-1] != '\\' {
		return false
	}
	name := string(dst[i:])
	return strings.HasPrefix(name, "text") || name == "mbox" || name == "hbox"
}

// character writes the character that s begins with, with the marks on it, and
// returns its length.
func (f *formula) character(s string) int {
	if f.inText() {
		sub := encoder{o: f.o, inMath: true}
		n := sub.cluster(s)
		f.dst = append(f.dst, sub.dst...)
		return n
	}
	if n := f.script(s); n > 0 {
		return n
	}
	r, n := utf8.DecodeRuneInString(s)
	tail := n
	for tail < len(s) {
		m, size := utf8.DecodeRuneInString(s[tail:])
		if mathAccent(m) == "" {
			break
		}
		tail += size
	}
	if tail == n {
		if spelling := formulaSpelling(r); spelling != "" {
			f.spelling(spelling, s[n:])
			return n
		}
	}
	accented := ""
	for i, r := range norm.NFD.String(s[:tail]) {
		switch name := mathAccent(r); {
		case i == 0:
			accented = formulaSpelling(r)
			if accented == "" {
				accented = string(r)
			}
		case name != "":
			accented = `\` + name + "{" + accented + "}"
		default:
			accented = ""
		}
		if accented == "" {
			f.dst = append(f.dst, s[:tail]...)
			return tail
		}
	}
	f.spelling(accented, s[tail:])
	return tail
}

// spelling writes a spelling that behind follows in the source.
func (f *formula) spelling(tex, behind string) {
	f.dst = append(f.dst, tex...)
	if ascii.IsLetter(tex[len(tex)-1]) && tex[0] == '\\' && behind != "" && ascii.IsLetter(behind[0]) {
		f.dst = append(f.dst, ' ')
	}
}

// mathSpelling returns the spelling of a symbol, or of the negation of one.
func mathSpelling(r rune) string {
	t := symbols()
	if spelling := t.math[r]; spelling != "" || r < 0x2200 || r >= 0x2b00 {
		return spelling
	}
	parts := norm.NFD.String(string(r))
	if base, ok := strings.CutSuffix(parts, string(rune(stroke))); ok && t.math[firstRune(base)] != "" {
		return `\not` + t.math[firstRune(base)]
	}
	return ""
}

// formulaSpelling returns how a character is written within mathematics, "" if it
// has no spelling of its own.
func formulaSpelling(r rune) string {
	if spelling := mathSpelling(r); spelling != "" {
		return spelling
	}
	switch r {
	case '\u00a0':
		return "~"
	case '·':
		return `\cdot`
	case '…':
		return `\ldots`
	case '†':
		return `\dagger`
	case '‡':
		return `\ddagger`
	case '°':
		return `^\circ`
	case '•':
		return `\bullet`
	case 'µ':
		return `\mu`
	case '’':
		return `'`
	case 'ı', '\U0001d6a4':
		return `\imath`
	case 'ȷ', '\U0001d6a5':
		return `\jmath`
	case '–', '‐', '‑':
		return "-"
	}
	return styledLetter(r)
}

// alphabets holds the font commands of the Mathematical Alphanumeric Symbols,
// U+1D400 on, 52 letters each.
var alphabets = [...]string{
	"mathbf", "mathnormal", "boldsymbol", "mathcal", "mathcal", "mathfrak", "mathbb", "mathfrak",
	"mathsf", "mathsf", "mathsf", "mathsf", "mathtt",
}

// styledLetter returns the spelling of a Mathematical Alphanumeric Symbol.
func styledLetter(r rune) string {
	if r < 0x1d400 || r >= 0x1d800 {
		return ""
	}
	letter := norm.NFKC.String(string(r))
	if letter == string(r) {
		return "" // not assigned
	}
	command := "mathbf"
	if i := int(r-0x1d400) / 52; i < len(alphabets) {
		command = alphabets[i]
	}
	if spelling := symbols().math[firstRune(letter)]; spelling != "" {
		return `\boldsymbol{` + spelling + "}"
	}
	if command == "mathnormal" {
		return letter
	}
	return `\` + command + "{" + letter + "}"
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// script writes a row of raised or lowered characters as one script: TeX takes no
// two in a row.
func (f *formula) script(s string) int {
	kind := scriptKind(firstRune(s))
	if kind == 0 {
		return 0
	}
	var row []byte
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if scriptKind(r) != kind {
			break
		}
		row = append(row, symbols().math[r][1:]...)
		n += size
	}
	f.dst = append(f.dst, kind)
	if len(row) > 1 {
		row = append(append([]byte{'{'}, row...), '}')
	}
	f.dst = append(f.dst, row...)
	return n
}

// scriptKind returns ^ for a raised character of the table, _ for a lowered one,
// else 0.
func scriptKind(r rune) byte {
	spelling := symbols().math[r]
	if len(spelling) == 2 && (spelling[0] == '^' || spelling[0] == '_') {
		return spelling[0]
	}
	return 0
}

// mathAccent returns the command for a mark in mathematics.
func mathAccent(mark rune) string {
	for _, a := range mathAccents {
		if a.mark == mark {
			return a.name
		}
	}
	return ""
}
