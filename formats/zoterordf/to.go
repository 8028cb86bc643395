package zoterordf

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/notehtml"
	"github.com/bibfold/bibfold/record"
)

// to makes an item of a record.
type to struct {
	r     *record.Record
	it    *item
	extra []string // the lines of the field extra
	kept  []field  // properties that Zotero has no field for: they stand behind all others
	lose  func(field, value string, action formats.Action, why string)
}

func toItem(r *record.Record, lose func(field, value string, action formats.Action, why string)) *item {
	t := to{r: r, it: &item{typ: typeOf(r)}, lose: lose}
	t.arXiv()
	if r.Type != t.it.typ.typ && r.Type != record.TypeNone {
		t.line("Type", r.Type.String())
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if r.Has(v) {
			t.variable(v)
		}
	}
	t.it.set("citationKey", r.ID)
	t.cuts()
	t.aliases()
	t.extras()
	t.notes()
	t.links()
	t.relations()
	t.it.set("extra", strings.Join(t.extra, "\n"))
	t.it.fields = append(t.it.fields, t.kept...)
	if t.it.typ.name == noteItem {
		t.alone()
	}
	return t.it
}

// line adds a line to the field extra.
func (t *to) line(label, value string) {
	if s := clean(value); s != "" {
		t.extra = append(t.extra, label+": "+validXML(s))
	}
}

// primaryClass returns the class that stands behind an id: the first one, if none is
// known to be the primary one.
func primaryClass(a record.ArXiv) string {
	if a.Primary == "" && len(a.Classes) > 0 {
		return a.Classes[0]
	}
	return a.Primary
}

// arXiv tells the arXiv id as Zotero's own translator does: a preprint has it in
// the fields of its repository, and all have the line that Better BibTeX reads.
func (t *to) arXiv() {
	a := t.r.ArXiv
	if a.ID == "" {
		if a.Primary != "" {
			t.lose("arxiv", strings.Join(a.Classes, " "), formats.Dropped, "Zotero has no field for it")
		}
		return
	}
	line := "arXiv:" + a.ID
	if class := primaryClass(a); class != "" {
		line += " [" + class + "]"
	}
	t.extra = append(t.extra, line)
	if a.Version > 0 {
		t.line("version", strings.TrimPrefix(a.String(), a.ID+"v"))
	}
	if len(a.Classes) > 1 {
		t.lose("arxiv", strings.Join(a.Classes, " "), formats.Changed, "Zotero keeps the primary class alone")
	}
	if t.r.Type != record.TypeArticle || t.r.Publisher != "" && !strings.EqualFold(t.r.Publisher, "arXiv") {
		return
	}
	t.it.set("publisher", "arXiv")
	if t.r.Text(record.Number) == "" {
		t.it.set("number", "arXiv:"+a.ID)
	}
	if t.r.DOI == "" {
		t.it.set("DOI", record.SpellDOI(a.DOI()))
	}
	if t.r.URL == "" {
		t.it.set("url", a.URL())
	}
	if t.r.Text(record.SourceCatalog) == "" {
		t.it.set("libraryCatalog", arXivCatalog)
	}
}

// variable puts a variable into its field, or in a line of the field extra.
func (t *to) variable(v record.Var) {
	switch v {
	case record.Keyword:
		for _, k := range t.r.Keywords {
			t.loseMarkup(k, false)
			t.it.tags = append(t.it.tags, writeTag(k))
		}
		return
	case record.Note, record.Annote:
		return
	}
	if v.Kind() == record.KindNames {
		t.names(v)
		return
	}
	s := t.text(v)
	field := cmp.Or(t.it.typ.fieldFor(v), t.waiting(v))
	if field == "" || t.it.get(field) != "" && !strings.EqualFold(t.it.get(field), s) {
		t.labelledLine(v, s)
		return
	}
	if v == record.PublisherPlace && t.it.typ.varFor(field) != v {
		t.lose(v.String(), s, formats.Moved, "a presentation has one place, where it was given")
	}
	if v == record.ContainerTitle && t.it.typ.container == "" && t.it.typ.name == "presentation" {
		field = "publicationTitle"
	}
	t.it.set(field, s)
}

// waiting returns a field of v that the item's type doesn't have, where one waits in
// Extra with another value: of two the first counts, and fields before lines of extra.
func (t *to) waiting(v record.Var) string {
	for _, f := range t.r.Extra {
		if name := t.it.typ.fieldOf(f.Name); f.Format == family && t.it.typ.varFor(name) == v {
			return name
		}
	}
	return ""
}

