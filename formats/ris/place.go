package ris

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/notehtml"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// reading is an entry on its way to being a record.
type reading struct {
	*tagged.Reading
	kind kind

	order []uint64 // fields by trust: rank of the tag, then place in the record
	extra []int    // fields that found no place
	lost  []record.Field
	from  string // SP as a page
	until string // EP
	style nameStyle

	abstracts   int      // fields that make the abstract
	annotations []string // parts of the annotation
}

// maxCompared is how many fields are looked through for the sake of one: the work
// stays linear for records with more fields than any real one.
const maxCompared = 100

// near returns the fields from the first with the tag on, as far as they are looked at.
func (r *reading) near(tag string) []tagged.Field {
	from := r.Find(tag)
	if from < 0 {
		return nil
	}
	return r.Fields[from:min(len(r.Fields), from+maxCompared)]
}

func (r *reading) count(tag string) int {
	n := 0
	for _, f := range r.near(tag) {
		if f.Tag == tag {
			n++
		}
	}
	return n
}

// repeats reports whether a field with the tag says what value says.
func (r *reading) repeats(tag, value string) bool {
	for _, f := range r.near(tag) {
		if f.Tag == tag && tagged.SameText(tagged.OneLine(f.Value), tagged.OneLine(value)) {
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
	for i := range r.Fields {
		f := &r.Fields[i]
		r.order = append(r.order, uint64(rowsOf(f.Tag).rank(r.kind))<<32|uint64(i))
	}
	slices.Sort(r.order)
	for _, key := range r.order {
		r.place(int(uint32(key)))
	}
	r.joinPages()
	r.Rec.SetText(record.Annote, strings.Join(r.annotations, annotationEnd))
	r.settle()
	r.keepExtra()
}

// place puts a field where the first fitting row says there is room. What by its looks
// belongs where another field of the tag has gone has no other place: written in that
// one's stead, it would go there.
func (r *reading) place(i int) {
	f := &r.Fields[i]
	if f.Value == "null" { // JSTOR's word for what it doesn't know
		return
	}
	for _, w := range rowsOf(f.Tag) {
		fits := w.in.has(r.kind) && (w.when == nil || w.when(r, f.Value))
		if fits && r.put(w.to, f) {
			return
		}
		if fits && w.when != nil && w.dir != readOnly && r.Find(f.Tag) < i {
			break
		}
	}
	if len(f.Tag) > 2 && r.putLong(f) {
		return
	}
	r.extra = append(r.extra, i)
}

// putLong understands the tags that spell a scheme out.
func (r *reading) putLong(f *tagged.Field) bool {
	if v, id, ok := parseIdentifier(f.Value); ok {
		return r.putText(v, id)
	}
	switch f.Tag {
	case "PMID":
		return r.putText(record.PMID, f.Value)
	case "PMCID":
		return r.putText(record.PMCID, f.Value)
	}
	return false
}

// put stores a value, or sees that it is there already; false if its place is
// taken by another one.
func (r *reading) put(to target, f *tagged.Field) bool {
	s := f.Value
	if isNumber(to) && record.StandsForNothing(s) {
		return true
	}
	switch to {
	case toID:
		return r.putString(&r.Rec.ID, tagged.OneLine(s))
	case toArXiv:
		a, _ := tagged.ParseArXiv(s)
		return r.Rec.ArXiv.Add(a)
	case toNumbers:
		r.putNumbers(f)
		return true
	case toLastPage:
		return r.putString(&r.until, s)
	case toIdentifier:
		v, id, _ := parseIdentifier(s)
		return r.putText(v, id)
	case toLink:
		return r.putLinks(s, linkKinds[f.Tag])
	}
	return r.putVar(record.Var(to), f)
}

// isNumber reports whether a place is for numbers, identifiers or addresses: no word
// stands there.
func isNumber(to target) bool {
	switch to {
	case toNumbers, toLastPage, toIdentifier, toLink, toArXiv:
		return true
	}
	switch v := record.Var(to); v {
	case record.DOI, record.URL, record.PMID, record.PMCID:
		return true
	default:
		return v.Kind() == record.KindNumber
	}
}

// putVar is put for variables.
func (r *reading) putVar(v record.Var, f *tagged.Field) bool {
	switch v.Kind() {
	case record.KindNames:
		return r.putNames(v, f)
	case record.KindDate:
		return r.putDate(v, f)
	}
	switch v {
	case record.Keyword:
		r.putKeywords(f)
		return true
	case record.Note:
		r.putNote(f.Value)
		return true
	case record.Abstract:
		return r.putAbstract(f.Value)
	case record.Annote:
		r.annotate(tagged.PlainText(f.Value))
		return true
	case record.URL:
		return r.putURL(f.Value)
	case record.Page:
		return r.putString(&r.from, tagged.OneLine(f.Value))
	case record.DOI:
		return r.putText(v, tagged.OneLine(f.Value))
	case record.ContainerTitleShort:
		if tagged.SameText(r.Rec.ContainerTitle, tagged.OneLine(f.Value)) {
			return true
		}
	}
	return r.putText(v, tagged.PlainText(tagged.OneLine(f.Value)))
}

// putText sets a text variable that is free.
func (r *reading) putText(v record.Var, s string) bool {
	old := r.Rec.Text(v)
	if old == "" {
		r.Rec.SetText(v, s)
		return true
	}
	if v == record.DOI {
		if doi, ok := record.CleanDOI(s); ok {
			return doi == old
		}
	}
	return tagged.SameText(old, s)
}

// putString sets a string that is free.
func (r *reading) putString(p *string, s string) bool {
	if *p == "" {
		*p = s
		return true
	}
	return tagged.SameText(*p, s)
}

// maxAbstracts is how many fields may make an abstract; more are kept apart.
const maxAbstracts = 100

// putAbstract appends: databases break an abstract, or put its copyright line,
// into fields of their own.
func (r *reading) putAbstract(s string) bool {
	if r.abstracts++; r.abstracts > maxAbstracts {
		return false
	}
	s = tagged.PlainText(s)
	switch old := r.Rec.Abstract; {
	case old == "":
		r.Rec.Abstract = s
	case !tagged.SameText(old, s) && !strings.Contains(old, s):
		r.Rec.Abstract = old + "\n" + s
	}
	return true
}

// putKeywords takes one keyword a line, or several parted by semicolons. Commas
// part them only in a lone field that is clearly a list, for many keywords hold
// one ("New York, Metropolitan Museum of Art").
func (r *reading) putKeywords(f *tagged.Field) {
	s := f.Value
	if !strings.ContainsAny(s, ";,\n") {
		r.Rec.AddText(record.Keyword, s)
		return
	}
	cut := func(c rune) bool { return c == '\n' || c == ';' }
	if !strings.ContainsAny(s, "\n;") && strings.Count(s, ",") >= 3 && r.count(f.Tag) == 1 {
		cut = func(c rune) bool { return c == ',' }
	}
	for word := range strings.FieldsFuncSeq(s, cut) {
		r.Rec.AddText(record.Keyword, strings.TrimSpace(word))
	}
}

// putNote takes a note apart from what programs hide in one: a DOI, or the mark
// of a list of authors that was cut.
func (r *reading) putNote(s string) {
	if doi, ok := cleanDOI(s); ok && (r.Rec.DOI == "" || r.Rec.DOI == doi) {
		r.Rec.DOI = doi
		return
	}
	if notehtml.Is(s) { // a note of Zotero's: its other formats have those as annotations
		if text := tagged.PlainText(notehtml.Text(s)); record.IsSourceRemark(text) {
			r.Rec.AddText(record.Note, text)
		} else {
			r.annotate(text)
		}
		return
	}
	if c, ok := record.ParseCutNote(s); ok {
		role := c.Role
		if role == record.VarNone {
			role = record.Author
		}
		r.Rec.SetCut(role, c.Missing)
		return
	}
	if !r.Rec.TakeNotedIDs(s) {
		r.Rec.AddText(record.Note, tagged.PlainText(s))
	}
}

// annotate adds a part to the annotation, unless that is all it says already.
func (r *reading) annotate(s string) {
	if s == "" || len(r.annotations) == 1 && tagged.SameText(r.annotations[0], s) {
		return
	}
	r.annotations = append(r.annotations, s)
}

// annotationEnd parts the pieces of an annotation, each with an RN of its own.
const annotationEnd = "\n\n"

// keepExtra keeps the fields that found no place, in their order, and the type's
// code where the record's type doesn't tell it.
func (r *reading) keepExtra() {
	k := kindRows[r.kind]
	switch {
	case r.Head == "":
	case parseKind(r.Head) == noKind:
		r.KeepAs("TY", r.Head)
	case r.Rec.Type == k.typ && !k.same && written[k.typ] != r.kind:
		r.KeepAs("TY", k.code)
	}
	slices.Sort(r.extra)
	for _, i := range r.extra {
		r.Keep(&r.Fields[i])
	}
	r.Rec.Extra = append(r.Rec.Extra, r.lost...)
}
