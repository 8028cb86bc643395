package zoterordf

import "github.com/bibfold/bibfold/record"

// item is an item as Zotero holds it.
type item struct {
	typ         *itemType
	about       string // its address in the document
	fields      []field
	creators    []creator
	tags        []string
	automatic   []string // those of tags that a program gave, not a person
	notes       []string // HTML
	text        string   // of an item that is a note: HTML
	attachments []attachment
	related     []string // addresses of other items
	collections []string // each with those that hold it: "Thesis > Chapter 1"

	// Of items with many fields: the values of those that have been looked at.
	values map[string]string
	looked int
}

// field is a field by its base name, as "publisher" is that of university.
type field struct{ name, value string }

// creator is a name in a role, as "translator".
type creator struct {
	role string
	name record.Name
}

type attachment struct {
	title, path, url, mime string
}

// get returns a field's value.
func (it *item) get(name string) string {
	if len(it.fields) >= manyNodes {
		return it.lookUp(name)
	}
	for _, f := range it.fields {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

func (it *item) lookUp(name string) string {
	if it.values == nil {
		it.values = map[string]string{}
	}
	for ; it.looked < len(it.fields); it.looked++ {
		if f := it.fields[it.looked]; it.values[f.name] == "" {
			it.values[f.name] = f.value
		}
	}
	return it.values[name]
}

// set sets a field that has no value yet, unless the new one is empty too.
func (it *item) set(name, value string) bool {
	if value == "" {
		return true
	}
	if old := it.get(name); old != "" {
		return old == value
	}
	it.fields = append(it.fields, field{name, value})
	return true
}

// collectionSeparator stands between the names of a collection and of the one
// that holds it.
const collectionSeparator = " > "

// baseFields are the base fields of the fields that some types have under names
// of their own.
var baseFields = map[string]string{
	"artworkMedium": "medium", "audioRecordingFormat": "medium", "videoRecordingFormat": "medium",
	"interviewMedium": "medium", "audioFileType": "medium", "format": "medium",
	"label": "publisher", "company": "publisher", "repository": "publisher", "distributor": "publisher",
	"institution": "publisher", "network": "publisher", "university": "publisher", "studio": "publisher",
	"repositoryLocation": "place",
	"billNumber":         "number", "docketNumber": "number", "identifier": "number", "documentNumber": "number",
	"patentNumber": "number", "episodeNumber": "number", "archiveID": "number", "reportNumber": "number",
	"publicLawNumber": "number",
	"codeVolume":      "volume", "reporterVolume": "volume",
	"codePages": "pages", "firstPage": "pages",
	"legislativeBody": "authority", "court": "authority", "issuingAuthority": "authority", "organization": "authority",
	"blogTitle": "publicationTitle", "bookTitle": "publicationTitle", "proceedingsTitle": "publicationTitle",
	"dictionaryTitle": "publicationTitle", "encyclopediaTitle": "publicationTitle", "forumTitle": "publicationTitle",
	"sessionTitle": "publicationTitle", "programTitle": "publicationTitle", "websiteTitle": "publicationTitle",
	"websiteType": "type", "genre": "type", "postType": "type", "letterType": "type", "manuscriptType": "type",
	"mapType": "type", "presentationType": "type", "reportType": "type", "thesisType": "type",
	"caseName": "title", "subject": "title", "nameOfAct": "title",
	"dateDecided": "date", "issueDate": "date", "dateEnacted": "date",
	"priorityDate": "originalDate", "legalStatus": "status",
	"version": "versionNumber",
}

func baseField(name string) string {
	if base, ok := baseFields[name]; ok {
		return base
	}
	return name
}
