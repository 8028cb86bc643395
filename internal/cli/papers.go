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
	begins := func(columns []string) bool {
		return slices.ContainsFunc([]string{",", "\t", ";"}, func(separator string) bool { // spreadsheets save with ;
			return strings.HasPrefix(first, strings.Join(columns, separator))
		})
	}
	decisions, err := dedupe.ReadDecisions(strings.NewReader(first))
	switch {
	case begins(dedupe.ReportColumns()[:8]): // reports of earlier versions have fewer
		return "a --report file of bibfold"
	case begins(keymapColumns):
		return "a --keymap file of bibfold"
	case begins(ledgerColumns):
		return "a --ledger file of bibfold"
	case err == nil && len(decisions) > 0, first == decisionsHeader:
		return "a --decisions file of bibfold"
	}
	return ""
}
