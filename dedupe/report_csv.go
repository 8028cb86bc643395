package dedupe

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// csvColumns name the columns of the report as a table. A row is a record of a work
// in several records, by what happened to it ("kept", "merged" into the one kept,
// "known": the library's own, "withheld": the library holds its work), one of a pair
// for a person to decide ("possible"), a spelling that was made another ("name"), one
// that may be another's ("possible name"), or an entry that could not be read
// ("unreadable"). A record that was merged with none is "alone"; what tells something new
// of a work that the library holds stands in two rows of "news" (see [News]); "source" and
// "total" give the numbers of the run. The sources of a work are told with the record that
// was kept. Rows of one work or pair have the same number in the column group.
// Pairs have their evidence and what a person knows them by in the last columns: see
// [PossiblePair]. Names stand behind all else.
var csvColumns = []string{"what", "group", "kept", "relation", "id", "source", "line", "title", "score", "reasons", "bits", "takes", "veto", "sources", "author", "year", "journal", "DOI"}

// ReportColumns returns the names of the columns of the report as a table.
func ReportColumns() []string { return slices.Clone(csvColumns) }

// WriteCSV writes the report as a table for spreadsheets (RFC 4180). It holds
// what was folded and what a person should look at; values that were lost stand
// in the JSON form only.
func (rep *Report) WriteCSV(w io.Writer) error {
	t := table{csv.NewWriter(w)}
	t.row(csvColumns...)
	group := 0
	for _, n := range rep.News {
		group++
		t.place("news", group, n.Known.ID, string(n.Kind), n.Known, []string{n.Says}, "")
		t.place("news", group, n.Known.ID, string(n.Kind), n.Record, []string{n.Says}, "")
	}
	for _, c := range rep.Clusters {
		group++
		for _, m := range c.Members {
			sources := ""
			if m.Relation == RelationKept {
				sources = c.sourcesOf()
			}
			t.place(c.fate(m), group, c.Kept, string(m.Relation), m.Place, c.Reasons, "", "", "", "", sources)
		}
	}
	for _, a := range rep.Alone {
		group++
		t.place("alone", group, a.Kept, "", a.Place, nil, "", "", "", "", a.Source)
	}
	for _, p := range rep.Possible {
		group++
		score := strconv.FormatFloat(p.Score, 'f', 2, 64)
		for _, d := range [...]Described{p.A, p.B} {
			t.place("possible", group, "", "", d.Place, p.Reasons, score,
				strconv.FormatFloat(p.Bits, 'f', 1, 64), strconv.FormatFloat(p.Takes, 'f', 1, 64), p.Veto, d.Source, d.Author, d.Year, d.Journal, d.DOI)
		}
	}
	for _, u := range rep.Unreadable {
		t.row("unreadable", "", "", "", "", u.Source, strconv.Itoa(u.Line), "", "", u.Message)
	}
	for _, s := range rep.Sources {
		t.row("source", "", "", "", "", s.Source, "", "", "", s.sentence())
	}
	t.row("total", "", "", "", "", "", "", "", "", rep.Counts.sentence())
	for _, n := range rep.telling() {
		group++
		for _, v := range n.Variants {
			t.row("name", strconv.Itoa(group), n.Kept, "", v, "", "", "", "", join(n.Reasons))
		}
	}
	for _, n := range rep.PossibleNames {
		group++
		t.row("possible name", strconv.Itoa(group), n.A, "", n.B, "", "", "", "", join(n.Reasons))
	}
	t.Flush()
	return t.Error()
}

// telling returns the names that were made one, those behind that differ by signs alone.
func (rep *Report) telling() []NameVariant {
	all := slices.Clone(rep.Names)
	slices.SortStableFunc(all, func(a, b NameVariant) int { return count(a.BySigns()) - count(b.BySigns()) })
	return all
}

// sentence tells the numbers of a source.
func (s *SourceCount) sentence() string {
	return fmt.Sprintf("read %d, unreadable %d, merged %d, withheld %d, kept %d; %d repeat a record of this source",
		s.Read, s.Unreadable, s.Merged, s.Withheld, s.Kept, s.Within)
}

// sentence tells the numbers of a run.
func (c *Counts) sentence() string {
	return fmt.Sprintf("read %d, unreadable %d, merged %d (%s), withheld %d, written %d, possible %d",
		c.Read, c.Unreadable, c.Merged, c.Duplicates.sentence(), c.Withheld, c.Written, c.Possible)
}

// sentence tells what was merged.
func (d *Duplicates) sentence() string {
	return fmt.Sprintf("%d within a source, %d across sources, %d of a preprint or working paper and its publication", d.Within, d.Across, d.Versions)
}

// fate tells what happened to a member.
func (c *Cluster) fate(m Member) string {
	switch {
	case m.Known:
		return "known"
	case c.Known:
		return "withheld"
	case m.Relation == RelationKept:
		return "kept"
	}
	return "merged"
}

// table is a CSV writer whose cells no spreadsheet takes for formulas.
type table struct{ *csv.Writer }

// row writes a row; cells that are missing at its end are empty.
func (t table) row(cells ...string) {
	safe := make([]string, len(csvColumns))
	for i, c := range cells {
		if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 {
			c = "'" + c
		}
		safe[i] = c
	}
	_ = t.Write(safe) // an error shows in Error
}

func (t table) place(what string, group int, kept, relation string, p Place, reasons []string, score string, evidence ...string) {
	t.row(append([]string{what, strconv.Itoa(group), kept, relation, p.ID, p.Source, line(p.Line), p.Title, score, join(reasons)}, evidence...)...)
}

func line(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func join(reasons []string) string { return strings.Join(reasons, "; ") }
