package convert

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// KeyPattern says how citation keys are made: literal characters and
// placeholders in braces.
//
//	{author}   family name of the first author (else editor), or the organisation
//	{authors}  the family names of up to three, and "etal" if there are more
//	{year}     year of publication; {yy} its last two digits
//	{title}    first word of the title that is no stop word
//	{type}     CSL's name of the type
//	{arxiv}    arXiv id
//
// {author:4} and {authors:4} take the first four letters of each name, {title:3}
// the first three words. Spelled {Author}, {Authors} or {Title} the words begin
// with a capital. Words are reduced to the letters a to z and digits: ö is o, ß is
// ss, Ж is zh.
type KeyPattern struct {
	parts []keyPart
}

// keyPart is a placeholder, or literal text if make is nil.
type keyPart struct {
	literal string
	make    func(r *record.Record, n int, word func(string) string) string
	n       int                 // what stands behind the colon; 0 if nothing does
	word    func(string) string // how words are spelled
}

// DefaultKey is the pattern of keys if the user says nothing; ArXivKey makes the
// keys of arXiv's own BibTeX export.
const (
	DefaultKey = "{author}{year}{title}"
	ArXivKey   = "{author}{year}{title:4}"
)

var placeholders = map[string]func(*record.Record, int, func(string) string) string{
	"author":  keyAuthor,
	"authors": keyAuthors,
	"title":   keyTitle,
	"year":    func(r *record.Record, _ int, _ func(string) string) string { return keyYear(r) },
	"yy": func(r *record.Record, _ int, _ func(string) string) string {
		y := keyYear(r)
		return y[max(0, len(y)-2):]
	},
	"type": func(r *record.Record, _ int, _ func(string) string) string { return asciiWord(r.Type.String()) },
	"arxiv": func(r *record.Record, _ int, _ func(string) string) string {
		return strings.ReplaceAll(r.ArXiv.ID, "/", ".")
	},
}

