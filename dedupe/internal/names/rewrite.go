package names

import (
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// rename is a name and the one that is written instead.
type rename struct{ from, to *record.Name }

// rewriteNames writes the kept spelling of each group wherever another one of
// its spellings stands. An ORCID that stands with a mention stays with it.
func rewriteNames(works []*record.Record, groups []*group) {
	renames := map[uint64]rename{} // by the hash of what is spelled
	for _, g := range groups {
		for _, f := range g.forms {
			for _, s := range f.spellings {
				if s != g.kept {
					from, to := bare(*s.name), bare(*g.kept.name)
					renames[Hash(&from)] = rename{&from, &to}
				}
			}
		}
	}
	if len(renames) == 0 {
		return
	}
	parallel.Range(len(works), func(from, to int) {
		for _, r := range works[from:to] {
			for _, names := range r.NameLists() {
				rewriteList(names, renames)
			}
		}
	})
}

func rewriteList(names []record.Name, renames map[uint64]rename) {
	for i := range names {
		n := &names[i]
		if r, ok := renames[Hash(n)]; ok && spelledAlike(n, r.from) {
			orcid := n.ORCID()
			*n = *r.to
			n.SetORCID(orcid)
		}
	}
}

// Borne returns the variants whose kept spelling stands in one of the records.
func Borne(variants []Variant, records []*record.Record) (out []Variant) {
	borne := make(map[uint64]bool, len(variants))
	for _, v := range variants {
		borne[v.Spelled] = false
	}
	for _, r := range records {
		for _, names := range r.NameLists() {
			for i := range names {
				h := Hash(&names[i])
				if _, ok := borne[h]; ok {
					borne[h] = true
				}
			}
		}
	}
	for _, v := range variants {
		if borne[v.Spelled] {
			out = append(out, v)
		}
	}
	return out
}

// reportGroups tells which spellings were made one, and why.
func (lib *library) reportGroups(groups []*group) []Variant {
	told := make([]Variant, len(groups))
	parallel.Range(len(groups), func(from, to int) {
		for i := from; i < to; i++ {
			told[i] = lib.reportGroup(groups[i])
		}
	})
	// Some differ in parts, not in letters.
	told = slices.DeleteFunc(told, func(v Variant) bool { return len(v.Variants) == 0 })
	if len(told) == 0 {
		return nil
	}
	return told
}

func (lib *library) reportGroup(g *group) Variant {
	name := bare(*g.kept.name)
	v := Variant{Kept: g.text, Spelled: Hash(&name)}
	for _, f := range g.forms {
		for _, s := range f.spellings {
			if text := s.text(); s != g.kept && !slices.Contains(v.Variants, text) && text != v.Kept {
				v.Variants = append(v.Variants, text)
			}
		}
	}
	slices.Sort(v.Variants)
	if lib.brief {
		return v
	}
	for _, f := range g.forms {
		best := f.text()
		for _, s := range f.spellings {
			if text := s.text(); text != best {
				v.Reasons = append(v.Reasons, best+" = "+text+": "+f.spelledReason())
			}
		}
	}
	for _, p := range g.pairs {
		a, b := p.texts()
		v.Reasons = append(v.Reasons, a+" = "+b+": "+lib.nameReasons(p))
	}
	return v
}

// reportPossible tells which names are for a person to decide.
func (lib *library) reportPossible(pairs []*pair) []Possible {
	var out []Possible
	for _, p := range pairs {
		var o Possible
		o.A, o.B = p.texts()
		if !lib.brief {
			o.Reasons = []string{lib.nameReasons(p)}
		}
		out = append(out, o)
	}
	return out
}

// texts returns the names of the pair in alphabetic order.
func (p *pair) texts() (string, string) {
	a, b := p.a.text(), p.b.text()
	return min(a, b), max(a, b)
}
