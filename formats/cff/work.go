package cff

import (
	"cmp"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// reading is a record on its way.
type reading struct {
	rec     *record.Record
	node    *yaml.Node
	members map[string]*yaml.Node // of the node, by their keys
}

func newReading(rec *record.Record, n *yaml.Node) *reading {
	r := &reading{rec, n, map[string]*yaml.Node{}}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if name := n.Content[i].Value; r.members[name] == nil {
			r.members[name] = yamlentry.Resolve(n.Content[i+1])
		}
	}
	return r
}

// texts are the keys that hold one text for one variable.
var texts = map[string]record.Var{
	"title": record.Title, "abbreviation": record.TitleShort, "abstract": record.Abstract, "journal": record.ContainerTitle,
	"volume": record.Volume, "volume-title": record.VolumeTitle, "number-volumes": record.NumberOfVolumes, "issue": record.Issue,
	"number": record.Number, "edition": record.Edition, "section": record.Section,
	"version": record.Version, "medium": record.Medium, "notes": record.Note, "status": record.Status,
	"thesis-type": record.Genre, "data-type": record.Genre, "database": record.Archive,
	"doi": record.DOI, "pmcid": record.PMCID, "isbn": record.ISBN, "issn": record.ISSN,
}

// roles are the keys that hold people.
var roles = map[string]record.Var{
	"authors": record.Author, "editors": record.Editor, "editors-series": record.CollectionEditor,
	"translators": record.Translator, "recipients": record.Recipient, "senders": record.Author,
}

// dates are the keys that hold a date, of which those of publication have an order:
// see issued.
var dates = map[string]record.Var{
	"date-accessed": record.Accessed, "date-downloaded": record.Accessed, "year-original": record.OriginalDate,
}

// work gives the keys of a work their meaning; without is its type if it has none.
func (r *reading) work(without string) {
	kind, known := kinds[cmp.Or(r.text("type"), without)]
	if !known {
		kind.typ = record.TypeDocument
	}
	r.rec.Type = kind.typ
	for i := 0; i+1 < len(r.node.Content); i += 2 {
		name, value := r.node.Content[i].Value, yamlentry.Resolve(r.node.Content[i+1])
		if name == "type" && kind.plain {
			continue
		}
		if !r.key(name, value) {
			r.keep(name, value)
		}
	}
	r.issued()
}

// text returns the text of a key of the work.
func (r *reading) text(name string) string { return yamlentry.Text(r.members[name]) }

// keep stores what has no place in the record.
func (r *reading) keep(name string, n *yaml.Node) {
	if s := yamlentry.Flow(n); s != "" && s != "null" && s != "~" {
		r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: name, Value: s})
	}
}

// keepRest stores what stands in a mapping besides the keys that are read.
func (r *reading) keepRest(name string, n *yaml.Node, read string) {
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, yamlentry.Resolve(n.Content[i+1])
		if value.Kind != yaml.ScalarNode || !strings.Contains(" "+read+" ", " "+key+" ") {
			r.keep(name+"."+key, value)
		}
	}
}

// key gives one key its meaning; false if it has none, or its place is taken.
func (r *reading) key(name string, n *yaml.Node) bool {
	if v, ok := texts[name]; ok {
		return r.put(v, yamlentry.Text(n))
	}
	if v, ok := roles[name]; ok {
		r.names(name, v, n)
		return true
	}
	if v, ok := dates[name]; ok {
		return r.date(v, yamlentry.Text(n))
	}
	switch name {
	case "collection-title":
		if within.Has(r.rec.Type) && r.text("journal") == "" {
			return r.put(record.ContainerTitle, yamlentry.Text(n))
		}
		return r.put(record.CollectionTitle, yamlentry.Text(n))
	case "start":
		first, last := yamlentry.Text(n), r.text("end")
		return r.put(record.Page, strings.TrimSuffix(first+"-"+last, "-"))
	case "end":
		return r.text("start") != ""
	case "month":
		return r.text("year") != ""
	case "year", "date-published", "date-released", "issue-date":
		return true // see issued
	case "keywords":
		return r.list(record.Keyword, n)
	case "languages":
		return r.list(record.Language, n)
	case "license":
		return r.list(record.License, n)
	case "publisher":
		return r.publisher(name, n)
	case "institution":
		return r.members["publisher"] == nil && r.publisher(name, n)
	case "database-provider":
		if !r.put(record.SourceCatalog, yamlentry.Text(yamlentry.Member(n, "name"))) {
			return false
		}
		r.keepRest(name, n, "name")
		return true
	case "conference":
		return r.conference(n)
	case "url", "repository-code", "repository", "repository-artifact":
		return r.address(name, yamlentry.Text(n))
	case "identifiers":
		r.identifiers(name, n)
		return true
	case "pages": // their number, but a range is where the work stands
		s := yamlentry.Text(n)
		if record.ParsePages(s).Kind == record.PageRange && r.members["start"] == nil {
			return r.put(record.Page, s)
		}
		return r.put(record.NumberOfPages, s)
	}
	return false
}

