package convert

import (
	"regexp"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// An accession number (PubMed's 29500001, WOS:000430000000001) is a record's name
// in a database, and no key that anybody cites; nor is the number of a row in a
// table, or of a record in EndNote, EBSCO or Rayyan. Where the output is of another
// kind, such a record gets a key as one without any, and the number goes where RIS's AN
// has it.

// accessions holds by name the formats whose records are, or may be, named by
// accession numbers, where the output's are not.
type accessions map[string]*formats.Format

func (c *conversion) accessions() accessions {
	a := accessions{}
	for _, f := range c.Registry {
		if (f.Accession || f.Numbered) && !c.To.Accession && f.Name != c.To.Name {
			a[f.Name] = f
		}
	}
	return a
}

// name reports whether a record is named by its number.
func (a accessions) name(r *record.Record) bool {
	f := a[r.Source.Format]
	return f != nil && r.ID != "" && (f.Accession || accessionNumber.MatchString(r.ID))
}

// accessionNumber are the numbers of rows, and the forms that those of databases have:
// Rayyan's, CENTRAL's, the Web of Science's, Scopus', Embase's.
var accessionNumber = regexp.MustCompile(`^(?:rayyan-|CN-|WOS:|2-s2\.0-|L(?:\d{7}))?[\d-]+$`)

// unname takes the number from a record that is named by one.
func (a accessions) unname(r *record.Record) {
	if a.name(r) {
		keepNumber(r, r.ID)
		r.ID = ""
	}
}

// numbers returns the accession numbers that records are named by, and has the records
// keep them, whatever they are merged with.
func (a accessions) numbers(records []*record.Record) map[string]bool {
	var set map[string]bool
	for _, r := range records {
		if a.name(r) {
			if set == nil {
				set = map[string]bool{}
			}
			set[r.ID] = true
			if a[r.Source.Format].Accession || r.Text(record.Archive)+r.Text(record.SourceCatalog) != "" {
				keepNumber(r, r.ID) // of a database, not a row
			}
		}
	}
	return set
}

// byNumber returns the folded records by the numbers of what they hold. A number of
// several, such as that of rows in two tables, names none of them.
func byNumber(folded []*record.Record, numbers map[string]bool) map[string]*record.Record {
	if len(numbers) == 0 {
		return nil
	}
	held := map[string]*record.Record{}
	hold := func(number string, r *record.Record) {
		if !numbers[number] {
			return
		}
		if _, several := held[number]; several {
			r = nil
		}
		held[number] = r
	}
	for _, r := range folded {
		hold(r.ID, r)
		for _, alias := range r.Aliases {
			hold(alias, r)
		}
	}
	return held
}

// rename gives a folded record a key in place of a number: that of a record that
// it holds, if one had a key. Numbers are no former keys either.
func rename(r *record.Record, numbers map[string]bool) {
	if len(numbers) == 0 {
		return
	}
	isNumber := func(id string) bool { return numbers[id] }
	if isNumber(r.ID) {
		keepNumber(r, r.ID)
		r.ID = ""
	}
	r.Aliases = slices.DeleteFunc(r.Aliases, isNumber)
	if r.ID == "" && len(r.Aliases) > 0 {
		r.ID, r.Aliases = r.Aliases[0], r.Aliases[1:]
	}
}

// keepNumber keeps an accession number, if no identifier of the record says it.
func keepNumber(r *record.Record, number string) {
	if number != r.PMID && number != r.Text(record.PMCID) && r.Text(record.ArchiveLocation) == "" {
		r.SetText(record.ArchiveLocation, number)
	}
}
