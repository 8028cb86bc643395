package ris_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/ris"
	"github.com/bibfold/bibfold/record"
)

// write returns a record as RIS and what got lost.
func write(t *testing.T, rec *record.Record) (text string, losses []formats.Loss) {
	t.Helper()
	var buf bytes.Buffer
	w := ris.Format.NewWriter(&buf, formats.WriteOptions{OnLoss: func(l formats.Loss) { losses = append(losses, l) }})
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.String(), losses
}

func fieldsOf(losses []formats.Loss) []string {
	var names []string
	for _, l := range losses {
		names = append(names, l.Field+" "+l.Action.String())
	}
	return names
}

// A preprint comes back as it was, with its three dates, its classes and the mark
// of the cut list.
func TestPreprintRoundTrip(t *testing.T) {
	rec := &record.Record{
		ID: "one2025", Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv",
		Title:  `<i>Scaling</i> <span class="math">\rho\approx 0.9</span> for DNA`,
		Author: []record.Name{record.Organization("NVIDIA"), record.Name{Family: "Mundo", Given: "Carlo"}.With(record.NameParts{NonDroppingParticle: "del"})},
		Cuts:   []record.Cut{{Role: record.Author, Missing: 99}},
		Issued: record.YearMonthDay(2025, 11, 13),
		ArXiv:  record.ArXiv{ID: "2511.10289", Version: 2, Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"}},
		Notes:  []string{"Comment: 12 pages"},
	}
	rec.SetDate(record.Updated, record.YearMonthDay(2025, 12, 4))
	rec.SetDate(record.AvailableDate, record.YearMonth(2025, 11))
	text, losses := write(t, rec)
	if len(losses) > 0 {
		t.Errorf("losses: %v", fieldsOf(losses))
	}
	got := readAll(t, []byte(text))
	if len(got) != 1 {
		t.Fatalf("%d records in\n%s", len(got), text)
	}
	if d := cmp.Diff(rec, got[0], cmpopts.IgnoreUnexported(record.Record{}), cmpopts.IgnoreFields(record.Record{}, "Source")); d != "" || !record.Equal(rec, got[0]) {
		t.Errorf("(-written +read):\n%s\n%s", d, text)
	}
}

// What RIS has no tag for is reported.
func TestLosses(t *testing.T) {
	rec := &record.Record{
		Type:      record.TypeBroadcast,
		Title:     "A broadcast",
		Author:    []record.Name{record.Organization("Radio, Film and TV"), record.Name{Family: "Doe", Given: "Jane"}.With(record.NameParts{ORCID: "0000-0002-1825-0097"})},
		Aliases:   []string{"old-key"},
		Relations: []record.Relation{{Kind: record.RelPartOf, ID: "whole"}},
		Keywords:  []string{"a; b", "c"},
		Links:     []record.Link{{Target: "https://example.org/a.pdf", Title: "Full text", Kind: record.LinkPDF}},
		Extra:     []record.Field{{Format: "bibtex", Name: "adsurl", Value: "x"}, {Format: "ris", Name: "ZZ", Value: "kept"}},
	}
	rec.SetText(record.VolumeTitle, "A volume")
	rec.SetDate(record.OriginalDate, record.YearOnly(1950))
	rec.SetNames(record.Curator, []record.Name{{Family: "Cure", Given: "A."}})
	text, losses := write(t, rec)
	want := []string{
		"type changed", "author changed", "author dropped", "keyword changed", "volume-title dropped", "original-date dropped",
		"curator dropped", "link dropped", "adsurl dropped", "alias dropped", "relation dropped",
	}
	if d := cmp.Diff(want, fieldsOf(losses)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, line := range []string{"TY  - VIDEO\n", "AU  - Radio Film and TV\n", "L1  - https://example.org/a.pdf\n", "ZZ  - kept\n"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is not in\n%s", line, text)
		}
	}
}

// Another stage of the work is told in a note, once.
func TestRelationNotes(t *testing.T) {
	rec := &record.Record{Type: record.TypeArticle, Title: "T", Relations: []record.Relation{{Kind: record.RelPublishedAs, ID: "roe20"}}}
	text, _ := write(t, rec)
	again := readAll(t, []byte(text))[0]
	again.Relations = rec.Relations
	if twice, _ := write(t, again); twice != text || !strings.Contains(text, "N1  - Published as: roe20\n") {
		t.Errorf("written as\n%s\nand then as\n%s", text, twice)
	}
}

// Lines of an abstract that look like tags don't become tags.
func TestParagraphs(t *testing.T) {
	rec := &record.Record{Type: record.TypeArticleJournal, Title: "T", Abstract: "One.\nAD  - two\nER  - \n\nThree.\r\nRecord #2 of 3"}
	text, _ := write(t, rec)
	const want = "AB  - One. AD  - two ER  -\nThree. Record #2 of 3\n"
	if !strings.Contains(text, want) {
		t.Errorf("%q is not in\n%s", want, text)
	}
	if got := readAll(t, []byte(text)); len(got) != 1 {
		t.Errorf("%d records", len(got))
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		in   string
		want formats.Confidence
	}{
		{"TY  - JOUR\nTI  - x\nER  - \n", formats.Certain},
		{"Record #1 of 2\nProvider: x\n\n1. \nTY  - JOUR\nAU  - x\n", formats.Certain},
		{"TY - JOUR\nTI - x\n", formats.Possible},
		{"TY  - JOUR\n", formats.Likely},
		{"TI  - x\nAU  - y\nER  - \n", formats.Possible},
		{"PMID- 1\nTI  - x\nAU  - y\n", formats.No},
		{"@article{x, title = {TY  - JOUR}}\n", formats.No},
		{"Plain prose.\n", formats.No},
		{"", formats.No},
	} {
		if got := ris.Format.Sniff([]byte(c.in)); got != c.want {
			t.Errorf("%q: %d, want %d", c.in, got, c.want)
		}
	}
}

// What is written is written again in the same way.
func TestWriteAgain(t *testing.T) {
	for _, tt := range []struct {
		name string
		rec  *record.Record
		lost []string
	}{
		{"an unknown end", &record.Record{Type: record.TypeBook, Title: "T", Issued: record.ParseDate("2006-05/")}, []string{"issued changed"}},
		{"a degree for a volume", &record.Record{Type: record.TypeThesis, Title: "T", Volume: "Ed.D."}, []string{"volume changed"}},
		{"two degrees", &record.Record{Type: record.TypeThesis, Title: "T", Volume: "Ed.D.", Genre: "PhD thesis"}, []string{"volume dropped"}},
		{"publication types", &record.Record{Type: record.TypeArticleJournal, Title: "T", Extra: []record.Field{
			{Format: "nbib", Name: "PT", Value: "Journal Article"},
			{Format: "nbib", Name: "PT", Value: "Randomized Controlled Trial"},
			{Format: "ris", Name: "M3", Value: "Article"},
		}}, []string{"PT dropped", "PT moved", "M3 dropped"}},
		{"publication types beside a genre", &record.Record{Type: record.TypeArticleJournal, Title: "T", Genre: "Conference Abstract", Extra: []record.Field{
			{Format: "wos", Name: "DT", Value: "Meeting Abstract"},
		}}, []string{"DT dropped"}},
		{"a genre that says nothing", &record.Record{Type: record.TypeArticleJournal, Title: "T", Genre: "Article", Abstract: "A"}, []string{"genre changed"}},
		{"a short title in full", &record.Record{Type: record.TypeArticleJournal, Title: "T", ContainerTitle: "Cell", ContainerTitleShort: "Cell"}, []string{"container-title-short dropped"}},
		{"an organization in two parts", &record.Record{Type: record.TypeBook, Title: "T", Author: []record.Name{{Family: "Corporation", Given: "Ebooks"}}}, []string{"author changed"}},
		{"blanks around a value", &record.Record{Type: record.TypeBook, Title: "T", Volume: "4\u00a0"}, nil},
	} {
		text, losses := write(t, tt.rec)
		if d := cmp.Diff(tt.lost, fieldsOf(losses)); d != "" {
			t.Errorf("%s, losses (-want +got):\n%s", tt.name, d)
		}
		if again, _ := write(t, readAll(t, []byte(text))[0]); again != text {
			t.Errorf("%s (-first +again):\n%s", tt.name, cmp.Diff(text, again))
		}
	}
}
