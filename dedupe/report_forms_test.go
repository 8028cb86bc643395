package dedupe

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told is a report with something in every list, and signs that a spreadsheet or
// Markdown would take for something else.
var told = Report{
	Counts:  Counts{Read: 6, Unreadable: 1, Merged: 1, Withheld: 1, Written: 4, Possible: 1, Duplicates: Duplicates{Within: 1}},
	Sources: []SourceCount{{Source: "my_refs.bib", Format: "bibtex", Read: 6, Unreadable: 1, Merged: 1, Withheld: 1, Kept: 4, Within: 1}},
	Clusters: []Cluster{{
		Kept: "a1", Reasons: []string{"same DOI 10.1000/x"},
		Members: []Member{
			{Place{"my_refs.bib", 3, "a1", "=SUM(A1) of *frogs*"}, RelationKept, false},
			{Place{"my_refs.bib", 9, "a2", "Frogs, \"and\" toads"}, RelationSame, false},
		},
	}, {
		Kept: "l1", Known: true, Reasons: []string{"same PubMed id 7"},
		Members: []Member{
			{Place{"library.bib", 1, "l1", "Salamanders"}, RelationKept, true},
			{Place{"my_refs.bib", 15, "a3", "Salamanders"}, RelationSame, false},
		},
	}},
	Possible: []PossiblePair{{
		A: Described{Place{"my_refs.bib", 12, "b1", "Newts"}, "Eft et al.", "2001", "Ponds", "10.1000/newts"},
		B: Described{Place: Place{"my_refs.bib", 0, "", "Newts | efts"}, Author: "Eft"}, Score: 0.83, Bits: 15, Takes: 18, Veto: "different pages",
		Reasons: []string{"titles differ", "year 2001 = 2001"},
	}},
	News:     []News{{NewsRetracted, Place{"library.bib", 1, "l1", "Salamanders"}, Place{"my_refs.bib", 15, "a3", "Salamanders"}, "RETRACTED: Salamanders"}},
	Alone:    []Alone{{"d1", Place{"my_refs.bib", 30, "", "Axolotls"}}},
	Overlaps: []Overlap{{[2]string{"my_refs.bib", "b.ris"}, 2}},
	Names: []NameVariant{
		{Kept: "Toad, J. B.", Variants: []string{"Toad, JB"}, Reasons: []string{"spelled alike"}},
		{Kept: "Frog, Ann", Variants: []string{"Frog, A."}, Reasons: []string{"initials"}},
	},
	NamesUnified:  1,
	PossibleNames: []PossibleName{{A: "Toad, B.", B: "Tode, B.", Reasons: []string{"one letter"}}},
	Unreadable:    []Unreadable{{Source: "my_refs.bib", Line: 20, Col: 2, Message: "missing comma"}},
}

