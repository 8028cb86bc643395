package endnotexml

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// node is an element.
type node = xmldoc.Node

// reading is a record on its way.
type reading struct {
	*xmldoc.Reading
	days []string // the dates besides the year
}

func read(x *xmldoc.Reading) {
	r := &reading{Reading: x}
	r.readType()
	for n := range r.Root.Elements() {
		r.element(n.Name, n)
	}
	for _, day := range endnote.CompleteIssued(r.Rec, r.days) {
		r.Keep(date, day)
	}
	if squeeze(r.Root.At("ref-type").Attr("name")) == "editedbook" {
		endnote.EditedBook(r.Rec)
	}
	if genre := endnote.Settle(r.Rec); genre != "" {
		r.Keep("work-type", genre)
	}
}

// groups are the elements that hold others, at any depth.
var groups = map[string]bool{
	"contributors": true, "titles": true, "periodical": true, "dates": true, "keywords": true, "urls": true,
	"contributors/authors": true, "contributors/secondary-authors": true, "contributors/tertiary-authors": true,
	"contributors/subsidiary-authors": true, "dates/pub-dates": true, "urls/related-urls": true, "urls/web-urls": true,
	"urls/pdf-urls": true, "urls/text-urls": true, "urls/image-urls": true,
}

// fileKinds are the kinds of links by the elements that hold files.
var fileKinds = map[string]record.LinkKind{
	pdfURL: record.LinkPDF, textURL: record.LinkFile, imageURL: record.LinkImage,
}

// element gives an element its meaning. The path leads to it from the record.
func (r *reading) element(path string, n *node) {
	if groups[path] {
		if n.IsLeaf() { // some programs have no elements within
			r.element(path+"/"+inner(path), n)
			return
		}
		for kid := range n.Elements() {
			r.element(path+"/"+kid.Name, kid)
		}
		return
	}
	r.value(path, n)
}

// value gives an element that holds a value its meaning.
func (r *reading) value(path string, n *node) {
	if path == "issue" { // Mendeley
		path = "number"
	}
	switch path {
	case "database", "source-app", "foreign-keys", "ref-type": // say nothing of the work
		return
	case "label":
		r.label(n.Text())
		return
	case "isbn":
		r.numbers(n.Lines())
		return
	case keyword:
		r.keywords(styled(n))
		return
	case relatedURL, "urls/web-urls/url":
		r.addresses(n.Lines(), record.LinkURL)
		return
	case pdfURL, textURL, imageURL:
		r.files(n.Lines(), fileKinds[path])
		return
	case "pages":
		r.pages(n.Text())
		return
	case date:
		if s := n.Text(); s != "" {
			r.days = append(r.days, s)
		}
		return
	case fullTitle:
		if n == r.Root.At("periodical", "full-title") {
			r.periodical(styled(n))
			return
		}
	case secondary:
		if r.Rec.Type == record.TypePaperConference && !r.Root.Has(proceedings) {
			r.Put(record.ContainerTitle, path, styled(n)) // where most programs have the proceedings
			return
		}
	case "edition":
		if s := n.Text(); endnote.Journals.Has(r.Rec.Type) && record.ParseDate(s).Start.Precision == record.PrecisionDay {
			r.Put(record.AvailableDate, path, s) // EndNote: Epub Date
			return
		}
	case "volume":
		if s := n.Text(); r.Rec.Type == record.TypeThesis && !strings.ContainsAny(s, "0123456789") && !r.Root.Has("work-type") {
			r.Put(record.Genre, path, s) // EndNote: Degree
			return
		}
	case "number":
		if endnote.Books.Has(r.Rec.Type) && r.Root.Has("periodical") {
			r.Put(record.Number, path, n.Text()) // no number in a series of books
			return
		}
	case accession:
		r.accessions(n.Lines())
		return
	case "notes":
		r.notes(styled(n))
		return
	case "electronic-resource-num", "custom2", "custom7":
		if r.identifier(path, n.Text()) {
			return
		}
	case "alt-periodical":
		if full := n.At("full-title"); full.Text() == r.Root.At("titles", "alt-title").Text() && r.impliedPeriodical(n) {
			return
		}
	}
	r.byMapping(path, n)
}

