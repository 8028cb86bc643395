package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestCopies(t *testing.T) {
	listed := func(file, id, note string) *record.Record {
		r := &record.Record{
			ID: id, Type: record.TypeReport, Title: "Annual report", Author: []record.Name{record.Organization("Bank of Finland")},
			Issued: record.ParseDate("2015"), Publisher: "Bank of Finland", Source: record.Source{File: file},
		}
		r.SetDate(record.Accessed, record.ParseDate("2020-02-01"))
		if note != "" {
			r.Notes = []string{note}
		}
		return r
	}
	untitled := func(file string) *record.Record {
		return &record.Record{Title: "Untitled", Source: record.Source{File: file}}
	}
	for _, test := range []struct {
		name    string
		records []*record.Record
		works   int
	}{
		{"one in each of two files", []*record.Record{listed("a", "x", ""), listed("b", "x", "")}, 1},
		{"in three files", []*record.Record{listed("a", "x", ""), listed("b", "x", ""), listed("c", "x", "")}, 1},
		{"two of one file", []*record.Record{listed("a", "x", ""), listed("a", "x", "")}, 2},
		{"two of either file", []*record.Record{listed("a", "x", ""), listed("a", "x", ""), listed("b", "x", ""), listed("b", "x", "")}, 2},
		{"two of one file, one of another", []*record.Record{listed("a", "x", ""), listed("a", "x", ""), listed("b", "x", "")}, 2},
		{"another key", []*record.Record{listed("a", "x", ""), listed("b", "y", "")}, 2},
		{"another note", []*record.Record{listed("a", "x", "signed"), listed("b", "x", "")}, 2},
		{"nothing but a title", []*record.Record{untitled("a"), untitled("b")}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := len(Fold(test.records, Options{}).Records); got != test.works {
				t.Errorf("%d works, want %d", got, test.works)
			}
		})
	}
}
