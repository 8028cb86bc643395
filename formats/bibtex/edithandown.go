package bibtex

import "strings"

// booktitleHeirs are the entry types that call the title of their parent their booktitle,
// to the letter of BibLaTeX's manual (3.16, appendix B). The reader doesn't mind a chapter
// of a @collection in a @book; BibLaTeX leaves it without the book's title.
var booktitleHeirs = [...]struct{ parents, children string }{
	{" book ", " inbook bookinbook suppbook "},
	{" collection reference ", " incollection suppcollection inreference "},
	{" proceedings ", " inproceedings conference "},
}

// handDown gives the entry a booktitle where children come to it of an entry that goes,
// which took theirs from that one and could take none here: BibTeX and BibLaTeX both hand
// down a booktitle as such.
func (t *task) handDown(list []change) []change {
	kind, title, stands := string(t.draft.entryType()), writtenValue{}, false
	for i := range t.draft.slots {
		if s := &t.draft.slots[i]; s.name == "title" && len(s.pieces) > 0 {
			title, stands = t.draft.standing(s), true
		}
	}
	for _, c := range list {
		switch {
		case c.is(bookTitle[0]):
			return list
		case c.name == kindChange:
			kind = c.value.text
		case c.is("title"):
			title, stands = c.value, !c.gone
		}
	}
	if stands && !t.has(bookTitle[0]) && t.disinherits(kind) {
		list = append(list, change{name: bookTitle[0], value: title})
	}
	return list
}

// disinherits reports whether children of an entry that goes lose their booktitle when an
// entry of the given type, which has none, becomes their parent.
func (t *task) disinherits(kind string) bool {
	for _, r := range t.edits.Removed {
		from := t.wanted[r.Source.Offset]
		if from == nil || r.ID == "" || t.edits.Renamed[r.ID] != t.now.ID {
			continue
		}
		for _, child := range t.refers {
			if child.names("crossref", r.ID) && !child.has(bookTitle[0]) &&
				(from.has(bookTitle[0]) || t.dialect == biblatex && handsTitle(string(from.entryType()), child)) &&
				!(t.dialect == biblatex && handsTitle(kind, child)) {
				return true
			}
		}
	}
	return false
}

// handsTitle reports whether a parent of a type gives a child its booktitle.
func handsTitle(parent string, child *draft) bool {
	for _, h := range booktitleHeirs {
		if listed(h.parents, strings.ToLower(parent)) && listed(h.children, strings.ToLower(string(child.entryType()))) {
			return true
		}
	}
	return false
}

// names reports whether a field of the entry is the given key.
func (d *draft) names(field, key string) bool {
	for i := range d.slots {
		if s := &d.slots[i]; s.name == field && len(s.pieces) > 0 && strings.TrimSpace(d.standing(s).text) == key {
			return true
		}
	}
	return false
}
