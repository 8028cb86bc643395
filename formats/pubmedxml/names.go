package pubmedxml

import (
	"cmp"
	"strconv"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// readNames: an article has authors; a book may have authors or editors, which of a
// chapter's book are those of the book.
func (r *reading) readNames() {
	for list := range r.article.All("AuthorList") {
		role := record.Author
		if list.Attr("Type") == "editors" {
			role = record.Editor
		}
		r.readList(role, "Author", list)
	}
	for list := range r.book.All("AuthorList") {
		role := record.Author
		switch {
		case list.Attr("Type") == "editors":
			role = record.Editor
		case r.Rec.Has(record.Author):
			role = record.ContainerAuthor
		}
		r.readList(role, "Author", list)
	}
	for list := range r.article.All("InvestigatorList") { // of books
		r.keepNames("FIR", list)
	}
	for list := range r.citation.All("InvestigatorList") {
		r.keepNames("FIR", list)
	}
	r.keepNames("FPS", r.citation.At("PersonalNameSubjectList"))
}

func (r *reading) readList(role record.Var, element string, list *node) {
	for n := range list.All(element) {
		if n.Attr("ValidYN") == "N" { // a misprint that was corrected
			r.Keep("AuthorList/Author", readName(n).Inverted())
			continue
		}
		r.AddName(role, readName(n))
		if role == record.Author {
			r.keepOfAuthor(n)
		}
	}
	if list.Attr("CompleteYN") == "N" {
		r.Rec.SetCut(role, 0)
	}
}

// keepOfAuthor keeps what is said of the last author, with the author's number.
func (r *reading) keepOfAuthor(n *node) {
	number := "[" + strconv.Itoa(len(r.Rec.Author)) + "]"
	for info := range n.All("AffiliationInfo") {
		r.Keep("AD"+number, info.At("Affiliation").Marked(marks))
	}
	r.Keep("AD"+number, n.At("Affiliation").Marked(marks))
	for id := range n.All("Identifier") {
		source, text := id.Attr("Source"), id.Text()
		if _, ok := record.CleanORCID(text); !ok || source != "ORCID" {
			r.Keep("AUID"+number, source+": "+text)
		}
	}
}

func (r *reading) keepNames(tag string, list *node) {
	for n := range list.Elements() {
		r.Keep(tag, readName(n).Inverted())
	}
}

// readName reads a person or a group.
func readName(n *node) record.Name {
	if group := n.At("CollectiveName").Marked(marks); group != "" {
		return record.Organization(tagged.PlainText(record.Plain(group)))
	}
	family := n.At("LastName").Text()
	given := cmp.Or(n.At("ForeName").Text(), join(n.At("FirstName").Text(), n.At("MiddleName").Text()), n.At("Initials").Text())
	name := record.Name{Family: family}
	if given != "" {
		name = tagged.Person(family + ", " + given)
	}
	if suffix := n.At("Suffix").Text(); suffix != "" {
		name.SetSuffix(suffix, false)
	}
	for id := range n.All("Identifier") {
		if orcid, ok := record.CleanORCID(id.Text()); ok && id.Attr("Source") == "ORCID" {
			name.SetORCID(orcid)
		}
	}
	return name
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
