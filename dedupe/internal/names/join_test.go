package names

import "testing"

// Initials that only the field ties to initials are joined once these are found to be
// somebody's name: what is unified once is unified for good.
func TestUnifyNamesAtOnce(t *testing.T) {
	recs := works(among("Karsobel, A. T.; Javili, Piet", "Karsobel, Andrew; Javili, Piet", "Karsobel, A.")...)
	recs[0].Title = "Homogenization of hyperelastic lattices"
	recs[2].Title = "Hyperelastic lattices without homogenization"
	Unify(recs, nil, Options{Rewrite: true})
	for _, r := range recs[:3] {
		if n := r.Author[0]; n.Given != "Andrew T." {
			t.Errorf("%v", n)
		}
	}
	if variants, _ := Unify(recs, nil, Options{Rewrite: true}); len(variants) > 0 {
		t.Errorf("joined by a second run: %v", variants)
	}
}
