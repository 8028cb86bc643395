package dedupe

import (
	"math"

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
	veto    string // of a contradiction: the reason in words
}

// decide judges a comparison: first what forbids to join the two, then the sum
// of the weights.
func (lib *library) decide(i, j int32, c *comparison, w *weights) decision {
	a, b := &lib.profiles[i], &lib.profiles[j]
	if veto := lib.veto(a, b, c); veto != "" {
		return decision{contradiction, 0, veto}
	}
	d := decision{bits: lib.score(a, b, c, w)}
	switch {
	case d.bits >= w.same:
		d.outcome = sameWork
	case d.bits >= w.possible:
		d.outcome = possible
	}
	return d
}

// identified reports whether an identifier of the work itself is the same. A DOI
// under which several titles stand is that of a supplement or a volume.
func (lib *library) identified(a *profile, c *comparison) bool {
	return c.arxiv == same || c.pmid == same || c.pmcid == same || c.doi == same && lib.dois[a.doi] <= 3
}

// placed reports whether both stand at the same place of the same journal.
func (c *comparison) placed() bool {
	return c.pages == pagesSame && c.volume == same && c.venue != venuesDiffer
}

// revised reports whether they may be versions of a preprint, or a preprint and
// its publication, under titles that were reworded: the same three authors or more
// in the same order, or four of a list that grew.
func (c *comparison) revised() bool {
	m := &c.authors
	return c.model != modelSame && (m.whole && m.of >= 3 || m.level == authorsSame && m.first && m.agree >= 4)
}

// veto returns why two records can't be one work, "" if nothing says so.
func (lib *library) veto(a, b *profile, c *comparison) string {
	if reason := lib.workVeto(a, b, c); reason != "" {
		return reason
	}
	if c.model == modelSame && !lib.identified(a, c) {
		return c.placeVeto()
	}
	return ""
}

// workVeto returns why the works themselves differ, wherever they were published.
func (lib *library) workVeto(a, b *profile, c *comparison) string {
	if c.arxiv == same && c.authors.level != authorsNone {
		return ""
	}
	identified := lib.identified(a, c)
	alike := c.title.level != titleUnlike && c.title.level != titleRelated
	switch {
	case c.arxiv == differs:
		return "different arXiv ids"
	case c.pmid == differs:
		return "different PubMed ids"
	case c.marks != 0 && !(c.placed() && c.marks&(markErratum|markRetraction|markReply) == 0):
		return "only one of them is " + c.marks.String()
	case c.title.numbers && !c.placed() && !(identified && c.title.similarity >= 0.8) && (c.title.heading || !c.revised()):
		return "the numbers in their titles differ"
	case c.title.opposites && !c.placed() && !identified && !c.revised():
		return "a word that matters differs in their titles"
	case c.edition == differs:
		return "different editions"
	case c.authors.level == authorsNone && !identified && !(c.placed() && c.pageSpan && alike):
		return "they have no author in common"
	case !alike && c.doi == same && !c.placed() && !(c.authors.level == authorsSame && c.pages != pagesDiffer && lib.dois[a.doi] <= 2 && c.title.level == titleRelated):
		return "one DOI under different titles"
	case c.hopeless():
		return "their titles differ"
	case isThesis(a) != isThesis(b) && a.kind != record.TypeNone && b.kind != record.TypeNone && !identified && c.model == modelSame && (a.stage == stagePublished || b.stage == stagePublished):
		return "only one of them is a thesis"
	}
	if !identified && c.model == modelVersions && c.doi == differs && registrant(a.doi) == registrant(b.doi) {
		return "different DOIs of one preprint server"
	}
	return ""
}

