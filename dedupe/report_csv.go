package dedupe

import (
	"encoding/csv"
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
// ("unreadable"). Rows of one work or pair have the same number in the column group.
// Pairs have their evidence in the last columns: see [PossiblePair].
var csvColumns = []string{"what", "group", "kept", "relation", "id", "source", "line", "title", "score", "reasons", "bits", "takes", "veto"}

// ReportColumns returns the names of the columns of the report as a table.
func ReportColumns() []string { return slices.Clone(csvColumns) }

// WriteCSV writes the report as a table for spreadsheets (RFC 4180). It holds
// what was folded and what a person should look at; values that were lost stand
// in the JSON form only.
func (rep *Report) WriteCSV(w io.Writer) error {
	t := table{csv.NewWriter(w)}
	t.row(csvColumns...)
	group := 0
	for _, c := range rep.Clusters {
		group++
		for _, m := range c.Members {
			t.place(c.fate(m), group, c.Kept, string(m.Relation), m.Place, c.Reasons, "")
		}
	}
	for _, p := range rep.Possible {
		group++
		score := strconv.FormatFloat(p.Score, 'f', 2, 64)
		evidence := []string{strconv.FormatFloat(p.Bits, 'f', 1, 64), strconv.FormatFloat(p.Takes, 'f', 1, 64), p.Veto}
		t.place("possible", group, "", "", p.A, p.Reasons, score, evidence...)
		t.place("possible", group, "", "", p.B, p.Reasons, score, evidence...)
	}
	for _, n := range rep.Names {
		group++
		for _, v := range n.Variants {
			t.row("name", strconv.Itoa(group), n.Kept, "", v, "", "", "", "", join(n.Reasons))
		}
	}
	for _, n := range rep.PossibleNames {
		group++
		t.row("possible name", strconv.Itoa(group), n.A, "", n.B, "", "", "", "", join(n.Reasons))
	}
	for _, u := range rep.Unreadable {
		t.row("unreadable", "", "", "", "", u.Source, strconv.Itoa(u.Line), "", "", u.Message)
	}
	t.Flush()
	return t.Error()
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
