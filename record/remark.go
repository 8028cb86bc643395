package record

import "strings"

// sourceHeadings begin the remarks that a source makes about a record: those of
// arXiv's own fields, and what databases write into the notes of their exports.
var sourceHeadings = [...]string{
	"Comment: ", "Comments: ", "Journal ref: ", "Report number: ", "doi: ", // arXiv
	"Cited By :", "Cited By: ", "Cited By (since ", "Export Date: ", "Source: Scopus", // Scopus
	"Times Cited: ", "Times Cited in Web of Science ", "ISI Document Delivery No.: ", // Web of Science
	"Accession Number: ", // EBSCO
	"Last updated - ", "Date revised - ", "Date created - ", "Date completed - ", "Copyright - ",
	"SubjectsTermNotLitGenreText - ", // ProQuest
}

// IsSourceRemark reports whether a remark is one that a source made of the work
// under a heading of its own: nothing that a bibliography should print, and no
// annotation of the reader's, wherever a program keeps it.
func IsSourceRemark(note string) bool {
	for _, h := range sourceHeadings {
		if strings.HasPrefix(note, h) {
			return true
		}
	}
	return false
}

// StandsForNothing reports whether a value is what programs write where they know none.
func StandsForNothing(s string) bool {
	switch s {
	case "", "-", "--", "NA", "N/A", "n/a", "null", "NULL", "None", "nan", "NaN", "undefined":
		return true
	}
	return false
}
