package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// family is what Extra fields and verbatim text of both dialects carry.
const family = "bibtex"

// extraEntryType is the name of the Extra field that keeps an entry type for
// which the item type has no word: mvbook, proceedings, or a user's own.
const extraEntryType = "entrytype"

// typing turns one entry into a record: what does it mean? Each step takes the
// fields it understands; what nobody took becomes Extra.
type typing struct {
	e     *entry
	r     *record.Record
	taken []bool // of e.fields
	room  [32]bool
	seen  uint64 // the bits of their names: most names that are asked for have none
	style particleStyle
	warn  func(msg string)

	others []other
}

// typed returns the record that e describes.
func typed(e *entry, warn func(msg string)) *record.Record {
	e.fields = slices.DeleteFunc(e.fields, func(f field) bool { return saysNothing(f.value) })
	e.links()
	e.sharpen()
	t := newTyping(e, warn)
	t.kind()
	t.options()
	t.titles()
	t.editors()
	t.number()
	t.pages()
	t.publisher()
	t.dates()
	t.eprint()
	t.languages()
	for i, f := range e.fields {
		if !t.taken[i] {
			t.taken[i] = t.field(f)
		}
	}
	t.creditOthers()
	t.preprint()
	t.rest()
	t.carryKind()
	t.spellMacros()
	t.spellCommands()
	return t.r
}

// newTyping returns a typing that has done nothing yet.
func newTyping(e *entry, warn func(msg string)) *typing {
	t := &typing{e: e, r: &record.Record{ID: e.key}, warn: warn}
	t.taken = append(t.room[:0], make([]bool, len(e.fields))...)
	for i := range e.fields {
		t.seen |= nameBit(e.fields[i].name)
	}
	return t
}

// nameBit is the bit of typing.seen that stands for a field name, among others.
func nameBit(name string) uint64 {
	if name == "" {
		return 1
	}
	return 1 << ((len(name)*7 + int(name[0])) % 64)
}

// raw takes a field and returns its value as written, "" if there is none.
func (t *typing) raw(name string) string {
	if t.seen&nameBit(name) == 0 {
		return ""
	}
	for i := range t.e.fields {
		if t.e.fields[i].name == name && !t.taken[i] {
			t.taken[i] = true
			return t.e.fields[i].value
		}
	}
	return ""
}

// text and title take a field and return its value decoded.
func (t *typing) text(name string) string  { return decode(t.raw(name), latex.Group) }
func (t *typing) title(name string) string { return decode(t.raw(name), latex.Title) }

// decode returns what a value says, on one line.
func decode(s string, m latex.Mode) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = unescapeHTML(s)
	}
	if latex.IsPlain(s) {
		return s
	}
	if strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '$') >= 0 { // else Decode sees to the blanks
		s = oneLine(s)
	}
	return latex.Decode(s, m)
}

// oneLine replaces runs of white space by one blank, and drops it at the ends.
func oneLine(s string) string {
	clean := true
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c <= ' ' && isSpace(c) && (c != ' ' || before == ' ') {
			clean = false
			break
		}
		before = c
	}
	if clean && (before != ' ' || s == "") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if !isSpace(s[i]) {
			b = append(b, s[i])
		} else if n := len(b); n > 0 && b[n-1] != ' ' {
			b = append(b, ' ')
		}
	}
	if n := len(b); n > 0 && b[n-1] == ' ' && (n == 1 || b[n-2] != '\\') {
		b = b[:n-1]
	}
	return string(b)
}

// paragraphs is decode for text that may have paragraphs.
func paragraphs(s string) string {
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		return decode(s, latex.Group)
	}
	out := strings.Split(foldLines(s), "\n\n")
	for i := range out {
		out[i] = decode(out[i], latex.Group)
	}
	return strings.Join(out, "\n\n")
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// foldLines joins the lines of each paragraph: to TeX only an empty line ends one.
func foldLines(s string) string {
	var out []string
	var part []string
	for line := range strings.SplitSeq(lineEnds.Replace(s)+"\n\n", "\n") {
		if line = strings.TrimSpace(line); line != "" {
			part = append(part, line)
		} else if len(part) > 0 {
			out = append(out, strings.Join(part, " "))
			part = part[:0]
		}
	}
	return strings.Join(out, "\n\n")
}

// is reports whether the entry's type is one of the list (between blanks).
func (t *typing) is(list string) bool {
	n := strings.Index(list, t.e.kind)
	return n > 0 && list[n-1] == ' ' && list[n+len(t.e.kind)] == ' '
}

func (t *typing) kind() {
	typ, genre, ok := itemType(t.e.kind, strings.ToLower(t.e.get("entrysubtype")))
	if !ok {
		t.warn("entry type " + quote([]byte(t.e.kind)) + " is not known, read as misc")
		if !isTypeName(t.e.kind) {
			t.e.kind = "misc" // no program would read it back
		}
	}
	if t.e.kind == "article" && typ != record.TypeArticleJournal {
		t.raw("entrysubtype")
	}
	if t.e.kind == "manual" && t.e.get("isbn") != "" {
		typ = record.TypeBook
	}
	if t.e.kind == talkEntry && t.e.has("eventtitle") {
		typ = record.TypeSpeech
	}
	t.r.Type, t.r.Genre = typ, genre
	if s := t.text("type"); s != "" {
		g, ok := genreStrings[strings.ToLower(s)]
		if t.e.kind == "misc" && strings.EqualFold(s, "web page") { // EndNote's
			t.r.Type = record.TypeWebpage
			t.r.Spell(family, extraEntryType, t.e.kind)
		}
		switch {
		case ok:
			t.r.Genre = g
		case typ == record.TypeThesis && s == anyThesis:
			t.r.Genre = ""
		default:
			t.r.Genre = s
		}
		t.spellThesis()
	}
}

