package noteexpress

import (
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	kinds := []string{"Journal Article", "Book", "Book Section", "Conference Proceedings", "Thesis", "Patent", "Web Page"}
	tags := []string{
		"Author", "Secondary Author", "Subsidiary Author", "Author Address", "Keywords", "ISBN/ISSN",
		"Title", "Short Title", "Journal", "Secondary Title", "Tertiary Title", "Year", "Date", "Access Date", "Volume", "Issue",
		"Number", "Pages", "Edition", "Publisher", "Place Published", "Type of Work", "DOI", "URL", "Language", "Abstract", "Notes",
		"Database Provider", "Call Number", "Accession Number",
	}
	formattest.Twice(t, Format, kinds, tags, func(typ, tag, first, second string) string {
		return "{Reference Type}: " + typ + "\n{Title}: A title\n{" + tag + "}: " + first + "\n{" + tag + "}: " + second + "\n\n"
	})
}
