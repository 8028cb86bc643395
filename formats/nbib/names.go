package nbib

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// form says how a name was given that its other form may follow.
type form uint8

const (
	inBoth form = iota // or not as a person's name
	inFull
	inShort
)

// name reads the fields of authors and editors. FAU is the full form of the AU
// that follows it, or, as some programs have it, comes before it; AD and AUID are
// those of the author before them.
func (r *reading) name(f *tagged.Field) {
	f.Value = record.UnescapeHTML(f.Value)
	switch f.Tag {
	case "FAU":
		r.fullName(record.Author, &r.last[0], f.Value)
	case "FED":
		r.fullName(record.Editor, &r.last[1], f.Value)
	case "AU":
		r.shortName(record.Author, &r.last[0], f)
	case "ED":
		r.shortName(record.Editor, &r.last[1], f)
	case "CN":
		r.last[0] = inBoth
		r.AddName(record.Author, record.Organization(tagged.PlainText(f.Value)))
	case "AUID":
		if !r.orcid(f.Value) {
			r.keepOfAuthor(f)
		}
	case "AD":
		r.keepOfAuthor(f)
	}
}

// fullName reads "Casbon, James A". It takes the place of a short form before it.
func (r *reading) fullName(role record.Var, last *form, s string) {
	before := *last
	*last = inBoth
	if r.CutMark(role, s) {
		return
	}
	n := tagged.Person(s)
	names := r.Rec.Names(role)
	if i := len(names) - 1; before == inShort && hasShortForm(n, shortForm(names[i])) {
		names[i] = n
		return
	}
	r.AddName(role, n)
	*last = inFull
}

// shortName reads "Casbon JA". Behind the full form it says nothing new, unless it
// is no short form of that.
func (r *reading) shortName(role record.Var, last *form, f *tagged.Field) {
	before := *last
	*last = inBoth
	switch names := r.Rec.Names(role); {
	case before == inFull && hasShortForm(names[len(names)-1], f.Value): // of A. U, too
	case r.CutMark(role, f.Value):
	case before == inFull:
		r.keepOfAuthor(f)
	case strings.Contains(f.Value, ","):
		r.AddName(role, tagged.Person(f.Value))
	default:
		r.AddName(role, record.ParseFamilyInitials(f.Value))
		*last = inShort
	}
}

// keepOfAuthor keeps a field of an author with the author's number: AD[2].
func (r *reading) keepOfAuthor(f *tagged.Field) {
	name := f.Tag
	n := len(r.Rec.Author)
	if f.Tag == "ED" {
		n = len(r.Rec.Editor)
	}
	if n > 0 {
		name += "[" + strconv.Itoa(n) + "]"
	}
	r.KeepAs(name, f.Value)
}

// orcid reads "ORCID: 0000-0002-1825-0097" for the last author.
func (r *reading) orcid(s string) bool {
	rest, ok := strings.CutPrefix(s, "ORCID:")
	id, valid := record.CleanORCID(strings.TrimSpace(rest))
	n := len(r.Rec.Author)
	if !ok || !valid || n == 0 || r.Rec.Author[n-1].ORCID() != "" {
		return false
	}
	r.Rec.Author[n-1].SetORCID(id)
	return true
}

// shortForm returns a name as AU has it: the family name, at most two initials,
// the suffix without its point.
func shortForm(n record.Name) string { return string(appendShortForm(nil, n)) }

// hasShortForm reports whether s is the short form of a name, in any case.
func hasShortForm(n record.Name, s string) bool {
	var room [64]byte
	return strings.EqualFold(string(appendShortForm(room[:0], n)), s)
}

func appendShortForm(b []byte, n record.Name) []byte {
	b = append(b, n.FullFamily()...)
	count := 0
	for word := range strings.FieldsFuncSeq(n.Given, func(c rune) bool { return c == ' ' || c == '.' || c == '-' }) {
		if c, _ := utf8.DecodeRuneInString(word); count < 2 && startsName(c) {
			if count == 0 {
				b = append(b, ' ')
			}
			b = utf8.AppendRune(b, unicode.ToUpper(c))
			count++
		}
	}
	if suffix := n.Suffix(); suffix != "" {
		b = append(append(b, ' '), strings.TrimSuffix(suffix, ".")...)
	}
	return b
}

// startsName reports whether a word that begins with c gives an initial:
// particles and brackets don't.
func startsName(c rune) bool { return c > utf8.RuneSelf || c >= 'A' && c <= 'Z' }

// fullForm returns a name as FAU has it: initials without points, the suffix
// behind the given names.
func fullForm(n record.Name) string {
	s := strings.TrimSpace(strings.ReplaceAll(n.FullFamily(), ",", " "))
	given := undotInitials(tagged.DotInitials(n.Given) + " " + strings.TrimSuffix(n.Suffix(), "."))
	if given != "" {
		s += ", " + given
	}
	return s
}

// undotInitials drops the points behind initials: "W. G." is "W G".
func undotInitials(given string) string {
	words := strings.Fields(strings.ReplaceAll(given, ",", " "))
	for i, w := range words {
		bare := strings.ReplaceAll(w, ".", "")
		if strings.HasSuffix(w, ".") && tagged.DotInitials(bare) == w {
			words[i] = bare
		}
	}
	return strings.Join(words, " ")
}
