package refworks

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
)

// tags are those of the format; other lines go on, whatever they begin with, for
// RefWorks doesn't indent.
const tags = " RT SR ID A1 A2 A3 A4 A5 A6 A7 T1 T2 T3 JF JO YR FD VO IS SP OP K1 AB NO ED PB PP SN AV AD AN LA CL SF OT LK DO CN DB DS IP RD ST " +
	"U1 U2 U3 U4 U5 U6 U7 U8 U9 UL SL LL CR WT WV WP OL PMID PMCID GN "

func scan(text []byte) tagged.Line {
	n := tagged.TagLen(text)
	if n >= 2 && n <= 5 && (len(text) == n || text[n] == ' ' || text[n] == '\t') &&
		strings.Contains(tags, " "+string(text[:n])+" ") {
		return tagged.Line{Kind: tagged.Tag, Tag: text[:n], Value: tagged.Trim(text[n:])}
	}
	if text = tagged.Trim(text); len(text) == 0 {
		return tagged.Line{Kind: tagged.Blank}
	}
	return tagged.Line{Kind: tagged.Text, Value: text}
}

var spec = &tagged.Spec{
	Name:   "refworks",
	Family: family,
	Grammar: tagged.Grammar{
		Scan: scan,
		Opens: func(e *tagged.Entry, tag string, gap bool) bool {
			return tag == "RT" && (gap || e.Has("RT")) || gap && tag == "T1" && e.Has("T1")
		},
	},
	IDTags:   []string{"ID"},
	IsRecord: func(e *tagged.Entry) bool { return e.Has("RT", "T1", "A1", "T2", "JF", "DO") },
	NoRecord: "these fields are no record: there is no type, no title and no author",
	Read:     read,
}
