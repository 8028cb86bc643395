package zoterordf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// Many items may share a container that says very much: what is read of it with
// each is bounded, and what is left out is told.
func TestSharedContainer(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, `<rdf:RDF xmlns:rdf=%q xmlns:bib=%q xmlns:dc=%q xmlns:dcterms=%q>`, nsRDF, nsBiblio, nsDC, nsTerms)
	const items = 2000
	for i := range items {
		fmt.Fprintf(&b, `<bib:Article rdf:about="#%d"><dc:title>A</dc:title><dcterms:isPartOf rdf:resource="#j"/></bib:Article>`, i)
	}
	b.WriteString(`<bib:Journal rdf:about="#j">`)
	for i := range 20000 {
		fmt.Fprintf(&b, "<dc:title>%d</dc:title>", i)
	}
	b.WriteString(`</bib:Journal></rdf:RDF>`)
	told, n := 0, 0
	r := newReader(strings.NewReader(b.String()), formats.ReadOptions{OnError: func(*formats.Error) { told++ }})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; rec.ContainerTitle != "0" || len(rec.Extra) > maxContained {
			t.Fatalf("%q in %q, with %d fields more", rec.Title, rec.ContainerTitle, len(rec.Extra))
		}
	}
	if n != items || told != items {
		t.Errorf("%d items, %d warnings", n, told)
	}
}

// What contains a work may contain itself.
func TestCircle(t *testing.T) {
	for _, class := range []string{"bib:Series", "bib:Part", "bib:Journal"} {
		text := fmt.Sprintf(`<rdf:RDF xmlns:rdf=%q xmlns:bib=%q xmlns:dc=%q xmlns:dcterms=%q>
			<bib:Article rdf:about="#a"><dc:title>A</dc:title><dcterms:isPartOf rdf:resource="#b"/></bib:Article>
			<%[5]s rdf:about="#b"><dcterms:isPartOf rdf:resource="#c"/><dc:title>B</dc:title></%[5]s>
			<%[5]s rdf:about="#c"><dcterms:isPartOf rdf:resource="#b"/></%[5]s></rdf:RDF>`, nsRDF, nsBiblio, nsDC, nsTerms, class)
		rec, err := newReader(strings.NewReader(text), formats.ReadOptions{}).Read()
		if err != nil || rec.Title != "A" {
			t.Errorf("%s: %+v, %v", class, rec, err)
		}
	}
}

// Many items may share an attachment that says very much: none goes through all of it.
func TestSharedParts(t *testing.T) {
	const items = 20000
	var b strings.Builder
	fmt.Fprintf(&b, `<rdf:RDF xmlns:rdf=%q xmlns:bib=%q xmlns:dc=%q xmlns:link=%q xmlns:z=%q>`, nsRDF, nsBiblio, nsDC, nsLink, nsZotero)
	for i := range items {
		fmt.Fprintf(&b, `<bib:Book rdf:about="#%d"><dc:title>A</dc:title><link:link rdf:resource="#f"/></bib:Book>`, i)
	}
	b.WriteString(`<z:Attachment rdf:about="#f">` + strings.Repeat("<dc:x>x</dc:x>", items) + `<link:type>text/html</link:type></z:Attachment></rdf:RDF>`)
	n := 0
	for rec, err := range formats.All(newReader(strings.NewReader(b.String()), formats.ReadOptions{})) {
		if err != nil || rec.Title != "A" {
			t.Fatal(rec, err)
		}
		n++
	}
	if n != items {
		t.Errorf("%d items", n)
	}
}
