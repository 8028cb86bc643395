package crossrefxml

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// node is an element.
type node = xmldoc.Node

// reading is a record on its way.
type reading struct {
	*xmldoc.Reading
	work
}

func read(x *xmldoc.Reading) {
	r := &reading{Reading: x}
	root := x.Root
	if root.Name == "query" && root.At("doi_record") == nil {
		r.readQuery(root)
		return
	}
	if record := root.At("doi_record"); record != nil {
		root = record
	}
	if inner := root.At("crossref"); inner != nil {
		root = inner
	}
	for kind := range root.Elements() {
		if find, ok := kinds[kind.Name]; ok {
			r.work = find(kind)
			r.around = slices.DeleteFunc(r.around, func(n *node) bool { return n == nil })
			break
		}
		if kind.Name == "error" {
			r.Warn("Crossref says: " + kind.Text())
		}
	}
	if r.item == nil {
		r.Warn("no work is described that bibfold knows")
		r.KeepAll(root.Name, root)
		return
	}
	r.Rec.Type, r.Rec.Genre = r.typ, r.genre
	r.readTitles()
	r.readHolder()
	r.readAllNames()
	r.readDates()
	r.readPlace()
	r.readPages()
	r.readBody()
	r.readIdentifiers()
	r.readPrograms()
	r.keepRest()
}

// everywhere returns the work's own element and those around it.
func (r *reading) everywhere() []*node { return append([]*node{r.item}, r.around...) }

func (r *reading) readTitles() {
	titles := r.item.At("titles")
	title, sub := markedOf(titles.At("title")), markedOf(titles.At("subtitle"))
	if title == "" {
		title = markedOf(firstOf(r.item, "full_title", "proceedings_title", "description"))
	}
	r.Set(record.Title, joinTitle(title, sub))
	r.Put(record.OriginalTitle, "original_language_title", markedOf(titles.At("original_language_title")))
	first := true
	for t := range titles.All("title") {
		if !first {
			r.Keep("titles/title", markedOf(t))
		}
		first = false
	}
}

// joinTitle puts the subtitle behind a colon, unless the title has it already.
func joinTitle(title, sub string) string {
	switch {
	case sub == "" || strings.HasSuffix(strings.ToLower(title), strings.ToLower(sub)):
		return title
	case title == "":
		return sub
	case strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!"):
		return title + " " + sub
	}
	return strings.TrimRight(title, " :") + ": " + sub
}

// readHolder takes what holds the work, and the series.
func (r *reading) readHolder() {
	h := r.holder
	titles := h.At("titles")
	title := joinTitle(markedOf(titles.At("title")), markedOf(titles.At("subtitle")))
	r.Set(record.ContainerTitle, cmp.Or(markedOf(firstOf(h, "full_title", "proceedings_title")), title))
	if short := markedOf(h.At("abbrev_title")); short != r.Rec.ContainerTitle {
		r.Set(record.ContainerTitleShort, short)
	}
	series := r.series.At("titles")
	r.Set(record.CollectionTitle, joinTitle(markedOf(series.At("title")), markedOf(series.At("subtitle"))))
	r.Set(record.CollectionNumber, r.series.At("series_number").Text())
	for _, n := range r.around {
		r.Set(record.Volume, cmp.Or(n.At("journal_volume", "volume").Text(), n.At("volume").Text()))
		r.Set(record.Issue, n.At("issue").Text())
		if n.Name == "journal_issue" {
			r.Keep("journal_issue/titles/title", markedOf(n.At("titles", "title")))
			r.Keep("journal_issue/special_numbering", n.At("special_numbering").Text())
		}
	}
	for _, n := range [...]*node{r.item, h, r.series} {
		for isbn := range n.All("isbn") {
			r.Rec.AddText(record.ISBN, isbn.Text())
		}
		for issn := range n.All("issn") {
			r.Rec.AddText(record.ISSN, issn.Text())
		}
		r.Set(record.Edition, n.At("edition_number").Text())
		r.Set(record.Language, n.Attr("language"))
	}
}

