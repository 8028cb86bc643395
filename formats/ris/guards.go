package ris

import (
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// guard says whether a value, in the record at hand, is what a row takes it for.
type guard func(r *reading, value string) bool

// fromScopus: Scopus names the conference in C3 and the source in T2.
func fromScopus(r *reading, _ string) bool {
	return strings.EqualFold(r.First("DB"), "scopus")
}

// fromWoS: records of Web of Science carry tags that nobody else writes. (Those of
// them that wait in Extra don't count: a rewritten record has them, too.)
func fromWoS(r *reading) bool {
	return isPhrase(r, r.First("CP")) || r.Has("PU") || r.Has("PI")
}

// namesProceedings: C3 is the proceedings' title unless it comes from Web of
// Science, where it names institutions.
func namesProceedings(r *reading, value string) bool {
	return !fromWoS(r) || r.repeats("T2", value)
}

// namesConference: C3 is the conference for Scopus, and where BT has the proceedings.
func namesConference(r *reading, value string) bool {
	return fromScopus(r, value) || besideBook(r, value)
}

// besideProceedings: where C3 or JF has the proceedings, T2 is the conference.
func besideProceedings(r *reading, _ string) bool {
	return r.Rec.ContainerTitle != "" && !fromScopus(r, "") && !fromWoS(r)
}

func besideContainer(r *reading, _ string) bool  { return r.Rec.ContainerTitle != "" }
func withoutContainer(r *reading, _ string) bool { return r.Rec.ContainerTitle == "" }

// besideBook: where BT has the book, as with ScienceDirect, T2 is its series.
func besideBook(r *reading, value string) bool {
	book := r.First("BT")
	return book != "" && book != value
}

// besideSeries: A2 is the series' editor (2011) where there is a series, or where
// A3 has the book's; elsewhere it is the editor, as it was in 2001.
func besideSeries(r *reading, _ string) bool {
	return r.Rec.Text(record.CollectionTitle) != "" || r.Has("A3")
}

// withoutPage: neither SP nor EP says anything.
func withoutPage(r *reading, _ string) bool {
	return r.Rec.Page == "" && r.First("SP") == "" && r.First("EP") == ""
}

// countsPages: one number, with no EP beside it, is how many pages there are; so
// is what has a unit behind it ("xii, 345 pages") or names no page at all.
func countsPages(r *reading, value string) bool {
	return r.First("EP") == "" && isCount(value)
}

// isCount reports whether a value of SP is a number of pages.
func isCount(value string) bool {
	count := strings.TrimRight(strings.TrimSuffix(value, "."), " ps")
	if front, body, ok := strings.Cut(count, ", "); ok && isRoman(front) {
		count = body // xvi, 345
	}
	if ascii.AreDigits(count) {
		return true
	}
	i := strings.LastIndexByte(value, ' ')
	if i > 0 && !strings.ContainsAny(value, "0123456789") {
		return true
	}
	if i <= 0 || value[i-1] < '0' || value[i-1] > '9' {
		return false
	}
	switch strings.ToLower(strings.TrimSuffix(value[i+1:], ".")) {
	case "p", "pp", "pages", "leaves", "seiten", "s", "pag":
		return true
	}
	return false
}

func isRoman(s string) bool { return s != "" && strings.Trim(s, "ivxlc") == "" }

// without makes a guard: the record has none of these tags, parted by blanks.
func without(tags string) guard {
	return func(r *reading, _ string) bool {
		for name := range strings.FieldsSeq(tags) {
			if r.First(name) != "" {
				return false
			}
		}
		return true
	}
}

// beforeIssue: nobody looks up a patent before it is published, so the date is
// that of filing.
func beforeIssue(r *reading, value string) bool {
	d, issued := parseDate(value), r.Rec.Issued
	return !d.Start.IsZero() && !issued.Start.IsZero() && d.Start.Year < issued.Start.Year
}

func isDay(_ *reading, value string) bool {
	return parseDate(value).Start.Precision == record.PrecisionDay
}

func isYear(_ *reading, value string) bool { return len(value) == 4 && ascii.AreDigits(value) }

// isRange: a meeting takes days, a look at a page doesn't.
func isRange(_ *reading, value string) bool { return parseDate(value).Range != record.NoRange }

func isDate(_ *reading, value string) bool {
	return parseDate(value).Start.Precision >= record.PrecisionMonth
}

// isDegree: the volume of a thesis is its degree (2011) unless it is a number.
func isDegree(r *reading, value string) bool {
	return r.Rec.Genre == "" && !strings.ContainsAny(value, "0123456789")
}

// isShort: it looks like an issue number: 4, 3-4, 12A, Suppl 1.
func isShort(_ *reading, value string) bool {
	return len(value) <= 12 && strings.ContainsAny(value, "0123456789") &&
		strings.Count(value, " ") <= 1 && !isDigits7(value)
}

// isDigits7: a number this long is an accession number.
func isDigits7(s string) bool { return len(s) >= 7 && ascii.AreDigits(s) }

// isPhrase: more than two words.
func isPhrase(_ *reading, value string) bool { return strings.Count(value, " ") >= 2 }

// isGenre: "Article" on an article tells nothing, and media types and DOIs stand
// in M3 too.
func isGenre(r *reading, value string) bool {
	if saysNothing(r.kind, value) {
		return false
	}
	_, doi := record.FindDOI(value)
	return !doi && !strings.HasPrefix(strings.ToLower(value), "doi:") && !strings.Contains(value, "/x-")
}

// saysNothing reports whether a genre only repeats what type of work it is.
func saysNothing(k kind, genre string) bool {
	switch strings.ToLower(genre) {
	case "article", "journal article", "conference paper", "book", "book chapter", "journal":
		return k == pcomm || (journals | confs | books | parts | vague).has(k)
	}
	return false
}

func isDOI(_ *reading, value string) bool {
	if !strings.Contains(value, "10.") {
		return false
	}
	_, ok := record.CleanDOI(value)
	return ok
}

// isBareDOI: a DOI where an address belongs, without that of a resolver.
func isBareDOI(r *reading, value string) bool {
	return strings.HasPrefix(value, "10.") && isDOI(r, value)
}

// cleanDOI reads what is named as a DOI: "doi: 10.1000/xyz", https://doi.org/….
func cleanDOI(s string) (string, bool) {
	if !strings.Contains(s, "10.") || !ascii.IsLetter(s[0]) {
		return "", false
	}
	return record.CleanDOI(s)
}

// isLoneIssue: there is no IS, and the value is not PubMed's number.
func isLoneIssue(r *reading, value string) bool {
	return r.First("IS") == "" && !isPMCID(r, value)
}

func isPMCID(_ *reading, value string) bool {
	_, ok := record.CleanPMCID(value)
	return ok && strings.HasPrefix(strings.ToUpper(value), "PMC")
}

// isEmbasePubMed: Embase has the number of the article in PubMed among its own fields.
func isEmbasePubMed(r *reading, value string) bool {
	return ascii.AreDigits(value) && len(value) <= 9 && strings.HasPrefix(strings.ToLower(r.First("DB")), "embase")
}

// isPubMed: the accession number is PubMed's.
func isPubMed(r *reading, value string) bool {
	if !ascii.AreDigits(value) || len(value) > 9 {
		return false
	}
	where := strings.ToLower(r.First("DB") + " " + r.First("DP") + " " + r.First("UR"))
	return strings.Contains(where, "pubmed") || strings.Contains(where, "medline") || strings.Contains(where, "nlm")
}

// isIdentifier: a number with its scheme in brackets, as converters from PubMed
// write into U1-U5: "26957754[pmid]", "PMC4756000 [PMCID]"; Ovid has the address for the
// scheme: "26957754 [https://www.ncbi.nlm.nih.gov/pubmed/?term=26957754]".
func isIdentifier(_ *reading, value string) bool {
	_, _, ok := parseIdentifier(value)
	return ok
}

func parseIdentifier(s string) (record.Var, string, bool) {
	i := strings.LastIndexByte(s, '[')
	if i < 0 {
		return record.VarNone, "", false
	}
	id := strings.TrimSpace(s[:i])
	scheme := strings.ToLower(strings.TrimSpace(s[i+1:]))
	if strings.Contains(scheme, "ncbi.nlm.nih.gov/pubmed/") {
		scheme = "pmid]"
	}
	switch scheme {
	case "pmid]":
		if clean, ok := record.CleanPMID(id); ok {
			id = clean
		}
		return record.PMID, id, id != ""
	case "pmcid]":
		if clean, ok := record.CleanPMCID(id); ok {
			id = clean
		}
		return record.PMCID, id, id != ""
	}
	return record.VarNone, "", false
}

// isIndex: the database only lists what others publish; it is where the record
// comes from, not an archive that holds the work.
func isIndex(r *reading, value string) bool {
	if r.Has("DP") {
		return false
	}
	v := strings.ToLower(value)
	for _, name := range [...]string{"scopus", "pubmed", "medline", "web of science", "embase", "crossref", "google scholar"} {
		if strings.Contains(v, name) {
			return true
		}
	}
	return false
}

func isArXiv(_ *reading, value string) bool {
	_, ok := tagged.ParseArXiv(value)
	return ok
}

// holdsStandardNumber: there is an ISSN or ISBN in it.
func holdsStandardNumber(_ *reading, value string) bool {
	var room [fewNumbers]standardNumber
	_, ok := standardNumbers(room[:0], value)
	return ok
}
