package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// rule is what makes one value of a variable better than another, what counts most first.
// Where all is equal, the value wins that sorts first.
type rule []criterion

// criterion returns how bad a value is: the least is best.
type criterion func(c *contest, v value) int

// contest are the values among which one is chosen.
type contest struct {
	*merger
	all     []value
	titles  *titlesGiven // nil: not looked for yet
	besides *besides     // nil: not looked for yet
}

// rules are the variables that have one of their own, as the table of the package comment
// tells.
var rules = map[record.Var]rule{
	record.Title:               titleRule,
	record.OriginalTitle:       titleRule,
	record.ContainerTitle:      {early, illegible, series, qualified, abbreviated, few, short},
	record.ContainerTitleShort: {few, unabbreviated, short},
	record.Genre:               {early, implied, few, short},
	record.Abstract:            {none, cutShort, brief},
	record.Page:                {early, pageDoubt, few},
	record.URL:                 {closed, early, few, short},
	record.DOI:                 idRule,
	record.PMID:                idRule,
	record.PMCID:               idRule,
	record.ArchiveLocation:     {repeated, early, nowhere, few, short},
}

var (
	titleRule = rule{illegible, early, translated, damaged, pasted, noted, wordless, stopped, signless, misset, few, short}
	idRule    = rule{early, arXivDOI, superseded, few, long}
	otherRule = rule{early, illegible, few, short}
)

// rule returns how two values of a variable compare among all.
func (m *merger) rule(v record.Var, all []value) func(a, b value) int {
	r, ok := rules[v]
	if !ok {
		r = otherRule
	}
	c := &contest{merger: m, all: all}
	return func(a, b value) int {
		if a.text == b.text {
			return m.stageFirst(a, b)
		}
		for _, bad := range r {
			if order := cmp.Compare(bad(c, a), bad(c, b)); order != 0 {
				return order
			}
		}
		return cmp.Compare(a.text, b.text)
	}
}

// count is 1 for what is so, 0 for what isn't.
func count(so bool) int {
	if so {
		return 1
	}
	return 0
}

func early(c *contest, v value) int { return -c.rankOf(v) } // a stage before the publication
func few(_ *contest, v value) int   { return -v.votes }
func short(_ *contest, v value) int { return -len(v.text) }
func long(_ *contest, v value) int  { return len(v.text) }

// illegible tells of capitals only, and of letters that were lost.
func illegible(_ *contest, v value) int {
	return count(record.Shouted(v.text) || record.Garbled(v.text))
}

// implied tells of what an entry type says of others, not a member in words of its own.
func implied(c *contest, v value) int {
	spelled := func(f record.Field) bool { return f.Name == "type" && f.Value == v.text }
	return count(!slices.ContainsFunc(c.members[v.from].Spellings, spelled))
}

// series tells of a name that another member gives as that of the series: that of the book
// or the journal is another one.
func series(c *contest, v value) int {
	name, _ := venue.Bare(v.text)
	return count(slices.ContainsFunc(c.members, func(r *record.Record) bool {
		return r.ContainerTitle != v.text && strings.EqualFold(strings.TrimSpace(name), r.Text(record.CollectionTitle))
	}))
}

// qualified tells of a name behind which a cataloguer has put a place, a society or a
// subtitle, where others give it without: Lancet (London, England), Thorax : a journal of …
func qualified(c *contest, v value) int {
	if _, more := venue.Bare(v.text); !more {
		return 0
	}
	name := venue.New(v.text)
	return count(slices.ContainsFunc(c.all, func(o value) bool {
		_, more := venue.Bare(o.text)
		return !more && venue.New(o.text).Tight == name.Tight
	}))
}

func abbreviated(_ *contest, v value) int { return abbreviation(v.text) }

// unabbreviated puts those of an abbreviation first that leave out more of the words: N
// Engl J Med, not New Engl. J. Med.; but no acronym.
func unabbreviated(_ *contest, v value) int {
	const acronym = 1000
	letters := len(fold.Squeeze(fold.Text(v.text)))
	if !strings.Contains(strings.TrimSpace(v.text), " ") {
		letters += acronym
	}
	return letters
}

// none tells of an abstract that says there is none.
func none(_ *contest, v value) int { return count(record.NoAbstract(v.text)) }

// cutShort tells of an ellipsis, and of what MEDLINE says of abstracts that were too long
// for it.
func cutShort(_ *contest, v value) int {
	s := strings.TrimRight(v.text, " )]")
	return count(strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.Contains(s[max(0, len(s)-40):], "ABSTRACT TRUNCATED"))
}

// brief puts long abstracts first; that a publisher has its rights behind makes none longer.
func brief(_ *contest, v value) int {
	const notice = 300 // bytes, at most
	from := max(0, len(v.text)-notice)
	for _, sign := range [...]string{"Copyright", "©", "(C) ", "(c) "} {
		if i := strings.Index(v.text[from:], sign); i >= 0 {
			return -len(strings.TrimSpace(v.text[:from+i]))
		}
	}
	return -len(v.text)
}

// pageDoubt puts whole ranges before first pages, and both before those of a file, what
// is no page, and damage.
func pageDoubt(_ *contest, v value) int {
	if _, damaged := pages.DateDamage(strings.TrimSpace(v.text)); damaged {
		return 4
	}
	if pages.StartsAtOne(pages.Parse(v.text)) {
		return 2
	}
	switch record.ParsePages(v.text).Kind {
	case record.PageRange:
		return 0
	case record.PageSingle, record.PageLocator:
		return 1
	}
	return 3
}

func closed(_ *contest, v value) int     { return count(record.NeedsLogin(v.text)) }
func arXivDOI(_ *contest, v value) int   { return count(isArXivDOI(v.text)) }
func superseded(_ *contest, v value) int { return -int(revision(v.text)) }
