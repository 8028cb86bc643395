package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
)

// level says how two simple values relate. Missing is not different.
type level uint8

const (
	unknown level = iota // one is missing
	same
	differs
)

func compareValues[T comparable](a, b T) level {
	var missing T
	switch {
	case a == missing || b == missing:
		return unknown
	case a == b:
		return same
	}
	return differs
}

// compareDOIs takes a DOI for the other one's if that stands before something else that
// was pasted behind it: no DOI goes on with the name of a host.
func compareDOIs(a, b string) level {
	l := compareValues(a, b)
	if l != differs {
		return l
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if tail, ok := strings.CutPrefix(b, a); ok && namesHost(tail) {
		return same
	}
	return differs
}

// namesHost reports whether what follows a DOI begins with the address of a site.
func namesHost(tail string) bool {
	tail = strings.TrimLeft(tail, " /.,;)(")
	for _, begin := range [...]string{"http", "www.", "doi.org", "dx.doi"} {
		if strings.HasPrefix(tail, begin) {
			return true
		}
	}
	host, _, slash := strings.Cut(tail, "/")
	if i := strings.LastIndexByte(host, '.'); i > 0 && slash {
		switch host[i+1:] {
		case "com", "org", "net", "edu", "gov":
			return true
		}
	}
	return false
}

// model is the way in which two records could describe one work.
type model uint8

const (
	modelSame     model = iota // two descriptions of one publication
	modelPreprint              // a preprint and its publication
	modelVersions              // two versions of one preprint
)

// comparison is what a pair of records has to say, field by field, before any
// judgement.
type comparison struct {
	model      model
	title      titleMatch
	authors    authorMatch
	yearGap    int32 // smallest distance of their years
	year       level
	day        level // of news, or the month of what stands by itself
	venue      venue.Level
	respelled  bool   // one venue, written in two ways
	paired     bool   // two sources list one venue's works, and either lists one of the two
	meeting    bool   // one is a meeting's paper, the other by its type and volume a journal's article
	slip       bool   // what their titles differ in is a word that lost a letter
	holders    string // why what holds the two can't be one, "" if it may
	volume     level
	issue      level
	issues     bool // they name two issues of those that a volume has
	exchanged  bool // one source took the volume for the issue
	edition    level
	pages      pages.Level
	pagesApart bool // they have no page in common, and that is no slip
	shapes     bool // an article number and a page, or a page of the PDF and of the volume
	locator    bool // the same article number
	pageSpan   bool // the same range of several pages
	abstract   abstractLevel
	doi        level
	doiTitles  int // how many titles stand under a DOI that both have
	arxiv      level
	pmid       level
	pmcid      level
	url        level
	extra      bool         // only one stands in a supplement of its volume, or is a meeting's abstract
	brief      bool         // what stands there fills no more than two pages, as an abstract does
	number     level        // of two reports, patents or standards
	trial      level        // of two numbers in one register of trials
	entry      bool         // both are the register's own records of one trial
	house      level        // of two works without a container: their publishers
	isbn       level        // of two books; one may have several, so that other ones alone tell nothing
	alone      bool         // both stand by themselves, not in a journal or a book
	cut        bool         // dots stand for the end of a title
	part       bool         // one of them is a part of the other, or of what the other is
	parts      bool         // two parts of one book
	forms      bool         // only one is a demonstration, a panel or the like
	marks      titles.Marks // what only one title says about its kind
	theses     bool         // both are theses
	draft      bool         // one is a working paper, the other may be what came of it
	twins      bool         // everything is the same
	mention    bool         // one of them says nothing but title and authors
}

// compare compares two records. Which of them comes first is told by what they
// say, so that the comparison is the same in either order.
func (lib *library) compare(i, j int32) comparison {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if a.twin > b.twin {
		a, b = b, a
	}
	c := comparison{
		model:    modelOf(a, b),
		title:    compareTitles(a, b),
		volume:   compareValues(a.volume, b.volume),
		issue:    compareValues(a.issue, b.issue),
		edition:  compareValues(a.edition, b.edition),
		pages:    pages.Compare(a.pages, b.pages),
		abstract: compareSketches(a.abstract, b.abstract),
		doi:      compareDOIs(a.doi, b.doi),
		arxiv:    compareValues(a.arxiv, b.arxiv),
		pmid:     compareValues(a.pmid, b.pmid),
		pmcid:    compareValues(a.pmcid, b.pmcid),
		extra:    a.extra != b.extra,
		brief:    a.extra && a.pages.Brief() || b.extra && b.pages.Brief(),
		number:   compareSerials(a.number, b.number),
		trial:    compareTrials(a.trial, b.trial),
		house:    compareValues(a.house, b.house),
		marks:    a.marks ^ b.marks,
		cut:      a.cut || b.cut,
		forms:    a.form != b.form,
		theses:   isThesis(a) && isThesis(b),
		draft:    drafted(a, b),
		twins:    a.twin == b.twin,
	}
	c.entry = c.trial == same && a.registered && b.registered
	if otherReleases(a.release, b.release) {
		c.edition = differs
	}
	if c.doi == same {
		c.doiTitles = max(lib.dois[a.doi], lib.dois[b.doi]) // one may have something pasted behind it
	}
	lib.comparePages(a, b, &c)
	if c.hopeless() {
		return c
	}
	c.authors = compareAuthors(&a.authors, &b.authors)
	c.url = compareValues(a.url, b.url)
	if c.house == differs && c.title.level <= titlePart && oneHouse(a.house, b.house) {
		c.house = same
	}
	c.compareDates(a, b)
	if a.quotes(b) || b.quotes(a) {
		c.quote(a, b)
	}
	c.venue, c.holders = lib.compareVenues(a, b)
	c.placePages(a, b)
	c.meeting = lib.givenAt(a, b) || lib.givenAt(b, a)
	c.shapes = c.pages == pages.Unknown && pages.Shapes(a.pages, b.pages)
	c.alone = a.alone() && b.alone()
	if c.alone {
		c.isbn = compareISBNs(a.isbn, b.isbn)
	}
	c.respelled = c.venue == venue.Same && a.venue != b.venue
	c.paired = c.respelled && lib.paired(a, b)
	c.slip = lib.slipped(&c)
	c.readTitle(a, b)
	c.part = lib.parents[pair{min(i, j), max(i, j)}] || lib.onePart(a, b)
	c.parts = c.otherParts(a, b)
	c.mention = a.bare() || b.bare()
	return c
}

// slipped reports whether one team's titles of one volume differ in a letter that one of
// them lost: no more than one of the two words is usual here.
func (lib *library) slipped(c *comparison) bool {
	return c.title.slip[0] != 0 && c.authors.all && c.authors.of > 1 && c.venue == venue.Same && c.year == same && c.volume == same && !c.moved() &&
		min(lib.words[c.title.slip[0]].titles, lib.words[c.title.slip[1]].titles) <= 1
}

// readTitle takes titles for one that the place or the team tells to be one, misread or
// brought up to date.
func (c *comparison) readTitle(a, b *profile) {
	t := &c.title
	placed := c.pages == pages.Same && c.venue != venue.Differ && c.volume != differs
	if t.blurred && !t.opposites && !t.numbers && (placed || c.slip || c.retold() || c.model != modelSame && c.authors.whole) {
		t.level, t.replaced, t.bits = titleNear, false, min(a.titleBits, b.titleBits)
	}
	if c.model == modelVersions && t.updated {
		t.numbers, t.heading = false, false
	}
}

// otherTitle is the share of common words below which nothing but an identifier,
// a place of several pages or the abstract makes two titles one.
const otherTitle = 0.2

// hopeless reports whether the titles differ so much that nothing left to compare
// could make the two one work. Most candidate pairs end here.
func (c *comparison) hopeless() bool {
	return c.title.level == titleUnlike && c.title.similarity < otherTitle && !c.pageSpan && !(c.title.translated && c.pages == pages.Same) &&
		c.abstract != abstractsSame && c.doi != same && c.arxiv != same && c.pmid != same && c.pmcid != same && !c.entry
}

// compareISBNs tells whether two books have an ISBN in common.
func compareISBNs(a, b []string) level {
	if len(a) == 0 || len(b) == 0 {
		return unknown
	}
	for _, x := range a {
		for _, y := range b {
			if isbnCore(x) == isbnCore(y) {
				return same
			}
		}
	}
	return differs
}

// isbnCore returns what an ISBN of ten digits and its form of thirteen have in common:
// the digits without the prefix 978 and the check digit.
func isbnCore(s string) string {
	if len(s) == 13 {
		s = strings.TrimPrefix(s, "978")
	}
	return s[:max(0, len(s)-1)]
}

// oneHouse reports whether two folded names are those of one publisher.
func oneHouse(a, b string) bool {
	x, y := venue.New(a), venue.New(b)
	v := venue.Compare(&x, &y)
	return v == venue.Same || v == venue.Close || holdsWords(a, b)
}

// holdsWords reports whether one of two folded names has all words of the other:
// "acm" and "acm press".
func holdsWords(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for w := range fold.Words(a) {
		if !slices.Contains(strings.Fields(b), w) {
			return false
		}
	}
	return a != ""
}

func modelOf(a, b *profile) model {
	switch {
	case a.stage == stagePreprint && b.stage == stagePreprint:
		return modelVersions
	case a.stage == stagePreprint || b.stage == stagePreprint:
		return modelPreprint
	}
	return modelSame
}

// drafted reports whether one of the two is a working paper, and the other may be what
// came of it.
func drafted(a, b *profile) bool {
	return a.draft && b.published() || b.draft && a.published()
}

// compareDates compares the years, and the days of news: what else has a day has it online.
func (c *comparison) compareDates(a, b *profile) {
	c.year, c.yearGap = compareYears(a.years, b.years)
	if isNews(a.kind) == isNews(b.kind) {
		if c.day = compareValues(a.day, b.day); abs(int(a.day-b.day)) == 1 {
			c.day = same // on paper and online
		}
	}
}

func compareYears(a, b [2]int32) (level, int32) {
	if a[0] == 0 || b[0] == 0 {
		return unknown, 0
	}
	gap := int32(1 << 30)
	for _, x := range a {
		for _, y := range b {
			if x != 0 && y != 0 {
				gap = min(gap, max(x-y, y-x))
			}
		}
	}
	if gap == 0 {
		return same, 0
	}
	return differs, gap
}
