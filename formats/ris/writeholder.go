package ris

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// writeContainer writes the title of what holds the work. Of a conference paper
// it goes into JF as well where T2 has no conference to name: programs that don't
// know C3 find it there. In T2 Zotero and EndNote take it for the conference.
func (w *writer) writeContainer(t tag) {
	if w.asWoS() {
		t = makeTag("T2")
	} else if confs.has(w.kind) && w.rec.Text(record.EventTitle) == "" {
		w.single(record.ContainerTitle, makeTag("JF"))
	}
	if jf := makeTag("JF"); !confs.has(w.kind) && w.extraHas(jf) || w.kind == caseLaw && w.extraHas(makeTag("BT")) {
		t = jf // the reader trusts JF more than T2, and BT more than A2: the first one counts
	}
	w.single(record.ContainerTitle, t)
}

// writeEvent writes the name of a conference. Beside the proceedings' title it
// stands in T2; alone, T2 would be taken for the proceedings, so it stands for both.
func (w *writer) writeEvent(t tag) {
	name := w.rec.Text(record.EventTitle)
	switch {
	case w.asWoS() && isPhrase(nil, name):
		t = makeTag("CP")
	case confs.has(w.kind) && w.rec.ContainerTitle == "":
		w.lose("event-title", name, formats.Moved, "it stands for the title of the proceedings, too")
		w.single(record.EventTitle, makeTag("C3"))
	case t == makeTag("CP") && !isPhrase(nil, name):
		t = 0 // it would be an issue
	}
	w.single(record.EventTitle, t)
}

// asWoS reports whether the record is a conference paper of Web of Science, whose
// C3 waits in Extra: only the other tags of that database keep C3 from being read
// as the title of the proceedings.
func (w *writer) asWoS() bool { return confs.has(w.kind) && w.extraHas(makeTag("C3")) }

// writeNumber writes a number that is neither volume nor issue. An ISSN's look-alike
// can't stand in SN; the number of an article that has no pages is read as one.
func (w *writer) writeNumber(t tag) {
	number := w.rec.Text(record.Number)
	if _, ok := standardNumbers(number); ok && t == makeTag("SN") && w.kind != pat {
		t = makeTag("M1")
	}
	if t == makeTag("C7") && w.rec.Page == "" {
		t = makeTag("M1")
		if journals.has(w.kind) || isShort(nil, number) {
			w.lose("number", number, formats.Moved, "without pages, an article's number stands for them")
			t = makeTag("SP")
		}
	}
	w.single(record.Number, t)
}

// writeSection writes the section of a newspaper or an act. SE of a journal is
// the first page where no other tag has it.
func (w *writer) writeSection(t tag) {
	if t == makeTag("SE") && journals.has(w.kind) && w.kind != news && w.rec.Page == "" {
		w.lose("section", w.rec.Text(record.Section), formats.Moved, "without pages, it is read as the page")
		t = makeTag("SP")
	}
	w.single(record.Section, t)
}

// writePlace writes a place into CY, or into another tag where CY is the date of
// a conference or the place would be taken for one.
func (w *writer) writePlace(v record.Var, t, other tag) {
	dated := tagFor(record.EventDate, w.kind) == t
	if t == makeTag("CY") && dated && (!w.rec.Date(record.EventDate).IsZero() || isDate(nil, w.rec.Text(v))) {
		t = other
	}
	w.single(v, t)
}

// writePages writes a range as SP and EP. A lone page of a book is given twice,
// for SP alone is how many pages a book has; where both are known, the pages stay
// in one SP and their number has another.
func (w *writer) writePages() {
	sp, ep := tagFor(record.Page, w.kind), makeTag("EP")
	w.take(sp)
	page := w.rec.Page
	p := record.ParsePages(page)
	counts := tagFor(record.NumberOfPages, w.kind) == sp
	switch number := w.rec.Text(record.NumberOfPages); {
	case counts && number != "" && isCount(number) && !isCount(page):
		w.line(sp, page)
		w.line(sp, number)
	case p.Kind == record.PageRange && page == p.First+"-"+p.Last && sp == makeTag("SP"):
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
func (w *writer) extraHas(t tag) bool {
	for _, f := range w.rec.Extra {
		if f.Format == family && f.Name == t.String() {
			return true
		}
	}
	return false
}
