package arxiv

import "bytes"

// heading is a label at the beginning of a line, in those of arXiv's listings that
// have one for the title too. They spell the same label in several ways.
type heading uint8

const (
	headingNone heading = iota
	headingTitle
	headingAuthors
	headingAbstract
	headingComments
	headingReport
	headingMSC
	headingACM
	headingJournal
	headingDOI
	headingSubjects
	headingSubjectNames
	headingDate
	headingRevised
	headingLicense
	headingFrom
	headingProxy
	headingCite
	headingHistory
)

const labelTitle = "Title:"

// headings are the labels of the lists of new papers, of a paper's own page, and of
// the mails, in this order (arxiv-browse's templates).
var headings = [...]struct {
	text    string
	heading heading
}{
	{labelTitle, headingTitle},
	{"Authors:", headingAuthors},
	{"Author:", headingAuthors},
	{"Abstract:", headingAbstract},
	{"Comments:", headingComments},
	{"Journal-ref:", headingJournal},
	{"Journal reference:", headingJournal},
	{"Journal ref:", headingJournal},
	{"Report-no:", headingReport},
	{"Report number:", headingReport},
	{"MSC classes:", headingMSC},
	{"MSC-class:", headingMSC},
	{"ACM classes:", headingACM},
	{"ACM-class:", headingACM},
	{"Related DOI:", headingDOI},
	{"DOI:", headingDOI},
	{"Subjects:", headingSubjects},
	{"Categories:", headingSubjects},
	{"Subj-class:", headingSubjectNames},
	{"Date:", headingDate},
	{"Date (revised", headingRevised},
	{"replaced with revised version", headingRevised},
	{"License:", headingLicense},
	{"From:", headingFrom},
	{"Proxy:", headingProxy},
	{"Cite as:", headingCite},
	{"Submission history", headingHistory},
}

// headed is a part of an entry: a heading and what stands behind it in its line, or
// a line without heading.
type headed struct {
	heading heading
	value   span
	line    int
}

// readHeadings takes the lines from first to before limit apart, one part a line;
// lines that are blank or furniture are left out.
func readHeadings(b *block, first, limit int) (parts []headed) {
	for i := first; i < limit; i++ {
		l := b.lines[i]
		if l.kind == kindBlank || l.kind == kindFurniture || l.kind == kindFence {
			continue
		}
		h, end := headingAt(b.text[l.start:l.end])
		parts = append(parts, headed{h, span{l.start + end, l.end}, i})
	}
	return parts
}

// headingAt returns the heading that a line begins with, and its length.
func headingAt(text []byte) (heading, int) {
	for _, row := range headings {
		if bytes.HasPrefix(text, []byte(row.text)) {
			return row.heading, len(row.text)
		}
	}
	return headingNone, 0
}

// setHeaded takes the value of a heading that means the same everywhere; text is
// the value as record text. It returns false for the others.
func (e *entry) setHeaded(h headed, text string) bool {
	return e.setPart(h.heading, h.value.start, string(h.value.of(e.block)), text)
}

// setPart is setHeaded for a value that stands at a byte of the block, written there
// as raw.
func (e *entry) setPart(h heading, at int, raw, text string) bool {
	switch h {
	case headingComments:
		e.addNote("Comment", text)
	case headingJournal:
		e.addNote("Journal ref", text)
	case headingReport:
		e.setNumber(text)
	case headingMSC:
		e.addKeywords("MSC", text)
	case headingACM:
		e.addKeywords("ACM", text)
	case headingDOI:
		c := cursor{text: []byte(raw)}
		for c.skip(); c.at < len(c.text); c.skip() {
			at := at + c.at
			e.addDOI(at, string(bytes.TrimRight(c.word(), ",;")))
		}
	default:
		return false
	}
	return true
}

// readSubjects reads the categories: "Sound (cs.SD); Mathematical Physics (math-ph)"
// or "cs.SD math-ph".
func (e *entry) readSubjects(s span) { e.addSubjects(s.of(e.block)) }

func (e *entry) addSubjects(text []byte) {
	c := cursor{text: text}
	for word := c.word(); len(word) > 0; word = c.word() {
		class := category(bytes.Trim(word, "();,"))
		a := &e.rec.ArXiv
		if class == "" {
			continue
		}
		if a.Primary == "" {
			a.Primary = class
		}
		a.Classes = append(a.Classes, class)
	}
}

// readIdent reads the id line of an entry, and returns the line behind it.
func (e *entry) readIdent() (next int) {
	b := e.block
	e.last = lastText(b)
	for i := range b.lines {
		switch b.lines[i].kind {
		case kindIdent, kindBareIdent:
			c := cursor{text: skipMarks(b.of(i))}
			if id, ok := c.arxivID(); ok {
				e.rec.ArXiv.ID, e.rec.ArXiv.Version = id.ID, id.Version
			}
			return i + 1
		case kindBlank, kindFurniture:
			if e.first == i {
				e.first = i + 1
			}
		}
	}
	return len(b.lines)
}
