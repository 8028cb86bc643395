package formattest

import "github.com/bibfold/bibfold/record"

// oddValues returns records with a value each that hardly any format has a form for.
func oddValues(typ record.Type) (recs []*record.Record) {
	for _, set := range []func(*record.Record){
		text(record.Abstract, "First paragraph.\n\nSecond one,\nof two lines."),
		text(record.Annote, "A line,\nand another."),
		text(record.Publisher, "House of <i>Italics</i>"),
		text(record.Keyword, "<i>Natrix</i> species"),
		text(record.Keyword, "one|other"),
		text(record.ISBN, "9783161484100 (pbk)"),
		text(record.ISSN, "1234"),
		text(record.DOI, "10.1000/with a blank"),
		author(record.Name{Family: "Garcia Marquez"}),
		author(record.Name{Family: "Plato"}),
		author(record.Name{Family: "Smith, PhD", Given: "Jane"}),
		author(record.Organization("Ways; Means")),
		author(record.Organization("Red, White and Blue")),
		cutList(record.Author, 0),
		cutList(record.Illustrator, 3),
		date(record.Issued, "../2006"),
		date(record.Issued, "2006/"),
		date(record.Issued, "-0043-03-15"),
		date(record.Issued, "Y12000"),
		date(record.Accessed, "any day now"),
		date(record.Submitted, "-0043-03-15"),
		date(record.AvailableDate, "any day now"),
		func(r *record.Record) {
			r.Issued = record.Date{Start: record.YearOnly(1999).Start, Literal: "1999, as they say"}
		},
	} {
		rec := &record.Record{Type: typ, Title: "A title"}
		set(rec)
		recs = append(recs, rec)
	}
	return recs
}

func text(v record.Var, s string) func(*record.Record) {
	return func(r *record.Record) { r.SetText(v, s) }
}

func author(n record.Name) func(*record.Record) {
	return func(r *record.Record) { r.Author = []record.Name{n} }
}

func cutList(role record.Var, missing int) func(*record.Record) {
	return func(r *record.Record) { r.SetCut(role, missing) }
}

func date(v record.Var, s string) func(*record.Record) {
	return func(r *record.Record) { r.SetDate(v, record.ParseDate(s)) }
}
