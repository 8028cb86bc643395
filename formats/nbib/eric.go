package nbib

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// ericNote stands before ERIC's number of a record in a note, as Zotero writes it.
const ericNote = "ERIC Number: "

// isERIC reports whether a record is one of the Education Resources Information
// Center (https://eric.ed.gov).
func isERIC(e *tagged.Entry) bool { return e.First("OWN") == "ERIC" }

// ericTypes are the publication types of ERIC's thesaurus that tell what a record
// is, by their beginning; the stronger ones first.
var ericTypes = []struct {
	prefix string
	typ    record.Type
}{
	{"Dissertations/Theses", record.TypeThesis},
	{"Journal Articles", record.TypeArticleJournal},
	{"Books", record.TypeBook},
	{"Collected Works", record.TypeBook},
	{"Speeches/Meeting Papers", record.TypePaperConference},
}

// typeOfERIC: numbers with EJ are journal articles; what has no telling type is a
// report.
func typeOfERIC(e *tagged.Entry) record.Type {
	for _, row := range ericTypes {
		for i := range e.Fields {
			if f := &e.Fields[i]; f.Tag == "PT" && strings.HasPrefix(f.Value, row.prefix) {
				return row.typ
			}
		}
	}
	if strings.HasPrefix(e.First("OID"), "EJ") {
		return record.TypeArticleJournal
	}
	return record.TypeReport
}

// settleERIC: JT is the publisher of what stands in no journal. Of a thesis it is
// the archive, and SO says "Ph.D. Dissertation, Drexel University".
func (r *reading) settleERIC() {
	rec := r.Rec
	switch rec.Type {
	case record.TypeArticleJournal:
	case record.TypeThesis:
		kind, school, ok := strings.Cut(r.First("SO"), ", ")
		if ok && rec.Genre == "" {
			rec.Genre = kind
		}
		if ok && rec.Publisher == "" {
			rec.Publisher = school
		}
	default:
		if rec.Publisher == "" {
			rec.Publisher, rec.ContainerTitle = rec.ContainerTitle, ""
		}
	}
}
