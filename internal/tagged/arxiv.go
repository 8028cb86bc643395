package tagged

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// ParseArXiv reads an identifier where numbers of other databases may stand, too:
// it has to say what it is. Its classes may follow, as [FormatArXiv] writes them.
func ParseArXiv(s string) (record.ArXiv, bool) {
	if len(s) < 7 || !strings.EqualFold(s[:6], "arxiv:") {
		return record.ArXiv{}, false
	}
	return record.ParseArXiv(s)
}

// FormatArXiv returns an identifier as arXiv cites it, with all its classes:
// "arXiv:2511.10289v2 [cs.SD, eess.AS]".
func FormatArXiv(a record.ArXiv) string {
	s := "arXiv:" + a.String()
	if classes := cmp.Or(strings.Join(a.Classes, ", "), a.Primary); classes != "" {
		s += " [" + classes + "]"
	}
	return s
}
