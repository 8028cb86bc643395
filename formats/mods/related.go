package mods

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// related reads what the work is part of, a translation or review of; other
// relations are kept as they are.
func (r *reading) related(n *node) {
	switch n.Attr("type") {
	case "host":
		if n == r.host {
			r.hostItem(n)
			return
		}
	case "series":
		if r.series(n) {
			return
		}
	case "original":
		if r.work(n, record.OriginalTitle, record.OriginalAuthor) {
			return
		}
	case "reviewOf":
		if r.work(n, record.ReviewedTitle, record.ReviewedAuthor) {
			return
		}
	}
	r.keep(n)
}

// hostItem reads the journal or book that holds the work. What the record can't say
// of it is kept under the path that leads there.
func (r *reading) hostItem(host *node) {
	for n := range host.Elements() {
		switch n.Name {
		case "titleInfo":
			v := record.ContainerTitle
			if n.Attr("type") == "abbreviated" {
				v = record.ContainerTitleShort
			}
			r.Put(v, "relatedItem/titleInfo", titleWhole(n))
		case "name":
			r.hostName(n)
		case "originInfo":
			r.origin(n, false)
		case "part":
			r.part(n)
		case "identifier":
			r.hostIdentifier(n)
		case "relatedItem":
			if n.Attr("type") != "series" || !r.series(n) {
				r.KeepAll("relatedItem/relatedItem", n)
			}
		case "genre":
			if genreType(n) == record.TypeNone {
				r.Keep("relatedItem/genre", n.Text())
			}
		case "language":
			r.Put(record.Language, "relatedItem/language", n.At("languageTerm").Text())
		case "classification": // Zotero has that of an article there
			if !r.Root.Has(n.Name) {
				r.classes = append(r.classes, n.Text())
			} else {
				r.Keep("relatedItem/classification", n.Text())
			}
		default:
			r.KeepAll("relatedItem/"+n.Name, n)
		}
	}
}

func (r *reading) hostName(n *node) {
	v, told := roleOf(n)
	switch {
	case n.Attr("type") == "conference":
		r.Put(record.EventTitle, "relatedItem/name", readName(n).Literal())
		return
	case !told:
		r.KeepAll("relatedItem/name", n)
		return
	case v == record.Author:
		v = record.ContainerAuthor
	}
	r.AddName(v, readName(n))
}

func (r *reading) hostIdentifier(n *node) {
	switch text := n.Text(); strings.ToLower(n.Attr("type")) {
	case "isbn":
		r.numbers(record.ISBN, text)
	case "issn", "issn-l", "eissn":
		r.numbers(record.ISSN, text)
	default:
		r.Keep("relatedItem/identifier", strings.TrimLeft(n.Attr("type")+": "+text, ": "))
	}
}

// titleWhole returns a title with the number and the name of its part.
func titleWhole(n *node) string {
	s := titleOf(n)
	for _, name := range []string{"partNumber", "partName"} {
		if text := n.At(name).Text(); text != "" {
			s = strings.TrimRight(s, ".") + ". " + text
		}
	}
	return s
}

// series reads the series and the number in it; false if there is one already.
func (r *reading) series(n *node) bool {
	title := n.At("titleInfo")
	if title == nil || !r.Set(record.CollectionTitle, titleOf(title)) {
		return false
	}
	number := title.At("partNumber").Text()
	for detail := range n.At("part").All("detail") {
		if number == "" {
			number = detail.At("number").Text()
		}
	}
	r.Set(record.CollectionNumber, number)
	for name := range n.All("name") {
		r.AddName(record.CollectionEditor, readName(name))
	}
	return true
}

// work reads another work that the record has a title and authors of; false if it
// says more than these.
func (r *reading) work(n *node, title, author record.Var) bool {
	for kid := range n.Elements() {
		original := kid.Name == "originInfo" && title == record.OriginalTitle
		if kid.Name != "titleInfo" && kid.Name != "name" && !original {
			return false
		}
	}
	if r.Rec.Has(title) || r.Rec.Has(author) {
		return false
	}
	r.Set(title, titleOf(n.At("titleInfo")))
	for name := range n.All("name") {
		r.AddName(author, readName(name))
	}
	if origin := n.At("originInfo"); origin != nil {
		r.Rec.SetDate(record.OriginalDate, issued(origin))
		r.Set(record.OriginalPublisher, origin.At("publisher").Text())
		r.Set(record.OriginalPublisherPlace, place(origin))
	}
	return true
}

// place returns the place in an originInfo, of which codes tell only the country.
func place(origin *node) string {
	for p := range origin.All("place") {
		for term := range p.All("placeTerm") {
			if term.Attr("type") != "code" {
				return term.Text()
			}
		}
	}
	return ""
}

