package convert

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Normalization brings one aspect of a record into its normal form. It changes
// how a fact is written, never which facts a record holds.
type Normalization struct {
	Name  string               // on the command line
	Apply func(*record.Record) // depends on the record alone: several are worked on at once
}

// Normalizations returns all that are done unless the user says otherwise, in the
// order in which they are done.
func Normalizations() []Normalization {
	return []Normalization{
		{"text", normalizeText},
		{"identifiers", normalizeIdentifiers},
		{"arxiv", normalizeArXiv},
		{"pages", normalizePages},
		{"language", normalizeLanguage},
	}
}

// LatestArXivDate makes the date of the version at hand a preprint's date of
// publication, in place of that of its first version.
var LatestArXivDate = Normalization{"arxiv-date", func(r *record.Record) {
	if r.IsPreprint() && !r.Date(record.Updated).IsZero() {
		r.Issued = r.Date(record.Updated)
	}
}}

// normalizeText brings all text into normal form C, as the record promises, and
// folds blanks. Abstracts and notes keep their lines, identifiers and URLs their
// characters.
func normalizeText(r *record.Record) {
	r.EditTexts(func(v record.Var, s string) string {
		switch v {
		case record.URL:
			return strings.TrimSpace(s)
		case record.Abstract, record.Note, record.Annote:
			return normalLines(s)
		}
		return normalLine(s)
	})
	for _, names := range r.NameLists() {
		normalizeNames(names)
	}
}

func normalizeNames(names []record.Name) {
	for i := range names {
		n := &names[i]
		n.Family, n.Given = normalLine(n.Family), normalLine(n.Given)
		if !n.HasParts() {
			continue
		}
		p := n.Parts()
		for _, part := range []*string{&p.DroppingParticle, &p.NonDroppingParticle, &p.Suffix, &p.Literal} {
			*part = normalLine(*part)
		}
		n.SetParts(p)
	}
}

// normalLine returns s in normal form C with every run of blanks and control
// characters made one blank, none at the ends.
func normalLine(s string) string {
	if ascii.IsLine(s) {
		return s
	}
	folded, plain := isFolded(s)
	if !plain && !ascii.IsComposed(s) {
		s = norm.NFC.String(s)
	}
	if !folded {
		s = foldBlanks(s)
	}
	if !plain {
		s = strings.Trim(s, "\u00a0 ") // at an end, a no-break space joins nothing
	}
	return s
}

// foldBlanks returns the words of s with one blank between them.
func foldBlanks(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	from := -1 // where the word at hand begins
	for i, r := range s {
		switch blank := isBlank(r); {
		case blank && from >= 0:
			b.WriteString(s[from:i])
			from = -1
		case !blank && from < 0:
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			from = i
		}
	}
	if from >= 0 {
		b.WriteString(s[from:])
	}
	return b.String()
}

// isFolded tells in one pass whether the blanks of s are single ones between
// words, and whether it is ASCII.
func isFolded(s string) (folded, plain bool) {
	before := byte(' ')
	folded, plain = true, true
	for i := 0; i < len(s); {
		if n := ascii.LineLen(s[i:], before); n > 0 {
			i += n
			before = s[i-1]
		}
		for end := min(i+8, len(s)); i < end; i++ {
			c := s[i]
			switch {
			case c == ' ' && before == ' ', c < ' ', c == 0x7f:
				folded = false
			case c >= 0x80:
				plain = false
				// The control characters U+0080 to U+009F, and U+2028 and U+2029.
				if before == 0xc2 && c <= 0x9f || before == 0x80 && c&0xfe == 0xa8 && i > 1 && s[i-2] == 0xe2 {
					folded = false
				}
			}
			before = c
		}
	}
	return folded && (before != ' ' || s == ""), plain
}

// isBlank reports whether r parts words and no more. A no-break space says more.
func isBlank(r rune) bool {
	return r <= ' ' || 0x7f <= r && r <= 0x9f || r == '\u2028' || r == '\u2029'
}

// normalLines normalises each line; empty lines stay between others, one at most.
func normalLines(s string) string {
	if arePlainLines(s) {
		return s
	}
	if folded, _ := isFolded(s); folded {
		return normalLine(s)
	}
	var out []string
	for line := range strings.FieldsFuncSeq(strings.ReplaceAll(s, "\r\n", "\n"), func(r rune) bool { return r == '\u2029' }) {
		for line := range strings.SplitSeq(line, "\n") {
			line = normalLine(line)
			if line != "" || len(out) > 0 && out[len(out)-1] != "" {
				out = append(out, line)
			}
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// arePlainLines reports whether each line of s is a plain line and none is empty.
func arePlainLines(s string) bool {
	for more := true; more; {
		var line string
		if line, s, more = strings.Cut(s, "\n"); line == "" || !ascii.IsLine(line) {
			return false
		}
	}
	return true
}

func normalizeIdentifiers(r *record.Record) {
	clean(&r.DOI, record.CleanDOI)
	if r.DOI == "" && strings.Contains(r.URL, "doi.org/") {
		r.DOI, _ = record.CleanDOI(r.URL)
	}
	clean(&r.PMID, record.CleanPMID)
	r.SetText(record.PMCID, r.Text(record.PMCID)) // which cleans it
	r.ISBN = cleanList(r.ISBN, record.CleanISBN)
	r.ISSN = cleanList(r.ISSN, record.CleanISSN)
	for _, names := range r.NameLists() {
		cleanORCIDs(names)
	}
}

func cleanORCIDs(names []record.Name) {
	for i := range names {
		if id := names[i].ORCID(); id != "" {
			clean(&id, record.CleanORCID)
			names[i].SetORCID(id)
		}
	}
}

// clean brings an identifier into its normal form, if it is valid.
func clean(id *string, normal func(string) (string, bool)) {
	if *id == "" {
		return
	}
	if s, ok := normal(*id); ok {
		*id = s
	}
}

// cleanList brings identifiers into their normal form, takes apart those that
// stand in one value, and leaves out what then stands twice.
func cleanList(list []string, normal func(string) (string, bool)) []string {
	if areClean(list, normal) {
		return list
	}
	var out []string
	for _, s := range list {
		for _, id := range takeApart(s, normal) {
			out = record.AppendNew(out, id)
		}
	}
	return out
}

// areClean reports whether a list is short and nothing of it is to be changed.
func areClean(list []string, normal func(string) (string, bool)) bool {
	for i, s := range list {
		if id, ok := normal(s); !ok || id != s || i > 10 || slices.Contains(list[:i], s) {
			return false
		}
	}
	return true
}

// takeApart returns the identifiers in s, s itself if a part of it is none.
func takeApart(s string, normal func(string) (string, bool)) []string {
	if id, ok := normal(s); ok {
		return []string{id}
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;/\n", r) })
	for i, part := range parts {
		id, ok := normal(part)
		if !ok {
			return []string{s}
		}
		parts[i] = id
	}
	return parts
}

func normalizePages(r *record.Record) {
	if r.Page != "" {
		r.Page = record.CleanPages(r.Page)
	}
}

// normalizeLanguage makes "English" and "eng" what they are elsewhere: "en".
func normalizeLanguage(r *record.Record) {
	if tag, ok := record.LanguageTag(r.Language); ok {
		r.Language = tag
	}
}
