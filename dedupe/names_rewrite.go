package dedupe

import (
	"iter"
	"slices"

	"github.com/bibfold/bibfold/record"
)

// rename is a name and the one that is written instead.
type rename struct{ from, to *record.Name }

// rewriteNames writes the kept spelling of each group wherever another one of
// its spellings stands. An ORCID that stands with a mention stays with it.
func rewriteNames(works []*record.Record, groups []*nameGroup) {
	renames := map[uint64]rename{} // by the hash of what is spelled
	for _, g := range groups {
		for _, f := range g.forms {
			for _, s := range f.spellings {
				if s != g.kept {
					from, to := bare(*s.name), bare(*g.kept.name)
					renames[hashName(&from)] = rename{&from, &to}
				}
			}
		}
	}
	if len(renames) == 0 {
		return
	}
	parallel(len(works), func(from, to int) {
		for _, r := range works[from:to] {
			for names := range nameLists(r) {
				rewriteList(*names, renames)
			}
		}
	})
}

func rewriteList(names []record.Name, renames map[uint64]rename) {
	for i := range names {
		n := &names[i]
		if r, ok := renames[hashName(n)]; ok && spelledAlike(n, r.from) {
			orcid := n.ORCID()
			*n = *r.to
			n.SetORCID(orcid)
		}
	}
}

// nameLists yields the record's lists of names in all roles that it has.
func nameLists(r *record.Record) iter.Seq[*[]record.Name] {
	return func(yield func(*[]record.Name) bool) {
		for _, names := range [...]*[]record.Name{&r.Author, &r.Editor, &r.Translator} {
			if len(*names) > 0 && !yield(names) {
				return
			}
		}
		for i := range r.Credits {
			if !yield(&r.Credits[i].Names) {
				return
			}
		}
	}
}

// reportGroups tells which spellings were made one, and why.
func (lib *nameLibrary) reportGroups(groups []*nameGroup) []NameVariant {
	told := make([]NameVariant, len(groups))
	parallel(len(groups), func(from, to int) {
		for i := from; i < to; i++ {
			told[i] = lib.reportGroup(groups[i])
		}
	})
	// Some differ in parts, not in letters.
	told = slices.DeleteFunc(told, func(v NameVariant) bool { return len(v.Variants) == 0 })
	if len(told) == 0 {
		return nil
	}
	return told
}

func (lib *nameLibrary) reportGroup(g *nameGroup) NameVariant {
	v := NameVariant{Kept: g.kept.text}
	for _, f := range g.forms {
		for _, s := range f.spellings {
			if s != g.kept && !slices.Contains(v.Variants, s.text) && s.text != v.Kept {
				v.Variants = append(v.Variants, s.text)
			}
			if s.text != f.text {
				v.Reasons = append(v.Reasons, f.text+" = "+s.text+": "+sameLettersReason)
			}
		}
	}
	slices.Sort(v.Variants)
	for i := range g.pairs {
		p := &g.pairs[i]
		a, b := p.texts()
		v.Reasons = append(v.Reasons, a+" = "+b+": "+lib.nameReasons(p))
	}
	return v
}

// reportPossible tells which names are for a person to decide.
func (lib *nameLibrary) reportPossible(pairs []namePair) []PossibleName {
	var out []PossibleName
	for i := range pairs {
		a, b := pairs[i].texts()
		out = append(out, PossibleName{A: a, B: b, Reasons: []string{lib.nameReasons(&pairs[i])}})
	}
	return out
}

// texts returns the names of the pair in alphabetic order.
func (p *namePair) texts() (string, string) {
	return min(p.a.text, p.b.text), max(p.a.text, p.b.text)
}