// readPlace takes who published the work, and the conference.
func (r *reading) readPlace() {
	for _, n := range r.everywhere() {
		p := n.At("publisher")
		r.Set(record.Publisher, p.At("publisher_name").Text())
		r.Set(record.PublisherPlace, p.At("publisher_place").Text())
		if e := n.At("event_metadata"); e != nil {
			r.Set(record.EventTitle, e.At("conference_name").Text())
			r.Set(record.EventPlace, e.At("conference_location").Text())
			r.Keep("conference_acronym", e.At("conference_acronym").Text())
			r.Keep("conference_theme", e.At("conference_theme").Text())
			r.readEventDate(e.At("conference_date"))
		}
	}
	body := r.item.At("institution")
	r.Set(record.Authority, r.item.At("standards_body", "standards_body_name").Text())
	who := record.Publisher
	if r.typ == record.TypePostWeblog {
		who = record.ContainerTitle // the blog
	}
	r.Put(who, "institution_name", body.At("institution_name").Text())
	r.Set(record.PublisherPlace, body.At("institution_place").Text())
	r.Keep("institution_department", body.At("institution_department").Text())
	if group := r.item.At("group_title").Text(); r.Rec.Publisher == "" && r.typ != record.TypePostWeblog {
		r.Set(record.Publisher, group)
	} else {
		r.Keep("group_title", group)
	}
}

func (r *reading) readPages() {
	p := r.item.At("pages")
	first, last := p.At("first_page").Text(), p.At("last_page").Text()
	if last != "" && last != first {
		first += "-" + last
	}
	if other := p.At("other_pages").Text(); other != "" {
		first = strings.TrimPrefix(first+", "+other, ", ")
	}
	r.Set(record.Page, first)
	for n := range r.item.At("publisher_item").All("item_number") {
		kind := strings.ReplaceAll(n.Attr("item_number_type"), "-", "_")
		switch {
		case r.typ == record.TypeReport || r.typ == record.TypeStandard:
			r.Put(record.Number, "item_number", n.Text())
		case kind == "article_number" || kind == "articlenumber":
			if !r.Rec.Has(record.Page) {
				r.Set(record.Page, n.Text())
				break
			}
			r.Put(record.Number, "item_number", n.Text())
		default:
			r.Keep("publisher_item/item_number", n.Text())
		}
	}
	if r.typ == record.TypeReport && !r.Rec.Has(record.Number) {
		r.Set(record.Number, r.Rec.Volume)
		r.Rec.Volume = ""
	}
	r.Set(record.Number, firstText(r.item.At("designators")))
	r.Set(record.Number, r.item.At("contract_number").Text())
	r.Set(record.ChapterNumber, r.item.At("component_number").Text())
}

// firstText returns the text of the first element in n that no others stand in.
func firstText(n *node) string {
	for kid := range n.Elements() {
		return firstText(kid)
	}
	return n.Text()
}

// readBody takes the abstract and the academic degree. Of several abstracts the one
// counts that is no teaser, table of contents or picture.
func (r *reading) readBody() {
	for a := range r.item.All("abstract") {
		text := strings.Join(paragraphs(a, nil), "\n")
		if a.Attr("abstract-type") == "" && !r.Rec.Has(record.Abstract) {
			r.Rec.Abstract = text
			continue
		}
		r.Keep("abstract", text)
	}
	if r.typ != record.TypePaperConference && !r.Rec.Has(record.Abstract) && r.item.At("titles") != nil {
		r.Rec.Abstract = markedOf(r.item.At("description"))
	}
	degree, _, _ := strings.Cut(r.item.At("degree").Text(), "(")
	r.Set(record.Genre, strings.TrimSpace(degree))
	n := 0
	for range r.item.At("citation_list").All("citation") {
		n++
	}
	if n > 0 {
		r.Keep("citation_list/citations", strconv.Itoa(n))
	}
}

func (r *reading) readIdentifiers() {
	data := r.item.At("doi_data")
	r.Put(record.DOI, "doi", data.At("doi").Text())
	r.Rec.URL = data.At("resource").Text()
	for c := range data.All("collection") {
		if c.Attr("property") != "text-mining" {
			continue
		}
		for i := range c.All("item") {
			res := i.At("resource")
			kind := record.LinkURL
			if res.Attr("mime_type") == "application/pdf" {
				kind = record.LinkPDF
			}
			r.AddLink(record.Link{Target: res.Text(), MIME: res.Attr("mime_type"), Kind: kind})
		}
	}
	for id := range r.item.At("publisher_item").All("identifier") {
		switch kind := id.Attr("id_type"); kind {
		case "doi":
		case "pmid":
			r.Put(record.PMID, "pmid", id.Text())
		case "isbn":
			r.Rec.AddText(record.ISBN, id.Text())
		case "issn":
			r.Rec.AddText(record.ISSN, id.Text())
		default:
			r.Keep("identifier/"+kind, id.Text())
		}
	}
	r.Keep("item_number", r.item.At("item_number").Text())
	if a, ok := record.ParseArXiv(r.Rec.DOI); ok && strings.HasPrefix(r.Rec.DOI, "10.48550/") {
		r.Rec.ArXiv, r.Rec.DOI = a, ""
	}
}
