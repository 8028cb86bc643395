package arxiv

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
)

// markup cuts documents in XML, HTML and JSON Lines into blocks, one a paper: an
// entry of a feed, a record of OAI-PMH, an item of a page's list, a whole page, a
// line. It looks at tags only; what stands in them is read later, one block apart
// from the other, so that a broken one costs no more than itself.
//
// A document begins with one of the tags that opensDocument knows, and ends with
// its outermost element. Text may stand before and behind it.
type markup struct {
	open    bool   // whether a document is being read
	line    []byte // the line at hand, nil if it was looked at to its end
	at      int    // what of it was looked at
	from    int    // where in it the block at hand begins
	form    form
	root    string // name of the document's outermost element, "" before it came
	element string // name of the block's outermost element, "" between blocks
	depth   int    // how many elements of that name are open
	comment bool   // whether a comment is open
	defines bool   // whether a declaration of an entity was seen
}

// opensDocument reports whether a line begins a document in XML or HTML, or is a
// record of arXiv's metadata in JSON.
func opensDocument(raw []byte) bool {
	raw = bytes.TrimLeft(raw, " \t")
	if len(raw) == 0 {
		return false
	}
	if raw[0] != '<' {
		return isSnapshot(raw)
	}
	for _, start := range [...]string{"<?xml", "<!doctype", "<!--"} {
		if len(raw) >= len(start) && bytes.EqualFold(raw[:len(start)], []byte(start)) {
			return true
		}
	}
	name, closes := tagName(raw)
	if closes {
		return false
	}
	switch string(localName(name)) {
	case "feed", "rss", "RDF", "OAI-PMH", "ListRecords", "GetRecord", "metadata":
		return true
	}
	switch string(bytes.ToLower(name)) {
	case "html", "head", "body", "dl", "dt":
		return true
	case "meta":
		return bytes.Contains(raw, []byte("citation_"))
	case "li":
		return bytes.Contains(raw, []byte("arxiv-result"))
	}
	return isRecordTag(name)
}

// isPageTag reports whether an element's name is one that a piece of a saved page
// may begin with.
func isPageTag(name []byte) bool {
	switch string(bytes.ToLower(name)) {
	case "html", "head", "meta", "body", "main", "div", "ol", "li", "dl", "dt":
		return true
	}
	return false
}

// isRecordTag reports whether an element's name is that of one paper in XML: Atom,
// RSS, OAI-PMH, and arXiv's own formats of metadata alone.
func isRecordTag(name []byte) bool {
	switch string(localName(name)) {
	case "entry", "item", "record", "arXiv", "arXivRaw", "arXivOld":
		return true
	}
	return false
}

// tagName returns the name in the tag that text begins with, and whether it is an
// end tag.
func tagName(text []byte) (name []byte, closes bool) {
	text = text[1:]
	if len(text) > 0 && text[0] == '/' {
		text, closes = text[1:], true
	}
	end := 0
	for end < len(text) && text[end] > ' ' && text[end] != '>' && (text[end] != '/' || end == 0) {
		end++
	}
	return text[:end], closes
}

