package dedupe

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// What is about a work has its title, its authors and often no place of its own.
func TestMarkedTitlesStayApart(t *testing.T) {
	const work = "Early mobilisation after surgery of the hip in older adults"
	article := func(title string) *record.Record {
		l := labelledRecord{Type: "article-journal", Title: title, Date: "2012", Journal: "Journal of Orthopaedic Trauma", Author: []string{"Hansen, Karl", "Weber, Anna", "Osei, Kwame"}}
		return l.record()
	}
	for _, about := range strings.Split(`Erratum to: W
Correction: W
Correction to: W
Corrigendum to “W” [J. Orthop. Trauma 21 (2012) 120–128]
Author Correction: W
Correction notice: W
W (vol 21, pg 120, 2012)
W (vol 7, e41022, 2017)
Retraction of: W
Retraction Note: W
Retraction Note to: W
Notice of Retraction: W
Expression of Concern: W
Editorial Expression of Concern: W
Comment on: W
Comment on 'W'
Re: W
Reply to: W
In reply: W
In response to: W
Response to letter: W
W: authors' reply
W - Reply
Editorial Comment: W
Commentary on: W
Invited commentary on: W
Letter to the editor regarding: W
Letter to the Editors regarding W
Letters to the editor: W
Letter in response to W
Reply letter to W
Correspondence: W
Closure to “W” by Hansen et al
Letter to the Editor concerning “W” by Hansen et al
Addendum: W
Publisher’s Note: W
Supplement to: W
Supplementary appendix: W
Supplemental Material for: W
Additional file 1 of W
Data from: W
Peer review report: W
Review for "W"
Author response for "W"
Decision letter for "W"
Summary for patients: W
Plain language summary: W
Video abstract: W
Journal club: W
Podcast: W
Faculty Opinions recommendation of W
Protocol for: W
Study protocol: W
Study protocol for W
Rationale and design of W
W: design and protocol of a randomised trial
W: a randomised trial protocol
W: study protocol for a randomised controlled trial
W: statistical analysis plan
W: rationale and design
Highlights of: W`, "\n") {
		about = strings.Replace(about, "W", work, 1)
		if res := Fold([]*record.Record{article(work), article(about)}, Options{Names: NamesOff}); res.Merged != 0 {
			t.Errorf("%q is one work with what it is about", about)
		}
		if res := Fold([]*record.Record{article(about), article(strings.ToUpper(about))}, Options{Names: NamesOff}); res.Merged != 1 {
			t.Errorf("%q is not one work with itself in capitals", about)
		}
	}
	for _, noted := range []string{"RETRACTED: %", "RETRACTED ARTICLE: %", "WITHDRAWN: %", "% [RETRACTED]", "% [Erratum appears in J Orthop Trauma. 2013;22:55]", "% (Provisional abstract)", "[%]"} {
		noted = strings.Replace(noted, "%", work, 1)
		if res := Fold([]*record.Record{article(work), article(noted)}, Options{Names: NamesOff}); res.Merged != 1 {
			t.Errorf("%q is not the work that the note is on", noted)
		}
	}
}
