package hayagriva

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// fieldRow says that a field of an entry, or of its parent, is a variable.
type fieldRow struct {
	name   string
	v      record.Var
	parent bool // the field may stand in a parent as well, and usually does where writing
}

// fieldRows: file-format.md, "Data types" and the list of fields. The order is that
// of writing. Titles, names, dates, addresses and numbers have code of their own.
var fieldRows = []fieldRow{
	{"genre", record.Genre, false},
	{"volume", record.Volume, true},
	{"issue", record.Issue, true},
	{"edition", record.Edition, true},
	{"volume-total", record.NumberOfVolumes, true},
	{"chapter", record.ChapterNumber, false},
	{"page-range", record.Page, false},
	{"page-total", record.NumberOfPages, false},
	{"organization", record.Authority, true},
	{"archive", record.Archive, false},
	{"archive-location", record.ArchiveLocation, false},
	{"call-number", record.CallNumber, false},
	{"language", record.Language, false},
	{"runtime", record.Dimensions, false},
	{"note", record.Note, false},
	{"abstract", record.Abstract, false},
}

var variableOf = func() map[string]record.Var {
	m := map[string]record.Var{}
	for _, row := range fieldRows {
		m[row.name] = row.v
	}
	return m
}()

// reading turns one entry into a record.
type reading struct {
	rec  *record.Record
	warn func(msg string)
}

// entry reads an entry and its parents.
func (r *reading) entry(n *yaml.Node) {
	k := noKind
	if t := yamlentry.Member(n, "type"); t != nil {
		if k = parseKind(t.Value); k == noKind {
			r.warn("type " + quoted(t.Value) + " is not known, read as misc")
			r.extra("type", t)
		}
	}
	parents := yamlentry.Items(yamlentry.Member(n, "parent"))
	var kinds []kind
	for _, p := range parents {
		kinds = append(kinds, kindOfParent(p))
	}
	r.rec.Type = itemType(cmp.Or(k, misc), kinds)
	if k == article && len(parents) == 0 && serial(n, "arxiv") != "" {
		r.rec.Genre = record.GenrePreprint
	}
	r.title(yamlentry.Member(n, "title"), record.Title, record.TitleShort)
	r.fields(n)
	for i, p := range parents {
		r.parent(p, kinds[i])
	}
	if r.rec.Type == record.TypeThesis || r.rec.Type == record.TypeReport {
		r.moveText(record.Authority, record.Publisher) // the university, the institution
	}
}

// fields reads all fields of an entry but its type, title and parents.
func (r *reading) fields(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i].Value, yamlentry.Resolve(n.Content[i+1])
		switch name {
		case "type", "title", "parent":
			continue
		}
		if !r.field(name, value) {
			r.extra(name, value)
		}
	}
}

// field reads one field; false if the record has no place for it.
func (r *reading) field(name string, n *yaml.Node) bool {
	switch name {
	case "author":
		return r.names(record.Author, n)
	case "editor":
		return r.names(record.Editor, n)
	case "affiliated":
		return r.affiliated(n)
	case "date":
		return r.date(record.Issued, n.Value)
	case "url":
		return r.url(n)
	case "serial-number":
		return r.serials(n)
	case "publisher":
		return r.publisher(n)
	case "location":
		return r.text(record.PublisherPlace, plain(n))
	case "keywords":
		for _, k := range yamlentry.Items(n) {
			r.rec.AddText(record.Keyword, plain(k))
		}
		return true
	}
	v, ok := variableOf[name]
	return ok && r.text(v, plain(n))
}

// text sets a variable that is free.
func (r *reading) text(v record.Var, s string) bool {
	if s == "" {
		return false
	}
	if v.Kind() == record.KindList {
		for part := range strings.SplitSeq(s, "\n\n") {
			r.rec.AddText(v, strings.TrimSpace(part))
		}
		return true
	}
	if old := r.rec.Text(v); old != "" {
		return old == s
	}
	r.rec.SetText(v, s)
	return true
}

func (r *reading) moveText(from, to record.Var) {
	if s := r.rec.Text(from); s != "" && r.rec.Text(to) == "" {
		r.rec.SetText(to, s)
		r.rec.SetText(from, "")
	}
}

// title reads a title: a string, or a mapping of value, short and more. Hayagriva
// keeps the capitals of what stands in braces.
func (r *reading) title(n *yaml.Node, long, short record.Var) {
	if n == nil {
		return
	}
	r.text(long, markup(plain(n)))
	if s := yamlentry.Member(n, "short"); s != nil {
		r.text(short, markup(s.Value))
	}
}

// date reads a date; false if it is none.
func (r *reading) date(v record.Var, s string) bool {
	d, ok := record.ParseEDTF(s)
	if !ok {
		d = record.ParseDate(s)
	}
	if d.Literal != "" || !r.rec.Date(v).IsZero() {
		return false
	}
	r.rec.SetDate(v, d)
	return true
}

