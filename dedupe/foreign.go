package dedupe

import "github.com/bibfold/bibfold/record"

// preprintFacts are the variables in which a preprint speaks of its server: they say
// nothing of the publication.
var preprintFacts = record.VarsOf(
	record.Genre, record.Publisher, record.Number, record.Archive, record.ArchiveLocation, record.Version, record.Status,
	record.PublisherPlace,
)

// publicationFacts are the variables in which a publication tells where it stands, when
// and in whose hands it came out: they say nothing of the preprint.
var publicationFacts = record.VarsOf(
	record.Genre, record.Publisher, record.Number, record.PublisherPlace,
	record.ContainerTitle, record.ContainerTitleShort, record.VolumeTitle, record.PartTitle,
	record.Volume, record.Issue, record.Page, record.NumberOfPages, record.NumberOfVolumes, record.Edition,
	record.ChapterNumber, record.Part, record.Section, record.Supplement, record.ISBN, record.ISSN,
	record.CollectionTitle, record.CollectionNumber, record.CollectionEditor, record.ContainerAuthor, record.Editor,
	record.EventTitle, record.EventPlace, record.EventDate, record.Issued, record.AvailableDate,
)

// foreign reports whether what a member says in a variable holds only for another stage
// of the work than the one that the merged record describes, which is that of the most
// telling member. What the user prefers for the field by name is taken nevertheless.
func (m *merger) foreign(v record.Var, member int) bool {
	own, other := m.stages[m.order[0]], m.stages[member]
	switch {
	case own == stagePublished && other == stagePreprint && preprintFacts.Has(v),
		own == stagePreprint && rank(other) > rank(own) && publicationFacts.Has(v):
		_, wished := m.prefer.fields[v.String()]
		return !wished
	}
	return false
}
