package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
)

// pagesOfDOI are what addresses at publishers' sites have behind a DOI, longest first of
// those that end alike.
var pagesOfDOI = [...]string{
	".full.pdf", "/full.pdf", ".full", "/full", "/fulltext", ".abstract", "/abstract", ".short", ".pdf", "/pdf", "/epdf", "/meta", "/html",
}

// partDOI parts a DOI, in lower case, from the version that it names, 0 if none.
// Cochrane (.pub2), preprint servers (/v1, .v1, _v1, -v1), bioRxiv's addresses (v1), and
// the journals of F1000 and eLife, which number what reviewers have seen (.1), put it at
// the end.
func partDOI(doi string) (stem string, version int32) {
	for _, page := range pagesOfDOI {
		if rest, ok := strings.CutSuffix(doi, page); ok {
			doi = rest
			break
		}
	}
	i := len(doi)
	for i > 0 && fold.IsDigit(doi[i-1]) {
		i--
	}
	if i == len(doi) || i < 2 {
		return doi, 0
	}
	head := doi[:i]
	if head == cochraneReview {
		return doi, 1 // the protocol: the review that it became is the second
	}
	for _, v := range [...]string{".pub", "/v", ".v", "_v", "-v"} {
		if s, ok := strings.CutSuffix(head, v); ok {
			return s, lastNumber(doi)
		}
	}
	switch {
	case strings.HasPrefix(doi, "10.1101/") && head[i-1] == 'v' && fold.IsDigit(head[i-2]),
		numbersReviews(doi) && len(doi)-i == 1 && head[i-1] == '.' && fold.IsDigit(head[i-2]):
		return head[:i-1], lastNumber(doi)
	}
	return doi, 0
}

// cochraneReview begins the DOIs of the Cochrane Library's reviews.
const cochraneReview = "10.1002/14651858.cd"

// revision returns the version that a DOI names of an article which publishers bring up
// to date under new DOIs, 0 for other DOIs: the last one is the one to cite.
func revision(doi string) int32 {
	stem, version := partDOI(strings.ToLower(doi))
	if strings.HasPrefix(stem, cochraneReview) || strings.HasPrefix(stem, "10.12688/") {
		return version
	}
	return 0
}

// numbersReviews reports whether a DOI is of a publisher that gives each version of an
// article which reviewers have seen one of its own.
func numbersReviews(doi string) bool {
	return strings.HasPrefix(doi, "10.12688/") || strings.HasPrefix(doi, "10.7554/elife.")
}

// lastNumber returns the number that ends s, 0 if there is none.
func lastNumber(s string) int32 {
	i := len(s)
	for i > 0 && fold.IsDigit(s[i-1]) {
		i--
	}
	n, _ := pages.Number(s, i)
	return n
}
