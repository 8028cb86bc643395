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
		name, read := nameOf(item)
		if name.IsZero() {
			r.keep(key, item)
			continue
		}
		r.keepRest(indexed(key, len(names)), item, read)
		names = append(names, name)
	}
	r.rec.SetNames(role, names)
}

// indexed returns the name of the i-th item of a list, counting from 1.
func indexed(key string, i int) string { return key + "[" + strconv.Itoa(i+1) + "]" }

// nameOf reads a person, a body (name), or somebody who is known by an alias alone, and
// tells of which keys it is made: the alias is kept, too.
func nameOf(n *yaml.Node) (name record.Name, read string) {
	get := func(key string) string { return yamlentry.Text(yamlentry.Member(n, key)) }
	if s := yamlentry.Text(n); s != "" { // against the schema
		return record.ParseDisplay(s), ""
	}
	switch {
	case get("family-names") != "":
		name = record.Name{Family: get("family-names"), Given: get("given-names")}.
			With(record.NameParts{NonDroppingParticle: get("name-particle"), Suffix: get("name-suffix")})
		read = "family-names given-names name-particle name-suffix"
	case get("given-names") != "":
		name, read = record.Name{Family: get("given-names")}, "given-names"
	case get("name") != "":
		name, read = record.Organization(get("name")), "name"
	default:
		name = record.Name{Family: get("alias")}
	}
	if id, ok := record.CleanORCID(get("orcid")); ok && !name.IsZero() {
		name.SetORCID(id)
		read += " orcid"
	}
	return name, read
}
