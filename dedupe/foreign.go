package dedupe

import (
	"slices"

	"github.com/bibfold/bibfold/record"
)

// preprintFacts are the variables in which a preprint speaks of its server: they say
// nothing of the publication.
var preprintFacts = record.VarsOf(
	record.Genre, record.Publisher, record.Number, record.Archive, record.ArchiveLocation, record.Version, record.Status,
	record.PublisherPlace,
)

// seriesFacts are the variables in which a working paper speaks of its series besides.
var seriesFacts = record.VarsOf(
	record.ContainerTitle, record.ContainerTitleShort, record.CollectionTitle, record.CollectionNumber,
	record.CollectionEditor, record.Page, record.NumberOfPages, record.ISBN, record.ISSN,
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
// telling member, or for another kind of record: a report's number is no article's. What
// the user prefers for the field by name is taken nevertheless.
func (m *merger) foreign(v record.Var, member int) bool {
	if _, wished := m.prefer.fields[v.String()]; wished {
		return false
	}
	own, other := m.stages[m.order[0]], m.stages[member]
	switch {
	case other == stagePreprint && own == stagePublished:
		return preprintFacts.Has(v)
	case m.isDraft(member):
		return preprintFacts.Has(v) || seriesFacts.Has(v)
	case own == stagePreprint && rank(other) > rank(own), m.lists(member) && !m.lists(m.order[0]):
		return publicationFacts.Has(v)
	}
	return v == record.Number && kindsOf(m.out.Type).contained() && !kindsOf(m.members[member].Type).contained()
}

// lists reports whether a member tells where a thesis is listed, not where it was written.
func (m *merger) lists(member int) bool { return listsTheses(m.members[member].ContainerTitle) }

// own returns the best value of a variable by the given comparison, among those that
// hold for the merged record. Where none does, all are lost. A retraction that one of them
// tells is in force, whatever the user prefers.
func (m *merger) own(v record.Var, all []value, better func(a, b value) int) (best value, ok bool) {
	own := slices.DeleteFunc(slices.Clone(all), func(x value) bool { return m.foreign(v, x.from) })
	if in := m.retracted(v, own); len(in) > 0 {
		own = in
	}
	if len(own) > 0 {
		return m.choose(v.String(), own, better), true
	}
	if len(all) > 0 {
		m.lose(v.String(), all)
	}
	return value{}, false
}

// retracted returns the values that say that the work was retracted. What a preprint says
// holds for no publication.
func (m *merger) retracted(v record.Var, all []value) (out []value) {
	top := 0
	for _, x := range all {
		top = max(top, m.rankOf(x))
	}
	for _, x := range all {
		if m.rankOf(x) == top && record.TellsRetraction(v, x.text) {
			out = append(out, x)
		}
	}
	return out
}
