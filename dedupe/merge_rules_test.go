package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// Which of the values that databases give for a field is the best one, whatever their order.
func TestRules(t *testing.T) {
	const title, journal = "Screening for depression in adults with pain", "Pain Medicine"
	written := func(title string) *record.Record {
		return &record.Record{
			Type: record.TypeArticleJournal, Title: title, ContainerTitle: journal, Volume: "12", Page: "P3-12", DOI: "10.5555/pain.12",
			Author: authorsOf("Nguyen, Thi Hoa", "Brown, K."),
		}
	}
	in := func(journal string) *record.Record {
		return &record.Record{Type: record.TypeArticleJournal, Title: title, ContainerTitle: journal, Volume: "12"}
	}
	with := func(v record.Var, s string) *record.Record {
		r := in(journal)
		r.SetText(v, s)
		return r
	}
	series := with(record.ContainerTitle, "Machines that Learn")
	series.SetText(record.CollectionTitle, "Lecture Notes in Lamps")
	for _, tt := range []struct {
		v     record.Var
		best  *record.Record
		worse []*record.Record
	}{
		{record.Title, written(title), []*record.Record{
			written(title + ". Pain Medicine"), written(title + ". Pain Med 2011;12:401-9"), written(title + ". doi:10.5555/pain.12"),
			written(title + " https://doi.org/10.5555/pain.12"), written(title + " [Abstract]"), written(title + " (Pain Medicine, (2011), 12, 3, (e401-e409), 10.5555/pain.12)"), written(title + " | Pain Medicine | Oxford Academic"),
			written(title + " - PubMed"), written("(PDF) " + title), written("Abstract P3-12: " + title), written("Nguyen TH, Brown K. " + title),
			written(title + " (Pain Medicine, (S0140673620311806), (10.5555/pain.12))"),
			written(title + " - Preliminary Report"), written(title + "*"), written(title + "."), written("SCREENING FOR DEPRESSION IN ADULTS WITH PAIN: A TRIAL"), written("Screening for depression in adults"),
		}},
		{record.Title, written(title + " of the back"), []*record.Record{written(title)}},
		{record.Title, written(title + ": a medicine"), []*record.Record{written(title)}},
		{record.Title, written(`"Nobody listens": a follow-up`), []*record.Record{written("Nobody listens: a follow-up"), written(`"Nobody listens": a follow up`), written(`"Nobody listens" : a follow-up`)}},
		{record.Title, written("Depression bei Erwachsenen mit Schmerzen"), []*record.Record{written("[" + title + "]."), written("[" + title + "]")}},
		{record.Title, written("[" + title + "]: an overview"), []*record.Record{written("[" + title + "]")}},
		{record.Title, written("Pain (chronic) or depression: screening, or follow-up - a study of well-being"), []*record.Record{
			written("Pain (chronic)or depression: screening, or follow-up - a study of well-being"), written("Pain (chronic) or depression: screening,or follow-up - a study of well-being"),
			written("Pain (chronic) or depression : screening, or follow-up - a study of well-being"), written("Pain (chronic) or depression: screening, or follow-up-a study of well-being"),
			written("Pain (chronic) or depression: screening, or follow-up - a study of well- being"),
		}},
		{record.Title, written(title + ", 2012"), []*record.Record{written(title)}},
		{record.Title, written("Une étude du français"), []*record.Record{written("Une étude du fran?ais en France"), written("Une Ã©tude du franÃ§ais")}},
		{record.ContainerTitle, in("Lancet"), []*record.Record{in("Lancet (London, England)"), in("Lancet : a weekly")}},
		{record.ContainerTitle, in("The Lancet"), []*record.Record{in("Lancet"), in("Lancet (London, England)")}},
		{record.ContainerTitle, in("Journal of clinical oncology : official journal of a society"), []*record.Record{in("J Clin Oncol"), in("J. Clin. Oncol.")}},
		{record.ContainerTitle, series, []*record.Record{in("Lecture Notes in Lamps (including subseries Lecture Notes in Candles)")}},
		{record.ContainerTitle, in("Journal of Social Psychology"), []*record.Record{in("JOURNAL OF SOCIAL PSYCHOLOGY")}},
		{record.Abstract, with(record.Abstract, "Colds are common in choirs. We gave zinc."), []*record.Record{
			with(record.Abstract, "Colds are common in choirs."), with(record.Abstract, "[No abstract available]"), with(record.Abstract, "Colds are common in choirs. We gave zinc to all who …"),
			with(record.Abstract, "Colds are common. Copyright © 1999 Elsevier Inc. All rights reserved."),
			with(record.Abstract, "Colds are common in choirs. We gave zinc to all who came (ABSTRACT TRUNCATED AT 250 WORDS)"),
		}},
		{record.Abstract, with(record.Abstract, "Zinc."), []*record.Record{with(record.Abstract, "[No abstract available]"), with(record.Abstract, "N/A")}},
		{record.ContainerTitleShort, with(record.ContainerTitleShort, "N Engl J Med"), []*record.Record{with(record.ContainerTitleShort, "New Engl. J. Med."), with(record.ContainerTitleShort, "NEJM")}},
		{record.ContainerTitleShort, with(record.ContainerTitleShort, "Pain Med."), []*record.Record{with(record.ContainerTitleShort, "Pain Med")}},
		{record.URL, with(record.URL, "https://mud.example/view?id=7"), []*record.Record{with(record.URL, "https://mud.example/")}},
		{record.Page, with(record.Page, "123-129"), []*record.Record{with(record.Page, "123"), with(record.Page, "1-7"), with(record.Page, "(no pagination)"), with(record.Page, "5-Dec")}},
		{record.Status, with(record.Status, "retracted"), []*record.Record{with(record.Status, "published in print"), with(record.Status, "")}},
	} {
		for _, worse := range tt.worse {
			for _, members := range [][]*record.Record{{tt.best, worse}, {worse, tt.best}} {
				if got, want := mergeOf(members...).rec.Text(tt.v), tt.best.Text(tt.v); got != want {
					t.Errorf("%v: %q, want %q", tt.v, got, want)
				}
			}
		}
	}
}

