package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
)

// furniture holds the lines of arXiv's pages that are no part of a result, whole
// (arxiv-search's and arxiv-base's templates).
var furniture = func() map[string]bool {
	m := map[string]bool{}
	for _, s := range [...]string{
		"Skip to main content", "We gratefully acknowledge support from the Simons Foundation, member institutions, and all contributors.",
		"Donate", "Login", "Log in", "Help | Advanced Search", "Advanced Search", "Simple Search", "arXiv author ID",
		"All fields", "Title", "Author", "Author(s)", "Abstract", "Comments", "Journal reference", "ACM classification",
		"MSC classification", "Report number", "arXiv identifier", "Cross-list category", "DOI", "ORCID",
		"Help pages", "Full text", "Search", "Search...", "Search…", "Search term", "Search term or terms", "Search term(s)", "Field to search", "Searches",
		"Show abstracts", "Hide abstracts", "Show abstracts Hide abstracts", "Searching by Author Name", "Searching by subject",
		"results per page.", "results per page. Sort results by", "Sort results by", "Go", "Previous", "Next", "Previous Next", "Refine query", "New search",
		"Announcement date (newest first)", "Announcement date (oldest first)", "Submission date (newest first)",
		"Submission date (oldest first)", "Relevance",
		"About", "Help", "Contact", "Subscribe", "About Help", "Copyright", "Privacy Policy", "Web Accessibility Assistance",
		"contact arXivClick here to contact arXiv Contact", "subscribe to arXiv mailingsClick here to subscribe Subscribe",
		"contact arXiv", "Click here to contact arXiv", "subscribe to arXiv mailings", "Click here to subscribe",
		"arXiv Operational Status", "Get status notifications via email or slack", "Get status notifications via",
		"email", "slack", "or slack", "email or slack", "arxiv logo", "arXiv logo", "Cornell University", "quick links",
		"open search", "open navigation menu", "GO", "search",
	} {
		m[s] = true
	}
	return m
}()

// furnitureStarts begin lines whose rest varies.
var furnitureStarts = [...]string{
	"Showing ", "Search v", "arXiv is now an independent nonprofit", "We gratefully acknowledge",
	"Feedback?", "Searching by ", "Tip: ", "Search term or terms", "Help | Advanced Search", "results per page.",
	"Sort results by ", "Only ", "Query: ", "Your query: ", "Sorry, your query ",
	"Total of ", "Showing up to ", "Showing new listings for ", "Authors and titles for ", "Catchup results for ",
	"received from ", "Submissions to:", "Send any comments regarding submissions", "Archives at http",
	"To unsubscribe, e-mail ",
}

// isFurniture reports whether a line is one of the page around the results.
func isFurniture(text []byte) bool {
	const longest = 120
	if len(text) > longest {
		return false
	}
	if bytes.Contains(text, []byte("  ")) {
		text = foldBlanks(make([]byte, 0, longest), text)
	}
	if furniture[string(text)] || isPagination(text) || isRule(text) || isHeading(text) {
		return true
	}
	for _, start := range furnitureStarts {
		if bytes.HasPrefix(text, []byte(start)) && furnitureEnds(text, start) {
			return true
		}
	}
	return false
}

// furnitureEnds looks closer at lines that begin as prose may, too.
func furnitureEnds(text []byte, start string) bool {
	switch start {
	case "Showing ":
		return bytes.Contains(text, []byte(" of ")) &&
			(bytes.Contains(text, []byte(" results")) || bytes.Contains(text, []byte(" entries")))
	case "Total of ":
		return bytes.Contains(text, []byte(" entries"))
	case "Only ":
		return bytes.Contains(text, []byte(" pages are available"))
	case "Search v":
		return len(text) > len(start) && ascii.IsDigit(text[len(start)])
	}
	return true
}

// isRule reports whether a line is one of those that part the entries of a mail, or
// a day between them: "-----", "%-%-%-", "/* Fri, 3 Mar 2023 */".
func isRule(text []byte) bool {
	return len(text) > 9 && len(bytes.Trim(text, "-%")) == 0 ||
		bytes.HasPrefix(text, []byte("/* ")) && bytes.HasSuffix(text, []byte(" */"))
}

// groups are the names that arXiv has for its archives, as they stand at the head
// of a paper's page: "Computer Science > Sound".
var groups = [...]string{
	"Astrophysics", "Computer Science", "Condensed Matter", "Economics", "Electrical Engineering and Systems Science",
	"General Relativity and Quantum Cosmology", "High Energy Physics - Experiment", "High Energy Physics - Lattice",
	"High Energy Physics - Phenomenology", "High Energy Physics - Theory", "Mathematical Physics", "Mathematics",
	"Nonlinear Sciences", "Nuclear Experiment", "Nuclear Theory", "Physics", "Quantitative Biology",
	"Quantitative Finance", "Quantum Physics", "Statistics",
}

// isHeading reports whether a line is the heading of a paper's page, or of a part of
// a list of new papers: "Cross submissions (showing 9 of 9 entries)".
func isHeading(text []byte) bool {
	for _, group := range groups {
		if rest, ok := bytes.CutPrefix(text, []byte(group)); ok && (len(rest) == 0 || bytes.HasPrefix(rest, []byte(" > "))) {
			return true
		}
	}
	if !bytes.HasSuffix(text, []byte("entries)")) && !bytes.HasSuffix(text, []byte("entries )")) {
		return false
	}
	return bytes.Contains(text, []byte("(showing ")) || bytes.Contains(text, []byte("(continued, "))
}

// isPagination reports whether a line is one of page numbers: "1 2 3 … 51", "50".
func isPagination(text []byte) bool {
	numbers := 0
	c := cursor{text: text}
	for word := c.word(); len(word) > 0; word = c.word() {
		switch {
		case ascii.AreDigits(word), string(word) == "…", string(word) == "...":
			numbers++
		case string(word) == "Previous", string(word) == "Next":
		default:
			return false
		}
	}
	return numbers > 0
}
