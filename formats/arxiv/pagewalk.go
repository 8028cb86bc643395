package arxiv

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/bibfold/bibfold/record"
)

// pageWalk finds the parts of an entry in HTML.
type pageWalk struct {
	*entry
	z     *html.Tokenizer
	meta  pageMeta
	parts []pagePart

	at       int       // where the token at hand begins
	part     *pagePart // that is open
	tag      string    // its element
	depth    int       // how many elements of that name are open in it
	skip     string    // element within whose text is left out
	skips    int       // how many elements of that name are open in it
	link     *pageLink
	linkText []byte
	before   []byte // text behind the last link
}

// walk goes through the tokens.
func (w *pageWalk) walk() {
	for {
		kind := w.z.Next()
		size := len(w.z.Raw())
		switch kind {
		case html.ErrorToken:
			w.end()
			return
		case html.TextToken:
			w.text(w.z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			t := w.z.Token()
			w.start(t)
			if kind == html.SelfClosingTagToken && !isVoid(t.Data) {
				w.close(t.Data)
			}
		case html.EndTagToken:
			name, _ := w.z.TagName()
			w.close(string(name))
		}
		w.at += size
	}
}

// start comes at the beginning of an element.
func (w *pageWalk) start(t html.Token) {
	class := attribute(t, "class")
	switch {
	case t.Data == "meta":
		w.meta.add(attribute(t, "name"), attribute(t, "content"))
	case isVoid(t.Data):
		w.text([]byte(" "))
	case w.skip != "":
		if t.Data == w.skip {
			w.skips++
		}
	case t.Data == "script" && strings.HasPrefix(attribute(t, "type"), "math/tex"):
		w.text([]byte("$"))
	case isHidden(t.Data, class):
		w.skip, w.skips = t.Data, 1
	case w.part != nil && w.tag == "dt" && t.Data == "dd":
		w.end()
	case w.part != nil:
		if t.Data == w.tag {
			w.depth++
		}
		if t.Data == "a" {
			w.openLink(attribute(t, "href"))
		}
	default:
		w.open(t.Data, class)
	}
}

// open begins a part, if the element is one.
func (w *pageWalk) open(tag, class string) {
	h, ok := headingIdent, tag == "dt"
	for c := range strings.FieldsSeq(class) {
		if ok {
			break
		}
		h, ok = pageParts[tag+"."+c]
	}
	if ok && h != headingContainer {
		w.parts = append(w.parts, pagePart{heading: h, at: w.at})
		w.part, w.tag, w.depth = &w.parts[len(w.parts)-1], tag, 1
	}
}

// close comes at the end of an element.
func (w *pageWalk) close(tag string) {
	switch {
	case tag == "script" && w.skip == "":
		w.text([]byte("$"))
	case w.skip != "":
		if tag == w.skip {
			if w.skips--; w.skips == 0 {
				w.skip = ""
			}
		}
	case w.part == nil:
	case tag == "a":
		w.closeLink()
	case tag == w.tag:
		if w.depth--; w.depth == 0 {
			w.end()
		}
	}
}

// end ends the part that is open. What stands behind its last link is kept as a link
// to nowhere.
func (w *pageWalk) end() {
	if w.part == nil {
		return
	}
	w.closeLink()
	if len(w.part.links) > 0 {
		w.part.links = append(w.part.links, pageLink{before: string(w.before)})
	}
	w.part, w.skip, w.before = nil, "", nil
}

func (w *pageWalk) openLink(href string) {
	w.closeLink()
	w.link = &pageLink{before: string(w.before), href: href}
	w.before = w.before[:0]
}

func (w *pageWalk) closeLink() {
	if w.link != nil {
		w.link.text = string(w.linkText)
		w.part.links = append(w.part.links, *w.link)
		w.link, w.linkText = nil, w.linkText[:0]
	}
}

// text adds text to the part that is open.
func (w *pageWalk) text(text []byte) {
	if w.part == nil || w.skip != "" {
		return
	}
	w.part.text = append(w.part.text, text...)
	if w.link != nil {
		w.linkText = append(w.linkText, text...)
	} else {
		w.before = append(w.before, text...)
	}
}

// isHidden reports whether an element's text is none of the part's: labels, the links
// that show the whole abstract, and formulas as they were drawn beside their source.
func isHidden(tag, class string) bool {
	switch tag {
	case "script", "style", "button", "svg":
		return true
	}
	for c := range strings.FieldsSeq(class) {
		switch c {
		case "descriptor", "MathJax", "MathJax_Preview", "MathJax_Display":
			return true
		case "is-size-7":
			return tag == "a"
		}
	}
	return false
}

// isVoid reports whether elements of that name have no end.
func isVoid(tag string) bool {
	switch tag {
	case "br", "img", "hr", "input", "link", "meta", "wbr":
		return true
	}
	return false
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// plainHTML returns the text of a piece of HTML.
func plainHTML(s string) string {
	var b []byte
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return fold(plainBlanks(b))
		case html.TextToken:
			b = append(b, z.Text()...)
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); string(name) == "p" || string(name) == "br" {
				b = append(b, ' ')
			}
		}
	}
}

// linkedName returns the name in a link, whose address says what the family name is:
// ?searchtype=author&query=Roe, J.
func linkedName(text, href string) nameParts {
	u, err := url.Parse(href)
	if err != nil {
		return nameParts{display: text}
	}
	family, _, _ := strings.Cut(u.Query().Get("query"), ",")
	family = strings.TrimSpace(family)
	i := strings.LastIndex(text, family)
	if family == "" || i < 0 {
		return nameParts{display: text}
	}
	return nameParts{family: family, given: strings.TrimSpace(text[:i]), suffix: strings.Trim(text[i+len(family):], " ,")}
}

// pageMeta is what the meta tags of a paper's page say.
type pageMeta struct {
	title, abstract, id, doi string
	first, online            string
	authors                  []nameParts
}

// add takes a tag.
func (m *pageMeta) add(name, content string) {
	text := fold(plainBlanks([]byte(content)))
	switch name {
	case "citation_title":
		m.title = text
	case "citation_author":
		m.authors = append(m.authors, nameParts{family: text})
	case "citation_date":
		m.first = text
	case "citation_online_date":
		m.online = text
	case "citation_doi":
		m.doi = text
	case "citation_arxiv_id":
		m.id = text
	case "citation_abstract":
		m.abstract = text
	}
}

// set gives the entry what the tags said.
func (m *pageMeta) set(e *entry) {
	e.rec.Title, e.rec.Abstract = plainTeX(m.title), plainTeX(m.abstract)
	e.rec.Author = partedNames(m.authors)
	if id, ok := record.ParseArXiv(m.id); ok {
		e.rec.ArXiv.ID, e.rec.ArXiv.Version = id.ID, id.Version
	}
	if m.doi != "" {
		e.addDOI(0, m.doi)
	}
	first, _ := feedDay(strings.ReplaceAll(m.first, "/", "-"))
	online, _ := feedDay(strings.ReplaceAll(m.online, "/", "-"))
	e.rec.Issued = first
	if online != first {
		e.rec.SetDate(record.Updated, online)
	}
}
