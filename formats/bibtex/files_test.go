package bibtex

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// An address may hold blanks; a second one in the field is a link.
func TestReadURL(t *testing.T) {
	for in, want := range map[string]struct {
		url   string
		links []record.Link
	}{
		"<Go to ISI>://WOS:000123":                         {url: "<Go to ISI>://WOS:000123"},
		"<http://example.org/a>":                           {url: "http://example.org/a"},
		"http://example.org/a b":                           {url: "http://example.org/a b"},
		"http://example.org/a, http://example.org/one.pdf": {url: "http://example.org/a,", links: []record.Link{{Target: "http://example.org/one.pdf", Kind: record.LinkPDF}}},
	} {
		typing := typing{r: &record.Record{}}
		typing.readURL(in)
		if typing.r.URL != want.url {
			t.Errorf("%q: %q", in, typing.r.URL)
		}
		if d := cmp.Diff(want.links, typing.r.Links); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

// What a link is comes back where the field can say it.
func TestLinkKinds(t *testing.T) {
	for _, tt := range []struct {
		link record.Link
		read bool
	}{
		{record.Link{Target: "https://example.org/a", Kind: record.LinkURL}, true},
		{record.Link{Target: "a.pdf", Kind: record.LinkPDF}, true},
		{record.Link{Target: "a.txt", Kind: record.LinkFile}, true},
		{record.Link{Target: "a.png", Kind: record.LinkImage, MIME: "image/png"}, true},
		{record.Link{Target: "https://example.org/a", Kind: record.LinkRelate}, false},
	} {
		if got := kindIsRead(tt.link); got != tt.read {
			t.Errorf("%+v: %v", tt.link, got)
		}
	}
}

// Addresses of pages stand beside the address, files in their field, and an address that
// stood among the files stays there.
func TestFurtherURLs(t *testing.T) {
	page := record.Link{Target: "https://example.org/a_b?c=100%25", Kind: record.LinkURL}
	draft := record.Link{Target: "https://doi.org/10.1000/draft", Title: "preprint", Kind: record.LinkRelate}
	add := func(r *record.Record) { r.Links = append(r.Links, page, draft) }
	const doc = "@misc{k,\n  title = {T},\n  url = {https://example.org},\n  file = {:a.pdf:PDF;:https\\://example.org/f:},\n}\n"
	if got := carried(t, BibLaTeX, doc, unchanged); got != doc {
		t.Errorf("%s becomes %s", doc, got)
	}
	want := strings.Replace(doc, "  file", "  url-2 = {https://example.org/a_b?c=100%25 https://doi.org/10.1000/draft},\n  file", 1)
	got := carried(t, BibLaTeX, doc, add)
	if got != want {
		t.Errorf("%s becomes %s", doc, got)
	}
	if again := carried(t, BibLaTeX, got, unchanged); again != want {
		t.Errorf("read again, it becomes %s", again)
	}
	recs, _, _ := readText(t, got, formats.ReadOptions{})
	if links := recs[0].Links; len(links) != 4 || !slices.Contains(links, page) {
		t.Errorf("links %v", links)
	}
}
