package convert

import (
	"slices"

	"github.com/bibfold/bibfold/record"
)

// An accession number (PubMed's 29500001, WOS:000430000000001) is a record's name
// in a database, and no key that anybody cites. Where the output is of another
// kind, such a record gets a key as one without any, and the number goes where
// RIS's AN has it.

// accessions holds the names of the formats whose records are named by accession
// numbers, where the output's are not.
type accessions map[string]bool

func (c *conversion) accessions() accessions {
	a := accessions{}
	for _, f := range c.Registry {
		if f.Accession && !c.To.Accession {
			a[f.Name] = true
		}
	}
	return a
}

// unname takes the number from a record that is named by one.
func (a accessions) unname(r *record.Record) {
	if r.ID != "" && a[r.Source.Format] {
		keepNumber(r, r.ID)
		r.ID = ""
	}
}

// numbers returns the accession numbers that records are named by.
func (a accessions) numbers(records []*record.Record) map[string]bool {
	var set map[string]bool
	for _, r := range records {
		if r.ID != "" && a[r.Source.Format] {
			if set == nil {
				set = map[string]bool{}
			}
			set[r.ID] = true
		}
	}
	return set
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
