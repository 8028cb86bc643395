package dedupe

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// Some pairs are questions for a person whatever the sum of their weights is: those that
// the sum makes one work, but which have a usual reason to be two, and those which one
// thing alone forbids to be one, where that thing is often wrong.

// doubt returns why a person should look at two records that are one by the sum of the
// weights, "" if nothing calls for it.
func (lib *library) doubt(a, b *profile, c *comparison) string {
	if c.url == same || c.identified() {
		return ""
	}
	if c.model != modelSame {
		if c.title.replaced && !c.title.numbers && (c.title.similarity < shortTitle && c.authors.of <= largeTeam || renamed(a, b)) {
			return "a word that is much of one title stands for another"
		}
		return onlyOne(a, b)
	}
	placed := c.pages == pages.Same || c.pages == pages.Close || c.abstract == abstractsSame
	switch {
	case c.title.level == titleUnknown:
		return "one of them has no title"
	case c.retitled():
		return "their titles differ, and no place tells that they are one"
	case a.revised != b.revised:
		return "only one of them is a revised text"
	case compareValues(a.degree, b.degree) == differs:
		return "one is a master's thesis, the other a doctor's"
	case onlyOne(a, b) != "" && c.house != same:
		return onlyOne(a, b)
	case c.meeting && c.pages != pages.Same && !c.paired:
		return ofMeeting
	case c.elsewhere(a, b):
		return "they name two journals, and no place tells that they are one"
	case c.venue == venue.Differ && c.pages != pages.Same && venue.OneWorkshop(&lib.venues[a.venue], &lib.venues[b.venue]):
		return "only one of them is a workshop's paper"
	case c.yearly(a, b):
		return "what comes out every year may have the same title"
	case placed:
		return ""
	case c.extra && c.brief && (a.pages.Kind == pages.None || b.pages.Kind == pages.None):
		return inSupplement
	case c.title.derived:
		return "one title tells of an analysis of the other's data, or of a part of it"
	case c.issues && c.volume == same && c.venue == venue.Same:
		return "they name two issues, and no page tells that they are one"
	case c.shapes && !c.authors.all:
		return "their authors and the forms of their pages are others"
	case c.authors.level == authorsUnknown && c.title.bits < mentionBits && c.pages == pages.Unknown && c.issue != same && c.venue == venue.Same:
		return "a short title without author, issue and page may come again"
	case a.extra && b.extra && a.pages.Kind != pages.None && b.pages.Kind != pages.None:
		return "a supplement may hold two abstracts of one title"
	case c.title.level == titlePart && c.volume == same && c.pages == pages.Unknown && a.pages.Spans() && b.pages.Spans() && pages.Apart(a.pages, b.pages):
		return "only one title has a subtitle, and the pages are others"
	}
	return ""
}

// onlyOne tells that one of two records is a thesis or a post, and the other may be what
// came of it: it is of another type, which says something.
func onlyOne(a, b *profile) string {
	switch x, y := a.kind, b.kind; {
	case x == y || vague(x) >= untyped || vague(y) >= untyped:
		return ""
	case isThesis(a) || isThesis(b):
		return "only one of them is a thesis"
	case x == record.TypePostWeblog || y == record.TypePostWeblog:
		return "only one of them is a blog's post"
	}
	return ""
}

func isThesis(p *profile) bool { return p.kind == record.TypeThesis }

// retitled reports whether two publications of one team differ in their titles, and
// nothing but these tells that they are one: they may be a trial and an analysis of its
// data.
func (c *comparison) retitled() bool {
	return c.title.level >= titleChanged && c.pages != pages.Same && c.abstract != abstractsSame && !c.retold()
}

// shortTitle is the share of common words below which one word is a large part of a title:
// a server's preprints by one team may differ by no more.
const shortTitle = 2.0 / 3

// largeTeam is how many authors may write two preprints of short titles that are alike: a
// longer list is that of one work.
const largeTeam = 10

// renamed reports whether two titles differ in the word before their subtitle only: the
// name of two programs, or of one that got another.
func renamed(a, b *profile) bool {
	x, restA, _ := strings.Cut(a.title, " ")
	y, restB, _ := strings.Cut(b.title, " ")
	return restA == restB && int(a.subtitled) == len(x) && int(b.subtitled) == len(y)
}

// elsewhere reports whether two articles name two journals, and no place can contradict:
// one may be the abstract that came before, or the same text for the readers of another
// society. Meetings have more names than journals.
func (c *comparison) elsewhere(a, b *profile) bool {
	return c.venue == venue.Differ && a.kind == record.TypeArticleJournal && b.kind == a.kind &&
		c.volume == unknown && c.pages == pages.Unknown
}

// yearly reports whether two publications of two years stand in two volumes, or at two
// meetings on no page in common, or are reports or the books of an organisation, or one is
// a talk, and nothing else tells that one year is a slip.
func (c *comparison) yearly(a, b *profile) bool {
	if c.year != differs {
		return false
	}
	meetings := a.kind == record.TypePaperConference && b.kind == a.kind && c.venue == venue.Same && !c.respelled
	told := (a.kind == record.TypeSpeech) != (b.kind == record.TypeSpeech)
	report := a.kind == record.TypeReport && b.kind == a.kind || c.authors.bodies && len(a.authors.people)+len(b.authors.people) == 0
	again := c.alone && report && c.number != same && c.isbn != same
	unplaced := c.yearGap >= 2 && c.pages != pages.Same && c.volume != same && c.venue == venue.Same
	return c.volume == differs || told || unplaced || again || meetings && c.pages != pages.Same
}

