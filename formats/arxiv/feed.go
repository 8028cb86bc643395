package arxiv

import (
	"bytes"
	"sync"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// What arXiv's services answer in XML, an element a paper:
//
//	<entry>   the API's Atom (https://info.arxiv.org/help/api/user-manual.html), and the feeds of new papers in Atom
//	<item>    the feeds of new papers in RSS (https://info.arxiv.org/help/rss.html)
//	<record>  OAI-PMH (https://info.arxiv.org/help/oa/index.html), whose metadata is
//	          oai_dc, arXiv, arXivOld or arXivRaw; the last three stand alone, too
//
// They call the same thing by different names, and hardly ever different things by
// the same: one table reads them all. OAI-PMH has the text of the mails, TeX; the
// others have had accents and the like resolved.

// feed is what is known of an entry in XML while its elements come.
type feed struct {
	*entry
	oai                bool          // whether its text is TeX
	creators           []string      // names in reading order, or lists of them
	names              []nameParts   // names in their parts
	dates              []record.Date // of the versions, in their order
	published, updated record.Date   // of the first version, and of the one at hand
	announced          record.Date   // when the feed listed the paper
	announce           string        // and why: new, cross, replace
}

// fitsXML reports whether a block is an element of XML.
func fitsXML(e *entry) bool { return e.block.form == formXML }

// apiError is the address of the entry by which the API answers a bad question.
var apiError = []byte("arxiv.org/api/errors")

// findXML looks whether an element is a paper.
func findXML(e *entry) bool {
	b := e.block
	e.last = len(b.lines) - 1
	switch {
	case b.element == elementEntity:
		e.warn(0, "this document defines entities of its own; they are left as they stand")
		return false
	case bytes.Contains(b.text, apiError):
		e.problem(0, formats.Unreadable, "arXiv answered with an error: "+summaryOf(b.text))
		return false
	case bytes.Contains(b.text, []byte("title>")), bytes.Contains(b.text, []byte("<title ")):
		return true
	}
	e.problem(0, formats.Unreadable, "no title found: this is only a part of an entry, or one that was deleted")
	return false
}

// summaryOf returns the summary of an entry of Atom.
func summaryOf(text []byte) string {
	_, rest, _ := bytes.Cut(text, []byte("<summary"))
	_, rest, _ = bytes.Cut(rest, []byte(">"))
	rest, _, _ = bytes.Cut(rest, []byte("<"))
	return fold(rest)
}

// fillXML reads an element.
func fillXML(e *entry) {
	f := &feed{entry: e}
	switch string(localName([]byte(e.block.element))) {
	case "record", "arXiv", "arXivRaw", "arXivOld":
		f.oai = true
	}
	f.walk()
	f.finishNames()
	f.finishDates()
	if e.rec.Title == "" {
		e.warn(0, "the entry has no title")
	}
	if len(e.rec.Author) == 0 {
		e.warn(0, "the entry names no authors")
	}
}

// parsers are those that are done with: their room serves again.
var parsers = sync.Pool{New: func() any { return new(xmldoc.Parser) }}

// walk reads the elements. Entities that the document defines are none of XML's
// and stay as they stand, so nothing can grow by them.
func (f *feed) walk() {
	p := parsers.Get().(*xmldoc.Parser)
	defer parsers.Put(p)
	root := p.Parse(f.block.text)
	if damage, at := p.Damage(); damage != "" {
		f.warn(min(at, len(f.block.text)-1), damage)
	}
	if root != nil {
		f.element("", root)
	}
}

// element reads what stands in an element, and then itself.
func (f *feed) element(parent string, el *xmldoc.Node) {
	leaf := true
	for kid := range el.Elements() {
		leaf = false
		f.element(el.Name, kid)
	}
	set, known := feedFields[parent+"/"+el.Name]
	if !known {
		set, known = feedFields[el.Name]
	}
	switch {
	case known && set != nil:
		set(f, el, valueOf(el))
	case !known && parent != "" && leaf:
		f.addExtra(el.Name, valueOf(el))
	}
}

// valueOf returns the text in an element.
func valueOf(el *xmldoc.Node) string {
	s := el.Text()
	if ascii.Is(s) {
		return s
	}
	return fold(plainBlanks([]byte(s)))
}
