package esummary

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is a summary. What stands in LeftOut is of no use to a bibliography: how the
// record is managed, and what is said twice.
type work struct {
	UID      string   `member:"uid"`
	Error    string   `member:"error"`
	Title    string   `member:"title"`
	Original string   `member:"vernaculartitle"`
	Authors  []author `member:"authors"`
	Source   string   `member:"source"`
	Journal  string   `member:"fulljournalname"`
	Date     string   `member:"pubdate"`
	Online   string   `member:"epubdate"`
	Print    string   `member:"printpubdate"`
	Volume   string   `member:"volume"`
	Issue    string   `member:"issue"`
	Pages    string   `member:"pages"`
	Language []string `member:"lang"`
	ISSN     []string `member:"issn"`
	EISSN    []string `member:"essn"`
	Types    []string `member:"pubtype"`
	DocType  string   `member:"doctype"`
	Location string   `member:"elocationid"`
	DOI      string   `member:"doi"`
	IDs      []struct {
		Type  string `member:"idtype"`
		Value string `member:"value,text"`

		_ jsondoc.LeftOut `member:"idtypen"`
	} `member:"articleids"`
	Book      string `member:"booktitle"`
	Edition   string `member:"edition"`
	Publisher string `member:"publishername"`
	Place     string `member:"publisherlocation"`
	Medium    string `member:"medium"`
	Report    string `member:"reportnumber"`
	URL       string `member:"availablefromurl"`
	Chapter   string `member:"chapter"`

	_ jsondoc.LeftOut `member:"lastauthor sorttitle sortpubdate sortfirstauthor sortdate nlmuniqueid recordstatus pubstatus"`
	_ jsondoc.LeftOut `member:"history references attributes pmcrefcount viewcount srccontriblist doccontriblist srcdate docdate"`
	_ jsondoc.LeftOut `member:"locationlabel bookname pmclivedate so"`
}

type author struct {
	Name string `member:"name,text"`
	Type string `member:"authtype"`

	_ jsondoc.LeftOut `member:"clusterid"`
}