// ParseKeyPattern reads a pattern. "default" and "arxiv" are names of patterns.
func ParseKeyPattern(s string) (*KeyPattern, error) {
	switch s {
	case "default":
		s = DefaultKey
	case "arxiv":
		s = ArXivKey
	}
	p := &KeyPattern{}
	for rest := s; rest != ""; {
		literal, after, found := strings.Cut(rest, "{")
		if i := strings.IndexFunc(literal, notInKey); i >= 0 {
			r, _ := utf8.DecodeRuneInString(literal[i:])
			return nil, fmt.Errorf("key pattern %q: %q can't stand in a key", s, string(r))
		}
		p.parts = append(p.parts, keyPart{literal: literal})
		if !found {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed {
			return nil, fmt.Errorf("key pattern %q: a closing brace is missing", s)
		}
		part, err := parsePlaceholder(name)
		if err != nil {
			return nil, fmt.Errorf("key pattern %q: %w", s, err)
		}
		p.parts = append(p.parts, part)
		rest = tail
	}
	if !strings.Contains(s, "{") {
		return nil, fmt.Errorf("key pattern %q has no placeholder: try %q or the name \"arxiv\"", s, DefaultKey)
	}
	return p, nil
}

func parsePlaceholder(s string) (keyPart, error) {
	name, count, counted := strings.Cut(s, ":")
	lower := strings.ToLower(name)
	part := keyPart{make: placeholders[lower], word: asciiWord}
	if part.make == nil {
		return part, fmt.Errorf("unknown placeholder {%s} (known are {author}, {authors}, {year}, {yy}, {title}, {type}, {arxiv})", s)
	}
	if name != lower {
		part.word = asciiCapitalized
	}
	if counted {
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 {
			return part, fmt.Errorf("{%s}: %q is not a number from 1", s, count)
		}
		part.n = n
	}
	return part, nil
}

// notInKey reports whether r would trouble a program that reads keys.
func notInKey(r rune) bool {
	return r > 0x7e || r <= ' ' || strings.ContainsRune(`"#%'(),={}~\@&$^`, r)
}

// Key returns the key that the pattern makes of a record, which need not be
// unique; never "".
func (p *KeyPattern) Key(r *record.Record) string {
	var b strings.Builder
	for _, part := range p.parts {
		if part.make == nil {
			b.WriteString(part.literal)
			continue
		}
		b.WriteString(part.make(r, part.n, part.word))
	}
	key := b.String()
	if strings.Trim(key, "0123456789-_.:+/") == "" {
		// A number alone says nothing: "2003" of a title in Chinese characters.
		key = "ref" + key
	}
	return key
}

// keyNames returns the names that a key is made of.
func keyNames(r *record.Record) []record.Name {
	if len(r.Author) > 0 {
		return r.Author
	}
	if len(r.Editor) > 0 {
		return r.Editor
	}
	for _, c := range r.Credits {
		return c.Names
	}
	return nil
}

func keyAuthor(r *record.Record, n int, word func(string) string) string {
	for _, name := range keyNames(r) {
		return keyName(name, n, word)
	}
	return ""
}

// keyAuthorsMax is how many names {authors} spells out.
const keyAuthorsMax = 3

func keyAuthors(r *record.Record, n int, word func(string) string) string {
	names := keyNames(r)
	_, cut := r.CutOf(record.Author)
	var b strings.Builder
	for _, name := range names[:min(len(names), keyAuthorsMax)] {
		b.WriteString(keyName(name, n, word))
	}
	if len(names) > keyAuthorsMax || cut && len(names) > 0 {
		b.WriteString(word("etal"))
	}
	return b.String()
}

// keyName returns the family name with the particle that stays with it, or the
// name of an organisation: its initials if it is longer than three words.
func keyName(name record.Name, n int, word func(string) string) string {
	s := word(name.NonDroppingParticle() + name.Family)
	if name.Family == "" {
		s = keyOrganization(name.Literal(), word)
	}
	if n > 0 {
		s = s[:min(n, len(s))]
	}
	return s
}

func keyOrganization(name string, word func(string) string) string {
	words := significant(name, math.MaxInt)
	var b strings.Builder
	for _, w := range words {
		if w = word(w); len(words) > 3 && w != "" {
			w = w[:1]
		}
		b.WriteString(w)
	}
	return b.String()
}

func keyTitle(r *record.Record, n int, word func(string) string) string {
	title := r.Title
	if title == "" {
		title = r.ContainerTitle
	}
	var b strings.Builder
	for _, w := range significant(textOnly(title), max(n, 1)) {
		b.WriteString(word(w))
	}
	return b.String()
}

// textOnly returns marked-up text without markup and without mathematics.
func textOnly(s string) string {
	if !record.HasMarkup(s) {
		return s
	}
	var b strings.Builder
	for t := range record.Tokens(s) {
		if t.Kind == record.TokenText {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

// significant returns the first words, up to limit of them, that have letters or
// digits and are no stop words; stop words, if there are no others.
func significant(s string, limit int) []string {
	var all, telling []string
	for w := range strings.FieldsSeq(s) {
		folded := asciiWord(w)
		if folded == "" {
			continue
		}
		if len(all) < limit {
			all = append(all, w)
		}
		if !stopWords[folded] {
			if telling = append(telling, w); len(telling) == limit {
				break
			}
		}
	}
	if telling == nil {
		return all
	}
	return telling
}

// stopWords are the words of titles that tell nothing.
var stopWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`a an the of on in for to and or with from by at as is are be do does
		can via using into over under between towards toward some how what why when where which
		der die das ein eine und fur uber von zur zum im
		le la les l un une des du de et sur pour
		el los las una y del en il lo gli i della di`) {
		m[w] = true
	}
	return m
}()

// keyYear returns the year of the earliest date that says when the work came out.
func keyYear(r *record.Record) string {
	for _, d := range []record.Date{r.Issued, r.Date(record.AvailableDate), r.Date(record.Submitted), r.Date(record.Updated)} {
		for _, day := range []record.Day{d.Start, d.End} {
			if !day.IsZero() {
				return strings.TrimPrefix(strconv.Itoa(int(day.Year)), "-")
			}
		}
	}
	return ""
}
