package dedupe

import (
	"path/filepath"
	"slices"

	"github.com/bibfold/bibfold/record"
)

// Words that stand in a list of [Options].Prefer for records of one stage.
const (
	PreferPreprint  = "preprint"
	PreferPublished = "published"
)

// preference is a list of sources, or of [PreferPreprint] and [PreferPublished],
// whose values win; the first one most.
type preference []string

// rank returns the place of a record in the list, the length of the list if none
// of its words is meant.
func (p preference) rank(r *record.Record, s stage) int {
	for i, word := range p {
		switch {
		case word == PreferPreprint && s == stagePreprint, word == PreferPublished && s == stagePublished,
			word == r.Source.File, word == filepath.Base(r.Source.File):
			return i
		}
	}
	return len(p)
}

// preferences are what the user said of all fields and of single ones.
type preferences struct {
	all    preference
	fields map[string][]string // by the name of the CSL variable
}

// of returns what counts for a field.
func (p *preferences) of(field string) preference {
	if list, ok := p.fields[field]; ok {
		return list
	}
	return p.all
}

// choose returns the best value of a field by the given comparison, among those
// of the members that the user prefers.
func (m *merger) choose(field string, all []value, better func(a, b value) int) value {
	wish := m.prefer.of(field)
	if len(wish) == 0 {
		return choose(all, better)
	}
	rank := func(v value) int { return wish.rank(m.members[v.from], m.stages[v.from]) }
	first := rank(slices.MinFunc(all, func(a, b value) int { return rank(a) - rank(b) }))
	return choose(slices.DeleteFunc(slices.Clone(all), func(v value) bool { return rank(v) > first }), better)
}

// IsField reports whether a preference can be given for a field of this name.
func IsField(name string) bool {
	v, ok := record.ParseVar(name)
	return name == "type" || ok && v.Kind() != record.KindList && v.String() == name
}
