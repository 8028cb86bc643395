package pubmedxml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/pubmedxml"
)

// library returns a document of n ordinary citations.
func library(n int) []byte {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" ?>\n<PubmedArticleSet>\n")
	for i := range n {
		fmt.Fprintf(&b, `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%d</PMID>
<DateRevised><Year>2021</Year><Month>12</Month><Day>04</Day></DateRevised>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">0364-152X</ISSN><JournalIssue CitedMedium="Print"><Volume>55</Volume><Issue>5</Issue>
<PubDate><Year>2015</Year><Month>May</Month></PubDate></JournalIssue><Title>Environmental management</Title><ISOAbbreviation>Environ Manage</ISOAbbreviation></Journal>
<ArticleTitle>Drivers of coastal shoreline change: case study of <i>Rhizophora</i> number %d.</ArticleTitle><Pagination><MedlinePgn>1101-17</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1007/s00267-015-%d</ELocationID><Abstract><AbstractText>%s</AbstractText></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Nguyen</LastName><ForeName>Hai H</ForeName><Initials>HH</Initials><AffiliationInfo><Affiliation>School of Geography, Planning &amp; Environmental Management, Brisbane, Australia.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y"><LastName>van der Maas</LastName><ForeName>Mark</ForeName><Initials>M</Initials></Author></AuthorList><Language>eng</Language>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
<MeshHeadingList><MeshHeading><DescriptorName UI="D000818" MajorTopicYN="N">Animals</DescriptorName></MeshHeading>
<MeshHeading><DescriptorName UI="D003247" MajorTopicYN="N">Conservation of Natural Resources</DescriptorName><QualifierName UI="Q000379" MajorTopicYN="Y">methods</QualifierName></MeshHeading></MeshHeadingList>
</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">%d</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
`, i+1, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 15), i+1)
	}
	b.WriteString("</PubmedArticleSet>\n")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) { formattest.BenchRead(b, pubmedxml.Format, library(300)) }
