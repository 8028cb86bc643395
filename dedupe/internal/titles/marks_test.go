package titles

import (
	"testing"
)

func TestFindMarks(t *testing.T) {
	for in, want := range map[string]Marks{
		"Correction: the cost of screening":         Erratum,
		"Erratum to: the cost of screening":         Erratum,
		"Correction of scoliosis in children":       Erratum, // "correction of" an article is written so too
		"Addendum to automatic generation of rules": Erratum,
		"The cost of screening: authors' reply":     Reply,
		"Reply":                                     Reply,
		"Reply to “Comment on a model”":             Reply,
		"Comment on “A model”":                      Comment,
		"Book review: Computer networks":            Review,
		"Retraction: a famous trial":                Retraction,
		"Data from: Gut microbiota":                 Supplement,
		"Replying to the crisis of reading":         0,
		"The cost of corrections":                   0,
		"Commentaries in medieval law":              0,
		"Letters of a traveller":                    0,
		"Algebra for rovers: student workbook":      Companion,
		"Algebra. Instructor's Manual":              Companion,
		"Algebra: exercises with solutions":         Companion,
		"Proofs in Rover: a tutorial":               Companion,
		"A User's Guide to Rover":                   Companion,
		"Problems of rovers":                        0,
		"Proofs in Rover: the manual of styles":     0,
		"Algebra for rovers: a self-study guide":    0, // a subtitle, which a source may leave out
		"State of the seas 2011. Executive summary": Summary,
		"State of the seas: an overview":            0,
	} {
		if got := FindMarks(in); got != want {
			t.Errorf("findMarks(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestMarksAtTheBeginning(t *testing.T) {
	for title, want := range map[string]Marks{
		"Correction":                           Erratum,
		"Correction of scoliosis by a brace":   Erratum, // as long as both records say so it does no harm
		"Letters from the front":               0,
		"Letter recognition in early readers":  0,
		"Response to letter":                   Reply,
		"Reviews":                              Review,
		"The commentary":                       Comment,
		"The authors reply":                    Reply,
		"History of Wales (vol. 2, 1900-1950)": 0,
		"Notice of retraction":                 Retraction,
	} {
		if got := FindMarks(title); got != want {
			t.Errorf("marks of %q: %v, want %v", title, got, want)
		}
	}
}
