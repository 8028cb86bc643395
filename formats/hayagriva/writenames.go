package hayagriva

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// names returns a role's names: one as it is, several as a list.
func (w *writer) names(role record.Var) *yaml.Node {
	names := w.rec.Names(role)
	if len(names) == 0 || w.done[role] {
		return nil
	}
	w.done[role] = true
	items := make([]*yaml.Node, 0, len(names)+1)
	for _, n := range names {
		items = append(items, w.person(role, n))
	}
	if _, cut := w.rec.CutOf(role); cut {
		items = append(items, str("others"))
	}
	if len(items) == 1 {
		return items[0]
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
}

// person returns a name as a string where that reads back the same, else in parts.
func (w *writer) person(role record.Var, n record.Name) *yaml.Node {
	p := n.Parts()
	if p.ORCID != "" {
		w.lose(role.String(), p.ORCID, formats.Dropped, "Hayagriva has no place for an ORCID iD")
	}
	p.ORCID, p.CommaSuffix, p.StaticOrdering = "", false, false
	n.SetParts(p)
	s := str(n.Inverted())
	if p.Suffix == "" && person(s) == n || n.IsOrganization() && !strings.Contains(p.Literal, ",") {
		return s
	}
	var m mapping
	if n.IsOrganization() {
		m.text("name", p.Literal)
		return m.node()
	}
	m.text("name", n.Family)
	m.text("given-name", n.Given)
	m.text("prefix", strings.TrimSpace(p.DroppingParticle+" "+p.NonDroppingParticle))
	m.text("suffix", p.Suffix)
	return m.node()
}

// affiliated returns the people in other roles, and those that were read so.
func (w *writer) affiliated() *yaml.Node {
	var items []*yaml.Node
	for _, row := range roles {
		if names := w.names(row.role); names != nil {
			var m mapping
			m.text("role", row.name)
			m.add("names", names)
			items = append(items, m.node())
		}
	}
	for _, f := range w.rec.Extra {
		if n := parseFlow(f); f.Name == "affiliated" && n != nil {
			items = append(items, n)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
}
