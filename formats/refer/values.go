package refer

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// names reads the names of a field: one, or several parted by semicolons.
func (r *reading) names(role record.Var, s string) {
	for one := range strings.SplitSeq(strings.ReplaceAll(s, "\n", ";"), ";") {
		if one = strings.TrimSpace(one); strings.Trim(one, " ,") != "" && !r.CutMark(role, one) {
			r.AddName(role, parseName(tagged.PlainText(one)))
		}
	}
}

// parseName reads "Family, Given, Suffix", or refer's "Given Family". EndNote ends
// an organisation with a comma, and doubles the one within its name.
func parseName(s string) record.Name {
	if rest, ok := strings.CutSuffix(s, ","); ok {
		rest = strings.ReplaceAll(strings.TrimSpace(rest), ",,", ",")
		return record.Organization(rest)
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

// identifier reads the tags that name the work: the DOI in %R or %O; arXiv's and
// PubMed's numbers in %M; PubMed Central's in %2 and the number of an article in
// %], which are what EndNote has in these custom fields of articles.
func (r *reading) identifier(f *tagged.Field) bool {
	s := tagged.OneLine(f.Value)
	switch f.Tag {
	case "%R", "%O":
		if !strings.Contains(s, "10.") || strings.Count(s, " ") > 1 {
			return r.reportNumber(f)
		}
		doi, ok := record.FindDOI(s)
		return ok && r.PutText(record.DOI, doi)
	case "%2":
		id, ok := record.CleanPMCID(s)
		return ok && strings.HasPrefix(strings.ToUpper(s), "PMC") && r.PutText(record.PMCID, id)
	case "%]":
		return journals.Has(r.Rec.Type) && !r.Has("%P") && r.PutText(record.Page, s)
	}
	if a, ok := parseArXiv(s); ok && r.Rec.ArXiv.ID == "" {
		r.Rec.ArXiv = a
		return true
	}
	where := strings.ToLower(r.First("%~") + " " + r.First("%W") + " " + r.First("%U"))
	id, ok := record.CleanPMID(s)
	return ok && (strings.Contains(where, "pubmed") || strings.Contains(where, "medline")) && r.PutText(record.PMID, id)
}

// reportNumber: refer(1) has the number of a report in %R.
func (r *reading) reportNumber(f *tagged.Field) bool {
	if f.Tag == "%R" {
		if r.Rec.Type != record.TypeReport || !r.PutText(record.Number, f.Value) {
			r.Keep(f)
		}
		return true
	}
	return false
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

// numbers sorts the content of %@, where ISSNs and ISBNs stand alike.
func (r *reading) numbers(f *tagged.Field) {
	for word := range strings.FieldsFuncSeq(f.Value, func(c rune) bool { return strings.ContainsRune(" \n\t,;()", c) }) {
		_, isbn := record.CleanISBN(word)
		_, issn := record.CleanISSN(word)
		digits := strings.Trim(word, "-0123456789Xx") == ""
		switch {
		case isbn:
			r.Rec.AddText(record.ISBN, word)
		case issn, digits && len(word) == 9 && word[4] == '-':
			r.Rec.AddText(record.ISSN, word)
		case r.Rec.Type == record.TypePatent || r.Rec.Type == record.TypeReport:
			r.Put(record.Number, f)
			return
		case strings.ContainsAny(word, "0123456789") && journals.Has(r.Rec.Type):
			r.Rec.AddText(record.ISSN, word)
		case strings.ContainsAny(word, "0123456789"):
			r.Rec.AddText(record.ISBN, word)
		}
	}
}

// pages reads %P: of a book it is how many there are, unless it is a range.
func (r *reading) pages(f *tagged.Field) {
	v, s := record.Page, tagged.OneLine(f.Value)
	if (books | theses | record.Types(record.TypeReport)).Has(r.Rec.Type) && record.ParsePages(s).Kind != record.PageRange {
		v = record.NumberOfPages
	}
	if r.Rec.Has(record.Page) || r.Rec.Has(record.NumberOfPages) {
		r.Keep(f) // the tag has room for one
		return
	}
	r.Put(v, f)
}
