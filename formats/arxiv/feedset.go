package arxiv

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// setTitle takes the title. Older feeds have the id behind it.
func (f *feed) setTitle(s string) {
	if f.rec.Title != "" {
		f.addExtra("title", s)
		return
	}
	if title, rest, ok := cutLast(s, ". (arXiv:"); ok {
		id, _, _ := strings.Cut(rest, ")")
		if a, ok := record.ParseArXiv(id); ok {
			s = title
			f.setArXiv(a)
		}
	}
	if f.oai {
		f.rec.Title = texString(s, latex.Title)
	} else {
		f.rec.Title = plainTeX(s)
	}
}

// cutLast cuts s around the last sep.
func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// setAbstract takes the abstract. In the feeds of new papers it has a line before it:
// "arXiv:2601.18973v4 Announce Type: new Abstract: We show".
func (f *feed) setAbstract(_ *xmldoc.Node, s string) {
	if strings.HasPrefix(s, "<p>") {
		s = plainHTML(s)
	}
	if head, abstract, ok := strings.Cut(s, "Abstract: "); ok && strings.HasPrefix(head, "arXiv:") {
		id, announce, _ := strings.Cut(head, " Announce Type: ")
		if a, ok := record.ParseArXiv(id); ok {
			f.setArXiv(a)
		}
		f.announce, s = strings.TrimSpace(announce), abstract
	}
	if f.oai {
		f.rec.Abstract = texString(s, latex.Group)
	} else {
		f.rec.Abstract = plainTeX(s)
	}
}

// setDescription takes what Dublin Core and RSS call so: the abstract, then remarks.
func (f *feed) setDescription(el *xmldoc.Node, s string) {
	if comment, ok := strings.CutPrefix(s, "Comment: "); ok {
		f.addNote("Comment", f.text(comment))
		return
	}
	if f.rec.Abstract != "" {
		f.addExtra("description", s)
		return
	}
	f.setAbstract(el, s)
}

// setArXiv takes an id, and the version and classes beside it.
func (f *feed) setArXiv(a record.ArXiv) {
	own := &f.rec.ArXiv
	if own.ID == "" {
		own.ID = a.ID
	}
	if own.Version == 0 && own.ID == a.ID {
		own.Version = a.Version
	}
	f.addClasses(a.Classes)
}

func (f *feed) setID(_ *xmldoc.Node, s string) {
	if a, ok := record.ParseArXiv(s); ok {
		f.setArXiv(a)
		return
	}
	f.addExtra("id", s)
}

// setIdentifier takes what Dublin Core has by that name: the paper's address, its
// DOI, its reference in a journal.
func (f *feed) setIdentifier(el *xmldoc.Node, s string) {
	if a, ok := record.ParseArXiv(s); ok {
		f.setArXiv(a)
		return
	}
	if _, ok := record.CleanDOI(s); ok {
		f.setDOI(el, s)
		return
	}
	if strings.HasPrefix(s, "http") {
		f.rec.Links = append(f.rec.Links, record.Link{Target: s})
		return
	}
	f.addNote("Journal ref", f.text(s))
}

// setLink takes an address: that of the paper's page, its text, or its publication.
func (f *feed) setLink(el *xmldoc.Node, s string) {
	if href := el.Attr("href"); href != "" {
		s = href
	}
	a, own := record.ParseArXiv(s)
	switch {
	case own:
		f.setArXiv(a)
	case el.Attr("title") == "doi":
		f.setDOI(el, s)
	case s != "":
		f.rec.Links = append(f.rec.Links, record.Link{Target: s})
	}
}

// setDOI takes the DOI of the publication; it may be told twice.
func (f *feed) setDOI(_ *xmldoc.Node, s string) {
	for _, word := range strings.Fields(s) {
		doi, _ := record.CleanDOI(word)
		if doi == "" || doi != f.rec.DOI {
			f.addDOI(0, strings.TrimRight(word, ",;"))
		}
	}
}

// addDate takes a date of a version. In the feeds of new papers it is that of the feed.
func (f *feed) addDate(el *xmldoc.Node, s string) {
	d, ok := feedDay(s)
	if !ok {
		return
	}
	switch el.Name {
	case "published", "created":
		f.published = d
	case "updated":
		f.updated = d
	default:
		f.dates = append(f.dates, d)
	}
}

