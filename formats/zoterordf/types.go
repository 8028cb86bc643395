package zoterordf

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// itemType is a type of Zotero's items.
type itemType struct {
	name      string
	typ       record.Type
	class     string   // of the resource that an item of this type is
	container string   // class of the resource that holds what contains the work; "" if its title is a field
	creators  []string // the roles that it has, the primary one first
	fields    []string // the fields that it has, by their base names, besides those that all have
}

func fieldsOf(s string) []string { return strings.Fields(s) }

// itemTypes lists Zotero's item types with the fields that its schema, version 41
// (https://api.zotero.org/schema), gives them, and the classes of Zotero's own
// export. Of several for one type of CSL the first is the usual one.
var itemTypes = []*itemType{
	{
		"preprint", record.TypeArticle, "rdf:Description", "",
		fieldsOf("author contributor editor translator reviewedAuthor"),
		fieldsOf("type publisher number place series seriesNumber archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"journalArticle", record.TypeArticleJournal, "bib:Article", "bib:Journal",
		fieldsOf("author contributor editor translator reviewedAuthor"),
		fieldsOf("publicationTitle publisher place volume issue section partNumber partTitle pages series " +
			"seriesTitle seriesText journalAbbreviation PMID PMCID ISSN archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"magazineArticle", record.TypeArticleMagazine, "bib:Article", "bib:Periodical",
		fieldsOf("author contributor translator reviewedAuthor"),
		fieldsOf("publicationTitle publisher place volume issue pages ISSN archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"newspaperArticle", record.TypeArticleNewspaper, "bib:Article", "bib:Newspaper",
		fieldsOf("author contributor translator reviewedAuthor"),
		fieldsOf("publicationTitle publisher place volume issue edition section pages ISSN archive " +
			"archiveLocation language libraryCatalog callNumber"),
	},
	{
		"bill", record.TypeBill, "bib:Legislation", "",
		fieldsOf("sponsor cosponsor contributor"),
		fieldsOf("number code volume section pages authority session history language"),
	},
	{
		"book", record.TypeBook, "bib:Book", "",
		fieldsOf("author contributor editor translator seriesEditor"),
		fieldsOf("series seriesNumber volume numberOfVolumes edition publisher place originalDate " +
			"originalPublisher originalPlace medium numPages ISBN ISSN archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"podcast", record.TypeBroadcast, "bib:Recording", "",
		fieldsOf("podcaster guest producer executiveProducer seriesCreator director scriptwriter castMember " +
			"translator contributor"),
		fieldsOf("seriesTitle number medium publisher place runningTime language"),
	},
	{
		"tvBroadcast", record.TypeBroadcast, "bib:Recording", "",
		fieldsOf("director producer executiveProducer seriesCreator scriptwriter castMember host guest " +
			"narrator translator contributor"),
		fieldsOf("publicationTitle number medium publisher place runningTime archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"radioBroadcast", record.TypeBroadcast, "bib:Recording", "",
		fieldsOf("creator host guest producer executiveProducer seriesCreator director scriptwriter castMember " +
			"translator contributor"),
		fieldsOf("publicationTitle number medium publisher place runningTime archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"bookSection", record.TypeChapter, "bib:BookSection", "bib:Book",
		fieldsOf("author contributor editor bookAuthor translator seriesEditor"),
		fieldsOf("publicationTitle series seriesNumber volume numberOfVolumes edition publisher place " +
			"originalDate originalPublisher originalPlace medium pages ISBN ISSN archive archiveLocation " +
			"language libraryCatalog callNumber"),
	},
	{
		"dataset", record.TypeDataset, "bib:Data", "",
		fieldsOf("author contributor"),
		fieldsOf("number type versionNumber publisher place medium archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"document", record.TypeDocument, "bib:Document", "",
		fieldsOf("author contributor editor translator reviewedAuthor"),
		fieldsOf("type publisher place archive archiveLocation language libraryCatalog callNumber"),
	},
	{noteItem, record.TypeDocument, "bib:Memo", "", fieldsOf("author"), nil},
	{
		"dictionaryEntry", record.TypeEntryDictionary, "rdf:Description", "",
		fieldsOf("author contributor editor translator seriesEditor"),
		fieldsOf("publicationTitle series seriesNumber volume numberOfVolumes edition publisher place pages " +
			"ISBN archive archiveLocation language libraryCatalog callNumber"),
	},
	{
		"encyclopediaArticle", record.TypeEntryEncyclopedia, "rdf:Description", "",
		fieldsOf("author contributor editor translator seriesEditor"),
		fieldsOf("publicationTitle series seriesNumber volume numberOfVolumes edition publisher place pages " +
			"ISBN archive archiveLocation language libraryCatalog callNumber"),
	},
	{
		"artwork", record.TypeGraphic, "bib:Illustration", "",
		fieldsOf("artist contributor"),
		fieldsOf("medium artworkSize eventPlace archive archiveLocation language libraryCatalog callNumber"),
	},
	{
		"hearing", record.TypeHearing, "bib:Report", "",
		fieldsOf("contributor"),
		fieldsOf("committee publisher numberOfVolumes number pages authority session history place language"),
	},
	{
		"interview", record.TypeInterview, "bib:Interview", "",
		fieldsOf("interviewee contributor interviewer translator"),
		fieldsOf("medium publisher place archive archiveLocation language libraryCatalog callNumber"),
	},
	{
		"case", record.TypeLegalCase, "bib:Document", "bib:CourtReporter",
		fieldsOf("author counsel contributor"),
		fieldsOf("authority number reporter volume pages history language"),
	},
	{
		"statute", record.TypeLegislation, "bib:Legislation", "",
		fieldsOf("author contributor"),
		fieldsOf("code codeNumber number pages section session history language"),
	},
	{
		"manuscript", record.TypeManuscript, "bib:Manuscript", "",
		fieldsOf("author contributor translator"),
		fieldsOf("type publisher place numPages number archive archiveLocation language libraryCatalog " +
			"callNumber"),
	},
	{
		"map", record.TypeMap, "bib:Image", "",
		fieldsOf("cartographer contributor seriesEditor"),
		fieldsOf("type scale seriesTitle edition publisher place ISBN archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"film", record.TypeMotionPicture, "bib:MotionPicture", "",
		fieldsOf("director producer scriptwriter castMember host guest narrator translator contributor"),
		fieldsOf("publisher place type medium runningTime archive archiveLocation language libraryCatalog " +
			"callNumber"),
	},
	{
		"videoRecording", record.TypeMotionPicture, "bib:Recording", "",
		fieldsOf("creator director producer scriptwriter executiveProducer castMember host guest narrator " +
			"translator contributor"),
		fieldsOf("medium seriesTitle volume numberOfVolumes publisher place runningTime ISBN archive " +
			"archiveLocation language libraryCatalog callNumber"),
	},
	{
		"conferencePaper", record.TypePaperConference, "rdf:Description", "bib:Journal",
		fieldsOf("author contributor editor translator seriesEditor"),
		fieldsOf("publicationTitle conferenceName publisher place eventPlace volume issue numberOfVolumes " +
			"pages series seriesNumber ISBN ISSN archive archiveLocation language libraryCatalog " +
			"callNumber"),
	},
	{
		"patent", record.TypePatent, "bib:Patent", "",
		fieldsOf("inventor attorneyAgent contributor"),
		fieldsOf("place country assignee authority number filingDate pages applicationNumber priorityNumbers " +
			"originalDate references status language"),
	},
	{
		"letter", record.TypePersonalCommunication, "bib:Letter", "",
		fieldsOf("author recipient contributor translator"),
		fieldsOf("type eventPlace archive archiveLocation language libraryCatalog callNumber"),
	},
	{
		"email", record.TypePersonalCommunication, "bib:Letter", "",
		fieldsOf("author translator contributor recipient"),
		fieldsOf("language"),
	},
	{
		"instantMessage", record.TypePersonalCommunication, "bib:Letter", "",
		fieldsOf("author contributor recipient"),
		fieldsOf("language"),
	},
	{
		"forumPost", record.TypePost, "bib:Document", "z:Forum",
		fieldsOf("author contributor"),
		fieldsOf("publicationTitle type language"),
	},
	{
		"blogPost", record.TypePostWeblog, "bib:Document", "z:Blog",
		fieldsOf("author translator commenter contributor"),
		fieldsOf("publicationTitle type ISSN language"),
	},
	{
		"report", record.TypeReport, "bib:Report", "",
		fieldsOf("author editor contributor translator seriesEditor"),
		fieldsOf("number type publisher place seriesTitle seriesNumber pages ISBN ISSN archive archiveLocation " +
			"language libraryCatalog callNumber"),
	},
	{
		"computerProgram", record.TypeSoftware, "bib:Data", "",
		fieldsOf("programmer contributor"),
		fieldsOf("seriesTitle versionNumber system publisher place programmingLanguage ISBN archive " +
			"archiveLocation libraryCatalog callNumber"),
	},
	{
		"audioRecording", record.TypeSong, "bib:Recording", "",
		fieldsOf("performer originalCreator composer wordsBy translator contributor"),
		fieldsOf("medium seriesTitle volume numberOfVolumes publisher place runningTime ISBN archive " +
			"archiveLocation language libraryCatalog callNumber"),
	},
	{
		"presentation", record.TypeSpeech, "bib:ConferenceProceedings", "",
		fieldsOf("presenter chair organizer contributor translator"),
		fieldsOf("type meetingName place series publicationTitle language"),
	},
	{
		"standard", record.TypeStandard, "rdf:Description", "",
		fieldsOf("author editor contributor"),
		fieldsOf("authority committee type number versionNumber edition status publisher place partNumber " +
			"partTitle ISBN archive archiveLocation numPages language libraryCatalog callNumber"),
	},
	{
		"thesis", record.TypeThesis, "bib:Thesis", "",
		fieldsOf("author contributor"),
		fieldsOf("type publisher place series seriesNumber numPages ISBN ISSN archive archiveLocation language " +
			"libraryCatalog callNumber"),
	},
	{
		"webpage", record.TypeWebpage, "bib:Document", "z:Website",
		fieldsOf("author contributor translator"),
		fieldsOf("publicationTitle type publisher place language"),
	},
}

var itemTypesByName = func() map[string]*itemType {
	m := make(map[string]*itemType, len(itemTypes))
	for _, t := range itemTypes {
		m[t.name] = t
	}
	return m
}()

// generalFields are the fields that all types have, or nearly all.
var generalFields = fieldsOf("title abstractNote date DOI citationKey url accessDate shortTitle rights extra")

// has reports whether items of the type have a field.
func (t *itemType) has(field string) bool {
	return slices.Contains(t.fields, field) || slices.Contains(generalFields, field)
}

// usualTypes are the item types of CSL's types.
var usualTypes = func() (m [record.NumTypes]*itemType) {
	for _, t := range itemTypes {
		if m[t.typ] == nil {
			m[t.typ] = t
		}
	}
	// What Zotero has no type for; a line "Type" in the field extra names it.
	for typ, name := range map[record.Type]string{
		record.TypeNone:         "document",
		record.TypeClassic:      "book",
		record.TypeCollection:   "document",
		record.TypeEntry:        "encyclopediaArticle",
		record.TypeEvent:        "presentation",
		record.TypeFigure:       "artwork",
		record.TypeMusicalScore: "book",
		record.TypePamphlet:     "book",
		record.TypePerformance:  "presentation",
		record.TypePeriodical:   "book",
		record.TypeRegulation:   "statute",
		record.TypeReview:       "journalArticle",
		record.TypeReviewBook:   "journalArticle",
		record.TypeTreaty:       "statute",
	} {
		m[typ] = itemTypesByName[name]
	}
	return m
}()

// typeField is the name under which a record keeps the item type that its own
// type doesn't tell.
const typeField = "itemType"

// typeOf returns the item type that a record becomes.
func typeOf(r *record.Record) *itemType {
	if r.Type >= record.NumTypes {
		return itemTypesByName["document"]
	}
	if name := extraOf(r, typeField); name != "" {
		if t := itemTypesByName[name]; t != nil && t.typ == r.Type && (name != noteItem || isNote(r)) {
			return t
		}
	}
	switch kind := strings.ToLower(r.Genre + " " + r.Text(record.Medium)); {
	case r.Type == record.TypeBroadcast && strings.Contains(kind, "radio"):
		return itemTypesByName["radioBroadcast"]
	case r.Type == record.TypeBroadcast && (r.ContainerTitle != "" || strings.Contains(kind, "tele") || strings.Contains(kind, "tv")):
		return itemTypesByName["tvBroadcast"]
	case r.Type == record.TypeMotionPicture && (len(r.ISBN) > 0 || r.Text(record.CollectionTitle) != "" || r.Volume != ""):
		return itemTypesByName["videoRecording"]
	case r.Type == record.TypePersonalCommunication && (strings.Contains(kind, "email") || strings.Contains(kind, "e-mail")):
		return itemTypesByName["email"]
	}
	return usualTypes[r.Type]
}

// extraOf returns a field of this format that a record carries.
func extraOf(r *record.Record, name string) string {
	for _, f := range r.Extra {
		if f.Format == family && f.Name == name {
			return f.Value
		}
	}
	return ""
}

// containerTypes are the item types by the class of what holds them, for items
// that don't name their type.
var containerTypes = func() map[string]*itemType {
	m := map[string]*itemType{}
	for _, t := range itemTypes {
		if t.container != "" && t.container != "bib:Book" && t.name != "conferencePaper" {
			m[t.container] = t
		}
	}
	m["bib:Magazine"] = itemTypesByName["magazineArticle"]
	return m
}()

// classTypes are the item types by the class of the item.
var classTypes = func() map[string]*itemType {
	m := map[string]*itemType{}
	for class, name := range map[string]string{
		"bib:Article": "journalArticle", "bib:Document": "webpage", "bib:Legislation": "bill",
		"bib:Letter": "letter", "bib:Report": "report", "bib:Recording": "audioRecording",
		"bib:Data": "dataset", "bib:ConferenceProceedings": "presentation", "bib:Image": "artwork",
		"bib:Chapter": "bookSection",
	} {
		m[class] = itemTypesByName[name]
	}
	for _, t := range itemTypes {
		if m[t.class] == nil && t.class != "rdf:Description" {
			m[t.class] = t
		}
	}
	return m
}()
