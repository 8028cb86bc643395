package ris

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// isPublicationType reports whether a field of another format is one of the types that a
// database gives a publication, which EndNote has as its type of work, RIS's M3: filters
// for trials and reviews look for them. What says no more than TY is none.
func (w *writer) isPublicationType(f record.Field) bool {
	switch f.Format + " " + f.Name {
	case "nbib PT", "cochrane PT", "ovid PT", "wos DT":
		return !saysNothing(w.kind, f.Value)
	}
	return false
}

// publicationTypes returns what databases call the type of a record, "" where it has a
// genre that says something, or its degree stands there.
func (w *writer) publicationTypes() string {
	if w.kind == thes || tagFor(record.Genre, w.kind) != "M3" || w.Rec.Genre != "" && !saysNothing(w.kind, w.Rec.Genre) {
		return ""
	}
	var types []string
	for _, f := range w.Rec.Extra {
		if w.isPublicationType(f) {
			types = append(types, f.Value)
		}
	}
	return strings.Join(types, "; ")
}
