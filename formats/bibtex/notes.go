package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Styles print the field note (and BibLaTeX's addendum) behind the reference, and
// pass over annote or annotation. So the first remark is the note, one that stood in an
// addendum is that, and the rest stands in paragraphs of the annotation, where nothing
// comes into print. What a source says of the work under a heading of its own comes
// back as a remark; the others belong to the annotation from then on, as in Zotero's
// BibTeX.

// readNote reads a remark, unless it is one of the facts that people keep
// there.
func (t *typing) readNote(s string) bool {
	if url, ok := commandArgument(strings.TrimSpace(s), `\url`); ok && !t.e.has("url") && t.r.URL == "" {
		return t.readURL(url)
	}
	note := paragraphs(s)
	if t.readCut(note) || t.r.TakeNotedIDs(note) {
		return true
	}
	if record.IsSourceRemark(note) {
		t.r.Spell(family, "note", note)
	}
	t.r.AddText(record.Note, note)
	return true
}

// readAddendum reads BibLaTeX's second note, behind the first.
func (t *typing) readAddendum(s string) bool {
	if note := t.raw("note"); note != "" {
		t.readNote(note)
	}
	t.r.Spell(family, "addendum", paragraphs(s))
	return t.readNote(s)
}

// readCut reads the sentence that counts the authors who are left out.
func (t *typing) readCut(note string) bool {
	c, ok := record.ParseCutNote(note)
	if !ok {
		return false
	}
	t.r.SetCut(c.Role, c.Missing)
	return true
}

// readAnnote reads the annotation and the remarks behind it.
func (t *typing) readAnnote(s string) bool {
	annote, notes := splitAnnotation(paragraphs(s))
	if annote != "" {
		switch old := t.r.Text(record.Annote); old {
		case "", annote:
			t.r.SetText(record.Annote, annote)
		default:
			t.r.SetText(record.Annote, old+"\n\n"+annote)
		}
	}
	for _, note := range notes {
		if !t.readCut(note) {
			t.r.AddText(record.Note, note)
		}
	}
	return true
}

// splitAnnotation parts an annotation from the remarks behind it that have headings of
// their own. A paragraph without one belongs to what stands before it.
func splitAnnotation(s string) (annote string, notes []string) {
	var own []string
	for _, p := range strings.Split(s, "\n\n") {
		_, isCut := record.ParseCutNote(p)
		switch {
		case isCut || record.IsSourceRemark(p):
			notes = append(notes, p)
		case len(notes) > 0:
			notes[len(notes)-1] += "\n\n" + p
		default:
			own = append(own, p)
		}
	}
	return strings.Join(own, "\n\n"), notes
}

// notes returns the remarks that have a field of their own, note and addendum, and
// those that go into the annotation: further ones, and a source's.
func (e *entryWriter) notes() (own [2]string, further, remarks []string) {
	addendum := ""
	if e.w.dialect == biblatex && !e.inExtra("addendum") {
		addendum = e.r.Spelling(family, "addendum")
	}
	for _, n := range e.r.Notes {
		switch {
		case record.IsSourceRemark(n) && e.r.Spelling(family, "note") != n:
			remarks = append(remarks, n)
		case n == addendum && own[1] == "":
			own[1] = n
		case own[0] == "":
			own[0] = n
		default:
			further = append(further, n)
		}
	}
	return own, further, remarks
}

// note writes what stands behind the reference in print.
func (e *entryWriter) note() {
	e.done[record.Note] = true
	own, _, _ := e.notes()
	for i, name := range [...]string{"note", "addendum"} {
		e.text(name, record.Note, own[i])
	}
}

// annote writes the annotation, the remarks that found no other place, and how
// many names are missing from lists that are cut.
func (e *entryWriter) annote(name string) {
	e.done[record.Annote] = true
	var parts []string
	if s := e.r.Text(record.Annote); s != "" {
		parts = strings.Split(s, "\n\n")
	}
	_, further, remarks := e.notes()
	for _, n := range further {
		if !slices.Contains(parts, n) { // it has been there since the last time
			parts = append(parts, n)
		}
		e.lose("note", n, formats.Moved, "there is one field for a note: written as "+name)
	}
	parts = append(parts, remarks...)
	for _, c := range e.r.Cuts {
		if c.Missing > 0 || !e.r.Has(c.Role) {
			parts = append(parts, record.CutNote(c))
		}
	}
	e.text(name, record.Annote, strings.Join(parts, "\n\n"))
}
