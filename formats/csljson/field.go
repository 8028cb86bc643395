package csljson

import (
	"iter"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// set reads the value of a variable, and keeps what it can't hold under name.
func (it *item) set(v record.Var, name string, val value) {
	switch v.Kind() {
	case record.KindNames:
		it.names(v, name, val)
	case record.KindDate:
		d := readDate(val)
		it.rec.SetDate(v, d)
		if d.IsZero() && !val.Empty() && !isUnsaidDate(val) {
			it.extra(name, val)
		}
	case record.KindList:
		it.list(v, name, val)
	default:
		it.text(v, name, val)
	}
}

// isUnsaidDate reports whether val is a way to give no date: [[0]], [[null]].
func isUnsaidDate(val value) bool {
	for name, m := range val.Members() {
		if s, _ := name.Raw(); string(s) == "date-parts" {
			d, ok := readParts(m)
			return ok && d.IsZero()
		}
	}
	return false
}

func (it *item) text(v record.Var, name string, val value) {
	switch val.Kind() {
	case '{':
		if !val.Empty() {
			it.extra(name, val)
		}
		return
	case '[':
		it.textArray(v, name, val)
		return
	}
	it.rec.SetText(v, readText(v, val.Text()))
}

// textArray reads an array where a text should be: Crossref's titles are arrays
// of one. Of several, the first counts and all are kept.
func (it *item) textArray(v record.Var, name string, val value) {
	n, first := 0, value(nil)
	for e := range val.Elements() {
		if k := e.Kind(); k == '{' || k == '[' {
			it.extra(name, val)
			return
		}
		if n++; n == 1 {
			first = e
		}
	}
	if first != nil {
		it.rec.SetText(v, readText(v, first.Text()))
	}
	if n > 1 {
		it.extra(name, val)
	}
}

// list reads a variable of several values: an array of them, or one string.
func (it *item) list(v record.Var, name string, val value) {
	list := listOf(it.rec, v)
	*list = nil
	if val.Kind() == '{' {
		if !val.Empty() {
			it.extra(name, val)
		}
		return
	}
	values := it.strings[:0]
	if val.Kind() != '[' {
		text := readText(v, val.Text())
		values = splitList(values, v, text)
		it.spellISBNs(v, text)
	}
	for e := range val.Elements() {
		if k := e.Kind(); k == '{' || k == '[' {
			it.extra(name, val)
			return
		}
		text := readText(v, e.Text())
		values = appendValue(values, v, text)
		it.spellISBNs(v, text)
	}
	if it.strings = values; len(values) > 0 {
		*list = slices.Clone(values)
	}
}

// spellISBNs remembers the hyphens of ISBNs.
func (it *item) spellISBNs(v record.Var, s string) {
	if v == record.ISBN && strings.Contains(s, "-") {
		for isbn := range numbersIn(s) {
			it.rec.SpellISBN(isbn)
		}
	}
}

// numbersIn yields the ISBNs or ISSNs of a value.
func numbersIn(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\n' })
}

// listOf returns the field that holds a list variable.
func listOf(r *record.Record, v record.Var) *[]string {
	switch v {
	case record.ISBN:
		return &r.ISBN
	case record.ISSN:
		return &r.ISSN
	case record.Keyword:
		return &r.Keywords
	}
	return &r.Notes
}

// appendValue appends a value to those of a list variable, in its normal form,
// unless it is empty or there already.
func appendValue(list []string, v record.Var, s string) []string {
	if v == record.ISBN {
		s = strings.TrimPrefix(s, "http://id.crossref.org/isbn/")
	}
	if id, ok := record.CleanID(v, s); ok {
		s = id
	}
	return record.AppendNew(list, s)
}

// splitList appends the values of a list variable, as writers join them.
func splitList(list []string, v record.Var, s string) []string {
	if v == record.ISBN || v == record.ISSN {
		for part := range numbersIn(s) {
			list = appendValue(list, v, part)
		}
		return list
	}
	sep := "\n"
	if v == record.Keyword {
		if sep = ","; strings.Contains(s, ";") {
			sep = ";"
		}
	}
	for part := range strings.SplitSeq(s, sep) {
		list = appendValue(list, v, strings.TrimSpace(part))
	}
	return list
}

func (it *item) names(role record.Var, name string, val value) {
	switch val.Kind() {
	case 't', 'f', 0:
		it.extra(name, val)
		return
	}
	l := &it.nameList
	l.read(val)
	it.rec.SetNames(role, slices.Clone(l.names))
	if l.cut {
		it.rec.SetCut(role, l.missing)
	}
	if len(l.names) == 0 {
		it.rec.SetNames(role, nil)
	}
	if len(l.details) > 0 {
		var list value
		for _, d := range l.details {
			if d == nil {
				d = value("null")
			}
			list = append(append(list, ','), d...)
		}
		list[0] = '['
		it.extra(name+"-details", append(list, ']'))
	}
}

// readEvent reads Crossref's event: an object with name, place and dates.
func (it *item) readEvent(val value) {
	var rest, start, end value
	for nv, m := range val.Members() {
		switch s, _ := nv.Raw(); string(s) {
		case "name":
			it.variants = append(it.variants, variant{"event", record.EventTitle, m})
		case "location":
			it.variants = append(it.variants, variant{"event-location", record.EventPlace, m})
		case "start":
			start = m
		case "end":
			end = m
		default:
			if !m.Empty() {
				rest = appendMember(rest, nv, m)
			}
		}
	}
	if start != nil {
		d := readDate(start)
		if end != nil && d.Range == record.NoRange && !d.Start.IsZero() {
			if e := readDate(end); d.Start.Before(e.Start) {
				d.End, d.Range = e.Start, record.RangeClosed
			}
		}
		it.rec.SetDate(record.EventDate, d)
	}
	if rest != nil {
		it.extra("event-details", append(rest, '}'))
	}
}

// fitsKind reports whether val may be a value of v: an object is only a name or
// a date.
func fitsKind(v record.Var, val value) bool {
	switch v.Kind() {
	case record.KindNames, record.KindDate:
		return val.Kind() != 't' && val.Kind() != 'f'
	}
	if val.Kind() == '[' {
		for e := range val.Elements() {
			if k := e.Kind(); k == '{' || k == '[' {
				return false
			}
		}
		return true
	}
	return val.Kind() != '{'
}
