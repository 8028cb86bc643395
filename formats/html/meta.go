package html

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// vocabularies are the families of meta tags, the most exact one first: prefixes
// of their names, and what the rest of the name means. Sources: Google Scholar's
// inclusion guidelines for webmasters (Highwire Press, Eprints, BE Press, PRISM),
// DCMI's "Expressing Dublin Core in HTML", the Open Graph protocol.
var vocabularies = []struct {
	prefixes []string
	rows     map[string]target
}{
	{[]string{"citation_", "bepress_citation_", "wkhealth_"}, metaRows(map[string]target{
		"title":  to(record.Title),
		"author": to(record.Author), "authors": to(record.Author),
		"author_orcid": toORCID,
		"editor":       to(record.Editor),
		"translator":   to(record.Translator),
		"date publication_date cover_date cover_display_date": to(record.Issued),
		"online_date":                       to(record.AvailableDate),
		"year":                              toYear,
		"journal_title":                     to(record.ContainerTitle),
		"journal_abbrev":                    to(record.ContainerTitleShort),
		"inbook_title book_title":           to(record.ContainerTitle),
		"conference_title conference":       to(record.EventTitle),
		"series_title book_series_title":    to(record.CollectionTitle),
		"volume":                            to(record.Volume),
		"issue":                             to(record.Issue),
		"firstpage":                         toFirstPage,
		"lastpage":                          toLastPage,
		"pages":                             to(record.Page),
		"article_number":                    to(record.Number),
		"issn eissn":                        to(record.ISSN),
		"isbn":                              to(record.ISBN),
		"doi":                               toIdentifier,
		"pmid":                              to(record.PMID),
		"pmcid":                             to(record.PMCID),
		"arxiv_id":                          toArXiv,
		"publisher":                         to(record.Publisher),
		"dissertation_institution":          to(record.Publisher),
		"technical_report_institution":      to(record.Publisher),
		"technical_report_number":           to(record.Number),
		"dissertation_name":                 to(record.Genre),
		"patent_number":                     to(record.Number),
		"abstract":                          to(record.Abstract),
		"keywords keyword":                  to(record.Keyword),
		"language":                          to(record.Language),
		"abstract_html_url public_url":      to(record.URL),
		"fulltext_html_url":                 to(record.URL),
		"pdf_url":                           toPDF,
		"article_type publication_type":     toType,
		"author_institution author_email":   toNothing,
		"reference citation_reference mjid": toNothing,
		"xml_url fulltext_world_readable id firstpage_display springer_api_url": toNothing,
	})},
	{[]string{"eprints."}, metaRows(map[string]target{
		"title":                    to(record.Title),
		"creators_name":            to(record.Author),
		"corp_creators":            to(record.Author),
		"editors_name":             to(record.Editor),
		"date":                     to(record.Issued),
		"publication book_title":   to(record.ContainerTitle),
		"event_title":              to(record.EventTitle),
		"event_location":           to(record.EventPlace),
		"event_dates":              to(record.EventDate),
		"series":                   to(record.CollectionTitle),
		"volume":                   to(record.Volume),
		"number":                   to(record.Issue),
		"pagerange":                to(record.Page),
		"publisher institution":    to(record.Publisher),
		"place_of_pub":             to(record.PublisherPlace),
		"abstract":                 to(record.Abstract),
		"keywords":                 to(record.Keyword),
		"isbn":                     to(record.ISBN),
		"issn":                     to(record.ISSN),
		"id_number official_url":   toIdentifier,
		"document_url":             toPDF,
		"type":                     toType,
		"thesis_type":              to(record.Genre),
		"citation eprintid status": toNothing,
	})},
	{[]string{"prism."}, metaRows(map[string]target{
		"publicationname":                     to(record.ContainerTitle),
		"publicationdate coverdate":           to(record.Issued),
		"issn eissn":                          to(record.ISSN),
		"isbn":                                to(record.ISBN),
		"volume":                              to(record.Volume),
		"number":                              to(record.Issue),
		"startingpage":                        toFirstPage,
		"endingpage":                          toLastPage,
		"doi":                                 toIdentifier,
		"url":                                 to(record.URL),
		"copyright rightsagent section genre": toNothing,
	})},
	{[]string{"dc.", "dcterms.", "dcterm.", "dc:", "dcterms:", "dc_"}, metaRows(map[string]target{
		"title":               to(record.Title),
		"title.alternative":   to(record.TitleShort),
		"creator":             to(record.Author),
		"contributor":         to(record.Contributor),
		"date issued":         to(record.Issued),
		"date.issued created": to(record.Issued),
		"date.created":        to(record.Issued),
		"source ispartof relation.ispartof isPartOf": to(record.ContainerTitle),
		"publisher": to(record.Publisher),
		"subject":   to(record.Keyword),
		"description abstract description.abstract": to(record.Abstract),
		"language": to(record.Language),
		"identifier identifier.doi identifier.uri": toIdentifier,
		"identifier.isbn":                          to(record.ISBN),
		"identifier.issn source.issn":              to(record.ISSN),
		"source.volume citation.volume":            to(record.Volume),
		"source.issue citation.issue":              to(record.Issue),
		"citation.spage":                           toFirstPage,
		"citation.epage":                           toLastPage,
		"source.uri":                               to(record.URL),
		"type type.articletype":                    toType,
		"rights license accessrights rightsholder": to(record.License),
		"format coverage date.modified modified":   toNothing,
		"bibliographiccitation identifier.citation date.datesubmitted datesubmitted date.dateaccepted": toNothing,
	})},
	{[]string{"og:", "article:", "twitter:"}, metaRows(map[string]target{
		"title":          to(record.Title),
		"site_name":      to(record.ContainerTitle),
		"url":            to(record.URL),
		"description":    to(record.Abstract),
		"locale":         to(record.Language),
		"published_time": to(record.Issued),
		"author":         to(record.Author),
		"tag":            to(record.Keyword),
		"type image card site section modified_time": toNothing,
	})},
}