// placeVeto returns why the places of publication can't be one, "" if they may.
func (c *comparison) placeVeto() string {
	switch {
	case c.doi == differs && !(c.pages == pagesSame && c.volume != differs && c.venue != venuesDiffer):
		return "different DOIs"
	case c.pages == pagesDiffer && c.volume == differs:
		return "different volumes and pages"
	case c.kinds && c.venue != venuesSame && c.pages != pagesSame:
		return "one is a meeting's paper, the other a journal's article"
	case c.venue == venuesDiffer && c.pages == pagesDiffer:
		return "different journals and pages"
	case c.venue == venuesDiffer && c.volume == differs && c.pages != pagesSame:
		return "different journals and volumes"
	case c.yearGap >= 2 && c.volume == differs && c.pages != pagesSame:
		return "different years and volumes"
	case c.yearGap >= 1 && c.authors.level == authorsMost && c.pages != pagesSame && c.volume != same:
		return "different years and authors"
	}
	return ""
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

// score adds up what the fields are worth.
func (lib *library) score(a, b *profile, c *comparison, w *weights) float64 {
	s := lib.titleScore(a, b, c, w) + authorScore(&c.authors, w) + yearScore(c, w)
	if c.model == modelSame {
		s += placeScore(c, w)
	}
	switch c.abstract {
	case abstractsSame:
		s += w.abstractSame
	case abstractsClose:
		s += w.abstractClose
	case abstractsDiffer:
		if c.model == modelSame {
			s += w.abstractDiffers
		} else {
			s += w.abstractRewritten
		}
	}
	return s + lib.idScore(a, c, w)
}

// genericBits is the information below which a title is generic.
const genericBits = 7

// generic reports whether a title comes again with other works.
func (lib *library) generic(p *profile) bool {
	return p.formal || lib.titles[p.titleKey] >= maxCircles
}

func (lib *library) titleScore(a, b *profile, c *comparison, w *weights) float64 {
	t := &c.title
	full := min(w.titleMax, w.titleBase+w.titlePerBit*float64(t.bits))
	if t.bits < genericBits || !c.twins && (lib.generic(a) || lib.generic(b)) {
		full = min(w.genericMax, full)
	}
	s := 0.0
	switch t.level {
	case titleUnknown:
		return 0
	case titleSame:
		s = full
	case titleNear:
		s = full - w.titleNear
	case titlePart:
		s = full * w.titlePart
	case titleChanged, titleRelated:
		s = w.changed(c)
	case titleUnlike:
		s = w.titleUnlike
		if c.placed() && c.pageSpan && c.authors.all {
			s = w.titleTranslated
		}
		if c.authors.whole && t.similarity >= otherTitle {
			s = w.changed(c)
		}
	}
	switch {
	case t.numbers && c.model == modelSame:
		s += w.numbers
	case t.numbers:
		s += w.renumbered
	}
	if (t.level == titleSame || t.level == titleNear) && c.authors.all && full > w.genericMax &&
		(c.authors.of > 1 || c.year == same && c.venue == venuesSame) {
		s += w.titleAuthors
	}
	switch {
	case t.replaced:
		s += w.replaced
	case t.inserted && c.model == modelSame:
		s += w.inserted
	case t.inserted:
		s += w.reworded
	}
	return s
}

// changed is what titles are worth that share some of their words.
func (w *weights) changed(c *comparison) float64 {
	s := w.titleSlope * float64(c.title.similarity)
	if c.model == modelSame {
		return s + w.titlePlaced
	}
	return s + w.titleOffset
}

func authorScore(m *authorMatch, w *weights) float64 {
	s := 0.0
	agree := (float64(m.agree) + float64(m.maybe)/2) * w.authorEach
	if m.first || m.all {
		agree += w.authorFirst - w.authorEach
	}
	if m.whole {
		return min(agree, w.wholeMax) + w.authorsWhole
	}
	agree = min(agree, w.authorsMax)
	switch m.level {
	case authorsSame:
		s = agree
		switch {
		case m.all:
			s += w.authorsWhole
		case m.partial:
			s += w.authorsShort
		}
	case authorsMost:
		s = agree * w.authorsMost
	case authorsSome:
		s = w.authorsSome
	case authorsNone:
		s = w.authorsNone
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
		return w.preprintLate
	case c.yearGap == 1 && c.title.level != titleSame && c.pages != pagesSame:
		return w.yearOff1 - w.yearReworded
	case c.yearGap == 1:
		return w.yearOff1
	case c.yearGap == 2:
		return w.yearOff2
	}
	return w.yearFar
}

func placeScore(c *comparison, w *weights) float64 {
	s := [...]float64{venuesSame: w.venueSame, venuesClose: w.venueClose, venuesDiffer: w.venueDiffers}[c.venue]
	s += [...]float64{same: w.volumeSame, differs: w.volumeDiffers}[c.volume]
	s += [...]float64{same: w.issueSame, differs: w.issueDiffers}[c.issue]
	s += [...]float64{pagesSame: w.pagesSame, pagesClose: w.pagesClose, pagesDiffer: w.pagesDiffer}[c.pages]
	if c.placed() && (c.pageSpan || c.title.level != titleUnlike) {
		s += w.placeSame
	}
	return s
}

func (lib *library) idScore(a *profile, c *comparison, w *weights) float64 {
	s := 0.0
	switch {
	case c.doi == same:
		s += max(0, w.doiSame-w.doiShared*math.Log2(float64(max(1, lib.dois[a.doi]))))
	case c.doi == differs && c.model == modelSame:
		s += w.doiDiffers
	}
	if c.arxiv == same {
		s += w.arxivSame
	}
	if c.pmid == same {
		s += w.pmidSame
	}
	switch c.pmcid {
	case same:
		s += w.pmcidSame
	case differs:
		if c.model == modelSame {
			s += w.pmcidDiffers
		}
	}
	if c.url == same {
		s += w.urlSame
	}
	if c.twins {
		s += min(w.twinsMax, w.twinsPerBit*float64(a.titleBits))
	}
	return s
}
