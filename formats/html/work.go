package html

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// target is where a value goes: a variable of the record, or one of the places
// below.
type target uint8

const (
	toNothing    = target(record.VarNone) // known, and of no use here
	toFirstPage  = target(record.NumVars) + iota - 1
	toLastPage   //
	toIdentifier // a DOI, an address, an ISBN: by its looks
	toPDF
	toArXiv
	toORCID // of the author before
	toType
	toYear
	toFamily // of the first author
	toGiven
)

func to(v record.Var) target { return target(v) }

// work gathers what one source says of one work.
type work struct {
	rec           *record.Record
	from, until   string // pages
	family, given string // of the first author, where the name is given in parts
	year          string
	ranks         [record.NumVars]int // of the vocabulary that gave each variable, from 1
	typeRank      int
	conference    bool
	thesis        bool
	report        bool
}

func newWork() *work { return &work{rec: &record.Record{}} }

// put takes one value of a vocabulary of that rank: where several vocabularies give
// a variable, the one of the lowest rank counts. It returns false if there is no
// place for the value.
func (w *work) put(t target, value string, rank int) bool {
	value = clean(value)
	if value == "" {
		return true
	}
	switch t {
	case toNothing:
		return true
	case toFirstPage:
		w.from = cmp.Or(w.from, value)
		return true
	case toLastPage:
		w.until = cmp.Or(w.until, value)
		return true
	case toYear:
		w.year = cmp.Or(w.year, value)
		return true
	case toFamily:
		w.family = value
		return true
	case toGiven:
		w.given = strings.TrimSpace(w.given + " " + value)
		return true
	case toIdentifier:
		return w.identifier(value)
	case toPDF:
		w.link(value, record.LinkPDF)
		return true
	case toArXiv:
		a, ok := record.ParseArXiv(value)
		if ok {
			w.rec.ArXiv = a
		}
		return ok
	case toORCID:
		return w.orcid(value)
	case toType:
		return w.setType(value, rank)
	}
	return w.variable(record.Var(t), value, rank)
}

// variable is put for variables.
func (w *work) variable(v record.Var, value string, rank int) bool {
	rec := w.rec
	old := w.ranks[v]
	if old == 0 {
		w.ranks[v], old = rank, rank
	}
	if old != rank {
		return true // a vocabulary that is more exact has said it
	}
	switch v.Kind() {
	case record.KindNames:
		w.name(v, value)
		return true
	case record.KindDate:
		return w.date(v, value)
	case record.KindList:
		separators := ";\n"
		if v == record.Keyword && !strings.Contains(value, ";") && strings.Count(value, ",") > 1 {
			separators = ","
		}
		for part := range strings.FieldsFuncSeq(value, func(c rune) bool { return strings.ContainsRune(separators, c) }) {
			rec.AddText(v, strings.TrimSpace(part))
		}
		return true
	case record.KindText, record.KindNumber:
	}
	if v == record.DOI {
		value, _ = record.CleanDOI(value)
	}
	if have := rec.Text(v); have != "" {
		return strings.EqualFold(have, value) || v == record.URL
	}
	rec.SetText(v, value)
	return true
}

// name adds one name, or several that somebody put into one tag.
func (w *work) name(role record.Var, value string) {
	names := w.rec.Names(role)
	pieces := []string{value}
	if strings.Contains(value, ";") {
		pieces = strings.Split(value, ";")
	}
	for _, p := range pieces {
		if _, cut := record.CutMark(strings.TrimSpace(p)); cut {
			w.rec.SetCut(role, 0)
			continue
		}
		n := record.ParseDisplay(p)
		if strings.Contains(p, ",") {
			n = record.ParseInverted(p)
		}
		names = record.AppendNew(names, n)
	}
	w.rec.SetNames(role, names)
}

