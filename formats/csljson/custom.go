package csljson

import (
	"strconv"

	"github.com/bibfold/bibfold/record"
)

// Members of "custom" that hold what CSL has no variable for. All others are
// members that the record has no field for, by their own names.
const (
	customArXiv     = "arxiv"     // {"id", "version", "primary", "classes"}
	customUpdated   = "updated"   // date of the version at hand, in EDTF
	customDates     = "dates"     // dates by variable in EDTF, where date-parts say less
	customCuts      = "cuts"      // names missing by role; true where nobody knows how many
	customORCID     = "orcid"     // ORCID iDs by role, a list as long as needed, null where there is none
	customAliases   = "aliases"   // former citation keys
	customRelations = "relations" // [{"kind", "id"}]
	customLinks     = "links"     // [{"target", "title", "kind", "mime"}]
	customLicense   = "license"   // CSL 1.0.2 has the variable, its JSON schema has not
	customExact     = "exact"     // values by variable where reading the member gives another
	customExtra     = "extra"     // fields of other formats: {"bibtex": {"timestamp": "…"}}, or a list
)

// custom is what "custom" says about the members beside it.
type custom struct {
	arxiv      *record.ArXiv
	dates      []noteFact
	orcids     []orcidList
	texts      []noteFact // exact values of text variables
	lists      []exactList
	exactNotes []string // nil: not given
	absent     []string // members that stand for nothing in the record
}

// cleared returns an empty custom that uses the room of c.
func (c *custom) cleared() custom {
	return custom{dates: c.dates[:0], orcids: c.orcids[:0], texts: c.texts[:0], lists: c.lists[:0], absent: c.absent[:0]}
}

type orcidList struct {
	role record.Var
	ids  []string
}

type exactList struct {
	v      record.Var
	values []string
}

func isReserved(name string) bool {
	switch name {
	case customArXiv, customUpdated, customDates, customCuts, customORCID,
		customAliases, customRelations, customLinks, customLicense, customExact, customExtra:
		return true
	}
	return false
}

// readCustom reads the object "custom".
func (it *item) readCustom(v value) {
	for nv, val := range v.Members() {
		name := nv.Text()
		if !isReserved(name) || !it.readReserved(name, val) {
			it.extra(name, val)
		}
	}
}

// readReserved reads a member of bibfold's own; false if it isn't one after all.
func (it *item) readReserved(name string, v value) bool {
	c := &it.custom
	switch name {
	case customUpdated:
		return it.readUpdated(v)
	case customAliases:
		list, ok := stringList(v)
		it.rec.Aliases = append(it.rec.Aliases, list...)
		return ok
	case customLicense:
		if v.Kind() != '"' {
			return false
		}
		it.variable(record.License, v)
		return true
	case customRelations:
		return it.readRelations(v)
	case customLinks:
		return it.readLinks(v)
	case customExtra:
		return it.readExtra(v)
	}
	if v.Kind() != '{' {
		return false
	}
	if name == customArXiv {
		return c.readArXiv(v)
	}
	for nv, m := range v.Members() {
		if name == customExact {
			c.readExact(nv.Text(), m)
			continue
		}
		role, ok := record.ParseVar(nv.Text())
		if !ok {
			it.warn("member " + strconv.Quote(nv.Text()) + " of custom." + name + " names no variable")
			continue
		}
		switch name {
		case customDates:
			c.dates = append(c.dates, noteFact{role, m.Text()})
		case customCuts:
			missing, _ := strconv.Atoi(m.Text())
			it.rec.SetCut(role, missing)
		case customORCID:
			if ids, ok := stringList(m); ok {
				c.orcids = append(c.orcids, orcidList{role, ids})
			}
		}
	}
	return true
}

// stringList returns the strings of an array, "" for null; false if v is no such array.
func stringList(v value) ([]string, bool) {
	if v.Kind() != '[' {
		return nil, false
	}
	list := []string{}
	for e := range v.Elements() {
		if k := e.Kind(); k != '"' && k != 'n' {
			return nil, false
		}
		list = append(list, e.Text())
	}
	return list, true
}

func (it *item) readUpdated(v value) bool {
	d := readDate(v)
	it.rec.SetDate(record.Updated, d)
	return !d.IsZero()
}

