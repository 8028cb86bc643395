package endnotexml

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// kind is a reference type of EndNote, as a row of kinds; 0 is none.
type kind uint8

const noKind kind = 0

// kindRow is a reference type: its number and name, and the CSL type that it is
// read as. Of the rows of one CSL type, the first is the one that is written; same
// says that another one tells no more than that.
type kindRow struct {
	number int
	name   string
	typ    record.Type
	same   bool
}

// kinds are the reference types of EndNote with their numbers.
var kinds = []kindRow{
	noKind: {},
	{13, "Generic", record.TypeDocument, false},
	{17, "Journal Article", record.TypeArticleJournal, false},
	{43, "Electronic Article", record.TypeArticleJournal, true},
	{19, "Magazine Article", record.TypeArticleMagazine, false},
	{23, "Newspaper Article", record.TypeArticleNewspaper, false},
	{6, "Book", record.TypeBook, false},
	{28, "Edited Book", record.TypeBook, true},
	{44, "Electronic Book", record.TypeBook, true},
	{8, "Catalog", record.TypeBook, false},
	{5, "Book Section", record.TypeChapter, false},
	{60, "Electronic Book Section", record.TypeChapter, true},
	{47, "Conference Paper", record.TypePaperConference, false},
	{10, "Conference Proceedings", record.TypePaperConference, false},
	{32, "Thesis", record.TypeThesis, false},
	{27, "Report", record.TypeReport, false},
	{46, "Government Document", record.TypeReport, false},
	{12, "Web Page", record.TypeWebpage, false},
	{12, "Electronic Source", record.TypeWebpage, true},
	{56, "Blog", record.TypePostWeblog, false},
	{34, "Unpublished Work", record.TypeManuscript, false},
	{36, "Manuscript", record.TypeManuscript, false},
	{26, "Personal Communication", record.TypePersonalCommunication, false},
	{25, "Patent", record.TypePatent, false},
	{58, "Standard", record.TypeStandard, false},
	{7, "Case", record.TypeLegalCase, false},
	{31, "Statute", record.TypeLegislation, false},
	{4, "Bill", record.TypeBill, false},
	{14, "Hearing", record.TypeHearing, false},
	{50, "Legal Rule or Regulation", record.TypeRegulation, false},
	{50, "Legal Rule/Regulation", record.TypeRegulation, true},
	{59, "Dataset", record.TypeDataset, false},
	{45, "Online Database", record.TypeDataset, false},
	{55, "Aggregated Database", record.TypeCollection, false},
	{9, "Computer Program", record.TypeSoftware, false},
	{21, "Film or Broadcast", record.TypeMotionPicture, false},
	{48, "Online Multimedia", record.TypeMotionPicture, false},
	{3, "Audiovisual Material", record.TypeMotionPicture, false},
	{61, "Music", record.TypeSong, false},
	{2, "Artwork", record.TypeGraphic, false},
	{37, "Figure", record.TypeFigure, false},
	{38, "Chart or Table", record.TypeFigure, false},
	{39, "Equation", record.TypeDocument, false},
	{20, "Map", record.TypeMap, false},
	{52, "Dictionary", record.TypeEntryDictionary, false},
	{53, "Encyclopedia", record.TypeEntryEncyclopedia, false},
	{24, "Pamphlet", record.TypePamphlet, false},
	{57, "Serial", record.TypePeriodical, false},
	{49, "Classical Work", record.TypeClassic, false},
	{51, "Ancient Text", record.TypeClassic, false},
	{54, "Grant", record.TypeDocument, false},
}

// foreign are the names that other programs give, and EndNote's newer types: what
// each is read as. Zotero has the names of its own types there.
var foreign = map[string]record.Type{
	"audiorecording": record.TypeSong, "blogpost": record.TypePostWeblog, "dictionaryentry": record.TypeEntryDictionary,
	"discussionforum": record.TypePost, "email": record.TypePersonalCommunication, "encyclopediaarticle": record.TypeEntryEncyclopedia,
	"film": record.TypeMotionPicture, "forumpost": record.TypePost, "instantmessage": record.TypePersonalCommunication,
	"interview": record.TypeInterview, "letter": record.TypePersonalCommunication, "multimediaapplication": record.TypeSoftware,
	"podcast": record.TypeBroadcast, "preprint": record.TypeArticle, "presentation": record.TypeSpeech,
	"pressrelease": record.TypeArticleNewspaper, "radiobroadcast": record.TypeBroadcast, "socialmedia": record.TypePost,
	"televisionepisode": record.TypeBroadcast, "tvbroadcast": record.TypeBroadcast, "videorecording": record.TypeMotionPicture,
}

var kindsByName, kindsByNumber = func() (names map[string]kind, numbers map[int]kind) {
	names, numbers = map[string]kind{}, map[int]kind{}
	for i, row := range kinds[1:] {
		names[squeeze(row.name)] = kind(i + 1)
		if numbers[row.number] == noKind {
			numbers[row.number] = kind(i + 1)
		}
	}
	return names, numbers
}()

// squeeze returns a type's name without what varies: "Journal Article" and
// "journalArticle" are one.
func squeeze(name string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if c == ' ' || c == '-' || c == '_' {
			return -1
		}
		return c
	}, name))
}

// written holds the kind that each CSL type is written as.
var written = func() (w [record.NumTypes]kind) {
	for i, row := range kinds[1:] {
		if w[row.typ] == noKind {
			w[row.typ] = kind(i + 1)
		}
	}
	// EndNote has no such types, or had none for long: these are the nearest.
	for from, to := range map[record.Type]record.Type{
		record.TypeArticle: record.TypeManuscript, record.TypeBroadcast: record.TypeMotionPicture,
		record.TypeEntry: record.TypeEntryEncyclopedia, record.TypeMusicalScore: record.TypeSong,
		record.TypePost: record.TypePostWeblog, record.TypeReview: record.TypeArticleJournal,
		record.TypeReviewBook: record.TypeArticleJournal, record.TypeTreaty: record.TypeLegislation,
		record.TypeInterview: record.TypePersonalCommunication,
	} {
		w[from] = w[to]
	}
	for t, k := range w {
		if k == noKind {
			w[t] = kindsByName["generic"]
		}
	}
	return w
}()

// readType reads the type's name, and by its number where nobody knows the name.
// What the record's type doesn't tell is kept.
func (r *reading) readType() {
	n := r.Root.At("ref-type")
	name := n.Attr("name")
	number, _ := strconv.Atoi(n.Text())
	k := kindsByName[squeeze(name)]
	if k == noKind && number == 0 && name == "" {
		k = kindsByName[squeeze(n.Text())] // the name stands where the number belongs
	}
	if t, ok := foreign[squeeze(name)]; ok && k == noKind {
		r.Rec.Type = t
		return
	}
	if k == noKind {
		k = kindsByNumber[number]
	}
	switch {
	case k != noKind:
		r.Rec.Type = kinds[k].typ
		if !kinds[k].same && written[kinds[k].typ] != k {
			r.Keep("ref-type", kinds[k].name)
		}
	case name != "" || number != 0:
		r.Rec.Type = record.TypeDocument
		r.Keep("ref-type", strings.TrimSpace(name+" "+n.Text()))
	case r.Root.Has("periodical"):
		r.Rec.Type = record.TypeArticleJournal
	default:
		r.Rec.Type = record.TypeDocument
	}
}
