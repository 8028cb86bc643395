package zoterordf

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// roleVars are the name variables of CSL that Zotero's roles are
// (https://api.zotero.org/schema, csl.names). The primary role of a type, as
// "inventor", is CSL's author; roles that CSL has no variable for contributed.
var roleVars = map[string]record.Var{
	"author": record.Author, "bookAuthor": record.ContainerAuthor, "chair": record.Chair,
	"castMember": record.Performer, "composer": record.Composer, "contributor": record.Contributor,
	"creator": record.Author, "director": record.Director, "editor": record.Editor,
	"executiveProducer": record.ExecutiveProducer, "guest": record.Guest, "host": record.Host,
	"interviewer": record.Interviewer, "narrator": record.Narrator, "originalCreator": record.OriginalAuthor,
	"organizer": record.Organizer, "podcaster": record.Host, "producer": record.Producer,
	"recipient": record.Recipient, "reviewedAuthor": record.ReviewedAuthor, "seriesCreator": record.SeriesCreator,
	"seriesEditor": record.CollectionEditor, "scriptwriter": record.ScriptWriter, "translator": record.Translator,
	"artist": record.Author, "performer": record.Performer, "wordsBy": record.ScriptWriter,
	"sponsor": record.Author, "cosponsor": record.Contributor, "commenter": record.Contributor,
	"counsel": record.Contributor, "programmer": record.Author, "interviewee": record.Author,
	"cartographer": record.Author, "inventor": record.Author, "attorneyAgent": record.Contributor,
	"presenter": record.Author,
}

// isContribution reports whether a role is one that CSL has no variable for, as a
// case's counsel: its names are contributors, and Extra says by the role's property
// which of them they are.
func isContribution(role string) bool {
	return roleVars[role] == record.Contributor && role != "contributor"
}

// roleVar returns the variable that holds the names in a role of items of type t.
func (t *itemType) roleVar(role string) record.Var {
	if role == t.creators[0] {
		return record.Author
	}
	return roleVars[role]
}

// roleFor returns the role that holds the names of a variable in items of type t,
// "" if there is none. taken are roles that hold other names.
func (t *itemType) roleFor(v record.Var, taken []string) string {
	if v == record.Author {
		return t.creators[0]
	}
	for _, role := range t.creators[1:] {
		if roleVars[role] == v && (v != record.Contributor || role == "contributor") {
			return role
		}
	}
	// A film's director stands first in it: if there is no author, that is he.
	if roleVars[t.creators[0]] == v && !slices.Contains(taken, t.creators[0]) {
		return t.creators[0]
	}
	return ""
}

// roleOf returns the role that a property holds the names of, "" if it holds none.
func roleOf(property string) string {
	switch property {
	case "dc:creator", "dcterms:creator":
		return "author"
	case "dc:contributor", "dcterms:contributor":
		return "contributor"
	}
	role, ok := strings.CutPrefix(property, "z:")
	if !ok {
		role, ok = strings.CutPrefix(property, "bib:")
	}
	role, plural := strings.CutSuffix(role, "s")
	if !ok || !plural || roleVars[role] == record.VarNone {
		return ""
	}
	return role
}

// roleProperty returns the property that holds the names in a role.
func roleProperty(role string) string {
	switch role {
	case "author", "editor", "contributor":
		return "bib:" + role + "s"
	}
	return "z:" + role + "s"
}

// creators takes the names in a role.
func (im *importer) creators(p *node, role string) {
	if role == "author" {
		role = im.it.typ.creators[0]
	}
	if p.text != "" {
		im.it.creators = append(im.it.creators, creator{role, personName("", "", p.text)})
		return
	}
	alone := *p
	alone.next = nil
	for _, o := range im.objects(&node{first: &alone}, p.name) {
		n := personName(
			im.value(o, "foaf:surname", "foaf:familyName", "foaf:lastName", "foaf:family_name"),
			im.value(o, "foaf:givenName", "foaf:givenname", "foaf:firstName"),
			im.value(o, "foaf:name"),
		)
		if n.IsZero() {
			n = personName("", "", o.text)
		}
		if n.IsZero() {
			im.warn(o, "a name of "+p.name+" is empty: left out")
			continue
		}
		im.it.creators = append(im.it.creators, creator{role, n})
	}
}

// personName returns a name by its parts as Zotero has them: particles stand with
// either, a suffix stands behind a comma in the given name. A name that isn't
// parted is that of a body, but for one that stands as a whole where others write
// the names of persons.
func personName(surname, given, whole string) record.Name {
	surname, given, whole = clean(surname), clean(given), clean(whole)
	switch {
	case surname == "" && given == "" && strings.Contains(whole, ","):
		return record.ParseInverted(whole)
	case surname == "" && given == "" && whole != "" && !record.LooksLikeOrganization(whole):
		return record.ParseDisplay(whole)
	case surname == "" && given == "":
		return nameOrNone(whole)
	case given == "":
		return nameOrNone(surname)
	case surname == "":
		return nameOrNone(given)
	case strings.Contains(surname, ","):
		return record.Name{Family: surname, Given: given}
	}
	return record.ParseInverted(surname + ", " + given)
}

func nameOrNone(s string) record.Name {
	if s == "" {
		return record.Name{}
	}
	return record.Organization(s)
}

// writtenName returns a name as Zotero has it.
func writtenName(n record.Name) (surname, given string) {
	if n.IsOrganization() {
		return n.Literal(), ""
	}
	p := n.Parts()
	family := record.Name{Family: n.Family}.With(record.NameParts{NonDroppingParticle: p.NonDroppingParticle})
	given = strings.TrimSpace(n.Given + " " + p.DroppingParticle)
	if p.Suffix != "" {
		given += ", " + p.Suffix
	}
	return family.FullFamily(), given
}