// origin reads by whom, where and when the work, or what holds it, was published.
func (r *reading) origin(n *node, own bool) {
	rec := r.Rec
	if d := issued(n); rec.Issued.IsZero() || own && r.Root.At("originInfo") == n && !d.IsZero() {
		rec.Issued = d
	}
	r.Put(record.PublisherPlace, "originInfo/place", place(n))
	for kid := range n.Elements() {
		text := kid.Text()
		switch kid.Name {
		case "place", "dateIssued", "dateCreated", "copyrightDate":
		case "publisher":
			r.Put(record.Publisher, "originInfo/publisher", text)
		case "edition":
			r.Put(record.Edition, "originInfo/edition", text)
		case "dateModified":
			if own {
				rec.SetDate(record.Updated, readDate(kid))
			}
		case "dateCaptured": // when a page was read or copied
			if d := readDate(kid); own && rec.Type == record.TypeWebpage && rec.Date(record.Accessed).IsZero() && d.Literal == "" {
				rec.SetDate(record.Accessed, d)
			} else {
				r.Keep("originInfo/dateCaptured", text)
			}
		case "dateOther":
			r.otherDate(kid)
		default:
			r.Keep("originInfo/"+kid.Name, text)
		}
	}
}

func (r *reading) otherDate(n *node) {
	var v record.Var
	switch n.Attr("type") {
	case "available":
		v = record.AvailableDate
	case "submitted":
		v = record.Submitted
	case "event":
		v = record.EventDate
	}
	if v == record.VarNone || r.Rec.Has(v) {
		r.Keep("originInfo/dateOther", n.Text())
		return
	}
	r.Rec.SetDate(v, readDate(n))
}

// details are the parts that have a variable.
var details = map[string]record.Var{
	"volume": record.Volume, "issue": record.Issue, "number": record.Issue, "chapter": record.ChapterNumber,
	"section": record.Section, "supplement": record.Supplement, "page": record.Page, "pages": record.Page,
	"article": record.Number, "article number": record.Number, "e-locator": record.Page,
}

// part reads which part of what holds the work it is.
func (r *reading) part(n *node) {
	for kid := range n.Elements() {
		switch kid.Name {
		case "detail":
			r.detail(kid)
		case "extent":
			r.extent(kid)
		case "date":
			if d := readDate(kid); r.Rec.Issued.IsZero() || r.Rec.Issued.Literal != "" {
				r.Rec.Issued = d
			} else if d != r.Rec.Issued {
				r.Keep("part/date", kid.Text())
			}
		default:
			r.KeepAll("part/"+kid.Name, kid)
		}
	}
}

func (r *reading) detail(n *node) {
	number := n.At("number").Text()
	if number == "" {
		number = n.At("caption").Text()
	}
	if number == "" {
		number = n.At("title").Text()
	}
	kind := strings.ToLower(n.Attr("type"))
	if v, ok := details[kind]; !ok || !r.Set(v, number) {
		r.Keep("part/"+strings.TrimSpace("detail "+kind), number)
	}
}

// extent reads the pages.
func (r *reading) extent(n *node) {
	pages, end := n.At("start").Text(), n.At("end").Text()
	if end != "" && end != pages {
		pages = strings.TrimLeft(pages+"-"+end, "-")
	}
	if pages == "" {
		pages = n.At("list").Text()
	}
	if unit := n.Attr("unit"); unit != "" && !strings.HasPrefix(unit, "page") {
		r.Keep("part/extent "+unit, pages)
		return
	}
	r.Put(record.Page, "part/extent", pages)
	r.Put(record.NumberOfPages, "part/extent/total", n.At("total").Text())
}

// location reads where the work is: the first address that is marked as the main
// one, or leads to no mere file or preview, is the record's.
func (r *reading) location(n *node) {
	main := r.mainURL()
	for kid := range n.Elements() {
		text := kid.Text()
		switch kid.Name {
		case "url":
			if day := kid.Attr("dateLastAccessed"); day != "" && r.Rec.Date(record.Accessed).IsZero() {
				r.Rec.SetDate(record.Accessed, record.ParseDate(day))
			}
			if kid == main && r.Rec.URL == "" {
				r.Rec.URL = text
				continue
			}
			r.AddLink(record.Link{Target: text, Title: kid.Attr("displayLabel"), Kind: linkKind(kid, text)})
		case "physicalLocation":
			r.Put(record.Archive, "location/physicalLocation", text)
		case "shelfLocator":
			r.Put(record.ArchiveLocation, "location/shelfLocator", text)
		default:
			r.KeepAll("location/"+kid.Name, kid)
		}
	}
}

func (r *reading) mainURL() *node {
	var best *node
	rank := 0
	for location := range r.Root.All("location") {
		for url := range location.All("url") {
			own := 0 // a file or a picture
			switch access := url.Attr("access"); {
			case strings.HasPrefix(url.Attr("usage"), "primary"):
				own = 2
			case access != "preview" && access != "raw object":
				own = 1
			}
			if own > rank {
				best, rank = url, own
			}
		}
	}
	return best
}

func linkKind(n *node, target string) record.LinkKind {
	switch lower := strings.ToLower(target); {
	case strings.HasSuffix(lower, ".pdf"):
		return record.LinkPDF
	case n.Attr("access") == "preview":
		return record.LinkImage
	case n.Attr("access") == "raw object":
		return record.LinkFile
	}
	return record.LinkURL
}