// feedDay reads the day of "2017-07-27T08:18:33Z" or "Mon, 2 Apr 2007 19:18:42 GMT".
func feedDay(s string) (record.Date, bool) {
	if len(s) >= len("2017-07-27") && s[4] == '-' {
		return record.ParseEDTF(s[:len("2017-07-27")])
	}
	return mailDay([]byte(s))
}

func (f *feed) setAnnounced(_ *xmldoc.Node, s string) { f.announced, _ = feedDay(s) }

func (f *feed) setAnnounce(_ *xmldoc.Node, s string) { f.announce = s }

// finishDates sorts the dates out.
func (f *feed) finishDates() {
	if n := len(f.dates); n > 0 {
		f.published, f.updated = f.dates[0], f.dates[n-1]
	}
	if f.announce != "" {
		if f.announced.IsZero() {
			f.announced = f.published
		}
		f.published, f.updated = record.Date{}, record.Date{}
	}
	if f.announce == "" || f.announce == "new" || f.announce == "cross" {
		f.rec.SetDate(record.AvailableDate, f.announced)
	}
	f.rec.Issued = f.published
	if f.updated != f.published {
		f.rec.SetDate(record.Updated, f.updated)
	}
}

func (f *feed) setVersion(el *xmldoc.Node, _ string) {
	if v, ok := strings.CutPrefix(el.Attr("version"), "v"); ok {
		c := cursor{text: []byte(v)}
		if n, ok := c.number(); ok {
			f.rec.ArXiv.Version = n
		}
	}
}

// setCreator takes a name as Dublin Core has it, or the list of a feed.
func (f *feed) setCreator(s string) {
	if f.oai {
		f.names = append(f.names, nameParts{family: s})
		return
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = plainHTML(s)
	}
	f.creators = append(f.creators, f.authorItems([]byte(s))...)
}

// setAuthorList takes the authors in one text, as in the mails.
func (f *feed) setAuthorList(s string) {
	if len(f.names) == 0 && s != "" {
		f.creators = append(f.creators, splitMailAuthors(f.dropAffiliations(texString(s, latex.Group)))...)
	}
}

func (f *feed) lastName() *nameParts {
	if len(f.names) == 0 {
		f.names = append(f.names, nameParts{})
	}
	return &f.names[len(f.names)-1]
}

// finishNames makes the authors.
func (f *feed) finishNames() {
	if len(f.names) > 0 {
		f.rec.Author = partedNames(f.names)
		return
	}
	f.setAuthors(f.creators)
}

// setPrimary takes the class that a paper belongs to in the first place.
func (f *feed) setPrimary(el *xmldoc.Node, _ string) {
	class := el.Attr("term")
	f.rec.ArXiv.Primary = class
	if i := slices.Index(f.rec.ArXiv.Classes, class); i != 0 {
		if i > 0 {
			f.rec.ArXiv.Classes = slices.Delete(f.rec.ArXiv.Classes, i, i+1)
		}
		f.rec.ArXiv.Classes = slices.Insert(f.rec.ArXiv.Classes, 0, class)
	}
}

// addCategory takes a class of arXiv's, or those of another scheme.
func (f *feed) addCategory(el *xmldoc.Node, s string) {
	if term := el.Attr("term"); term != "" {
		s = term
	}
	if category([]byte(s)) != "" {
		f.addClasses([]string{s})
		return
	}
	f.addSubject(s)
}

// addClasses adds classes that aren't there yet.
func (e *entry) addClasses(classes []string) {
	a := &e.rec.ArXiv
	for _, c := range classes {
		if c = category([]byte(c)); c == "" || slices.Contains(a.Classes, c) {
			continue
		}
		if a.Primary == "" {
			a.Primary = c
		}
		a.Classes = append(a.Classes, c)
	}
}

// addSubject takes the name of a subject, or classes of MSC or ACM.
func (e *entry) addSubject(s string) {
	switch {
	case s == "":
	case len(s) > 2 && ascii.IsDigit(s[0]) && ascii.IsDigit(s[1]):
		e.addKeywords("MSC", s)
	case len(s) > 2 && ascii.IsUpper(s[0]) && s[1] == '.':
		e.addKeywords("ACM", s)
	default:
		e.rec.Keywords = append(e.rec.Keywords, s)
	}
}
