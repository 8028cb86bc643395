package bibtex

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/record"
)

// typeRow says that an entry type and an item type are the same kind of work.
// The list is read in both directions: reading takes the row of the entry type,
// writing the first row whose item type and genre fit and whose dialect is the
// writer's. A row whose entry type the writer's dialect lacks is for reading.
type typeRow struct {
	entry   string
	item    record.Type
	genre   string  // what the entry type says beyond the item type
	dialect dialect // whose writer uses the row
}

// dialect is a set of the two forms of BibTeX files.
type dialect uint8

const (
	none     dialect = 0
	classic  dialect = 1 // BibTeX's standard styles
	biblatex dialect = 2 // BibLaTeX's data model
	both             = classic | biblatex
)

// Genres that entry types imply.
const (
	genrePhD    = "PhD thesis"
	genreMaster = "Master’s thesis"
)

// typeRows: BibLaTeX manual 3.16, section 2.1 (regular types, aliases and
// non-standard types), BibTeX's standard styles (btxdoc, section 3.1), and types
// that reference managers and other styles use.
var typeRows = []typeRow{
	{"article", record.TypeArticleJournal, "", both},
	{"book", record.TypeBook, "", both},
	{"incollection", record.TypeChapter, "", both},
	{"inproceedings", record.TypePaperConference, "", both},
	{"phdthesis", record.TypeThesis, genrePhD, classic},
	{"mastersthesis", record.TypeThesis, genreMaster, classic},
	{"thesis", record.TypeThesis, "", biblatex},
	{"phdthesis", record.TypeThesis, "", classic},
	{"report", record.TypeReport, "", biblatex},
	{"techreport", record.TypeReport, "", classic},
	{"booklet", record.TypePamphlet, "", both},
	{"unpublished", record.TypeManuscript, "", both},
	{"online", record.TypeWebpage, "", biblatex},
	{"dataset", record.TypeDataset, "", biblatex},
	{"software", record.TypeSoftware, "", biblatex},
	{"patent", record.TypePatent, "", biblatex},
	{"inreference", record.TypeEntryEncyclopedia, "", biblatex},
	{"misc", record.TypeDocument, "", both},

	// Types that BibLaTeX has and its standard styles print as misc.
	{"artwork", record.TypeGraphic, "", biblatex},
	{"audio", record.TypeSong, "", biblatex},
	{"jurisdiction", record.TypeLegalCase, "", biblatex},
	{"legislation", record.TypeLegislation, "", biblatex},
	{"legal", record.TypeTreaty, "", biblatex},
	{"letter", record.TypePersonalCommunication, "", biblatex},
	{"movie", record.TypeMotionPicture, "", biblatex},
	{"performance", record.TypePerformance, "", biblatex},
	{"review", record.TypeReview, "", biblatex},
	{"standard", record.TypeStandard, "", biblatex},
	{"periodical", record.TypePeriodical, "", biblatex},

	// Types that are read, and carried by name where the dialect has them.
	{"bookinbook", record.TypeBook, "", none},
	{"collection", record.TypeBook, "", none},
	{"conference", record.TypePaperConference, "", none},
	{"electronic", record.TypeWebpage, "", none},
	{"inbook", record.TypeChapter, "", none},
	{"image", record.TypeGraphic, "", none},
	{"magazine", record.TypeArticleMagazine, "", none},
	{"manual", record.TypeReport, "", none},
	{"video", record.TypeMotionPicture, "", none},
	{"music", record.TypeSong, "", none},
	{"mvbook", record.TypeBook, "", none},
	{"mvcollection", record.TypeBook, "", none},
	{"mvproceedings", record.TypeBook, "", none},
	{"mvreference", record.TypeBook, "", none},
	{"newspaper", record.TypeArticleNewspaper, "", none},
	{"newsarticle", record.TypeArticleNewspaper, "", none},
	{"proceedings", record.TypeBook, "", none},
	{"reference", record.TypeBook, "", none},
	{"suppbook", record.TypeChapter, "", none},
	{"suppcollection", record.TypeChapter, "", none},
	{"suppperiodical", record.TypeArticleJournal, "", none},
	{"www", record.TypeWebpage, "", none},
	{"webpage", record.TypeWebpage, "", none},
	{"blog", record.TypePostWeblog, "", none},
	{"preprint", record.TypeArticle, record.GenrePreprint, none},
	{"dictionary", record.TypeEntryDictionary, "", none},
	{"encyclopedia", record.TypeEntryEncyclopedia, "", none},
	{"map", record.TypeMap, "", none},
	{"presentation", record.TypeSpeech, "", none},
	{"talk", record.TypeSpeech, "", none},
	{"interview", record.TypeInterview, "", none},
	{"phd", record.TypeThesis, genrePhD, none},
	{"masterthesis", record.TypeThesis, genreMaster, none},
	{"bachelorthesis", record.TypeThesis, "Bachelor’s thesis", none},
	{"bachelorsthesis", record.TypeThesis, "Bachelor’s thesis", none},
	{"diplomathesis", record.TypeThesis, "Diploma thesis", none},
	{"journal", record.TypeArticleJournal, "", none},
	{"journalarticle", record.TypeArticleJournal, "", none},
	{"paper", record.TypeArticleJournal, "", none},
	{"chapter", record.TypeChapter, "", none},
	{"bookchapter", record.TypeChapter, "", none},
	{"conferencepaper", record.TypePaperConference, "", none},
	{"commentary", record.TypeDocument, "", none},
	{"set", record.TypeDocument, "", none},
	{"bibnote", record.TypeDocument, "", none},
	{"customa", record.TypeDocument, "", none},
	{"customb", record.TypeDocument, "", none},
	{"customc", record.TypeDocument, "", none},
	{"customd", record.TypeDocument, "", none},
	{"custome", record.TypeDocument, "", none},
	{"customf", record.TypeDocument, "", none},

	// Mendeley's document types (its API's list), which its newer exports name entries by.
	{"book_section", record.TypeChapter, "", none},
	{"computer_program", record.TypeSoftware, "", none},
	{"conference_proceedings", record.TypePaperConference, "", none},
	{"encyclopedia_article", record.TypeEntryEncyclopedia, "", none},
	{"magazine_article", record.TypeArticleMagazine, "", none},
	{"newspaper_article", record.TypeArticleNewspaper, "", none},
	{"television_broadcast", record.TypeBroadcast, "", none},
	{"web_page", record.TypeWebpage, "", none},
	{"working_paper", record.TypeReport, "", none},

	// Types of other styles, which are carried: ACM's, biblatex-software, abnTeX2,
	// biblatex-apa.
	{"artifactsoftware", record.TypeSoftware, "", none},
	{"artifactdataset", record.TypeDataset, "", none},
	{"game", record.TypeSoftware, "", none},
	{"softwareversion", record.TypeSoftware, "", none},
	{"softwaremodule", record.TypeSoftware, "", none},
	{"codefragment", record.TypeSoftware, "", none},
	{"lecture", record.TypeSpeech, "", none},
	{"monography", record.TypeBook, "", none},
	{"legmaterial", record.TypeBill, "", none},
	{"legadminmaterial", record.TypeLegislation, "", none},
	{"constitution", record.TypeLegislation, "", none},
}

