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

// handDown adds a booktitle to the changes of entries to which children come of one that
// goes, if they took theirs from that one and could take none here: BibTeX and BibLaTeX
// both hand down a booktitle as such.
func (ed *editor) handDown(changed map[*draft][]change) {
	gone := map[string]*draft{}
	for _, r := range ed.edits.Removed {
		if gone[r.ID] == nil {
			gone[r.ID] = ed.wanted[r.Source.Offset]
		}
	}
	for _, child := range ed.refers {
		key := strings.TrimSpace(child.value("crossref").text)
		from, to := gone[key], ed.parents[ed.edits.Renamed[key]]
		if from == nil || to == nil || ed.removed[child.offset] || child.has(bookTitle[0]) {
			continue
		}
		d := ed.dialectOf(to)
		gives := func(parent string) bool { return d == biblatex && handsTitle(parent, child) }
		kind, title, has := to.becomes(changed[to])
		if (from.has(bookTitle[0]) || gives(string(from.entryType()))) && !has && title.text != "" && !gives(kind) {
			changed[to] = append(changed[to], change{name: bookTitle[0], value: title})
		}
	}
}

// becomes returns the type and the title that an entry has after the changes, and whether
// it has a booktitle.
func (d *draft) becomes(list []change) (kind string, title writtenValue, has bool) {
	kind, title, has = string(d.entryType()), d.value("title"), d.has(bookTitle[0])
	for _, c := range list {
		switch {
		case c.is(bookTitle[0]):
			has = true
		case c.name == kindChange:
			kind = c.value.text
		case c.is("title"):
			title = c.value
		}
	}
	return kind, title, has
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

// value returns the value of a field as it stands, an empty one if there is none.
func (d *draft) value(field string) (v writtenValue) {
	for i := range d.slots {
		if s := &d.slots[i]; s.name == field && len(s.pieces) > 0 {
			v = d.standing(s)
		}
	}
	return v
}
