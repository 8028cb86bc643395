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
// behind a colon, so nothing is marked there for its first letter.
func protect(r *record.Record, s string) string {
	if isBibTeX(r.Source.Format) || strings.Contains(s, record.OpenTag(record.NoCase)) || !hasUpper(s) {
		return s
	}
	p := protector{r: r, start: true, shape: shapeOf(record.Plain(s))}
	if !record.HasMarkup(s) {
		p.text(s)
		return p.out.String()
	}
	for tok := range record.Tokens(s) {
		switch tok.Kind {
		case record.TokenText:
			p.text(tok.Text)
		case record.TokenOpen:
			p.out.WriteString(record.OpenTag(tok.Tag))
		case record.TokenClose:
			p.out.WriteString(record.CloseTag(tok.Tag))
		case record.TokenMath:
			p.out.WriteString(record.Wrap(record.Math, tok.Text))
			p.start = false
		case record.TokenTeX:
			p.out.WriteString(record.Wrap(record.TeX, tok.Text))
			p.start = false
		}
	}
	return p.out.String()
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

// shapeOf counts the words of four letters or more that don't begin the title or
// a part of it.
func shapeOf(s string) titleShape {
	var lower, upper, all int
	start := true
	for _, word := range strings.Fields(s) {
		core := strings.TrimFunc(word, notWord)
		begins := start
		start = endsPart(word)
		if utf8.RuneCountInString(core) < 4 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(core)
		switch {
		case strings.ToUpper(core) == core && strings.ToLower(core) != core:
			all++
		case hasInnerCapital(core) || begins:
		case unicode.IsUpper(first):
			upper++
		case unicode.IsLower(first):
			lower++
		}
	}
	switch {
	case all > 1 && all > lower+upper:
		return allCapitals
	case lower > upper:
		return sentenceCase
	}
	return titleCase
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// endsPart reports whether the word behind this one begins anew.
func endsPart(word string) bool {
	word = strings.TrimRight(word, `"'”’)]`)
	return strings.HasSuffix(word, ":") || strings.HasSuffix(word, ".") || strings.HasSuffix(word, "?") ||
		strings.HasSuffix(word, "!") || word == "-" || word == "–" || word == "—"
}

// protector marks one title.
type protector struct {
	r     *record.Record
	shape titleShape
	start bool   // the next word begins the title or a part of it
	last  string // the word before
	words int    // how many stand before
	seen  map[string]usage
	out   strings.Builder
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
			p.out.WriteString(s[:size])
			s = s[size:]
			continue
		}
		p.word(s[:n])
		s = s[n:]
	}
}

// word marks a word, or the parts of a compound that need it.
func (p *protector) word(w string) {
	core := strings.TrimFunc(w, notWord)
	from := strings.Index(w, core)
	parts := compound(core)
	keep := make([]bool, len(parts))
	all := len(parts) > 0
	for i, part := range parts {
		keep[i] = p.keeps(part, p.start && i == 0, len(parts) > 1)
		all = all && (keep[i] || !strings.ContainsFunc(part, unicode.IsLetter))
	}
	if len(parts) > 1 && p.isName(core, parts, w) {
		all = true
	}
	if core != "" {
		p.start, p.last, p.words = false, core, p.words+1
	}
	p.start = p.start || endsPart(w)
	p.out.WriteString(w[:from])
	switch {
	case all && strings.ContainsFunc(core, unicode.IsLetter):
		p.out.WriteString(record.Wrap(record.NoCase, core))
	default:
		for i, part := range parts {
			if keep[i] {
				part = record.Wrap(record.NoCase, part)
			}
			p.out.WriteString(part)
		}
	}
	p.out.WriteString(w[from+len(core):])
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
	u := p.usage(core)
	return u.upper && !u.lower && strings.Contains(p.r.Abstract, core)
}

// compound splits a word at hyphens, slashes and the like, which are parts too.
func compound(s string) []string {
	var parts []string
	for s != "" {
		part, rest := cutPart(s)
		parts = append(parts, part)
		s = rest
	}
	return parts
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
		return w != "A" || inCompound || p.shape == sentenceCase || p.abstractHas(p.last+" A")
	}
	if p.shape == sentenceCase {
		return true
	}
	u := p.usage(w)
	return u.upper && !u.lower
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

// usage says how the abstract writes a word.
type usage struct {
	upper bool // with a capital within a sentence
	lower bool // without
}

// usage looks a word up in the abstract; its plural or possessive counts too.
func (p *protector) usage(w string) usage {
	if p.seen == nil {
		p.seen = usages(record.Plain(p.r.Abstract), p.r.Title)
	}
	key := strings.ToLower(w)
	u := p.seen[key]
	for _, other := range [...]string{key + "s", strings.TrimSuffix(key, "s")} {
		if other != key {
			v := p.seen[other]
			u.lower = u.lower || v.lower
		}
	}
	return u
}

