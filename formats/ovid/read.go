package ovid

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

func read(r *tagged.Reading) {
	for i := range r.Fields {
		if short, ok := longNames[r.Fields[i].Tag]; ok {
			r.Rename(i, short)
		}
	}
	chapterTitle(r)
	r.Rec.Type = typeOf(r.Entry)
	for i := range r.Fields {
		field(r, &r.Fields[i])
	}
	fullNames(r)
	source(r)
	settle(r)
}

// chapterTitle: beside the title of a chapter, the title is that of the book.
func chapterTitle(r *tagged.Reading) {
	if !r.Has("Chapter Title") {
		return
	}
	for i := range r.Fields {
		switch r.Fields[i].Tag {
		case "TI":
			r.Rename(i, "BT")
		case "Chapter Title":
			r.Rename(i, "TI")
		}
	}
}

// field gives one field its meaning. Values end with a point in many databases.
func field(r *tagged.Reading, f *tagged.Field) {
	f.Value = tagged.OneLine(f.Value)
	if isForeign(r, f) {
		r.Keep(f)
		return
	}
	switch f.Tag {
	case "AU":
		authors(r, f)
	case "FA":
		// read apart
	case "ED":
		r.Rec.Editor = append(r.Rec.Editor, people(f.Value)...)
	case "TI":
		title(r, f)
	case "SO":
		r.KeepFurther(f) // the first is read apart
	case "AN":
		if !r.PutText(record.CallNumber, trimPoint(f.Value)) {
			r.Keep(f)
		}
	case "UI":
		if !r.PutText(record.PMID, trimPoint(f.Value)) {
			r.Keep(f)
		}
	case "KW", "DE", "ID", "MH", "SH":
		words(r, f.Value)
	case "IS", "IB", "ES", "AI", "IL":
		numbers(r, f)
	case "PM":
		number, _, _ := strings.Cut(f.Value, " ") // "20214398 [https://…]"
		if id, ok := record.CleanPMID(number); !ok || !r.PutText(record.PMID, id) {
			r.Keep(f)
		}
	case "OT", "BT":
		f.Value = trimPoint(f.Value)
		byMapping(r, f)
	case "PG":
		r.Put(record.Page, f)
	default:
		byMapping(r, f)
	}
}

// isForeign reports whether a field says what the record has no variable for, though
// its tag says elsewhere what one has.
func isForeign(r *tagged.Reading, f *tagged.Field) bool {
	switch f.Tag {
	case "ED":
		return strings.ContainsAny(f.Value, digits) // MEDLINE: entry date
	case "JN", "VO", "VI", "IP", "IS":
		// Of a thesis they are those of the journal that printed its abstract. Beside VO,
		// VI is the version of MEDLINE's record.
		return r.Rec.Type == record.TypeThesis || f.Tag == "VI" && r.Has("VO")
	case "UI":
		return !inMEDLINE(r.Entry)
	case "IL":
		return r.Has("IS", "ES", "AI")
	case "PG":
		return !strings.ContainsAny(f.Value, digits) // "No Pagination Specified"
	}
	return false
}

const digits = "0123456789"

func byMapping(r *tagged.Reading, f *tagged.Field) {
	v, ok := mapping.Var(f.Tag, r.Rec.Type)
	if !ok {
		r.Keep(f)
		return
	}
	if v == record.Language || v == record.Issued {
		f.Value = trimPoint(f.Value)
	}
	r.Put(v, f)
}

func trimPoint(s string) string { return strings.TrimSpace(strings.TrimSuffix(s, ".")) }

func inCAB(e *tagged.Entry) bool { return strings.HasPrefix(e.First("DB"), "CAB") }

func inMEDLINE(e *tagged.Entry) bool {
	return strings.Contains(strings.ToUpper(e.First("DB")), "MEDLINE")
}

// bracketed is what databases put behind a title: "[Article]", "[References]."
var bracketed = regexp.MustCompile(`^(.*\S)\s*(\[[A-Z][A-Za-z ]{2,30}\])\.?$`)

