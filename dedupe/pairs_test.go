package dedupe

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// labelledRecord is a record as testdata/dedupe/*.json writes it. A name is
// "Family, Given", "Family INITIALS" or "{Organisation}".
type labelledRecord struct {
	Type, Title, Date, Journal, Volume, Issue, Page string
	DOI, ArXiv, PMID, Publisher, Edition, Genre     string
	Abstract, URL, Number                           string
	ISBN, Chapter, Version                          string
	Author, Editor                                  []string
	Cut                                             *int
}

// labelledPair is a pair of records with the verdict that the program must find: same or
// different. Asked tells that it must ask a person, until whom the two are different.
type labelledPair struct {
	ID, Note, Verdict string
	Asked             bool
	A, B              labelledRecord
}

func (l labelledRecord) record() *record.Record {
	r := &record.Record{
		Title: l.Title, ContainerTitle: l.Journal, Volume: l.Volume, Issue: l.Issue, Page: l.Page, DOI: l.DOI,
		PMID: l.PMID, Publisher: l.Publisher, Genre: l.Genre, Abstract: l.Abstract, URL: l.URL,
		Issued: record.ParseDate(l.Date),
	}
	r.SetText(record.Edition, l.Edition)
	r.SetText(record.Number, l.Number)
	r.SetText(record.ChapterNumber, l.Chapter)
	r.SetText(record.Version, l.Version)
	r.Type, _ = record.ParseType(l.Type)
	r.ArXiv.ID = l.ArXiv
	for _, s := range l.Author {
		r.Author = append(r.Author, writtenName(s))
	}
	for _, s := range l.Editor {
		r.Editor = append(r.Editor, writtenName(s))
	}
	if l.ISBN != "" {
		r.ISBN = []string{l.ISBN}
	}
	if l.Cut != nil {
		r.SetCut(record.Author, *l.Cut)
	}
	return r
}

func writtenName(s string) record.Name {
	if body, ok := strings.CutPrefix(s, "{"); ok {
		return record.Organization(strings.TrimSuffix(body, "}"))
	}
	if family, given, ok := strings.Cut(s, ", "); ok {
		return record.Name{Family: family, Given: given}
	}
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return record.Name{Family: s}
	}
	return record.Name{Family: s[:i], Given: s[i+1:]}
}

func readPairs(t *testing.T, file string) []labelledPair {
	t.Helper()
	data, err := os.ReadFile("../testdata/dedupe/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var pairs []labelledPair
	if err := json.Unmarshal(data, &pairs); err != nil {
		t.Fatal(err)
	}
	return pairs
}

// allPairs reads all files of labelled pairs.
func allPairs(t *testing.T) (pairs []labelledPair) {
	t.Helper()
	files, err := os.ReadDir("../testdata/dedupe")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		pairs = append(pairs, readPairs(t, f.Name())...)
	}
	return pairs
}

func TestLabelledPairs(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range allPairs(t) {
		if seen[p.ID] {
			t.Errorf("two pairs are called %s", p.ID)
		}
		seen[p.ID] = true
		t.Run(p.ID, func(t *testing.T) {
			records := []*record.Record{p.A.record(), p.B.record()}
			res := Fold(records, Options{Names: NamesOff})
			got := "different"
			if res.Merged == 1 {
				got = "same"
			}
			if got != p.Verdict || p.Asked && len(res.Possible) == 0 {
				lib := newLibrary(records)
				c := lib.compare(0, 1)
				w := Options{}.weights()
				t.Errorf("%s: %s, want %s\n%v\n%+v\n%+v", p.Note, got, p.Verdict, lib.reasons(0, 1, &c, records[0], records[1]), lib.decide(0, 1, &c, &w), c)
			}
		})
	}
}
