package arxiv

import (
	"bytes"
	"encoding/xml"

	"github.com/bibfold/bibfold/formats"
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

// level is an element that is open.
type level struct {
	name  string
	attrs []xml.Attr
	start int  // of its text
	inner bool // whether there are elements in it
	at    int  // where in the block it begins
}

// maxDepth is how deep elements are read that stand in each other; there are six.
const maxDepth = 32

// walk reads the elements. Entities that the document defines are none of XML's
// and stay as they stand, so nothing can grow by them.
func (f *feed) walk() {
	d := xml.NewDecoder(bytes.NewReader(f.block.text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var stack []level
	text := make([]byte, 0, len(f.block.text))
	for {
		at := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			if len(stack) > 0 {
				f.warn(min(at, len(f.block.text)-1), "the entry isn't complete; it may be cut off or damaged")
			}
			for ; len(stack) > 0; stack = stack[:len(stack)-1] {
				f.end(stack, text)
			}
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := len(stack)
			if n == maxDepth {
				break
			}
			if n > 0 {
				stack[n-1].inner = true
			}
			stack = append(stack, level{name: token.Name.Local, attrs: token.Attr, start: len(text), at: at})
		case xml.CharData:
			text = append(text, token...)
		case xml.EndElement:
			i := len(stack) - 1
			for i >= 0 && stack[i].name != token.Name.Local {
				i--
			}
			if i >= 0 && i < len(stack)-1 {
				f.warn(at, "an element isn't closed: "+stack[len(stack)-1].name)
			}
			for i >= 0 && len(stack) > i {
				f.end(stack, text)
				stack = stack[:len(stack)-1]
			}
			if len(stack) <= 1 {
				text = text[:0]
			}
		}
	}
}
