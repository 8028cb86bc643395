package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// NewsKind is a kind of [News].
type NewsKind string

const (
	NewsRetracted NewsKind = "retracted"             // or withdrawn
	NewsConcern   NewsKind = "expression of concern" // of the editors
	NewsCorrected NewsKind = "corrected"             // by an erratum, or published anew
	NewsPublished NewsKind = "published"             // the library holds the preprint or the working paper
)

// News is what a record that was withheld tells of a work, while the library's records of
// it don't (see [Options].Known).
type News struct {
	Kind   NewsKind `json:"kind"`
	Known  Place    `json:"known"`  // the library's record
	Record Place    `json:"record"` // the one that tells
	Says   string   `json:"says"`   // in the words of that one
}

// medlineNews are the fields of MEDLINE that point at what was said of the article
// later: retraction, expression of concern, erratum, corrected and republished in.
var medlineNews = map[string]NewsKind{
	"RIN": NewsRetracted, "PRIN": NewsRetracted, "ECI": NewsConcern, "EIN": NewsCorrected, "CRI": NewsCorrected,
}

// newsIn returns what a record says of the fate of its work, by kind.
func newsIn(r *record.Record) map[NewsKind]string {
	told := map[NewsKind]string{}
	note := func(kind NewsKind, text string) {
		if told[kind] == "" {
			told[kind] = text
		}
	}
	for _, v := range [...]record.Var{record.Title, record.OriginalTitle, record.Status} {
		if s := r.Text(v); record.TellsRetraction(v, s) {
			note(NewsRetracted, s)
		}
	}
	for _, f := range r.Extra {
		if kind, ok := medlineNews[f.Name]; ok {
			note(kind, f.Value)
		} else if strings.EqualFold(f.Value, "Retracted Publication") { // a type of MEDLINE's
			note(NewsRetracted, f.Value)
		}
	}
	return told
}

// newsOf returns what the records of a work after the first known ones tell that those
// don't.
func newsOf(w *work, known int32) (news []News) {
	held := 0
	for held < len(w.members) && w.members[held] < known {
		held++
	}
	if held == 0 || held == len(w.members) {
		return nil
	}
	old, out := map[NewsKind]string{}, false
	for k := range held {
		for kind, text := range newsIn(w.sources[k]) {
			old[kind] = text
		}
		out = out || !w.early(k)
	}
	tell := func(kind NewsKind, k int, says string) {
		if old[kind] == "" {
			old[kind] = says
			news = append(news, News{kind, placeOf(w.sources[0]), placeOf(w.sources[k]), says})
		}
	}
	for k := held; k < len(w.members); k++ {
		told := newsIn(w.sources[k])
		for _, kind := range [...]NewsKind{NewsRetracted, NewsConcern, NewsCorrected} {
			if says := told[kind]; says != "" {
				tell(kind, k, plain(says))
			}
		}
		if !out && w.stages[k] == stagePublished && !w.early(k) {
			tell(NewsPublished, k, publication(w.sources[k]))
		}
	}
	return news
}

// early reports whether member k describes the work before it was published.
func (w *work) early(k int) bool { return w.stages[k] == stagePreprint || isWorkingPaper(w.sources[k]) }

// publication tells where a work came out.
func publication(r *record.Record) string {
	parts := []string{cmp.Or(r.ContainerTitle, r.Publisher), r.Volume, r.Page, r.Issued.EDTF()}
	if r.DOI != "" {
		parts = append(parts, "DOI "+r.DOI)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
