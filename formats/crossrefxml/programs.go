package crossrefxml

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// readPrograms takes what Crossref has its own schemas for: licenses, relations
// between works, and what a work corrects (Crossmark).
func (r *reading) readPrograms() {
	programs := []*node{}
	for p := range r.item.All("program") {
		programs = append(programs, p)
	}
	mark := r.item.At("crossmark")
	for p := range mark.At("custom_metadata").All("program") {
		programs = append(programs, p)
	}
	for _, version := range [...]string{"", "vor", "am", "tdm"} {
		for _, p := range programs {
			for l := range p.All("license_ref") {
				if l.Attr("applies_to") == version && !r.Rec.Has(record.License) {
					r.Rec.SetText(record.License, l.Text())
				}
			}
		}
	}
	for _, p := range programs {
		for i := range p.All("related_item") {
			r.relate(firstOf(i, "inter_work_relation", "intra_work_relation"))
		}
	}
	for u := range mark.At("updates").All("update") {
		switch u.Attr("type") {
		case "correction", "erratum", "corrigendum":
			r.addRelation(record.RelErratumOf, u.Text())
		default:
			r.Keep("update", strings.TrimSpace(u.Attr("type")+" "+u.Text()))
		}
	}
}

// relations are the relationship-types that a record has kinds for.
var relations = map[string]record.RelationKind{
	"isPreprintOf": record.RelPreprintOf, "hasPreprint": record.RelPreprint,
	"isReviewOf": record.RelReviewOf, "isPartOf": record.RelPartOf,
}

func (r *reading) relate(n *node) {
	kind, ok := relations[n.Attr("relationship-type")]
	if !ok {
		kind = record.RelRelated
	}
	r.addRelation(kind, n.Text())
}

func (r *reading) addRelation(kind record.RelationKind, id string) {
	if doi, ok := record.CleanDOI(id); ok {
		id = doi
	}
	if id != "" && id != r.Rec.DOI {
		r.Rec.Relations = append(r.Rec.Relations, record.Relation{Kind: kind, ID: id})
	}
}

// known are the elements of a work that are read above, or left out.
var known = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(`titles full_title abbrev_title proceedings_title description contributors
		person_name organization publication_date posted_date approval_date review_date completion_date acceptance_date
		database_date pages publisher_item publisher institution standards_body group_title abstract degree citation_list
		doi_data item_number isbn issn noisbn edition_number volume issue series_metadata program crossmark
		archive_locations designators contract_number component_number event_metadata component_list version_info
		funding_data coden proceedings_subject timestamp`) {
		m[name] = true
	}
	return m
}()

// keepRest keeps what isn't known.
func (r *reading) keepRest() {
	for n := range r.item.Elements() {
		if !known[n.Name] {
			r.KeepAll(n.Name, n)
		}
	}
}
