package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// mergeLists unites identifiers of the container, keywords, notes and links.
func (m *merger) mergeLists() {
	m.mergeNotes()
	m.mergeAnnotes()
	for _, i := range m.order {
		r := m.members[i]
		for _, v := range [...]record.Var{record.ISBN, record.ISSN} {
			if !m.foreign(v, i) {
				for _, s := range m.list(r, v) {
					m.out.AddText(v, s)
				}
			} else if s := r.Text(v); s != "" {
				m.fields[v.String()] = Field{-1, append(m.fields[v.String()].Lost, Lost{i, s})}
			}
		}
		m.out.Keywords = unite(m.out.Keywords, r.Keywords)
		for _, l := range r.Links {
			if m.gains(l.Target, i) {
				m.addLink(l)
			}
		}
		for _, rel := range r.Relations {
			if m.within(r, rel) {
				continue
			}
			if r.Source.File != m.out.Source.File {
				rel.At.File = cmp.Or(rel.At.File, r.Source.File) // its key means a record there
			}
			m.out.Relations = record.AppendNew(m.out.Relations, rel)
		}
	}
	kept := m.members[0]
	ownFirst(m.out.Keywords, kept.Keywords, uniteKey)
	ownFirst(m.out.Notes, kept.Notes, uniteKey)
	ownFirst(m.out.Links, kept.Links, func(l record.Link) string { return l.Target })
}

// ownFirst puts what the kept record says before what others add to a list, in the
// order that it has there.
func ownFirst[T any](list, own []T, key func(T) string) {
	place := make(map[string]int, len(own))
	for i := len(own) - 1; i >= 0; i-- {
		place[key(own[i])] = i
	}
	at := func(x T) int {
		if i, ok := place[key(x)]; ok {
			return i
		}
		return len(own)
	}
	slices.SortStableFunc(list, func(a, b T) int { return at(a) - at(b) })
}

// within reports whether a record's relation is to another member: a work has none to
// itself.
func (m *merger) within(r *record.Record, rel record.Relation) bool {
	file := cmp.Or(rel.At.File, r.Source.File)
	return slices.ContainsFunc(m.members, func(other *record.Record) bool {
		return other != r && other.ID == rel.ID && other.Source.File == file
	})
}

func (m *merger) list(r *record.Record, v record.Var) []string {
	if v == record.ISBN {
		return r.ISBN
	}
	return r.ISSN
}

// unite appends the elements of more that list doesn't have in any writing.
func unite(list, more []string) []string {
	have := make(map[string]bool, len(list)+len(more))
	for _, s := range list {
		have[uniteKey(s)] = true
	}
	for _, s := range more {
		if key := uniteKey(s); !have[key] {
			have[key] = true
			list = append(list, s)
		}
	}
	return list
}

// uniteKey is equal for writings of one remark; signs without letters count as
// they are.
func uniteKey(s string) string {
	if k := fold.Squeeze(fold.Text(s)); k != "" {
		return k
	}
	return s
}

// mergeAnnotes unites what persons wrote on the work, the kept record's own first.
func (m *merger) mergeAnnotes() {
	all := m.members[0].Text(record.Annote)
	for _, i := range m.order {
		all = uniteParagraphs(all, m.members[i].Text(record.Annote))
	}
	m.out.SetText(record.Annote, all)
}

// uniteParagraphs returns a text with those paragraphs of another one behind it that it
// has in no writing.
func uniteParagraphs(text, more string) string {
	const gap = "\n\n"
	if text == "" || more == "" {
		return text + more
	}
	have := strings.Split(text, gap)
	all := unite(have, strings.Split(more, gap))
	return strings.Join(append([]string{text}, all[len(have):]...), gap)
}

// uniteExtra adds what a list of groups or a note holds to the one that is there; the
// kept record's own come first.
func (m *merger) uniteExtra(f record.Field, kept bool) {
	i := slices.IndexFunc(m.out.Extra, func(e record.Field) bool { return e.Format == f.Format && e.Name == f.Name })
	e := &m.out.Extra[i]
	if kept {
		e.Value, f.Value = f.Value, e.Value
	}
	if record.IsPersonalNote(f.Name) {
		e.Value = uniteParagraphs(e.Value, f.Value)
		return
	}
	held := strings.FieldsFunc(e.Value, isListSeparator)
	for i := range held {
		held[i] = strings.TrimSpace(held[i])
	}
	for group := range strings.FieldsFuncSeq(f.Value, isListSeparator) {
		if group = strings.TrimSpace(group); group != "" && !slices.Contains(held, group) {
			held = append(held, group)
			e.Value += ", " + group
		}
	}
}

func isListSeparator(r rune) bool { return r == ',' || r == ';' }

// entryType is the field in which a record keeps how its format writes its type: it
// goes with the type.
const entryType = "entrytype"

// spellsType reports whether it is this member's entry type that stands: of those of
// one format and of the type that is kept, the first says how it is written.
func (m *merger) spellsType(i int) bool {
	first := slices.IndexFunc(m.order, func(k int) bool {
		return m.members[k].Type == m.out.Type && m.members[k].Source.Format == m.members[i].Source.Format
	})
	return first >= 0 && m.order[first] == i
}

// mergeExtra unites the fields that belong to one format. Of two values of one
// field the more telling record's stays and the other is reported.
func (m *merger) mergeExtra() {
	type name struct{ format, name string }
	from := map[name]int{}
	for _, i := range m.order {
		for _, f := range m.members[i].Extra {
			n := name{f.Format, f.Name}
			first, ok := from[n]
			switch {
			case f.Name == entryType && !m.spellsType(i):
				m.loseExtra(f, i, m.fields["type"].From)
			case !ok || first == i:
				from[n] = i
				m.out.Extra = append(m.out.Extra, f)
			case record.IsGroupList(f.Name), record.IsPersonalNote(f.Name):
				m.uniteExtra(f, i == 0)
			default:
				m.loseExtra(f, i, first)
			}
		}
	}
}

// loseExtra reports a field of a member that gives way to what another one says.
func (m *merger) loseExtra(f record.Field, member, kept int) {
	if slices.Contains(m.out.Extra, f) {
		return
	}
	key := extraName(f)
	field, ok := m.fields[key]
	if !ok {
		field.From = kept
	}
	field.Lost = append(field.Lost, Lost{member, f.Value})
	m.fields[key] = field
}

// mergeKeys keeps every key that ever named one of the members.
func (m *merger) mergeKeys() {
	add := func(key string) {
		if key == "" || slices.Contains(m.out.Aliases, key) {
			return
		}
		if m.out.ID == "" {
			m.out.ID = key
		}
		if key != m.out.ID {
			m.out.Aliases = append(m.out.Aliases, key)
		}
	}
	for _, r := range m.members {
		add(r.ID)
	}
	for _, r := range m.members {
		for _, a := range r.Aliases {
			add(a)
		}
	}
}
