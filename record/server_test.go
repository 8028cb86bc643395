package record

import "testing"

func TestIsPreprintServer(t *testing.T) {
	for _, c := range []struct {
		name          string
		server, alone bool
	}{
		{"bioRxiv", true, true},
		{"Preprints.org", true, true},
		{"Research Square", true, true},
		{"SSRN Electronic Journal", true, false},
		{"Zenodo", false, false}, // holds whatever there is
		{"Figshare", false, false},
		{"EGUsphere", true, true},
		{"ESS Open Archive", true, true},
		{"PeerJ PrePrints", true, true},
		{"Qeios", true, true},
		{"MPRA Paper", true, false},
		{"Biogeosciences Discussions", true, false},
		{"Atmos. Chem. Phys. Discuss.", true, false},
		{"Hydrology and Earth System Sciences Discussions", true, false},
		{"Faraday Discussions", false, false},
		{"Discussions", false, false},
		{"Economics Discussions", false, false},
		{"The Cryosphere Discussions", true, false},
		{"CoRR", true, false},
		{"Cold Spring Harbor Laboratory Press", false, false},
		{"bioRxiv-Verlag für Biologie", false, false},
		{"The Journal of Preprints and of What Became of Them", false, false},
		{"", false, false},
	} {
		if server, alone := IsPreprintServer(c.name); server != c.server || alone != c.alone {
			t.Errorf("%q: %t, %t, want %t, %t", c.name, server, alone, c.server, c.alone)
		}
	}
	for name := range serversByName {
		if server, _ := IsPreprintServer(name); !server {
			t.Errorf("%q is longer than longestServer", name)
		}
	}
}
