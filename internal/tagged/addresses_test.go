package tagged

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAddresses(t *testing.T) {
	for in, want := range map[string][]string{
		"https://a.example/x":                                {"https://a.example/x"},
		"http://dx.doi.org/10.1/x file:///U/My Paper 1.pdf":  {"http://dx.doi.org/10.1/x", "file:///U/My Paper 1.pdf"},
		"https://a.example\nhttps://b.example":               {"https://a.example", "https://b.example"},
		"https://a.example; https://b.example|www.c.example": {"https://a.example", "https://b.example", "www.c.example"},
		"https://doi.org/10.1/(sici)1;2-3":                   {"https://doi.org/10.1/(sici)1;2-3"},
		"http://a.example/ free book.htm":                    {"http://a.example/ free book.htm"},
	} {
		if d := cmp.Diff(want, Addresses(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}
