package endnotexml

import (
	"strings"

	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// names reads the names in an element: one, or several on lines of their own or
// parted by semicolons.
func (r *reading) names(role record.Var, n *node) {
	s := n.Lines()
	if s == "" {
		s = n.Attr("corp-name")
	}
	s = record.UnescapeHTML(s) // semicolons part names, too
	for one := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == ';' }) {
		one = strings.TrimSpace(one)
		if strings.Trim(one, " ,") != "" {
			r.Rec.AddWritten(role, tagged.PlainText(one), endnote.ParseName)
		}
	}
}

// keywords are one an element, but many programs have them all in one: on lines, or
// parted by semicolons.
func (r *reading) keywords(s string) {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == ';' }) {
		r.Rec.AddText(record.Keyword, tagged.PlainText(strings.TrimSpace(word)))
	}
}

// numbers sorts what stands for ISBN and ISSN alike.
func (r *reading) numbers(s string) {
	if !endnote.AddSerials(r.Rec, s) {
		r.Put(record.Number, "isbn", s)
		return
	}
	r.WarnOfRemarks(s)
}

// addresses takes the first address as the record's URL; the others are links.
// Databases write their own scheme: "<Go to ISI>://000200148800007".
func (r *reading) addresses(s string, kind record.LinkKind) {
	for address := range strings.SplitSeq(s, "\n") {
		if address = strings.TrimSpace(address); address == "" {
			continue
		}
		if strings.Count(address, "://") > 1 && strings.Contains(address, " ") && !strings.Contains(address, "<") {
			r.addresses(strings.ReplaceAll(address, " ", "\n"), kind)
			continue
		}
		if r.Rec.URL == "" {
			r.Rec.URL = address
			continue
		}
		r.AddLink(record.Link{Target: address, Kind: kind})
	}
}

func (r *reading) files(s string, kind record.LinkKind) {
	for address := range strings.SplitSeq(s, "\n") {
		r.AddLink(record.Link{Target: strings.TrimSpace(address), Kind: kind})
	}
}

// pages reads the pages: of a book it is how many there are, unless it is a range;
// of a film it is the running time.
func (r *reading) pages(s string) {
	v := record.Page
	switch t := r.Rec.Type; {
	case (endnote.Books | endnote.Theses | endnote.Reports).Has(t) && record.ParsePages(s).Kind != record.PageRange:
		v = record.NumberOfPages
	case endnote.Films.Has(t):
		v = record.Dimensions
	}
	r.Put(v, "pages", s)
}

// identifier reads the elements that name the work: the DOI; PubMed Central's number
// and that of an article, which are what EndNote has in custom fields of articles.
func (r *reading) identifier(path, s string) bool {
	rec := r.Rec
	switch path {
	case "electronic-resource-num":
		doi, ok := record.CleanDOI(s)
		if !ok {
			if doi, ok = record.FindDOI(s); ok {
				r.Keep(path, s) // it says more
			}
		}
		return ok && r.Set(record.DOI, doi)
	case "custom2":
		id, ok := record.CleanPMCID(s)
		return ok && strings.HasPrefix(strings.ToUpper(s), "PMC") && r.Set(record.PMCID, id)
	case "custom7":
		return endnote.Journals.Has(rec.Type) && r.Root.At("pages").Text() == "" && s != "" && r.Set(record.Page, s)
	}
	return false
}

// accessions reads the numbers that databases gave the work, a line each.
func (r *reading) accessions(s string) {
	for number := range strings.SplitSeq(s, "\n") {
		if !r.number(number) {
			r.Put(record.ArchiveLocation, accession, number)
		}
	}
}

// number reads an accession number of arXiv or PubMed.
func (r *reading) number(s string) bool {
	rec := r.Rec
	if a, ok := tagged.ParseArXiv(s); ok && rec.ArXiv.ID == "" {
		rec.ArXiv = a
		return true
	}
	id, ok := record.CleanPMID(s)
	return ok && endnote.IsPubMed(r.Root.At("remote-database-name").Text(), r.Root.At("remote-database-provider").Text(),
		r.Root.At("urls").Text()) && r.Set(record.PMID, id)
}
