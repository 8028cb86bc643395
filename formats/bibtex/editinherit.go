package bibtex

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// inherit has the entry take from a parent what entries that go took from it. As the
// reader resolves a crossref, what they took would come to stand in the entry itself, and
// an xref beside it.
func (t *task) inherit(list []change) ([]change, error) {
	i := slices.IndexFunc(list, func(c change) bool { return c.is("xref") && !c.gone })
	if i < 0 || t.has("crossref") {
		return list, nil
	}
	stood, err := t.movable(t.dialect)
	if err != nil {
		return nil, err
	}
	for _, r := range t.heirs()[descent{list[i].value.text, t.now.ID}] {
		heir, err := t.find(r)
		if err != nil {
			return nil, err
		}
		if !strings.EqualFold(string(heir.entryType()), string(t.draft.entryType())) || t.dialect == classic && heir.offset < t.draft.offset {
			continue // it would take other things, or its parent stands before it
		}
		says, err := t.written(withoutMacros(r), t.dialect, nil)
		if err != nil {
			return nil, err
		}
		own := slices.DeleteFunc(slices.Clone(list), func(c change) bool {
			low := strings.ToLower(c.name)
			_, stands := stood[fieldValue{low, c.value}]
			return !stands && !c.gone && low != "xref" && !t.has(low) && !heir.has(low) && says.has(low) && says.fields[low] == c.value
		})
		if len(own) == len(list) {
			continue
		}
		t.inherits = true
		return own, nil
	}
	return list, nil
}

// descent is the keys of a parent and of an entry that is to take from it.
type descent struct{ parent, heir string }

// heirs returns the records that go and took something from another one, by the key of
// that and the key that stands for theirs.
func (ed *editor) heirs() map[descent][]*record.Record {
	if ed.heirsOf == nil {
		ed.heirsOf = map[descent][]*record.Record{}
		for _, r := range ed.edits.Removed {
			d := ed.wanted[r.Source.Offset]
			for _, rel := range r.Relations {
				if rel.Kind == record.RelPartOf && d != nil && d.has("crossref") && r.ID != "" {
					by := descent{rel.ID, cmp.Or(ed.edits.Renamed[r.ID], r.ID)}
					ed.heirsOf[by] = append(ed.heirsOf[by], r)
				}
			}
		}
	}
	return ed.heirsOf
}
