package tagged

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestArXiv(t *testing.T) {
	for s, want := range map[string]record.ArXiv{
		"arXiv:2511.10289v2 [cs.SD, eess.AS]": {ID: "2511.10289", Version: 2, Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"}},
		"arXiv:2002.00123 [math.CO]":          {ID: "2002.00123", Primary: "math.CO", Classes: []string{"math.CO"}},
		"arXiv:2002.00123":                    {ID: "2002.00123"},
	} {
		got, ok := ParseArXiv(s)
		if d := cmp.Diff(want, got); d != "" || !ok {
			t.Errorf("%s (-want +got):\n%s", s, d)
		}
		if again := FormatArXiv(got); again != s {
			t.Errorf("%s is written as %s", s, again)
		}
	}
	for _, in := range []string{"2511.10289", "WOS:000227914300023", "arXiv:", "arXiv:2511.10289 [cs.SD"} {
		if a, ok := ParseArXiv(in); ok {
			t.Errorf("%q is read as %v", in, a)
		}
	}
}
