package ris

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/notehtml"
	"github.com/bibfold/bibfold/record"
)

// reading is an entry on its way to being a record.
type reading struct {
	e      *entry
	rec    *record.Record
	kind   kind
	report func(formats.Severity, int, string)

	order []uint64 // fields by trust: rank of the tag, then place in the record
	extra []int    // fields that found no place
	lost  []record.Field
	from  string // SP as a page
	until string // EP
	style nameStyle

	abstracts int // fields that make the abstract
}

func (r *reading) first(t tag) string { return r.e.first(t) }

// maxCompared is how many fields are looked through for the sake of one: the work
// stays linear for records with more fields than any real one.
const maxCompared = 100

// near returns the fields from the first of tag t on, as far as they are looked at.
func (r *reading) near(t tag) []field {
	from := r.e.find(t)
	if from < 0 {
		return nil
	}
	return r.e.fields[from:min(len(r.e.fields), from+maxCompared)]
}

func (r *reading) count(t tag) int {
	n := 0
	for _, f := range r.near(t) {
		if f.tag == t {
			n++
		}
	}
	return n
}

// repeats reports whether a field of tag t says what value says.
func (r *reading) repeats(t tag, value string) bool {
	for _, f := range r.near(t) {
		if f.tag == t && sameText(oneLine(f.value), oneLine(value)) {
			return true
		}
	}
	return false
}

// run gives each field its meaning.
func (r *reading) run() {
	r.kind = r.refine()
	r.style = r.findStyle()
	r.order = r.order[:0]
	for i := range r.e.fields {
		f := &r.e.fields[i]
		if t, ok := longTags[f.long]; ok && f.tag == 0 {
			f.tag = t
			r.e.forget()
		}
		rank := noRank
		if rs := rowsOf(f.tag); rs != nil {
			rank = rs.rank
		}
		r.order = append(r.order, uint64(rank)<<32|uint64(i))
	}
	slices.Sort(r.order)
	for _, key := range r.order {
		r.place(int(uint32(key)))
	}
	r.joinPages()
	r.settle()
	r.keepExtra()
}

// place puts a field where the first fitting row says there is room.
func (r *reading) place(i int) {
	f := &r.e.fields[i]
	if rs := rowsOf(f.tag); rs != nil {
		for _, w := range rs.rows {
			if w.in.has(r.kind) && (w.when == nil || w.when(r, f.value)) && r.put(w.to, f) {
				return
			}
		}
	}
	if f.tag == 0 && r.putLong(f) {
		return
	}
	r.extra = append(r.extra, i)
}

// putLong understands the tags that spell a scheme out.
func (r *reading) putLong(f *field) bool {
	if v, id, ok := parseIdentifier(f.value); ok {
		return r.putText(v, id)
	}
	switch f.long {
	case "PMID":
		return r.putText(record.PMID, f.value)
	case "PMCID":
		return r.putText(record.PMCID, f.value)
	}
	return false
}

// put stores a value, or sees that it is there already; false if its place is
// taken by another one.
func (r *reading) put(to target, f *field) bool {
	s := f.value
	switch to {
	case toID:
		return r.putString(&r.rec.ID, oneLine(s))
	case toArXiv:
		a, _ := parseArXiv(s)
		if r.rec.ArXiv.ID != "" && r.rec.ArXiv.ID != a.ID {
			return false
		}
		r.rec.ArXiv = a
		return true
	case toNumbers:
		r.putNumbers(f)
		return true
	case toLastPage:
		return r.putString(&r.until, s)
	case toIdentifier:
		v, id, _ := parseIdentifier(s)
		return r.putText(v, id)
	case toLink:
		return r.putLinks(s, linkKinds[f.tag])
	}
	return r.putVar(record.Var(to), f)
}

// putVar is put for variables.
func (r *reading) putVar(v record.Var, f *field) bool {
	switch v.Kind() {
	case record.KindNames:
		return r.putNames(v, f.value)
	case record.KindDate:
		return r.putDate(v, f)
	}
	switch v {
	case record.Keyword:
		r.putKeywords(f)
		return true
	case record.Note:
		r.putNote(f.value)
		return true
	case record.Abstract:
		return r.putAbstract(f.value)
	case record.Annote:
		r.annotate(f.value)
		return true
	case record.URL:
		return r.putURL(f.value)
	case record.Page:
		return r.putString(&r.from, oneLine(f.value))
	case record.DOI:
		return r.putText(v, oneLine(f.value))
	case record.ContainerTitleShort:
		if sameText(r.rec.ContainerTitle, oneLine(f.value)) {
			return true
		}
	}
	return r.putText(v, plainText(oneLine(f.value)))
}

