package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

func TestNearest(t *testing.T) {
	words := []string{"arxiv", "biblatex", "bibtex", "csljson", "json", "ris"}
	for typed, want := range map[string]string{
		"bibtx": "bibtex", "BibTex": "bibtex", "bibaltex": "biblatex", "biblate": "biblatex", "bibl": "biblatex",
		"jsn": "json", "csl": "csljson", "rsi": "", "xyz": "", "": "", "marc": "", "r": "",
	} {
		if got := nearest(typed, words); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestLosses(t *testing.T) {
	var l losses
	for range 38 {
		r := &record.Record{}
		for range 2 { // two values, one record
			l.add(formats.Loss{Record: r, Field: "updated", Value: "2025", Action: formats.Dropped})
		}
		for _, field := range [...]string{"MH", "RN", "MH", "SI", "AD", "JID"} {
			l.add(formats.Loss{Record: r, Field: field, Action: formats.Dropped, Why: "a field of nbib"})
		}
	}
	l.add(formats.Loss{Field: "genre", Action: formats.Changed, Why: "types are fixed"})
	l.add(formats.Loss{Field: "available-date", Action: formats.Dropped})
	l.add(formats.Loss{Field: "PMCID", Action: formats.Moved})
	want := []string{
		"BibTeX has no field for: updated (38 records), MH, RN, SI and 2 more (38 records: a field of nbib), available-date (1 record)",
		"BibTeX keeps in another field: PMCID (1 record)",
		"BibTeX can't hold as it is: genre (1 record: types are fixed)",
		"hint",
	}
	if diff := cmp.Diff(want, slices.Collect(l.lines("BibTeX", "hint"))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var none losses
	if lines := slices.Collect(none.lines("BibTeX", "hint")); lines != nil {
		t.Errorf("no loss: %q", lines)
	}
}

func TestTellerProblem(t *testing.T) {
	problems := []*formats.Error{
		{Pos: formats.Pos{File: "a.bib", Line: 3, Col: 7}, Key: "k", Severity: formats.Unreadable, Msg: "missing comma"},
		{Pos: formats.Pos{File: "a.bib", Line: 4}, Severity: formats.Warning, Msg: "two years"},
		{Pos: formats.Pos{File: "a.bib"}, Severity: formats.Note, Msg: "lower-case tags"},
	}
	for quiet, want := range map[bool]string{
		false: "a.bib:3:7: error: entry \"k\": missing comma\na.bib:4: warning: two years\na.bib: note: lower-case tags\n",
		true:  "a.bib:3:7: error: entry \"k\": missing comma\n",
	} {
		var b bytes.Buffer
		tell := newTeller(&b, quiet, "RIS")
		for _, e := range problems {
			tell.problem(e)
		}
		tell.flush()
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("quiet %v (-want +got):\n%s", quiet, diff)
		}
	}
}

func TestTellerSummary(t *testing.T) {
	counts := func(read, unreadable, merged, written int) convert.Counts {
		return convert.Counts{Read: read, Unreadable: unreadable, Merged: merged, Written: written}
	}
	tests := []struct {
		name    string
		summary convert.Summary
		output  string
		want    string
	}{
		{"one input", convert.Summary{Counts: counts(1, 0, 0, 1)}, "", "read 1 record, wrote 1\n"},
		{"a file", convert.Summary{Counts: counts(2, 3, 0, 2)}, "x.ris", "read 2 records, could not read 3 entries, wrote 2 to x.ris\n"},
		{"containers", convert.Summary{Counts: convert.Counts{Read: 2, Serving: 1, Written: 2}}, "", "read 2 records and 1 entry that only serves others, wrote 2\n"},
		{"nothing", convert.Summary{}, "x.ris", "no record found\n"},
		{"nothing, kept", convert.Summary{Kept: true}, "x.ris", "no record found: x.ris stands as it was\n"},
		{"all broken", convert.Summary{Counts: counts(0, 2, 0, 0)}, "-", "read 0 records, could not read 2 entries, wrote 0\n"},
		{
			"comments",
			convert.Summary{Counts: counts(1, 0, 0, 1), Dropped: 1},
			"",
			"RIS has no place for what stands between entries: 1 piece left out\nread 1 record, wrote 1\n",
		},
		{"several", convert.Summary{Counts: counts(4, 0, 1, 3), Sources: []convert.SourceCounts{
			{Source: "a.bib", Title: "BibTeX", Counts: counts(3, 0, 0, 3)},
			{Source: "b.ris", Title: "RIS", Counts: counts(1, 0, 1, 0)},
			{Source: "c.txt"},
		}}, "", strings.Join([]string{
			"a.bib (BibTeX): read 3 records", "b.ris (RIS): read 1 record, merged 1", "c.txt (empty): read 0 records",
			"read 4 records, merged 1, wrote 3\n",
		}, "\n")},
		{"skipped", convert.Summary{Counts: counts(1, 0, 0, 1), Skipped: []convert.Skip{
			{Path: "d/a.pdf", Reason: "pdf"}, {Path: "d/b", Reason: "none"}, {Path: "d/c.pdf", Reason: "pdf"},
		}}, "", "skipped (pdf): d/a.pdf, d/c.pdf\nskipped (none): d/b\nread 1 record, wrote 1\n"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		newTeller(&b, false, "RIS").summary(&tt.summary, tt.output)
		if diff := cmp.Diff(tt.want, b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
