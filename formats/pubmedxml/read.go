package pubmedxml

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// node is an element.
type node = xmldoc.Node

// reading is a record on its way.
type reading struct {
	*xmldoc.Reading
	// What a citation consists of; nil if it lacks it.
	citation *node // MedlineCitation or BookDocument
	article  *node // Article or BookDocument
	book     *node // Book
	data     *node // PubmedData or PubmedBookData

	typ    medline.Type
	stated []string // its publication types
}

func read(x *xmldoc.Reading) {
	r := &reading{Reading: x}
	root := x.Root
	switch root.Name {
	case "MedlineCitation":
		r.citation, r.article = root, root.At("Article")
	case "PubmedBookArticle":
		r.citation, r.data = root.At("BookDocument"), root.At("PubmedBookData")
		r.article, r.book = r.citation, r.citation.At("Book")
	default:
		r.citation, r.data = root.At("MedlineCitation"), root.At("PubmedData")
		r.article = r.citation.At("Article")
	}
	r.readType()
	r.readPMID()
	r.readTitles()
	r.readNames()
	r.readDates()
	r.readJournal()
	r.readBook()
	r.readIdentifiers()
	r.readPages()
	r.readAbstract()
	r.readTerms()
	r.readOthers()
	r.settle()
}

// readPMID: of a record with several versions the last PMID counts.
func (r *reading) readPMID() {
	for id := range r.citation.All("PMID") {
		r.Rec.SetText(record.PMID, id.Text())
	}
	r.Rec.ID = r.Rec.PMID
}

func (r *reading) readTitles() {
	title := r.article.At("ArticleTitle").Marked(marks)
	if r.book != nil {
		bookTitle := r.book.At("BookTitle").Marked(marks)
		if title == "" {
			title = bookTitle
		} else {
			r.Set(record.ContainerTitle, bookTitle)
		}
	}
	r.Set(record.Title, title)
	if !r.Rec.Has(record.Title) {
		r.Set(record.Title, r.article.At("VernacularTitle").Marked(marks))
	}
	r.Put(record.OriginalTitle, "TT", r.article.At("VernacularTitle").Marked(marks))
}

// marks returns the markup of NLM's text: bold, italic, raised and lowered.
func marks(n *node) []record.Tag {
	switch n.Name {
	case "i":
		return italic
	case "b":
		return bold
	case "sup":
		return raised
	case "sub":
		return lowered
	}
	return nil
}

var (
	italic  = []record.Tag{record.Italic}
	bold    = []record.Tag{record.Bold}
	raised  = []record.Tag{record.Superscript}
	lowered = []record.Tag{record.Subscript}
)

func (r *reading) readJournal() {
	journal, info := r.article.At("Journal"), r.citation.At("MedlineJournalInfo")
	title := journal.At("Title").Text()
	// Cataloguing parts a subtitle with " : ".
	title = strings.ReplaceAll(title, " : ", ": ")
	if short := journal.At("ISOAbbreviation").Text(); short != "" {
		r.Set(record.ContainerTitleShort, short)
	}
	r.Put(record.ContainerTitleShort, "TA", info.At("MedlineTA").Text())
	if title == "" {
		title = r.Rec.ContainerTitleShort
	}
	r.Set(record.ContainerTitle, title)
	issue := journal.At("JournalIssue")
	r.Set(record.Volume, issue.At("Volume").Text())
	r.Set(record.Issue, issue.At("Issue").Text())
	r.readISSNs(journal, info)
	r.Keep("PL", info.At("Country").Text())
	r.Keep("JID", info.At("NlmUniqueID").Text())
}

// readISSNs takes the ISSN of the edition that the article stands in. Which one it
// is and the one that links the editions are kept as the MEDLINE display has them.
func (r *reading) readISSNs(journal, info *node) {
	var all []string
	for issn := range journal.All("ISSN") {
		r.Set(record.ISSN, issn.Text())
		if kind := issn.Attr("IssnType"); kind != "" {
			all = append(all, issn.Text()+" ("+kind+")")
		}
	}
	if linking := info.At("ISSNLinking").Text(); linking != "" {
		all = append(all, linking+" (Linking)")
		if !r.Rec.Has(record.ISSN) {
			r.Set(record.ISSN, linking)
		}
	}
	r.Keep("IS", strings.Join(all, "; "))
}

