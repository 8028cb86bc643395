package bibtex

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is how an entry writes its fields, so that a new one looks like its own.
type style struct {
	valueForm
	separator     string // between a value and the next name, with its comma
	before, after string // around the equals sign
	equalsColumn  int    // where the equals signs stand below each other; 0: nowhere
	valueColumn   int    // where the values begin below each other; 0: nowhere
	letters       casing // of field names
	spelled       map[string]string
	eol           string
}

// valueForm is what values stand in.
type valueForm struct {
	quotes      bool // "…", not {…}
	bareNumbers bool // 1999, not {1999}
}

// writtenValue is a value as a writer writes it.
type writtenValue struct {
	text string
	bare bool // a macro or an expression: it can't stand in braces
}

// like returns the form of a value in the place of p.
func (f valueForm) like(p piece) valueForm {
	switch p.kind {
	case pieceQuoted:
		return valueForm{quotes: true}
	case pieceBraced:
		return valueForm{}
	}
	f.bareNumbers = f.bareNumbers || isNumber(p.text)
	return f
}

// write returns the value in its form, or in braces where that can't hold it.
func (f valueForm) write(v writtenValue) string {
	switch {
	case v.bare:
		return v.text
	case f.bareNumbers && v.text != "" && isNumber([]byte(v.text)):
		return v.text
	case f.quotes && quotable(v.text):
		return `"` + v.text + `"`
	}
	return "{" + v.text + "}"
}

// quotable reports whether a value can stand in quotes: its own quotes are in braces.
func quotable(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth == 0 {
				return false
			}
		}
	}
	return true
}

// style returns the manner of an entry. What it doesn't show is taken from its
// neighbours.
func (ed *editor) style(d *draft) *style {
	st := &style{separator: "," + ed.eol + "  ", before: " ", after: " ", eol: ed.eol}
	if m := ed.model(d); m != nil {
		st.learn(m)
	}
	equals, value := st.equalsColumn, st.valueColumn
	st.equalsColumn, st.valueColumn = 0, 0
	st.learn(d)
	if len(d.slots) == 1 && strings.ContainsAny(st.separator, "\r\n") { // one line shows no column
		s := &d.slots[0]
		switch {
		case equals == column(d.raw, s.equals):
			st.equalsColumn = equals
		case value == column(d.raw, s.from):
			st.valueColumn = value
		}
	}
	if len(d.slots) == 0 {
		st.equalsColumn, st.valueColumn = equals, value
	}
	st.spelled = ed.spellings(st.letters)
	return st
}

// model returns the entry with several fields that stands last before d, or first
// behind it.
func (ed *editor) model(d *draft) *draft {
	var found *draft
	for _, m := range ed.models {
		if m.offset == d.offset {
			continue
		}
		if m.offset > d.offset && found != nil {
			break
		}
		found = m
	}
	return found
}

// learn takes over what the fields of an entry show.
func (st *style) learn(d *draft) {
	if len(d.slots) == 0 {
		return
	}
	var separators, befores, afters []string
	var equals, values []int
	var cases []casing
	quoted, braced, bare, boxed, before := 0, 0, 0, 0, d.keyTo
	for i := range d.slots {
		s := &d.slots[i]
		if gap := d.raw[before:s.at]; isSeparator(gap) {
			separators = append(separators, string(gap))
		}
		before = s.to
		if s.equals >= 0 && s.from < s.to {
			befores = append(befores, string(d.raw[s.end:s.equals]))
			afters = append(afters, string(d.raw[s.equals+1:s.from]))
			equals = append(equals, column(d.raw, s.equals))
			values = append(values, column(d.raw, s.from))
		}
		cases = append(cases, casingOf(string(d.raw[s.at:s.end])))
		for _, p := range s.pieces {
			switch {
			case p.kind == pieceBare && isNumber(p.text):
				bare++
			case p.kind == pieceQuoted:
				quoted++
			case p.kind == pieceBraced:
				braced++
			}
			if p.kind != pieceBare && len(p.text) > 0 && isNumber(p.text) {
				boxed++
			}
		}
	}
	if quoted+braced > 0 {
		st.quotes = quoted > braced
	}
	if bare+boxed > 0 {
		st.bareNumbers = bare > boxed
	}
	st.letters, _ = most(cases)
	if len(separators) > 0 {
		st.separator, _ = most(separators)
	}
	if len(befores) > 0 {
		st.align(befores, afters, equals, values)
	}
}

// align finds out whether equals signs or values stand below each other: whether
// more of them do than stand at one distance.
func (st *style) align(befores, afters []string, equals, values []int) {
	var spaced, lined int
	st.before, spaced = most(befores)
	st.equalsColumn, lined = most(equals)
	aligned := lined > spaced
	if !aligned {
		st.equalsColumn = 0
	}
	st.after, spaced = most(afters)
	st.valueColumn, lined = most(values)
	if lined <= spaced || aligned {
		st.valueColumn = 0
	}
	if !strings.ContainsAny(st.separator, "\r\n") {
		st.equalsColumn, st.valueColumn = 0, 0
	}
}

