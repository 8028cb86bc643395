package csv

import (
	"strings"
	"testing"
)

// How programs put several names into one cell, each in its own way.
func TestParseNames(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"Liu F.; Li C.; Liu Y.", "Liu, F.|Li, C.|Liu, Y."},                                        // Scopus
		{"Liu, Fengyuan (60410297700); Li, Chunyun (58862216200)", "Liu, Fengyuan|Li, Chunyun"},    // Scopus, full
		{"Lim SM, Shiau CWC, Lau Y.", "Lim, S. M.|Shiau, C. W. C.|Lau, Y."},                        // PubMed
		{"T. Nagai; S. Takeda", "Nagai, T.|Takeda, S."},                                            // IEEE Xplore
		{"Jane Doe|Ali bin Said|CERN Collaboration", "Doe, Jane|bin Said, Ali|CERN Collaboration"}, // OpenAlex
		{"Doe, J. and Roe, R. and Poe, E. A.", "Doe, J.|Roe, R.|Poe, E. A."},                       // Rayyan
		{"Doe, J., Roe, R., Poe, E. A.", "Doe, J.|Roe, R.|Poe, E. A."},                             // ASReview
		{"J Doe, R Roe, EA Poe", "Doe, J|Roe, R|Poe, EA"},                                          // Publish or Perish
		{"Jane Doe, Richard Roe and Edgar Poe", "Doe, Jane|Roe, Richard|Poe, Edgar"},
		{"X. -Y. Wang; J. Doe", "Wang, X.-Y.|Doe, J."}, // IEEE Xplore
		{"M&uuml;ller, K.; Ko&#322;odziej, J.", "Müller, K.|Kołodziej, J."},
		{"[No author name available]", ""}, // Scopus
		{"Doe, Jane", "Doe, Jane"},
		{"van der Berg, Jan", "van der Berg, Jan"},
		{"Madonna", "Madonna"},
		{"X., Wang, Xinyu; J., Li, Jianwei; H.P., Shum, Hubert P.H.", "Wang, Xinyu|Li, Jianwei|Shum, Hubert P.H."},
		{"X., Wang, Xinyu", "Wang, Xinyu"},
		{"King, Jr., Martin; J., Roe, Jr.", "King, Martin, Jr.|J., Roe, Jr."},
		{"Doe J, Roe R, et al.", "Doe, J.|Roe, R.|…"},
		{"{Mud}; Doe, Jane", "Mud|Doe, Jane"},
		{"Smith J.*, Doe A.†, Poe E.¹", "Smith, J.|Doe, A.|Poe, E."},
		{"Smith, J., Doe, A., & Roe, B. C.", "Smith, J.|Doe, A.|Roe, B. C."}, // APA
		{"Smith, John A., Roe, Ann, & Poe, Dan", "Smith, John A.|Roe, Ann|Poe, Dan"},
		{"Smith, J. A., Jr., & Roe, B.", "Smith, J. A., Jr.|Roe, B."},
		{"Smith, J. A., & World Health Organization.", "Smith, J. A.|World Health Organization"},
		{"Jane Doe, Ann Roe, & Dan Poe", "Doe, Jane|Roe, Ann|Poe, Dan"},
		{"John Smith & Ann Roe", "Smith, John|Roe, Ann"},
		{"Smith, J., Doe, A., … Roe, B. C.", "Smith, J.|Doe, A.|Roe, B. C.|…"},
		{"Smith, John; Doe, Ann; ... Roe, Bob", "Smith, John|Doe, Ann|Roe, Bob|…"},
		{"Wei Wang 0001; Jiawei Han", "Wang, Wei|Han, Jiawei"}, // DBLP
		{"", ""},
	} {
		rec := parseNames(c.cell)
		names, cut := rec.Author, len(rec.Cuts) > 0
		var parts []string
		for _, n := range names {
			parts = append(parts, n.Inverted())
		}
		if cut {
			parts = append(parts, "…")
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%q is %s, want %s", c.cell, got, c.want)
		}
	}
}
