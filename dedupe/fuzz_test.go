package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/internal/synth"
	"github.com/bibfold/bibfold/record"
)

// symmetric reports whether a pair is judged the same in either order.
func symmetric(t *testing.T, lib *library, i, j int32) {
	t.Helper()
	w := Options{}.weights()
	c, d := lib.compare(i, j), lib.compare(j, i)
	if x, y := lib.decide(i, j, &c, &w), lib.decide(j, i, &d, &w); x != y {
		t.Errorf("records %d and %d: %+v in one order, %+v in the other\n%+v\n%+v", i, j, x, y, c, d)
	}
}

func TestComparingIsSymmetric(t *testing.T) {
	records := labelledLibrary(t)
	records = append(records, synth.New(9, 1500).Records...)
	lib := newLibrary(records)
	for _, p := range lib.allCandidates(indexes(len(records))) {
		symmetric(t, lib, p.a, p.b)
	}
}

// Of two writings of one DOI several titles may stand under either.
func TestSharedDOIIsSymmetric(t *testing.T) {
	var records []*record.Record
	for _, title := range [...]string{"Frogs of the northern marshes again", "Toads and their songs", "Newts in ponds", "Efts on land", "Caecilians of the tropics"} {
		records = append(records, &record.Record{Title: title, DOI: "10.1000/x", Author: authorsOf("Smith, Jane")})
	}
	pasted := &record.Record{Title: "Frogs of the northern marshes", DOI: "10.1000/x www.frogs.example.org/1", Author: authorsOf("Smith, Jane")}
	symmetric(t, newLibrary(append(records, pasted)), 0, int32(len(records)))
}

func FuzzFold(f *testing.F) {
	f.Add("The cost of [screening] (part I)", "The cost of screening (part II) = Kosten", "Le Quintrec, M.-A. Yu", "Quintrec M", "12-5", "01-Jun", "J Clin Oncol", "10.1000/x.pub2")
	f.Add("$\\mathrm{H}_2$ & <i>x</i> [", "H2 (", "Jr., Bob Smith", "{Group}", "S1-e", "xii–xv", "(", "10.48550/arxiv.2001.00001")
	f.Fuzz(func(t *testing.T, titleA, titleB, nameA, nameB, pageA, pageB, journal, doi string) {
		a := &record.Record{ID: "a", Title: titleA, Author: []record.Name{record.ParseInverted(nameA), record.ParseInverted(nameB)}, Page: pageA, ContainerTitle: journal, DOI: doi}
		b := &record.Record{ID: "b", Title: titleB, Author: []record.Name{record.ParseInverted(nameB)}, Page: pageB, ContainerTitle: titleA, Volume: pageA, DOI: doi}
		records := []*record.Record{a, b, a.Clone()}
		symmetric(t, newLibrary(records), 0, 1)
		res := Fold(records, Options{})
		if res.Merged+len(res.Records) != len(records) {
			t.Errorf("%d merged, %d left of %d", res.Merged, len(res.Records), len(records))
		}
	})
}
