package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// protect marks the words of a title whose capitals must stay when a style
// changes its case: NVFP4, LLMs, pH, vitamin C, and proper names as far as the
// title or the abstract shows that they are some. Titles that have such marks,
// and titles from BibTeX, whose authors could set them, stay as they are.
//
// BibTeX's and BibLaTeX's styles lower all but the first letter and the one
// behind a colon, so nothing is marked there for its first letter. BibLaTeX's do
// so to English titles only (manual 3.16, \MakeSentenceCase*); BibTeX's know no
// languages, and in others every capital behind the first has its reason.
func protect(r *record.Record, s string, d dialect) string {
	foreign := r.Language != "" && languagesByTag[r.Language] != "" && !strings.HasPrefix(r.Language, "en")
	if foreign && d == biblatex || isBibTeX(r.Source.Format) || strings.Contains(s, record.OpenTag(record.NoCase)) || !hasUpper(s) {
		return s
	}
	p := protector{r: r, start: true, shape: shapeOf(record.Plain(s))}
	if foreign && p.shape == titleCase {
		p.shape = sentenceCase
	}
	if !record.HasMarkup(s) {
		p.text(s)
		return string(p.out)
	}
	for tok := range record.Tokens(s) {
		switch tok.Kind {
		case record.TokenText:
			p.text(tok.Text)
			continue
		case record.TokenMath, record.TokenTeX:
			p.start = false
		}
		p.write(tok.String())
	}
	return string(p.out)
}

func isBibTeX(format string) bool { return format == BibTeX.Name || format == BibLaTeX.Name }

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// titleShape is how a title uses capitals.
type titleShape uint8

const (
	titleCase    titleShape = iota // The Most Words Have One
	sentenceCase                   // only what is a name has one
	allCapitals                    // ALL LETTERS ARE
)

// smallWords are those of four letters or more that title case leaves small, or
// doesn't always (Chicago Manual of Style, 8.159; APA, 6.17).
var smallWords = map[string]bool{
	"about": true, "above": true, "across": true, "after": true, "against": true, "along": true, "among": true,
	"around": true, "before": true, "behind": true, "below": true, "between": true, "beyond": true, "during": true,
	"from": true, "inside": true, "into": true, "near": true, "onto": true, "over": true, "since": true, "than": true,
	"that": true, "through": true, "throughout": true, "toward": true, "towards": true, "under": true, "upon": true,
	"versus": true, "when": true, "where": true, "while": true, "with": true, "within": true, "without": true,
}

// shapeOf counts the words of four letters or more that don't begin the title or
// a part of it. Title case leaves hardly any small; in sentence case most may be
// names.
func shapeOf(s string) titleShape {
	var lower, upper, all int
	start := true
	for word := range strings.FieldsSeq(s) {
		core := strings.TrimFunc(word, notWord)
		begins := start
		start = endsPart(word)
		if utf8.RuneCountInString(core) < 4 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(core)
		switch {
		case isCapitals(core):
			all++
		case hasInnerCapital(core) || begins:
		case unicode.IsUpper(first):
			upper++
		case unicode.IsLower(first) && !smallWords[core]:
			lower++
		}
	}
	switch {
	case all > 1 && all > lower+upper:
		return allCapitals
	case 2*lower > upper:
		return sentenceCase
	}
	return titleCase
}

