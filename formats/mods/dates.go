package mods

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// issuedNames are the dates that may be that of publication, the likelier first.
var issuedNames = []string{"dateIssued", "dateCreated", "copyrightDate"}

// issued returns the date of publication that an originInfo gives: the one that is
// marked as key, else the likeliest; of several the one in a known encoding.
func issued(origin *node) record.Date {
	for _, test := range []func(*node) bool{
		func(n *node) bool { return n.Attr("keyDate") == "yes" },
		func(n *node) bool { return n.Attr("encoding") != "" },
		func(*node) bool { return true },
	} {
		for _, name := range issuedNames {
			if d := dateOf(origin, name, test); !d.IsZero() {
				return d
			}
		}
	}
	return record.Date{}
}

// dateOf returns the first date of a name that passes the test, with the end of the
// range that it begins.
func dateOf(origin *node, name string, test func(*node) bool) record.Date {
	for n := range origin.All(name) {
		if !test(n) || n.Attr("point") == "end" {
			continue
		}
		d := readDate(n)
		if n.Attr("point") != "start" || d.Literal != "" || d.IsZero() {
			if !d.IsZero() {
				return d
			}
			continue
		}
		for end := range origin.All(name) {
			if end.Attr("point") == "end" && d.Range == record.NoRange {
				d = closeRange(d, end)
			}
		}
		return d
	}
	return record.Date{}
}

// closeRange returns a range from d on; MARC has the year 9999 for no end.
func closeRange(d record.Date, end *node) record.Date {
	if strings.HasPrefix(end.Text(), "9999") {
		d.Range = record.RangeOpen
	} else if e := readDate(end); e.Literal == "" && e.Range == record.NoRange && !e.IsZero() && e.Start != d.Start {
		d.End, d.Range = e.Start, record.RangeClosed
	}
	return d
}

// readDate reads a date in a known encoding, or as it stands on a title page:
// "c1984", "[1998?]", "1998-]".
func readDate(n *node) record.Date {
	s := n.Text()
	if n.Attr("encoding") == "marc" {
		s = strings.NewReplacer("u", "X", "|", "X").Replace(s)
	}
	if day, _, ok := strings.Cut(s, "T"); ok && len(day) == 10 {
		s = day
	}
	if d, ok := record.ParseEDTF(s); ok && strings.Trim(s, "0-") != "" {
		return qualified(d, n)
	}
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		if d, ok := record.ParseEDTF(s[:4] + "-" + s[4:6] + "-" + s[6:]); ok {
			return qualified(d, n)
		}
	}
	bare := strings.Trim(s, " []().,;-©")
	if len(bare) > 1 && (bare[0] == 'c' || bare[0] == 'p') && bare[1] >= '0' && bare[1] <= '9' {
		bare = bare[1:]
	}
	bare = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(bare, "copyright"), "©"))
	d := record.ParseDate(bare)
	if d.Literal != "" {
		d.Literal = s
	}
	return qualified(d, n)
}

// qualified adds what attributes say of a date.
func qualified(d record.Date, n *node) record.Date {
	switch n.Attr("qualifier") {
	case "approximate":
		d.Circa = d.Literal == ""
	case "questionable":
		d.Doubt = d.Literal == ""
	}
	return d
}
