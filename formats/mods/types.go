package mods

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// typeRow is how a type of CSL is written: the name of Zotero's item type, which
// its translator reads as a local genre (CSL's name where Zotero has no such type),
// the genre of MARC's list, and the type of resource.
type typeRow struct {
	typ      record.Type
	local    string
	marc     string // of https://www.loc.gov/standards/valuelist/marcgt.html
	resource string
}

var typeRows = []typeRow{
	{record.TypeArticle, "preprint", "", "text"},
	{record.TypeArticleJournal, "journalArticle", "article", "text"},
	{record.TypeArticleMagazine, "magazineArticle", "article", "text"},
	{record.TypeArticleNewspaper, "newspaperArticle", "newspaper", "text"},
	{record.TypeBill, "bill", "", "text"},
	{record.TypeBook, "book", "book", "text"},
	{record.TypeBroadcast, "tvBroadcast", "", "moving image"},
	{record.TypeChapter, "bookSection", "", "text"},
	{record.TypeDataset, "dataset", "numeric data", ""},
	{record.TypeDocument, "document", "", ""},
	{record.TypeEntryDictionary, "dictionaryEntry", "dictionary", "text"},
	{record.TypeEntryEncyclopedia, "encyclopediaArticle", "encyclopedia", "text"},
	{record.TypeGraphic, "artwork", "picture", "still image"},
	{record.TypeHearing, "hearing", "", "text"},
	{record.TypeInterview, "interview", "interview", ""},
	{record.TypeLegalCase, "case", "legal case and case notes", "text"},
	{record.TypeLegislation, "statute", "legislation", "text"},
	{record.TypeManuscript, "manuscript", "", "text"},
	{record.TypeMap, "map", "map", "cartographic"},
	{record.TypeMotionPicture, "videoRecording", "videorecording", "moving image"},
	{record.TypeMusicalScore, "musical_score", "", "notated music"},
	{record.TypePaperConference, "conferencePaper", "conference publication", "text"},
	{record.TypePatent, "patent", "patent", "text"},
	{record.TypePeriodical, "periodical", "periodical", "text"},
	{record.TypePersonalCommunication, "letter", "letter", "text"},
	{record.TypePost, "forumPost", "", "text"},
	{record.TypePostWeblog, "blogPost", "", "text"},
	{record.TypeReport, "report", "technical report", "text"},
	{record.TypeSoftware, "computerProgram", "", "software, multimedia"},
	{record.TypeSong, "audioRecording", "sound", "sound recording"},
	{record.TypeSpeech, "presentation", "speech", ""},
	{record.TypeStandard, "standard", "standard or specification", "text"},
	{record.TypeThesis, "thesis", "thesis", "text"},
	{record.TypeTreaty, "treaty", "treaty", "text"},
	{record.TypeWebpage, "webpage", "web site", "text"},
}

// rowOf returns the row of a type; one with CSL's name for a type without.
func rowOf(t record.Type) typeRow {
	for _, row := range typeRows {
		if row.typ == t {
			return row
		}
	}
	return typeRow{typ: t, local: t.String()}
}

// localGenres are the names of types as local genres: Zotero's and CSL's.
var localGenres = func() map[string]record.Type {
	m := map[string]record.Type{
		"email": record.TypePersonalCommunication, "film": record.TypeMotionPicture, "instantmessage": record.TypePersonalCommunication,
		"podcast": record.TypeBroadcast, "radiobroadcast": record.TypeBroadcast,
	}
	for t := record.TypeNone + 1; t < record.NumTypes; t++ {
		m[squeeze(t.String())] = t
	}
	for _, row := range typeRows {
		m[squeeze(row.local)] = row.typ
	}
	return m
}()

