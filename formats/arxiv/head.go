package arxiv

import (
	"bytes"
	"strings"
)

// readHead reads the id line and the title. If there is no title it reports that
// and returns false.
func (e *entry) readHead(p parts) bool {
	text := p.head.of(e.block)
	c := cursor{text: text}
	c.skip()
	e.first = e.block.lineAt(c.at)
	marked := e.readMarks(&c)
	if id, ok := c.arxivID(); ok {
		e.rec.ArXiv.ID, e.rec.ArXiv.Version = id.ID, id.Version
		marked = true
	}
	for e.readTag(&c) {
		marked = true
	}
	c.skip()
	title := bytes.TrimRight(text[c.at:], " \n")
	if len(title) == 0 || !marked && !p.hasAuthors {
		return e.fragment()
	}
	e.listed = marked
	e.rec.Title = prose(title)
	return true
}

// readMarks passes over what a list puts before an item.
func (e *entry) readMarks(c *cursor) (marked bool) {
	expected := e.number
	e.number++
	for {
		word := c.peek()
		switch {
		case len(word) == 0:
			return marked
		case isBullet(word):
			c.at += len(word)
		default:
			n, ok := listNumber(word)
			if !ok || !numbersItem(c, len(word), n, expected) {
				return marked
			}
			e.number = n + 1
			c.at += len(word)
		}
		marked = true
	}
}

// numbersItem reports whether the number n, a word of the given length that comes
// next, is one of a list rather than the beginning of the title ("2. Fassung"): it
// stands alone in its line or before an id, or it is the number that is expected,
// or the first item has one that a page of results may begin with.
func numbersItem(c *cursor, length, n, expected int) bool {
	rest := c.text[c.at+length:]
	if len(rest) == 0 || rest[0] == '\n' {
		return true
	}
	rest = bytes.TrimLeft(rest, " \n")
	if bytes.HasPrefix(rest, []byte("arXiv:")) {
		return true
	}
	return n == expected || expected == 1 && n%25 == 1
}

// readTag passes over one of the tags between id and title.
func (e *entry) readTag(c *cursor) bool {
	if c.formats() {
		return true
	}
	word := c.peek()
	if class := category(word); class != "" {
		c.at += len(word)
		a := &e.rec.ArXiv
		if a.Primary == "" {
			a.Primary = class
		}
		a.Classes = append(a.Classes, class)
		return true
	}
	doi, ok := bytes.CutPrefix(word, []byte("doi"))
	if !ok {
		return false
	}
	try := *c
	try.at += len("doi")
	if doi = bytes.TrimPrefix(doi, []byte(":")); len(doi) == 0 {
		try.take(":")
		doi = try.peek()
	}
	if !bytes.HasPrefix(doi, []byte("10.")) {
		return false
	}
	try.skip()
	e.addDOI(try.at, strings.TrimRight(string(doi), ",;"))
	try.word()
	*c = try
	return true
}
