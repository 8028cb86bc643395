package zoterordf

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// A note that belongs to no item is an item of its own. Elsewhere it is a document, with
// the title by which Zotero lists it: its first line.

// noteItem is the item type of notes.
const noteItem = "note"

// NoteAlone says what becomes of a note that stands alone.
const NoteAlone = "a note that stands alone: read as a document, with its first line for a title"

// maxNoteTitle is how many characters of its first line Zotero lists a note by.
const maxNoteTitle = 120

// noteTitle returns the title of a note: its first line.
func noteTitle(note string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(record.Plain(note)), "\n")
	if runes := []rune(line); len(runes) > maxNoteTitle {
		line = string(runes[:maxNoteTitle])
	}
	return strings.TrimSpace(line)
}

// isNote reports whether a record says no more than a note that stands alone can.
func isNote(r *record.Record) bool {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if v != record.Title && v != record.Annote && v != record.Keyword && r.Has(v) {
			return false
		}
	}
	return r.Title == noteTitle(r.Text(record.Annote)) && len(r.Links)+len(r.Aliases) == 0
}

// alone makes the item a note: it has a text, and of fields only the key by which
// others find it.
func (t *to) alone() {
	for _, f := range t.it.fields {
		if f.name != "title" && f.name != "citationKey" {
			t.lose(f.name, f.value, formats.Dropped, "a note has no fields")
		}
	}
	t.it.text, t.it.notes = strings.Join(t.it.notes, ""), nil
	t.it.fields = slices.DeleteFunc(t.it.fields, func(f field) bool { return f.name != "citationKey" })
}