// genres are what genres say of the type: MARC's list as Zotero understands it, DCMI's
// types, and what catalogues and bibutils write without a list.
var genres = map[string]record.Type{
	"abstract or summary": record.TypeNone, "art original": record.TypeGraphic, "art reproduction": record.TypeGraphic,
	"article": record.TypeArticleJournal, "atlas": record.TypeMap, "autobiography": record.TypeBook, "bibliography": record.TypeBook, "biography": record.TypeBook, "book": record.TypeBook,
	"chart": record.TypeGraphic, "comic": record.TypeBook, "comic or graphic novel": record.TypeBook, "comic strip": record.TypeGraphic,
	"conference publication": record.TypePaperConference, "database": record.TypeDataset, "dictionary": record.TypeEntryDictionary, "diorama": record.TypeGraphic,
	"drama": record.TypeBook, "encyclopedia": record.TypeEntryEncyclopedia, "essay": record.TypeBook, "festschrift": record.TypeBook,
	"fiction": record.TypeBook, "filmstrip": record.TypeMotionPicture, "folktale": record.TypeBook, "globe": record.TypeMap,
	"government publication": record.TypeDocument, "graphic": record.TypeGraphic, "graphic novel": record.TypeBook, "handbook": record.TypeBook, "history": record.TypeBook,
	"humor, satire": record.TypeBook, "humor,satire": record.TypeBook, "hymnal": record.TypeBook, "instruction": record.TypeBook, "interview": record.TypeInterview,
	"journal": record.TypeArticleJournal, "kit": record.TypeGraphic, "law report or digest": record.TypeArticleJournal,
	"legal article": record.TypeArticleJournal, "loose-leaf": record.TypeManuscript, "model": record.TypeGraphic, "legal case and case notes": record.TypeLegalCase, "legislation": record.TypeLegislation,
	"letter": record.TypePersonalCommunication, "map": record.TypeMap, "memoir": record.TypeBook, "microscope slide": record.TypeGraphic, "motion picture": record.TypeMotionPicture,
	"multivolume monograph": record.TypeBook, "newspaper": record.TypeArticleNewspaper, "novel": record.TypeBook, "numeric data": record.TypeDataset,
	"offprint": record.TypeArticleJournal, "online system or service": record.TypeWebpage, "patent": record.TypePatent, "periodical": record.TypeArticleJournal,
	"picture": record.TypeGraphic, "poetry": record.TypeBook, "programmed text": record.TypeBook, "realia": record.TypeGraphic,
	"rehearsal": record.TypeSong, "remote sensing image": record.TypeGraphic, "review": record.TypeBook, "script": record.TypeBook, "series": record.TypeBook, "short story": record.TypeBook,
	"slide": record.TypeGraphic, "sound": record.TypeSong, "speech": record.TypeSpeech, "standard or specification": record.TypeStandard,
	"technical drawing": record.TypeGraphic, "technical report": record.TypeReport, "thesis": record.TypeThesis,
	"transparency": record.TypeGraphic, "treaty": record.TypeTreaty, "videorecording": record.TypeMotionPicture, "web site": record.TypeWebpage,
	"yearbook": record.TypeBook,

	"dataset": record.TypeDataset, "image": record.TypeGraphic, "interactiveresource": record.TypeWebpage, "movingimage": record.TypeMotionPicture,
	"software": record.TypeSoftware, "stillimage": record.TypeGraphic,

	"academic journal": record.TypeArticleJournal, "book chapter": record.TypeChapter, "chapter": record.TypeChapter,
	"conference paper": record.TypePaperConference, "conference proceedings": record.TypePaperConference, "dissertation": record.TypeThesis,
	"theses": record.TypeThesis, "thesis or dissertation": record.TypeThesis, "ph.d. thesis": record.TypeThesis,
	"masters thesis": record.TypeThesis, "diploma thesis": record.TypeThesis, "doctoral thesis": record.TypeThesis,
	"habilitation thesis": record.TypeThesis, "licentiate thesis": record.TypeThesis, "journal article": record.TypeArticleJournal,
	"magazine": record.TypeArticleMagazine, "magazine article": record.TypeArticleMagazine, "newspaper article": record.TypeArticleNewspaper,
	"preprint": record.TypeArticle, "report": record.TypeReport, "research article": record.TypeArticleJournal, "standard": record.TypeStandard,
	"unpublished": record.TypeManuscript, "working paper": record.TypeReport,
}

// genreWords are what free genres contain that tells a type, squeezed: repositories
// write "Electronic Thesis or Dissertation", "Peer-reviewed journal article".
var genreWords = []struct {
	word string
	typ  record.Type
}{
	{"journalarticle", record.TypeArticleJournal},
	{"magazinearticle", record.TypeArticleMagazine},
	{"newspaperarticle", record.TypeArticleNewspaper},
	{"bookchapter", record.TypeChapter},
	{"bookpart", record.TypeChapter},
	{"conferencepaper", record.TypePaperConference},
	{"conferenceobject", record.TypePaperConference},
	{"workingpaper", record.TypeReport},
	{"technicalreport", record.TypeReport},
	{"dissertation", record.TypeThesis},
	{"blog", record.TypePostWeblog},
}

// thesisWord finds a thesis in a free genre, also "masterthesis" and "doctoralThesis",
// but no synthesis.
var thesisWord = regexp.MustCompile(`(?i:(?:^|[^a-z]|bachelor|masters?|doctoral|phd)thes[ie]s\b)|[a-z]Thes[ie]s\b`)

// ofParts are forms of literature that stand in books and journals as well as for
// themselves.
var ofParts = map[string]bool{"essay": true, "poetry": true, "review": true, "short story": true}

