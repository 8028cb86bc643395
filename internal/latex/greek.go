package latex

import "unicode/utf8"

func isGreek(r rune) bool { return 0x370 <= r && r <= 0x3ff || 0x1f00 <= r && r <= 0x1fff }

// greek writes the row of Greek letters that s begins with, and returns its length.
// A letter or two are mathematics (α-helix), which every TeX can print. A word
// stays as it is, and with it all Greek of the value, and so do letters that TeX
// has no command for: the document takes a package for Greek in any case.
func (e *encoder) greek(s string) int {
	run := greekRun(s)
	if tex, ok := greekMath(s[:run.size]); ok && (e.o.ASCII || !run.isWord() && !e.hasGreekWord()) {
		e.ensureMath(tex)
	} else {
		e.literal(s[:run.size])
	}
	return run.size
}

// greekLetters is a row of Greek letters.
type greekLetters struct {
	size    int // in bytes, marks included
	letters int
	marked  bool // one has an accent or a breathing
	final   bool // it ends in ς
}

// greekRun returns the Greek letters that s begins with.
func greekRun(s string) (run greekLetters) {
	for run.size < len(s) {
		r, _ := utf8.DecodeRuneInString(s[run.size:])
		if !isGreek(r) {
			return run
		}
		base, marks, n := decompose(s[run.size:])
		run.size += n
		run.letters++
		run.marked = run.marked || len(marks) > 0
		run.final = base == 'ς'
	}
	return run
}

// minGreekWord is how many letters without any accent make a word: "αβγ" is none.
const minGreekWord = 4

// isWord reports whether the letters are a word rather than symbols in a row.
func (g greekLetters) isWord() bool {
	return g.letters > 1 && (g.marked || g.final) || g.letters >= minGreekWord
}

// hasGreekWord reports whether the value has a Greek word in it.
func (e *encoder) hasGreekWord() bool {
	if !e.lookedForGreek {
		e.lookedForGreek = true
		e.greekWord = holdsGreekWord(e.whole)
	}
	return e.greekWord
}

func holdsGreekWord(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		run := greekRun(s[i:])
		if run.isWord() {
			return true
		}
		if run.size == 0 {
			_, run.size = utf8.DecodeRuneInString(s[i:])
		}
		i += run.size
	}
	return false
}

// greekMath returns a row of Greek letters as mathematics; false if TeX has no
// command for one of them.
func greekMath(s string) (string, bool) {
	var tex []byte
	for len(s) > 0 {
		base, marks, n := decompose(s)
		s = s[n:]
		letter := symbols().math[base]
		if letter == "" {
			return "", false
		}
		for _, m := range marks {
			name := mathAccent(m)
			if name == "" {
				return "", false
			}
			letter = `\` + name + "{" + letter + "}"
		}
		tex = append(tex, letter...)
	}
	return string(tex), true
}