// Of titles in the same words, that counts on which most agree.
func TestTitleVotes(t *testing.T) {
	const most, other = "A report of the College of Frogs", "A Report of the college of Frogs"
	titled := func(s string) *record.Record { return &record.Record{Type: record.TypeReport, Title: s} }
	if got := mergeOf(titled(other), titled(most), titled(most)).rec.Title; got != most {
		t.Errorf("title %q, want %q", got, most)
	}
}

// Markup parts no votes, and neither do digits that pages leave out.
func TestVotes(t *testing.T) {
	article := func(publisher, page string) *record.Record {
		return &record.Record{Type: record.TypeArticleJournal, ContainerTitle: "Lamps", Volume: "1", Title: "Oil", Publisher: publisher, Page: page}
	}
	m := mergeOf(article("<i>Oil</i> Press", "i12-i15"), article("Oil Press", "i12-5"), article("Another Press", "I12-I15"))
	if m.rec.Publisher != "<i>Oil</i> Press" || m.rec.Page != record.CleanPages("i12-i15") {
		t.Errorf("publisher %q, page %q", m.rec.Publisher, m.rec.Page)
	}
}

// No preference takes back a retraction, whose title and status another record tells.
func TestRetractionBeforePreference(t *testing.T) {
	const title = "Sleep and growth in shepherds"
	own := &record.Record{Type: record.TypeArticleJournal, ContainerTitle: "Sleep Letters", Volume: "4", Title: title, Source: record.Source{File: "own.bib"}}
	told := own.Clone()
	told.Source.File, told.Title = "told.ris", "RETRACTED: "+title
	told.SetText(record.Status, "retracted")
	own.SetText(record.Status, "published")
	for _, prefer := range []*preferences{
		{all: preference{"own.bib"}},
		{fields: map[string][]string{"title": {"own.bib"}, "status": {"own.bib"}}},
	} {
		for _, members := range [][]*record.Record{{own, told}, {told, own}} {
			m := mergeRecords(members, []stage{stagePublished, stagePublished}, prefer, new(people))
			if m.rec.Title != told.Title || m.rec.Text(record.Status) != "retracted" {
				t.Errorf("%+v: title %q, status %q", prefer, m.rec.Title, m.rec.Text(record.Status))
			}
		}
	}
}

// Where a thesis is listed is no fact of the thesis, unless nothing else is known.
func TestMergeListedThesis(t *testing.T) {
	listed := func() *record.Record {
		return &record.Record{
			Type: record.TypeArticleJournal, Title: "Shame in adult survivors", Author: authorsOf("Rossi, Maria"), Issued: record.YearOnly(2005),
			ContainerTitle: "Dissertation Abstracts International: Section B", Volume: "65", Issue: "1-B", Publisher: "ProQuest",
		}
	}
	thesis := &record.Record{
		Type: record.TypeThesis, Title: "Shame in adult survivors", Author: authorsOf("Rossi, Maria"), Issued: record.YearOnly(2004),
		Publisher: "University of Bologna",
	}
	if got := mergeOf(listed(), thesis).rec; got.Type != thesis.Type || got.Publisher != thesis.Publisher || got.Issued != thesis.Issued || got.ContainerTitle+got.Volume+got.Issue != "" {
		t.Errorf("thesis and listing: %+v", got)
	}
	if got := mergeOf(listed(), listed()).rec; got.ContainerTitle == "" || got.Volume != "65" {
		t.Errorf("two listings: %+v", got)
	}
}