// TestWriteJSON checks that the report, written a piece at a time, is what
// encoding/json makes of it, with lists where there is nothing.
func TestWriteJSON(t *testing.T) {
	empty := strings.NewReplacer("null", "[]")
	for _, rep := range []Report{{}, told} {
		var got, want strings.Builder
		rep.Clusters = slices.Clone(rep.Clusters)
		for i := range rep.Clusters {
			rep.Clusters[i].Fields = map[string]Field{"title": {From: 1, Lost: []Lost{{0, "a < b & \u2028"}}}, "volume": {}}
		}
		if err := rep.WriteJSON(&got); err != nil {
			t.Fatal(err)
		}
		enc := json.NewEncoder(&want)
		enc.SetIndent("", " ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(rep); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(empty.Replace(want.String()), got.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestBitsHaveOneDecimal(t *testing.T) {
	for bits, want := range map[float64]float64{15.0499: 15, 8.349: 8.3, -0.25: -0.3, 18: 18} {
		if got := decimal(bits); got != want {
			t.Errorf("%v bits are written as %v, want %v", bits, got, want)
		}
	}
}

func TestWriteCSV(t *testing.T) {
	var b strings.Builder
	if err := told.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"what", "group", "kept", "relation", "id", "source", "line", "title", "score", "reasons", "bits", "takes", "veto", "sources", "author", "year", "journal", "DOI"},
		{"news", "1", "l1", "retracted", "l1", "library.bib", "1", "Salamanders", "", "RETRACTED: Salamanders"},
		{"news", "1", "l1", "retracted", "a3", "my_refs.bib", "15", "Salamanders", "", "RETRACTED: Salamanders"},
		{"kept", "2", "a1", "kept", "a1", "my_refs.bib", "3", "'=SUM(A1) of *frogs*", "", "same DOI 10.1000/x", "", "", "", "my_refs.bib"},
		{"merged", "2", "a1", "same", "a2", "my_refs.bib", "9", "Frogs, \"and\" toads", "", "same DOI 10.1000/x"},
		{"known", "3", "l1", "kept", "l1", "library.bib", "1", "Salamanders", "", "same PubMed id 7", "", "", "", "library.bib; my_refs.bib"},
		{"withheld", "3", "l1", "same", "a3", "my_refs.bib", "15", "Salamanders", "", "same PubMed id 7"},
		{"alone", "4", "d1", "", "", "my_refs.bib", "30", "Axolotls", "", "", "", "", "", "my_refs.bib"},
		{"possible", "5", "", "", "b1", "my_refs.bib", "12", "Newts", "0.83", "titles differ; year 2001 = 2001", "15.0", "18.0", "different pages", "my_refs.bib", "Eft et al.", "2001", "Ponds", "10.1000/newts"},
		{"possible", "5", "", "", "", "my_refs.bib", "", "Newts | efts", "0.83", "titles differ; year 2001 = 2001", "15.0", "18.0", "different pages", "my_refs.bib", "Eft"},
		{"unreadable", "", "", "", "", "my_refs.bib", "20", "", "", "missing comma"},
		{"source", "", "", "", "", "my_refs.bib", "", "", "", "read 6, unreadable 1, merged 1, withheld 1, kept 4; 1 repeat a record of this source"},
		{"total", "", "", "", "", "", "", "", "", "read 6, unreadable 1, merged 1 (1 within a source, 0 across sources, 0 of a preprint or working paper and its publication), withheld 1, written 4, possible 1"},
		{"name", "6", "Frog, Ann", "", "Frog, A.", "", "", "", "", "initials"},
		{"name", "7", "Toad, J. B.", "", "Toad, JB", "", "", "", "", "spelled alike"},
		{"possible name", "8", "Toad, B.", "", "Tode, B.", "", "", "", "", "one letter"},
	}
	for k, row := range want { // the rest is empty
		want[k] = append(row, make([]string, len(want[0])-len(row))...)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of thousands of names that may be one a person sees the likeliest, and how many there are.
func TestWriteMarkdownManyNames(t *testing.T) {
	var rep Report
	for i := range 250 {
		rep.PossibleNames = append(rep.PossibleNames, PossibleName{A: fmt.Sprint("Toad, ", i), B: "Tode, B.", Reasons: []string{"one letter"}})
	}
	var b strings.Builder
	if err := rep.WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "- Toad, "); n != 100 {
		t.Errorf("%d names are listed", n)
	}
	for _, want := range []string{"## Names that may be one (250)\n", "- Toad, 99 and ", "\n150 more, "} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// What the library holds stands apart, and a work without a key goes by its title.
func TestWriteMarkdownKnown(t *testing.T) {
	rep := Report{
		Clusters: []Cluster{{
			Known: true, Reasons: []string{"same DOI 10.1000/y"},
			Members: []Member{{Place{"lib.ris", 1, "", "Newts"}, RelationKept, true}, {Place{"new.bib", 2, "n", "Newts"}, RelationSame, false}},
		}},
		Names: []NameVariant{{Kept: "Frog, Ann", Variants: []string{"Frog, A."}, Reasons: []string{"initials"}}},
	}
	var b strings.Builder
	if err := rep.WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"## In the library already (1)\n\n- **Newts**: same DOI", "## Names in several spellings (1)"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "## Merged") {
		t.Errorf("withheld works are listed as merged:\n%s", b.String())
	}
}

func TestWriteMarkdown(t *testing.T) {
	var b strings.Builder
	if err := told.WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	want := `# What was folded

| read | unreadable | merged | withheld | written |
|--:|--:|--:|--:|--:|
| 6 | 1 | 1 | 1 | 4 |

Merged: 1 within a source, 0 across sources, 0 of a preprint or working paper and its publication.

| source | format | read | unreadable | merged | withheld | kept | twice in it |
|---|---|--:|--:|--:|--:|--:|--:|
| my\_refs.bib | bibtex | 6 | 1 | 1 | 1 | 4 | 1 |

| source | and source | works in both |
|---|---|--:|
| my\_refs.bib | b.ris | 2 |

## News of works that the library holds (1)

- retracted: RETRACTED: Salamanders
  - library.bib:1, l1 (known): Salamanders
  - my\_refs.bib:15, a3: Salamanders

## For you to decide (1)

- 15.0 bits, of 18 that one work takes, but different pages: titles differ; year 2001 = 2001
  - my\_refs.bib:12, b1: Newts
    Eft et al., 2001, Ponds, DOI 10.1000/newts
  - my\_refs.bib: Newts \| efts
    Eft

## Merged (1)

- **a1**: same DOI 10.1000/x
  - my\_refs.bib:3, a1 (kept): =SUM(A1) of \*frogs\*
  - my\_refs.bib:9, a2 (same): Frogs, "and" toads

## In the library already (1)

- **l1**: same PubMed id 7
  - library.bib:1, l1 (kept): Salamanders
  - my\_refs.bib:15, a3 (same): Salamanders

## Names that were made one (2)

- **Frog, Ann** for Frog, A.: initials

Those in which only full stops, hyphens and blanks differ: 1 (see the report as JSON or CSV).

## Names that may be one (1)

- Toad, B. and Tode, B.: one letter

## Could not be read (1)

- my\_refs.bib:20:2: missing comma
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestJSONLayout: the report is laid out as encoding/json would, whatever stands in it.
func TestJSONLayout(t *testing.T) {
	rep := told
	rep.Library = `a\"b<c>.bib`
	rep.Clusters = append(rep.Clusters, Cluster{Reasons: []string{"{\"[", `\`, "\\\"", "a: b, c", " \t"}}, Cluster{})
	var got, want bytes.Buffer
	if err := rep.WriteJSON(&got); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&want, got.Bytes(), "", " "); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), got.String()); diff != "" {
		t.Error(diff)
	}
}
