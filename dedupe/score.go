package dedupe

import (
	"math"

	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
)

// score adds up what the fields are worth.
func (lib *library) score(a, b *profile, c *comparison, w *weights) float64 {
	s := lib.titleScore(a, b, c, w) + authorScore(c, w) + yearScore(c, w)
	if c.model == modelSame {
		s += placeParts(c, w).sum()
	}
	return s + houseScore(c, w) + serialScore(c.isbn, c, w) + serialScore(c.number, c, w) + abstractScore(c, w) + idParts(a, c, w).sum()
}

// serialScore is what an ISBN that two books of one title have in common is worth, or the
// number of two reports, patents or standards. The volumes of a work, and its chapters, may
// have one too.
func serialScore(serial level, c *comparison, w *weights) float64 {
	if serial == same && (c.title.level == titleSame || c.title.level == titleNear) {
		return w.serialSame
	}
	return 0
}

// houseScore is what the publisher of a work by itself is worth. Nobody writes two theses
// of one title, whichever catalogue names the university.
func houseScore(c *comparison, w *weights) float64 {
	if (c.house == same || c.theses && c.house == unknown && c.authors.all) && c.title.level != titleUnknown && c.title.level <= titlePart {
		return w.houseSame
	}
	return 0
}

func abstractScore(c *comparison, w *weights) float64 {
	switch {
	case c.abstract == abstractsSame:
		return w.abstractSame
	case c.abstract == abstractsClose:
		return w.abstractClose
	case c.abstract == abstractsDiffer && c.model == modelSame:
		return w.abstractDiffers
	}
	return 0
}

// genericBits is the information below which a title is generic.
const genericBits = 7

// mentionBits is the information that a title must hold for a mention without year
// and place to be taken for the work: three telling words.
const mentionBits = 18

// generic reports whether a title comes again with other works.
func (lib *library) generic(p *profile) bool {
	return p.formal || lib.titles[p.titleKey] >= maxCircles
}

// titleScore is what the titles say, with what else bears on them: a title is worth
// as much as it tells, and one that many works have little.
func (lib *library) titleScore(a, b *profile, c *comparison, w *weights) float64 {
	t := &c.title
	full := min(w.titleMax, w.titleBase+w.titlePerBit*float64(t.bits))
	if t.bits < genericBits || !c.twins && (lib.generic(a) || lib.generic(b)) {
		full = min(w.genericMax, full)
	}
	if t.level == titleUnknown {
		return 0
	}
	s := w.titleLevel(c, full)
	if c.model == modelSame && c.issue == differs && full <= w.genericMax {
		s += w.otherIssue
	}
	if c.mention && c.authors.all && t.level == titleSame && !c.twins && full > w.genericMax && t.bits >= mentionBits {
		s += w.mention
	}
	if (t.level == titleSame || t.level == titleNear) && c.authors.all && full > w.genericMax &&
		(c.authors.of > 1 || c.model != modelSame || c.loneAuthors()) {
		s += w.titleAuthors
	}
	if t.level == titleSame && t.bits >= mentionBits && c.authors.level == authorsUnknown && c.year == same && c.venue == venue.Same &&
		full > w.genericMax {
		s += w.placedTitle
	}
	if c.paired && c.authors.all && t.level <= titleChanged {
		s += w.counterpart
	}
	if c.retold() && t.level <= titleChanged {
		s += w.titleAuthors
	}
	s += w.titleChange(c)
	if c.oneTeam() && (t.level == titleChanged || t.level == titleRelated) && t.similarity >= 0.5 {
		s += w.sameTeam
		if c.model == modelVersions {
			s += w.sameServer
		}
	}
	return s
}

// loneAuthors reports whether one author's title is one work's: such a title comes again
// as that of a column, or of a text for the readers of another venue.
func (c *comparison) loneAuthors() bool {
	if c.venue == venue.Same {
		return c.year == same || c.title.bits >= mentionBits && c.year == unknown
	}
	return c.title.bits >= mentionBits && c.yearGap <= 1 && c.venue != venue.Differ
}

// titleLevel is what the likeness of two titles is worth, of which full is that of
// equal ones.
func (w *weights) titleLevel(c *comparison, full float64) float64 {
	switch t := &c.title; t.level {
	case titleSame:
		return full
	case titleNear:
		return full - w.titleNear
	case titlePart:
		return full * w.titlePart
	case titleChanged, titleRelated:
		return w.changed(c)
	case titleUnlike:
		switch {
		case (c.authors.whole || c.authors.grown) && t.similarity >= otherTitle:
			return w.changed(c)
		case c.placed() && (c.pageSpan || t.translated) && c.authors.all:
			return w.titleTranslated
		}
		return w.titleUnlike
	}
	return 0
}

