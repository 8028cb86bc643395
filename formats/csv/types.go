package csv

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// typeRow gives words for kinds of works, folded and parted by blanks, a type.
// plain words say no more than the type does; others are kept as the genre.
type typeRow struct {
	plain, telling string
	typ            record.Type
}

// typeRows: document types of the databases, item types of Zotero and Mendeley,
// entry types of BibTeX, reference types of EndNote. CSL's types are known besides.
var typeRows = []typeRow{
	{
		"article journalarticle j ar articleinjournal magazinearticle journals jour refereedarticle scholarlyarticle artikel " +
			"zeitschriftenartikel articledejournal researcharticle peerreviewedjournal 期刊",
		"review rev re systematicreview metaanalysis editorial ed letter le note no shortsurvey sh erratum er correction retracted tb " +
			"retraction articleinpress ip casereport clinicaltrial randomizedcontrolledtrial comment datapaper dp conferencereview cr " +
			"earlyaccessarticles courses abstract meetingabstract ma conferenceabstract",
		record.TypeArticleJournal,
	},
	{
		"conferencepaper proceedingspaper conference inproceedings cp c conferences conferenceproceeding conferenceproceedings " +
			"conf cpaper proceedingsarticle proceeding conferenceproceedingsarticle konferenzbeitrag 会议 中国会议 国际会议",
		"conferencearticle",
		record.TypePaperConference,
	},
	{"book b bk monograph editedbook buch livre libro 图书", "", record.TypeBook},
	{"bookchapter chapter booksection ch s incollection inbook bookpart conferencechapter referencework referenceworkentry referenceentry ebookchapters", "", record.TypeChapter},
	{
		"thesis dissertation phdthesis mastersthesis dissertationsandtheses dissertationthesis hochschulschrift",
		"doctoraldissertation doctoralthesis masterthesis bachelorthesis 硕士 博士",
		record.TypeThesis,
	},
	{"report techreport rprt governmentdocument", "technicalreport workingpaper", record.TypeReport},
	{"webpage web website elec online", "", record.TypeWebpage},
	{"html pdf doc citation", "", record.TypeNone}, // Google Scholar: what its link leads to
	{"blogpost blog", "", record.TypePostWeblog},
	{"forumpost post", "", record.TypePost},
	{"computerprogram software comp", "", record.TypeSoftware},
	{"dataset data", "", record.TypeDataset},
	{"preprint postedcontent", "", record.TypeArticle},
	{"patent p pat", "", record.TypePatent},
	{"manuscript unpublished unpb unpublishedwork", "", record.TypeManuscript},
	{"newspaperarticle newspaper news newspapers 报纸", "", record.TypeArticleNewspaper},
	{"magazine mgzn magazines tradejournal", "", record.TypeArticleMagazine},
	{"encyclopediaarticle encyclopedia encyc", "", record.TypeEntryEncyclopedia},
	{"dictionaryentry dictionary dict", "", record.TypeEntryDictionary},
	{"presentation speech slide", "", record.TypeSpeech},
	{"videorecording film movie video mpct filmorbroadcast", "", record.TypeMotionPicture},
	{"tvbroadcast radiobroadcast podcast", "", record.TypeBroadcast},
	{"audiorecording sound", "", record.TypeSong},
	{"artwork art figure", "", record.TypeGraphic},
	{"map", "", record.TypeMap},
	{"interview", "", record.TypeInterview},
	{"email instantmessage", "", record.TypePersonalCommunication},
	{"case", "", record.TypeLegalCase},
	{"statute stat", "", record.TypeLegislation},
	{"bill", "", record.TypeBill},
	{"hearing hear", "", record.TypeHearing},
	{"standard stand standards", "", record.TypeStandard},
	{"proceedings", "", record.TypeBook},
	{"document misc generic gen other", "", record.TypeDocument},
	{"bookreview", "", record.TypeReviewBook},
}

// kindOf is what a word for a kind of work means.
type kindOf struct {
	typ     record.Type
	telling bool
}

var kindsByWord = func() map[string]kindOf {
	m := map[string]kindOf{}
	for t := record.TypeNone + 1; t < record.NumTypes; t++ {
		m[fold(t.String())] = kindOf{typ: t}
	}
	for _, r := range typeRows {
		for w := range strings.FieldsSeq(r.plain) {
			m[w] = kindOf{typ: r.typ}
		}
		for w := range strings.FieldsSeq(r.telling) {
			m[w] = kindOf{typ: r.typ, telling: true}
		}
	}
	return m
}()

// kindCalled returns what a word means. IEEE Xplore has its publishers before the
// kind: "VDE Conferences", "MIT Press eBook Chapters".
func kindCalled(word string) (kindOf, bool) {
	k, ok := kindsByWord[fold(word)]
	for behind := strings.HasSuffix(word, "s"); behind && !ok; {
		_, word, behind = strings.Cut(word, " ")
		k, ok = kindsByWord[fold(word)]
	}
	return k, ok
}

// kind decides the record's type: the first word for it that is known, else what
// the other columns look like. Words that say more than the type are its genre.
func (r *reading) kind() {
	for _, cell := range r.types {
		for word := range splitValues(cell) {
			k, ok := kindCalled(word)
			switch {
			case !ok:
				r.genre(word)
				continue
			case r.rec.Type == record.TypeNone:
				r.rec.Type = k.typ
			}
			if k.telling {
				r.genre(word)
			}
		}
	}
	if r.rec.Type == record.TypeArticle && r.rec.Genre == "" {
		r.rec.Genre = record.GenrePreprint
	}
	if r.rec.Type == record.TypeNone {
		r.rec.Type = r.likelyType()
	}
}

// linkKind is what Google Scholar says of its link before a title, in the tables of
// Publish or Perish, too: "[HTML] ", "[BOOK][B] ", "[CITATION][C] ".
var linkKind = regexp.MustCompile(`^\[(?:BOOK|HTML|PDF|DOC|CITATION)\](?:\[(?:B|HTML|PDF|DOC|C)\])? `)

// withoutLinkKind takes off a title what Google Scholar says of its link, which may tell
// the type of the work.
func (r *reading) withoutLinkKind(title string) string {
	kind := linkKind.FindString(title)
	if strings.HasPrefix(kind, "[BOOK]") {
		r.types = append(r.types, "book")
	}
	return title[len(kind):]
}

// genre keeps a word for the kind of work; a second one waits in Extra.
func (r *reading) genre(word string) {
	if !r.putText(record.Genre, word) {
		r.extra = append(r.extra, record.Field{Format: family, Name: "type", Value: word})
	}
}

// likelyType guesses the type of a work whose table gives none.
func (r *reading) likelyType() record.Type {
	rec := r.rec
	switch {
	case r.header.register:
		return record.TypeWebpage
	case rec.Text(record.EventTitle) != "" && rec.Volume == "":
		return record.TypePaperConference
	case rec.ContainerTitle != "" && len(rec.ISBN) > 0 && len(rec.ISSN) == 0 && rec.Issue == "":
		return record.TypeChapter
	case rec.ContainerTitle != "":
		return record.TypeArticleJournal
	case len(rec.ISBN) > 0:
		return record.TypeBook
	case rec.Volume != "" && rec.Page != "", len(rec.ISSN) > 0, rec.PMID != "":
		return record.TypeArticleJournal
	}
	return record.TypeDocument
}
