package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// editorRoles are BibLaTeX's editor types (manual, section 2.3.6) and those of
// its non-standard use for audio and video; execproducer is biblatex-apa's.
var editorRoles = map[string]record.Var{
	"":             record.Editor,
	"editor":       record.Editor,
	"compiler":     record.Compiler,
	"collaborator": record.Contributor,
	"organizer":    record.Organizer,
	"director":     record.Director,
	"producer":     record.Producer,
	"execproducer": record.ExecutiveProducer,
	"scriptwriter": record.ScriptWriter,
	"performer":    record.Performer,
	"narrator":     record.Narrator,
	"composer":     record.Composer,
	"illustrator":  record.Illustrator,
	"translator":   record.Translator,
	"interviewer":  record.Interviewer,
	"curator":      record.Curator,
	"chair":        record.Chair,
	"host":         record.Host,
	"guest":        record.Guest,
}

// redactor is the type by which Zotero's exporters name the editors of a series,
// who have no field in BibLaTeX, beside those of the work. To BibLaTeX it is
// somebody who redacts, for whom CSL has no role.
const redactor = "redactor"

// editorFields are the lists of editors and of others, and the fields that tell their
// roles.
var editorFields = [...]struct {
	names, role string
	main        bool
}{
	{"editor", "editortype", true},
	{"editora", "editoratype", false},
	{"editorb", "editorbtype", false},
	{"editorc", "editorctype", false},
	{"namea", "nameatype", false},
	{"nameb", "namebtype", false},
	{"namec", "namectype", false},
}

// editors reads the editors whose role a second field tells. Those of a role that the
// entry has others in are carried: they are told apart.
func (t *typing) editors() {
	for _, f := range editorFields {
		kind, ok := t.lookup(f.role)
		kind = decode(kind, latex.Group)
		if !ok && (f.main || slices.Contains(otherSlots[:], f.names)) {
			continue
		}
		role, known := editorRoles[strings.ToLower(kind)]
		if !f.main && strings.EqualFold(kind, redactor) && t.e.has("series") {
			role, known = record.CollectionEditor, true
		}
		if _, listed := t.lookup(f.names); !known || !f.main && (!listed || t.hasOthers(role)) {
			continue
		}
		list := t.raw(f.names)
		if list == "" && f.main {
			list = t.raw("editors")
		}
		switch {
		case list != "":
			t.names(role, list)
			t.raw(f.role)
			if !f.main {
				t.r.Spell(family, f.names, strings.ToLower(kind))
			}
		case f.main:
			t.raw(f.role)
			t.warn("editortype without an editor, left out")
		}
	}
}

// hasOthers reports whether a role has names, or will have those of a field of its own.
func (t *typing) hasOthers(role record.Var) bool {
	if t.r.Has(role) {
		return true
	}
	for i, f := range t.e.fields {
		known := knownFields[f.name]
		if !t.taken[i] && known != nil && known.is(names) && known.rows[0].v == role {
			return true
		}
	}
	return false
}

// lookup returns a field that isn't taken yet, without taking it.
func (t *typing) lookup(name string) (string, bool) {
	if t.seen&nameBit(name) == 0 {
		return "", false
	}
	for i := range t.e.fields {
		if t.e.fields[i].name == name && !t.taken[i] {
			return t.e.fields[i].value, true
		}
	}
	return "", false
}

// number reads number and issue, whose meaning depends on the kind of work: the
// issue of a journal, the place in a series, or the number of a report.
func (t *typing) number() {
	if t.r.Type == record.TypeWebpage && t.accessed() {
		return
	}
	number, issue := t.text("number"), t.text("issue")
	if number == "" && issue != "" {
		number, issue = issue, ""
		t.r.Spell(family, "issue", number)
	}
	if issue != "" {
		t.extra("issue", issue)
	}
	if number == "" {
		return
	}
	t.r.SetText(numberMeans(t.r.Type, t.e.has("series")), number)
}

// accessed reads when a page was visited, of which EndNote writes the year as volume
// and the day as number.
func (t *typing) accessed() bool {
	year, _ := t.lookup("volume")
	day, _ := t.lookup("number")
	d := readDate(day + " " + year)
	if len(year) != len("2024") || day == "" || d.Literal != "" || t.e.has("urldate") {
		return false
	}
	t.take("volume", "number")
	t.r.SetDate(record.Accessed, d)
	return true
}

// numberMeans says what number is of a work of type t: the issue of a journal, the
// place in a series, or the number of a report.
func numberMeans(t record.Type, inSeries bool) record.Var {
	switch t {
	case record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypePeriodical,
		record.TypeReview:
		return record.Issue
	case record.TypePaperConference:
		if !inSeries {
			return record.Issue
		}
		return record.CollectionNumber
	case record.TypeBook, record.TypeChapter, record.TypeEntryEncyclopedia, record.TypeEntryDictionary, record.TypePamphlet:
		return record.CollectionNumber
	}
	return record.Number
}

// articleNumbers are the fields that hold an article number in the place of pages.
var articleNumbers = [...]string{"eid", "articleno", "article-number", "article_number", "art_number"}

// pages reads page ranges and article numbers.
func (t *typing) pages() {
	pages := t.raw("pages")
	if pages == "" {
		pages = t.raw("page")
	}
	if pages != "" {
		t.r.Page = record.CleanPages(decode(pages, latex.Group))
	}
	for _, name := range articleNumbers {
		id := t.text(name)
		if id == "" {
			continue
		}
		switch id = record.CleanPages(id); {
		case id == "" || id == t.r.Page:
		case t.r.Page == "":
			t.r.Page = id
			t.r.Spell(family, name, id)
			t.r.SpellArticleNumber()
		case t.r.Text(record.Number) == "":
			t.r.SetText(record.Number, id)
			t.r.Spell(family, name, id)
		default:
			t.extra(name, id)
		}
	}
}

// publisher reads the body behind the work and where it sits. Which of the four
// fields is the right one depends on the type; the wrong ones are common.
func (t *typing) publisher() {
	order := [...]string{"publisher", "institution", "school", "organization"}
	if t.r.Type == record.TypeThesis {
		order = [...]string{"school", "institution", "publisher", "organization"}
	} else if t.r.Type == record.TypeReport {
		order = [...]string{"institution", "publisher", "organization", "school"}
	}
	if t.r.Type == record.TypePatent {
		t.holder()
	}
	// What says that it is a preprint, and where, is surer than any of them.
	if how, _ := t.lookup("howpublished"); t.readPreprint(decode(how, latex.Group)) {
		t.raw("howpublished")
	}
	for _, name := range order {
		if t.r.Publisher != "" {
			break
		}
		t.r.Publisher = t.text(name)
		if name != order[0] && t.r.Publisher != "" {
			t.r.Spell(family, name, t.r.Publisher)
		}
	}
	t.place()
}

// place reads address and location. Where a conference paper has both, ACM's
// habit, location is where the conference was; of other works Zotero has there
// where in an archive they are.
func (t *typing) place() {
	if t.r.Type == record.TypePatent {
		t.scope()
	}
	address, location := t.text("address"), t.text("location")
	switch {
	case location == "" || location == address:
		t.r.SetText(record.PublisherPlace, address)
	case address == "":
		t.r.SetText(record.PublisherPlace, location)
	case t.r.Type == record.TypePaperConference && !t.e.has("venue"):
		t.r.SetText(record.PublisherPlace, address)
		t.r.SetText(record.EventPlace, location)
	default:
		t.r.SetText(record.PublisherPlace, address)
		t.extra("location", location)
	}
}
