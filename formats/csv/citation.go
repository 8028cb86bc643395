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

// embaseSource is how Embase's tables give the same: "Cell (2018) 172:5 (1016-1030). Date
// of Publication: 22 Feb 2018", an article number in the place of pages. The groups are
// journal, year, volume, issue, pages, article number and date.
var embaseSource = regexp.MustCompile(`^(.+?) \((\d{4})\)(?: ([^\s:()]+)(?:[: ]([^:()]+?))?)?(?: \(([^()]+)\))?` +
	`(?:\.? Article Number: (\S+?))?(?:\. Date of Publication: ([^.]+))?\.?$`)

// putSource reads Embase's source as putCitation does PubMed's; false if it is another's,
// whose sources are journals and databases.
func (r *reading) putSource(s string) bool {
	m := embaseSource.FindStringSubmatch(s)
	if m == nil || m[5] == "" && m[6] == "" && m[7] == "" {
		return false
	}
	for i, t := range [...]target{to(record.ContainerTitle), toYear, to(record.Volume), to(record.Issue), to(record.Page), toArticle, to(record.Issued)} {
		if value := m[i+1]; value != "" {
			r.put(t, value)
		}
	}
	return true
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
