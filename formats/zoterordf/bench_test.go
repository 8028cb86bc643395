package zoterordf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/zoterordf"
)

// library returns a document of n ordinary articles, as Zotero exports them, with
// what belongs to each behind it and a collection of all at the end.
func library(n int) []byte {
	var b strings.Builder
	b.WriteString(`<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
`)
	abstract := strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12)
	for i := range n {
		fmt.Fprintf(&b, `    <bib:Article rdf:about="https://example.org/%[1]d">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:%[1]d"/>
        <bib:authors>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>van der Maas</foaf:surname>
                        <foaf:givenName>Mark</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>Nguyen</foaf:surname>
                        <foaf:givenName>Hai H.</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
            </rdf:Seq>
        </bib:authors>
        <link:link rdf:resource="#item_%[1]d1"/>
        <dcterms:isReferencedBy rdf:resource="#item_%[1]d2"/>
        <dc:subject>mangrove</dc:subject>
        <dc:subject>
           <z:AutomaticTag>
               <rdf:value>sea level</rdf:value>
           </z:AutomaticTag>
        </dc:subject>
        <dc:title>Drivers of change: case study of &lt;i&gt;Rhizophora&lt;/i&gt; number %[1]d</dc:title>
        <dcterms:abstract>%[2]s</dcterms:abstract>
        <dc:date>2015-06-01</dc:date>
        <z:language>en</z:language>
        <z:libraryCatalog>DOI.org (Crossref)</z:libraryCatalog>
        <dc:identifier>
            <dcterms:URI>
                <rdf:value>https://example.org/%[1]d</rdf:value>
            </dcterms:URI>
        </dc:identifier>
        <dcterms:dateSubmitted>2021-02-03 09:08:07</dcterms:dateSubmitted>
        <bib:pages>1101-1117</bib:pages>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:%[1]d">
        <dc:title>Environmental Management</dc:title>
        <prism:volume>55</prism:volume>
        <prism:number>5</prism:number>
        <dcterms:alternative>Environ. Manage.</dcterms:alternative>
        <dc:identifier>DOI 10.1007/s00267-015-%[1]d</dc:identifier>
        <dc:identifier>ISSN 0364-152X</dc:identifier>
    </bib:Journal>
    <z:Attachment rdf:about="#item_%[1]d1">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/%[1]d/Nguyen 2015.pdf"/>
        <dc:title>Full Text PDF</dc:title>
        <z:linkMode>1</z:linkMode>
        <link:type>application/pdf</link:type>
    </z:Attachment>
    <bib:Memo rdf:about="#item_%[1]d2">
       <rdf:value>&lt;p&gt;To be read.&lt;/p&gt;</rdf:value>
    </bib:Memo>
`, i, abstract)
	}
	b.WriteString("    <z:Collection rdf:about=\"#collection_1\">\n        <dc:title>Shores</dc:title>\n")
	for i := range n {
		fmt.Fprintf(&b, "        <dcterms:hasPart rdf:resource=\"https://example.org/%d\"/>\n", i)
	}
	b.WriteString("    </z:Collection>\n</rdf:RDF>\n")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, zoterordf.Format, library(300)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, zoterordf.Format, library(300)) }
