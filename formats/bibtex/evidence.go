package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// isNamed reports whether the abstract shows that a word or a compound of the title
// is a name: it has it with a capital within a sentence, and never without one.
func (p *protector) isNamed(w string) bool {
	abstract := p.abstract()
	if abstract == "" {
		return false
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "s")
	if utf8.RuneCountInString(stem) < 3 {
		stem = w
	}
	return hasWord(abstract, stem, isCapitalOfName) && !hasWord(abstract, strings.ToLower(stem), nil)
}

// hasWord reports whether a text has the word, its plural or its possessive, in a
// place that ok, if it isn't nil, takes.
func hasWord(text, word string, ok func(before, from string) bool) bool {
	for at := 0; ; {
		n := strings.Index(text[at:], word)
		if n < 0 {
			return false
		}
		from := at + n
		at = from + len(word)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		behind, _ := utf8.DecodeRuneInString(strings.TrimPrefix(text[at:], "s"))
		if isWordRune(before) || isWordRune(behind) {
			continue
		}
		if ok == nil || ok(text[:from], text[from:]) {
			return true
		}
	}
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isCapitalOfName reports whether a capital says something where a text goes on with
// from. It doesn't where a sentence or a part of one begins, nor where a phrase is
// spelled out for the acronym behind it: Reinforcement Learning (RL).
func isCapitalOfName(before, from string) bool {
	if spelledOut(from) {
		return false
	}
	before = strings.TrimRightFunc(before, func(r rune) bool { return notWord(r) && !unicode.IsSpace(r) })
	words := strings.TrimRightFunc(before, unicode.IsSpace)
	if len(words) == len(before) {
		return words != "" // a later part of a compound
	}
	return words != "" && !endsPart(words[strings.LastIndexFunc(words, unicode.IsSpace)+1:])
}

// How many words an acronym is looked for ahead, and in how many bytes.
const (
	maxSpelledOut  = 6
	spelledOutSize = 256
)

// spelledOut reports whether the text begins within a phrase that an acronym in
// brackets behind it stands for.
func spelledOut(s string) bool {
	s = s[:min(len(s), spelledOutSize)]
	first := rune(0)
	for i := range maxSpelledOut + 1 {
		w, n := cutWord(s)
		if w == "" {
			return false
		}
		if i == 0 {
			first, _ = utf8.DecodeRuneInString(strings.TrimFunc(w, notWord))
		}
		if bracket := strings.IndexByte(w, '('); bracket > 0 || i > 0 && bracket == 0 { // Learning(RL), (RL)
			acronym := strings.TrimFunc(w[bracket:], notWord)
			if isAcronym := hasInnerCapital(acronym); isAcronym || bracket == 0 { // not Protein(s)
				return isAcronym && strings.ContainsRune(strings.ToUpper(acronym), unicode.ToUpper(first))
			}
		}
		if endsPart(w) {
			return false
		}
		s = s[n:]
	}
	return false
}

// cutWord returns the first word of s, and how many bytes it and the blanks around
// it take.
func cutWord(s string) (word string, n int) {
	from := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) })
	if from < 0 {
		return "", len(s)
	}
	end := strings.IndexFunc(s[from:], unicode.IsSpace)
	if end < 0 {
		return s[from:], len(s)
	}
	return s[from : from+end], from + end
}

func (p *protector) abstractHas(phrase string) bool {
	low := strings.ToLower(phrase[:len(phrase)-1]) + phrase[len(phrase)-1:]
	return strings.Contains(p.abstract(), phrase+" ") || strings.Contains(p.abstract(), low+" ")
}

// How much is looked up where: each word takes a search, and longer ones would take
// their lengths multiplied.
const (
	maxTitleWords = 200
	maxAbstract   = 16 << 10 // bytes
)

// abstract returns the abstract without markup, "" behind the words that are looked up.
func (p *protector) abstract() string {
	if p.words >= maxTitleWords {
		return ""
	}
	if p.plain == "" {
		p.plain = record.Plain(p.r.Abstract[:min(len(p.r.Abstract), maxAbstract)])
	}
	return p.plain
}
