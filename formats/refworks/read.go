package refworks

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

func read(r *tagged.Reading) {
	r.Rec.Type = typeOf(r)
	for i := range r.Fields {
		field(r, &r.Fields[i])
	}
	pages(r)
	date(r)
}

// typeOf reads RT; a name that isn't the type's usual one is kept.
func typeOf(r *tagged.Reading) record.Type {
	name := tagged.OneLine(r.First("RT"))
	t := parseType(name)
	switch {
	case t != noType || name == "":
	default:
		r.KeepAs("RT", name)
		t = record.TypeDocument
	}
	return t
}

// field gives one field its meaning.
func field(r *tagged.Reading, f *tagged.Field) {
	switch f.Tag {
	case "RT", "ID", "SP", "OP", "FD":
		r.KeepFurther(f)
		return
	case "K1":
		r.AddWords(strings.ReplaceAll(f.Value, "\n", ";"), ";")
		return
	case "SN":
		if numbers(r, f.Value) {
			r.TellRemarks(f)
		} else {
			numberOf(r, f)
		}
		return
	case "UL", "LK":
		if r.Rec.URL != "" {
			r.AddLink(tagged.OneLine(f.Value), record.LinkURL)
			return
		}
	}
	v, ok := mapping.Var(f.Tag, r.Rec.Type)
	switch {
	case !ok:
		r.Keep(f)
	case v.Kind() == record.KindNames:
		names(r, v, f.Value)
	case v == record.Note:
		r.Rec.AddText(v, tagged.PlainText(f.Value))
	default:
		r.Put(v, f)
	}
}

// names reads "Doe,Jane", one a line or parted by semicolons; without a comma it
// is an organisation, unless it is a single word.
func names(r *tagged.Reading, role record.Var, s string) {
	s = record.UnescapeHTML(s) // semicolons part names, too
	for one := range strings.SplitSeq(strings.ReplaceAll(s, "\n", ";"), ";") {
		one = strings.Trim(one, " ,")
		switch {
		case one == "" || r.CutMark(role, one):
		case strings.Contains(one, ","):
			r.AddName(role, tagged.Person(one))
		case strings.Contains(one, " "):
			r.AddName(role, record.Organization(tagged.PlainText(one)))
		default:
			r.AddName(role, record.Name{Family: one})
		}
	}
}

// numberOf reads what stands for an ISSN or ISBN: the number of a patent or report.
func numberOf(r *tagged.Reading, f *tagged.Field) {
	if t := r.Rec.Type; t == record.TypePatent || t == record.TypeReport {
		r.Put(record.Number, f)
		return
	}
	r.Keep(f)
}

// numbers sorts ISSNs and ISBNs, which stand alike; false if there are none.
func numbers(r *tagged.Reading, s string) bool {
	found := false
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" \n,;()", c) }) {
		if strings.Trim(word, "-0123456789Xx") != "" || len(word) < 8 {
			continue // a remark
		}
		v := record.ISBN
		if len(word) <= 9 {
			v = record.ISSN
		}
		r.Rec.AddText(v, word)
		found = true
	}
	return found
}

// pages joins SP and OP, which may be the last page or have others, too. Of a book SP
// alone is how many there are.
func pages(r *tagged.Reading) {
	from, until := tagged.OneLine(r.First("SP")), tagged.OneLine(r.First("OP"))
	switch {
	case from == "" && until == "":
	case until == "" && counted.Has(r.Rec.Type) && record.ParsePages(from).Kind != record.PageRange:
		r.PutText(record.NumberOfPages, from)
	case from == "" || until == "" || strings.HasSuffix(from, "-"+until):
		r.PutText(record.Page, from+strings.TrimPrefix(until, from))
	default:
		r.PutText(record.Page, from+"-"+until)
	}
}

// date completes the year by FD, the date in free form: "May 12", "Spring 2015".
func date(r *tagged.Reading) {
	day, year := tagged.OneLine(r.First("FD")), tagged.OneLine(r.First("YR"))
	if day == "" || r.PutDate(record.Issued, day) && r.Rec.Issued.Literal == "" {
		return
	}
	if d := record.ParseDate(day + " " + year); year != "" && d.Literal == "" {
		r.Rec.Issued = d
		return
	}
	r.KeepAs("FD", day)
}
