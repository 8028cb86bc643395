package crossref

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is Crossref's work. What stands in LeftOut is of no use to a bibliography:
// what the work cites and how often it is cited, who paid, where it is archived,
// how the DOI is managed, and what is said twice.
type work struct {
	DOI            string   `member:"DOI"`
	Type           string   `member:"type"`
	Subtype        string   `member:"subtype"`
	Title          []string `member:"title"`
	Subtitle       []string `member:"subtitle"`
	ShortTitle     []string `member:"short-title"`
	OriginalTitle  []string `member:"original-title"`
	Container      []string `member:"container-title"`
	ContainerShort []string `member:"short-container-title"`
	Group          string   `member:"group-title"`
	Publisher      string   `member:"publisher"`
	Place          string   `member:"publisher-location"`
	Volume         string   `member:"volume"`
	Issue          string   `member:"issue"`
	Page           string   `member:"page"`
	ArticleNumber  string   `member:"article-number"`
	Edition        string   `member:"edition-number"`
	Part           string   `member:"part-number"`
	Number         string   `member:"number"`
	Award          string   `member:"award"`
	Language       string   `member:"language"`
	Abstract       string   `member:"abstract"`
	URL            string   `member:"URL"`
	Resource       resource `member:"resource"`
	Subject        []string `member:"subject"`
	ISBN           []string `member:"ISBN"`
	ISSN           []string `member:"ISSN"`
	Degree         []string `member:"degree"`

	Author      []person `member:"author"`
	Editor      []person `member:"editor"`
	Translator  []person `member:"translator"`
	Chair       []person `member:"chair"`
	Contributor []person `member:"contributor"`

	Print    date `member:"published-print"`
	Online   date `member:"published-online"`
	Other    date `member:"published-other"`
	Issued   date `member:"issued"`
	First    date `member:"published"`
	Posted   date `member:"posted"`
	Approved date `member:"approved"`
	Created  date `member:"created"`

	InIssue struct {
		Issue string `member:"issue"`
		Print date   `member:"published-print"`

		_ jsondoc.LeftOut `member:"published-online published"`
	} `member:"journal-issue"`
	Event       event         `member:"event"`
	Institution []institution `member:"institution"`
	Standards   institution   `member:"standards-body"`
	License     []license     `member:"license"`
	Link        []link        `member:"link"`
	Relation    jsondoc.Value `member:"relation"`
	UpdateTo    []update      `member:"update-to"`
	AltID       []string      `member:"alternative-id"`
	Status      string        `member:"status"`
	Project     []project     `member:"project"` // of a grant

	_ jsondoc.LeftOut `member:"reference reference-count references-count is-referenced-by-count indexed deposited accepted"`
	_ jsondoc.LeftOut `member:"content-domain content-created content-updated member prefix score source funder assertion archive"`
	_ jsondoc.LeftOut `member:"clinical-trial-number update-policy updated-by isbn-type issn-type review free-to-read aliases"`
	_ jsondoc.LeftOut `member:"published-in-print component-number proceedings-subject resource-type version"`
}

type person struct {
	Given  string `member:"given"`
	Family string `member:"family"`
	Suffix string `member:"suffix"`
	Name   string `member:"name,text"` // of an organisation
	ORCID  string `member:"ORCID"`

	_ jsondoc.LeftOut `member:"prefix affiliation sequence authenticated-orcid role id"`
}

// date is a partial date: date-parts is a list with a list in it.
type date struct {
	Parts jsondoc.Value `member:"date-parts"`
	Time  string        `member:"date-time,text"`

	_ jsondoc.LeftOut `member:"timestamp version"`
}

type resource struct {
	Primary struct {
		URL string `member:"URL,text"`
	} `member:"primary"`

	_ jsondoc.LeftOut `member:"secondary"`
}

type event struct {
	Name     string `member:"name,text"`
	Location string `member:"location"`
	Start    date   `member:"start"`
	End      date   `member:"end"`

	_ jsondoc.LeftOut `member:"acronym theme sponsor number"`
}

type institution struct {
	Name  string   `member:"name,text"`
	Place []string `member:"place"`

	_ jsondoc.LeftOut `member:"acronym department id"`
}

// project is what a grant is for.
type project struct {
	Title []struct {
		Title string `member:"title,text"`

		_ jsondoc.LeftOut `member:"language"`
	} `member:"project-title"`
	Lead    []person `member:"lead-investigator"`
	Coleads []person `member:"co-lead-investigator"`
	Start   date     `member:"award-start"`

	_ jsondoc.LeftOut `member:"project-description award-end award-amount award-planned-end funding investigator"`
}

type license struct {
	URL     string `member:"URL,text"`
	Version string `member:"content-version"`

	_ jsondoc.LeftOut `member:"start delay-in-days"`
}

type link struct {
	URL  string `member:"URL"`
	MIME string `member:"content-type"`
	Use  string `member:"intended-application"`

	_ jsondoc.LeftOut `member:"content-version"`
}

// update says which work this one corrects, retracts or replaces.
type update struct {
	DOI  string `member:"DOI,text"`
	Type string `member:"type"`

	_ jsondoc.LeftOut `member:"label updated source record-id"`
}
