package ris

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// kind is a reference type of RIS.
type kind uint8

// The types of the specification of 2001 and those that EndNote added until 2011.
const (
	noKind kind = iota // TY is missing or not known
	abst
	advs
	aggr
	ancient
	art
	bill
	blog
	book
	caseLaw
	chap
	chart
	clswk
	comp
	conf
	cpaper
	ctlg
	data
	dbase
	dict
	ebook
	echap
	edbook
	ejour
	elec
	encyc
	equa
	figure
	gen
	govdoc
	grant
	hear
	icomm
	inpr
	jfull
	jour
	legal
	manscpt
	mapKind
	mgzn
	mpct
	multi
	music
	news
	pamp
	pat
	pcomm
	rprt
	ser
	slide
	sound
	stand
	stat
	thes
	unbill
	unpb
	video
	numKinds
)

// kinds is a set of reference types.
type kinds uint64

func setOf(ks ...kind) kinds {
	var s kinds
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

func (s kinds) has(k kind) bool { return s&(1<<k) != 0 }

// kindRow is a reference type: its code, and the CSL type that it is read as.
type kindRow struct {
	code string
	typ  record.Type
	// same says that the code tells no more than the one typ is written as, so
	// that nothing is lost by writing that one: an article is no other article
	// for being electronic.
	same bool
}

var kindRows = [numKinds]kindRow{
	abst:    {code: "ABST", typ: record.TypeArticleJournal},
	advs:    {code: "ADVS", typ: record.TypeMotionPicture},
	aggr:    {code: "AGGR", typ: record.TypeDataset},
	ancient: {code: "ANCIENT", typ: record.TypeClassic},
	art:     {code: "ART", typ: record.TypeGraphic},
	bill:    {code: "BILL", typ: record.TypeBill},
	blog:    {code: "BLOG", typ: record.TypePostWeblog},
	book:    {code: "BOOK", typ: record.TypeBook},
	caseLaw: {code: "CASE", typ: record.TypeLegalCase},
	chap:    {code: "CHAP", typ: record.TypeChapter},
	chart:   {code: "CHART", typ: record.TypeGraphic},
	clswk:   {code: "CLSWK", typ: record.TypeClassic},
	comp:    {code: "COMP", typ: record.TypeSoftware},
	conf:    {code: "CONF", typ: record.TypePaperConference},
	cpaper:  {code: "CPAPER", typ: record.TypePaperConference, same: true},
	ctlg:    {code: "CTLG", typ: record.TypeBook},
	data:    {code: "DATA", typ: record.TypeDataset},
	dbase:   {code: "DBASE", typ: record.TypeDataset},
	dict:    {code: "DICT", typ: record.TypeEntryDictionary},
	ebook:   {code: "EBOOK", typ: record.TypeBook, same: true},
	echap:   {code: "ECHAP", typ: record.TypeChapter, same: true},
	edbook:  {code: "EDBOOK", typ: record.TypeBook, same: true},
	ejour:   {code: "EJOUR", typ: record.TypeArticleJournal, same: true},
	elec:    {code: "ELEC", typ: record.TypeWebpage},
	encyc:   {code: "ENCYC", typ: record.TypeEntryEncyclopedia},
	equa:    {code: "EQUA", typ: record.TypeDocument},
	figure:  {code: "FIGURE", typ: record.TypeFigure},
	gen:     {code: "GEN", typ: record.TypeDocument},
	govdoc:  {code: "GOVDOC", typ: record.TypeReport},
	grant:   {code: "GRANT", typ: record.TypeDocument},
	hear:    {code: "HEAR", typ: record.TypeHearing},
	icomm:   {code: "ICOMM", typ: record.TypePersonalCommunication},
	inpr:    {code: "INPR", typ: record.TypeArticleJournal},
	jfull:   {code: "JFULL", typ: record.TypePeriodical},
	jour:    {code: "JOUR", typ: record.TypeArticleJournal},
	legal:   {code: "LEGAL", typ: record.TypeRegulation},
	manscpt: {code: "MANSCPT", typ: record.TypeManuscript},
	mapKind: {code: "MAP", typ: record.TypeMap},
	mgzn:    {code: "MGZN", typ: record.TypeArticleMagazine},
	mpct:    {code: "MPCT", typ: record.TypeMotionPicture},
	multi:   {code: "MULTI", typ: record.TypeMotionPicture},
	music:   {code: "MUSIC", typ: record.TypeMusicalScore},
	news:    {code: "NEWS", typ: record.TypeArticleNewspaper},
	pamp:    {code: "PAMP", typ: record.TypePamphlet},
	pat:     {code: "PAT", typ: record.TypePatent},
	pcomm:   {code: "PCOMM", typ: record.TypePersonalCommunication},
	rprt:    {code: "RPRT", typ: record.TypeReport},
	ser:     {code: "SER", typ: record.TypeBook},
	slide:   {code: "SLIDE", typ: record.TypeSpeech},
	sound:   {code: "SOUND", typ: record.TypeSong},
	stand:   {code: "STAND", typ: record.TypeStandard},
	stat:    {code: "STAT", typ: record.TypeLegislation},
	thes:    {code: "THES", typ: record.TypeThesis},
	unbill:  {code: "UNBILL", typ: record.TypeBill},
	unpb:    {code: "UNPB", typ: record.TypeManuscript},
	video:   {code: "VIDEO", typ: record.TypeMotionPicture},
}

// kindAliases are codes that programs write and no specification has.
var kindAliases = map[string]kind{
	"ARTICLE": jour, "JOURNAL": jour, "JOURN": jour, "JNL": jour,
	"CHAPTER": chap, "BOOKSECTION": chap, "CONFERENCE": conf, "PROCEEDING": conf, "PROC": conf,
	"DISS": thes, "THESIS": thes, "REPORT": rprt, "STD": stand, "STANDARD": stand,
	"UNPD": unpb, "PREPRINT": unpb, "WEB": elec, "WEBPAGE": elec, "MAGAZINE": mgzn,
	"NEWSPAPER": news, "PATENT": pat, "SOFTWARE": comp, "DATASET": data, "MISC": gen,
	"OTHER": gen, "GENERIC": gen, "SPEECH": slide, "GRNT": grant, "MOTION": mpct,
}

var kindsByCode = func() map[string]kind {
	m := make(map[string]kind, numKinds+40)
	for k := noKind + 1; k < numKinds; k++ {
		m[kindRows[k].code] = k
	}
	for code, k := range kindAliases {
		m[code] = k
	}
	return m
}()

// parseKind returns the type of a TY line, noKind if nobody knows it.
func parseKind(code string) kind {
	if k, ok := kindsByCode[code]; ok {
		return k
	}
	return kindsByCode[strings.ToUpper(code)]
}

// written says which reference type stands for each CSL type; those of another
// CSL type in kindRows are the nearest there is, and reported as a change.
//
// A preprint has no type of its own. UNPB is what EndNote and JabRef read as an
// unpublished work; Zotero takes UNPB and GEN alike for a journal article, which
// at least keeps the DOI, while RPRT and MANSCPT claim to be something else. The
// genre in M3 brings the reader of this package back to the preprint.
var written = [record.NumTypes]kind{
	record.TypeNone:                  gen,
	record.TypeArticle:               gen,
	record.TypeArticleJournal:        jour,
	record.TypeArticleMagazine:       mgzn,
	record.TypeArticleNewspaper:      news,
	record.TypeBill:                  bill,
	record.TypeBook:                  book,
	record.TypeBroadcast:             video,
	record.TypeChapter:               chap,
	record.TypeClassic:               clswk,
	record.TypeCollection:            aggr,
	record.TypeDataset:               data,
	record.TypeDocument:              gen,
	record.TypeEntry:                 encyc,
	record.TypeEntryDictionary:       dict,
	record.TypeEntryEncyclopedia:     encyc,
	record.TypeEvent:                 gen,
	record.TypeFigure:                figure,
	record.TypeGraphic:               art,
	record.TypeHearing:               hear,
	record.TypeInterview:             pcomm,
	record.TypeLegalCase:             caseLaw,
	record.TypeLegislation:           stat,
	record.TypeManuscript:            manscpt,
	record.TypeMap:                   mapKind,
	record.TypeMotionPicture:         mpct,
	record.TypeMusicalScore:          music,
	record.TypePamphlet:              pamp,
	record.TypePaperConference:       conf,
	record.TypePatent:                pat,
	record.TypePerformance:           gen,
	record.TypePeriodical:            jfull,
	record.TypePersonalCommunication: pcomm,
	record.TypePost:                  blog,
	record.TypePostWeblog:            blog,
	record.TypeRegulation:            legal,
	record.TypeReport:                rprt,
	record.TypeReview:                jour,
	record.TypeReviewBook:            jour,
	record.TypeSoftware:              comp,
	record.TypeSong:                  sound,
	record.TypeSpeech:                slide,
	record.TypeStandard:              stand,
	record.TypeThesis:                thes,
	record.TypeTreaty:                stat,
	record.TypeWebpage:               elec,
}

// kindOf returns the reference type that rec is written as: the code it was read
// with, where that is kept and still fits.
func kindOf(rec *record.Record) kind {
	for _, f := range rec.Extra {
		if f.Format == family && f.Name == "TY" {
			if k := parseKind(f.Value); k != noKind && kindRows[k].typ == rec.Type {
				return k
			}
		}
	}
	switch {
	case rec.IsPreprint():
		return unpb
	case rec.Type == record.TypeArticleJournal && rec.Text(record.Status) == inPress:
		return inpr
	case rec.Type < record.NumTypes:
		if k := written[rec.Type]; k != gen || !looksLikeArticle(rec) {
			return k
		}
		return jour
	}
	return gen
}

// looksLikeArticle: readers, this package's among them, take a document in a
// numbered container for an article, as what is written GEN mostly is.
func looksLikeArticle(rec *record.Record) bool {
	return rec.ContainerTitle != "" && (rec.Volume != "" || rec.Issue != "")
}

// inPress is the status of what is read from INPR.
const inPress = "in press"
