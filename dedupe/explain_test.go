package dedupe

import (
	"math"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// The parts that are shown add up to the score that decides.
func TestExplainAddsUp(t *testing.T) {
	w := Options{}.weights()
	for _, p := range readPairs(t, "pairs.json") {
		records := []*record.Record{p.A.record(), p.B.record()}
		e := Explain(records, 0, 1, Options{})
		lib := newLibrary(records)
		c := lib.compare(0, 1)
		if want := lib.score(&lib.profiles[0], &lib.profiles[1], &c, &w); math.Abs(e.Bits-want) > 1e-9 {
			t.Errorf("%s: fields add up to %g, score is %g", p.ID, e.Bits, want)
		}
		if same := e.Verdict == VerdictSame && e.Together; same != (p.Verdict == "same") {
			t.Errorf("%s: verdict %s, together %v, want %s", p.ID, e.Verdict, e.Together, p.Verdict)
		}
		if e.Veto != "" && e.Verdict == VerdictSame {
			t.Errorf("%s: %s in spite of %q", p.ID, e.Verdict, e.Veto)
		}
	}
}

// TestReasonsTellWhatWasCompared checks that a reason claims no more of the two records
// than holds.
func TestReasonsTellWhatWasCompared(t *testing.T) {
	for id, want := range map[string]string{
		"export-exchanged":         "volume and issue are exchanged: 39(2) and 2(39)",
		"export-language-brackets": "titles agree but for remarks and ways of spelling",
		"export-no-author-name":    "titles agree word for word",
	} {
		for _, p := range readPairs(t, "exports.json") {
			if p.ID != id {
				continue
			}
			records := []*record.Record{p.A.record(), p.B.record()}
			lib := newLibrary(records)
			c := lib.compare(0, 1)
			if got := strings.Join(lib.reasons(0, 1, &c, records[0], records[1]), "; "); !strings.Contains(got, want) {
				t.Errorf("%s: %s, want %s", id, got, want)
			}
		}
	}
}
