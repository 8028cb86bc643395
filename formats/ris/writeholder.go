package ris

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// writeContainer writes the title of what holds the work. Of a conference paper
// it goes into JF as well where T2 has no conference to name: programs that don't
// know C3 find it there. In T2 Zotero and EndNote take it for the conference.
func (w *writer) writeContainer(t string) {
	if w.asWoS() {
		t = "T2"
	} else if confs.has(w.kind) && w.Rec.Text(record.EventTitle) == "" {
		w.single(record.ContainerTitle, "JF")
	}
	w.single(record.ContainerTitle, t)
}

// writeEvent writes the name of a conference. Beside the proceedings' title it
// stands in T2; alone, T2 would be taken for the proceedings, so it stands for both.
func (w *writer) writeEvent(t string) {
	name := w.Rec.Text(record.EventTitle)
	switch {
	case w.asWoS() && isPhrase(nil, name):
		t = "CP"
	case confs.has(w.kind) && w.Rec.ContainerTitle == "":
		w.Lose("event-title", name, formats.Moved, "it stands for the title of the proceedings, too")
		w.single(record.EventTitle, "C3")
	case t == "CP" && !isPhrase(nil, name):
		t = "" // it would be an issue
	}
	w.single(record.EventTitle, t)
}

// asWoS reports whether the record is a conference paper of Web of Science, whose
// CP or C3 waits in Extra: only the other tags of that database, if the record has
// something for one of them, keep C3 from being read as the title of the proceedings.
func (w *writer) asWoS() bool {
	return confs.has(w.kind) && (w.extraHas("C3") || isPhrase(nil, w.extra("CP"))) &&
		(w.Rec.Publisher != "" || w.Rec.Text(record.PublisherPlace) != "" || isPhrase(nil, w.Rec.Text(record.EventTitle)))
}

// writeNumber writes a number that is neither volume nor issue. An ISSN's look-alike
// can't stand in SN; the number of an article that has no pages is read as one.
func (w *writer) writeNumber(t string) {
	number := w.Rec.Text(record.Number)
	if _, ok := standardNumbers(nil, number); ok && t == "SN" && w.kind != pat {
		t = "M1"
	}
	if w.Rec.Page == "" && (t == "C7" || t == "M1" && rules.has(w.kind)) {
		t = "M1"
		if !confs.has(w.kind) || isShort(nil, number) {
			w.Lose("number", number, formats.Moved, "without pages, it is read as the page")
			t = "SP"
		}
	}
	w.single(record.Number, t)
}

// writeSection writes the section of a newspaper or an act. SE of a journal is
// the first page where no other tag has it.
func (w *writer) writeSection(t string) {
	if t == "SE" && journals.has(w.kind) && w.kind != news && w.Rec.Page == "" {
		w.Lose("section", w.Rec.Text(record.Section), formats.Moved, "without pages, it is read as the page")
		t = "SP"
	}
	w.single(record.Section, t)
}

// writePlace writes a place into CY, or into another tag where CY is the date of
// a conference or the place would be taken for one.
func (w *writer) writePlace(v record.Var, t, other string) {
	dated := tagFor(record.EventDate, w.kind) == t
	if t == "CY" && dated && (w.Rec.Date(record.EventDate).Start.Precision >= record.PrecisionMonth || isDate(nil, w.Rec.Text(v))) {
		t = other
	}
	w.single(v, t)
}

// writePages writes a range as SP and EP. A lone page of a book is given twice,
// for SP alone is how many pages a book has; where both are known, the pages stay
// in one SP and their number has another.
func (w *writer) writePages() {
	sp, ep := tagFor(record.Page, w.kind), "EP"
	w.take(sp)
	page := w.Rec.Page
	p := record.ParsePages(page)
	counts := tagFor(record.NumberOfPages, w.kind) == sp
	switch number := w.Rec.Text(record.NumberOfPages); {
	case counts && number != "" && isCount(number) && !isCount(page):
		w.line(sp, page)
		w.line(sp, number)
	case p.Kind == record.PageRange && page == p.First+"-"+p.Last && sp == "SP":
		w.line(sp, p.First)
		w.line(ep, p.Last)
	case counts && isCount(page), w.extraHas(ep):
		w.line(sp, page)
		w.line(ep, page)
	default:
		w.line(sp, page)
	}
}

// extraHas reports whether a field that waits in Extra will bring back tag t.
func (w *writer) extraHas(t string) bool { return w.extra(t) != "" }

// extra returns the first value of tag t that waits in Extra.
func (w *writer) extra(t string) string {
	for _, f := range w.Rec.Extra {
		if f.Format == family && f.Name == t {
			return f.Value
		}
	}
	return ""
}
