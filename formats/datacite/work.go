package datacite

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is a DOI's metadata, bare or as the attributes of a resource of JSON:API.
// What stands in LeftOut is of no use to a bibliography: how the DOI is managed,
// counts, who paid, where on earth data were taken, and what is said twice.
type work struct {
	attributes
	Resource attributes `member:"attributes,flat"`

	_ jsondoc.LeftOut `member:"id type relationships"`
}

type attributes struct {
	DOI          string        `member:"doi"`
	URL          string        `member:"url"`
	Types        types         `member:"types"`
	Creators     []agent       `member:"creators"`
	Titles       []title       `member:"titles"`
	Publisher    publisher     `member:"publisher"`
	Container    container     `member:"container"`
	Year         string        `member:"publicationYear"`
	Subjects     []subject     `member:"subjects"`
	Contributors []agent       `member:"contributors"`
	Dates        []date        `member:"dates"`
	Language     string        `member:"language"`
	Identifiers  []identifier  `member:"identifiers"`
	Alternate    []identifier  `member:"alternateIdentifiers"`
	Sizes        []string      `member:"sizes"`
	Formats      []string      `member:"formats"`
	Version      string        `member:"version"`
	Rights       []rights      `member:"rightsList"`
	Descriptions []description `member:"descriptions"`
	Related      []related     `member:"relatedIdentifiers"`
	Items        []item        `member:"relatedItems"`

	_ jsondoc.LeftOut `member:"prefix suffix geoLocations fundingReferences schemaVersion providerId clientId agency state xml"`
	_ jsondoc.LeftOut `member:"contentUrl metadataVersion source isActive reason created registered published updated"`
	_ jsondoc.LeftOut `member:"viewCount viewsOverTime downloadCount downloadsOverTime referenceCount citationCount citationsOverTime"`
	_ jsondoc.LeftOut `member:"partCount partOfCount versionCount versionOfCount"`
}

// types are the kind of the resource in DataCite's words, in free ones, and as
// DataCite has them translated into other vocabularies.
type types struct {
	General  string `member:"resourceTypeGeneral"`
	Free     string `member:"resourceType"`
	Citeproc string `member:"citeproc"`
	Schema   string `member:"schemaOrg"`
	BibTeX   string `member:"bibtex"`
	RIS      string `member:"ris"`
}

type title struct {
	Title string `member:"title,text"`
	Type  string `member:"titleType"`

	_ jsondoc.LeftOut `member:"lang"`
}

type publisher struct {
	Name string `member:"name,text"`

	_ jsondoc.LeftOut `member:"lang schemeUri publisherIdentifier publisherIdentifierScheme"`
}

// agent is a creator or contributor.
type agent struct {
	Name   string `member:"name,text"`
	Type   string `member:"nameType"`
	Given  string `member:"givenName"`
	Family string `member:"familyName"`
	Role   string `member:"contributorType"`
	IDs    []struct {
		ID     string `member:"nameIdentifier,text"`
		Scheme string `member:"nameIdentifierScheme"`

		_ jsondoc.LeftOut `member:"schemeUri schemeURI"`
	} `member:"nameIdentifiers"`

	_ jsondoc.LeftOut `member:"affiliation lang"`
}

// container is what DataCite understood of where the work appeared.
type container struct {
	Type    string `member:"type"`
	Title   string `member:"title,text"`
	ID      string `member:"identifier"`
	IDType  string `member:"identifierType"`
	Volume  string `member:"volume"`
	Issue   string `member:"issue"`
	First   string `member:"firstPage"`
	Last    string `member:"lastPage"`
	Number  string `member:"number"`
	Edition string `member:"edition"`
	Chapter string `member:"chapterNumber"`
}

type subject struct {
	Subject string `member:"subject,text"`

	_ jsondoc.LeftOut `member:"lang subjectScheme schemeUri valueUri valueURI schemeURI classificationCode"`
}

type date struct {
	Date string `member:"date,text"`
	Type string `member:"dateType"`
	Info string `member:"dateInformation"`
}

type identifier struct {
	ID      string `member:"identifier,text"`
	Type    string `member:"identifierType"`
	AltID   string `member:"alternateIdentifier"`
	AltType string `member:"alternateIdentifierType"`
}

type rights struct {
	Rights string `member:"rights,text"`
	URI    string `member:"rightsUri"`
	URL    string `member:"rightsURI"`

	_ jsondoc.LeftOut `member:"lang rightsIdentifier rightsIdentifierScheme schemeUri schemeURI"`
}

type description struct {
	Text string `member:"description,text"`
	Type string `member:"descriptionType"`
	Lang string `member:"lang"`
}

type related struct {
	Relation string `member:"relationType"`
	ID       string `member:"relatedIdentifier,text"`
	Type     string `member:"relatedIdentifierType"`

	_ jsondoc.LeftOut `member:"resourceTypeGeneral relatedMetadataScheme schemeUri schemeType relationTypeInformation"`
}

// item is a related work, described because it may have no identifier.
type item struct {
	Relation     string    `member:"relationType"`
	Type         string    `member:"relatedItemType"`
	Titles       []title   `member:"titles"`
	Creators     []agent   `member:"creators"`
	Contributors []agent   `member:"contributors"`
	Publisher    publisher `member:"publisher"`
	Year         string    `member:"publicationYear"`
	Volume       string    `member:"volume"`
	Issue        string    `member:"issue"`
	Number       string    `member:"number"`
	NumberType   string    `member:"numberType"`
	First        string    `member:"firstPage"`
	Last         string    `member:"lastPage"`
	Edition      string    `member:"edition"`
	ID           struct {
		ID   string `member:"relatedItemIdentifier,text"`
		Type string `member:"relatedItemIdentifierType"`

		_ jsondoc.LeftOut `member:"relatedMetadataScheme schemeURI schemeUri schemeType"`
	} `member:"relatedItemIdentifier"`
}
