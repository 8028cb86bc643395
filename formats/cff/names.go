package cff

import (
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/yamlentry"
	"github.com/bibfold/bibfold/record"
)

// names adds the people and bodies of a key to a role. What else is said of them is
// kept with their number.
func (r *reading) names(key string, role record.Var, n *yaml.Node) {
	names := r.rec.Names(role)
	for _, item := range yamlentry.Items(n) {
		name := nameOf(item)
		if name.IsZero() {
			r.keep(key, item)
			continue
		}
		names = append(names, name)
		r.keepRest(key+"["+strconv.Itoa(len(names))+"]", item, "family-names given-names name-particle name-suffix name orcid")
	}
	r.rec.SetNames(role, names)
}

// nameOf reads a person, a body (name), or somebody who is known by an alias alone.
func nameOf(n *yaml.Node) record.Name {
	get := func(key string) string { return yamlentry.Text(yamlentry.Member(n, key)) }
	if s := yamlentry.Text(n); s != "" { // against the schema
		return record.ParseDisplay(s)
	}
	name := record.Name{Family: get("family-names"), Given: get("given-names")}
	switch {
	case name.Family != "":
		name = name.With(record.NameParts{NonDroppingParticle: get("name-particle"), Suffix: get("name-suffix")})
	case name.Given != "":
		name = record.Name{Family: name.Given}
	case get("name") != "":
		name = record.Organization(get("name"))
	default: // the alias is kept, too
		name = record.Name{Family: get("alias")}
	}
	if id, ok := record.CleanORCID(get("orcid")); ok && !name.IsZero() {
		name.SetORCID(id)
	}
	return name
}
