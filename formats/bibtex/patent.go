package bibtex

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// countryStrings are BibLaTeX's localisation keys for the places where a patent
// holds (manual, section 4.9.2) and what they say in English.
var countryStrings = map[string]string{
	"countryde": "Germany",
	"countryeu": "European Union",
	"countryep": "European Union",
	"countryfr": "France",
	"countryuk": "United Kingdom",
	"countryus": "United States of America",
}

// countryKeys is countryStrings the other way round.
var countryKeys = func() map[string]string {
	m := make(map[string]string, len(countryStrings))
	for key, name := range countryStrings {
		if key != "countryep" {
			m[name] = key
		}
	}
	return m
}()

const betweenCountries = "; "

// betweenHolders parts several holders of a patent where they are its publisher.
const betweenHolders = "; "

// holder takes who holds a patent: BibLaTeX's list of names, or the assignee of
// IEEEtran and Zotero; if they differ, the assignee is carried. RIS has the assignee
// as the publisher.
func (t *typing) holder() {
	holders := splitAnd(t.raw("holder"))
	for i, s := range holders {
		holders[i] = decode(s, latex.Group)
	}
	holder := strings.Join(holders, betweenHolders)
	assignee, _ := t.lookup("assignee")
	if assignee = decode(assignee, latex.Group); holder == "" || holder == assignee {
		t.raw("assignee")
		holder = assignee
	}
	t.r.Publisher = holder
}

// holder writes them. What has a comma is a person, unless it surely is none.
func (e *entryWriter) holder() {
	e.done[record.Publisher] = true
	if e.w.dialect == classic {
		e.field("assignee", e.r.Publisher, latex.Group)
		return
	}
	list, cut := strings.CutSuffix(e.r.Publisher, betweenHolders+"others")
	var holders []record.Name
	for s := range strings.SplitSeq(list, betweenHolders) {
		n := record.Organization(s)
		if strings.Contains(s, ",") && strings.ContainsFunc(s, unicode.IsLetter) && !record.LooksLikeOrganization(s) {
			if person := record.ParseInverted(s); decodeName(string(appendName(nil, person, e.w.opts.ASCII))) == s {
				n = person
			}
		}
		holders = append(holders, n)
	}
	e.nameList("holder", holders, cut)
}

// scope takes the location of a patent: where it holds (manual, section 2.1.1).
func (t *typing) scope() {
	location := t.raw("location")
	if location == "" {
		return
	}
	var places []string
	for _, place := range splitAnd(location) {
		place = strings.TrimSpace(place)
		if name, ok := countryStrings[place]; ok {
			place = name
		}
		if place = decode(place, latex.Group); place != "" {
			places = append(places, place)
		}
	}
	t.r.SetText(record.Jurisdiction, strings.Join(places, betweenCountries))
}

// jurisdiction writes where a patent holds, in BibLaTeX's field for it. It reports
// whether it has.
func (e *entryWriter) jurisdiction(name string) bool {
	scope := e.r.Text(record.Jurisdiction)
	place := e.r.Text(record.PublisherPlace)
	switch {
	case name != "location":
		return false
	case scope == "" && place != "":
		e.lose(record.PublisherPlace.String(), place, formats.Moved, "the location of a patent is where it holds")
		return false
	case scope == "":
		return false
	}
	e.done[record.Jurisdiction] = true
	e.begin(name)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for place := range strings.SplitSeq(scope, betweenCountries) {
		if len(e.buf) > start {
			e.buf = append(e.buf, " and "...)
		}
		if key, ok := countryKeys[place]; ok {
			place = key
		}
		if containsAnd(place) {
			e.buf = appendGroup(e.buf, place, e.w.opts.ASCII) // Trinidad and Tobago
		} else {
			e.buf = appendText(e.buf, place, e.w.opts.ASCII)
		}
	}
	e.buf = balance(e.buf, start)
	e.unprintable(name, scope, start)
	e.end(name, start)
	return true
}