// carryKind keeps the entry type where the item type would not give it back.
func (t *typing) carryKind() {
	k := t.e.kind
	if k == techReport {
		t.r.Spell(family, extraEntryType, k)
	}
	if _, known := typesByEntry[k]; !known || carriedTypes[k] || biblatexOnly[k] || k == talkEntry && t.r.Type == record.TypeSpeech {
		t.r.Extra = append(t.r.Extra, record.Field{Format: family, Name: extraEntryType, Value: k})
	}
}

// options reads BibLaTeX's useprefix (manual, section 3.1.3).
func (t *typing) options() {
	t.style = styleOf(t.e.get("options"))
}

func styleOf(options string) (style particleStyle) {
	for o := range strings.SplitSeq(options, ",") {
		switch strings.ReplaceAll(o, " ", "") {
		case "useprefix=false":
			style = particleDrops
		case "useprefix", "useprefix=true":
			style = particleStays
		}
	}
	return style
}

// field reads a field by its row. False: no row, or the variable is taken.
func (t *typing) field(f field) bool {
	known := knownFields[f.name]
	if known == nil {
		return false
	}
	if known.read != nil {
		return known.read(t, f.value)
	}
	for _, row := range known.rows {
		if row.entries != "" && !t.is(row.entries) || row.shape == special || row.shape == keys {
			continue // or a second field of a name that a step has read
		}
		return t.byRow(row, f.value)
	}
	return false
}

func (t *typing) byRow(row fieldRow, value string) bool {
	if t.r.Has(row.v) {
		return t.r.Text(row.v) == decode(value, latex.Group) && row.v.Kind() <= record.KindNumber
	}
	switch row.shape {
	case names:
		t.names(row.v, value)
	case date:
		d := readDate(value)
		if d.Literal != "" {
			return false
		}
		t.unclear(value, d)
		t.r.SetDate(row.v, d)
	case verbatim:
		t.r.SetText(row.v, unescape(value))
	case title:
		t.r.SetText(row.v, decode(value, latex.Title))
	case number:
		t.r.SetText(row.v, plainOrdinal(decode(value, latex.Group)))
	default:
		s := decode(value, latex.Group)
		if row.v == record.CollectionTitle {
			s = t.series(s)
		}
		t.r.SetText(row.v, s)
	}
	return true
}

// plainOrdinal returns 2 for 2nd: the number that editions are counted by.
func plainOrdinal(s string) string {
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz.")
	if digits == "" || digits == s || !isNumber([]byte(digits)) {
		return s
	}
	switch s[len(digits):] {
	case "st", "nd", "rd", "th", "st.", "nd.", "rd.", "th.", ".":
		return digits
	}
	return s
}

// names reads a list of names into a role.
func (t *typing) names(role record.Var, value string) {
	list, missing, cut := nameList(value, t.style, func(n record.Name, remark *record.NameRemark) bool {
		t.r.Extra, remark.Extra = append(t.r.Extra, remark.Extra...), nil
		to := remark.RoleIn(role)
		if to != role {
			t.others = append(t.others, other{to, n})
		}
		return to != role
	})
	if isCommaList(value) {
		t.warn(role.String() + ` looks like several names parted by commas, not by "and"`)
	}
	if before := t.r.Names(role); len(before) > 0 {
		list = append(before, list...)
	}
	t.r.SetNames(role, list)
	if cut {
		t.r.SetCut(role, missing)
	}
}

// other is a person in a list of another role than the person's: "Jude, A. (Ed.)" among
// authors.
type other struct {
	role record.Var
	name record.Name
}

// creditOthers puts them into their lists, behind those whom the fields of these name.
func (t *typing) creditOthers() {
	for _, o := range t.others {
		if !slices.Contains(t.r.Names(o.role), o.name) {
			t.r.AddName(o.role, o.name)
		}
	}
}

// rest makes Extra of the fields that no step took.
func (t *typing) rest() {
	n := 0
	for _, taken := range t.taken {
		if !taken {
			n++
		}
	}
	t.r.Extra = slices.Grow(t.r.Extra, n)
	for i, f := range t.e.fields {
		if t.taken[i] {
			continue
		}
		value := f.value
		switch extraShape(f.name) {
		case verbatim:
			value = unescape(value)
		case title:
			value = decode(value, latex.Title)
		default:
			value = paragraphs(value)
		}
		t.r.Extra = append(t.r.Extra, record.Field{Format: family, Name: f.name, Value: value})
	}
}

// unescape repairs a verbatim value that somebody escaped: \_ \% \& \# \~ and
// braces around all of it.
func unescape(s string) string {
	s = strings.TrimSpace(s)
	for layer := 0; layer < maxLayers && len(s) > 1 && s[0] == '{' && len(group(s)) == len(s); layer++ {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	if inner, ok := commandArgument(s, `\url`); ok {
		s = inner
	}
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return verbatimEscapes.Replace(s)
}

var verbatimEscapes = strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\$`, "$",
	`\\`, `\`, `\{`, "{", `\}`, "}",
	`{\textunderscore}`, "_", `\textunderscore `, "_", `{\_}`, "_", `\textasciitilde{}`, "~",
	`{\textasciitilde}`, "~", `\textasciitilde `, "~", `{\~}`, "~", `{\~{}}`, "~", `\~{}`, "~", `$\sim$`, "~", `\~`, "~", `\slash `, "/")
