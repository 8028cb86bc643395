package bibjson

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is a record, bare or within DOAJ's frame.
type work struct {
	fields
	Inner fields `member:"bibjson,flat"`

	_ jsondoc.LeftOut `member:"admin created_date last_updated es_type"`
}

type fields struct {
	ID         string   `member:"id"`
	OtherID    string   `member:"_id"`
	CiteKey    string   `member:"cite_key"`
	Citekey    string   `member:"citekey"`
	Type       string   `member:"type"`
	Title      string   `member:"title"`
	Subtitle   string   `member:"subtitle"`
	Author     []person `member:"author"`
	Editor     []person `member:"editor"`
	Reviewer   []person `member:"reviewer"`
	Translator []person `member:"translator"`

	Journal     journal    `member:"journal"`
	Booktitle   string     `member:"booktitle"`
	Series      string     `member:"series"`
	Publisher   string     `member:"publisher"`
	Address     string     `member:"address"`
	School      string     `member:"school"`
	Institution string     `member:"institution"`
	Edition     string     `member:"edition"`
	Chapter     string     `member:"chapter"`
	Volume      string     `member:"volume"`
	Number      string     `member:"number"`
	Issue       string     `member:"issue"`
	Pages       string     `member:"pages"`
	Start       string     `member:"start_page"`
	End         string     `member:"end_page"`
	Year        string     `member:"year"`
	Month       string     `member:"month"`
	Day         string     `member:"day"`
	Date        published  `member:"date"`
	Language    string     `member:"language"`
	Abstract    string     `member:"abstract"`
	Keywords    []string   `member:"keywords"`
	Keyword     []string   `member:"keyword"`
	Note        []string   `member:"note"`
	DOI         string     `member:"doi"`
	ISBN        []string   `member:"isbn"`
	ISSN        []string   `member:"issn"`
	URL         string     `member:"url"`
	Link        []link     `member:"link"`
	Identifier  []idOfType `member:"identifier"`
	License     []license  `member:"license"`
	Sections    struct {
		Abstract string `member:"abstract"`

		_ jsondoc.LeftOut `member:"description introduction methods results discussion conclusion figures tables"`
	} `member:"sections"`

	_ jsondoc.LeftOut `member:"log copyright subject references"`
}

type person struct {
	Name       string `member:"name,text"`
	First      string `member:"firstname"`
	Last       string `member:"lastname"`
	FirstName  string `member:"firstName"`
	LastName   string `member:"lastName"`
	Given      string `member:"given"`
	Family     string `member:"family"`
	ORCID      string `member:"orcid_id"`
	OtherORCID string `member:"orcid"`

	_ jsondoc.LeftOut `member:"alternate affiliation institution email id url"`
}

type journal struct {
	Name       string     `member:"name,text"`
	Title      string     `member:"title"`
	Short      string     `member:"shortcode"`
	Abbrev     string     `member:"abbreviation"`
	Volume     string     `member:"volume"`
	Issue      string     `member:"issue"`
	Number     string     `member:"number"`
	Pages      string     `member:"pages"`
	First      string     `member:"firstpage"`
	Last       string     `member:"lastpage"`
	Publisher  string     `member:"publisher"`
	Language   string     `member:"language"`
	ISSN       []string   `member:"issn"`
	ISSNs      []string   `member:"issns"`
	Identifier []idOfType `member:"identifier"`

	_ jsondoc.LeftOut `member:"id country license"`
}

type published struct {
	Published string `member:"published,text"`

	_ jsondoc.LeftOut `member:"accepted received revised accessed"`
}

type link struct {
	URL  string `member:"url,text"`
	Type string `member:"type"`
	MIME string `member:"content_type"`
	Text string `member:"anchor"`
}

type idOfType struct {
	Type string `member:"type"`
	ID   string `member:"id,text"`

	_ jsondoc.LeftOut `member:"url canonical"`
}

type license struct {
	Raw   string `member:"raw,text"`
	Title string `member:"title"`
	URL   string `member:"url"`

	_ jsondoc.LeftOut `member:"type version open_access description jurisdiction domain_content"`
}
