package cff

import "github.com/bibfold/bibfold/record"

// kind is what a type of work is. plain says that the item type tells as much;
// otherwise the word is kept.
type kind struct {
	typ   record.Type
	plain bool
}

// kinds are the types of works (schema-guide.md, "definitions.reference.type").
var kinds = map[string]kind{
	"art":                      {record.TypeGraphic, true},
	"article":                  {record.TypeArticleJournal, true},
	"audiovisual":              {record.TypeMotionPicture, false},
	"bill":                     {record.TypeBill, true},
	"blog":                     {record.TypePostWeblog, true},
	"book":                     {record.TypeBook, true},
	"catalogue":                {record.TypeBook, false},
	"conference":               {record.TypePaperConference, false},
	"conference-paper":         {record.TypePaperConference, true},
	"data":                     {record.TypeDataset, true},
	"database":                 {record.TypeDataset, false},
	"dataset":                  {record.TypeDataset, true},
	"dictionary":               {record.TypeEntryDictionary, true},
	"edited-work":              {record.TypeBook, true},
	"encyclopedia":             {record.TypeEntryEncyclopedia, true},
	"film-broadcast":           {record.TypeMotionPicture, true},
	"generic":                  {record.TypeDocument, true},
	"government-document":      {record.TypeReport, false},
	"grant":                    {record.TypeDocument, false},
	"hearing":                  {record.TypeHearing, true},
	"historical-work":          {record.TypeClassic, true},
	"legal-case":               {record.TypeLegalCase, true},
	"legal-rule":               {record.TypeRegulation, true},
	"magazine-article":         {record.TypeArticleMagazine, true},
	"manual":                   {record.TypeBook, false},
	"map":                      {record.TypeMap, true},
	"multimedia":               {record.TypeMotionPicture, false},
	"music":                    {record.TypeMusicalScore, false},
	"newspaper-article":        {record.TypeArticleNewspaper, true},
	"pamphlet":                 {record.TypePamphlet, true},
	"patent":                   {record.TypePatent, true},
	"personal-communication":   {record.TypePersonalCommunication, true},
	"proceedings":              {record.TypeBook, false},
	"report":                   {record.TypeReport, true},
	"serial":                   {record.TypePeriodical, true},
	"slides":                   {record.TypeSpeech, true},
	"software":                 {record.TypeSoftware, true},
	"software-code":            {record.TypeSoftware, false},
	"software-container":       {record.TypeSoftware, false},
	"software-executable":      {record.TypeSoftware, false},
	"software-virtual-machine": {record.TypeSoftware, false},
	"sound-recording":          {record.TypeSong, true},
	"standard":                 {record.TypeStandard, true},
	"statute":                  {record.TypeLegislation, true},
	"thesis":                   {record.TypeThesis, true},
	"unpublished":              {record.TypeManuscript, true},
	"video":                    {record.TypeMotionPicture, false},
	"website":                  {record.TypeWebpage, true},
}

// within are the types of what stands in a collection; of all others a collection
// is the series.
var within = record.Types(record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper,
	record.TypePaperConference, record.TypeEntryDictionary, record.TypeEntryEncyclopedia, record.TypeLegalCase)