// resources are the types of resource that tell a type.
var resources = map[string]record.Type{
	"cartographic": record.TypeMap, "moving image": record.TypeMotionPicture, "notated music": record.TypeMusicalScore,
	"software, multimedia": record.TypeSoftware, "sound recording": record.TypeSong, "sound recording-musical": record.TypeSong,
	"sound recording-nonmusical": record.TypeSong, "still image": record.TypeGraphic,
}

// readType decides by the genre, then by what holds the work, the type of resource,
// what kind of file it is, an ISBN, and an address.
func (r *reading) readType() {
	r.Rec.Type = r.typeByGenre()
	if r.Rec.Type == record.TypeNone {
		r.Rec.Type = r.typeByHost()
	}
	for n := range r.Root.All("typeOfResource") {
		if r.Rec.Type == record.TypeNone {
			r.Rec.Type = resources[n.Text()]
		}
	}
	switch {
	case r.Rec.Type != record.TypeNone:
	case r.Root.At("typeOfResource").Attr("manuscript") == "yes":
		r.Rec.Type = record.TypeManuscript
	case r.Root.At("physicalDescription", "internetMediaType").Text() == "text/html":
		r.Rec.Type = record.TypeWebpage
	case r.host == nil && r.hasISBN():
		r.Rec.Type = record.TypeBook
	case r.Root.At("location", "url") != nil:
		r.Rec.Type = record.TypeWebpage
	default:
		r.Rec.Type = record.TypeDocument
	}
}

// hasISBN reports whether the work itself has an ISBN.
func (r *reading) hasISBN() bool {
	for n := range r.Root.All("identifier") {
		if n.Attr("type") == "isbn" && n.Text() != "" {
			return true
		}
	}
	return false
}

// typeByGenre asks the local genres first, then those of MARC's list, then the rest.
func (r *reading) typeByGenre() record.Type {
	for _, authority := range []string{"local", "marcgt", ""} {
		for n := range r.Root.All("genre") {
			if authority != "" && n.Attr("authority") != authority || authority != "local" && r.host != nil && ofParts[strings.ToLower(n.Text())] {
				continue
			}
			if t := genreType(n); t != record.TypeNone {
				r.telling = n
				return t
			}
		}
	}
	return record.TypeNone
}

// semantics stands before a type of OpenAIRE's vocabulary:
// info:eu-repo/semantics/doctoralThesis.
const semantics = "info:eu-repo/semantics/"

func genreType(n *node) record.Type {
	text := strings.TrimPrefix(n.Text(), semantics)
	authority := n.Attr("authority")
	switch authority {
	case "local":
		if t, ok := localGenres[squeeze(text)]; ok {
			return t
		}
	case "dct":
		return genres[squeeze(text)]
	}
	if t, ok := genres[strings.ToLower(text)]; ok || authority != "" && authority != "local" {
		return t
	}
	return freeGenre(text)
}

// freeGenre tells what a genre of no list says: the name of a type, or a word in it.
func freeGenre(text string) record.Type {
	squeezed := squeeze(text)
	if t, ok := localGenres[squeezed]; ok {
		return t
	}
	for _, row := range genreWords {
		if strings.Contains(squeezed, row.word) {
			return row.typ
		}
	}
	if thesisWord.MatchString(text) {
		return record.TypeThesis
	}
	return record.TypeNone
}

// saysDegree reports whether a genre says more of a thesis than that it is one.
func saysDegree(genre string) bool {
	genre = strings.ToLower(genre)
	return genres[genre] == record.TypeThesis && strings.HasSuffix(genre, " thesis")
}

// typeByHost tells what is part of something by what that is.
func (r *reading) typeByHost() record.Type {
	host := r.host
	if host == nil {
		return record.TypeNone
	}
	for n := range host.All("genre") {
		switch t := genreType(n); t {
		case record.TypeNone:
		case record.TypeBook:
			return record.TypeChapter
		default:
			return t
		}
	}
	switch host.At("originInfo", "issuance").Text() {
	case "continuing", "serial", "integrating resource":
		return record.TypeArticleJournal
	}
	for n := range host.All("identifier") {
		switch n.Attr("type") {
		case "issn":
			return record.TypeArticleJournal
		case "isbn":
			return record.TypeChapter
		}
	}
	for _, part := range []*node{host.At("part"), r.Root.At("part")} {
		for detail := range part.All("detail") {
			if kind := detail.Attr("type"); kind == "issue" || kind == "volume" {
				return record.TypeArticleJournal
			}
		}
	}
	if host.At("originInfo", "issuance").Text() == "monographic" {
		return record.TypeChapter
	}
	return record.TypeNone
}

// squeeze returns a type's name without what varies in it.
func squeeze(name string) string { return strings.ToLower(separators.Replace(name)) }

var separators = strings.NewReplacer(" ", "", "-", "", "_", "")
