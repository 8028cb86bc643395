package nbib

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// reading is a record on its way.
type reading struct {
	*tagged.Reading
	eric     bool
	types    int     // how many PT there are
	last     [2]form // how the last author, editor was given so far
	issns    []string
	headings []string // MeSH
	words    []string // other terms
}

func read(t *tagged.Reading) {
	r := &reading{Reading: t, eric: isERIC(t.Entry)}
	row := typeOf(t.Entry)
	r.Rec.Type, r.Rec.Genre = row.Type, row.Genre
	for range stated(t.Entry) {
		r.types++
	}
	for i := range r.Fields {
		r.field(&r.Fields[i])
	}
	r.terms()
	r.keepISSNs()
	r.settle(row)
}

// field gives one field its meaning.
func (r *reading) field(f *tagged.Field) {
	switch f.Tag {
	case "FAU", "FED", "AU", "ED", "CN", "AUID", "AD":
		r.name(f)
	case "LID", "AID":
		r.identifier(f)
	case "IS", "ISSN":
		r.issn(f.Value)
	case "ISBN":
		r.PutText(record.ISBN, cutLabel(f.Value, "ISBN"))
	case "MH":
		r.headings = append(r.headings, f.Value)
	case "OT":
		r.words = append(r.words, f.Value)
	case "PHST":
		r.history(f)
	case "PT":
		if row, ok := medline.TypeFor(r.Rec); !ok || r.types > 1 || !strings.EqualFold(row.Name, f.Value) {
			r.Keep(f)
		}
	case "DEP":
		if !isWholeDay(record.ParseDate(f.Value)) {
			r.Keep(f) // nothing else is written there
			return
		}
		r.Put(record.AvailableDate, f)
	case "BTI":
		if r.Rec.Genre == record.GenrePreprint {
			r.Keep(f)
			return
		}
		title := record.ContainerTitle
		if r.Rec.Type == record.TypeBook && !r.Has("TI") {
			title = record.Title
		}
		r.Put(title, f)
	case "EFR", "UIN":
		r.relation(f)
	case "OID":
		pmcid, known := medline.FormerPMCID(f.Value)
		switch {
		case r.eric:
			r.PutText(record.Note, ericNote+f.Value)
		case !known || !r.PutText(record.PMCID, pmcid):
			r.Keep(f)
		}
	case "OAB":
		if r.Has("AB") {
			r.Keep(f)
			return
		}
		r.Put(record.Abstract, f)
	case "SO":
		if !r.impliesSource(f.Value) {
			r.Keep(f)
		}
	default:
		if v, ok := mapping.Var(f.Tag, r.Rec.Type); ok {
			r.Put(v, f)
			return
		}
		r.Keep(f)
	}
}

// identifier reads LID and AID: "10.1000/xyz [doi]", "S0140 [pii]". ERIC has
// addresses there: that of its own page, and of the publisher's.
func (r *reading) identifier(f *tagged.Field) {
	id, scheme := tagged.InBrackets(f.Value)
	_, named := record.CleanDOI(id)
	if strings.HasPrefix(id, "http") {
		named = named && r.Rec.DOI == "" && strings.Contains(id, "doi.org/")
	}
	switch {
	case scheme == "doi", scheme == "" && named:
		r.Put(record.DOI, &tagged.Field{Tag: f.Tag, Value: id, Line: f.Line})
	case strings.HasPrefix(id, "http") && scheme == "" && r.eric, strings.HasPrefix(id, "www."):
		r.AddLink(id, record.LinkURL)
	case strings.HasPrefix(id, "http") && scheme == "":
		r.Put(record.URL, f)
	case scheme == "pii" && strings.HasPrefix(id, "arXiv:"):
		if a, ok := record.ParseArXiv(id); ok && r.Rec.ArXiv.ID == "" {
			r.Rec.ArXiv = a
		}
	case scheme == "pii" && f.Tag == "LID" && medline.IsLocator(id) && !r.Has("PG"):
		r.PutText(record.Page, id)
	case scheme == "bookaccession" && medline.PutBook(r.Rec, id):
	case r.keeps(f):
	default:
		r.Keep(f)
	}
}

