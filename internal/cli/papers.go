package cli

import (
	"bytes"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe"
)

// ownPaper says which of the program's own accounts a document is, by its beginning:
// they stand beside bibliographies, and some look like a table of references. It is ""
// if it is none.
func ownPaper(head []byte) string {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	first := strings.TrimSpace(string(line))
	is := func(columns []string) bool {
		return slices.ContainsFunc([]string{",", "\t", ";"}, func(separator string) bool { // spreadsheets save with ;
			return first == strings.Join(columns, separator)
		})
	}
	decisions, err := dedupe.ReadDecisions(strings.NewReader(first))
	switch {
	case is(dedupe.ReportColumns()):
		return "a --report file of bibfold"
	case is(keymapColumns):
		return "a --keymap file of bibfold"
	case is(ledgerColumns):
		return "a --ledger file of bibfold"
	case err == nil && len(decisions) > 0, first == decisionsHeader:
		return "a --decisions file of bibfold"
	}
	return ""
}
