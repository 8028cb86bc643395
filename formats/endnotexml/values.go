package endnotexml

import (
	"strings"

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
	for one := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == ';' }) {
		one = strings.TrimSpace(one)
		if missing, cut := record.CutMark(one); cut {
			r.Rec.SetCut(role, missing)
		} else if strings.Trim(one, " ,") != "" {
			r.AddName(role, parseName(tagged.PlainText(one)))
		}
	}
}

// parseName reads "Family, Given, Suffix" or "Given Family". EndNote ends an
// organisation with a comma, and doubles the one within its name.
func parseName(s string) record.Name {
	if rest, ok := strings.CutSuffix(s, ","); ok {
		return record.Organization(strings.ReplaceAll(strings.TrimSpace(rest), ",,", ","))
	}
	switch {
	case strings.Contains(s, ",,"):
		return record.Organization(strings.ReplaceAll(s, ",,", ","))
	case strings.Contains(s, ","):
		return record.ParseInverted(s)
	case !strings.Contains(s, " "):
		return record.Name{Family: s}
	case record.LooksLikeOrganization(s) || strings.Count(s, " ") > 4 || strings.ContainsAny(s, "0123456789&"):
		return record.Organization(s)
	}
	return record.ParseDisplay(s)
}

// keywords are one an element, but many programs have them all in one: on lines, or
// parted by semicolons.
func (r *reading) keywords(s string) {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == ';' }) {
		r.Rec.AddText(record.Keyword, tagged.PlainText(strings.TrimSpace(word)))
	}
}

// numbers sorts what stands for ISBN and ISSN alike: "1532-1827 (Electronic)".
func (r *reading) numbers(s string) {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" \n\t,;()", c) }) {
		_, isbn := record.CleanISBN(word)
		_, issn := record.CleanISSN(word)
		digits := strings.Trim(word, "-0123456789Xx") == ""
		switch {
		case isbn:
			r.Rec.AddText(record.ISBN, word)
		case issn, digits && len(word) == 9 && word[4] == '-':
			r.Rec.AddText(record.ISSN, word)
		case r.Rec.Type == record.TypePatent || r.Rec.Type == record.TypeReport:
			r.Put(record.Number, "isbn", s)
			return
		case strings.ContainsAny(word, "0123456789") && journals.Has(r.Rec.Type):
			r.Rec.AddText(record.ISSN, word)
		case strings.ContainsAny(word, "0123456789"):
			r.Rec.AddText(record.ISBN, word)
		}
	}
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

// pages reads the pages: of a book it is how many there are, unless it is a range.
func (r *reading) pages(s string) {
	v := record.Page
	if (books | theses | reports).Has(r.Rec.Type) && record.ParsePages(s).Kind != record.PageRange {
		v = record.NumberOfPages
	}
	r.Put(v, "pages", s)
}

// identifier reads the elements that name the work: the DOI; PubMed Central's number
// and that of an article, which are what EndNote has in custom fields of articles.
func (r *reading) identifier(path, s string) bool {
	rec := r.Rec
	switch path {
	case "electronic-resource-num":
		doi, ok := record.FindDOI(s)
		return ok && r.Set(record.DOI, doi)
	case "custom2":
		id, ok := record.CleanPMCID(s)
		return ok && strings.HasPrefix(strings.ToUpper(s), "PMC") && r.Set(record.PMCID, id)
	case "custom7":
		return journals.Has(rec.Type) && r.Root.At("pages").Text() == "" && s != "" && r.Set(record.Page, s)
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
	if a, ok := parseArXiv(s); ok && rec.ArXiv.ID == "" {
		rec.ArXiv = a
		return true
	}
	where := strings.ToLower(r.Root.At("remote-database-name").Text() + " " +
		r.Root.At("remote-database-provider").Text() + " " + r.Root.At("urls").Text())
	id, ok := record.CleanPMID(s)
	return ok && (strings.Contains(where, "pubmed") || strings.Contains(where, "medline")) && r.Set(record.PMID, id)
}

// parseArXiv reads an identifier with its classes: "arXiv:2511.10289v2 [cs.SD, eess.AS]".
func parseArXiv(s string) (record.ArXiv, bool) {
	if len(s) < 7 || !strings.EqualFold(s[:6], "arxiv:") {
		return record.ArXiv{}, false
	}
	id, classes := tagged.InBrackets(s)
	a, ok := record.ParseArXiv(id)
	if ok && classes != "" {
		a.Classes = strings.Split(classes, ", ")
		a.Primary = a.Classes[0]
	}
	return a, ok
}
