package dedupe

import (
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
)

// A veto forbids to join two records however much else agrees.

// veto returns why two records can't be one work, "" if nothing says so.
func (lib *library) veto(a, b *profile, c *comparison) string {
	if reason := lib.workVeto(a, b, c); reason != "" {
		return reason
	}
	if c.model == modelSame && !c.identified() {
		return c.placeVeto()
	}
	return ""
}

// workVeto returns why the works themselves differ, wherever they were published.
func (lib *library) workVeto(a, b *profile, c *comparison) string {
	if lib.versions != VersionsMerge && (c.model == modelPreprint || c.draft || c.model == modelVersions && restated(a, b, c)) {
		return "versions are kept apart"
	}
	if c.part {
		return "one is a part, the other the whole"
	}
	identified := c.identified()
	if other := otherKinds(a, b); other != "" && !identified && !c.placed() {
		return other
	}
	if titled := a.venue >= 0 && b.venue >= 0; c.parts && !(titled && identified) {
		return "different parts of a book" // those that bear its title may bear its DOI
	}
	alike := c.title.level < titleRelated
	if c.arxiv == same && (alike || c.authors.level != authorsNone) {
		return ""
	}
	if reason := titleVeto(a, b, c); reason != "" {
		return reason
	}
	if reason := numberVeto(a, b, c); reason != "" {
		return reason
	}
	if c.authors.level == authorsNone && !(alike && (c.numbered() || c.placed() && c.pageSpan)) {
		return "they have no author in common"
	}
	return ""
}

// titleVeto returns what in two titles tells two works apart, "" if nothing does.
func titleVeto(a, b *profile, c *comparison) string {
	t, identified := &c.title, c.identified()
	sure := identified || c.placed()
	switch {
	case c.marked():
		return "only one of them is " + c.marks.String()
	case t.updated && !sure && c.model == modelSame:
		return "only one of them is an update"
	case c.renumbered(a, b):
		return "the numbers in their titles differ"
	case t.contrast && !identified && !(c.placed() && c.pageSpan), t.opposites && !sure && !c.revised():
		return "a word or sign that matters differs in their titles"
	case c.doi == same && (c.bundled() || t.level >= titleRelated && !c.placed() && (t.level == titleUnlike || c.authors.level != authorsSame)):
		return otherTitles
	case c.hopeless(), t.level == titleUnlike && c.model == modelSame && !sure:
		return "their titles differ" // an address or abstract that both have may be the book's
	}
	return ""
}

// marked reports whether what only one title says of its kind makes it another work. Who
// lists the same page under two titles leaves that out in one, but for what may begin on
// the page of the work that it is about.
func (c *comparison) marked() bool {
	const beside = titles.Erratum | titles.Retraction | titles.Reply | titles.Supplement
	return c.marks != 0 && !c.calledSo() && !(c.placed() && (c.cut || c.marks&beside == 0))
}

// renumbered reports whether the numbers in two titles tell of two parts, years or
// versions. One that is left out may be the volume, or be counted anew in a revision.
func (c *comparison) renumbered(a, b *profile) bool {
	t := &c.title
	switch {
	case !t.numbers, c.placed():
		return false
	case c.alone && c.volume == same && titles.NumbersLeftOut(a.title, b.title):
		return false
	case c.identified() && t.similarity >= 0.8 && c.pages != pages.Differ:
		return false
	}
	return t.heading && !t.reworded || !c.revised()
}

// numberVeto returns which of the numbers that tell a work differs, "" if none does.
func numberVeto(a, b *profile, c *comparison) string {
	identified := c.identified()
	switch {
	case c.arxiv == differs:
		return "different arXiv ids"
	case c.pmid == differs && c.model != modelPreprint: // PubMed numbers the preprint, too
		return "different PubMed ids"
	case c.model == modelSame && c.yearGap >= 2 && compareValues(a.version, b.version) == differs:
		return "a later version of a review"
	case a.registered && b.stage == stagePublished && !b.registered, b.registered && a.stage == stagePublished && !a.registered:
		return "only one of them is a register's entry"
	case c.edition == differs && !(identified && a.release != b.release):
		return "different editions or versions"
	case identified:
		return ""
	case c.number == differs:
		return "different numbers"
	case c.trial == differs:
		return "different trials"
	case c.alone && c.volume == differs:
		return "different volumes"
	case c.model == modelVersions && c.doi == differs && registrant(a.doi) == registrant(b.doi):
		return "different DOIs of one preprint server"
	}
	return ""
}

// placeVeto returns why the places of publication can't be one, "" if they may.
func (c *comparison) placeVeto() string {
	switch {
	case c.reissued():
		return "another year or publisher of a book may be another edition"
	case c.day == differs && c.url != same:
		return "different days"
	case c.doi == differs && !(c.pages == pages.Same && c.volume != differs && c.venue != venue.Differ):
		return "different DOIs"
	case c.locator && c.yearGap >= 2 && c.volume != same:
		return "a later version of a review"
	case c.pages == pages.Same:
		return ""
	case c.title.replaced && !c.retold():
		return "a word differs in their titles"
	case c.venue == venue.Differ && c.pages == pages.Differ:
		return "different journals and pages"
	case c.volume == differs && c.pages != pages.Close:
		return "different volumes"
	case c.extra && (c.pages == pages.Differ || c.brief && (c.shapes || c.issues) || c.venue == venue.Differ):
		return inSupplement
	case c.forms && c.venue == venue.Same && !c.respelled:
		return "only one of them is a paper" // in the list of one source
	case c.meeting && c.pages == pages.Differ:
		return ofMeeting
	case c.holders != "":
		return c.holders
	case c.pagesApart && c.volume == same && c.venue == venue.Same && !c.mispaged():
		return "different pages of one volume"
	case c.pagesApart && c.yearGap >= 1:
		return "different years and pages"
	case c.yearGap >= 1 && c.authors.level == authorsMost:
		return "different years and authors"
	}
	return ""
}

// otherTitles is the reason to keep two records of one DOI apart that nothing else tells
// to be one.
const otherTitles = "one DOI under different titles"

// inSupplement is the reason to keep a paper from the abstract that came before it in a
// supplement of the journal.
const inSupplement = "only one stands in a supplement, or is a meeting's abstract"

// mispaged reports whether the pages of two records may be apart by mistake: no four
// authors or more write two papers of one long title in a year.
func (c *comparison) mispaged() bool {
	return c.title.level == titleSame && c.title.bits >= richTitle && c.authors.all && c.authors.of >= 4 && c.year == same && c.issue != differs
}

// richTitle is the information of a title that nobody gives to two works, and in which one
// word is a small part.
const richTitle = 40

// restated reports whether two records of one preprint are of different versions.
func restated(a, b *profile, c *comparison) bool {
	if a.version != 0 && b.version != 0 {
		return a.version != b.version
	}
	return c.title.level > titleNear || c.year == differs
}

// registrant returns the prefix of a DOI.
func registrant(doi string) string {
	for i := range len(doi) {
		if doi[i] == '/' {
			return doi[:i]
		}
	}
	return doi
}