// labelledLine puts a variable into a line of the field extra.
func (t *to) labelledLine(v record.Var, s string) {
	switch {
	case strings.Contains(s, "\n"):
		t.lose(v.String(), s, formats.Changed, "Zotero has no field for it: written as one line of extra")
	case v.Kind() == record.KindDate && !isExtraLine(label(v)+": "+clean(s)):
		t.lose(v.String(), s, formats.Moved, "Zotero has no field for it: written as a line of extra that is read as a note")
	}
	t.line(label(v), s)
}

// text returns the value of a variable as it stands in Zotero's fields.
func (t *to) text(v record.Var) string {
	if v.Kind() == record.KindDate {
		d, left := t.r.Date(v).OneForm()
		s := writeDate(d)
		if left != "" || record.ParseDate(s) != d {
			t.lose(v.String(), cmp.Or(left, d.EDTF()), formats.Changed, "Zotero's dates can't say all of it")
		}
		return s
	}
	s := t.r.Text(v)
	switch v {
	case record.ISBN, record.ISSN:
		return validXML(s)
	case record.DOI:
		s = record.SpellDOI(s)
	}
	t.loseMarkup(s, isRich(v))
	return writeText(v, s)
}

// loseMarkup reports what a value loses: commands of TeX, and markup where the field
// isn't rich. No field changes capitals, so that they are kept is nothing to mark.
func (t *to) loseMarkup(s string, rich bool) {
	if !record.HasMarkup(s) {
		return
	}
	for tok := range record.Tokens(s) {
		switch {
		case tok.Kind == record.TokenTeX:
			t.lose("TeX", tok.Text, formats.Changed, "a command of TeX becomes plain characters")
		case tok.Kind == record.TokenOpen && tok.Tag != record.NoCase && !rich:
			t.lose("markup", record.OpenTag(tok.Tag), formats.Dropped, "Zotero has markup in titles alone")
		}
	}
}

// writeDate returns a date as Zotero's fields have it: ISO 8601, seasons in words.
func writeDate(d record.Date) string {
	if d.Literal != "" {
		return validXML(d.Literal)
	}
	if s := d.Start.Season; s != 0 && d.Range == 0 && int(s) < len(seasons) {
		y := d
		y.Start.Season, y.Start.Precision = 0, record.PrecisionYear
		return seasons[s] + " " + y.EDTF()
	}
	return d.EDTF()
}

// seasons are the seasons in words, by record.Season.
var seasons = [...]string{1: "Spring", 2: "Summer", 3: "Autumn", 4: "Winter"}

// names puts the names in a role into one of the item type's roles, or in lines of
// the field extra.
func (t *to) names(v record.Var) {
	var taken []string
	if len(t.r.Author) > 0 {
		taken = append(taken, t.it.typ.creators[0])
	}
	role := t.it.typ.roleFor(v, taken)
	if role == t.it.typ.creators[0] && v != record.Author {
		t.lose(v.String(), role, formats.Moved, "it is who made the work, as authors are")
	}
	for _, n := range t.r.Names(v) {
		role := role
		if v == record.Contributor {
			role = t.contribution(n, role)
		}
		if read, differs := n.Reread(); differs {
			t.lose(v.String(), n.Display(), formats.Changed, "the name is read otherwise")
			n = read
		}
		surname, given := writtenName(n)
		surname, given = validXML(clean(surname)), validXML(clean(given))
		if !n.IsOrganization() && personName(surname, given, "").IsOrganization() {
			t.lose(v.String(), n.Display(), formats.Changed, "a family name alone is read as an organization")
		}
		switch {
		case surname == "" && given == "":
		case role != "":
			t.it.creators = append(t.it.creators, creator{role, n})
		case given != "":
			t.line(label(v), surname+namesSeparator+given)
		default:
			t.line(label(v), surname)
		}
		if n.ORCID() != "" {
			t.lose(v.String(), n.ORCID(), formats.Dropped, "Zotero has no field for a person's ORCID iD")
		}
	}
}

// contribution returns the role in which a contributor stood in Zotero, else other.
func (t *to) contribution(n record.Name, other string) string {
	for _, f := range t.r.Extra {
		if role := roleOf(f.Name); f.Format == family && isContribution(role) && f.Value == n.Inverted() &&
			slices.Contains(t.it.typ.creators, role) {
			return role
		}
	}
	return other
}

