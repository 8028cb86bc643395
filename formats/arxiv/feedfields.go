package arxiv

import (
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

// feedFields says what elements mean, by their local name, or by that of the
// element around them and theirs. What isn't here is kept as an Extra field, if it
// is text.
var feedFields = map[string]func(f *feed, el *xmldoc.Node, text string){
	"title":   func(f *feed, _ *xmldoc.Node, s string) { f.setTitle(s) },
	"summary": (*feed).setAbstract, "abstract": (*feed).setAbstract, "description": (*feed).setDescription,

	"id": (*feed).setID, "identifier": (*feed).setIdentifier, "guid": (*feed).setID, "header/identifier": (*feed).setID, "link": (*feed).setLink,

	"author/name": func(f *feed, _ *xmldoc.Node, s string) { f.creators = append(f.creators, s) },
	"creator":     func(f *feed, _ *xmldoc.Node, s string) { f.setCreator(s) },
	"authors":     func(f *feed, _ *xmldoc.Node, s string) { f.setAuthorList(s) },
	"keyname":     func(f *feed, _ *xmldoc.Node, s string) { f.names = append(f.names, nameParts{family: s}) },
	"forenames":   func(f *feed, _ *xmldoc.Node, s string) { f.lastName().given = s },
	"suffix":      func(f *feed, _ *xmldoc.Node, s string) { f.lastName().suffix = s },
	"affiliation": func(f *feed, _ *xmldoc.Node, s string) { f.addExtra("affiliation", s) },
	"submitter":   func(f *feed, _ *xmldoc.Node, s string) { f.addExtra("from", s) },
	"proxy":       func(f *feed, _ *xmldoc.Node, s string) { f.addExtra("proxy", s) },

	"published": (*feed).addDate, "updated": (*feed).addDate, "created": (*feed).addDate, "date": (*feed).addDate,
	"pubDate": (*feed).setAnnounced, "announce_type": (*feed).setAnnounce,

	"comment":           func(f *feed, _ *xmldoc.Node, s string) { f.addNote("Comment", f.text(s)) },
	"comments":          func(f *feed, _ *xmldoc.Node, s string) { f.addNote("Comment", f.text(s)) },
	"journal_ref":       func(f *feed, _ *xmldoc.Node, s string) { f.addNote("Journal ref", f.text(s)) },
	"journal-ref":       func(f *feed, _ *xmldoc.Node, s string) { f.addNote("Journal ref", f.text(s)) },
	"journal_reference": func(f *feed, _ *xmldoc.Node, s string) { f.addNote("Journal ref", f.text(s)) },
	"report-no":         func(f *feed, _ *xmldoc.Node, s string) { f.setNumber(f.text(s)) },
	"doi":               (*feed).setDOI, "DOI": (*feed).setDOI,

	"primary_category": (*feed).setPrimary, "category": (*feed).addCategory,
	"version":    (*feed).setVersion,
	"categories": func(f *feed, _ *xmldoc.Node, s string) { f.addClasses(strings.Fields(s)) },
	"msc-class":  func(f *feed, _ *xmldoc.Node, s string) { f.addKeywords("MSC", s) },
	"acm-class":  func(f *feed, _ *xmldoc.Node, s string) { f.addKeywords("ACM", s) },
	"subject":    func(f *feed, _ *xmldoc.Node, s string) { f.addSubject(s) },

	"license":  func(f *feed, _ *xmldoc.Node, s string) { f.rec.SetText(record.License, s) },
	"rights":   func(f *feed, _ *xmldoc.Node, s string) { f.rec.SetText(record.License, s) },
	"language": func(f *feed, _ *xmldoc.Node, s string) { f.rec.Language = s },

	// These speak of the answer or the file, not of the paper.
	"header/datestamp": nil, "setSpec": nil, "size": nil, "source_type": nil, "type": nil, "format": nil, "position": nil,
}

// text returns a text as record text.
func (f *feed) text(s string) string {
	if f.oai {
		return texString(s, latex.Group)
	}
	return s
}
