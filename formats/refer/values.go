package refer

import (
	"strings"

	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// names reads the names of a field: one, or several parted by semicolons.
func (r *reading) names(role record.Var, s string) {
	s = record.UnescapeHTML(s) // semicolons part names, too
	for one := range strings.SplitSeq(strings.ReplaceAll(s, "\n", ";"), ";") {
		if one = strings.TrimSpace(one); strings.Trim(one, " ,") != "" {
			r.Rec.AddWritten(role, tagged.PlainText(one), endnote.ParseName)
		}
	}
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
		return endnote.Journals.Has(r.Rec.Type) && !r.Has("%P") && r.PutText(record.Page, s)
	}
	if a, ok := tagged.ParseArXiv(s); ok && r.Rec.ArXiv.ID == "" {
		r.Rec.ArXiv = a
		return true
	}
	id, ok := record.CleanPMID(s)
	return ok && endnote.IsPubMed(r.First("%~"), r.First("%W"), r.First("%U")) && r.PutText(record.PMID, id)
}

// reportNumber: refer(1) has the number of a report in %R. Elsewhere it is what was
// meant to be a DOI.
func (r *reading) reportNumber(f *tagged.Field) bool {
	return f.Tag == "%R" && r.Rec.Type == record.TypeReport && r.PutText(record.Number, f.Value)
}

// numbers sorts the content of %@, where ISSNs and ISBNs stand alike.
func (r *reading) numbers(f *tagged.Field) {
	if !endnote.AddSerials(r.Rec, f.Value) {
		r.Put(record.Number, f)
		return
	}
	r.TellRemarks(f)
}

// pages reads %P: of a book it is how many there are, unless it is a range; of a
// film it is the running time.
func (r *reading) pages(f *tagged.Field) {
	v, s := record.Page, tagged.OneLine(f.Value)
	switch t := r.Rec.Type; {
	case (endnote.Books | endnote.Theses | endnote.Reports).Has(t) && record.ParsePages(s).Kind != record.PageRange:
		v = record.NumberOfPages
	case endnote.Films.Has(t):
		v = record.Dimensions
	}
	if r.Rec.Has(record.Page) || r.Rec.Has(record.NumberOfPages) {
		r.Keep(f) // the tag has room for one
		return
	}
	r.Put(v, f)
}
