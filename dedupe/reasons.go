package dedupe

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// reasons tells in words what speaks for and against one work, the strongest
// first, so that a person can check it against the two records.
func (lib *library) reasons(i, j int32, c *comparison, x, y *record.Record) []string {
	a := &lib.profiles[i]
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if c.twins {
		add("the records say the same")
	}
	if c.arxiv == same {
		add("same arXiv id %s", a.arxiv)
	}
	if c.doi == same {
		add("%s", sameDOI(a.doi, c.doiTitles, x, y))
	}
	if c.pmid == same {
		add("same PubMed id %s", a.pmid)
	}
	if c.entry {
		add("same entry %s of a register of trials", a.trial)
	}
	if c.pmcid == same {
		add("same PubMed Central id %s", a.pmcid)
	}
	if c.isbn == same {
		add("same ISBN")
	}
	if c.url == same {
		add("same address %s", x.URL)
	}
	var facts []string
	for _, s := range [...]string{titleReason(c, x, y), authorReason(c, x, y), yearReason(c, x, y)} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	facts = append(facts, placeReasons(c, x, y)...)
	if n := lib.shared(a, &lib.profiles[j]); n > 0 && c.venue == venue.Same {
		facts = append(facts, fmt.Sprintf("%d works stand under both names", n))
	}
	if len(facts) > 0 {
		out = append(out, strings.Join(facts, "; "))
	}
	switch c.abstract {
	case abstractsSame:
		add("abstracts agree")
	case abstractsClose:
		add("abstracts share much of their wording")
	case abstractsDiffer:
		add("abstracts differ")
	}
	if c.doi == differs {
		add("DOIs differ: %s, %s", x.DOI, y.DOI)
	}
	return out
}

func titleReason(c *comparison, x, y *record.Record) string {
	switch c.title.level {
	case titleSame:
		if fold.Text(x.Title) != fold.Text(y.Title) {
			return "titles agree but for remarks and ways of spelling"
		}
		return "titles agree word for word"
	case titleNear:
		return "titles agree but for spelling"
	case titlePart:
		return "one title is part of the other"
	case titleChanged, titleRelated:
		return fmt.Sprintf("titles share %.0f %% of their telling words", 100*c.title.similarity)
	case titleUnlike:
		return "titles differ"
	}
	return ""
}

func authorReason(c *comparison, x, y *record.Record) string {
	m := &c.authors
	if m.level == authorsUnknown {
		return ""
	}
	_, role := credited(x)
	_, other := credited(y)
	if role == record.Editor && other == role {
		return fmt.Sprintf("%d of %d editors agree", m.agree, m.of)
	}
	return fmt.Sprintf("%d of %d authors agree", m.agree, m.of)
}

func yearReason(c *comparison, x, y *record.Record) string {
	if c.year == unknown {
		return ""
	}
	p, q := x.Issued.Start.Year, y.Issued.Start.Year
	if p == q {
		return fmt.Sprintf("year %d = %d", p, q)
	}
	return fmt.Sprintf("years %d and %d", p, q)
}

func placeReasons(c *comparison, x, y *record.Record) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	switch c.venue {
	case venue.Same, venue.Close:
		p, q := plain(venueName(x)), plain(venueName(y))
		switch {
		case strings.EqualFold(p, q):
			add("same journal or book")
		case c.venue == venue.Same:
			add("%q is %q", p, q)
		default:
			add("%q may be %q", p, q)
		}
	case venue.Differ:
		if c.model == modelSame {
			add("%q is not %q", plain(venueName(x)), plain(venueName(y)))
		}
	}
	switch c.volume {
	case same:
		if c.exchanged {
			add("volume and issue are exchanged: %s(%s) and %s(%s)", x.Volume, x.Issue, y.Volume, y.Issue)
		} else {
			add("%s", accord("volume", x.Volume, y.Volume))
		}
	case differs:
		add("volumes %s and %s", x.Volume, y.Volume)
	}
	switch c.pages {
	case pages.Same:
		add("%s", accord("page", record.CleanPages(x.Page), record.CleanPages(y.Page)))
	case pages.Close, pages.Differ:
		add("pages %s and %s", x.Page, y.Page)
	}
	if c.house == same {
		if p, q := plain(x.Publisher), plain(y.Publisher); fold.Text(p) == fold.Text(q) {
			add("same publisher")
		} else {
			add("publisher %q may be %q", p, q)
		}
	}
	switch {
	case c.draft:
		add("one is a working paper")
	case c.model == modelPreprint:
		add("one is a preprint")
	case c.model == modelVersions:
		add("both are preprints")
	}
	return out
}

// venueName returns the name of what holds a work, as it is compared.
func venueName(r *record.Record) string {
	return cmp.Or(r.ContainerTitle, r.ContainerTitleShort, r.Text(record.EventTitle))
}

// accord tells that two values agree. Of volumes only the number is compared, of
// pages mostly where they begin: "xii + 400" and "400" are not equal, but agree.
func accord(field, a, b string) string {
	if strings.EqualFold(a, b) {
		return fmt.Sprintf("%s %s = %s", field, a, b)
	}
	return fmt.Sprintf("%ss %s and %s agree as far as they were compared", field, a, b)
}

// sameDOI tells of a DOI that two records have, but for what may stand behind it, and
// under how many titles.
func sameDOI(doi string, titles int, x, y *record.Record) string {
	told := "same DOI " + doi
	if !strings.EqualFold(x.DOI, y.DOI) {
		told += " but for what stands behind it"
	}
	if titles > 1 {
		told += fmt.Sprintf(" (which stands under %d titles)", titles)
	}
	return told
}
