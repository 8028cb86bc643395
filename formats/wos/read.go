package wos

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// reading is a record on its way.
type reading struct {
	*tagged.Reading
	inspec bool
}

func read(t *tagged.Reading) {
	r := &reading{Reading: t}
	r.inspec = strings.HasPrefix(r.First("UT"), "INSPEC:")
	rec := r.Rec
	rec.Type = typeOf(t.Entry)
	if rec.Type == record.TypeArticle {
		rec.Genre = record.GenrePreprint
	}
	r.authors()
	for i := range r.Fields {
		r.field(&r.Fields[i])
	}
	r.pages()
	r.date()
	r.settle()
}

// field gives one field its meaning.
func (r *reading) field(f *tagged.Field) {
	switch f.Tag {
	case "AU", "AF":
		// read apart
	case "BP", "EP", "AR", "PS", "PD", "PY":
		r.KeepFurther(f)
	case "BE", "ED":
		r.names(record.Editor, f.Value)
	case "CA":
		r.groups(record.Author, f.Value)
	case "GP":
		r.groups(r.bookRole(), f.Value)
	case "BA":
		if !r.Has("BF") {
			r.names(r.bookRole(), f.Value)
		}
	case "BF":
		r.names(r.bookRole(), f.Value)
	case "OI":
		if !r.orcids(f.Value) {
			r.Keep(f)
		}
	case "DE", "ID", "MH":
		r.AddWords(f.Value, ";")
	case "SN", "EI":
		r.numbers(record.ISSN, f.Value)
	case "BN":
		r.numbers(record.ISBN, f.Value)
	case "J9":
		if r.Has("JI") || !r.PutText(record.ContainerTitleShort, f.Value) {
			r.Keep(f)
		}
	case "UT":
		r.accession(f)
		r.KeepFurther(f)
	case "AE":
		f.Value = assignees(f.Value)
		r.byMapping(f)
	case "PI":
		f.Value = placeName(f.Value)
		r.byMapping(f)
	case "PT", "DT":
		if !r.impliesType(f) {
			r.Keep(f)
		}
	case "TI", "AB":
		f.Value = r.subscripts(f.Value)
		r.byMapping(f)
	default:
		r.byMapping(f)
	}
}

func (r *reading) byMapping(f *tagged.Field) {
	if v, ok := mapping.Var(f.Tag, r.Rec.Type); ok {
		r.Put(v, f)
		return
	}
	r.Keep(f)
}

// bookRole is the role of those who made the book: the authors of it, or of what
// holds the work.
func (r *reading) bookRole() record.Var {
	if r.Rec.Type == record.TypeBook {
		return record.Author
	}
	return record.ContainerAuthor
}

// numbers reads ISSNs or ISBNs, of which there may be several.
func (r *reading) numbers(v record.Var, s string) {
	for n := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ';' || c == '\n' || c == ',' }) {
		if n = strings.TrimSpace(n); n != "" {
			r.Rec.AddText(v, n)
		}
	}
}

// accession reads the accession number, which is the record's ID; MEDLINE's is the
// PMID, too.
func (r *reading) accession(f *tagged.Field) {
	if id, ok := strings.CutPrefix(f.Value, "MEDLINE:"); ok {
		if pmid, ok := record.CleanPMID(id); ok {
			r.PutText(record.PMID, pmid)
		}
	}
}

// impliesType reports whether PT or DT says no more than the record's type.
func (r *reading) impliesType(f *tagged.Field) bool {
	if f.Tag == "PT" {
		return kindsOfPT[tagged.OneLine(f.Value)] != 0
	}
	switch strings.ToLower(strings.Trim(tagged.OneLine(f.Value), " .")) {
	case "article", "journal article", "journal paper":
		return r.Rec.Type == record.TypeArticleJournal
	case "proceedings paper":
		return r.Rec.Type == record.TypePaperConference
	case "book":
		return r.Rec.Type == record.TypeBook
	case "book chapter", "article; book chapter":
		return r.Rec.Type == record.TypeChapter
	case "preprint":
		return r.Rec.Genre == record.GenrePreprint
	case "patent":
		return r.Rec.Type == record.TypePatent
	}
	return false
}

// pages joins BP and EP; an article without pages has a number (AR); other
// databases have both in PS.
func (r *reading) pages() {
	from, until := r.First("BP"), r.First("EP")
	switch number, all := cutUnspecified(r.First("AR")), tagged.OneLine(r.First("PS")); {
	case from != "" && until == "+": // to an end that isn't known
		r.PutText(record.Page, from+until)
	case from != "" && until != "" && from != until:
		r.PutText(record.Page, from+"-"+until)
	case from != "" || until != "":
		r.PutText(record.Page, from+strings.TrimPrefix(until, from))
	case number != "":
		r.PutText(record.Page, number)
		r.Rec.SpellArticleNumber()
	case countsPages(all):
		r.PutText(record.NumberOfPages, strings.TrimRight(all, " p."))
	case all != "":
		r.PutText(record.Page, strings.TrimPrefix(all, "pp. "))
	}
	if s := r.First("AR"); s != "" && from+until != "" {
		r.KeepAs("AR", s)
	}
	if s := r.First("PS"); s != "" && from+until != "" && record.CleanPages(tagged.OneLine(s)) != r.Rec.Page {
		r.KeepAs("PS", s)
	}
}

