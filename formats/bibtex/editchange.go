package bibtex

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A record that changes is compared in the terms of the writer: what it would
// write for the record as it was, and for the record as it is to be. Where the two
// differ a field changes. An entry may say a fact in other fields than the writer
// does (journaltitle for journal, subtitle beside title), so the changed entry is
// read again, and as long as it doesn't say what it should the change takes in
// more of its fields.

// changes returns what is to be done to an entry.
func (ed *editor) changes(d *draft, c formats.Change) ([]change, error) {
	t := task{editor: ed, draft: d, dialect: ed.dialectOf(d), source: c.Was.Source, style: ed.style(d)}
	own, err := t.after(nil)
	if err != nil {
		return nil, err
	}
	now := t.settled(c.Was, c.Now, own)
	t.now = now
	had := map[formats.Loss]bool{}
	key := func(l formats.Loss) formats.Loss { l.Record = nil; return l }
	was, err := ed.written(c.Was, t.dialect, func(l formats.Loss) { had[key(l)] = true })
	if err != nil {
		return nil, err
	}
	to, err := ed.written(now, t.dialect, func(l formats.Loss) {
		if ed.opt.OnLoss != nil && !had[key(l)] {
			ed.opt.OnLoss(l)
		}
	})
	if err != nil {
		return nil, err
	}
	list, err := t.inherit(t.between(was, to))
	if err != nil || len(list) == 0 {
		return nil, err
	}
	if t.base, err = t.written(own, t.dialect, nil); err != nil {
		return nil, err
	}
	t.goal = t.base.clone()
	for i, c := range list {
		if c.gone {
			t.goal.drop(c.name)
			continue
		}
		low := strings.ToLower(c.name)
		if suffix, ok := growth(was.fields[low], c.value); ok && t.base.has(low) {
			list[i].grows = suffix
			c.value.text = t.base.fields[low].text + suffix
		}
		t.goal.set(c.name, c.value)
		if t.inherits && c.is("xref") {
			list[i].name = "crossref"
		}
	}
	if list, err = t.asTheyStood(t.apart(list)); err != nil {
		return nil, err
	}
	return t.settle(list)
}

// dialectOf returns the dialect of an entry: its own where that shows.
func (ed *editor) dialectOf(d *draft) dialect {
	var signs dialectSigns
	signs.add(d)
	if ed.dialect == biblatex {
		signs.years = 0
	}
	return signs.dialect(ed.dialect)
}

// settled returns now as far as the entry can and should hold it: lists keep the
// order that they had and facts their spelling, a record doesn't refer to itself,
// and other keys stand only where BibLaTeX makes something of them. own is was without
// what the entry takes from others.
func (t *task) settled(was, now, own *record.Record) *record.Record {
	r := now.Clone()
	r.Source = was.Source
	r.Spellings = slices.Clone(was.Spellings)
	t.takeThesisType(now, r)
	for _, s := range now.Spellings {
		if !t.tells(strings.ToLower(s.Name)) && (s.Format != expressions || t.knows(writtenValue{s.Value, true})) {
			r.Spellings = append(r.Spellings, s)
		}
	}
	t.spellSubtitle(was, r)
	t.takeTitleParts(was, now, r)
	r.Keywords = inOrder(was.Keywords, r.Keywords)
	r.Notes = inOrder(was.Notes, r.Notes)
	r.ISBN = ownNumbers(was.ISBN, r.ISBN, own.ISBN)
	r.ISSN = ownNumbers(was.ISSN, r.ISSN, own.ISSN)
	r.Links = inOrder(was.Links, r.Links)
	r.Aliases = inOrder(was.Aliases, r.Aliases)
	r.Relations = inOrder(was.Relations, r.Relations)
	r.Extra = inOrder(was.Extra, r.Extra)
	if t.dialect != biblatex && t.editor.dialect != biblatex {
		r.Aliases = was.Aliases
	}
	r.Relations = slices.DeleteFunc(r.Relations, func(rel record.Relation) bool {
		// A link that goes one way is no link.
		oneWay := rel.ID == "" || r.ID == "" && isRelated(rel.Kind) && !slices.Contains(was.Relations, rel)
		if oneWay && t.opt.OnLoss != nil {
			t.opt.OnLoss(formats.Loss{
				Record: r, Field: "relation", Value: cmp.Or(rel.ID, fmt.Sprintf("%s:%d", rel.At.File, rel.At.Line)),
				Action: formats.Dropped, Why: "between entries of which one has no key: give it one",
			})
		}
		to, renamed := t.edits.Renamed[rel.ID]
		return oneWay || renamed && to == r.ID || t.inheritsElsewhere(rel)
	})
	for i, rel := range r.Relations {
		r.Relations[i].At = record.Source{}
		if to, ok := t.edits.Renamed[rel.ID]; ok && !slices.Contains(was.Relations, rel) {
			r.Relations[i].ID = to
		}
	}
	return r
}