// localName returns a name without its prefix.
func localName(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// goesOn reports whether a line may belong to the document at hand. Before its
// outermost element there are only declarations and comments; and one that was cut
// off doesn't swallow the listing behind it.
func (m *markup) goesOn(raw []byte) bool {
	if m.open && m.root == "" && m.element == "" && !m.comment {
		raw = bytes.TrimLeft(raw, " \t")
		m.open = len(raw) == 0 || raw[0] == '<' || raw[0] == ']'
	}
	if m.open && m.element == "" && !m.comment {
		raw = bytes.TrimSpace(raw)
		m.open = identKind(raw) != kindIdent && !isFence(raw)
	}
	return m.open
}

// take takes a new line, which scan will look at.
func (m *markup) take(raw []byte) {
	if !m.open {
		*m = markup{open: true}
		if isSnapshot(raw) {
			m.form = formJSON
		}
	}
	m.line, m.at, m.from = raw, 0, 0
}

// scan looks at the rest of the line. It returns true if a block is complete.
func (m *markup) scan(s *splitter) bool {
	if s.block.form == formText && len(s.block.lines) > 0 {
		return true // text before the document
	}
	if !m.open {
		m.leave(s)
		return false
	}
	if m.form == formJSON {
		m.element = "{"
		m.gather(s, len(m.line))
		*m = markup{}
		return true
	}
	for m.next() {
		tag := m.line[m.at:]
		name, closes := tagName(tag)
		switch {
		case bytes.HasPrefix(tag, []byte("<!--")):
			m.comment = true
			m.at += len("<!--")
		case m.element != "":
			if m.within(s, name, closes) {
				return true
			}
		case closes && m.root != "" && bytes.EqualFold(name, []byte(m.root)):
			m.at = m.tagEnd()
			m.leave(s)
			return false
		default:
			m.between(tag, name, closes)
		}
	}
	return m.endLine(s)
}

// next moves to the next tag of the line, if there is one.
func (m *markup) next() bool {
	if m.comment {
		i := bytes.Index(m.line[m.at:], []byte("-->"))
		if i < 0 {
			return false
		}
		m.at += i + len("-->")
		m.comment = false
	}
	i := bytes.IndexByte(m.line[m.at:], '<')
	m.at += max(0, i)
	return i >= 0
}

// between looks at a tag that stands in no block.
func (m *markup) between(tag, name []byte, closes bool) {
	if closes || len(name) == 0 {
		m.at++
		return
	}
	if m.root == "" {
		m.begin(name)
	}
	if m.begins(tag, name) {
		m.element, m.depth, m.from = string(name), 1, m.at
		if m.form == formHTML {
			m.element = strings.ToLower(m.element)
		}
	}
	m.at++
}

// begin looks at a tag before the document's outermost element.
func (m *markup) begin(name []byte) {
	m.form = formXML
	if !ascii.IsLetter(name[0]) {
		return
	}
	m.root = string(name)
	if !isPageTag(name) {
		return
	}
	m.form = formHTML
	switch lower := strings.ToLower(m.root); lower {
	case "dt": // pieces of a page
		m.root = "dl"
	case "head", "meta":
		m.root = "html"
	}
}

// begins reports whether a tag begins a block.
func (m *markup) begins(tag, name []byte) bool {
	if m.form == formXML && m.root == "" {
		first := !m.defines && string(name) == elementEntity
		m.defines = m.defines || first
		return first
	}
	if m.form == formXML {
		return isRecordTag(name)
	}
	end := bytes.IndexByte(tag, '>')
	if end < 0 {
		end = len(tag)
	}
	switch string(bytes.ToLower(name)) {
	case "li":
		return bytes.Contains(tag[:end], []byte("arxiv-result"))
	case "meta":
		return bytes.Contains(tag[:end], []byte("citation_"))
	case "dt":
		return true
	}
	return false
}

// within looks at a tag in a block. It returns true if the block is complete.
func (m *markup) within(s *splitter, name []byte, closes bool) bool {
	own := bytes.EqualFold(name, []byte(m.element))
	switch {
	case m.ends(name, closes):
		m.gather(s, m.at)
		return true
	case own && closes && !m.isOpenEnded():
		if m.depth--; m.depth > 0 {
			break
		}
		m.gather(s, m.tagEnd())
		m.open = !bytes.EqualFold(name, []byte(m.root))
		return true
	case own:
		m.depth++
	}
	m.at++
	return false
}

// ends reports whether a tag ends a block before it, which has no end tag of its
// own: a page goes to the end of its document, a term of a list to the next one.
func (m *markup) ends(name []byte, closes bool) bool {
	if closes && m.element != m.root && bytes.EqualFold(name, []byte(m.root)) {
		return true
	}
	switch m.element {
	case "dt":
		return bytes.EqualFold(name, []byte("dl")) || !closes && bytes.EqualFold(name, []byte("dt"))
	case "meta", "li":
		return false
	case elementEntity:
		return true
	}
	return !closes && string(name) == m.element
}

// isOpenEnded reports whether the block goes on behind the end of its element.
func (m *markup) isOpenEnded() bool {
	switch m.element {
	case "dt", "meta":
		return true
	}
	return false
}

// tagEnd returns where the tag ends that is looked at, in its line.
func (m *markup) tagEnd() int {
	if end := bytes.IndexByte(m.line[m.at:], '>'); end >= 0 {
		return m.at + end + 1
	}
	return len(m.line)
}

// elementEntity is the name of a declaration of an entity.
const elementEntity = "!ENTITY"

// gather adds the line's text up to byte end to the block, and ends it there.
func (m *markup) gather(s *splitter, end int) {
	m.add(s, end)
	m.element, m.at = "", end
	if m.at >= len(m.line) {
		m.line = nil
	}
}

// add adds the line's text up to byte end to the block.
func (m *markup) add(s *splitter, end int) {
	offset, next := s.lines.Offset()+int64(m.from), s.lines.Offset()+int64(end)
	if end == len(m.line) {
		next = s.lines.End()
	}
	s.block.form, s.block.element = m.form, m.element
	s.block.appendRaw(m.line[m.from:end], m.from, s.lines.Line(), offset, next)
	m.from = end
}

// endLine comes behind the last tag of a line. A block that grew too large is
// handed out as it is.
func (m *markup) endLine(s *splitter) bool {
	if m.element != "" && len(m.line) > m.from {
		m.add(s, len(m.line))
	}
	m.line = nil
	if len(s.block.text) <= maxBlock && len(s.block.lines) <= maxLines {
		return false
	}
	m.element = ""
	return true
}

// leave ends the document; what stands behind it in its last line is text again.
func (m *markup) leave(s *splitter) {
	line, at := m.line, m.at
	rest := line[at:]
	*m = markup{}
	switch {
	case len(bytes.TrimSpace(rest)) == 0:
	case opensDocument(rest) && bytes.TrimSpace(rest)[0] == '<':
		*m = markup{open: true, line: line, at: at, from: at}
	default:
		s.block.append(rest, s.lines.Line(), s.lines.Offset()+int64(at), s.lines.End())
	}
}