func (c *custom) readArXiv(v value) bool {
	var a record.ArXiv
	for nv, m := range v.Members() {
		switch s, _ := nv.Raw(); string(s) {
		case "id":
			a.ID = m.Text()
		case "version":
			a.Version, _ = strconv.Atoi(m.Text())
		case "primary":
			a.Primary = m.Text()
		case "classes":
			a.Classes, _ = stringList(m)
		default:
			return false
		}
	}
	if a.Primary == "" && len(a.Classes) > 0 && !v.HasMember(func(n string) bool { return n == "primary" }) {
		a.Primary = a.Classes[0]
	}
	c.arxiv = &a
	return true
}

// kindNames are the relations and links by the names they have in "custom".
var (
	relationNames = [...]string{
		record.RelPreprintOf: "preprint-of", record.RelPublishedAs: "published-as",
		record.RelVersionOf: "version-of", record.RelErratumOf: "erratum-of",
		record.RelPartOf: "part-of", record.RelReviewOf: "review-of", record.RelRelated: "related",
		record.RelPreprint: "has-preprint", record.RelInherits: "inherits", record.RelMember: "has-member",
		record.RelDraft: "has-draft",
	}
	linkNames = [...]string{
		record.LinkURL: "page", record.LinkPDF: "pdf", record.LinkFile: "file",
		record.LinkImage: "image", record.LinkRelate: "related",
	}
)

func (it *item) readRelations(v value) bool {
	var list []record.Relation
	for e := range v.Elements() {
		var rel record.Relation
		for nv, m := range e.Members() {
			switch s, _ := nv.Raw(); string(s) {
			case "kind":
				rel.Kind = record.RelationKind(indexOf(relationNames[:], m.Text()))
			case "id":
				rel.ID = m.Text()
			}
		}
		if rel.Kind == 0 {
			return false
		}
		list = append(list, rel)
	}
	it.rec.Relations = append(it.rec.Relations, list...)
	return v.Kind() == '['
}

func (it *item) readLinks(v value) bool {
	var list []record.Link
	for e := range v.Elements() {
		var l record.Link
		for nv, m := range e.Members() {
			switch s, _ := nv.Raw(); string(s) {
			case "target":
				l.Target = m.Text()
			case "title":
				l.Title = m.Text()
			case "kind":
				l.Kind = record.LinkKind(indexOf(linkNames[:], m.Text()))
			case "mime":
				l.MIME = m.Text()
			}
		}
		if l == (record.Link{}) {
			return false
		}
		list = append(list, l)
	}
	it.rec.Links = append(it.rec.Links, list...)
	return v.Kind() == '['
}

// indexOf returns the index of s in names, 0 if it isn't there.
func indexOf(names []string, s string) int {
	for i, n := range names {
		if n == s {
			return i
		}
	}
	return 0
}

// readExtra reads the fields of other formats: by format and name, or, where
// names repeat, as a list of objects.
func (it *item) readExtra(v value) bool {
	var list []record.Field
	for e := range v.Elements() {
		var f record.Field
		for nv, m := range e.Members() {
			switch s, _ := nv.Raw(); string(s) {
			case "format":
				f.Format = m.Text()
			case "name":
				f.Name = m.Text()
			case "value":
				f.Value = m.Text()
			default:
				return false
			}
		}
		list = append(list, f)
	}
	for format, fields := range v.Members() {
		if fields.Kind() != '{' {
			return false
		}
		for name, m := range fields.Members() {
			if m.Kind() != '"' {
				return false
			}
			list = append(list, record.Field{Format: format.Text(), Name: name.Text(), Value: m.Text()})
		}
	}
	it.rec.Extra = append(it.rec.Extra, list...)
	return v.Kind() == '[' || v.Kind() == '{'
}

// readExact reads the exact value of a member.
func (c *custom) readExact(name string, v value) {
	role, ok := record.ParseVar(name)
	switch {
	case v.Kind() == 'n':
		c.absent = append(c.absent, name)
	case !ok:
	case role == record.Note:
		if list, ok := stringList(v); ok {
			c.exactNotes = list
		}
	case role.Kind() == record.KindList:
		if list, ok := stringList(v); ok {
			c.lists = append(c.lists, exactList{role, list})
		}
	default:
		c.texts = append(c.texts, noteFact{role, v.Text()})
	}
}