// ownNumbers returns the numbers that the entry is to have: where others come to it, those
// that it takes from another entry stand there.
func ownNumbers(was, now, own []string) []string {
	list := inOrder(was, now)
	if len(list) <= len(was) {
		return list
	}
	return slices.DeleteFunc(list, func(n string) bool { return slices.Contains(was, n) && !slices.Contains(own, n) })
}

// inheritsElsewhere reports whether a relation is to an entry of another file that hands
// down fields. The key may mean another entry here, and its fields have come along.
func (t *task) inheritsElsewhere(rel record.Relation) bool {
	return (rel.Kind == record.RelInherits || rel.Kind == record.RelPartOf) && rel.At.File != "" && rel.At.File != t.source.File
}

// inOrder returns now with the elements that were there before in front, in the
// order that they had.
func inOrder[T comparable](was, now []T) []T {
	stays := make(map[T]bool, len(now))
	for _, x := range now {
		stays[x] = true
	}
	var out []T
	for _, x := range was {
		if stays[x] {
			out = append(out, x)
		}
	}
	for _, x := range out {
		delete(stays, x)
	}
	for _, x := range now {
		if stays[x] {
			delete(stays, x)
			out = append(out, x)
		}
	}
	return out
}

// task is the work on one entry.
type task struct {
	*editor
	draft   *draft
	dialect dialect
	style   *style
	source  record.Source
	now     *record.Record
	base    *statement // what the entry says, as the writer writes it
	goal    *statement // what it is to say

	inherits bool // by a crossref that comes to it, see inherit
}

// between returns the changes that lead from one statement to another, under the
// names that the entry has for the fields.
func (t *task) between(was, now *statement) []change {
	var list []change
	for _, name := range now.names {
		v := now.fields[strings.ToLower(name)]
		if old, ok := was.fields[strings.ToLower(name)]; !ok || old != v {
			list = append(list, change{name: name, value: v})
		}
	}
	for _, name := range was.names {
		if _, ok := now.fields[strings.ToLower(name)]; !ok {
			list = append(list, change{name: name, gone: true})
		}
	}
	return list
}

// settle finds the changes after which the entry says what it is to say: at first
// those given, then more and more. If none does, those come out that leave least
// amiss, and what that is counts as lost.
func (t *task) settle(list []change) ([]change, error) {
	var best []change
	var left []change
	attempts := []func(list, amiss []change) []change{
		func(list, _ []change) []change { return t.named(list) },
		t.alsoAmiss, t.wholeFact, t.everything,
	}
	var amiss []change
	for _, attempt := range attempts {
		list = attempt(list, amiss)
		found, err := t.amiss(list)
		if err != nil {
			continue // the changes break the entry
		}
		amiss = found
		if best == nil || len(amiss) < len(left) {
			best, left = slices.Clone(list), amiss
		}
		if len(amiss) == 0 {
			break
		}
	}
	if best == nil {
		return nil, fmt.Errorf("%s:%d: this entry can't be changed in its place", t.source.File, t.source.Line)
	}
	for _, c := range left {
		if t.opt.OnLoss != nil {
			t.opt.OnLoss(formats.Loss{Record: t.now, Field: c.name, Value: c.value.text, Action: formats.Changed, Why: "what the entry says there already could not be changed in its place"})
		}
	}
	return best, nil
}

