package arxiv

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
)

func TestSniff(t *testing.T) {
	for _, file := range testFiles(t) {
		head := readFile(t, file)
		if got := sniff([]byte(head[:min(len(head), formats.SniffLen)])); got != formats.Certain {
			t.Errorf("%s: %d, want certain", file, got)
		}
	}
	for _, tt := range []struct {
		name, text string
		want       formats.Confidence
	}{
		{"empty", "", formats.No},
		{"prose", "Authors met.\nAbstract: none\n", formats.No},
		{"id line", "arXiv:2511.10289 [pdf, other]\n", formats.Certain},
		{"id line with blanks", "12. arXiv:2511.10289v2\u00a0[pdf, ps, other]\u00a0 cs.SD\r\n", formats.Certain},
		{"bare id", "arXiv:2511.10289\n", formats.No},
		{"dates", "Submitted 6 November, 2025;\noriginally announced November 2025.\n", formats.Certain},
		{"dates within a line", "x\u25b3 Less Submitted 6 November, 2025; originally announced November 2025.", formats.Certain},
		{"fold", "and so on…\n▽ More\n", formats.Certain},
		{"labels", "Title\nAuthors:\nJane Roe\nAbstract:\nText\n", formats.Likely},
		{"mail", "----\n\\\\\narXiv:2511.10289\nDate: x\n", formats.Certain},
		{"old mail", "\\\\\nPaper: astro-ph/9208003\nFrom: x\n", formats.Certain},
		{"paper's page", "arXiv:2511.10289 (cs)\n[Submitted on 13 Nov 2025]\n", formats.Certain},
		{"bibtex", "% arXiv\n@misc{a, abstract = {x\n△ Less\n}}\n", formats.No},
		{"ris", "TY  - GEN\nN2  - x\n▽ More\nER  - \n", formats.No},
		{"json", " [{\"abstract\": \"x\n▽ More\n\"}]", formats.No},
		{"json object", "{\n▽ More\n}", formats.No},
		{"xml", "<?xml version=\"1.0\"?>\n▽ More\n", formats.No},
		{"nbib", "PMID- 1\nAB  - x\n▽ More\n", formats.No},
		{"numbers in brackets", "[1] arXiv:2511.10289 [pdf, other]\n", formats.Certain},
	} {
		if got := sniff([]byte(tt.text)); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}