// otherEntries are the entry types for item types without a row of their own.
var otherEntries = map[record.Type]struct{ classic, biblatex string }{
	record.TypeArticleMagazine:   {"article", "article"},
	record.TypeArticleNewspaper:  {"article", "article"},
	record.TypeReviewBook:        {"article", "review"},
	record.TypeReview:            {"article", "review"},
	record.TypeClassic:           {"book", "book"},
	record.TypeCollection:        {"book", "collection"},
	record.TypeEntry:             {"incollection", "inreference"},
	record.TypeEntryDictionary:   {"incollection", "inreference"},
	record.TypeEntryEncyclopedia: {"incollection", "inreference"},
	record.TypePost:              {"misc", "online"},
	record.TypePostWeblog:        {"misc", "online"},
	record.TypeSpeech:            {"misc", "unpublished"},
	record.TypeBill:              {"misc", "legislation"},
	record.TypeRegulation:        {"misc", "legislation"},
	record.TypeHearing:           {"misc", "jurisdiction"},
	record.TypeFigure:            {"misc", "artwork"},
	record.TypeMap:               {"misc", "misc"},
	record.TypeMusicalScore:      {"book", "book"},
}

var typesByEntry = func() map[string]typeRow {
	m := make(map[string]typeRow, len(typeRows))
	for _, r := range typeRows {
		if _, ok := m[r.entry]; !ok {
			m[r.entry] = r
		}
	}
	return m
}()