func (r *reading) readBook() {
	b := r.book
	r.Set(record.Publisher, b.At("Publisher", "PublisherName").Text())
	r.Set(record.PublisherPlace, b.At("Publisher", "PublisherLocation").Text())
	r.Put(record.Volume, "VI", b.At("Volume").Text())
	r.Set(record.VolumeTitle, b.At("VolumeTitle").Marked(marks))
	r.Set(record.Edition, b.At("Edition").Text())
	r.Set(record.CollectionTitle, b.At("CollectionTitle").Marked(marks))
	r.Set(record.Medium, b.At("Medium").Text())
	r.Set(record.Number, b.At("ReportNumber").Text())
	for isbn := range b.All("Isbn") {
		r.Set(record.ISBN, isbn.Text())
	}
	if r.book == nil {
		return
	}
	for label := range r.article.All("LocationLabel") {
		switch text := label.Text(); {
		case label.Attr("Type") == "chapter" && !r.Rec.Has(record.ChapterNumber):
			r.Set(record.ChapterNumber, strings.TrimPrefix(text, "Chapter "))
		default:
			r.Keep("LocationLabel", text)
		}
	}
	var sections []string
	for section := range r.article.At("Sections").Elements() {
		sections = append(sections, join(section.At("LocationLabel").Text(), section.At("SectionTitle").Text()))
	}
	r.Keep("Sections", strings.Join(sections, "; "))
}

// readPages: without pages, the number of the article stands for them.
func (r *reading) readPages() {
	p := r.article.At("Pagination")
	pages := p.At("MedlinePgn").Text()
	if start := p.At("StartPage").Text(); pages == "" && start != "" {
		pages = start
		if end := p.At("EndPage").Text(); end != "" && end != start {
			pages += "-" + end
		}
	}
	r.Set(record.Page, pages)
	for id := range r.article.All("ELocationID") {
		pii := id.Text()
		if id.Attr("EIdType") == "pii" && !r.Rec.Has(record.Page) && medline.IsLocator(pii) {
			r.Set(record.Page, pii)
		}
	}
}

// readAbstract: the parts of a structured abstract are lines that begin with their
// label.
func (r *reading) readAbstract() {
	abstract := r.article.At("Abstract")
	r.Set(record.Abstract, parts(abstract))
	r.Set(record.License, abstract.At("CopyrightInformation").Text())
	for other := range r.citation.All("OtherAbstract") {
		r.Put(record.Abstract, "OAB", parts(other))
		r.Keep("OABL", other.Attr("Language"))
	}
}

func parts(abstract *node) string {
	var lines []string
	for part := range abstract.All("AbstractText") {
		text := part.Marked(marks)
		if label := part.Attr("Label"); label != "" && label != "UNLABELLED" && text != "" {
			text = label + ": " + text
		}
		if text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// readTerms makes keywords of the MeSH headings, each with each of its
// subheadings, and of the authors' keywords. How many are headings is kept, so
// that they can be told apart. A star marks what the article is mainly about.
func (r *reading) readTerms() {
	for heading := range r.citation.At("MeshHeadingList").All("MeshHeading") {
		descriptor := starred(heading.At("DescriptorName"))
		if !heading.Has("QualifierName") {
			r.Set(record.Keyword, descriptor)
		}
		for qualifier := range heading.All("QualifierName") {
			r.Set(record.Keyword, descriptor+"/"+starred(qualifier))
		}
	}
	if n := len(r.Rec.Keywords); n > 0 {
		r.Keep("MH", strconv.Itoa(n))
	}
	for list := range r.citation.All("KeywordList") {
		for word := range list.All("Keyword") {
			r.Set(record.Keyword, word.Marked(marks))
		}
	}
}

func starred(n *node) string {
	if n.Attr("MajorTopicYN") == "Y" {
		return "*" + n.Text()
	}
	return n.Text()
}

// settle: the journal of a preprint is its server, which gives it its number.
func (r *reading) settle() {
	rec := r.Rec
	if rec.Genre != record.GenrePreprint {
		return
	}
	if rec.Publisher == "" {
		rec.Publisher, rec.ContainerTitle = rec.ContainerTitle, ""
		if rec.ContainerTitleShort != "" && strings.HasPrefix(rec.Publisher, rec.ContainerTitleShort) {
			rec.ContainerTitleShort = "" // says nothing new
		}
	}
}