// maxCompared is how much of Extra is looked through for the sake of one field:
// the work stays linear for records with more fields than any real one.
const maxCompared = 1000

// keeps reports whether an identifier waits in Extra already: LID and AID repeat
// each other.
func (r *reading) keeps(f *tagged.Field) bool {
	for _, x := range r.Rec.Extra[:min(len(r.Rec.Extra), maxCompared)] {
		if x.Value == f.Value && (x.Name == "AID" || x.Name == "LID") {
			return true
		}
	}
	return false
}

// issn reads "1234-5678 (Print)", and ERIC's "ISSN-1234-5678".
func (r *reading) issn(s string) {
	number := cutLabel(cutLabel(s, "E"), "ISSN")
	if number == "" {
		return
	}
	bare, _, _ := strings.Cut(number, " (")
	r.Rec.AddText(record.ISSN, bare)
	r.issns = append(r.issns, number)
}

// keepISSNs keeps which ISSN is that of which edition, where the source says so.
func (r *reading) keepISSNs() {
	if all := strings.Join(r.issns, "; "); strings.Contains(all, "(") {
		r.KeepAs("IS", all)
	}
}

// cutLabel drops a label before a number: "ISBN-978", "ISBN 978".
func cutLabel(s, label string) string {
	if rest, ok := strings.CutPrefix(s, label); ok {
		return strings.TrimLeft(rest, "-: ")
	}
	return s
}

// terms makes keywords of the MeSH headings and the other terms. How many of them
// are headings is kept, so that they can be told apart.
func (r *reading) terms() {
	for _, s := range r.headings {
		r.Rec.AddText(record.Keyword, tagged.PlainText(s))
	}
	if n := len(r.Rec.Keywords); n > 0 {
		r.KeepAs("MH", strconv.Itoa(n))
	}
	for _, s := range r.words {
		r.Rec.AddText(record.Keyword, tagged.PlainText(s))
	}
}

// history reads PHST: "2014/05/29 [received]".
func (r *reading) history(f *tagged.Field) {
	day, event := tagged.InBrackets(f.Value)
	day, _, _ = strings.Cut(day, " ")
	if event != "received" || !r.Rec.Date(record.Submitted).IsZero() || !r.PutDate(record.Submitted, day) {
		r.Keep(f)
	}
}

// relation keeps what a record says of others, and for those that are the same
// work in another form, notes it: an erratum for an article, the article that a
// preprint became.
func (r *reading) relation(f *tagged.Field) {
	r.Keep(f)
	_, id, ok := strings.Cut(f.Value, "PMID:")
	if !ok {
		return
	}
	id, _, _ = strings.Cut(strings.TrimSpace(id), " ")
	id, ok = record.CleanPMID(strings.TrimRight(id, "."))
	switch {
	case !ok:
	case f.Tag == "EFR":
		r.Rec.Relations = append(r.Rec.Relations, record.Relation{Kind: record.RelErratumOf, ID: id})
	case r.Rec.Genre == record.GenrePreprint:
		r.Rec.Relations = append(r.Rec.Relations, record.Relation{Kind: record.RelPreprintOf, ID: id})
	}
}

// impliesSource reports whether SO, the citation, says what other fields say.
func (r *reading) impliesSource(s string) bool {
	if r.eric {
		return r.Has("VI") && r.Has("PG")
	}
	date, title := r.First("DP"), cmp.Or(r.First("TA"), r.First("JT"))
	return date != "" && title != "" && strings.HasPrefix(s, title) && strings.Contains(s, date)
}

// settle decides what only the whole record can tell.
func (r *reading) settle(row medline.Type) {
	rec := r.Rec
	if tag, ok := record.LanguageTag(rec.Language); ok && len(rec.Language) == 3 {
		rec.Language = tag // PubMed has MARC's codes, ERIC names
	}
	if rec.Title == "" && rec.Type == record.TypeBook {
		rec.Title, rec.ContainerTitle = rec.ContainerTitle, ""
	}
	if r.eric {
		r.settleERIC()
	}
	if row.Genre == record.GenrePreprint { // the journal is the server
		if rec.Publisher == "" {
			rec.Publisher, rec.ContainerTitle = rec.ContainerTitle, ""
		}
		return
	}
}
