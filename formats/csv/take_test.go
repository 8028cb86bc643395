package csv

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// readRow reads the one row of a table.
func readRow(t *testing.T, table string) *record.Record {
	t.Helper()
	rec, err := Format.NewReader(strings.NewReader(table), formats.ReadOptions{}).Read()
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// Identifiers of no standard form are kept as they are.
func TestIdentifiers(t *testing.T) {
	rec := readRow(t, "title,doi,pmid,isbn,issn\nT,some doi,1234567890,123,LIBE-RALARTSINRUSSIA\n")
	got := []string{rec.DOI, rec.PMID, strings.Join(rec.ISBN, "|"), strings.Join(rec.ISSN, "|")}
	if d := cmp.Diff([]string{"some doi", "1234567890", "123", "LIBE-RALARTSINRUSSIA"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	rec = readRow(t, "title,issn,isbn\nT,978-3-16-148410-0,1097-0258\t0007-1188\n") // in each other's column
	if d := cmp.Diff([][]string{{"9783161484100"}, {"1097-0258", "0007-1188"}}, [][]string{rec.ISBN, rec.ISSN}); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Databases call their columns, and the kinds of works, in ways of their own.
func TestDialects(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{ // Dimensions: the series of a chapter's book stands where journals do
			"Title,Source title,Anthology title,Publication Type\nT,Lecture Notes,Handbook,Chapter\n",
			"chapter Handbook Lecture Notes",
		},
		{"Title,Source title,Publication Type\nT,Proc. of X,Proceeding\n", "paper-conference Proc. of X "},
		{"Title,Source Title,Publication Type\nT,Proc. of X,conference proceedings article\n", "paper-conference Proc. of X "}, // Lens
		{"Document Title,Publication Title,Document Identifier\nT,Book,MIT Press eBook Chapters\n", "chapter Book "},
		{"Document Title,Publication Title,Document Identifier\nT,Meeting,VDE Conferences\n", "paper-conference Meeting "},
		{"Título,Título de la fuente,Fuente,Tipo de documento\nT,Revista,Scopus,Article\n", "article-journal Revista "},
		{"标题,来源出版物名称,来源出版物,文献类型\nT,Journal,Scopus,Article\n", "article-journal Journal "},
		{"SrcDatabase-来源库,Title-题名,Source-文献来源,Year-年,Period-期\n期刊,T,计算机学报,2020,5\n", "article-journal 计算机学报 "},
	} {
		rec := readRow(t, c.table)
		if got := rec.Type.String() + " " + rec.ContainerTitle + " " + rec.Text(record.CollectionTitle); got != c.want {
			t.Errorf("%q: %s, want %s", c.table, got, c.want)
		}
	}
	if rec := readRow(t, "Title,ISSN\nT,1398-9995 (electronic) 0105-4538\n"); strings.Join(rec.ISSN, " ") != "1398-9995 0105-4538" { // Embase
		t.Errorf("ISSNs %q", rec.ISSN)
	}
}

// Blanks and semicolons stand in addresses and in names of files, too.
func TestAddresses(t *testing.T) {
	rec := readRow(t, "title,url,pdf\nT,https://a.example/(x)1;2 3.htm; http://b.example,C:\\My Papers\\1.pdf; 2.pdf\n")
	want := []record.Link{{Target: "http://b.example"}, {Target: `C:\My Papers\1.pdf`, Kind: record.LinkPDF}, {Target: "2.pdf", Kind: record.LinkPDF}}
	if d := cmp.Diff(want, rec.Links); d != "" || rec.URL != "https://a.example/(x)1;2 3.htm" {
		t.Errorf("URL %q, links (-want +got):\n%s", rec.URL, d)
	}
}

// A cell may have several addresses, parted in any way.
func TestSeveralAddresses(t *testing.T) {
	rec := readRow(t, "title,dimensions url,pdf\nT,https://a.example; https://b.example,https://a.example/1.pdf https://b.example/2.pdf\n")
	want := []record.Link{
		{Target: "https://a.example"},
		{Target: "https://b.example"},
		{Target: "https://a.example/1.pdf", Kind: record.LinkPDF},
		{Target: "https://b.example/2.pdf", Kind: record.LinkPDF},
	}
	if d := cmp.Diff(want, rec.Links); d != "" {
		t.Errorf("links (-want +got):\n%s", d)
	}
}

// Web of Science has a column for the groups among the authors.
func TestGroupAuthors(t *testing.T) {
	rec := readRow(t, "Group Authors\tAuthors\tAuthor Full Names\tArticle Title\nReef Team\tRoe, J\tRoe, Jane\tT\n")
	want := []record.Name{record.ParseInverted("Roe, Jane"), record.Organization("Reef Team")}
	if d := cmp.Diff(want, rec.Author, cmp.AllowUnexported(record.Name{})); d != "" || len(rec.Extra) > 0 {
		t.Errorf("authors (-want +got):\n%s\nextra: %v", d, rec.Extra)
	}
}

// An editor among the authors is none of those that the column of editors names.
func TestEditorsInTwoColumns(t *testing.T) {
	rec := readRow(t, "title,authors,editors\nT,\"Roe, Jane; Doe, Ann (Ed.)\",\"Poe, Max\"\n")
	want := []record.Name{record.ParseInverted("Doe, Ann"), record.ParseInverted("Poe, Max")}
	if d := cmp.Diff(want, rec.Editor, cmp.AllowUnexported(record.Name{})); d != "" {
		t.Errorf("editors (-want +got):\n%s", d)
	}
}

// What a table has for nothing can't be a value of it.
func TestWriteNothing(t *testing.T) {
	var lost []string
	w := Format.NewWriter(io.Discard, formats.WriteOptions{OnLoss: func(l formats.Loss) { lost = append(lost, l.Field+"="+l.Value) }})
	rec := &record.Record{Type: record.TypeBook, Title: "T", ISSN: []string{"-"}, ISBN: []string{"1 2"}}
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"ISBN=1 2", "ISSN=-"}, lost); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What came out ahead of its issue has that day for its date in the tables of
// databases; in "extra" it is one date of many.
func TestAheadOfIssue(t *testing.T) {
	for table, want := range map[string]string{
		"PT,TI,SO,EA,PY\nJ,T,S,NOV 2022,\n":                     "2022-11",
		"PT,TI,SO,EA,PY\nJ,T,S,NOV 2022,2023\n":                 "2023",
		"id,title,issued,extra\na,T,,available-date: 2022-11\n": "",
	} {
		if rec := readRow(t, table); rec.Issued.EDTF() != want {
			t.Errorf("%q: issued %s, want %s", table, rec.Issued.EDTF(), want)
		}
	}
}