// isCapitals reports whether a word has capitals and no small letters.
func isCapitals(word string) bool {
	cased := false
	for _, r := range word {
		if unicode.ToUpper(r) != r {
			return false
		}
		cased = cased || unicode.ToLower(r) != r
	}
	return cased
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// endsPart reports whether the word behind this one begins anew. The point behind
// an initial, which isn't the number of a part, ends nothing: Theodor W. Adorno.
func endsPart(word string) bool {
	if n := len(word) - 1; n >= 0 && word[n] < utf8.RuneSelf && isWordByte(word[n]) {
		return false
	}
	word = strings.TrimRight(word, `"'”’)]`)
	if word == "-" || word == "–" || word == "—" {
		return true
	}
	core := strings.TrimRight(word, ":.?!")
	first, size := utf8.DecodeRuneInString(core)
	initial := size == len(core) && unicode.IsLetter(first) && !strings.ContainsRune("IVX", first)
	return core != word && !(initial && word[size:] == ".")
}

// protector marks one title.
type protector struct {
	r      *record.Record
	shape  titleShape
	start  bool   // the next word begins the title or a part of it
	last   string // the word before
	words  int    // how many stand before
	behind string // what follows
	plain  string // the abstract, without markup
	out    []byte
	marked int // where the last mark ends in out
}

func (p *protector) write(s string) { p.out = append(p.out, s...) }

// mark writes what must keep its capitals; words that follow each other so stand
// in one pair of braces.
func (p *protector) mark(s string) {
	if p.marked > 0 && string(p.out[p.marked:]) == " " {
		p.out = append(p.out[:p.marked-len(record.CloseTag(record.NoCase))], ' ')
	} else {
		p.write(record.OpenTag(record.NoCase))
	}
	p.write(s)
	p.write(record.CloseTag(record.NoCase))
	p.marked = len(p.out)
}

// text marks a piece of the title without markup.
func (p *protector) text(s string) {
	for s != "" {
		n := strings.IndexFunc(s, unicode.IsSpace)
		switch {
		case n < 0:
			n = len(s)
		case n == 0:
			_, size := utf8.DecodeRuneInString(s)
			p.write(s[:size])
			s = s[size:]
			continue
		}
		p.behind = s[n:]
		p.word(s[:n])
		s = s[n:]
	}
}

// more reports whether words follow.
func (p *protector) more() bool { return strings.ContainsFunc(p.behind, unicode.IsLetter) }

// isGreekLetter reports whether a word is a Greek letter alone: it is written as a
// symbol of mathematics, whose capital no style changes.
func isGreekLetter(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.Is(unicode.Greek, r)
}

// word marks a word that has capitals, and takes note of where it stands.
func (p *protector) word(w string) {
	core := strings.TrimFunc(w, notWord)
	if hasUpper(core) && !isGreekLetter(core) {
		p.capitals(w, core)
	} else {
		p.write(w)
	}
	if core != "" {
		p.start, p.last, p.words = false, core, p.words+1
	}
	p.start = p.start || endsPart(w)
}

// capitals marks a word, or the parts of a compound that need it.
func (p *protector) capitals(w, core string) {
	from := strings.Index(w, core)
	var room [4]string
	parts := appendParts(room[:0], core)
	var keepRoom [4]bool
	keep := append(keepRoom[:0], make([]bool, len(parts))...)
	all := true
	for i, part := range parts {
		keep[i] = p.keeps(part, p.start && i == 0, len(parts) > 1)
		if keep[i] && i > 0 && i == len(parts)-1 && part == "A" && p.more() && !strings.Contains(p.abstract(), core) {
			keep[i] = false // Coastal Protection-A Review
		}
		all = all && (keep[i] || !strings.ContainsFunc(part, unicode.IsLetter))
	}
	p.write(w[:from])
	if all || isDotted(core) && p.shape != allCapitals || len(parts) > 1 && p.isName(core, parts, w) {
		p.mark(core)
		parts = nil
	}
	for i, part := range parts {
		if keep[i] {
			p.mark(part)
			continue
		}
		p.write(part)
	}
	p.write(w[from+len(core):])
}

// isDotted reports whether a word is an abbreviation of letters with points between
// them: U.S, whose last point isn't a part of the word.
func isDotted(core string) bool {
	letter := false
	for _, r := range core {
		if letter = !letter; letter != unicode.IsLetter(r) || !letter && r != '.' {
			return false
		}
	}
	return letter && len(core) > len("US")
}

// isName reports whether a compound with several capitals is a name as a whole:
// it alone stands before the title's colon (Nemotron-CC: Transforming …), or the
// abstract has it so within a sentence and never in small letters.
func (p *protector) isName(core string, parts []string, w string) bool {
	capitals := 0
	for _, part := range parts {
		first, _ := utf8.DecodeRuneInString(part)
		switch {
		case unicode.IsUpper(first):
			capitals++
		case unicode.IsLower(first) && !hasInnerCapital(part):
			return false // Mamba-based
		}
	}
	if capitals < 2 || p.shape == allCapitals {
		return false
	}
	if p.words == 0 && strings.HasSuffix(w, ":") {
		return true
	}
	return p.isNamed(core)
}

// appendParts appends the parts of a word that is split at hyphens, slashes and the
// like, which are parts too.
func appendParts(parts []string, s string) []string {
	for s != "" {
		part, rest := cutPart(s)
		parts = append(parts, part)
		s = rest
	}
	return parts
}

// cutPart returns the first part of a compound and the rest.
func cutPart(s string) (part, rest string) {
	inWord := false
	for i, r := range s {
		word := !notWord(r) || r == '\'' || r == '’'
		if i > 0 && word != inWord {
			return s[:i], s[i:]
		}
		inWord = word
	}
	return s, ""
}

// keeps reports whether a word must keep its capitals.
func (p *protector) keeps(w string, start, inCompound bool) bool {
	first, size := utf8.DecodeRuneInString(w)
	if hasInnerCapital(w) {
		return p.shape != allCapitals || strings.ContainsFunc(w, unicode.IsDigit)
	}
	if !unicode.IsUpper(first) || start || p.shape == allCapitals {
		return false
	}
	if size == len(w) { // a single letter
		return w != "A" || inCompound || !p.more() || p.shape == sentenceCase || p.abstractHas(p.last+" A")
	}
	if p.shape == sentenceCase {
		return true
	}
	return p.isNamed(w)
}

// hasInnerCapital reports whether a word has a capital behind its first letter,
// or a capital and a digit.
func hasInnerCapital(w string) bool {
	upper, digit := false, false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) && i > 0:
			return true
		case unicode.IsUpper(r):
			upper = true
		case unicode.IsDigit(r):
			digit = true
		}
	}
	return upper && digit
}