// usages collects how a text writes the words and compounds of a title. A capital
// says nothing where a sentence begins, nor where a phrase is spelled out for the
// acronym behind it: Reinforcement Learning (RL). Few words of the text are the
// title's, and only these are looked at.
func usages(s, title string) map[string]usage {
	m := wanted(title)
	for at := m.next(s, 0); at < len(s); at = m.next(s, at) {
		from, start := wordAt(s, at)
		word, n := cutWord(s[from:])
		core := strings.TrimFunc(word, notWord)
		for rest := core; rest != ""; {
			part, behind := cutPart(rest)
			m.note(part, start && len(rest) == len(core), s[from:])
			rest = behind
		}
		if core != "" {
			m.note(core, start, s[from:])
		}
		at = max(at+1, from+n) // a blank of more than one byte may be taken for a letter
	}
	return m.seen
}

// wordAt returns where the word begins that byte at of s belongs to, and whether a
// sentence or a part of one begins with it.
func wordAt(s string, at int) (from int, start bool) {
	before := strings.TrimRightFunc(s[:at], func(r rune) bool { return !unicode.IsSpace(r) })
	from = len(before)
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	last := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	return from, before == "" || endsPart(strings.TrimLeftFunc(last, unicode.IsSpace))
}

// titleWords are the words of a title in small letters, with how they are used.
type titleWords struct {
	seen map[string]usage
	// begins says by which two letters one of them begins: of the first, in its
	// class, a bit for each class of the second.
	begins [letterClasses]uint32
}

// letterClass puts bytes together that letters of one word may begin with in
// either case: there are the ASCII letters, digits, bytes of other letters, and
// what is no letter.
func letterClass(c byte) int {
	switch {
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return int(c | 0x20 - 'a')
	case '0' <= c && c <= '9':
		return 26
	case c >= utf8.RuneSelf:
		return 27
	}
	return 28
}

const letterClasses = 29

// wanted returns the words of a title, their compounds, singulars and plurals.
func wanted(title string) *titleWords {
	m := &titleWords{seen: make(map[string]usage, 64)}
	for word := range strings.FieldsSeq(record.Plain(title)) {
		core := strings.TrimFunc(word, notWord)
		for rest := core; rest != ""; {
			var part string
			part, rest = cutPart(rest)
			m.want(strings.ToLower(part))
		}
		m.want(strings.ToLower(core))
	}
	return m
}

// want adds a word.
func (m *titleWords) want(key string) {
	if first, _ := utf8.DecodeRuneInString(key); !unicode.IsLetter(first) {
		return
	}
	if _, ok := m.seen[key]; ok {
		return
	}
	for _, form := range [...]string{key, key + "s", strings.TrimSuffix(key, "s")} {
		m.seen[form] = usage{}
	}
	seconds := ^uint32(0) // a single letter may be followed by anything
	if len(key) > 2 || len(key) == 2 && key[1] != 's' {
		seconds = 1<<letterClass(key[1]) | 1<<27
	}
	m.begins[letterClass(key[0])] |= seconds
}

// next returns the first byte of s at or behind from by which a word of the title
// may begin, or the length of s.
func (m *titleWords) next(s string, from int) int {
	before := 28
	if from > 0 {
		before = letterClass(s[from-1])
	}
	for ; from < len(s); from++ {
		class := letterClass(s[from])
		if before > 26 && m.begins[class] != 0 {
			second := 28
			if from+1 < len(s) {
				second = letterClass(s[from+1])
			}
			if m.begins[class]&(1<<second) != 0 {
				return from
			}
		}
		before = class
	}
	return from
}

// note enters how a word is written that begins a sentence or doesn't; text goes on
// with it.
func (m *titleWords) note(word string, start bool, text string) {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLetter(first) {
		return
	}
	key := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"))
	u, ok := m.seen[key]
	if !ok {
		return
	}
	if unicode.IsUpper(first) {
		u.upper = u.upper || !start && !spelledOut(text)
	} else {
		u.lower = true
	}
	m.seen[key] = u
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

// cutPart returns the first part of a compound, as compound parts it, and the rest.
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

// maxSpelledOut is how many words an acronym is looked for ahead.
const maxSpelledOut = 6

// spelledOut reports whether the text begins within a phrase that an acronym in
// brackets behind it stands for.
func spelledOut(s string) bool {
	first := rune(0)
	for i := range maxSpelledOut + 1 {
		w, n := cutWord(s)
		if w == "" {
			return false
		}
		if i == 0 {
			first, _ = utf8.DecodeRuneInString(strings.TrimFunc(w, notWord))
		}
		if i > 0 && w[0] == '(' {
			acronym := strings.TrimFunc(w, notWord)
			return hasInnerCapital(acronym) && strings.ContainsRune(strings.ToUpper(acronym), unicode.ToUpper(first))
		}
		if endsPart(w) {
			return false
		}
		s = s[n:]
	}
	return false
}

func (p *protector) abstractHas(phrase string) bool {
	low := strings.ToLower(phrase[:len(phrase)-1]) + phrase[len(phrase)-1:]
	return strings.Contains(p.r.Abstract, phrase+" ") || strings.Contains(p.r.Abstract, low+" ")
}
