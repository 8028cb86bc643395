package refer

import (
	"strings"

	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// reading is a record on its way.
type reading struct {
	*tagged.Reading
	days []string // %8
}

func read(t *tagged.Reading) {
	r := &reading{Reading: t}
	rec := r.Rec
	k := r.readType()
	rec.Type = kinds[k].typ
	for i := range r.Fields {
		r.field(&r.Fields[i])
	}
	for _, day := range endnote.CompleteIssued(r.Rec, r.days) {
		r.KeepAs("%8", day)
	}
	if strings.EqualFold(kinds[k].name, "Edited Book") {
		endnote.EditedBook(r.Rec)
	}
	if genre := endnote.Settle(r.Rec); genre != "" {
		r.KeepAs("%9", genre)
	}
}

// readType reads %0, and keeps what the record's type doesn't tell. Without it,
// refer(1) has it that %J makes an article, %B a part of a book.
func (r *reading) readType() kind {
	name := tagged.OneLine(r.First("%0"))
	k := parseKind(name)
	switch {
	case name != "" && k == noKind:
		r.KeepAs("%0", name)
		return written[record.TypeDocument]
	case k != noKind && !kinds[k].same && written[kinds[k].typ] != k:
		r.KeepAs("%0", kinds[k].name)
	case k != noKind:
	case r.Has("%J"):
		return written[record.TypeArticleJournal]
	case r.Has("%B"):
		return written[record.TypeChapter]
	case r.Has("%R") && r.Has("%I") && !namesDOI(r.First("%R")): // refer(1): report number
		return written[record.TypeReport]
	case r.Has("%I"):
		return written[record.TypeBook]
	}
	return k
}

func namesDOI(s string) bool {
	_, ok := record.FindDOI(s)
	return ok
}

// field gives one field its meaning.
func (r *reading) field(f *tagged.Field) {
	switch f.Tag {
	case "%0", "%F":
		r.KeepFurther(f)
		return
	case "%8":
		r.days = append(r.days, tagged.OneLine(f.Value))
		return
	case "%@":
		r.numbers(f)
		return
	case "%K":
		r.keywords(f.Value)
		return
	case "%>":
		r.AddLink(f.Value, linkKind(f.Value))
		return
	case "%U":
		r.addresses(f.Value)
		return
	case "%P":
		r.pages(f)
		return
	case "%R", "%O", "%M", "%2", "%]":
		if r.identifier(f) {
			return
		}
	case "%Q":
		if !r.Has("%0") { // refer(1): a corporate author; EndNote has translated names there
			r.AddName(record.Author, record.Organization(tagged.PlainText(tagged.OneLine(f.Value))))
			return
		}
	case "%B":
		if r.Rec.Type == record.TypePaperConference && !r.Has("%3") && !r.Has("%J") {
			r.Put(record.ContainerTitle, f) // Google Scholar has the proceedings there
			return
		}
	case "%7":
		if endnote.Journals.Has(r.Rec.Type) && record.ParseDate(f.Value).Start.Precision == record.PrecisionDay {
			r.Put(record.AvailableDate, f) // EndNote: Epub Date
			return
		}
	case "%V":
		if r.Rec.Type == record.TypeThesis && !strings.ContainsAny(f.Value, "0123456789") {
			r.Put(record.Genre, f)
			return
		}
	}
	r.byMapping(f)
}

func (r *reading) byMapping(f *tagged.Field) {
	v, ok := mapping.Var(f.Tag, r.Rec.Type)
	switch {
	case !ok:
		r.Keep(f)
	case v.Kind() == record.KindNames:
		r.names(v, f.Value)
	case v == record.Note:
		r.note(f)
	default:
		r.Put(v, f)
	}
}

// note takes a remark apart from the mark of a list of authors that was cut.
func (r *reading) note(f *tagged.Field) {
	if c, ok := record.ParseCutNote(f.Value); ok {
		role := c.Role
		if role == record.VarNone {
			role = record.Author
		}
		r.Rec.SetCut(role, c.Missing)
		return
	}
	r.Rec.AddText(record.Note, tagged.PlainText(f.Value))
}

// keywords are one a line, or parted by semicolons; commas part them only in a
// lone line that is clearly a list.
func (r *reading) keywords(s string) {
	cut := func(c rune) bool { return c == '\n' || c == ';' }
	if !strings.ContainsAny(s, "\n;") && strings.Count(s, ",") >= 3 {
		cut = func(c rune) bool { return c == ',' }
	}
	for word := range strings.FieldsFuncSeq(s, cut) {
		r.Rec.AddText(record.Keyword, tagged.PlainText(strings.TrimSpace(word)))
	}
}

// addresses takes the first address as the record's URL; the others are links.
func (r *reading) addresses(s string) {
	for _, address := range tagged.Addresses(s) {
		switch r.Rec.URL {
		case "":
			r.Rec.URL = address
		case address:
		default:
			r.AddLink(address, linkKind(address))
		}
	}
}

func linkKind(address string) record.LinkKind {
	if strings.HasSuffix(strings.ToLower(address), ".pdf") || strings.HasPrefix(address, "internal-pdf:") {
		return record.LinkPDF
	}
	return record.LinkURL
}
