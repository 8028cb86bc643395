package datacite

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// generalTypes are the values of resourceTypeGeneral (schema 4.7, appendix 1), but
// for those that say too little: Text, Collection, Other.
var generalTypes = map[string]record.Type{
	"Audiovisual": record.TypeMotionPicture, "Award": record.TypeDocument, "Book": record.TypeBook,
	"BookChapter": record.TypeChapter, "ComputationalNotebook": record.TypeSoftware,
	"ConferencePaper": record.TypePaperConference, "ConferenceProceeding": record.TypeBook,
	"DataPaper": record.TypeArticleJournal, "Dataset": record.TypeDataset, "Dissertation": record.TypeThesis,
	"Event": record.TypeEvent, "Film": record.TypeMotionPicture, "Image": record.TypeGraphic,
	"Instrument": record.TypeDocument, "InteractiveResource": record.TypeWebpage, "Journal": record.TypePeriodical,
	"JournalArticle": record.TypeArticleJournal, "Model": record.TypeSoftware,
	"OutputManagementPlan": record.TypeReport, "PeerReview": record.TypeReview,
	"PhysicalObject": record.TypeDocument, "Poster": record.TypeSpeech, "Preprint": record.TypeArticle,
	"Presentation": record.TypeSpeech, "Project": record.TypeDocument,
	"Report": record.TypeReport, "Service": record.TypeSoftware, "Software": record.TypeSoftware,
	"Sound": record.TypeSong, "Standard": record.TypeStandard, "StudyRegistration": record.TypeReport,
	"Workflow": record.TypeSoftware,
}

// freeTypes are words that resourceType often holds, folded.
var freeTypes = map[string]record.Type{
	"article": record.TypeArticleJournal, "journalarticle": record.TypeArticleJournal,
	"researcharticle": record.TypeArticleJournal, "reviewarticle": record.TypeArticleJournal,
	"book": record.TypeBook, "monograph": record.TypeBook, "editedbook": record.TypeBook,
	"bookchapter": record.TypeChapter, "booksection": record.TypeChapter, "chapter": record.TypeChapter,
	"conferencepaper": record.TypePaperConference, "proceedingsarticle": record.TypePaperConference,
	"inproceedings": record.TypePaperConference, "conferenceobject": record.TypePaperConference,
	"thesis": record.TypeThesis, "dissertation": record.TypeThesis, "doctoralthesis": record.TypeThesis,
	"phdthesis": record.TypeThesis, "mastersthesis": record.TypeThesis, "masterthesis": record.TypeThesis,
	"bachelorthesis": record.TypeThesis, "doctoraldissertation": record.TypeThesis, "habilitation": record.TypeThesis,
	"report": record.TypeReport, "technicalreport": record.TypeReport, "workingpaper": record.TypeReport,
	"discussionpaper": record.TypeReport, "preprint": record.TypeArticle, "poster": record.TypeSpeech,
	"conferenceposter": record.TypeSpeech, "presentation": record.TypeSpeech, "conferencepresentation": record.TypeSpeech,
	"lecture": record.TypeSpeech, "photo": record.TypeGraphic, "photograph": record.TypeGraphic,
	"video": record.TypeMotionPicture, "blog": record.TypePostWeblog, "map": record.TypeMap, "patent": record.TypePatent, "blogpost": record.TypePostWeblog,
	"review": record.TypeReview, "bookreview": record.TypeReviewBook, "journal": record.TypePeriodical,
	"website": record.TypeWebpage, "newspaperarticle": record.TypeArticleNewspaper, "software": record.TypeSoftware,
	"manuscript": record.TypeManuscript, "letter": record.TypePersonalCommunication, "interview": record.TypeInterview,
	"dataset": record.TypeDataset, "standard": record.TypeStandard,
}

// translated are the words of other vocabularies into which DataCite translates
// the type, folded: schema.org's, BibTeX's and RIS's. Those that it falls back on
// (CreativeWork, misc, GEN, RPRT) say nothing.
var translated = map[string]record.Type{
	"scholarlyarticle": record.TypeArticleJournal, "chapter": record.TypeChapter, "thesis": record.TypeThesis,
	"softwaresourcecode": record.TypeSoftware, "softwareapplication": record.TypeSoftware, "mobileapplication": record.TypeSoftware,
	"webapplication": record.TypeSoftware, "videogame": record.TypeSoftware, "imageobject": record.TypeGraphic, "videoobject": record.TypeMotionPicture,
	"mediaobject": record.TypeMotionPicture, "audioobject": record.TypeSong, "periodical": record.TypePeriodical,
	"publicationissue": record.TypePeriodical, "collection": record.TypeCollection, "blogposting": record.TypePostWeblog,
	"phdthesis": record.TypeThesis, "mastersthesis": record.TypeThesis, "inproceedings": record.TypePaperConference,
	"incollection": record.TypeChapter, "inbook": record.TypeChapter, "techreport": record.TypeReport, "book": record.TypeBook,
	"jour": record.TypeArticleJournal, "chap": record.TypeChapter, "cpaper": record.TypePaperConference,
	"conf": record.TypeBook, "thes": record.TypeThesis, "comp": record.TypeSoftware, "data": record.TypeDataset,
	"dataset": record.TypeDataset, "mpct": record.TypeMotionPicture, "video": record.TypeMotionPicture,
	"sound": record.TypeSong, "slide": record.TypeSpeech, "map": record.TypeMap, "report": record.TypeReport,
	"website": record.TypeWebpage, "webpage": record.TypeWebpage,
}

// typeOf tells the type: by DataCite's own word, by the depositor's, by CSL's
// unless that is the one it falls back on, by the others.
func typeOf(t types) record.Type {
	if typ, ok := generalTypes[t.General]; ok {
		return typ
	}
	if typ, ok := freeTypes[fold(t.Free)]; ok {
		return typ
	}
	if typ, ok := record.ParseType(t.Citeproc); ok && typ != record.TypeArticle {
		return typ
	}
	for _, word := range [...]string{t.Schema, t.BibTeX, t.RIS} {
		if typ, ok := translated[fold(word)]; ok {
			return typ
		}
	}
	return record.TypeDocument
}

// genreOf returns what the depositor's word says beyond the type.
func genreOf(t types, typ record.Type) string {
	if typ == record.TypeArticle {
		return record.GenrePreprint
	}
	free := fold(t.Free)
	known, ok := freeTypes[free]
	switch {
	case free == "" || free == fold(t.General) || free == fold(t.Schema) || free == "text":
		return ""
	case ok && known == typ && typ != record.TypeThesis && typ != record.TypeReport:
		return ""
	case free == "thesis" || free == "dissertation" || free == "report":
		return ""
	}
	return t.Free
}

// fold returns the letters of a word in lower case.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= 'A' && c <= 'Z':
			return c + 'a' - 'A'
		case c >= 'a' && c <= 'z':
			return c
		}
		return -1
	}, s)
}