// askOfDraft leaves it to a person whether a working paper is the text that came out in
// another year, or under another title.
func (lib *library) askOfDraft(i, j int32, c *comparison, d decision, w *weights) decision {
	if bits, ok := lib.doubtful(i, j, c, w); ok {
		d.bits = bits
	}
	if d.bits >= w.possible {
		d.outcome, d.veto = possible, "a working paper of another year or title may be another text"
	}
	return d
}

// cameOut reports whether a working paper is evidently what was published: in its year,
// under the same title. That of another year may be another text.
func (c *comparison) cameOut() bool { return c.year != differs && c.title.level <= titlePart }

// doubtful reports whether a person should look at two records although something speaks
// against one work, and how much evidence there is for it.
func (lib *library) doubtful(i, j int32, c *comparison, w *weights) (bits float64, ok bool) {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if c.renamed() && lib.workVeto(a, b, c) == otherTitles {
		return lib.score(a, b, c, w), true
	}
	switch misplaced := lib.misplaced(a, b, c); {
	case c.draft && lib.workVeto(a, b, c) == "", misplaced && c.venue == venue.Differ:
		elsewhere := c.unplaced()
		bits = lib.score(a, b, &elsewhere, w)
	case misplaced, lib.mistyped(i, j, c), deposited(a, b, c), lib.dated(a, b, c), lib.guided(a, b, c), c.twice():
		bits = lib.score(a, b, c, w)
	}
	return bits, bits >= w.possible
}

// unplaced is the comparison without what is another for each stage of a work.
func (c comparison) unplaced() comparison {
	c.venue, c.volume, c.issue, c.pages, c.pageSpan, c.locator = venue.Unknown, unknown, unknown, pages.Unknown, false, false
	if c.doi == differs {
		c.doi = unknown
	}
	return c
}

// misplaced reports whether nothing but the place or the DOI contradicts: the title is the
// same and all authors are, or the first three, so that a person should see whether a page
// or a volume is wrong, whether a later version of a review counts as another, or whether
// two journals of one year hold the same text, or an article and its abstract.
func (lib *library) misplaced(a, b *profile, c *comparison) bool {
	oneTitle := c.title.level == titleSame || c.title.replaced && c.pages == pages.Unknown
	team := c.authors.all || c.authors.level == authorsSame && c.authors.first && c.authors.agree >= 3
	if !oneTitle || !team && !c.locator || lib.generic(a) || c.title.bits < genericBits || lib.workVeto(a, b, c) != "" {
		return false
	}
	if c.doi == differs && c.venue != venue.Differ { // it may be that of a copy in a repository, or of another version
		return c.year == same && !c.moved()
	}
	return c.reissued() || c.venue == venue.Same || c.year == same && (c.authors.agree > 2 || c.authors.agree > 1 && c.holders == "")
}

// mistyped reports whether nothing but the type makes one of two records the whole of the
// other: a paper of that year that was entered as a book, or a book of its author's.
func (lib *library) mistyped(i, j int32, c *comparison) bool {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if isWhole(a.kind) {
		a, b = b, a
	}
	return c.part && !lib.parents[pair{min(i, j), max(i, j)}] && c.title.level == titleSame && c.authors.all && c.year == same &&
		a.venue >= 0 && !lib.names(a.venue, b)
}

// twice reports whether nothing but the number of a database tells two records apart, which
// may have the work twice, or nothing but the authors, where even the DOI is the same.
func (c *comparison) twice() bool {
	placed := c.title.level == titleSame && c.placed()
	return placed && (c.pmid == differs && c.authors.all && c.doi != differs || c.doi == same && c.authors.level == authorsNone)
}

// renamed reports whether one DOI stands under two titles of one team's: a later version,
// or somebody copied the wrong DOI. That under which more titles stand is a volume's.
func (c *comparison) renamed() bool {
	team := c.authors.level == authorsSame || c.authors.level == authorsMost && c.authors.agree >= 2
	return c.doi == same && c.doiTitles <= 3 && team && !c.moved()
}

// deposited reports whether two programs or data sets of one DOI, year and team only have
// other titles: repositories take the name of a release for one.
func deposited(a, b *profile, c *comparison) bool {
	return (a.kinds|b.kinds)&(kindPaper|kindBook) == 0 && c.doi == same && c.year == same && c.authors.all
}

// guided reports whether nothing contradicts but that only one of two titles calls itself a
// guide or a manual: that may be the subtitle, which the other leaves out.
func (lib *library) guided(a, b *profile, c *comparison) bool {
	plain := *c
	plain.marks &^= titles.Companion
	return plain.marks != c.marks && c.year == same && lib.veto(a, b, &plain) == ""
}

// dated reports whether nothing contradicts but that one of two titles names the year, in
// which both came out: the other may be that of all years.
func (lib *library) dated(a, b *profile, c *comparison) bool {
	if len(a.title) > len(b.title) {
		a, b = b, a
	}
	undated := *c
	undated.title.numbers = false
	return c.title.numbers && c.year == same && b.title == a.title+" "+strconv.Itoa(int(b.year)) && lib.veto(a, b, &undated) == ""
}
