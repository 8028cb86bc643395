package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// columnsFlag is a flag that says what columns of a table mean: title=Titel.
type columnsFlag map[string]record.Var

func (f *columnsFlag) String() string {
	var parts []string
	for _, column := range slices.Sorted(maps.Keys(*f)) {
		parts = append(parts, (*f)[column].String()+"="+column)
	}
	return strings.Join(parts, ",")
}

// Type returns what help calls the value.
func (f *columnsFlag) Type() string { return "variable=column,…" }

// Set adds columns.
func (f *columnsFlag) Set(s string) error {
	for part := range strings.SplitSeq(s, ",") {
		name, column, ok := strings.Cut(part, "=")
		name, column = strings.TrimSpace(name), strings.TrimSpace(column)
		if !ok || column == "" {
			return fmt.Errorf("%q: write it as VARIABLE=COLUMN,…", part)
		}
		v, ok := record.ParseVar(name)
		if !ok {
			return fmt.Errorf("%q: CSL has no variable of that name (title, author, issued, container-title, DOI, …)", name)
		}
		if *f == nil {
			*f = columnsFlag{}
		}
		(*f)[column] = v
	}
	return nil
}
