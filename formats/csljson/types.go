package csljson

import "github.com/bibfold/bibfold/record"

// typeSynonyms are item types under names of others, folded: Crossref's work
// types (https://api.crossref.org/types), Zotero's item types
// (https://api.zotero.org/schema) and BibTeX's entry types. A genre stands beside
// the type where the name says more than CSL's does.
var typeSynonyms = map[string]struct {
	typ   record.Type
	genre string
}{
	"journalarticle":      {typ: record.TypeArticleJournal},
	"magazinearticle":     {typ: record.TypeArticleMagazine},
	"newspaperarticle":    {typ: record.TypeArticleNewspaper},
	"proceedingsarticle":  {typ: record.TypePaperConference},
	"conferencepaper":     {typ: record.TypePaperConference},
	"inproceedings":       {typ: record.TypePaperConference},
	"proceedings":         {typ: record.TypeBook},
	"monograph":           {typ: record.TypeBook},
	"editedbook":          {typ: record.TypeBook},
	"referencebook":       {typ: record.TypeBook},
	"bookchapter":         {typ: record.TypeChapter},
	"bookpart":            {typ: record.TypeChapter},
	"booksection":         {typ: record.TypeChapter},
	"incollection":        {typ: record.TypeChapter},
	"inbook":              {typ: record.TypeChapter},
	"bookseries":          {typ: record.TypeCollection},
	"bookset":             {typ: record.TypeCollection},
	"referenceentry":      {typ: record.TypeEntry},
	"encyclopediaarticle": {typ: record.TypeEntryEncyclopedia},
	"dictionaryentry":     {typ: record.TypeEntryDictionary},
	"dissertation":        {typ: record.TypeThesis},
	"phdthesis":           {typ: record.TypeThesis, genre: "PhD thesis"},
	"mastersthesis":       {typ: record.TypeThesis, genre: "Master's thesis"},
	"techreport":          {typ: record.TypeReport},
	"postedcontent":       {typ: record.TypeArticle, genre: record.GenrePreprint},
	"preprint":            {typ: record.TypeArticle, genre: record.GenrePreprint},
	"peerreview":          {typ: record.TypeReview},
	"blogpost":            {typ: record.TypePostWeblog},
	"forumpost":           {typ: record.TypePost},
	"computerprogram":     {typ: record.TypeSoftware},
	"presentation":        {typ: record.TypeSpeech},
	"artwork":             {typ: record.TypeGraphic},
	"film":                {typ: record.TypeMotionPicture},
	"videorecording":      {typ: record.TypeMotionPicture},
	"audiorecording":      {typ: record.TypeSong},
	"podcast":             {typ: record.TypeBroadcast},
	"radiobroadcast":      {typ: record.TypeBroadcast},
	"tvbroadcast":         {typ: record.TypeBroadcast},
	"letter":              {typ: record.TypePersonalCommunication},
	"email":               {typ: record.TypePersonalCommunication},
	"instantmessage":      {typ: record.TypePersonalCommunication},
	"case":                {typ: record.TypeLegalCase},
	"statute":             {typ: record.TypeLegislation},
	"misc":                {typ: record.TypeDocument},
	"other":               {typ: record.TypeDocument},
	"journal":             {typ: record.TypePeriodical},
	"online":              {typ: record.TypeWebpage},
	"unpublished":         {typ: record.TypeManuscript},
	"component":           {typ: record.TypeFigure},
	"database":            {typ: record.TypeDataset},
	"standardseries":      {typ: record.TypeStandard},
	"reportcomponent":     {typ: record.TypeReport},
	"reportseries":        {typ: record.TypeReport},
}

// foldedTypes are CSL's own types, folded: legal-case is legal_case.
var foldedTypes = func() map[string]record.Type {
	m := make(map[string]record.Type, record.NumTypes)
	for t := record.TypeNone + 1; t < record.NumTypes; t++ {
		m[foldName(t.String())] = t
	}
	return m
}()

// readType returns the item type that s names, and the genre if s tells one.
func readType(s string) (t record.Type, genre string, ok bool) {
	if t, ok := record.ParseType(s); ok {
		return t, "", true
	}
	folded := foldName(s)
	if t, ok := foldedTypes[folded]; ok {
		return t, "", true
	}
	y, ok := typeSynonyms[folded]
	return y.typ, y.genre, ok
}
