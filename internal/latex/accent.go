package latex

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
)

// accent is a LaTeX command that puts a mark on the letter behind it.
type accent struct {
	name string // without backslash
	mark rune   // combining character
	// bare is the character that the command prints on no letter, 0 if unknown.
	bare rune
	// plain says that LaTeX has the command without further packages.
	plain bool
	below bool
}

// tie is the mark that spans two letters.
const tie = 0x361

// accents lists the accent commands of LaTeX2e (T1, OT1, TS1), T2A, T4 and T5
// (encguide), tipa, and those of Mathematical Reviews' preamble. Of two with the same
// mark the first is written.
var accents = []accent{
	{name: "`", mark: 0x300, bare: '`', plain: true},
	{name: "'", mark: 0x301, bare: '´', plain: true},
	{name: "^", mark: 0x302, bare: '^', plain: true},
	{name: "~", mark: 0x303, bare: '~', plain: true},
	{name: "=", mark: 0x304, bare: '¯', plain: true},
	{name: "u", mark: 0x306, bare: '˘', plain: true},
	{name: ".", mark: 0x307, bare: '˙', plain: true},
	{name: `"`, mark: 0x308, bare: '¨', plain: true},
	{name: "r", mark: 0x30a, bare: '˚', plain: true},
	{name: "H", mark: 0x30b, bare: '˝', plain: true},
	{name: "v", mark: 0x30c, bare: 'ˇ', plain: true},
	{name: "c", mark: 0x327, bare: '¸', plain: true, below: true},
	{name: "k", mark: 0x328, bare: '˛', plain: true, below: true},
	{name: "d", mark: 0x323, plain: true, below: true},
	{name: "b", mark: 0x331, plain: true, below: true},
	{name: "textcommabelow", mark: 0x326, plain: true, below: true},
	{name: "t", mark: tie, bare: '⁀', plain: true},
	{name: "h", mark: 0x309},
	{name: "G", mark: 0x30f},
	{name: "f", mark: 0x311},
	{name: "horn", mark: 0x31b, below: true},
	{name: "textvbaraccent", mark: 0x30d},
	{name: "textdotbreve", mark: 0x310},
	{name: "textcommaabove", mark: 0x313},
	{name: "textrevcommaabove", mark: 0x314},
	{name: "textcommaabover", mark: 0x315},
	{name: "textraising", mark: 0x31d, below: true},
	{name: "textlowering", mark: 0x31e, below: true},
	{name: "textsubplus", mark: 0x31f, below: true},
	{name: "textsubminus", mark: 0x320, below: true},
	{name: "textsubumlaut", mark: 0x324, below: true},
	{name: "textsubring", mark: 0x325, below: true},
	{name: "textsyllabic", mark: 0x329, below: true},
	{name: "textsubbridge", mark: 0x32a, below: true},
	{name: "textsubwedge", mark: 0x32c, below: true},
	{name: "textsubcircum", mark: 0x32d, below: true},
	{name: "textsubbreve", mark: 0x32e, below: true},
	{name: "textsubarch", mark: 0x32f, below: true},
	{name: "textsubtilde", mark: 0x330, below: true},
	{name: "textovercross", mark: 0x33d},
	{name: "U", mark: 0x306},
	{name: "ocirc", mark: 0x30a},
	{name: "soft", mark: 0x30c},
	{name: "udot", mark: 0x323, below: true},
	{name: "lfhook", mark: 0x326, below: true},
	{name: "cb", mark: 0x326, below: true},
	{name: "polhk", mark: 0x328, below: true},
	{name: "newtie", mark: tie},
}

var (
	accentByByte [utf8.RuneSelf]*accent // by names of one character
	accentByWord = make(map[string]*accent, len(accents))
	accentByMark = make(map[rune]*accent, len(accents))
)

func init() {
	for i := range accents {
		a := &accents[i]
		if len(a.name) == 1 {
			accentByByte[a.name[0]] = a
		}
		accentByWord[a.name] = a
		setNew(accentByMark, a.mark, a)
	}
}

// accentNamed returns the accent of a command, nil if it is none.
func accentNamed(name string) *accent {
	if len(name) == 1 && name[0] < utf8.RuneSelf {
		return accentByByte[name[0]]
	}
	return accentByWord[name]
}

// isSymbol reports whether the command is a control symbol such as \".
func (a *accent) isSymbol() bool { return len(a.name) == 1 && !ascii.IsLetter(a.name[0]) }

// putMark puts the accent's mark on the first letter of text[from:]. It reports
// whether there is a letter.
func putMark(text []byte, from int, a *accent) ([]byte, bool) {
	base, n := utf8.DecodeRune(text[from:])
	if n == 0 || base == '<' || base == utf8.RuneError {
		return text, false
	}
	tail := from + n
	for tail < len(text) {
		r, n := utf8.DecodeRune(text[tail:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		tail += n
	}
	switch {
	case base == 'ı' && !a.below:
		base = 'i'
	case base == 'ȷ' && !a.below:
		base = 'j'
	}
	var room [64]byte
	marks := append(room[:0], text[from+n:tail]...)
	if whole, ok := letters().composed[marked{base, a.mark}]; ok && len(marks) == 0 {
		base = whole
	} else {
		marks = utf8.AppendRune(marks, a.mark)
	}
	marks = append(marks, text[tail:]...)
	return append(utf8.AppendRune(text[:from], base), marks...), true
}

// startsMark reports whether s begins with a combining character that an accent
// stands for; they all lie between U+0300 and U+037F.
func startsMark(s string) bool {
	if len(s) < 2 || s[0] != 0xcc && s[0] != 0xcd {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return accentByMark[r] != nil
}

// decompose splits a letter with its marks, as it begins s, in a base character
// and the marks on it, in canonical order; n is its length in bytes.
func decompose(s string) (base rune, marks []rune, n int) {
	_, n = utf8.DecodeRuneInString(s)
	for startsMark(s[n:]) {
		n += 2
	}
	for i, r := range norm.NFD.String(s[:n]) {
		if i == 0 {
			base = r
		} else {
			marks = append(marks, r)
		}
	}
	return base, marks, n
}

// isWord reports whether s is made of letters of ASCII alone.
func isWord(s string) bool {
	for i := range len(s) {
		if !ascii.IsLetter(s[i]) {
			return false
		}
	}
	return s != ""
}

// compose returns the one character that a letter and a mark are in normal form C.
func compose(base, mark rune) (rune, bool) {
	s := norm.NFC.String(string(base) + string(mark))
	r, n := utf8.DecodeRuneInString(s)
	return r, n == len(s)
}
