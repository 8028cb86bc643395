package dedupe

import (
	"strconv"

	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// outcome is the judgement on a pair.
type outcome uint8

const (
	different     outcome = iota // too little speaks for one work
	contradiction                // something speaks against it that no agreement outweighs
	possible                     // for a person to decide
	sameWork
)

// decision is the judgement on a pair, with its score in bits.
type decision struct {
	outcome outcome
	bits    float64
	veto    string // what speaks against one work however strong the evidence is, in words
}

// decide judges a comparison: first what forbids to join the two, then the sum
// of the weights.
func (lib *library) decide(i, j int32, c *comparison, w *weights) decision {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if lib.decided.apart(i, j) {
		return decision{contradiction, 0, "decided by a person"}
	}
	if veto := lib.veto(a, b, c); veto != "" {
		if bits, ok := lib.doubtful(i, j, c, w); ok {
			return decision{possible, bits, veto}
		}
		return decision{contradiction, 0, veto}
	}
	d := decision{bits: lib.score(a, b, c, w)}
	if c.draft && !c.cameOut() {
		return lib.askOfDraft(i, j, c, d, w)
	}
	switch {
	case d.bits >= w.same:
		if d.outcome, d.veto = sameWork, c.doubt(a, b); d.veto != "" {
			d.outcome = possible
		}
	case d.bits >= w.asks(c), c.twins && !lib.generic(a): // a short title may come again
		d.outcome = possible
	}
	return d
}

// doubt returns why a person should look at two records that are one by the sum of the
// weights, "" if nothing calls for it.
func (c *comparison) doubt(a, b *profile) string {
	if c.model != modelSame || c.url == same || c.identified() {
		return ""
	}
	switch {
	case c.retitled():
		return "their titles differ, and no place tells that they are one"
	case c.oneThesis(a, b):
		return oneThesis
	case c.elsewhere(a, b):
		return "they name two journals, and no place tells that they are one"
	case c.yearly(a, b):
		return "what comes out every year may have the same title"
	case c.year == differs && (a.kind == record.TypeSpeech) != (b.kind == record.TypeSpeech):
		return "a talk of another year may be another one"
	case c.title.level == titlePart && c.volume == same && c.pages == pages.Unknown && a.pages.Spans() && b.pages.Spans() && pages.Apart(a.pages, b.pages):
		return "only one title has a subtitle, and the pages are others"
	}
	return ""
}

// yearly reports whether two publications of two years stand in two volumes, or at two
// meetings on no page in common, and nothing else tells that one year is a slip.
func (c *comparison) yearly(a, b *profile) bool {
	if c.year != differs || c.abstract == abstractsSame || c.abstract == abstractsClose {
		return false
	}
	meetings := a.kind == record.TypePaperConference && b.kind == a.kind && c.venue == venue.Same && !c.respelled
	return c.volume == differs || meetings && c.pages != pages.Same
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
	switch {
	case c.draft && c.title.level <= titlePart && lib.workVeto(a, b, c) == "":
		elsewhere := c.unplaced()
		bits = lib.score(a, b, &elsewhere, w)
	case lib.misplaced(a, b, c), lib.registeredTwice(a, b, c), lib.mistyped(i, j, c), lib.datedTitle(a, b, c):
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

// misplaced reports whether only the place within one journal contradicts, or one
// volume of two journals that may be one under two names: the title is the same and
// all authors are, so that a person should see whether a page or a volume is wrong, or
// whether a later version of a review counts as another.
func (lib *library) misplaced(a, b *profile, c *comparison) bool {
	team := c.authors.all || c.locator && c.authors.level == authorsSame
	oneTitle := c.title.level == titleSame || c.title.replaced && c.pages == pages.Unknown
	return oneTitle && team && c.doi != differs &&
		(c.reissued() || c.venue == venue.Same || c.volume == same && c.year == same && c.authors.of > 2) && c.model == modelSame &&
		!lib.generic(a) && !lib.generic(b) && c.title.bits >= genericBits && lib.workVeto(a, b, c) == ""
}

// mistyped reports whether nothing but the type makes one of two records the whole of the
// other: a paper of that year that was entered as a book, or a book of its author's.
func (lib *library) mistyped(i, j int32, c *comparison) bool {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if isWhole(a.kind) {
		a, b = b, a
	}
	return c.part && !lib.parents[pair{min(i, j), max(i, j)}] && c.title.level == titleSame && c.authors.all && c.year == same &&
		a.venue >= 0 && isWhole(b.kind) && !lib.names(a.venue, b)
}

// datedTitle reports whether nothing but the year of both, which only one has behind its
// title, makes the two issues of a series: "Cancer statistics", "Cancer statistics, 2012".
func (lib *library) datedTitle(a, b *profile, c *comparison) bool {
	short, long := a.title, b.title
	if len(short) > len(long) {
		short, long = long, short
	}
	if a.year != b.year || !c.authors.all || long != short+" "+strconv.Itoa(int(a.year)) {
		return false
	}
	undated := *c
	undated.title.numbers, undated.title.heading, undated.title.updated = false, false, false
	return lib.veto(a, b, &undated) == ""
}

// registeredTwice reports whether nothing but their DOIs tells two records apart: one may
// be wrong, that of a copy in a repository, or of another version.
func (lib *library) registeredTwice(a, b *profile, c *comparison) bool {
	elsewhere := c.venue == venue.Differ || c.volume == differs || c.issue == differs || c.pages == pages.Differ
	return c.doi == differs && c.model == modelSame && c.title.level == titleSame && c.authors.all && c.year == same && !elsewhere &&
		!lib.generic(a) && !lib.generic(b) && c.title.bits >= genericBits && lib.workVeto(a, b, c) == ""
}

// identified reports whether an identifier of the work itself is the same. A DOI
// under which several titles stand is that of a supplement or a volume.
func (c *comparison) identified() bool {
	return c.arxiv == same || c.pmid == same || c.pmcid == same || c.doi == same && c.doiTitles <= 3
}

// retitled reports whether two publications of one team differ in their titles, and
// nothing but these tells that they are one: they may be a trial and an analysis of its
// data.
func (c *comparison) retitled() bool {
	return c.title.level >= titleChanged && c.pages != pages.Same && c.abstract != abstractsSame && !c.retold()
}

// elsewhere reports whether two articles name two journals, and one of them doesn't say
// where it stands, so that no place can contradict: it may be the abstract that came
// before, or the same text for the readers of another society.
func (c *comparison) elsewhere(a, b *profile) bool {
	return c.venue == venue.Differ && a.kind == record.TypeArticleJournal && b.kind == a.kind &&
		c.volume == unknown && c.pages == pages.Unknown && (a.located() || b.located()) && c.abstract != abstractsSame
}

// placed reports whether both stand at the same place of the same journal.
func (c *comparison) placed() bool {
	return c.pages == pages.Same && c.volume == same && c.venue != venue.Differ
}

// oneReview reports whether the two are one review of a book, which only one of
// them calls so: the book itself doesn't stand in the journal, nor is it by the
// reviewer.
func (c *comparison) oneReview() bool {
	return c.marks == titles.Review && c.venue == venue.Same && c.year == same &&
		c.authors.level == authorsSame && c.pages != pages.Differ && c.volume != differs
}

// revised reports whether they may be versions of a preprint, or a preprint and
// its publication, under titles that were reworded: the same three authors or more
// in the same order, or four of a list that grew.
func (c *comparison) revised() bool {
	m := &c.authors
	return c.model != modelSame && (m.whole && (m.of >= 3 || m.of == 2 && c.title.similarity >= rewordedTitle) || m.level == authorsSame && m.first && m.agree >= 4)
}

// retold reports whether two sources, as their ways of writing the venue show, tell
// of works by the same two authors or more in one venue and year. A source lists a
// work once, so two works that are alike mostly stand in one source; what differs
// by a word between two sources is a slip of one of them. Of a single author's works
// neither may have another counterpart, and a word that stands for another one must
// be a small part of the title.
func (c *comparison) retold() bool {
	team := c.authors.all && c.authors.of > 1 || c.authors.level == authorsSame && c.authors.agree >= 4 || c.authors.whole && c.paired && (c.title.inserted || c.title.bits >= richTitle)
	return c.model == modelSame && c.respelled && c.year == same && team &&
		c.volume != differs && c.issue != differs && c.pages != pages.Differ
}

// oneEditorial reports whether the two are one editorial, which only one of them
// calls so. Of one source they are an issue's editorial and an article in it.
func (c *comparison) oneEditorial() bool {
	return c.marks == titles.Editorial && c.respelled && c.year == same && c.authors.all &&
		c.pages != pages.Differ && c.volume != differs && c.issue != differs
}

// onePlan reports whether the two may be one plan, which only one title calls so, as
// the other was cut or is that of another version: the results are of another year.
func (c *comparison) onePlan() bool {
	return c.marks == titles.Protocol && c.year == same && (c.cut || c.model == modelVersions)
}

// reissued reports whether the two are a book, a report or a manual in two years, or
// of two publishers a year apart or under ISBNs of their own: editions that don't call
// themselves so.
func (c *comparison) reissued() bool {
	return c.alone && c.model == modelSame && (c.coPublished() ||
		c.abstract != abstractsSame && (c.yearGap >= 2 || c.yearGap == 1 && c.house == differs || c.day == differs && c.year == same && c.url != same))
}

// coPublished reports whether two publishers gave a book ISBNs of their own. Those of
// one publisher are of its bindings.
func (c *comparison) coPublished() bool { return c.house == differs && c.isbn == differs }

// oneTeam reports whether the two are a preprint's stages by the same two authors or
// more, in the same order, or by a team that hardly grew.
func (c *comparison) oneTeam() bool {
	m := &c.authors
	return c.model != modelSame && (m.whole && m.of > 1 || m.grown)
}

// companions reports whether the two may be companion papers of one team, who took
// turns as first author: stages of one work keep theirs.
func (c *comparison) companions() bool {
	return c.model != modelSame && !c.authors.first && c.title.level >= titleChanged
}

// rewordedTitle is the share of common words from which two authors' titles may
// be one that was reworded.
const rewordedTitle = 0.5

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
	if other := otherKinds(a, b); other != "" && !c.identified() && !c.placed() {
		return other
	}
	if titled := a.venue >= 0 && b.venue >= 0; c.parts && !(titled && c.identified()) {
		return "different parts of a book" // those that bear its title may bear its DOI
	}
	if c.arxiv == same && c.authors.level != authorsNone {
		return ""
	}
	identified := c.identified()
	alike := c.title.level != titleUnlike && c.title.level != titleRelated
	switch {
	case c.arxiv == differs:
		return "different arXiv ids"
	case c.pmid == differs && c.model != modelPreprint: // PubMed numbers the preprint, too
		return "different PubMed ids"
	case c.marks != 0 && !c.oneReview() && !c.oneEditorial() && !c.onePlan() && !(c.placed() && (c.cut || c.marks&(titles.Erratum|titles.Retraction|titles.Reply|titles.Supplement) == 0)):
		return "only one of them is " + c.marks.String()
	case c.title.updated && c.model == modelSame && !c.placed():
		return "only one of them is an update"
	case c.title.numbers && !c.placed() && !(identified && c.title.similarity >= 0.8) && (c.title.heading && !(c.title.reworded && c.title.level > titlePart) || !c.revised()):
		return "the numbers in their titles differ"
	case c.title.opposites && !c.placed() && !identified && (c.title.contrast || !c.revised()):
		return "a word that matters differs in their titles"
	case c.model == modelSame && c.yearGap >= 2 && a.version != 0 && b.version != 0 && a.version != b.version:
		return "a later version of a review"
	case c.number == differs && !identified:
		return "different numbers"
	case c.trial == differs && !identified:
		return "different trials"
	case c.edition == differs:
		return "different editions"
	case c.authors.level == authorsNone && !identified && !(c.placed() && c.pageSpan && alike):
		return "they have no author in common"
	case !alike && c.doi == same && !c.placed() && !(c.authors.level == authorsSame && c.pages != pages.Differ && c.doiTitles <= 2 && c.title.level == titleRelated):
		return "one DOI under different titles"
	case c.hopeless(), c.title.level == titleUnlike && c.model == modelSame && !identified && !c.placed():
		return "their titles differ" // an address or abstract that both have may be the book's
	case c.oneThesis(a, b) && (a.stage == stagePublished || b.stage == stagePublished):
		return oneThesis
	}
	if !identified && c.model == modelVersions && c.doi == differs && registrant(a.doi) == registrant(b.doi) {
		return "different DOIs of one preprint server"
	}
	return ""
}

// placeVeto returns why the places of publication can't be one, "" if they may.
func (c *comparison) placeVeto() string {
	switch {
	case c.day == differs && !c.alone:
		return "different days"
	case c.reissued() && c.coPublished():
		return "another publisher's book with another ISBN may be another edition"
	case c.reissued():
		return "another year of a book may be another edition"
	case c.volumes:
		return "different volumes"
	case c.doi == differs && !(c.pages == pages.Same && c.volume != differs && c.venue != venue.Differ):
		return "different DOIs"
	case c.pages == pages.Differ && c.volume == differs:
		return "different volumes and pages"
	case c.extra && (c.pages == pages.Differ || c.venue == venue.Differ && c.pages != pages.Same):
		return "only one stands in a supplement"
	case c.pages == pages.Differ && c.title.level > titlePart:
		return "different titles and pages"
	case c.title.replaced && c.pages != pages.Same && !c.retold():
		return "a word differs in their titles"
	case c.yearGap >= 1 && c.pagesApart && c.volume != same:
		return "different years and pages"
	case c.sections && c.pages != pages.Same:
		return "different sections of a journal"
	case c.forms && c.venue == venue.Same && !c.respelled && c.pages != pages.Same:
		return "only one of them is a paper" // in the list of one source
	case c.kinds && c.venue != venue.Same && c.pages != pages.Same:
		return "one is a meeting's paper, the other a journal's article"
	case c.chapter && c.venue == venue.Differ && c.pages != pages.Same && c.abstract != abstractsSame:
		return "one stands in a book, the other in a journal"
	case c.venue == venue.Differ && c.pages == pages.Differ:
		return "different journals and pages"
	case c.venue == venue.Differ && c.volume == differs && c.pages != pages.Same:
		return "different journals and volumes"
	case c.venue == venue.Close && c.volume == differs && c.pages == pages.Unknown && c.issue != same && c.year == same && c.abstract != abstractsSame && c.doi != same:
		return "different journals and volumes" // one abstract at two meetings
	case c.pagesApart && !c.mispaged() && c.volume == same && (c.venue == venue.Same || c.venue == venue.Close && c.cut) && c.abstract != abstractsSame:
		return "different pages of one volume"
	case c.volume == differs && c.pages == pages.Unknown && c.venue == venue.Same && c.abstract != abstractsSame:
		return "different volumes"
	case c.locator && c.yearGap >= 2 && c.issue == differs && c.volume != same && c.doi != same:
		return "a later version of a review"
	case c.yearGap >= 2 && c.volume == differs && c.pages != pages.Same:
		return "different years and volumes"
	case c.yearGap >= 1 && c.authors.level == authorsMost && c.pages != pages.Same && c.volume != same:
		return "different years and authors"
	}
	return ""
}

// mispaged reports whether the pages of two records may be apart by mistake: no four
// authors or more write two papers of one long title in a year.
func (c *comparison) mispaged() bool {
	return c.title.level == titleSame && c.title.bits >= richTitle && c.authors.whole && c.authors.of >= 4 && c.year == same && c.issue != differs
}

// richTitle is the information of a title that nobody gives to two works.
const richTitle = 40

// sameRichTitle reports whether two stages of a work bear one long title, whatever became
// of the list of authors.
func (c *comparison) sameRichTitle() bool {
	return c.model != modelSame && c.title.level == titleSame && c.title.bits >= richTitle
}

// restated reports whether two records of one preprint are of different versions.
func restated(a, b *profile, c *comparison) bool {
	if a.version != 0 && b.version != 0 {
		return a.version != b.version
	}
	return c.title.level > titleNear || c.year == differs
}

const oneThesis = "only one of them is a thesis"

// oneThesis reports whether one of two records is a thesis, and the other may be what
// came of it: it is of another type, which says something, and not of the thesis's house.
func (c *comparison) oneThesis(a, b *profile) bool {
	return isThesis(a) != isThesis(b) && vague(a.kind) < untyped && vague(b.kind) < untyped && c.model == modelSame &&
		c.house != same && c.url != same && !c.identified()
}

func isThesis(p *profile) bool { return p.kind == record.TypeThesis }

// registrant returns the prefix of a DOI.
func registrant(doi string) string {
	for i := range len(doi) {
		if doi[i] == '/' {
			return doi[:i]
		}
	}
	return doi
}
