package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// Reference strings that were parted wrongly hold in the title what stood around it:
// a year and a name before it, the journal or the meeting behind it.

// partVenues finds the venues of the records that name none at the end of their
// titles, and takes them off: names that other records of the library give as such.
func (lib *library) partVenues(records []*record.Record) {
	var known map[string]int32 // by tight name
	for i, r := range records {
		p := &lib.profiles[i]
		if p.venue >= 0 || p.stage == stagePreprint {
			continue
		}
		title, name := lastSentence(r.Title)
		if name == "" {
			continue
		}
		if known == nil {
			known = map[string]int32{}
			for n := range lib.venues {
				known[lib.venues[n].Tight] = int32(n)
			}
		}
		v := venue.New(name)
		n, ok := known[v.Tight]
		if !ok || v.Tight == "" {
			continue
		}
		p.venue = n
		p.own(func() {
			p.house = ""
			p.setTitle(title)
		})
	}
}

// lastSentence parts a title before its last sentence, if what stands before it is
// one of three words or more.
func lastSentence(title string) (before, last string) {
	title = strings.TrimRight(title, "., ")
	for _, end := range [...]string{". ", "' ", "\" "} {
		if i := strings.LastIndex(title, end); i > 0 && strings.Count(title[:i], " ") >= 2 {
			return title[:i+1], title[i+len(end):]
		}
	}
	return title, ""
}
