package service

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

type thing struct {
	Title  string `member:"title"`
	DOI    string `member:"doi"`
	Inside struct {
		Title string `member:"title"`
	} `member:"attributes,flat"`

	_ jsondoc.LeftOut `member:"score funder"`
}

var things = New(jsondoc.Vocabulary{
	Family: "thing", Title: "Things", Begins: jsondoc.Names("title", "doi", "attributes"),
	Tells: jsondoc.Names("title", "doi", "attributes"),
}, func(w *Work, t *thing) {
	w.Title(t.Title+t.Inside.Title, "")
	w.DOI(t.DOI)
})

const document = `{"title": "A", "score": 1}
{"title": " ", "funder": []}
{"doi": "10.1000/b", "funder": "X"}
{"attributes": {"title": "C", "score": 2}}
{"score": 7}
{"doi": "none"}
`

// What the document's records and problems are, whoever makes the records.
var wantThings = []string{"A", "", "C"}

var wantProblems = []string{
	"t.json:2:1: the object has neither title, names nor identifier: it is no work of Things",
	"t.json:5:1: the object has neither title, names nor identifier: it is no work of Things",
	"t.json:6:1: DOI can't be read: none",
	"t.json:6:1: the object has neither title, names nor identifier: it is no work of Things",
	"t.json: left out of all works: funder, score",
}

func TestRead(t *testing.T) {
	var problems, titles []string
	r := things.NewReader(strings.NewReader(document), formats.ReadOptions{File: "t.json", OnError: func(e *formats.Error) {
		problems = append(problems, e.Error())
	}})
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		titles = append(titles, rec.Title)
	}
	if diff := cmp.Diff(wantThings, titles); diff != "" {
		t.Error("titles (-want +got):\n" + diff)
	}
	if diff := cmp.Diff(wantProblems, problems); diff != "" {
		t.Error("problems (-want +got):\n" + diff)
	}
}

// Records may be made at once, and behind the end of the reading.
func TestStaged(t *testing.T) {
	var pending []formats.Pending
	var problems []string
	report := func(e *formats.Error) { problems = append(problems, e.Error()) }
	r := things.NewReader(strings.NewReader(document), formats.ReadOptions{File: "t.json", OnError: report}).(formats.Concluder)
	for {
		p, err := r.Next()
		if err != nil {
			break
		}
		pending = append(pending, p)
	}
	recs := make([]*record.Record, len(pending))
	var wg sync.WaitGroup
	for i, p := range pending {
		wg.Go(func() { recs[i] = p.Record(nil) })
	}
	wg.Wait()
	r.Conclude(report)
	var titles []string
	for _, rec := range recs {
		titles = append(titles, rec.Title)
	}
	if diff := cmp.Diff(wantThings, titles); diff != "" {
		t.Error("titles (-want +got):\n" + diff)
	}
	if diff := cmp.Diff(wantProblems, problems); diff != "" {
		t.Error("problems (-want +got):\n" + diff)
	}
}

// Without a handler the first object that is no work ends the reading.
func TestReadStrict(t *testing.T) {
	r := things.NewReader(strings.NewReader(document), formats.ReadOptions{File: "t.json"})
	if rec, err := r.Read(); err != nil || rec.Title != "A" {
		t.Fatal(rec, err)
	}
	_, err := r.Read()
	if fmt.Sprint(err) != wantProblems[0] {
		t.Errorf("got %v, want %s", err, wantProblems[0])
	}
	if rec, err := r.Read(); err == nil {
		t.Errorf("a record behind the end: %v", rec)
	}
}