// countsPages reports whether a statement of pages is how many there are: "14pp".
func countsPages(s string) bool {
	digits := strings.TrimRight(s, " p.")
	return len(digits) > 0 && len(digits) < len(strings.TrimRight(s, ".")) && strings.Trim(digits, "0123456789") == ""
}

// cutUnspecified drops the marks of an article number that is no page.
func cutUnspecified(s string) string {
	return strings.TrimPrefix(strings.TrimPrefix(s, "UNSP "), "ARTN ")
}

// date reads PD, which has a year of its own or that of PY: "DEC 16 2020", "OCT".
func (r *reading) date() {
	day, year := tagged.OneLine(r.First("PD")), tagged.OneLine(r.First("PY"))
	if m := derwentDay.FindString(day); m != "" && r.Rec.Type == record.TypePatent {
		r.KeepAs("PD", r.First("PD"))
		day = m
	}
	if day != "" {
		d := record.ParseDate(day)
		if y, ok := d.Year(); (d.Literal != "" || !ok || y < 1000) && year != "" {
			d = record.ParseDate(day + " " + year)
		}
		if d.Literal == "" {
			r.Rec.Issued = d
		} else if year == "" {
			r.Rec.Issued = record.ParseDate(day)
			return
		} else {
			r.KeepAs("PD", day)
		}
	}
	if year != "" && !r.PutDate(record.Issued, year) {
		r.KeepAs("PY", year)
	}
}

// derwentDay is the date in Derwent's PD, which lists the publications of a family
// of patents: "WO2005100000-A1   27 Oct 2005   E02B-003/06   200574".
var derwentDay = regexp.MustCompile(`\b\d\d? [A-Z][a-z]{2} \d{4}\b`)

// assignees joins the assignees of a patent, one a line, without Derwent's codes:
// "SHORE LTD (SHOR-C)".
func assignees(s string) string {
	list := strings.Split(s, "\n")
	for i, name := range list {
		if at := strings.LastIndex(name, " ("); at > 0 && strings.Contains(name[at:], "-") && strings.HasSuffix(name, ")") {
			list[i] = name[:at]
		}
	}
	return strings.Join(list, "; ")
}

// settle decides what only the whole record can tell.
func (r *reading) settle() {
	rec := r.Rec
	if rec.Issued.IsZero() { // ahead of its issue
		rec.Issued = rec.Date(record.AvailableDate)
	}
	switch {
	case rec.Type == record.TypeBook && (rec.Title == "" || tagged.SameText(rec.Title, rec.ContainerTitle)):
		if rec.Title == "" {
			rec.Title = rec.ContainerTitle
		}
		rec.ContainerTitle = ""
	case rec.Genre == record.GenrePreprint && rec.Publisher == "":
		rec.Publisher, rec.ContainerTitle = rec.ContainerTitle, ""
	}
}

// placeName returns a place that is all in capitals, as Web of Science has them, in
// the usual spelling: "RIO DE JANEIRO" is Rio de Janeiro.
func placeName(s string) string {
	if s != strings.ToUpper(s) {
		return s
	}
	words := strings.Split(strings.ToLower(s), " ")
	for i, w := range words {
		switch {
		case i > 0 && strings.Contains(" de del la le les sur am an der and of the upon ", " "+w+" "):
		case i > 0 && len(w) == 2 && strings.HasSuffix(words[i-1], ","): // a state: NJ
			words[i] = strings.ToUpper(w)
		default:
			words[i] = capitals(w)
		}
	}
	return strings.Join(words, " ")
}

// capitals returns a lower-case word with a capital, and one behind each hyphen.
func capitals(w string) string {
	parts := strings.Split(w, "-")
	for i, p := range parts {
		_, size := utf8.DecodeRuneInString(p)
		parts[i] = strings.ToUpper(p[:size]) + p[size:]
	}
	return strings.Join(parts, "-")
}

// subscripts makes markup of Inspec's: "LiNbO/sub 3/", "Er/sup 3+/".
func (r *reading) subscripts(s string) string {
	if !r.inspec || !strings.Contains(s, "/su") {
		return s
	}
	s = wrapInspec(s, "/sub ", record.Subscript)
	return wrapInspec(s, "/sup ", record.Superscript)
}

func wrapInspec(s, mark string, tag record.Tag) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, mark)
		inside, after, closed := strings.Cut(rest, "/")
		if !ok || !closed {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(before + record.OpenTag(tag) + inside + record.CloseTag(tag))
		s = after
	}
}
