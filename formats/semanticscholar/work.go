package semanticscholar

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is a paper, bare or as what cites another or is cited by it.
type work struct {
	paper
	Citing paper `member:"citingPaper,flat"`
	Cited  paper `member:"citedPaper,flat"`

	_ jsondoc.LeftOut `member:"contexts intents contextsWithIntent isInfluential"`
}

// paper is the graph's Paper; in the datasets names are in small letters. What
// stands in LeftOut is of no use to a bibliography: counts, what the paper cites and
// what cites it, and what machines say of it.
type paper struct {
	PaperID  string `member:"paperId"`
	Title    string `member:"title"`
	Abstract string `member:"abstract"`
	URL      string `member:"url"`
	Venue    string `member:"venue"`
	Year     string `member:"year"`
	Date     string `member:"publicationDate"`
	DateToo  string `member:"publicationdate"`
	IDs      ids    `member:"externalIds"`
	IDsToo   ids    `member:"externalids"`
	Place    struct {
		Name string   `member:"name,text"`
		Type string   `member:"type"`
		ISSN []string `member:"issn"`

		_ jsondoc.LeftOut `member:"id alternate_names alternate_issns url alternate_urls"`
	} `member:"publicationVenue"`
	Journal struct {
		Name   string `member:"name,text"`
		Volume string `member:"volume"`
		Pages  string `member:"pages"`
	} `member:"journal"`
	Types   []string `member:"publicationTypes"`
	TypesT  []string `member:"publicationtypes"`
	Fields  []string `member:"fieldsOfStudy"`
	Authors []struct {
		Name string `member:"name,text"`
		IDs  struct {
			ORCID string `member:"ORCID"`

			_ jsondoc.LeftOut `member:"DBLP"`
		} `member:"externalIds"`

		_ jsondoc.LeftOut `member:"authorId url aliases affiliations homepage paperCount citationCount hIndex"`
	} `member:"authors"`
	PDF struct {
		URL string `member:"url,text"`

		_ jsondoc.LeftOut `member:"status license disclaimer"`
	} `member:"openAccessPdf"`

	_ jsondoc.LeftOut `member:"corpusId corpusid referenceCount citationCount influentialCitationCount isOpenAccess"`
	_ jsondoc.LeftOut `member:"s2FieldsOfStudy citationStyles citations references embedding tldr textAvailability matchScore"`
	_ jsondoc.LeftOut `member:"referencecount citationcount influentialcitationcount isopenaccess s2fieldsofstudy publicationvenueid"`
}

type ids struct {
	DOI   string `member:"DOI"`
	ArXiv string `member:"ArXiv"`
	PMID  string `member:"PubMed"`
	PMCID string `member:"PubMedCentral"`
	ACL   string `member:"ACL"`
	DBLP  string `member:"DBLP"`

	_ jsondoc.LeftOut `member:"MAG CorpusId"`
}