// contributed reports whether the item has a name in a role.
func (t *to) contributed(role, inverted string) bool {
	return slices.ContainsFunc(t.it.creators, func(c creator) bool {
		return c.role == role && c.name.Inverted() == inverted
	})
}

func (t *to) cuts() {
	for _, c := range t.r.Cuts {
		t.extra = append(t.extra, record.CutNote(c))
	}
}

func (t *to) aliases() {
	if len(t.r.Aliases) > 0 {
		t.line("tex.ids", strings.Join(t.r.Aliases, ","))
	}
}

// extras takes what the record carries of this format, and BibTeX's own fields by
// the lines of Better BibTeX.
func (t *to) extras() {
	for _, f := range t.r.Extra {
		switch {
		case f.Format == family && f.Name == typeField:
			if t.it.typ.name != f.Value {
				t.lose(f.Name, f.Value, formats.Dropped, "the record has a type of its own: "+t.it.typ.name)
			}
		case f.Format == family && isContribution(roleOf(f.Name)):
			if !t.contributed(roleOf(f.Name), f.Value) {
				t.lose(f.Name, f.Value, formats.Dropped, "an item of type "+t.it.typ.name+" has no such role, or the name not any more")
			}
		case f.Format == family && f.Name == automaticField:
			t.it.automatic = append(t.it.automatic, writeTag(f.Value))
		case f.Format == groupsFamily && record.IsGroupList(f.Name):
			for _, group := range record.Groups(f.Value) {
				if group = validXML(clean(group)); group != "" {
					t.it.collections = append(t.it.collections, group)
				}
			}
		case f.Format == family && isProperty(f.Name):
			t.kept = append(t.kept, field{f.Name, validXML(f.Value)})
		case f.Format == "bibtex" && isTeXName(f.Name) && clean(f.Value) != "":
			t.line("tex."+strings.ToLower(f.Name), f.Value)
		default:
			t.lose(f.Name, f.Value, formats.Dropped, "Zotero has no field for it")
		}
	}
}

// writeTag returns a keyword as a tag.
func writeTag(s string) string { return validXML(clean(record.Plain(record.DollarMath(s)))) }

// isTeXName reports whether a name can stand in a line of Better BibTeX's.
func isTeXName(s string) bool {
	return s != "" && !strings.EqualFold(s, "ids") && !strings.ContainsAny(s, ": \t\n") && clean(s) == s
}

// notes puts the record's notes into extra, where Zotero has CSL's note, and the
// annotation into notes beside the item. A note that extra could not hold, or
// would take for something else, stands beside the item as well.
func (t *to) notes() {
	for _, n := range t.r.Notes {
		if record.IsSourceRemark(n) {
			t.note(n) // where Zotero's own translators put what a source says
			continue
		}
		s := validXML(record.DollarMath(n))
		if strings.Contains(s, "\n") || clean(s) != s || isExtraLine(s) || record.HasMarkup(s) {
			t.lose("note", n, formats.Moved, "a line of extra can't hold it: written as a note beside the item")
			t.note(n)
			continue
		}
		t.extra = append(t.extra, s)
	}
	for part := range strings.SplitSeq(t.r.Text(record.Annote), "\n\n") {
		t.note(part)
	}
}

func (t *to) note(s string) {
	if s = notehtml.HTML(validXML(s)); s != "" {
		t.it.notes = append(t.it.notes, s)
	}
}

func (t *to) links() {
	for _, l := range t.r.Links {
		a := attachment{title: validXML(l.Title), mime: validXML(l.MIME)}
		if a.mime == "" && l.Kind == record.LinkPDF {
			a.mime = "application/pdf"
		}
		target := validXML(strings.TrimSpace(l.Target))
		if strings.Contains(target, "://") && !strings.HasPrefix(target, "file:") {
			a.url = target
		} else {
			a.path = target
		}
		if target != "" {
			t.it.attachments = append(t.it.attachments, a)
		}
	}
}

func (t *to) relations() {
	for _, rel := range t.r.Relations {
		if rel.Kind != record.RelRelated {
			t.lose("relation", rel.ID, formats.Changed, "Zotero knows related items of one kind only")
		}
		if about := aboutOf(rel.ID); !slices.Contains(t.it.related, about) {
			t.it.related = append(t.it.related, about)
		}
	}
}

// aboutOf returns the address of the item that has a key.
func aboutOf(key string) string {
	if strings.Contains(key, "://") {
		return validXML(key)
	}
	return "#" + strings.ReplaceAll(validXML(clean(key)), " ", "_")
}
