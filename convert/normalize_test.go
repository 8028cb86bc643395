package convert

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// allFields makes cmp compare the fields of a record that have no name outside, too.
var allFields = cmp.Exporter(func(reflect.Type) bool { return true })

func TestNormalLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"plain":                     "plain",
		"  two  blanks\n and more ": "two blanks and more",
		"Go\u0308del":               "Gödel",
		"tab\tand\x00zero":          "tab and zero",
		"10\u00a0km":                "10\u00a0km",
		"a\u2028b":                  "a b",
		" ":                         "",
		"ends ":                     "ends",
	} {
		if got := normalLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNormalLines(t *testing.T) {
	for in, want := range map[string]string{
		"one\n\n\ntwo  words\r\nthree": "one\n\ntwo words\nthree",
		"\n\nfirst\n":                  "first",
		"plain":                        "plain",
	} {
		if got := normalLines(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNormalizeText(t *testing.T) {
	r := &record.Record{
		Title:    " A  Ko\u0308nig\n",
		Abstract: "line\n line",
		URL:      " http://example.org/a  b ",
		Keywords: []string{" a  b", " "},
		Author:   []record.Name{{Family: "Mu\u0308ller ", Given: "J.  P."}},
		Credits:  []record.Credit{{Role: record.Director, Names: []record.Name{record.Organization(" The  Body")}}},
	}
	r.SetText(record.Medium, "  CD ")
	r.SetText(record.Status, "  ")
	normalizeText(r)
	want := &record.Record{
		Title:    "A König",
		Abstract: "line\nline",
		URL:      "http://example.org/a  b",
		Keywords: []string{"a b"},
		Author:   []record.Name{{Family: "Müller", Given: "J. P."}},
		Credits:  []record.Credit{{Role: record.Director, Names: []record.Name{record.Organization("The Body")}}},
	}
	want.SetText(record.Medium, "CD")
	if diff := cmp.Diff(want, r, allFields); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if r.Text(record.Medium) != "CD" || r.Has(record.Status) {
		t.Errorf("medium %q, status %q", r.Text(record.Medium), r.Text(record.Status))
	}
}

func TestNormalizeIdentifiers(t *testing.T) {
	r := &record.Record{
		DOI:    "https://doi.org/10.1000/ABC",
		PMID:   "PMID: 00123",
		ISBN:   []string{"978-3-16-148410-0 316148410X", "no isbn", "9783161484100"},
		ISSN:   []string{"0378-5955", "03785955"},
		Author: []record.Name{record.Name{Family: "A"}.With(record.NameParts{ORCID: "https://orcid.org/0000-0002-1825-0097"})},
	}
	normalizeIdentifiers(r)
	want := &record.Record{
		DOI:    "10.1000/abc",
		PMID:   "123",
		ISBN:   []string{"9783161484100", "316148410X", "no isbn"},
		ISSN:   []string{"0378-5955"},
		Author: []record.Name{record.Name{Family: "A"}.With(record.NameParts{ORCID: "0000-0002-1825-0097"})},
	}
	if diff := cmp.Diff(want, r, allFields); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	r = &record.Record{URL: "https://doi.org/10.1000/XYZ"}
	if normalizeIdentifiers(r); r.DOI != "10.1000/xyz" || r.URL == "" {
		t.Errorf("DOI %q, URL %q", r.DOI, r.URL)
	}
}

func withCatalog(r record.Record, catalog string) record.Record {
	r.SetText(record.SourceCatalog, catalog)
	return r
}

// The shapes are those that Google Scholar, DBLP, Zotero, Better BibTeX and
// people write.
func TestNormalizeArXiv(t *testing.T) {
	type rec = record.Record
	preprint := func(r rec) rec {
		r.Type, r.Genre, r.Publisher = record.TypeArticle, "preprint", "arXiv"
		return r
	}
	numbered := func(number string, r rec) rec {
		r.SetText(record.Number, number)
		return r
	}
	id := record.ArXiv{ID: "2005.00683"}
	journal := record.TypeArticleJournal
	tests := []struct {
		name     string
		in, want rec
	}{
		{"Google Scholar", rec{Type: journal, ContainerTitle: "arXiv preprint arXiv:2005.00683"}, preprint(rec{ArXiv: id})},
		{"Google Scholar with year", rec{Type: journal, ContainerTitle: "arXiv preprint arXiv:2005.00683, 2020"}, preprint(rec{ArXiv: id})},
		{"DBLP", rec{Type: journal, ContainerTitle: "CoRR", Volume: "abs/2005.00683"}, preprint(rec{ArXiv: id})},
		{
			"DBLP, old",
			rec{Type: journal, ContainerTitle: "CoRR", Volume: "cs.CL/0501001"},
			preprint(rec{ArXiv: record.ArXiv{ID: "cs/0501001", Primary: "cs.CL", Classes: []string{"cs.CL"}}}),
		},
		{
			"Zotero, old",
			rec{Type: journal, ContainerTitle: "arXiv:1803.03324 [cs, stat]", Notes: []string{"arXiv: 1803.03324"}},
			preprint(rec{ArXiv: record.ArXiv{ID: "1803.03324", Classes: []string{"cs", "stat"}}, Notes: []string{}}),
		},
		{"note alone", rec{Type: journal, Notes: []string{"arXiv: 2005.00683"}}, preprint(rec{ArXiv: id, Notes: []string{}})},
		{"mistyped id", rec{Type: journal, ContainerTitle: "arXiv preprint arXiv:20051.00683", Issued: record.YearOnly(2020)}, preprint(rec{Notes: []string{"arXiv preprint arXiv:20051.00683"}, Issued: record.YearOnly(2020)})},
		{"year only", rec{Type: journal, ContainerTitle: "arXiv preprint, 2020", Issued: record.YearOnly(2020)}, preprint(rec{Issued: record.YearOnly(2020)})},
		{"id in volume", rec{Type: journal, ContainerTitle: "arXiv preprint", Volume: "2005.00683"}, preprint(rec{ArXiv: id})},
		{
			"id in number",
			numbered("2005.00683v2", rec{Type: journal, ContainerTitle: "arXiv"}),
			preprint(rec{ArXiv: record.ArXiv{ID: "2005.00683", Version: 2}}),
		},
		{
			"Better BibTeX",
			numbered("arXiv:2005.00683", rec{Type: record.TypeDocument, Publisher: "arXiv", DOI: "10.48550/arxiv.2005.00683"}),
			preprint(rec{ArXiv: id}),
		},
		{"id in howpublished", rec{Type: record.TypeDocument, Publisher: "arXiv:2005.00683"}, preprint(rec{ArXiv: id})},
		{
			"arXiv's own export",
			rec{Type: record.TypeDocument, ArXiv: id, DOI: "10.1000/x", URL: "https://arxiv.org/abs/2005.00683"},
			preprint(rec{ArXiv: id, DOI: "10.1000/x"}),
		},
		{
			"URL alone",
			rec{Type: record.TypeWebpage, URL: "http://arxiv.org/abs/2005.00683v1"},
			preprint(rec{ArXiv: record.ArXiv{ID: "2005.00683", Version: 1}}),
		},
		{
			"class in note, catalogue",
			withCatalog(rec{Type: record.TypeDocument, ArXiv: id, Publisher: "arXiv", Notes: []string{"arXiv:2005.00683 [cs.CL]"}}, "arXiv.org"),
			preprint(rec{ArXiv: record.ArXiv{ID: id.ID, Primary: "cs.CL", Classes: []string{"cs.CL"}}, Notes: []string{}}),
		},
		{
			"another server",
			rec{Type: record.TypeDocument, Publisher: "bioRxiv", DOI: "10.1101/2021.12.01.470000"},
			rec{Type: record.TypeArticle, Genre: "preprint", Publisher: "bioRxiv", DOI: "10.1101/2021.12.01.470000"},
		},
		{
			"another server's DOI, as Zotero's CSL-JSON has it",
			rec{Type: record.TypeArticle, DOI: "10.21203/rs.3.rs-1/v1"},
			rec{Type: record.TypeArticle, Genre: "preprint", DOI: "10.21203/rs.3.rs-1/v1"},
		},
		{
			"the server as a journal",
			rec{Type: record.TypeManuscript, ContainerTitle: "bioRxiv", DOI: "10.1101/123456"},
			rec{Type: record.TypeArticle, Genre: "preprint", Publisher: "bioRxiv", DOI: "10.1101/123456"},
		},
		{"a server's software", rec{Type: record.TypeSoftware, Publisher: "bioRxiv"}, rec{Type: record.TypeSoftware, Publisher: "bioRxiv"}},
		{"name without id", rec{Type: journal, ContainerTitle: "arXiv e-prints"}, preprint(rec{})},
		{
			"id with version and name",
			rec{ArXiv: record.ArXiv{ID: "arXiv:2005.00683v3"}},
			preprint(rec{ArXiv: record.ArXiv{ID: "2005.00683", Version: 3}}),
		},

		{"published with id", rec{Type: journal, ContainerTitle: "Nature", ArXiv: id}, rec{Type: journal, ContainerTitle: "Nature", ArXiv: id}},
		{
			"published with note",
			rec{Type: journal, ContainerTitle: "Nature", Notes: []string{"arXiv:2005.00683"}},
			rec{Type: journal, ContainerTitle: "Nature", ArXiv: id, Notes: []string{"arXiv:2005.00683"}},
		},
		{"published, journal missing", rec{Type: journal, DOI: "10.1038/x", ArXiv: id}, rec{Type: journal, DOI: "10.1038/x", ArXiv: id}},
		{
			"conference with id",
			rec{Type: record.TypePaperConference, ContainerTitle: "NeurIPS", ArXiv: id},
			rec{Type: record.TypePaperConference, ContainerTitle: "NeurIPS", ArXiv: id},
		},
		{
			"note that speaks of another paper",
			rec{Type: journal, ContainerTitle: "Nature", Notes: []string{"Comment on arXiv:2005.00683"}},
			rec{Type: journal, ContainerTitle: "Nature", Notes: []string{"Comment on arXiv:2005.00683"}},
		},
		{
			"volume that looks like an id",
			rec{Type: journal, ContainerTitle: "Nature", Volume: "2005.00683"},
			rec{Type: journal, ContainerTitle: "Nature", Volume: "2005.00683"},
		},
		{"journal with arXiv in its name", rec{Type: journal, ContainerTitle: "The arXiv Review"}, rec{Type: journal, ContainerTitle: "The arXiv Review"}},
		{
			"journal beside the id",
			rec{Type: journal, ContainerTitle: "Nature, arXiv:2005.00683"},
			rec{Type: journal, ContainerTitle: "Nature, arXiv:2005.00683", ArXiv: id},
		},
		{"report of an institute", rec{Type: record.TypeReport, Publisher: "CERN", ArXiv: id}, rec{Type: record.TypeReport, Publisher: "CERN", ArXiv: id}},
		{
			"web page of another host",
			rec{Type: record.TypeWebpage, URL: "https://example.org/2005.00683"},
			rec{Type: record.TypeWebpage, URL: "https://example.org/2005.00683"},
		},
		{"thesis", rec{Type: record.TypeThesis, Publisher: "MIT", ArXiv: id}, rec{Type: record.TypeThesis, Publisher: "MIT", ArXiv: id}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.in
			normalizeArXiv(&got)
			if diff := cmp.Diff(tt.want, got, allFields, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again := got
			normalizeArXiv(&again)
			if diff := cmp.Diff(got, again, allFields, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("done twice (-once +twice):\n%s", diff)
			}
		})
	}
}

func TestLatestArXivDate(t *testing.T) {
	v1, v2 := record.YearMonthDay(2024, 12, 30), record.YearMonthDay(2025, 1, 2)
	r := &record.Record{Type: record.TypeArticle, Genre: record.GenrePreprint, Issued: v1}
	r.SetDate(record.Updated, v2)
	if LatestArXivDate.Apply(r); r.Issued != v2 {
		t.Errorf("preprint: %v", r.Issued)
	}
	r = &record.Record{Type: record.TypeArticleJournal, Issued: v1}
	r.SetDate(record.Updated, v2)
	if LatestArXivDate.Apply(r); r.Issued != v1 {
		t.Errorf("article: %v", r.Issued)
	}
}

func FuzzNormalLine(f *testing.F) {
	f.Add(" Go\u0308del\u2028 x\u0085")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("records hold Unicode")
		}
		got := normalLine(s)
		if want := strings.Join(strings.FieldsFunc(norm.NFC.String(s), isBlank), " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if again := normalLine(got); again != got {
			t.Errorf("%q, then %q", got, again)
		}
	})
}
