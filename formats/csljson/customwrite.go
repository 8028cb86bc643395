package csljson

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// customMember begins a member of "custom", and "custom" with the first one.
func (e *itemEncoder) customMember(name string) {
	if !e.custom {
		e.member("custom")
		e.begin('{', innerIndent)
		e.custom = true
	}
	e.anyMember(name)
}

// customMembers appends all that CSL has no variable for.
func (e *itemEncoder) customMembers(r *record.Record) {
	if e.needArXiv {
		e.customMember(customArXiv)
		e.arXivObject(r.ArXiv)
	}
	if !r.Date(record.Updated).IsZero() {
		e.customMember(customUpdated)
		e.exactDate(r.Date(record.Updated))
	}
	e.dates(r)
	e.cuts(r)
	e.orcids(r)
	if len(r.Aliases) > 0 {
		e.customMember(customAliases)
		e.stringList(r.Aliases, false)
	}
	e.relations(r)
	e.links(r)
	if s := r.Text(record.License); s != "" {
		e.customMember(customLicense)
		e.value(record.License, s)
	}
	e.exactValues()
	e.extraMembers()
}

// object appends an object on one line: names and values in turn, the empty ones left out.
func (e *itemEncoder) object(pairs ...string) {
	e.buf = append(e.buf, '{')
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			e.inlineName(pairs[i])
			e.str(pairs[i+1])
		}
	}
	e.buf = append(e.buf, '}')
}

func (e *itemEncoder) arXivObject(a record.ArXiv) {
	e.buf = append(e.buf, '{')
	if a.ID != "" {
		e.inlineName("id")
		e.str(a.ID)
	}
	if a.Version != 0 {
		e.inlineName("version")
		e.int(int64(a.Version))
	}
	if len(a.Classes) == 0 || a.Primary != a.Classes[0] {
		if a.Primary != "" || len(a.Classes) > 0 {
			e.inlineName("primary")
			e.str(a.Primary)
		}
	}
	if len(a.Classes) > 0 {
		e.inlineName("classes")
		e.stringList(a.Classes, false)
	}
	e.buf = append(e.buf, '}')
}

// exactDate appends a date as EDTF where that says all of it.
func (e *itemEncoder) exactDate(d record.Date) {
	edtf := d.EDTF()
	if again, ok := record.ParseEDTF(edtf); ok && again == d {
		e.str(edtf)
		return
	}
	e.date(d)
}

// dates appends the dates that date-parts say less of than is known.
func (e *itemEncoder) dates(r *record.Record) {
	first := true
	for v := record.Accessed; v < record.Updated; v++ {
		edtf := exactDate(dateOf(r, v))
		if edtf == "" {
			continue
		}
		if first {
			e.customMember(customDates)
			e.buf = append(e.buf, '{')
			first = false
		}
		e.inlineName(v.String())
		e.str(edtf)
	}
	if !first {
		e.buf = append(e.buf, '}')
	}
}

func (e *itemEncoder) cuts(r *record.Record) {
	if len(r.Cuts) == 0 {
		return
	}
	e.customMember(customCuts)
	e.buf = append(e.buf, '{')
	for _, c := range r.Cuts {
		e.inlineName(c.Role.String())
		if c.Missing > 0 {
			e.int(int64(c.Missing))
		} else {
			e.buf = append(e.buf, "true"...)
		}
	}
	e.buf = append(e.buf, '}')
}

func (e *itemEncoder) orcids(r *record.Record) {
	first := true
	for role, names := range r.NameLists() {
		if !slices.ContainsFunc(names, hasORCID) {
			continue
		}
		ids := make([]string, 0, len(names))
		last := 0
		for _, n := range names {
			if n.IsZero() {
				continue
			}
			if ids = append(ids, n.ORCID()); n.ORCID() != "" {
				last = len(ids)
			}
		}
		if first {
			e.customMember(customORCID)
			e.buf = append(e.buf, '{')
			first = false
		}
		e.inlineName(role.String())
		e.stringList(ids[:last], true)
	}
	if !first {
		e.buf = append(e.buf, '}')
	}
}

func hasORCID(n record.Name) bool { return n.ORCID() != "" }

func (e *itemEncoder) relations(r *record.Record) {
	if len(r.Relations) == 0 {
		return
	}
	e.customMember(customRelations)
	e.buf = append(e.buf, '[')
	for _, rel := range r.Relations {
		kind := record.RelRelated
		if int(rel.Kind) < len(relationNames) && rel.Kind != 0 {
			kind = rel.Kind
		}
		e.inlineNext()
		e.object("kind", relationNames[kind], "id", rel.ID)
	}
	e.buf = append(e.buf, ']')
}

func (e *itemEncoder) links(r *record.Record) {
	if len(r.Links) == 0 {
		return
	}
	e.customMember(customLinks)
	e.buf = append(e.buf, '[')
	for _, l := range r.Links {
		kind := ""
		if l.Kind != record.LinkURL && int(l.Kind) < len(linkNames) {
			kind = linkNames[l.Kind]
		}
		e.inlineNext()
		e.object("target", l.Target, "title", l.Title, "kind", kind, "mime", l.MIME)
	}
	e.buf = append(e.buf, ']')
}

