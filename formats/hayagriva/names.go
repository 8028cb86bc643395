package hayagriva

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// names reads persons into a role: strings, "Family, Given" or "Family, Suffix,
// Given", or mappings of the parts.
func (r *reading) names(role record.Var, n *yaml.Node) bool {
	var names []record.Name
	for _, item := range yamlentry.Items(n) {
		if missing, cut := record.CutMark(item.Value); cut {
			r.rec.SetCut(role, missing)
			continue
		}
		if name := person(item); !name.IsZero() {
			names = append(names, name)
		}
	}
	if old := r.rec.Names(role); len(old) > 0 {
		names = append(old, names...)
	}
	r.rec.SetNames(role, names)
	return true
}

// person reads one name. A string without a comma is a mononym or an organisation
// (file-format.md, "Person").
func person(n *yaml.Node) record.Name {
	if n.Kind != yaml.MappingNode {
		s := strings.TrimSpace(n.Value)
		if !strings.Contains(s, ",") && strings.Contains(s, " ") {
			return record.Organization(s)
		}
		return record.ParseInverted(s)
	}
	get := func(name string) string { return plain(yamlentry.Member(n, name)) }
	name := record.Name{Family: get("name"), Given: get("given-name")}
	p := record.NameParts{NonDroppingParticle: get("prefix"), Suffix: get("suffix")}
	if name.Given == "" && p.NonDroppingParticle == "" && strings.Contains(name.Family, " ") {
		return record.Organization(name.Family)
	}
	return name.With(p)
}

// affiliated reads the people in other roles; those in a role that CSL has none
// for wait in Extra.
func (r *reading) affiliated(n *yaml.Node) bool {
	for _, item := range yamlentry.Items(n) {
		v, ok := roleCalled(plain(yamlentry.Member(item, "role")))
		names := yamlentry.Member(item, "names")
		if !ok || names == nil {
			r.extra("affiliated", item)
			continue
		}
		r.names(v, names)
	}
	return true
}

// roleCalled returns the role of that name.
func roleCalled(name string) (record.Var, bool) {
	for _, row := range roles {
		if strings.EqualFold(row.name, name) {
			return row.role, true
		}
	}
	return record.VarNone, false
}
