package ris

import (
	"fmt"
	"sync"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
)

var spec = &tagged.Spec{
	Name:    "ris",
	Family:  family,
	Grammar: tagged.Grammar{Scan: scanID},
	Gather:  func(src *tagged.Source) tagged.Gatherer { return &gatherer{src: src} },
	IDTags:  []string{"ID"},
	CleanID: func(id string) string {
		if _, _, ok := parseIdentifier(id); ok {
			return ""
		}
		return id
	},
	IsRecord: func(e *tagged.Entry) bool {
		return e.Headed || e.Has("TI", "T1", "CT", "BT", "AU", "A1", "DO", "UR")
	},
	NoRecord: "these tags are no record: there is no TY line, no title and no author",
	Read:     read,
	Dash:     "  - ",
}

// readings are those that are done with: their room serves again.
var readings = sync.Pool{New: func() any { return new(reading) }}

// read gives the tags of a record their meaning.
func read(t *tagged.Reading) {
	k := parseKind(t.Head)
	if t.Headed && k == noKind {
		t.Report(formats.Warning, t.Line, fmt.Sprintf("type %q is not known; the record is taken for a document", t.Head))
	}
	r := readings.Get().(*reading)
	*r = reading{Reading: t, kind: k, order: r.order[:0], extra: r.extra[:0]}
	r.run()
	if len(t.Fields) == 0 {
		t.Report(formats.Warning, t.Line, "the record says nothing but its type")
	}
	r.Reading = nil
	readings.Put(r)
}