// titleChange is what the words that differ say: whether somebody reworded a title,
// or they tell two works of one series apart.
func (w *weights) titleChange(c *comparison) float64 {
	t := &c.title
	switch {
	case t.replaced && c.model != modelSame && c.authors.whole && c.authors.of > 1:
		return w.reworded
	case t.level == titleChanged && c.retold():
		return 0 // a slip of one source
	case t.level >= titlePart && c.model == modelSame && c.venue == venue.Differ && c.pages == pages.Unknown:
		return w.elsewhere
	case t.replaced, c.model == modelSame && (t.inserted || t.level > titleSame && c.pages == pages.Differ):
		return w.replaced
	case t.inserted && c.model == modelPreprint:
		return w.reworded
	}
	return 0
}

// changed is what titles are worth that share some of their words.
func (w *weights) changed(c *comparison) float64 {
	s := w.titleSlope * float64(c.title.similarity)
	if c.model == modelSame {
		return s + w.titlePlaced
	}
	return s + w.titleOffset
}

func authorScore(c *comparison, w *weights) float64 {
	m, s := &c.authors, 0.0
	agree := (float64(m.agree) + float64(m.maybe)/2) * w.authorEach
	if m.first || m.all {
		agree += w.authorFirst - w.authorEach
	}
	switch {
	case c.model == modelSame: // a team writes many papers
	case m.whole:
		return min(agree, w.wholeMax) + w.authorsWhole
	case m.grown:
		return min(agree, w.wholeMax)
	}
	agree = min(agree, w.authorsMax)
	if c.companions() {
		s += w.newLead
	}
	switch m.level {
	case authorsSame:
		s += agree
		switch {
		case m.all:
			s += w.authorsWhole
		case m.partial:
			s += w.authorsShort
		}
	case authorsMost:
		s += agree * w.authorsMost
	case authorsSome:
		if c.model == modelSame || c.title.level != titleSame {
			s += w.authorsSome
		}
	case authorsNone:
		s += w.authorsNone
	}
	return s
}

func yearScore(c *comparison, w *weights) float64 {
	switch {
	case c.year == unknown:
		return 0
	case c.year == same:
		return w.yearSame
	case c.model != modelSame && c.yearGap <= 3:
		return w.preprintSoon
	case c.model != modelSame:
		return 0
	case c.yearGap == 1:
		return w.yearOff1
	case c.yearGap == 2:
		return w.yearOff2
	}
	return w.yearFar
}

// placeBits are what the fields of the place of publication are worth.
type placeBits struct{ venue, volume, issue, pages, together float64 }

func (p placeBits) sum() float64 { return p.venue + p.volume + p.issue + p.pages + p.together }

func placeParts(c *comparison, w *weights) placeBits {
	p := placeBits{
		venue:  [...]float64{venue.Same: w.venueSame, venue.Close: w.venueClose, venue.Differ: w.venueDiffers}[c.venue],
		volume: [...]float64{same: w.volumeSame, differs: w.volumeDiffers}[c.volume],
		issue:  [...]float64{same: w.issueSame, differs: 0}[c.issue],
		pages:  [...]float64{pages.Same: w.pagesSame, pages.Differ: w.pagesDiffer}[c.pages],
	}
	if c.venue == venue.Differ && c.year != same && c.pages != pages.Same {
		p.venue += w.venueApart
	}
	if c.placed() {
		p.together = w.placeSame
	}
	return p
}

// idBits are what identifiers and addresses are worth.
type idBits struct{ doi, arxiv, pmid, pmcid, trial, url, twins float64 }

func (p idBits) sum() float64 { return p.doi + p.arxiv + p.pmid + p.pmcid + p.trial + p.url + p.twins }

func idParts(a *profile, c *comparison, w *weights) idBits {
	var p idBits
	switch {
	case c.doi == same:
		p.doi = max(0, w.doiSame-w.doiShared*math.Log2(float64(max(1, c.doiTitles))))
	case c.doi == differs && c.model == modelSame:
		p.doi = w.doiDiffers
	}
	if c.arxiv == same {
		p.arxiv = w.arxivSame
	}
	if c.pmid == same {
		p.pmid = w.pmidSame
	}
	switch {
	case c.pmcid == same:
		p.pmcid = w.pmcidSame
	case c.pmcid == differs && c.model == modelSame:
		p.pmcid = w.pmcidDiffers
	}
	if c.entry {
		p.trial = w.pmidSame
	}
	if c.url == same {
		p.url = w.urlSame
	}
	if c.twins {
		p.twins = min(w.twinsMax, w.twinsPerBit*float64(c.title.bits))
		if a.site != 0 {
			p.twins += w.siteTwins
		}
	}
	return p
}
