package mods

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// node is an element.
type node = xmldoc.Node

// reading is a record on its way.
type reading struct {
	*xmldoc.Reading
	host    *node    // what holds the work, nil if nothing does
	telling *node    // the genre that told its type, nil if none did
	classes []string // its places in classifications

	abstracts []string
}

func read(x *xmldoc.Reading) {
	r := &reading{Reading: x}
	for related := range r.Root.All("relatedItem") {
		if r.host == nil && related.Attr("type") == "host" {
			r.host = related
		}
	}
	r.Rec.ID = r.Root.Attr("ID")
	r.readType()
	r.titles()
	for n := range r.Root.Elements() {
		r.element(n)
	}
	r.Set(record.CallNumber, strings.Join(r.classes, ", "))
	r.Set(record.Abstract, strings.Join(r.abstracts, "\n"))
	if r.Rec.Type == record.TypeArticle && r.Rec.Genre == "" {
		r.Rec.Genre = record.GenrePreprint
	}
}

// keep stores an element as it is.
func (r *reading) keep(n *node) { r.Keep(n.Name, n.XML()) }

// element gives an element at the top its meaning.
func (r *reading) element(n *node) {
	switch n.Name {
	case "titleInfo": // see titles
	case "name":
		r.name(n)
	case "typeOfResource":
		if n.Text() != rowOf(r.Rec.Type).resource {
			r.keep(n)
		}
	case "genre":
		r.genre(n)
	case "originInfo":
		r.origin(n, true)
	case "language":
		r.language(n)
	case "physicalDescription":
		r.physical(n)
	case "abstract":
		r.abstract(n)
	case "tableOfContents":
		if text := n.Lines(); text != "" {
			r.Rec.AddText(record.Note, contents+text)
		}
	case "note":
		r.note(n)
	case "subject":
		r.subject(n)
	case "classification":
		if s := n.Text(); s != "" {
			r.classes = append(r.classes, s)
		}
	case "relatedItem":
		r.related(n)
	case "identifier":
		r.identifier(n)
	case "location":
		r.location(n)
	case "accessCondition":
		if !r.Set(record.License, n.Lines()) {
			r.keep(n)
		}
	case "part":
		r.part(n)
	case "recordInfo":
		r.Set(record.SourceCatalog, n.At("recordContentSource").Text())
		for kid := range n.Elements() {
			if kid.Name != "recordContentSource" {
				r.keep(n)
				break
			}
		}
	default:
		r.keep(n)
	}
}

// contents stands before a table of contents in a note, as Zotero writes it.
const contents = "Table of Contents: "

// titles reads the title without a type, and the abbreviated one. The first is the
// work's; where there is none, one of another type is.
func (r *reading) titles() {
	var main *node
	for n := range r.Root.All("titleInfo") {
		if titleOf(n) != "" && (main == nil || n.Attr("type") == "" && main.Attr("type") != "") {
			main = n
		}
	}
	if main == nil {
		main = r.Root.At("titleInfo")
	}
	r.Set(record.Title, titleOf(main))
	r.Set(record.Part, main.At("partNumber").Text())
	r.Set(record.PartTitle, main.At("partName").Text())
	for n := range r.Root.All("titleInfo") {
		switch {
		case n == main || titleOf(n) == "":
		case n.Attr("type") == "abbreviated" && r.Set(record.TitleShort, titleOf(n)):
		default:
			r.keep(n)
		}
	}
}

// titleOf returns a title with its article and subtitle.
func titleOf(n *node) string {
	s := n.At("title").Lines()
	if article := n.At("nonSort").Text(); article != "" {
		blank := " "
		if strings.HasSuffix(article, "'") || strings.HasSuffix(article, "’") {
			blank = "" // L'amour
		}
		s = article + blank + s
	}
	for sub := range n.All("subTitle") {
		if text := sub.Lines(); text != "" {
			s = strings.TrimRight(s, " :") + ": " + text
		}
	}
	if bare, ok := strings.CutSuffix(s, " /"); ok {
		return bare
	}
	return strings.TrimSuffix(s, " :")
}

