package dedupe

import (
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// Where two works stand: venue, volume, issue and pages.

// comparePages compares volumes, issues and pages by themselves.
func (lib *library) comparePages(a, b *profile, c *comparison) {
	if c.volume == differs && a.volume == b.issue && a.issue == b.volume {
		c.volume, c.issue, c.exchanged = same, same, true
	}
	if c.volume == differs && c.pages != pages.Differ && (a.volume == a.year) != (b.volume == b.year) {
		c.volume = unknown // one source took the year for the volume
	}
	c.issues = c.issue == differs && max(a.issue, b.issue) <= weeks
	c.pageSpan = c.pages == pages.Same && a.pages.Last == b.pages.Last && a.pages.Last > a.pages.First+1
	c.pagesApart = c.pages == pages.Differ && pages.Apart(a.pages, b.pages) &&
		(c.issue == differs || c.title.level > titleNear || c.title.bits < genericBits || lib.generic(a) || a.pages.Kind == pages.Locator || a.pages.Spans() && b.pages.Spans())
	c.locator = c.pages == pages.Same && a.pages.Kind == pages.Locator
}

// weeks is how many issues a volume has at most. Higher numbers go on from one volume to
// the next, or are those of records, as tables of exports have them.
const weeks = 53

// placePages judges equal and near pages anew, once the venues are compared.
func (c *comparison) placePages(a, b *profile) {
	if c.pages == pages.Close && c.venue == venue.Differ && c.volume != same {
		c.pages = pages.Differ // pages near each other are a slip in one venue only
	}
	if c.pages == pages.Same && a.pages.Kind != pages.Locator {
		switch elsewhere := c.venue == venue.Differ || c.venue == venue.Close; {
		case a.pages.First == 1 && (c.venue == venue.Differ || c.volume == differs || c.issues):
			c.pages, c.pageSpan = pages.Unknown, false // every issue has a page 1, and every PDF
		case !elsewhere || c.volume != differs || c.pageSpan:
		case a.pages.Spans() && b.pages.Spans():
			c.pages = pages.Differ // 8-13 and 8-9
		default:
			c.pages = pages.Unknown // many volumes have a page 112
		}
	}
}

// compareVenues compares what holds the two works, and tells why it can't be one venue
// under two names, "" if it may.
func (lib *library) compareVenues(a, b *profile) (level venue.Level, other string) {
	if ka, kb := lib.venueKindOf(a), lib.venueKindOf(b); ka != kb && ka != venue.UnknownKind && kb != venue.UnknownKind {
		other = ofMeeting
	}
	switch {
	case a.venue < 0 || b.venue < 0:
		return venue.Unknown, other
	case a.venue == b.venue, lib.aliased(a, b):
		return venue.Same, ""
	}
	x, y := &lib.venues[a.venue], &lib.venues[b.venue]
	level = venue.Compare(x, y)
	switch {
	case other != "" || level != venue.Differ:
	case isBookPart(a.kind) && b.kind == record.TypeArticleJournal, isBookPart(b.kind) && a.kind == record.TypeArticleJournal:
		other = "one stands in a book, the other in a journal"
	case x.Section != "" && y.Section != "" && x.Section != y.Section:
		other = "different sections of a journal"
	}
	return level, other
}

// ofMeeting is the reason to keep a paper and an article of one title apart.
const ofMeeting = "one is a meeting's paper, the other a journal's article"

// givenAt reports whether a is a paper of a meeting, and b by its type and its volume an
// article of a journal, whose name doesn't tell: "Empirical Software Engineering".
func (lib *library) givenAt(a, b *profile) bool {
	return a.kind == record.TypePaperConference && b.kind == record.TypeArticleJournal && a.venue >= 0 && b.venue >= 0 &&
		a.volume == 0 && b.volume != 0 && lib.venueKindOf(a) == venue.Meeting && lib.venues[b.venue].Kind != venue.Meeting
}

// venueKindOf tells what holds a work, by its name or by the work's type.
func (lib *library) venueKindOf(p *profile) venue.Kind {
	switch {
	case p.venue >= 0 && lib.venues[p.venue].Kind != venue.UnknownKind:
		return lib.venues[p.venue].Kind
	case p.kind == record.TypePaperConference, p.kind == record.TypeSpeech:
		return venue.Meeting
	}
	return venue.UnknownKind
}
