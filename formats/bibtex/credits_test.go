package bibtex_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

// Editors whom a list of references has among the authors come to the editors.
func TestRolesBehindNames(t *testing.T) {
	jude, roe := record.Name{Family: "Jude", Given: "A."}, record.Name{Family: "Roe", Given: "B."}
	for _, tt := range []struct {
		fields          string
		authors, editor []record.Name
	}{
		{`author = {A. Jude (Ed.)}`, nil, []record.Name{jude}},
		{`author = {Jude, A., ed. and Roe, B.}`, []record.Name{roe}, []record.Name{jude}},
		{`author = {Jude, A. [Editor]}, editor = {Roe, B.}`, nil, []record.Name{roe, jude}},
		{`author = {Jude, A. (Ed.)}, editor = {Jude, A.}`, nil, []record.Name{jude}},
		{`editor = {Jude, A. (Eds.) and Roe, B. (Eds.)}`, nil, []record.Name{jude, roe}},
		{`author = {Jude, A. (Author)}`, []record.Name{jude}, nil},
	} {
		recs, problems, _ := readAll(t, "@book{k, "+tt.fields+"}")
		if len(recs) != 1 || len(problems) > 0 {
			t.Fatalf("%s: %v", tt.fields, problems)
		}
		if d := cmp.Diff(tt.authors, recs[0].Author) + cmp.Diff(tt.editor, recs[0].Editor); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.fields, d)
		}
	}
}