// genre: what tells no more than the type isn't kept; a genre of no list may be what
// the record calls its genre.
func (r *reading) genre(n *node) {
	text, row := n.Text(), rowOf(r.Rec.Type)
	authority := n.Attr("authority")
	switch {
	case authority == "local" && genreType(n) == r.Rec.Type, authority == "marcgt" && text == row.marc:
	case n == r.telling && authority == "" && localGenres[squeeze(text)] == r.Rec.Type:
	case authority == "" && genres[strings.ToLower(text)] == record.TypeNone && r.Set(record.Genre, strings.TrimPrefix(text, semantics)):
	case r.Rec.Type == record.TypeThesis && saysDegree(text) && r.Set(record.Genre, text):
	case authority == "" && (strings.EqualFold(text, row.marc) || text == record.GenrePreprint) && genreType(n) == r.Rec.Type:
	default:
		r.keep(n)
	}
}

func (r *reading) language(n *node) {
	var term *node
	for t := range n.All("languageTerm") {
		if term == nil || t.Attr("type") == "code" && term.Attr("type") != "code" {
			term = t
		}
	}
	if !r.Set(record.Language, term.Text()) {
		r.keep(n)
	}
}

func (r *reading) note(n *node) {
	text, kind := n.Lines(), n.Attr("type")
	switch {
	case text == "":
	case kind == "annotation" && r.Set(record.Annote, text):
	case kind != "":
		r.Rec.AddText(record.Note, tagged.PlainText(kind+": "+text))
	default:
		if c, ok := record.ParseCutNote(text); ok && c.Role != record.VarNone {
			r.Rec.SetCut(c.Role, c.Missing)
			return
		}
		r.Rec.AddText(record.Note, tagged.PlainText(text))
	}
}

// abstract adds an abstract; one in another language, or a part of it, stands in an
// element of its own.
func (r *reading) abstract(n *node) {
	if text := n.Lines(); text != "" && (len(r.abstracts) == 0 || text != r.abstracts[0]) {
		r.abstracts = append(r.abstracts, text)
	}
}

// subject makes keywords of the topics. A subject that is more than that is kept,
// too.
func (r *reading) subject(n *node) {
	others := false
	for kid := range n.Elements() {
		switch {
		case kid.Name == "topic":
			r.Rec.AddText(record.Keyword, tagged.PlainText(kid.Text()))
		case kid.Name == "cartographics" && kid.Has("scale") && r.Set(record.Scale, kid.At("scale").Text()):
		default:
			others = true
		}
	}
	if others {
		r.keep(n)
	}
}

// identifier reads a number of the work.
func (r *reading) identifier(n *node) {
	text, kind := n.Text(), strings.ToLower(n.Attr("type"))
	if n.Attr("invalid") == "yes" {
		r.keep(n)
		return
	}
	ok := false
	switch kind {
	case "doi":
		ok = r.Set(record.DOI, text)
	case "isbn":
		ok = r.numbers(record.ISBN, text)
	case "issn", "issn-l", "eissn":
		ok = r.numbers(record.ISSN, text)
	case "pmid", "pubmed", "accessionnum":
		id, valid := record.CleanPMID(text)
		switch {
		case valid:
			ok = r.Set(record.PMID, id)
		case kind != "accessionnum":
			ok = r.Set(record.PMID, text) // as it is written
		}
	case "pmc", "pmcid":
		ok = r.Set(record.PMCID, text)
	case "arxiv":
		a, valid := record.ParseArXiv(text)
		if ok = valid && r.Rec.ArXiv.ID == ""; ok {
			r.Rec.ArXiv = a
		}
	case "report number":
		ok = r.Set(record.Number, text)
	case "citekey", "":
		if ok = r.Rec.ID == "" && !strings.Contains(text, " ") || text == r.Rec.ID; ok {
			r.Rec.ID = text
		}
	case "uri", "url":
		ok = text == r.Rec.URL || r.Root.At("location", "url") == nil && strings.HasPrefix(text, "http") && r.Set(record.URL, text)
	}
	if !ok {
		r.keep(n)
	}
}

// numbers reads an ISBN or ISSN, without what is said of it: "1563963442 (pbk.)".
func (r *reading) numbers(v record.Var, s string) bool {
	number, _, _ := strings.Cut(s, " (")
	r.Set(v, number)
	r.WarnOfRemarks(s)
	return true
}
