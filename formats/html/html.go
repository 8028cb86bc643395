// Package html reads the references that a saved web page carries for programs:
// COinS (OpenURL ContextObjects in spans, Z39.88-2004, one for each work of a list),
// and what the page says of the work that it is about, in meta tags (Highwire's
// citation_title and its kin as Google Scholar asks for them, Eprints, PRISM,
// Dublin Core, BE Press, Open Graph) or as schema.org's JSON-LD.
//
// A page is one record from its meta tags, of which the more exact vocabulary
// counts where several say the same; JSON-LD is read where there are none. Each
// COinS is a record, but for one that repeats the page's own work.
package html

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

const family = "html"

// Format is HTML with embedded references.
var Format = &formats.Format{
	Name:       family,
	Title:      "web page",
	Family:     family,
	Aliases:    []string{"coins", "meta"},
	Extensions: []string{".html", ".htm", ".xhtml"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  newReader,
}

// signs are what the vocabularies look like in small letters, the sure ones first.
var signs = []struct {
	text string
	sure formats.Confidence
}{
	{"citation_title", formats.Likely},
	{"z3988", formats.Likely},
	{"eprints.title", formats.Likely},
	{"dc.title", formats.Likely},
	{"dcterms.title", formats.Likely},
	{"prism.publicationname", formats.Likely},
	{"application/ld+json", formats.Possible},
	{"og:title", formats.Possible},
	{"<meta ", formats.Possible},
}

// sniff looks for HTML, and in it for a vocabulary.
func sniff(head []byte) formats.Confidence {
	head = bytes.ToLower(head)
	start := bytes.TrimLeft(head, " \t\r\n")
	if !bytes.HasPrefix(start, []byte("<")) {
		return formats.No
	}
	found := false
	for _, element := range [...]string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<span "} {
		found = found || bytes.Contains(start, []byte(element))
	}
	if !found {
		return formats.No
	}
	for _, s := range signs {
		if bytes.Contains(head, []byte(s.text)) {
			return s.sure
		}
	}
	return formats.No
}