// exactValues appends the values of which the members beside "custom" say something else.
func (e *itemEncoder) exactValues() {
	if len(e.exact)+len(e.lists)+len(e.absent) == 0 {
		return
	}
	e.customMember(customExact)
	e.buf = append(e.buf, '{')
	for _, name := range e.absent {
		e.inlineName(name)
		e.buf = append(e.buf, "null"...)
	}
	for _, t := range e.exact {
		e.inlineName(t.v.String())
		e.str(t.text)
	}
	for _, l := range e.lists {
		e.inlineName(l.v.String())
		e.stringList(l.values, false)
	}
	e.buf = append(e.buf, '}')
}

// extras are the Extra fields of a record by where they are written.
type extras struct {
	top     []record.Field // members that the schema allows
	fields  []record.Field // the others
	grouped bool           // the others can stand by name, and by format and name
}

// maxGrouped is how many fields may stand by name: each is compared with all others.
const maxGrouped = 1000

// sort says where the Extra fields of a record go.
func (x *extras) sort(r *record.Record) {
	*x = extras{top: x.top[:0], fields: x.fields[:0], grouped: true}
	_, address := addressOf(r)
	for _, f := range r.Extra {
		switch {
		case f.Format == family && f.Name == "id" && address:
		case f.Format == family && isTop(r, f) && !named(x.top, f):
			x.top = append(x.top, f)
		default:
			x.grouped = x.grouped && len(x.fields) < maxGrouped && canGroup(x.fields, f)
			x.fields = append(x.fields, f)
		}
	}
}

// named reports whether fields hold one of the format and name of f.
func named(fields []record.Field, f record.Field) bool {
	return slices.ContainsFunc(fields, func(g record.Field) bool { return g.Name == f.Name && g.Format == f.Format })
}

// canGroup reports whether f can stand by its name behind fields: no name
// repeats, a format's fields stand together, and those of CSL-JSON are JSON that
// isn't taken for a member of bibfold's own.
func canGroup(fields []record.Field, f record.Field) bool {
	if named(fields, f) {
		return false
	}
	if f.Format == family {
		v, ok := jsondoc.ParseValue(f.Value)
		return ok && v.Compact() == f.Value &&
			(!isReserved(f.Name) || f.Name == customLicense && v.Kind() != '"')
	}
	if len(fields) == 0 || fields[len(fields)-1].Format == f.Format {
		return true
	}
	if fields[len(fields)-1].Format == family {
		return !slices.ContainsFunc(fields, func(g record.Field) bool { return g.Format != family })
	}
	return !slices.ContainsFunc(fields, func(g record.Field) bool { return g.Format == f.Format })
}

// isTop reports whether an Extra field can stand beside the variables, and will
// be read from there as what it is.
func isTop(r *record.Record, f record.Field) bool {
	if schemaOnly[f.Name] == 0 {
		return false
	}
	val, ok := jsondoc.ParseValue(f.Value)
	if !ok || val.Compact() != f.Value || !fits(f.Name, val) {
		return false
	}
	if f.Name == "citation-key" {
		_, address := addressOf(r)
		key := val.Text()
		return !address && key != "" && key != r.ID && r.ID != "" && !isAddress(r.ID)
	}
	k := lookUp(f.Name)
	if k.v == record.VarNone {
		return true
	}
	it := item{rec: r}
	return r.Has(k.v) && !it.says(k.v, val)
}

// addressOf returns the address that an entry had as its id beside a citation key.
func addressOf(r *record.Record) (string, bool) {
	for _, f := range r.Extra {
		if f.Format != family || f.Name != "id" {
			continue
		}
		val, ok := jsondoc.ParseValue(f.Value)
		if !ok || val.Kind() != '"' {
			return "", false
		}
		id := val.Text()
		return id, isAddress(id) && r.ID != "" && r.ID != id
	}
	return "", false
}

func (e *itemEncoder) extraMembers() {
	x := &e.extras
	if len(x.fields) == 0 {
		return
	}
	if !x.grouped {
		e.customMember(customExtra)
		e.buf = append(e.buf, '[')
		for _, f := range x.fields {
			e.inlineNext()
			e.object("format", f.Format, "name", f.Name, "value", f.Value)
		}
		e.buf = append(e.buf, ']')
		return
	}
	for i := 0; i < len(x.fields); i++ {
		if f := x.fields[i]; f.Format == family {
			e.customMember(f.Name)
			e.raw(f.Value)
			continue
		}
		e.customMember(customExtra)
		i = e.group(x.fields, i) - 1
	}
}

// group appends the fields of other formats from index i on, by format.
func (e *itemEncoder) group(fields []record.Field, i int) (end int) {
	e.buf = append(e.buf, '{')
	for i < len(fields) && fields[i].Format != family {
		format := fields[i].Format
		e.inlineName(format)
		e.buf = append(e.buf, '{')
		for ; i < len(fields) && fields[i].Format == format; i++ {
			e.inlineName(fields[i].Name)
			e.str(fields[i].Value)
		}
		e.buf = append(e.buf, '}')
	}
	e.buf = append(e.buf, '}')
	return i
}

// raw appends a value that is JSON already.
func (e *encoder) raw(json string) {
	if !e.ascii || strings.IndexFunc(json, func(r rune) bool { return r >= 0x80 }) < 0 {
		e.buf = append(e.buf, json...)
		return
	}
	for _, r := range json { // beyond ASCII there are only characters of strings
		if r < 0x80 {
			e.buf = append(e.buf, byte(r))
			continue
		}
		quotedRune := appendRunes(nil, string(r), true)
		e.buf = append(e.buf, quotedRune[1:]...)
	}
}
