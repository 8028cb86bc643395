package xmldoc

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// Warn reports that a part of the record may not be what was meant.
func (r *Reading) Warn(msg string) { r.warn(msg) }

// WarnOfRemarks warns of what stands beside the ISBNs and ISSNs in s, whose variables have
// no place for it: see [record.NumberRemarks].
func (r *Reading) WarnOfRemarks(s string) {
	if words := record.NumberRemarks(s); words != "" {
		r.Warn("what stands beside the numbers in " + strconv.Quote(s) + " is left out: " + words)
	}
}

// Keep stores a value that has no place in the record, in Extra; none if it is
// empty.
func (r *Reading) Keep(name, value string) {
	if value != "" {
		r.Rec.AddExtra(record.Field{Format: r.family, Name: name, Value: value})
	}
}

// KeepAll stores all text within n, each leaf under the path that leads to it.
func (r *Reading) KeepAll(path string, n *Node) {
	if n.IsLeaf() {
		r.Keep(path, n.Lines())
		return
	}
	for kid := range n.Elements() {
		r.KeepAll(path+"/"+kid.Name, kid)
	}
}

// Put stores a value in a variable, in the way of the variable's kind, or in Extra
// under a name if the variable has another value already.
func (r *Reading) Put(v record.Var, name, value string) {
	if !r.Set(v, value) {
		r.Keep(name, value)
	}
}

// Set is Put without a place for what doesn't fit; false if the variable has
// another value.
func (r *Reading) Set(v record.Var, s string) bool {
	if s == "" {
		return true
	}
	switch v.Kind() {
	case record.KindList:
		r.Rec.AddText(v, tagged.PlainText(s))
		return true
	case record.KindDate:
		d := record.ParseDate(s)
		if !r.Rec.Date(v).IsZero() {
			return r.Rec.Date(v) == d
		}
		r.Rec.SetDate(v, d)
		return true
	}
	switch v {
	case record.DOI:
		if doi, ok := record.CleanDOI(s); ok {
			s = doi
		}
	case record.Page:
		s = record.CleanPages(oneLined(s))
	case record.URL:
	case record.Abstract, record.Annote:
		s = tagged.PlainText(s)
	default:
		s = tagged.PlainText(oneLined(s))
	}
	if old := r.Rec.Text(v); old != "" {
		return tagged.SameText(old, s)
	}
	r.Rec.SetText(v, s)
	return true
}

func oneLined(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, paragraphEnd, oneBlank), lineEnd, oneBlank)
}

// AddName appends a name to a role's list. What says that a list is cut ("et
// al.") marks it so.
func (r *Reading) AddName(role record.Var, n record.Name) {
	switch missing, cut := n.CutMark(); {
	case n.IsZero():
	case cut:
		r.Rec.SetCut(role, missing)
	default:
		r.Rec.AddName(role, n)
	}
}

// AddLink adds a link that isn't there yet.
func (r *Reading) AddLink(l record.Link) {
	if l.Target != "" && l.Target != r.Rec.URL {
		r.Rec.AddLink(l)
	}
}
