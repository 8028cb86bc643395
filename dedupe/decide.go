package dedupe

import (
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
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
		if d.outcome, d.veto = sameWork, lib.doubt(a, b, c); d.veto != "" {
			d.outcome = possible
		}
	case d.bits >= w.asks(c), c.twins && !lib.generic(a): // a short title may come again
		d.outcome = possible
	}
	return d
}

// identified reports whether an identifier of the work itself is the same. A DOI
// under which several titles stand is that of a supplement or a volume, as is one of two
// titles on two pages.
func (c *comparison) identified() bool {
	return c.numbered() || c.doi == same && c.doiTitles <= 3 && !c.bundled()
}

// numbered reports whether a number that a database gave the work is the same.
func (c *comparison) numbered() bool {
	return c.arxiv == same || c.pmid == same || c.pmcid == same || c.entry
}

// bundled reports whether two works stand under one DOI, by their titles and pages.
func (c *comparison) bundled() bool {
	return c.model == modelSame && c.title.level > titlePart && !c.title.blurred && c.pages == pages.Differ
}

// placed reports whether both stand at the same place of the same journal.
func (c *comparison) placed() bool {
	return c.pages == pages.Same && c.volume == same && c.venue != venue.Differ
}

// moved reports whether two records of one venue name two places of it.
func (c *comparison) moved() bool {
	return c.pages == pages.Differ || c.volume == differs || c.issue == differs
}

// calledSo reports whether the two are one review of a book, one editorial or one plan,
// which only one of them calls so: the book itself doesn't stand in the journal, nor is it
// by the reviewer; of one source they are an issue's editorial and an article in it; and
// the results of a plan come out years after it.
func (c *comparison) calledSo() bool {
	switch told := c.venue == venue.Same && c.year == same && c.authors.level == authorsSame && !c.moved(); c.marks {
	case titles.Review:
		return told
	case titles.Editorial:
		return told && c.respelled
	case titles.Companion:
		return !c.alone || c.theses || c.isbn == same // a subtitle
	case titles.Protocol:
		return c.yearGap <= 1 && (c.cut || c.model == modelVersions)
	}
	return false
}

// revised reports whether they may be versions of a preprint, or a preprint and
// its publication, under titles that were reworded: the same three authors or more
// in the same order, or four of a list that grew.
func (c *comparison) revised() bool {
	m := &c.authors
	return c.model != modelSame && (m.whole && (m.of >= 3 || m.of == 2 && c.title.similarity >= rewordedTitle) || m.level == authorsSame && m.first && m.agree >= 4)
}

// retold reports whether two sources that list one venue's works tell of works by the
// same team in one year, of which either lists one. A source lists a work once, so two
// works that are alike mostly stand in one source; what differs by a word between two
// sources is a slip of one of them. Of a single author's works a word that stands for
// another one must be a small part of the title.
func (c *comparison) retold() bool {
	m := &c.authors
	team := m.all && (m.of > 1 || c.title.inserted || c.title.bits >= richTitle) || m.level == authorsSame && m.agree >= 4
	return c.paired && c.year == same && team && !c.moved()
}

// reissued reports whether the two are a book, a report or a manual in two years, or
// of two publishers a year apart or under ISBNs of their own: editions that don't call
// themselves so.
func (c *comparison) reissued() bool {
	return c.alone && (c.coPublished() || c.yearGap >= 2 || c.yearGap == 1 && c.house == differs || c.day == differs && c.url != same)
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
	return c.model != modelSame && c.authors.level != authorsUnknown && !c.authors.first && c.title.level >= titleChanged
}

// rewordedTitle is the share of common words from which two authors' titles may
// be one that was reworded.
const rewordedTitle = 0.5
