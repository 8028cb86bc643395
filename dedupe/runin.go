package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Reference strings that were parted wrongly hold in the title what stood around it:
// a year and a name before it, the journal or the meeting behind it.

// runIn parts a title from the year in brackets before it, as reference strings
// write it, and from the name before that: "(1993) Query by committee", "Schapire
// (1996). Experiments with boosting". Without a year all is title.
func runIn(title string) (name, year, rest string) {
	open := strings.IndexAny(title, "([")
	if open < 0 || open > 40 || len(title) < open+8 || strings.Count(title[:open], " ") > 3 {
		return "", "", title
	}
	year, rest = title[open+1:open+5], title[open+5:]
	if !isYear(year) || rest[0] != ')' && rest[0] != ']' {
		return "", "", title
	}
	if rest = rest[1:]; open > 0 && rest[0] != '.' && rest[0] != ',' && rest[0] != ':' {
		return "", "", title
	}
	if rest = strings.TrimLeft(rest, ".,: '"); strings.Count(rest, " ") < 2 {
		return "", "", title
	}
	return strings.TrimSpace(title[:open]), year, rest
}

// partVenues finds the venues of the records that name none at the end of their
// titles, and takes them off: names that other records of the library give as such,
// and those of proceedings.
func (lib *library) partVenues(records []*record.Record) {
	var known, parted map[string]int32 // by tight name
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
			known, parted = map[string]int32{}, map[string]int32{}
			for n := range lib.venues {
				known[lib.venues[n].tight] = int32(n)
			}
		}
		v := newVenue(name)
		if v.tight == "" {
			continue
		}
		n, ok := known[v.tight]
		if !ok && opensProceedings(name) {
			if n, ok = parted[v.tight]; !ok {
				n, ok = int32(len(lib.venues)), true
				lib.venues = append(lib.venues, v)
				parted[v.tight] = n // not known: what it tells of other titles would depend on the order
			}
		}
		if !ok {
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

// opensProceedings reports whether a name begins as reference strings name
// proceedings.
func opensProceedings(name string) bool {
	name = strings.TrimPrefix(strings.ToLower(name), "in ")
	return strings.HasPrefix(name, "proceedings of ") || strings.HasPrefix(name, "proc. ")
}
