package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// A value that comes from an entry which goes is written as it stood there: how its
// author spelled its accents, markup and dashes, broke its lines, and which macros he
// took, is no business of a merge.

// fieldValue is a field, its name in lower case, with what a writer writes there.
type fieldValue struct {
	name  string
	value writtenValue
}

// movable returns how the fields of the entries that go stand in their documents, by what
// the writer of the dialect would write for them. Macros of another document may say
// something else here.
func (ed *editor) movable(d dialect) (map[fieldValue]writtenValue, error) {
	if known := ed.moved[d]; known != nil {
		return known, nil
	}
	all := map[fieldValue]writtenValue{}
	for _, m := range ed.edits.Arrivals {
		from, err := oneEntry(m.Text)
		if err != nil {
			continue // the writer says it in its own way
		}
		if err := ed.moveAll(all, m.Record, from, d, true); err != nil {
			return nil, err
		}
	}
	for _, r := range ed.edits.Removed {
		from, err := ed.find(r)
		if err != nil {
			return nil, err
		}
		if err := ed.moveAll(all, r, from, d, false); err != nil {
			return nil, err
		}
	}
	ed.moved[d] = all
	return all, nil
}

// moveAll notes how the fields of an entry stand, which is of another document or not.
func (ed *editor) moveAll(all map[fieldValue]writtenValue, r *record.Record, from *draft, d dialect, elsewhere bool) error {
	s, err := ed.written(withoutMacros(r), d, nil)
	if err != nil {
		return err
	}
	for i := range from.slots {
		slot := &from.slots[i]
		if len(slot.pieces) == 0 || listed(references, slot.name) {
			continue
		}
		if stands := from.standing(slot); !elsewhere || !stands.bare && (!ed.opt.ASCII || ascii.Is([]byte(stands.text))) {
			ed.move(all, from, slot, s, d)
		}
	}
	return nil
}

// move notes how a field stands in an entry of which s is what the writer would write.
func (ed *editor) move(all map[fieldValue]writtenValue, from *draft, slot *slot, s *statement, d dialect) {
	stands := from.standing(slot)
	names := append([]string{slot.name}, synonyms[slot.name]...)
	if slot.name == "note" { // of two, one comes to stand there
		names = append(names, "annote", "annotation")
	}
	v, ok := s.first(names)
	if !ok {
		v.text = ed.tex(decode(ed.macros.value(stands.operand()), latex.Group), d, latex.Group)
	}
	if isNumber([]byte(stands.text)) { // the entry that it comes to has its own way with them
		stands = v
	}
	for k, name := range names {
		if k == 0 || !from.has(name) {
			all[fieldValue{name, v}] = stands
		}
	}
	_, written, _ := strings.Cut(v.text, ": ") // a subtitle may come to a title alone
	if _, sub, ok := strings.Cut(stands.text, ": "); ok && written != "" && !stands.bare && balanced(sub) {
		all[fieldValue{slot.name, writtenValue{text: written}}] = writtenValue{text: sub}
	}
}

// withoutMacros returns a record whose source has said nothing by macros.
func withoutMacros(r *record.Record) *record.Record {
	r = r.Clone()
	r.Spellings = slices.DeleteFunc(r.Spellings, func(s record.Field) bool { return s.Format == expressions })
	return r
}

// standing returns the value of a field as it stands.
func (d *draft) standing(s *slot) writtenValue {
	if p := s.pieces[0]; len(s.pieces) == 1 && p.kind != pieceBare {
		return writtenValue{text: lineEnds.Replace(string(p.text))}
	}
	return writtenValue{text: lineEnds.Replace(string(d.raw[s.from:s.to])), bare: true}
}

// operand returns the value as it can be a part of an expression.
func (v writtenValue) operand() string {
	if v.bare {
		return v.text
	}
	return "{" + v.text + "}"
}

// first returns the value of the first of the fields that the statement has.
func (s *statement) first(names []string) (v writtenValue, ok bool) {
	for _, name := range names {
		if v, ok = s.fields[name]; ok {
			break
		}
	}
	return v, ok
}

// asTheyStood returns the changes with the values, and what is added to values, as the
// entries that they come from have them.
func (t *task) asTheyStood(list []change) ([]change, error) {
	stood, err := t.movable(t.dialect)
	if err != nil || len(stood) == 0 {
		return list, err
	}
	for i := range list {
		c := &list[i]
		low := strings.ToLower(c.name)
		added := strings.TrimLeft(c.grows, " .:;,\n")
		if v, ok := stood[fieldValue{low, writtenValue{text: added}}]; ok && added != "" && !v.bare {
			c.grows = strings.TrimSuffix(c.grows, added) + v.text
		}
		if v, ok := stood[fieldValue{low, c.value}]; ok && c.value.text != "" && t.knows(v) {
			c.value, c.grows = v, ""
		}
	}
	return list, nil
}

// knows reports whether the macros of a value are defined before the entry, as BibTeX
// wants it.
func (t *task) knows(v writtenValue) bool {
	if !v.bare {
		return true
	}
	raw := []byte(v.text)
	var w written
	p := parser{w: &w, raw: raw, end: len(raw)}
	p.value("")
	return !slices.ContainsFunc(w.pieces, func(p piece) bool {
		name := lowerName(p.text)
		at, defined := t.defined[name]
		return p.kind == pieceBare && !isNumber(p.text) && !slices.Contains(months[:], name) && (!defined || at > t.draft.offset)
	})
}