// amiss returns what the entry doesn't say after changes, as it should. A macro says what
// it stands for.
func (t *task) amiss(list []change) ([]change, error) {
	r, err := t.after(list)
	if err != nil {
		return nil, err
	}
	got, err := t.written(r, t.dialect, nil)
	if err != nil {
		return nil, err
	}
	amiss := t.between(got, t.goal)
	if len(amiss) == 0 {
		return nil, nil
	}
	if got, err = t.written(withoutMacros(r), t.dialect, nil); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(amiss, func(c change) bool {
		v, ok := got.fields[strings.ToLower(c.name)]
		return ok && !c.gone && v == c.value
	}), nil
}

// after returns the record that the entry is read as after changes, without what it takes
// from others.
func (t *task) after(list []change) (*record.Record, error) {
	patches := t.draft.patches(list, t.style)
	if err := formats.SortPatches(patches, len(t.draft.raw)); err != nil {
		return nil, err
	}
	d, err := oneEntry(formats.ApplyPatches(t.draft.raw, patches))
	if err != nil {
		return nil, err
	}
	r := typed(t.macros.entryOf(&d.block, &d.w, func(flawAt) {}), func(string) {})
	r.Source = t.source
	if t.edits.Normalize != nil {
		t.edits.Normalize(r)
	}
	return r, nil
}

// named gives the changes the names that the entry has for their fields.
func (t *task) named(list []change) []change {
	out := slices.Clone(list)
	for i, c := range out {
		if t.has(c.name) {
			continue
		}
		for _, other := range synonyms[strings.ToLower(c.name)] {
			if t.has(other) && !slices.ContainsFunc(out, func(c change) bool { return c.is(other) }) {
				out[i].name = other
				break
			}
		}
	}
	return out
}

// tells reports whether the entry has a field of the fact that a field is part of:
// then it tells it in its own way.
func (t *task) tells(name string) bool {
	i := slices.IndexFunc(facts[:], func(fact string) bool { return listed(fact, name) })
	return t.has(name) || i >= 0 && slices.ContainsFunc(t.draft.slots, func(s slot) bool { return listed(facts[i], s.name) })
}

func (t *task) has(name string) bool { return t.draft.has(name) }

// alsoAmiss adds what is amiss to the changes.
func (t *task) alsoAmiss(list, amiss []change) []change {
	out := slices.Clone(list)
	for _, c := range amiss {
		out = put(out, c)
	}
	return out
}

// put adds a change, in place of one of the same field.
func put(list []change, c change) []change {
	i := slices.IndexFunc(list, func(have change) bool { return have.is(c.name) })
	if i < 0 {
		return append(list, c)
	}
	list[i] = c
	return list
}

// wholeFact writes the facts of which a part is amiss as a whole: their fields as
// the writer has them and no others.
func (t *task) wholeFact(list, amiss []change) []change {
	out := slices.Clone(list)
	for _, c := range amiss {
		for _, fact := range facts {
			if listed(fact, strings.ToLower(c.name)) {
				out = t.rewrite(out, func(name string) bool { return listed(fact, name) })
			}
		}
	}
	return out
}

// everything writes the whole entry as the writer has it.
func (t *task) everything(_, _ []change) []change {
	return t.rewrite(nil, func(string) bool { return true })
}

// rewrite adds changes that leave of the fields concerned those that the writer has.
func (t *task) rewrite(list []change, concerned func(name string) bool) []change {
	for _, s := range t.draft.slots {
		if _, ok := t.goal.fields[s.name]; !ok && concerned(s.name) {
			list = put(list, change{name: s.name, gone: true})
		}
	}
	for _, name := range t.goal.names {
		low := strings.ToLower(name)
		if name == kindChange || name == keyChange || !concerned(low) {
			continue
		}
		list = put(list, change{name: name, value: t.goal.fields[low]})
	}
	for _, name := range [...]string{kindChange, keyChange} {
		if v := t.goal.fields[name]; concerned(name) && v != t.base.fields[name] {
			list = put(list, change{name: name, value: v})
		}
	}
	return list
}
