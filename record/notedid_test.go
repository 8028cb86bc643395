package record

import "testing"

func TestTakeNotedIDs(t *testing.T) {
	classed := ArXiv{ID: "2511.10289", Primary: "cs.SD", Classes: []string{"cs.SD"}}
	both := Record{PMID: "31562482"}
	both.SetText(PMCID, "PMC6764865")
	for _, c := range []struct {
		note        string
		known, want Record
		ok          bool
	}{
		{"PMID: 31562482", Record{}, Record{PMID: "31562482"}, true},
		{"PMCID: PMC6764865", Record{PMID: "31562482"}, both, true},
		{"PMID: 31562482\nPMCID: PMC6764865", Record{}, both, true},
		{"PMID: 31562482 PMCID: PMC6764865", Record{}, both, true},
		{"arXiv:2511.10289 [cs.SD]", Record{}, Record{ArXiv: classed}, true},
		{"arXiv: 1803.03324 [cs, stat]", Record{}, Record{ArXiv: ArXiv{ID: "1803.03324", Classes: []string{"cs", "stat"}}}, true},
		{"arXiv:hep-th/9901001v2", Record{}, Record{ArXiv: ArXiv{ID: "hep-th/9901001", Version: 2}}, true},
		{"arXiv:2511.10289 [cs.SD]\nPMID: 5", Record{ArXiv: ArXiv{ID: "2511.10289"}}, Record{PMID: "5", ArXiv: classed}, true},
		{"arXiv:2511.10289v2 [cs.SD, eess.AS]", Record{ArXiv: classed}, Record{ArXiv: ArXiv{
			ID: "2511.10289", Version: 2, Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"},
		}}, true},

		{"DOI: 10.1000/1; PMID: 5", Record{}, Record{DOI: "10.1000/1", PMID: "5"}, true},

		// A word more, an id of another paper, no id: it remains a note.
		{"", Record{}, Record{}, false},
		{"PMID: 31562482 (in part)", Record{}, Record{}, false},
		{"PMID: 31562482", Record{PMID: "7"}, Record{PMID: "7"}, false},
		{"PMID: 31562482 arXiv: 7", Record{}, Record{}, false},
		{"arXiv:2511.10289 [our talk]", Record{}, Record{}, false},
		{"arXiv:2511.10289", Record{ArXiv: ArXiv{ID: "2511.10290"}}, Record{ArXiv: ArXiv{ID: "2511.10290"}}, false},
		{"arXiv:2511.10289v2", Record{ArXiv: ArXiv{ID: "2511.10289", Version: 1}}, Record{ArXiv: ArXiv{ID: "2511.10289", Version: 1}}, false},
		{"arXiv:2511.10289 [eess.AS]", Record{ArXiv: classed}, Record{ArXiv: classed}, false},
		{"See arXiv:2511.10289", Record{}, Record{}, false},
		{"doi: 10.1000/1", Record{DOI: "10.1000/2"}, Record{DOI: "10.1000/2"}, false},
	} {
		r := c.known
		if ok := r.TakeNotedIDs(c.note); ok != c.ok || r.DOI != c.want.DOI || r.PMID != c.want.PMID || r.Text(PMCID) != c.want.Text(PMCID) || !r.ArXiv.Equal(c.want.ArXiv) {
			t.Errorf("%q: %v, DOI %s, PMID %s, PMCID %s, arXiv %+v", c.note, ok, r.DOI, r.PMID, r.Text(PMCID), r.ArXiv)
		}
	}
}
