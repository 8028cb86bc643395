package mods

import (
	"regexp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// dimensions is the unit of an extent that says how large or long something is, and
// medium the kind of form that says what it is made of or stored on.
const (
	dimensions = "dimensions"
	medium     = "medium"
)

// physical reads how many pages or volumes there are, how large or long it is and on
// what, and keeps the rest as it is.
func (r *reading) physical(n *node) {
	kept := false
	for kid := range n.Elements() {
		switch {
		case kid.Name == "extent" && r.extentOf(kid.Attr("unit"), kid.Text()):
		case kid.Name == "form" && kid.Attr("type") == medium && r.Set(record.Medium, kid.Text()):
		default:
			kept = true
		}
	}
	if kept {
		r.keep(n)
	}
}

// extentOf reads an extent; false if it says more than the record holds.
func (r *reading) extentOf(unit, text string) bool {
	switch unit {
	case "pages":
		return r.Set(record.NumberOfPages, text)
	case "volumes":
		return r.Set(record.NumberOfVolumes, text)
	case dimensions:
		return r.Set(record.Dimensions, text)
	}
	r.described(text)
	return false
}

// The parts of a description as catalogues have it, by MARC's fields 300 and 306
// (https://www.loc.gov/marc/bibliographic/bd300.html): "xii, 210 p. ; 24 cm.",
// "3 v. : ill.", "1 videocassette (94 min.) ; 1/2 in.", "p. 813-998".
var (
	pagesOfHost = regexp.MustCompile(`^(?:pp?\.?|pages?) ([A-Za-z]?\d+ ?[-–] ?[A-Za-z]?\d+)`)
	volumes     = regexp.MustCompile(`^(\d+) (?:v\.|v$|vols?\b|volumes?\b)`)
	playingTime = regexp.MustCompile(`\b\d+ ?(?:hours?|hrs?|hr|min)\b\.?(?:,? ?\d+ ?(?:min|sec)\b\.?)*`)
	size        = regexp.MustCompile(`; *((?:[\d/., ]+ ?x )?[\d/., ]*\d ?(?:cm|mm|m|in|ft)\b)`)
)

// described reads what a description says of the work's extent. Where the size is
// that of the paper of a book, it isn't worth a variable.
func (r *reading) described(text string) {
	rec := r.Rec
	fill := func(v record.Var, s string) {
		if !rec.Has(v) {
			r.Set(v, s)
		}
	}
	fill(record.NumberOfPages, countOf(text))
	fill(record.NumberOfVolumes, match(volumes, text))
	switch rec.Type {
	case record.TypeGraphic, record.TypeMap:
		fill(record.Dimensions, match(size, text))
	case record.TypeMotionPicture, record.TypeBroadcast, record.TypeSong:
		fill(record.Dimensions, playingTime.FindString(text))
	}
	if r.host != nil && rec.Type != record.TypeBook {
		fill(record.Page, strings.ReplaceAll(match(pagesOfHost, text), " ", ""))
	}
}

// match returns what the group of a pattern holds, "" without a match.
func match(pattern *regexp.Regexp, s string) string {
	if m := pattern.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

// countOf returns the number of pages in a description: "xii, 210 p. ; 24 cm." has
// 210. Pages of something larger ("p. 813-998") aren't counted, nor are scores.
func countOf(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		switch strings.Trim(word, ".,;:") {
		case "p", "pages", "pp", "leaves", "l":
			if i > 0 && strings.Trim(words[i-1], "0123456789") == "" && (i < 2 || !strings.ContainsAny(words[i-2], "(")) {
				return words[i-1]
			}
		}
	}
	return ""
}