// inner returns the name of the elements within a group that programs leave out.
func inner(group string) string {
	switch {
	case strings.HasPrefix(group, "contributors/"):
		return "author"
	case strings.HasPrefix(group, "urls/"):
		return "url"
	case group == "keywords":
		return "keyword"
	case group == "dates/pub-dates":
		return "date"
	}
	return ""
}

func (r *reading) byMapping(path string, n *node) {
	v, ok := mapping.Var(path, r.Rec.Type)
	switch {
	case !ok:
		r.keep(path, n)
	case v.Kind() == record.KindNames:
		r.names(v, n)
	case v == record.ContainerTitleShort:
		// What repeats the title in full says nothing.
		if s := styled(n); s != styled(r.Root.At("titles", "secondary-title")) {
			r.Put(v, path, s)
		}
	default:
		r.Put(v, path, styled(n))
	}
}

// keep stores what has no place in the record, each element with text under its path.
func (r *reading) keep(path string, n *node) {
	if n.IsLeaf() || n.Has("style") {
		r.Keep(path, n.Lines())
		return
	}
	for kid := range n.Elements() {
		r.keep(path+"/"+kid.Name, kid)
	}
}

// impliedPeriodical reports whether another periodical's abbreviation says what the
// journal's own does.
func (r *reading) impliedPeriodical(n *node) bool {
	short := n.At("abbr-1").Text()
	return short == "" || short == n.At("full-title").Text() || short == r.Root.At("periodical", "abbr-1").Text()
}

// periodical reads the journal's title, which may be all that names it. Of a book it
// says that the second title is that of what holds it.
func (r *reading) periodical(s string) {
	rec := r.Rec
	if rec.ContainerTitle == "" && tagged.SameText(rec.Text(record.CollectionTitle), tagged.PlainText(s)) {
		rec.SetText(record.CollectionTitle, "")
	}
	if second := styled(r.Root.At("titles", "secondary-title")); rec.ContainerTitle != "" && tagged.SameText(rec.ContainerTitle, tagged.PlainText(second)) {
		r.shorten(s)
		return
	}
	r.Put(record.ContainerTitle, fullTitle, s)
}

// shorten: where the second title is the journal as it was cited, the periodical is
// how the list of journals has it, and may be the longer of the two.
func (r *reading) shorten(s string) {
	rec, full := r.Rec, tagged.PlainText(s)
	switch {
	case tagged.SameText(rec.ContainerTitle, full):
	case len(full) > len(rec.ContainerTitle) && rec.ContainerTitleShort == "":
		rec.ContainerTitleShort, rec.ContainerTitle = rec.ContainerTitle, full
	default:
		r.Keep(fullTitle, s)
	}
}

// label takes a label as the record's key if it can be one.
func (r *reading) label(s string) {
	if s == "" || r.Rec.ID != "" && r.Rec.ID != s || cleanKey(s) != s {
		r.Keep("label", s)
		return
	}
	r.Rec.ID = s
}

// cleanKey returns a key without what no label that is a key has in it.
func cleanKey(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || unicode.IsControl(c) || strings.ContainsRune(",;{}()%#~\\\"'=", c) {
			return -1
		}
		return c
	}, s)
}

// notes takes remarks, with an empty line between them.
func (r *reading) notes(s string) {
	for note := range strings.SplitSeq(s, "\n\n") {
		r.note(note)
	}
}

// note takes a remark apart from the marks of lists of names that were cut, which
// are lines of their own.
func (r *reading) note(s string) {
	var kept []string
	for line := range strings.SplitSeq(s, "\n") {
		c, ok := record.ParseCutNote(line)
		switch {
		case !ok:
			kept = append(kept, line)
		case c.Role == record.VarNone:
			r.Rec.SetCut(record.Author, c.Missing)
		default:
			r.Rec.SetCut(c.Role, c.Missing)
		}
	}
	r.Rec.AddText(record.Note, tagged.PlainText(strings.Join(kept, "\n")))
}
