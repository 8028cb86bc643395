package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// isDraft reports whether a member is an earlier stage of the work, of which the
// merged record is the publication: a preprint, a manuscript, a working paper.
func (m *merger) isDraft(i int) bool {
	switch {
	case !m.published() || m.stages[i] == stagePublished:
		return false
	case m.stages[i] == stagePreprint:
		return true
	}
	t := m.members[i].Type
	return t == record.TypeManuscript || t == record.TypeReport
}

// mergeNotes unites the remarks. Styles print them behind the reference, so that the
// publication doesn't take over what a draft says of itself.
func (m *merger) mergeNotes() {
	f := Field{From: -1}
	for _, i := range m.order {
		for _, note := range m.members[i].Notes {
			if m.isDraft(i) && tellsOfDraft(note) {
				f.Lost = append(f.Lost, Lost{i, note})
				continue
			}
			if m.out.Notes = unite(m.out.Notes, []string{note}); f.From < 0 {
				f.From = i
			}
		}
	}
	f.Lost = slices.DeleteFunc(f.Lost, func(l Lost) bool { return slices.Contains(m.out.Notes, l.Value) })
	if f.Lost != nil {
		m.fields[record.Note.String()] = f
	}
}

// draftWords are what remarks call a work that isn't published yet, or say of its way
// there, folded.
var draftWords = [...]string{
	"working paper", "discussion paper", "technical report", "report no", "report number", "preprint", "mimeo",
	"manuscript", "draft", "unpublished", "in preparation", "submitted to", "under review", "under revision",
	"accepted at", "accepted by", "accepted for", "accepted in", "to appear", "forthcoming", "in press",
}

// tellsOfDraft reports whether a remark says that the work isn't published, or where it
// stood before it was. What a source says under a heading of its own isn't printed.
func tellsOfDraft(note string) bool {
	folded := " " + fold.Text(note) + " "
	return !record.IsSourceRemark(note) && slices.ContainsFunc(draftWords[:], func(w string) bool {
		return strings.Contains(folded, " "+w+" ")
	})
}