// biblatexOnly are the entry types that BibTeX's standard styles don't know, of
// those that are carried by name.
var biblatexOnly = map[string]bool{
	"bookinbook": true, "collection": true, "mvbook": true, "mvcollection": true,
	"mvproceedings": true, "mvreference": true, "reference": true, "suppbook": true,
	"suppcollection": true, "suppperiodical": true, "image": true, "video": true,
	"music": true, "commentary": true, "set": true, "bibnote": true, "customa": true, "customb": true,
	"customc": true, "customd": true, "custome": true, "customf": true,
}

// techReport is BibTeX's entry type of reports. BibLaTeX takes it for a report whose
// type is "technical report" (manual 3.16, section 2.1.2), where a report must say
// its type.
const techReport = "techreport"

// talkEntry is the entry type of a talk, which an event tells from manuscripts.
const talkEntry = "unpublished"

// alsoSays are item types of entry types beside those of their rows, which other
// fields make them.
var alsoSays = map[string]record.Type{
	"manual": record.TypeBook, talkEntry: record.TypeSpeech, "video": record.TypeBroadcast,
}

var carriedTypes = map[string]bool{
	"inbook": true, "manual": true, "proceedings": true, "artifactsoftware": true, "artifactdataset": true, "game": true,
	"softwareversion": true, "softwaremodule": true, "codefragment": true, "lecture": true, "monography": true,
	"legmaterial": true, "legadminmaterial": true, "constitution": true,
}

// itemType returns the item type and genre that an entry type says. ok is false
// for a type that nobody knows.
func itemType(entry, subtype string) (t record.Type, genre string, ok bool) {
	r, ok := typesByEntry[entry]
	if !ok {
		return record.TypeDocument, "", false
	}
	switch {
	case r.item == record.TypeArticleJournal && subtype == "magazine":
		return record.TypeArticleMagazine, "", true
	case r.item == record.TypeArticleJournal && subtype == "newspaper":
		return record.TypeArticleNewspaper, "", true
	case entry == "video" && strings.HasPrefix(subtype, "tv"):
		return record.TypeBroadcast, "", true
	}
	return r.item, r.genre, true
}

// entryType returns the entry type for an item type and genre, and the genre that
// it leaves unsaid. carried is the entry type the record was read from, if it was
// one that entryType would not give.
func entryType(t record.Type, genre, carried string, d dialect) (entry, unsaid string) {
	if carried != "" && writable(carried, d) {
		row, known := typesByEntry[carried]
		if !known || row.item == t || alsoSays[carried] == t {
			return carried, genre
		}
	}
	for _, r := range typeRows {
		if r.item == t && r.dialect&d != 0 && (r.genre == "" || sameGenre(r.genre, genre)) {
			if r.genre != "" && saysSame(r.genre, genre) {
				return r.entry, ""
			}
			return r.entry, genre
		}
	}
	if o, ok := otherEntries[t]; ok {
		if d == classic {
			return o.classic, genre
		}
		return o.biblatex, genre
	}
	return "misc", genre
}

// subtype returns what BibLaTeX's field entrysubtype says of an article that isn't
// a journal's (the words are pandoc's and Zotero's); "" elsewhere, and where the
// source had a word of its own. BibTeX's styles know no such field: it is theirs
// only if the user's own file had it.
func (e *entryWriter) subtype() string {
	if e.w.dialect != biblatex && !isBibTeX(e.r.Source.Format) || e.kind != "article" || e.inExtra("entrysubtype") {
		return ""
	}
	switch e.r.Type {
	case record.TypeArticleMagazine:
		return "magazine"
	case record.TypeArticleNewspaper:
		return "newspaper"
	}
	return ""
}

// writable reports whether the dialect may hold the entry type as it is. A type
// that nobody knows is the user's own.
func writable(entry string, d dialect) bool {
	if _, known := typesByEntry[entry]; !known {
		return isTypeName(entry)
	}
	return carriedTypes[entry] || entry == talkEntry || d == biblatex && biblatexOnly[entry]
}

// isTypeName reports whether every program takes entry for an entry type. To pandoc
// one is letters alone, and another ends the whole file.
func isTypeName(entry string) bool {
	return strings.IndexFunc(entry, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
}

// saysSame reports whether genre is implied, or BibLaTeX's key for it.
func saysSame(implied, genre string) bool {
	return strings.ReplaceAll(genre, "'", "’") == implied || genreStrings[genre] == implied
}

// sameGenre compares genres as people write them: "PhD thesis", "phdthesis",
// "Ph.D. Thesis", "Doctoral thesis".
func sameGenre(a, b string) bool {
	return a == b || thesisKind(a) != 0 && thesisKind(a) == thesisKind(b)
}
