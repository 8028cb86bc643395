package arxiv

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/record"
)

const listing = "../../testdata/listings/arxiv-search.txt"

// readAll reads a text as a careful caller does and returns the diagnostics too.
func readAll(t testing.TB, src io.Reader) (recs []*record.Record, problems []string) {
	t.Helper()
	r := Format.NewReader(src, formats.ReadOptions{File: "in.txt", OnError: func(e *formats.Error) {
		problems = append(problems, e.Severity.String()+" "+e.Error())
	}})
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return recs, problems
		}
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func dumpAll(recs []*record.Record, withSource bool) string {
	var b strings.Builder
	for _, r := range recs {
		b.WriteString(dump(r, withSource))
		b.WriteByte('\n')
	}
	return b.String()
}

func TestListing(t *testing.T) {
	recs, problems := readAll(t, strings.NewReader(readFile(t, listing)))
	if len(recs) != 50 || len(problems) != 0 {
		t.Fatalf("%d records, want 50; problems %q", len(recs), problems)
	}
	var cuts []int
	groups := 0
	for _, r := range recs {
		if missing, cut := r.CutOf(record.Author); cut {
			cuts = append(cuts, missing)
		}
		if r.Author[0].IsOrganization() {
			groups++
		}
		if r.ArXiv.ID != "" || r.URL != "" || r.DOI != "" {
			t.Errorf("%s: an id that isn't there: %v %s %s", r.Title, r.ArXiv, r.URL, r.DOI)
		}
		if r.Issued.IsZero() || r.Date(record.AvailableDate).IsZero() || len(r.Abstract) < 400 || strings.Contains(r.Abstract, "…") {
			t.Errorf("%s: not complete: %s", r.Title, dump(r, true))
		}
	}
	if diff := cmp.Diff([]int{99, 64, 192, 176, 58, 2, 369}, cuts); diff != "" {
		t.Errorf("cut lists (-want +got):\n%s", diff)
	}
	if groups != 6 {
		t.Errorf("%d lists begin with an organisation, want 6", groups)
	}
	formattest.Compare(t, "testdata/search/listing.golden", dumpAll(recs, true))
}

// testFiles returns the names of the texts in testdata, a folder a shape.
func testFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/[^s]*/*.txt")
	search, _ := filepath.Glob("testdata/search/*.txt")
	files = append(files, search...)
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	return files
}

// TestFiles reads each text of testdata and compares records and diagnostics with
// the golden file beside it.
func TestFiles(t *testing.T) {
	for _, file := range testFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			recs, problems := readAll(t, strings.NewReader(readFile(t, file)))
			got := dumpAll(recs, true) + strings.Join(append(problems, ""), "\n")
			formattest.Compare(t, strings.TrimSuffix(file, ".txt")+".golden", got)
		})
	}
}
