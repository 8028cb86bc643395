package hayagriva

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// kind is a type of entry (file-format.md, "Entry Type").
type kind uint8

const (
	noKind kind = iota
	article
	chapter
	entry
	anthos
	report
	thesis
	web
	scene
	artwork
	patent
	legalCase
	newspaper
	legislation
	manuscript
	original
	post
	misc
	performance
	periodical
	proceedings
	book
	blog
	reference
	conference
	anthology
	repository
	thread
	video
	audio
	exhibition
	numKinds
)

// kindRow is a type: its name, and the item type of an entry of its own.
var kindRows = [numKinds]struct {
	name string
	typ  record.Type
}{
	article:     {"article", record.TypeArticle},
	chapter:     {"chapter", record.TypeChapter},
	entry:       {"entry", record.TypeEntry},
	anthos:      {"anthos", record.TypeChapter},
	report:      {"report", record.TypeReport},
	thesis:      {"thesis", record.TypeThesis},
	web:         {"web", record.TypeWebpage},
	scene:       {"scene", record.TypeMotionPicture},
	artwork:     {"artwork", record.TypeGraphic},
	patent:      {"patent", record.TypePatent},
	legalCase:   {"case", record.TypeLegalCase},
	newspaper:   {"newspaper", record.TypeArticleNewspaper},
	legislation: {"legislation", record.TypeLegislation},
	manuscript:  {"manuscript", record.TypeManuscript},
	original:    {"original", record.TypeDocument},
	post:        {"post", record.TypePost},
	misc:        {"misc", record.TypeDocument},
	performance: {"performance", record.TypePerformance},
	periodical:  {"periodical", record.TypePeriodical},
	proceedings: {"proceedings", record.TypeBook},
	book:        {"book", record.TypeBook},
	blog:        {"blog", record.TypeWebpage},
	reference:   {"reference", record.TypeBook},
	conference:  {"conference", record.TypeEvent},
	anthology:   {"anthology", record.TypeBook},
	repository:  {"repository", record.TypeSoftware},
	thread:      {"thread", record.TypePost},
	video:       {"video", record.TypeMotionPicture},
	audio:       {"audio", record.TypeSong},
	exhibition:  {"exhibition", record.TypeEvent},
}

var kindsByName = func() map[string]kind {
	m := make(map[string]kind, numKinds)
	for k := noKind + 1; k < numKinds; k++ {
		m[kindRows[k].name] = k
	}
	return m
}()

// parseKind returns the type of that name, noKind if there is none. Case doesn't
// matter.
func parseKind(s string) kind { return kindsByName[strings.ToLower(strings.TrimSpace(s))] }

// within says what an entry with a parent is: the first row that fits.
var within = []struct {
	kind, parent kind // noKind: any
	typ          record.Type
}{
	{article, periodical, record.TypeArticleJournal}, // even if it was given at a conference
	{book, conference, record.TypeBook},              // its proceedings
	{noKind, conference, record.TypePaperConference},
	{article, proceedings, record.TypePaperConference},
	{article, newspaper, record.TypeArticleNewspaper},
	{article, blog, record.TypePostWeblog},
	{post, blog, record.TypePostWeblog},
	{web, blog, record.TypePostWeblog},
	{article, book, record.TypeChapter},
	{article, anthology, record.TypeChapter},
	{article, reference, record.TypeEntryEncyclopedia},
	{entry, noKind, record.TypeEntryEncyclopedia},
	{article, repository, record.TypeArticle},
	{article, web, record.TypeArticle},
	{article, misc, record.TypeArticle},
	{article, noKind, record.TypeArticleJournal},
}

// itemType returns the item type of an entry and its parents.
func itemType(k kind, parents []kind) record.Type {
	for _, row := range within {
		for _, p := range parents {
			if (row.kind == noKind || row.kind == k) && (row.parent == noKind || row.parent == p) {
				return row.typ
			}
		}
	}
	return kindRows[k].typ
}

// written says which types stand for each item type: the entry's, and that of the
// parent which holds the container's title; noKind: it has none.
var written = [record.NumTypes]struct{ kind, parent kind }{
	record.TypeNone:                  {misc, misc},
	record.TypeArticle:               {article, misc},
	record.TypeArticleJournal:        {article, periodical},
	record.TypeArticleMagazine:       {article, periodical},
	record.TypeArticleNewspaper:      {article, newspaper},
	record.TypeBill:                  {legislation, reference},
	record.TypeBook:                  {book, book},
	record.TypeBroadcast:             {audio, audio},
	record.TypeChapter:               {chapter, book},
	record.TypeClassic:               {book, book},
	record.TypeCollection:            {book, book},
	record.TypeDataset:               {repository, misc},
	record.TypeDocument:              {misc, misc},
	record.TypeEntry:                 {entry, reference},
	record.TypeEntryDictionary:       {entry, reference},
	record.TypeEntryEncyclopedia:     {entry, reference},
	record.TypeEvent:                 {conference, misc},
	record.TypeFigure:                {artwork, misc},
	record.TypeGraphic:               {artwork, misc},
	record.TypeHearing:               {legislation, reference},
	record.TypeInterview:             {misc, misc},
	record.TypeLegalCase:             {legalCase, reference},
	record.TypeLegislation:           {legislation, reference},
	record.TypeManuscript:            {manuscript, misc},
	record.TypeMap:                   {artwork, misc},
	record.TypeMotionPicture:         {video, video},
	record.TypeMusicalScore:          {book, book},
	record.TypePamphlet:              {book, book},
	record.TypePaperConference:       {article, proceedings},
	record.TypePatent:                {patent, misc},
	record.TypePerformance:           {performance, misc},
	record.TypePeriodical:            {periodical, periodical},
	record.TypePersonalCommunication: {misc, misc},
	record.TypePost:                  {post, thread},
	record.TypePostWeblog:            {post, blog},
	record.TypeRegulation:            {legislation, reference},
	record.TypeReport:                {report, misc},
	record.TypeReview:                {article, periodical},
	record.TypeReviewBook:            {article, periodical},
	record.TypeSoftware:              {repository, misc},
	record.TypeSong:                  {audio, audio},
	record.TypeSpeech:                {performance, misc},
	record.TypeStandard:              {report, misc},
	record.TypeThesis:                {thesis, misc},
	record.TypeTreaty:                {legislation, reference},
	record.TypeWebpage:               {web, web},
}

// roles are the roles of "affiliated" (file-format.md, "List of Persons with Role").
var roles = []struct {
	name string
	role record.Var
}{
	{"translator", record.Translator},
	{"compiler", record.Compiler},
	{"founder", record.SeriesCreator},
	{"collaborator", record.Contributor},
	{"organizer", record.Organizer},
	{"cast-member", record.Performer},
	{"composer", record.Composer},
	{"producer", record.Producer},
	{"executive-producer", record.ExecutiveProducer},
	{"writer", record.ScriptWriter},
	{"director", record.Director},
	{"illustrator", record.Illustrator},
	{"narrator", record.Narrator},
	{"interviewer", record.Interviewer},
	{"host", record.Host},
}