// put stores a text; false if the variable has another one.
func (r *reading) put(v record.Var, s string) bool {
	switch {
	case s == "":
		return false
	case v == record.Note || v == record.ISBN || v == record.ISSN:
		r.rec.AddText(v, s)
		return true
	case r.rec.Has(v):
		return tagged.SameText(r.rec.Text(v), s)
	}
	if v == record.DOI {
		s = cleanDOI(s)
	}
	r.rec.SetText(v, record.MarkMath(s))
	return true
}

func cleanDOI(s string) string {
	if doi, ok := record.CleanDOI(s); ok {
		return doi
	}
	return s
}

// list stores the items of a list; of a variable that holds one value, the first.
func (r *reading) list(v record.Var, n *yaml.Node) bool {
	all := true
	for _, item := range yamlentry.Items(n) {
		s := yamlentry.Text(item)
		if v == record.Keyword && s != "" {
			r.rec.AddText(v, s)
			continue
		}
		all = r.put(v, s) && all
	}
	return all
}

func (r *reading) date(v record.Var, s string) bool {
	d := record.ParseDate(s)
	if d.IsZero() || d.Literal != "" || r.rec.Has(v) {
		return false
	}
	r.rec.SetDate(v, d)
	return true
}

// issued takes the date of publication: when a work was published, else released, or
// its year with its month, else the date of its issue. The others are kept.
func (r *reading) issued() {
	year := r.text("year")
	if month := r.text("month"); year != "" && month != "" {
		year += "-" + strings.Repeat("0", max(0, 2-len(month))) + month
	}
	for _, d := range [...]struct{ name, value string }{
		{"date-published", r.text("date-published")},
		{"date-released", r.text("date-released")},
		{"year", year},
		{"issue-date", r.text("issue-date")},
	} {
		if d.value != "" && !r.date(record.Issued, d.value) && !strings.HasPrefix(r.rec.Issued.EDTF(), d.value) {
			r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: d.name, Value: d.value})
		}
	}
}

// publisher takes a body by its name and place.
func (r *reading) publisher(key string, n *yaml.Node) bool {
	name := yamlentry.Text(yamlentry.Member(n, "name"))
	if !r.put(record.Publisher, cmp.Or(name, yamlentry.Text(n))) {
		return false
	}
	r.put(record.PublisherPlace, placeOf(n))
	r.keepRest(key, n, "name "+places)
	return true
}

// places are the keys that tell where a body is.
const places = "city region country"

// placeOf returns where a body is.
func placeOf(n *yaml.Node) string {
	var parts []string
	for name := range strings.FieldsSeq(places) {
		if s := yamlentry.Text(yamlentry.Member(n, name)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// conference takes a meeting by its name, place and days.
func (r *reading) conference(n *yaml.Node) bool {
	get := func(key string) string { return yamlentry.Text(yamlentry.Member(n, key)) }
	if !r.put(record.EventTitle, cmp.Or(get("name"), yamlentry.Text(n))) {
		return false
	}
	read := "name"
	if place := placeOf(n); place != "" && r.put(record.EventPlace, place) {
		read += " " + places
	} else if r.put(record.EventPlace, get("location")) {
		read += " location"
	}
	if r.date(record.EventDate, strings.Trim(get("date-start")+"/"+get("date-end"), "/")) {
		read += " date-start date-end"
	}
	r.keepRest("conference", n, read)
	return true
}

// address takes an address: "url" is the work's own, and where there is none, that
// of its code.
func (r *reading) address(name, s string) bool {
	switch {
	case s == "":
		return false
	case r.rec.URL == "" && (name == "url" || r.text("url") == ""):
		r.rec.URL = s
	case r.rec.URL != s:
		r.rec.Links = append(r.rec.Links, record.Link{Target: s})
	}
	return true
}

// identifiers takes the work's identifiers, and keeps what they say besides.
func (r *reading) identifiers(name string, n *yaml.Node) {
	for i, id := range yamlentry.Items(n) {
		if r.identifier(id) {
			r.keepRest(indexed(name, i), id, "type value")
		} else {
			r.keep(name, id)
		}
	}
}

// identifier takes one of the work's identifiers, besides the DOI.
func (r *reading) identifier(n *yaml.Node) bool {
	value := yamlentry.Text(yamlentry.Member(n, "value"))
	switch yamlentry.Text(yamlentry.Member(n, "type")) {
	case "doi":
		return r.text("doi") == "" && r.put(record.DOI, value) || cleanDOI(value) == cleanDOI(r.text("doi"))
	case "url":
		return r.address("identifiers", value)
	}
	if a, ok := record.ParseArXiv(value); ok && strings.HasPrefix(strings.ToLower(value), "arxiv:") && r.rec.ArXiv.ID == "" {
		r.rec.ArXiv = a
		return true
	}
	return false
}