// openGraph is the rank of the vocabulary that any page has, whatever it is.
const openGraph = 5

// metaRows splits the keys of a table at their blanks.
func metaRows(rows map[string]target) map[string]target {
	m := map[string]target{}
	for names, t := range rows {
		for name := range strings.FieldsSeq(names) {
			m[strings.ToLower(name)] = t
		}
	}
	return m
}

// meta returns what a meta tag means, and the rank of its vocabulary, from 1; rank
// 0 is a tag of none.
func meta(name string) (t target, rank int, known bool) {
	for i, v := range vocabularies {
		for _, prefix := range v.prefixes {
			if rest, ok := strings.CutPrefix(name, prefix); ok {
				t, known = v.rows[rest]
				return t, i + 1, known
			}
		}
	}
	return toNothing, 0, false
}

// types are words for kinds of works: BE Press's and Eprints' types, genres of
// OpenURL, Dublin Core's type vocabulary, classes of schema.org.
var types = func() map[string]record.Type {
	m := map[string]record.Type{}
	for words, t := range map[string]record.Type{
		"article journalarticle scholarlyarticle medicalscholarlyarticle researcharticle originalarticle": record.TypeArticleJournal,
		"proceeding proceedingspaper conferencepaper conferenceitem inproceedings":                        record.TypePaperConference,
		"conference": record.TypePaperConference,
		"bookitem bookchapter booksection chapter":       record.TypeChapter,
		"book monograph conferenceproceedings":           record.TypeBook,
		"dissertation thesis phdthesis":                  record.TypeThesis,
		"report techreport technicalreport workingpaper": record.TypeReport,
		"patent":   record.TypePatent,
		"preprint": record.TypeArticle,
		"dataset":  record.TypeDataset,
		"software softwaresourcecode softwareapplication": record.TypeSoftware,
		"newsarticle newspaperarticle":                    record.TypeArticleNewspaper,
		"blogposting blogpost":                            record.TypePostWeblog,
		"webpage":                                         record.TypeWebpage,
		"videoobject movie video videorecording":          record.TypeMotionPicture,
		"audiorecording podcastepisode":                   record.TypeBroadcast,
		"image stillimage":                                record.TypeGraphic,
		"map":                                             record.TypeMap,
		"manuscript":                                      record.TypeManuscript,
		"presentation":                                    record.TypeSpeech,
		"legislation":                                     record.TypeLegislation,
		"text document unknown other":                     record.TypeDocument,
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] = t
		}
	}
	return m
}()

// typeOf returns the type that a word stands for: "Journal Article", "bookitem".
func typeOf(word string) (record.Type, bool) {
	word = strings.ToLower(word)
	if i := strings.LastIndexAny(word, "/#:"); i >= 0 {
		word = word[i+1:]
	}
	t, ok := types[strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' {
			return -1
		}
		return r
	}, word)]
	return t, ok
}