// dash returns what stands between the pages of most ranges in the document, "" where
// there is none.
func (ed *editor) dash() string {
	if ed.dashes != nil {
		return *ed.dashes
	}
	var seen []string
	for _, d := range ed.models {
		for _, s := range d.slots {
			if s.name != "pages" || len(s.pieces) != 1 {
				continue
			}
			if m := pageRange.FindSubmatch(s.pieces[0].text); m != nil {
				seen = append(seen, string(m[1]))
			}
		}
	}
	best, _ := most(seen)
	ed.dashes = &best
	return best
}

// pageRange is a range of pages with nothing else beside it.
var pageRange = regexp.MustCompile(`^\s*\w+(--?|–)\w+\s*$`)

// most returns the element that occurs most, the last of several, and how often.
func most[T comparable](list []T) (best T, times int) {
	count := map[T]int{}
	for _, x := range list {
		if count[x]++; count[x] >= times {
			best, times = x, count[x]
		}
	}
	return best, times
}

// tab is how many columns a tab advances to at most.
const tab = 8

// column returns in which column of its line raw[i] stands, from 1.
func column(raw []byte, i int) int {
	if i < 0 {
		return -1
	}
	start := bytes.LastIndexAny(raw[:i], "\r\n") + 1
	return advance(0, string(raw[start:i])) + 1
}

// advance returns the column behind s, which begins in col; both count from 0.
func advance(col int, s string) int {
	for _, r := range s {
		if r == '\t' {
			col += tab - col%tab
		} else {
			col++
		}
	}
	return col
}

// fields returns the text of new fields, each behind its separator.
func (st *style) fields(list []change) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(st.separator)
		b.WriteString(st.field(c, advance(0, lastLine(st.separator))))
	}
	return b.String()
}

// field returns a field whose name begins in column col, from 0.
func (st *style) field(c change, col int) string {
	name := st.spell(c.name)
	col = advance(col, name)
	before, after := st.before, st.after
	if st.equalsColumn > 0 {
		before = strings.Repeat(" ", max(1, st.equalsColumn-1-col))
	}
	col = advance(col, before) + 1
	if st.valueColumn > 0 {
		after = strings.Repeat(" ", max(1, st.valueColumn-1-col))
	}
	form := st.valueForm
	form.bareNumbers = form.bareNumbers && listed(counted, strings.ToLower(c.name))
	return name + before + "=" + after + st.lines(form.write(c.value))
}

// lines returns a value with the line ends of the document.
func (st *style) lines(value string) string { return strings.ReplaceAll(value, "\n", st.eol) }

// counted are the fields whose numbers count something: other digits, an ISBN's,
// don't stand bare even where numbers do.
const counted = " year month day volume number issue chapter part edition pages pagetotal volumes "

// ending returns what stands behind the last new field where the entry has a
// comma behind its last field; gap stands before that comma.
func (st *style) ending(gap []byte) string { return string(gap) + "," }

func lastLine(s string) string { return s[strings.LastIndexAny(s, "\r\n")+1:] }

// casing is how words are written.
type casing uint8

const (
	smallLetters casing = iota
	capitals
	capitalized // the first letter is a capital
)

func casingOf(word string) casing {
	first, n := utf8.DecodeRuneInString(word)
	switch {
	case !unicode.IsUpper(first):
		return smallLetters
	case len(word) > n && strings.ToUpper(word) == word:
		return capitals
	}
	return capitalized
}

// casing returns how word is written.
func (st *style) casing(word []byte) casing { return casingOf(string(word)) }

// apply writes a word in lower case as c says.
func (c casing) apply(word string) string {
	switch c {
	case capitals:
		return strings.ToUpper(word)
	case capitalized:
		first, n := utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(first)) + word[n:]
	}
	return word
}

// spell writes the name of a field as the document does elsewhere, else in the
// letters of the entry's names.
func (st *style) spell(name string) string {
	if s := st.spelled[strings.ToLower(name)]; s != "" {
		return s
	}
	return st.letters.apply(name)
}

// spellings returns how field names are spelled in entries that write most names
// in the same letters.
func (ed *editor) spellings(c casing) map[string]string {
	if known, ok := ed.spelled[c]; ok {
		return known
	}
	seen := map[string][]string{}
	for _, d := range ed.models {
		var cases []casing
		for i := range d.slots {
			cases = append(cases, casingOf(string(d.raw[d.slots[i].at:d.slots[i].end])))
		}
		if own, _ := most(cases); own != c {
			continue
		}
		for _, s := range d.slots {
			seen[s.name] = append(seen[s.name], string(d.raw[s.at:s.end]))
		}
	}
	out := make(map[string]string, len(seen))
	for name, spellings := range seen {
		out[name], _ = most(spellings)
	}
	ed.spelled[c] = out
	return out
}