// date sets a date; of several the most exact counts.
func (w *work) date(v record.Var, value string) bool {
	if i := strings.IndexByte(value, 'T'); i == len("2006-01-02") {
		value = value[:i]
	}
	d := record.ParseDate(value)
	old := w.rec.Date(v)
	switch {
	case d.Literal != "" && !old.IsZero():
		return false
	case old.IsZero() || old.Literal != "" || d.Start.Precision > old.Start.Precision:
		w.rec.SetDate(v, d)
	}
	return true
}

// identifier takes a value by what it looks like.
func (w *work) identifier(value string) bool {
	rec := w.rec
	if doi, ok := record.CleanDOI(value); ok {
		rec.DOI = cmp.Or(rec.DOI, doi)
		return rec.DOI == doi
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(value), "urn:isbn:"); ok {
		rec.AddText(record.ISBN, rest)
		return true
	}
	if rest, ok := strings.CutPrefix(value, "info:pmid/"); ok {
		rec.PMID = cmp.Or(rec.PMID, rest)
		return true
	}
	if isbn, ok := record.CleanISBN(value); ok {
		rec.AddText(record.ISBN, isbn)
		return true
	}
	if strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://") {
		rec.URL = cmp.Or(rec.URL, value)
		return rec.URL == value
	}
	return false
}

func (w *work) link(address string, kind record.LinkKind) {
	w.rec.Links = append(w.rec.Links, record.Link{Target: address, Kind: kind})
}

// orcid gives the last author an iD.
func (w *work) orcid(value string) bool {
	id, ok := record.CleanORCID(value)
	if n := len(w.rec.Author); ok && n > 0 {
		w.rec.Author[n-1].SetORCID(id)
		return true
	}
	return false
}

// setType takes a word for the kind of work.
func (w *work) setType(word string, rank int) bool {
	t, ok := typeOf(word)
	if !ok {
		return false
	}
	if w.typeRank == 0 || rank < w.typeRank {
		w.typeRank, w.rec.Type = rank, t
	}
	return true
}

// finish settles what several values tell together.
func (w *work) finish() *record.Record {
	rec := w.rec
	if w.family != "" {
		w.firstAuthor()
	}
	if rec.Issued.IsZero() && w.year != "" {
		rec.Issued = record.ParseDate(w.year)
	}
	if rec.Page == "" && w.from != "" {
		rec.Page = w.from
		if w.until != "" && w.until != w.from {
			rec.Page += "-" + w.until
		}
	}
	if rec.Type == record.TypeNone || rec.Type == record.TypeDocument {
		rec.Type = w.likelyType()
	}
	if rec.Type == record.TypeArticle && rec.Genre == "" {
		rec.Genre = record.GenrePreprint
	}
	return rec
}

// firstAuthor puts the first author, whose name is given in parts, before the
// others, if it isn't there: COinS give him twice.
func (w *work) firstAuthor() {
	n := record.ParseInverted(w.family + ", " + w.given)
	if w.given == "" {
		n = record.ParseInverted(w.family)
	}
	if len(w.rec.Author) > 0 && strings.EqualFold(w.rec.Author[0].Family, n.Family) {
		return
	}
	w.rec.Author = append([]record.Name{n}, w.rec.Author...)
}

// likelyType guesses the type of a work from what is known of it.
func (w *work) likelyType() record.Type {
	rec := w.rec
	switch {
	case w.thesis:
		return record.TypeThesis
	case w.report:
		return record.TypeReport
	case w.conference || rec.Text(record.EventTitle) != "":
		return record.TypePaperConference
	case rec.ArXiv.ID != "" && rec.ContainerTitle == "":
		return record.TypeArticle
	case len(rec.ISBN) > 0 && rec.ContainerTitle != "":
		return record.TypeChapter
	case len(rec.ISBN) > 0:
		return record.TypeBook
	case rec.ContainerTitle != "" || len(rec.ISSN) > 0:
		return record.TypeArticleJournal
	}
	return record.TypeWebpage
}

// clean returns a value on one line, without what HTML was escaped twice for.
func clean(s string) string {
	return record.MarkMath(record.UnescapeHTML(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")))
}
