package latex

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letterTables holds what normalisation knows about the accented letters of the
// Latin script, ready for use: to ask it for each letter takes far longer.
type letterTables struct {
	composed map[marked]rune // the letter that a letter and one more mark are
	ascii    map[rune]string // a letter as LaTeX: {\"o}
}

// marked is a letter and a mark on it.
type marked struct{ letter, mark rune }

// letters returns the tables, which are made when they are first needed.
var letters = sync.OnceValue(func() *letterTables {
	t := &letterTables{composed: make(map[marked]rune, 1024), ascii: make(map[rune]string, 1024)}
	for _, block := range [][2]rune{{0xc0, 0x250}, {0x1e00, 0x1f00}} { // Latin-1 to Extended-B, Extended Additional
		for r := block[0]; r < block[1]; r++ {
			parts := norm.NFD.String(string(r))
			mark, n := utf8.DecodeLastRuneInString(parts)
			if n == len(parts) || norm.NFC.String(parts) != string(r) {
				continue
			}
			rest := norm.NFC.String(parts[:len(parts)-n])
			if letter, n := utf8.DecodeRuneInString(rest); n == len(rest) {
				t.composed[marked{letter, mark}] = r
			}
			e := encoder{o: Options{ASCII: true}}
			e.marked(string(r))
			t.ascii[r] = string(e.dst)
		}
	}
	return t
})
