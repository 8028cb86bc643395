package dedupe

import (
	"slices"

	"github.com/bibfold/bibfold/record"
)

// archiveFacts tell where a record stands: the number in a database, the database, and
// who provides it.
var archiveFacts = [...]record.Var{record.ArchiveLocation, record.Archive, record.SourceCatalog}

// mergeArchive takes them from one member: in another database the number means nothing,
// or something else.
func (m *merger) mergeArchive() {
	from := -1
	for _, v := range archiveFacts {
		all := m.values(func(r *record.Record) string { return r.Text(v) }, plain)
		_, wished := m.prefer.fields[v.String()]
		of := all
		if from >= 0 && !wished {
			of = slices.DeleteFunc(slices.Clone(all), func(x value) bool { return x.from != from })
		}
		if best, ok := m.own(v, of, m.rule(v, of)); ok {
			m.set(v, best, all)
			from = best.from
		} else if len(all) > 0 {
			m.lose(v.String(), all)
		}
	}
}

// repeated tells of a number that an identifier of the merged record says.
func repeated(c *contest, v value) int {
	return count(v.text == c.out.PMID || v.text == c.out.Text(record.PMCID) || v.text == c.out.DOI)
}

// nowhere tells of a number that doesn't say in which database it stands.
func nowhere(c *contest, v value) int {
	r := c.members[v.from]
	return count(r.Text(record.Archive)+r.Text(record.SourceCatalog) == "" && isCount(v.text))
}
