package csv

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// pubMedCitation is how PubMed's tables give the place in a journal: "Behav Ther. 2022
// Mar;53(2):334-347. doi: 10.1016/j.beth.2021.09.007. Epub 2021 Oct 12." The groups
// are journal, date, volume, issue, pages and what follows.
var pubMedCitation = regexp.MustCompile(`^(.+?)\. (\d{4}(?: [A-Z][^;:.]*)?)` +
	`(?:;([^(:.]*)(?:\(([^()]*(?:\([^()]*\)[^()]*)?)\))?)?(?::(.+?))?\.(?: (.+))?$`)

// putCitation reads PubMed's citation, for what no other column has said; false if
// it is another's, or says more than that.
func (r *reading) putCitation(s string) bool {
	m := pubMedCitation.FindStringSubmatch(oneLine(s))
	if m == nil {
		return false
	}
	all := true
	for i, v := range [...]record.Var{record.ContainerTitle, record.Issued, record.Volume, record.Issue, record.Page} {
		if value := strings.TrimSpace(m[i+1]); value != "" {
			all = r.putVar(v, value) && all
		}
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(m[6], "."), ". ") {
		all = r.putRemark(part, m[2]) && all
	}
	return all
}

// putRemark reads what follows the pages: the DOI and the dates of other editions.
func (r *reading) putRemark(s, date string) bool {
	what, value, _ := strings.Cut(s, " ")
	switch what {
	case "":
		return true
	case "doi:":
		doi, ok := record.CleanDOI(value)
		return ok && r.putText(record.DOI, doi)
	case "Epub":
		return r.putDate(record.AvailableDate, value)
	case "eCollection":
		return strings.HasPrefix(date, value)
	}
	return false
}
