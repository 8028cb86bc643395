package crossrefxml

import (
	"github.com/bibfold/bibfold/record"
)

// roles are the values of contributor_role; reviewers of peer reviews are their
// authors.
var roles = map[string]record.Var{
	"author": record.Author, "editor": record.Editor, "translator": record.Translator, "chair": record.Chair,
	"reviewer": record.Author, "review-assistant": record.Contributor, "stats-reviewer": record.Author,
	"reviewer-external": record.Author, "reader": record.Contributor,
}

// readAllNames takes the names of the work, of what holds it and of the series.
func (r *reading) readAllNames() {
	r.readNames(r.item, nil)
	r.readNames(r.item.At("contributors"), nil)
	ofHolder := map[record.Var]record.Var{record.Author: record.ContainerAuthor}
	if r.holder != nil {
		r.readNames(r.holder.At("contributors"), ofHolder)
	}
	for _, n := range r.around {
		if n != r.item && n != r.holder {
			r.readNames(n.At("contributors"), ofHolder)
		}
	}
	r.readNames(r.series.At("contributors"), map[record.Var]record.Var{
		record.Author: record.CollectionEditor, record.Editor: record.CollectionEditor,
	})
}

// readNames takes the names within n; as says what a role is there.
func (r *reading) readNames(n *node, as map[record.Var]record.Var) {
	for kid := range n.Elements() {
		var name record.Name
		switch kid.Name {
		case "person_name":
			name = readName(kid)
		case "organization":
			name = record.Organization(markedOf(kid))
		default:
			continue
		}
		role, ok := roles[kid.Attr("contributor_role")]
		if !ok {
			role = record.Contributor
		}
		if other, ok := as[role]; ok {
			role = other
		}
		r.AddName(role, name)
	}
}

func readName(n *node) record.Name {
	family, given := markedOf(n.At("surname")), markedOf(n.At("given_name"))
	name := record.Name{Family: family, Given: given}
	if family != "" && given != "" {
		if parsed := record.ParseInverted(family + ", " + given); parsed.Family != "" {
			name = parsed
		}
	}
	if suffix := n.At("suffix").Text(); suffix != "" {
		name.SetSuffix(suffix, false)
	}
	id, _ := record.CleanORCID(n.At("ORCID").Text())
	name.SetORCID(id)
	if name.Family == "" {
		name.Family, name.Given = name.Given, ""
	}
	return name.Calm()
}