// plainText returns a value as record text: databases escape for HTML, and copy
// mathematics from where it is TeX.
func plainText(s string) string { return record.MarkMath(record.UnescapeHTML(s)) }

// putText sets a text variable that is free.
func (r *reading) putText(v record.Var, s string) bool {
	old := r.rec.Text(v)
	if old == "" {
		r.rec.SetText(v, s)
		return true
	}
	if v == record.DOI {
		if doi, ok := record.CleanDOI(s); ok {
			return doi == old
		}
	}
	return sameText(old, s)
}

// putString sets a string that is free.
func (r *reading) putString(p *string, s string) bool {
	if *p == "" {
		*p = s
		return true
	}
	return sameText(*p, s)
}

// sameText reports whether two values say the same but for case, blanks and the
// point at the end.
func sameText(a, b string) bool {
	return strings.EqualFold(strings.TrimRight(a, " ."), strings.TrimRight(b, " ."))
}

// maxAbstracts is how many fields may make an abstract; more are kept apart.
const maxAbstracts = 100

// putAbstract appends: databases break an abstract, or put its copyright line,
// into fields of their own.
func (r *reading) putAbstract(s string) bool {
	if r.abstracts++; r.abstracts > maxAbstracts {
		return false
	}
	s = plainText(s)
	switch old := r.rec.Abstract; {
	case old == "":
		r.rec.Abstract = s
	case !sameText(old, s) && !strings.Contains(old, s):
		r.rec.Abstract = old + "\n" + s
	}
	return true
}

// putKeywords takes one keyword a line, or several parted by semicolons. Commas
// part them only in a lone field that is clearly a list, for many keywords hold
// one ("New York, Metropolitan Museum of Art").
func (r *reading) putKeywords(f *field) {
	s := f.value
	if !strings.ContainsAny(s, ";,\n") {
		r.rec.AddText(record.Keyword, s)
		return
	}
	cut := func(c rune) bool { return c == '\n' || c == ';' }
	if !strings.ContainsAny(s, "\n;") && strings.Count(s, ",") >= 3 && r.count(f.tag) == 1 {
		cut = func(c rune) bool { return c == ',' }
	}
	for word := range strings.FieldsFuncSeq(s, cut) {
		r.rec.AddText(record.Keyword, strings.TrimSpace(word))
	}
}

// putNote takes a note apart from what programs hide in one: a DOI, or the mark
// of a list of authors that was cut.
func (r *reading) putNote(s string) {
	if doi, ok := cleanDOI(s); ok && (r.rec.DOI == "" || r.rec.DOI == doi) {
		r.rec.DOI = doi
		return
	}
	if notehtml.Is(s) { // a note of Zotero's: its other formats have those as annotations
		r.annotate(notehtml.Text(s))
		return
	}
	if c, ok := record.ParseCutNote(s); ok {
		role := c.Role
		if role == record.VarNone {
			role = record.Author
		}
		r.rec.SetCut(role, c.Missing)
		return
	}
	r.rec.AddText(record.Note, plainText(s))
}

// annotate adds a part to the annotation, unless it is there already.
func (r *reading) annotate(s string) {
	s = plainText(s)
	old := r.rec.Text(record.Annote)
	switch {
	case s == "" || sameText(old, s):
		return
	case old != "":
		s = old + annotationEnd + s
	}
	r.rec.SetText(record.Annote, s)
}

// annotationEnd parts the pieces of an annotation, each with an RN of its own.
const annotationEnd = "\n\n"

// keepExtra keeps the fields that found no place, in their order, and the type's
// code where the record's type doesn't tell it.
func (r *reading) keepExtra() {
	k := kindRows[r.kind]
	switch {
	case r.e.code == "":
	case parseKind(r.e.code) == noKind:
		r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: "TY", Value: r.e.code})
	case r.rec.Type == k.typ && !k.same && written[k.typ] != r.kind:
		r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: "TY", Value: k.code})
	}
	slices.Sort(r.extra)
	for _, i := range r.extra {
		f := &r.e.fields[i]
		r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: f.name(), Value: f.value})
	}
	r.rec.Extra = append(r.rec.Extra, r.lost...)
}

// oneLine joins the lines of a value.
func oneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\n", " ")
}
