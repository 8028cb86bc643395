package dedupe

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/record"
)

// The numbers of volumes, editions and releases.

// isSupplement reports whether an issue or a volume is named a supplement: "Suppl 2",
// "SUPP_5", "S2", "11S".
func isSupplement(s string) bool {
	if strings.Contains(strings.ToLower(s), "supp") {
		return true
	}
	s = strings.TrimSpace(s)
	n := len(s) - 1
	return n > 0 && (s[0] == 'S' && fold.IsDigit(s[1]) || s[n] == 'S' && fold.IsDigit(s[n-1]))
}

// volumeText returns what tells the volume of a work: of a book that may be in the title.
func (p *profile) volumeText(r *record.Record) string {
	if r.Volume != "" || !isWhole(p.kind) {
		return r.Volume
	}
	before := ""
	for w := range fold.Words(p.title) {
		if before == "volume" || before == "vol" {
			return w
		}
		before = w
	}
	return ""
}

// volumeNumber returns the number of a volume, behind that of a series: "s2-42". Books
// have volumes 1A and 1B, or "1, Part B", where a letter at a journal's volume is that of its section.
func volumeNumber(s string, book bool) int32 {
	if len(s) > 3 && s[0] == 's' && s[2] == '-' {
		s = s[3:]
	}
	if book {
		s = strings.Replace(s, ", Part ", "", 1)
	}
	n, last := firstNumber(s), len(s)-1
	if n == 0 {
		return romanNumber(s)
	}
	if book && last > 0 && fold.IsDigit(s[last-1]) && 'A' <= s[last]&^0x20 && s[last]&^0x20 <= 'Z' {
		n = n<<8 | int32(s[last]&^0x20)
	}
	return n
}

// romanNumber returns the value of a Roman numeral, as older volumes have: "LIX". It is 0
// if s is none.
func romanNumber(s string) int32 {
	sum, before := int32(0), int32(0)
	for i := len(s) - 1; i >= 0; i-- {
		at := strings.IndexByte("IVXLCDM", s[i]&^0x20)
		if at < 0 {
			return 0
		}
		n := [...]int32{1, 5, 10, 50, 100, 500, 1000}[at]
		if n < before {
			n = -n
		} else {
			before = n
		}
		sum += n
	}
	return sum
}

// firstNumber returns the first number in s, 0 if there is none.
func firstNumber(s string) int32 {
	for i := 0; i < len(s); i++ {
		if fold.IsDigit(s[i]) {
			n, _ := pages.Number(s, i)
			return n
		}
	}
	if n, ok := fold.Numbers[strings.ToLower(strings.TrimSpace(s))]; ok {
		return firstNumber(n)
	}
	return 0
}

// setEdition reads the edition of a book, a report or the like from its field, or from the
// end of the title: "Introduction to algorithms, third edition".
func (p *profile) setEdition(r *record.Record) {
	edition := r.Text(record.Edition)
	p.edition, p.revised = editionNumber(edition), strings.Contains(edition, "text rev")
	if isArticle(r.Type) {
		return
	}
	if title, n := titles.CutEdition(p.title); n != 0 && (p.edition == 0 || p.edition == n) {
		p.edition = n
		p.title, p.titleKey = title, hash.Tight(title)
		p.tokens = p.tokenize()
	}
}

func editionNumber(s string) int32 {
	if n := firstNumber(s); n != 0 {
		return n
	}
	w, _, _ := strings.Cut(fold.Text(s), " ")
	if n, ok := fold.Numbers[w]; ok {
		return firstNumber(n)
	}
	return 0
}

// releaseOf returns the version of a program, a data set or a manual, of which notes tell
// too ("R package version 1.1-7"), and of a manuscript where an archive keeps it.
func releaseOf(r *record.Record) string {
	switch r.Type {
	case record.TypeManuscript, record.TypePersonalCommunication:
		return fold.Text(r.Text(record.ArchiveLocation))
	case record.TypeSoftware, record.TypeDataset, record.TypeReport, record.TypeStandard, record.TypeDocument, record.TypeWebpage:
	default:
		return ""
	}
	s := r.Text(record.Version)
	for _, note := range r.Notes {
		if i := strings.Index(note, "version "); s == "" && i >= 0 {
			if s, _, _ = strings.Cut(note[i+len("version "):], " "); !strings.ContainsAny(s, "0123456789") {
				s = ""
			}
		}
	}
	parts := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.TrimLeft(strings.TrimPrefix(strings.Join(parts, "."), "version."), "v.")
}

// otherReleases reports whether two releases differ, and neither only tells less: 2.1 may
// be 2.1.3.
func otherReleases(a, b string) bool {
	return a != "" && b != "" && !strings.HasPrefix(a+".", b+".") && !strings.HasPrefix(b+".", a+".")
}
