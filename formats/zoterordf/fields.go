package zoterordf

import "github.com/bibfold/bibfold/record"

// fieldVars lists Zotero's fields, by their base names, with the variable of CSL
// that each is (https://api.zotero.org/schema, csl.fields and csl.dates). Of
// several fields for a variable, an item type has the first that it has.
var fieldVars = [...]struct {
	field string
	v     record.Var
}{
	{"title", record.Title},
	{"shortTitle", record.TitleShort},
	{"abstractNote", record.Abstract},
	{"publicationTitle", record.ContainerTitle},
	{"reporter", record.ContainerTitle},
	{"code", record.ContainerTitle},
	{"journalAbbreviation", record.ContainerTitleShort},
	{"series", record.CollectionTitle},
	{"seriesTitle", record.CollectionTitle},
	{"seriesNumber", record.CollectionNumber},
	{"conferenceName", record.EventTitle},
	{"meetingName", record.EventTitle},
	{"eventPlace", record.EventPlace},
	{"publisher", record.Publisher},
	{"assignee", record.Publisher}, // of a patent, as RIS has it
	{"place", record.PublisherPlace},
	{"date", record.Issued},
	{"accessDate", record.Accessed},
	{"filingDate", record.Submitted},
	{"originalDate", record.OriginalDate},
	{"originalPublisher", record.OriginalPublisher},
	{"originalPlace", record.OriginalPublisherPlace},
	{"volume", record.Volume},
	{"codeNumber", record.Volume},
	{"issue", record.Issue},
	{"priorityNumbers", record.Issue},
	{"number", record.Number},
	{"pages", record.Page},
	{"edition", record.Edition},
	{"versionNumber", record.Version},
	{"section", record.Section},
	{"committee", record.Section},
	{"session", record.ChapterNumber},
	{"partNumber", record.Part},
	{"partTitle", record.PartTitle},
	{"numPages", record.NumberOfPages},
	{"numberOfVolumes", record.NumberOfVolumes},
	{"type", record.Genre},
	{"programmingLanguage", record.Genre},
	{"medium", record.Medium},
	{"system", record.Medium},
	{"artworkSize", record.Dimensions},
	{"runningTime", record.Dimensions},
	{"scale", record.Scale},
	{"authority", record.Authority},
	{"country", record.Jurisdiction},
	{"status", record.Status},
	{"history", record.References},
	{"references", record.References},
	{"language", record.Language},
	{"ISBN", record.ISBN},
	{"ISSN", record.ISSN},
	{"DOI", record.DOI},
	{"PMID", record.PMID},
	{"PMCID", record.PMCID},
	{"url", record.URL},
	{"archive", record.Archive},
	{"archiveLocation", record.ArchiveLocation},
	{"libraryCatalog", record.SourceCatalog},
	{"callNumber", record.CallNumber},
	{"applicationNumber", record.CallNumber},
	{"rights", record.License},
}

var varsByField = func() map[string]record.Var {
	m := make(map[string]record.Var, len(fieldVars))
	for _, f := range fieldVars {
		m[f.field] = f.v
	}
	return m
}()

var fieldsByVar = func() (m [record.NumVars][]string) {
	for _, f := range fieldVars {
		m[f.v] = append(m[f.v], f.field)
	}
	return m
}()

// fieldFor returns the field that holds a variable in items of type t, "" if there
// is none.
func (t *itemType) fieldFor(v record.Var) string {
	for _, field := range fieldsByVar[v] {
		if t.has(field) {
			return field
		}
	}
	if v == record.EventPlace && t.name == "presentation" {
		return "place" // where it was given: nothing else has a place there
	}
	return ""
}

// varFor returns the variable that a field holds in items of type t, VarNone if
// there is none.
func (t *itemType) varFor(field string) record.Var {
	if field == "place" && t.name == "presentation" {
		return record.EventPlace
	}
	return varsByField[field]
}

// isRich says of the variables whether Zotero reads markup in them: it is that of
// CSL.
func isRich(v record.Var) bool {
	switch v {
	case record.Title, record.TitleShort, record.ContainerTitle, record.CollectionTitle, record.EventTitle,
		record.OriginalTitle, record.PartTitle, record.VolumeTitle, record.ReviewedTitle:
		return true
	}
	return false
}
