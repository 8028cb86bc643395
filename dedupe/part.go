package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// A part is never the whole: a chapter may have its book's title, authors, ISBN and
// address, and what BibTeX's crossref hands down to it besides.

// isWhole reports whether a type is that of works which hold others.
func isWhole(t record.Type) bool {
	return t == record.TypeBook || t == record.TypeCollection || t == record.TypePeriodical
}

// isPiece reports whether a type is that of works which stand in others.
func isPiece(t record.Type) bool {
	switch t {
	case record.TypeChapter, record.TypePaperConference, record.TypeEntry, record.TypeEntryDictionary, record.TypeEntryEncyclopedia:
		return true
	}
	return false
}

// onePart reports whether one of two records is a part, the other a whole, as their
// types, titles and pages tell.
func (lib *library) onePart(a, b *profile) bool {
	return lib.partAndWhole(a, b) || lib.partAndWhole(b, a)
}

func (lib *library) partAndWhole(part, whole *profile) bool {
	held := part.venue >= 0
	switch {
	case isWhole(part.kind) || !held && !isPiece(part.kind) || isPiece(whole.kind):
		return false // BibTeX's chapters of a book bear its title, and name no other
	case !isWhole(whole.kind):
		return held && whole.venue < 0 && !whole.pages.Spans() && whole.titleKey != part.titleKey && lib.bears(whole, part.venue)
	case whole.venue >= 0 && whole.kind != record.TypePeriodical:
	case held, part.pages.Spans(), isPiece(part.kind) && part.placedIn(whole):
		return true
	}
	return held && lib.names(part.venue, whole)
}

// placedIn reports whether a part tells where it stands in a whole: its chapter, or a
// page which isn't the number of all.
func (p *profile) placedIn(whole *profile) bool {
	return p.chapter != 0 || p.pages.Kind == pages.Printed && pages.Compare(p.pages, whole.pages) != pages.Same
}

// isBookPart reports whether a type is that of what stands in a book.
func isBookPart(t record.Type) bool { return isPiece(t) && t != record.TypePaperConference }

// otherParts reports whether two parts of books have other chapters or pages. BibTeX's
// chapters bear the title of their book, which is no evidence then that they are one;
// papers of a meeting have titles of their own, and pages that begin anew.
func (c *comparison) otherParts(a, b *profile) bool {
	if !isBookPart(a.kind) || !isBookPart(b.kind) || c.pages == pages.Same {
		return false
	}
	return compareValues(a.chapter, b.chapter) == differs || c.pages == pages.Differ && pages.Apart(a.pages, b.pages)
}

// bears reports whether the title of a work is the name of a venue, with or without
// a subtitle.
func (lib *library) bears(whole *profile, at int32) bool {
	v := &lib.venues[at]
	if v.Title == whole.titleKey || v.Head == whole.titleKey {
		return true
	}
	if whole.subtitled == 0 {
		return false
	}
	head := hash.Tight(whole.title[:min(int(whole.subtitled), len(whole.title))])
	return v.Title == head || v.Head == head
}

// names reports whether a venue is a work that holds others, be it abbreviated.
func (lib *library) names(at int32, whole *profile) bool {
	if lib.bears(whole, at) {
		return true
	}
	v := venue.New(whole.title)
	return venue.Compare(&v, &lib.venues[at]) == venue.Same
}

// setParents finds the records that say of another one that they are a part of it,
// or inherit from it. What the two have in common besides is the whole's own, and
// tells nothing of the part.
func (lib *library) setParents(records []*record.Record) {
	type key struct{ file, id string }
	children := map[key][]int32{}
	for i, r := range records {
		for _, rel := range r.Relations {
			if rel.Kind == record.RelPartOf || rel.Kind == record.RelInherits {
				k := key{cmp.Or(rel.At.File, r.Source.File), strings.TrimSpace(rel.ID)}
				children[k] = append(children[k], int32(i))
			}
		}
	}
	if len(children) == 0 {
		return
	}
	lib.parents, lib.parts = map[pair]bool{}, map[int32][]int32{}
	for i, r := range records {
		whole, k := int32(i), key{r.Source.File, strings.TrimSpace(r.ID)}
		for _, part := range children[k] {
			if part != whole {
				lib.parents[pair{min(part, whole), max(part, whole)}] = true
				lib.parts[whole] = append(lib.parts[whole], part)
				lib.profiles[part].disown(records[part], r)
			}
		}
		delete(children, k) // of several records with one key the first is meant
	}
}

// keepBehindParts puts that record of each work first, to be kept, which stands behind
// all parts of the work: BibTeX finds a parent only behind its children. Where none
// does, the parts don't mind, and the first record stays the first; so does the record
// that texts cite. As a part moves back, so must what it is a part of.
func (lib *library) keepBehindParts(works [][]int32, cited []bool) {
	if len(lib.parts) == 0 {
		return
	}
	kept := map[int32]int32{} // of the records that go into another one: that one
	for _, members := range works {
		for _, i := range members {
			kept[i] = members[0]
		}
	}
	for moved := true; moved; {
		moved = false
		for n, members := range works {
			last := lib.lastPart(members, kept)
			k := slices.IndexFunc(members, func(i int32) bool { return i > last })
			if k <= 0 || cited[n] {
				continue
			}
			keepMember(members, k)
			for _, i := range members {
				kept[i] = members[0]
			}
			moved = true
		}
	}
}

// lastPart returns the last record, of those that are kept, that is a part of a work, -1
// if none is.
func (lib *library) lastPart(members []int32, kept map[int32]int32) int32 {
	last := int32(-1)
	for _, i := range members {
		for _, part := range lib.parts[i] {
			if k, ok := kept[part]; ok {
				part = k
			}
			last = max(last, part)
		}
	}
	return last
}

// disown takes out of a part's profile what its record has from the whole's.
func (p *profile) disown(r, parent *record.Record) {
	if r.DOI == parent.DOI {
		p.doi = ""
	}
	if r.URL == parent.URL {
		p.url, p.site = 0, 0
	}
	if r.Abstract == parent.Abstract {
		p.abstract = &noSketch
	}
}

// withoutParts takes those out of some records that say the same which are a part of
// another of them. One at least is left, even if each names the next as its whole.
func (lib *library) withoutParts(recs []entry) (left []entry, parts []int32) {
	if len(lib.parts) == 0 || len(recs) == 1 {
		return recs, nil
	}
	inside := map[int32]bool{}
	for _, e := range recs {
		for _, part := range lib.parts[e.rec] {
			if lib.profiles[part].twin == e.key && len(inside) < len(recs)-1 {
				inside[part] = true
			}
		}
	}
	for _, e := range recs {
		if inside[e.rec] {
			parts = append(parts, e.rec)
		} else {
			left = append(left, e)
		}
	}
	return left, parts
}