// title cuts the kind of work and the point that end a title.
func title(r *tagged.Reading, f *tagged.Field) {
	s := f.Value
	if m := bracketed.FindStringSubmatch(s); m != nil {
		s = m[1]
		r.KeepAs("TI", m[2])
	}
	if !strings.HasSuffix(s, "...") {
		s = trimPoint(s)
	}
	f.Value = s
	r.Put(record.Title, f)
}

// words are parted by semicolons, in PsycINFO and others by commas, in CAB by points.
func words(r *tagged.Reading, s string) {
	s = trimPoint(s)
	separator := ";"
	switch {
	case strings.Contains(s, ";") || strings.ContainsAny(s, "()/*"):
	case strings.Contains(s, ", "):
		separator = ","
	case inCAB(r.Entry): // elsewhere a point is that of St. John's wort
		separator = ". "
	}
	r.AddWords(s, separator)
}

// numbers reads "978-0-415-47263-0 (Paperback), 978-0-415-47262-3 (Hardcover)".
func numbers(r *tagged.Reading, f *tagged.Field) {
	v := record.ISSN
	if f.Tag == "IB" {
		v = record.ISBN
	}
	found := false
	for word := range record.NumberWords(f.Value) {
		if word = trimPoint(word); strings.Trim(word, "-0123456789Xx") == "" && len(word) >= 8 {
			r.Rec.AddText(v, word)
			found = true
		}
	}
	if !found {
		r.Keep(f)
		return
	}
	r.TellRemarks(f)
}

// typeOf returns the type that DT and PT tell: the more special word counts.
func typeOf(e *tagged.Entry) record.Type {
	var said strings.Builder
	for i := range e.Fields {
		if f := &e.Fields[i]; f.Tag == "DT" || f.Tag == "PT" {
			said.WriteString(strings.ToLower(f.Value) + "\n")
		}
	}
	s := said.String()
	for _, row := range saidTypes {
		if strings.Contains(s, row.word) {
			if row.typ == record.TypeNone {
				break
			}
			return row.typ
		}
	}
	switch {
	case e.Has("BT"):
		return record.TypeChapter
	case e.Has("SO", "JN", "JT", "IS", "ES"):
		return record.TypeArticleJournal
	case e.Has("IB"):
		return record.TypeBook
	}
	return record.TypeDocument
}

// saidTypes are words of DT and PT and what they tell, the more special ones first.
var saidTypes = [...]struct {
	word string
	typ  record.Type
}{
	{"dissertation", record.TypeThesis},
	{"synthesis", record.TypeNone}, // evidence synthesis
	{"hypothesis", record.TypeNone},
	{"thesis", record.TypeThesis},
	{"chapter", record.TypeChapter},
	{"encyclopedia", record.TypeEntryEncyclopedia},
	{"preprint", record.TypeArticle},
	{"journal", record.TypeArticleJournal},
	{"newspaper", record.TypeArticleNewspaper},
	{"proceedings", record.TypePaperConference},
	{"conference paper", record.TypePaperConference},
	{"technical report", record.TypeReport},
	{"report", record.TypeNone}, // a kind of article: case report
	{"book review", record.TypeNone},
	{"book", record.TypeBook},
	{"video", record.TypeMotionPicture},
	{"legal case", record.TypeLegalCase},
	{"legislation", record.TypeLegislation},
	{"patent", record.TypePatent},
}

// settle decides what only the whole record can tell: a thesis comes from where
// its author is, "Sudler, Eric L.: St. John's U. (New York), US".
func settle(r *tagged.Reading) {
	rec := r.Rec
	switch rec.Type {
	case record.TypeThesis:
		if _, school, ok := strings.Cut(tagged.OneLine(r.First("IN")), ": "); ok && rec.Publisher == "" {
			rec.Publisher = school
		}
	case record.TypeArticle:
		rec.Genre = record.GenrePreprint
	}
}
