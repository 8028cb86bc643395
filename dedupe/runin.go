package dedupe

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// Reference strings that were parted wrongly hold in the title what stood around it:
// a year and a name before it, the journal or the meeting behind it.

// partVenues finds the venues of the records that name none at the end of their
// titles, and takes them off: names that other records of the library give as such.
func (lib *library) partVenues(records []*record.Record) {
	var known map[string]int32 // by tight name
	for i, r := range records {
		p := &lib.profiles[i]
		if p.venue >= 0 || p.stage == stagePreprint {
			continue
		}
		title, name := lastSentence(r.Title)
		if name == "" {
			continue
		}
		if known == nil {
			known = map[string]int32{}
			for n := range lib.venues {
				known[lib.venues[n].Tight] = int32(n)
			}
		}
		v := venue.New(name)
		n, ok := known[v.Tight]
		if !ok || v.Tight == "" {
			continue
		}
		p.venue = n
		p.own(func() {
			p.house = ""
			p.setTitle(title)
		})
	}
}

// lastSentence parts a title before its last sentence, if what stands before it is
// one of three words or more.
func lastSentence(title string) (before, last string) {
	title = strings.TrimRight(title, "., ")
	for _, end := range [...]string{". ", "' ", "\" "} {
		if i := strings.LastIndex(title, end); i > 0 && strings.Count(title[:i], " ") >= 2 {
			return title[:i+1], title[i+len(end):]
		}
	}
	return title, ""
}

// quotes reports whether the title of a record that names neither authors nor year is a
// whole reference to the other work: it holds that one's title, year and authors, or the
// first of them and "et al.", and has no other pages.
func (p *profile) quotes(q *profile) bool {
	if p.year != 0 || q.year == 0 || len(q.authors.people) == 0 || len(p.authors.people)+len(p.authors.bodies) > 0 || !partOf(q.title, p.title) {
		return false
	}
	if !q.beginsWithAuthor(p.title) {
		return false // "Review of Kuhn, …"
	}
	text := " " + p.title + " "
	tells := func(s string) bool { return strings.Contains(text, " "+s+" ") }
	for i, a := range q.authors.people {
		if !tells(a.family) && (i == 0 || !tells("et al")) {
			return false
		}
	}
	paged := q.pages.Spans() && slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		return len(w) > 1 && strings.Trim(w, "0123456789") == "" && !titles.IsYear(w)
	})
	return tells(strconv.Itoa(int(q.year))) && (!paged || tells(strconv.Itoa(int(q.pages.First))))
}

// beginsWithAuthor reports whether a folded reference to a work begins with the first
// author or the title: nothing but a number, given names and initials stand before these.
func (p *profile) beginsWithAuthor(reference string) bool {
	first := p.authors.people[0]
	before, _, _ := strings.Cut(reference, p.title)
	before, _, _ = strings.Cut(" "+before+" ", " "+first.family+" ")
	return !slices.ContainsFunc(strings.Fields(before), func(w string) bool {
		return !fold.IsDigit(w[0]) && strings.IndexByte(first.initials, w[0]) < 0
	})
}

// quote judges two works of which one quotes the other: what the title says besides is
// what the other's fields say.
func (c *comparison) quote(a, b *profile) {
	full := a
	if len(a.authors.people) == 0 {
		full = b
	}
	c.title = titleMatch{level: titleNear, similarity: 1, bits: full.titleBits}
	c.authors, c.year = compareAuthors(&full.authors, &full.authors), same
}