// url reads an address, perhaps with the date of the visit.
func (r *reading) url(n *yaml.Node) bool {
	if d := yamlentry.Member(n, "date"); d != nil && !r.date(record.Accessed, d.Value) {
		return false
	}
	return r.text(record.URL, plain(n))
}

// serials reads "serial-number": one number, or a mapping by kinds of them.
func (r *reading) serials(n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		return r.text(record.Number, n.Value)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := strings.ToLower(n.Content[i].Value), yamlentry.Resolve(n.Content[i+1])
		if !r.serial(name, value) {
			r.extra("serial-number."+name, value)
		}
	}
	return true
}

func (r *reading) serial(name string, n *yaml.Node) bool {
	switch name {
	case "doi":
		doi, ok := record.CleanDOI(n.Value)
		if !ok {
			doi = n.Value // as it is written
		}
		return r.text(record.DOI, doi)
	case "isbn":
		r.rec.AddText(record.ISBN, n.Value)
		return true
	case "issn":
		r.rec.AddText(record.ISSN, n.Value)
		return true
	case "pmid":
		return r.text(record.PMID, n.Value)
	case "pmcid":
		return r.text(record.PMCID, n.Value)
	case "arxiv":
		a, ok := record.ParseArXiv(n.Value)
		if ok && r.rec.ArXiv.ID == "" {
			r.rec.ArXiv = a
		}
		return ok
	case "serial":
		return r.text(record.Number, n.Value)
	}
	return false
}

// publisher reads a name, or a mapping of name and location.
func (r *reading) publisher(n *yaml.Node) bool {
	name := plain(n)
	if m := yamlentry.Member(n, "name"); m != nil {
		name = m.Value
	}
	if place := yamlentry.Member(n, "location"); place != nil {
		r.text(record.PublisherPlace, place.Value)
	}
	return r.text(record.Publisher, name)
}

// extra keeps a field that has no place, as YAML on one line.
func (r *reading) extra(name string, n *yaml.Node) {
	r.rec.Extra = append(r.rec.Extra, record.Field{Format: family, Name: name, Value: yamlentry.Flow(n)})
}

// kindOfParent returns the type of a parent; without one it is what its own type
// says, or a periodical's, for most are.
func kindOfParent(n *yaml.Node) kind {
	if t := yamlentry.Member(n, "type"); t != nil {
		return cmp.Or(parseKind(t.Value), misc)
	}
	return periodical
}

// parent reads what contains the work.
func (r *reading) parent(n *yaml.Node, k kind) {
	held := []string{"type", "title", "parent"}
	switch {
	case k == conference:
		r.title(yamlentry.Member(n, "title"), record.EventTitle, record.VarNone)
		if d := yamlentry.Member(n, "date"); d != nil && r.date(record.EventDate, d.Value) {
			held = append(held, "date")
		}
		if place := yamlentry.Member(n, "location"); place != nil && r.text(record.EventPlace, plain(place)) {
			held = append(held, "location")
		}
	case r.isSeries(k):
		r.title(yamlentry.Member(n, "title"), record.CollectionTitle, record.VarNone)
		if number := cmp.Or(yamlentry.Member(n, "volume"), yamlentry.Member(n, "issue")); number != nil && r.text(record.CollectionNumber, plain(number)) {
			held = append(held, "volume")
		}
	default:
		r.title(yamlentry.Member(n, "title"), record.ContainerTitle, record.ContainerTitleShort)
		if a := yamlentry.Member(n, "author"); a != nil && r.names(record.ContainerAuthor, a) {
			held = append(held, "author")
		}
		if d := yamlentry.Member(n, "date"); d != nil && r.date(record.Issued, d.Value) {
			held = append(held, "date")
		}
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i].Value, yamlentry.Resolve(n.Content[i+1])
		if !slices.Contains(held, name) && !r.field(name, value) {
			r.extra("parent."+name, value)
		}
	}
	for _, above := range yamlentry.Items(yamlentry.Member(n, "parent")) {
		r.grandparent(above)
	}
}

// isSeries reports whether a parent is a series: of a book, or of what has a
// container already.
func (r *reading) isSeries(k kind) bool {
	switch typ := r.rec.Type; typ {
	case record.TypeMotionPicture, record.TypeSong:
		return k != written[typ].parent // the programme of an episode, the album
	default:
		return inSeriesOnly(typ) || r.rec.ContainerTitle != "" && k != periodical
	}
}

// inSeriesOnly reports whether every parent of such works is a series.
func inSeriesOnly(t record.Type) bool {
	return t == record.TypeBook || t == record.TypeReport || t == record.TypeThesis
}

// grandparent reads the series of a container, or the conference of proceedings.
func (r *reading) grandparent(n *yaml.Node) {
	if kindOfParent(n) == conference {
		r.parent(n, conference)
		return
	}
	r.title(yamlentry.Member(n, "title"), record.CollectionTitle, record.VarNone)
	if number := yamlentry.Member(n, "volume"); number != nil {
		r.text(record.CollectionNumber, plain(number))
	}
}
