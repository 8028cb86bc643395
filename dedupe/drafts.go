package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// isWorkingPaper reports whether a record describes a work before it came out, other than
// as a preprint: a report, a paper in a series of such, a manuscript.
func isWorkingPaper(r *record.Record) bool {
	if isDraftSeries(r.ContainerTitle) || isDraftSeries(r.Text(record.CollectionTitle)) && r.ContainerTitle == "" {
		return true
	}
	if r.ContainerTitle != "" || r.Volume != "" {
		return false
	}
	switch r.Type {
	case record.TypeReport:
		return !isManual(r)
	case record.TypeManuscript:
		return typeOf(r) == r.Type
	}
	return vague(r.Type) >= untyped && isDraftSeries(r.Publisher)
}

// draftSeries are what the series of working papers call themselves, folded.
var draftSeries = [...]string{"working paper", "working papers", "discussion paper", "discussion papers", "technical report", "technical reports", "tech report", "tech rep"}

// isDraftSeries reports whether a name is that of a series of working papers.
func isDraftSeries(name string) bool {
	if name == "" {
		return false
	}
	folded := " " + fold.Text(name) + " "
	return slices.ContainsFunc(draftSeries[:], func(s string) bool { return strings.Contains(folded, " "+s+" ") })
}

// isDraft reports whether a member is an earlier stage of the work, of which the
// merged record is the publication: a preprint, a manuscript, a working paper.
func (m *merger) isDraft(i int) bool {
	return m.published() && (m.stages[i] == stagePreprint || m.stages[i] != stagePublished && isWorkingPaper(m.members[i]))
}

// mergeNotes unites the remarks. Styles print them behind the reference, so that the
// publication doesn't take over what a draft says of its way into print.
func (m *merger) mergeNotes() {
	f := Field{From: -1}
	var notes []string
	for _, i := range m.order {
		for _, note := range m.members[i].Notes {
			if m.isDraft(i) && isStale(note) {
				f.Lost = append(f.Lost, Lost{i, note})
				continue
			}
			if notes = append(notes, note); f.From < 0 {
				f.From = i
			}
		}
	}
	m.out.Notes = unite(nil, notes)
	f.Lost = slices.DeleteFunc(f.Lost, func(l Lost) bool { return slices.Contains(m.out.Notes, l.Value) })
	if f.Lost != nil {
		m.fields[record.Note.String()] = f
	}
}

// staleWords are what remarks call a work that isn't published yet, or say of its way
// there, folded.
var staleWords = [...]string{
	"preprint", "mimeo", "manuscript", "draft", "unpublished", "in preparation", "submitted to", "under review",
	"under revision", "accepted at", "accepted by", "accepted for", "accepted in", "to appear", "forthcoming", "in press",
}

// isStale reports whether a remark says only that the work isn't published: the series
// in which it stood before, and its number there, are worth keeping. What a source says
// under a heading of its own isn't printed.
func isStale(note string) bool {
	folded := " " + fold.Text(note) + " "
	return !record.IsSourceRemark(note) && !isDraftSeries(note) && slices.ContainsFunc(staleWords[:], func(w string) bool {
		return strings.Contains(folded, " "+w+" ")
	})
}
