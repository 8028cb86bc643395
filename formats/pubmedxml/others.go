package pubmedxml

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/medline"
	"github.com/bibfold/bibfold/record"
)

// readIdentifiers reads the DOI and the numbers of PubMed's archives; the others
// are kept.
func (r *reading) readIdentifiers() {
	for id := range r.article.All("ELocationID") {
		r.identifier(id.Attr("EIdType"), id.Text(), id.Attr("ValidYN") != "N")
	}
	for id := range r.article.At("ArticleIdList").All("ArticleId") { // of chapters
		r.identifier(id.Attr("IdType"), id.Text(), true)
	}
	for id := range r.book.All("ELocationID") {
		r.identifier(id.Attr("EIdType"), id.Text(), true)
	}
	for id := range r.data.At("ArticleIdList").All("ArticleId") {
		r.identifier(id.Attr("IdType"), id.Text(), true)
	}
}

func (r *reading) identifier(scheme, id string, valid bool) {
	rec := r.Rec
	switch scheme {
	case "doi":
		if valid && r.Set(record.DOI, id) {
			return
		}
	case "pubmed":
		if id == rec.PMID || !rec.Has(record.PMID) && r.Set(record.PMID, id) {
			return
		}
		return // the number of another version
	case "pmc":
		if r.Set(record.PMCID, id) {
			return
		}
	case "mid":
		r.Keep("MID", id)
		return
	case "bookaccession":
		if medline.PutBook(rec, id) {
			return
		}
	case "url":
		if r.Set(record.URL, id) {
			return
		}
	case "pii":
		if a, ok := record.ParseArXiv(id); ok && strings.HasPrefix(id, "arXiv:") && rec.ArXiv.ID == "" {
			rec.ArXiv = a
			return
		}
		if rec.Genre == record.GenrePreprint && r.Set(record.Number, id) {
			return
		}
	}
	s := id + " [" + scheme + "]"
	for _, f := range rec.Extra {
		if f.Name == "AID" && f.Value == s {
			return
		}
	}
	r.Keep("AID", s)
}

// leaves are elements of a citation that are kept as they are, by their tags.
var leaves = []struct {
	path []string
	tag  string
}{
	{[]string{"CitationSubset"}, "SB"},
	{[]string{"SupplMeshList", "SupplMeshName"}, "NM"},
	{[]string{"GeneSymbolList", "GeneSymbol"}, "GS"},
	{[]string{"SpaceFlightMission"}, "SFM"},
	{[]string{"CoiStatement"}, "COIS"},
}

// readOthers reads what is said besides.
func (r *reading) readOthers() {
	c := r.citation
	r.Keep("OWN", c.Attr("Owner"))
	r.Keep("STAT", c.Attr("Status"))
	r.readLanguages()
	for note := range c.All("GeneralNote") {
		r.Set(record.Note, note.Text())
	}
	for _, leaf := range leaves {
		list, name := c, leaf.path[len(leaf.path)-1]
		if len(leaf.path) > 1 {
			list = c.At(leaf.path[0])
		}
		for n := range list.All(name) {
			r.Keep(leaf.tag, n.Text())
		}
	}
	for id := range c.All("OtherID") {
		if pmcid, ok := medline.FormerPMCID(id.Text()); !ok || !r.Set(record.PMCID, pmcid) {
			r.Keep("OID", id.Text())
		}
	}
	for substance := range c.At("ChemicalList").All("Chemical") {
		r.Keep("RN", substance.At("RegistryNumber").Text()+" ("+substance.At("NameOfSubstance").Text()+")")
	}
	for bank := range r.article.At("DataBankList").All("DataBank") {
		name := bank.At("DataBankName").Text()
		for number := range bank.At("AccessionNumberList").Elements() {
			r.Keep("SI", name+"/"+number.Text())
		}
	}
	for grant := range r.article.At("GrantList").All("Grant") {
		r.Keep("GR", grantText(grant))
	}
	for related := range c.At("CommentsCorrectionsList").All("CommentsCorrections") {
		r.related(related)
	}
	r.Keep("NR", r.references())
	r.Keep("PST", r.data.At("PublicationStatus").Text())
}

func (r *reading) readLanguages() {
	for language := range r.article.All("Language") {
		r.Put(record.Language, "LA", language.Text())
	}
}

// grantText returns "R01 GM000001/GM/NIGMS NIH HHS/United States".
func grantText(grant *node) string {
	var parts []string
	for _, name := range []string{"GrantID", "Acronym", "Agency", "Country"} {
		if s := grant.At(name).Text(); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "/")
}

// references returns how many works are referred to, "" if none.
func (r *reading) references() string {
	if s := r.citation.At("NumberOfReferences").Text(); s != "" {
		return s
	}
	n := 0
	for list := range r.data.All("ReferenceList") {
		n += countReferences(list)
	}
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func countReferences(list *node) (n int) {
	for range list.All("Reference") {
		n++
	}
	for inner := range list.All("ReferenceList") {
		n += countReferences(inner)
	}
	return n
}

// relationTags are the tags of what citations say of each other.
var relationTags = map[string]string{
	"CommentIn": "CIN", "CommentOn": "CON",
	"CorrectedandRepublishedIn": "CRI", "CorrectedandRepublishedFrom": "CRF",
	"Dataset described in": "DDIN", "AssociatedDataset": "DDIN", "AssociatedPublication": "DRIN",
	"ErratumIn": "EIN", "ErratumFor": "EFR",
	"ExpressionOfConcernIn": "ECI", "ExpressionOfConcernFor": "ECF",
	"OriginalReportIn": "ORI", "SummaryForPatientsIn": "SPIN",
	"PartialRetractionIn": "PRIN", "PartialRetractionOf": "PROF",
	"RepublishedIn": "RPI", "RepublishedFrom": "RPF", "ReprintIn": "RPI", "ReprintOf": "RPF",
	"RetractedandRepublishedIn": "RPI", "RetractedandRepublishedFrom": "RPF",
	"RetractionIn": "RIN", "RetractionOf": "ROF",
	"UpdateIn": "UIN", "UpdateOf": "UOF",
}

// related keeps what a citation says of another one, and for those that are the
// same work in another form, notes it: an erratum for an article, the article that
// a preprint became. What it merely cites belongs to its references.
func (r *reading) related(n *node) {
	kind := n.Attr("RefType")
	tag, ok := relationTags[kind]
	if !ok {
		if kind == "Cites" {
			return
		}
		tag = "CommentsCorrections/" + kind
	}
	text, pmid := n.At("RefSource").Text(), n.At("PMID").Text()
	if pmid != "" {
		text = join(text, "PMID: "+pmid)
	}
	r.Keep(tag, join(text, n.At("Note").Text()))
	id, ok := record.CleanPMID(pmid)
	switch {
	case !ok:
	case tag == "EFR":
		r.Rec.Relations = append(r.Rec.Relations, record.Relation{Kind: record.RelErratumOf, ID: id})
	case tag == "UIN" && r.Rec.Genre == record.GenrePreprint:
		r.Rec.Relations = append(r.Rec.Relations, record.Relation{Kind: record.RelPreprintOf, ID: id})
	}
}
