package csljson

import (
	"fmt"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/bibfold/bibfold/record"
)

// diff compares all that two records say, the rare variables included.
func diff(a, b *record.Record) string {
	texts := func(r *record.Record) map[string]string {
		m := make(map[string]string)
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			if s := r.Text(v); s != "" && v.Kind() != record.KindList {
				m[v.String()] = s
			}
			if d := r.Date(v); !d.IsZero() {
				m[v.String()] = fmt.Sprint(d)
			}
		}
		return m
	}
	return cmp.Diff(a, b, cmpopts.IgnoreUnexported(record.Record{}), cmpopts.EquateEmpty()) +
		cmp.Diff(texts(a), texts(b))
}
