package csv

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// reading turns one row into a record. What one cell says may depend on another
// column, so dates, pages and the type wait until all are read.
type reading struct {
	header *header
	row    *row
	rec    *record.Record
	warn   func(msg string)

	year, month, day string
	date             string // of publication, as written
	first, last      string // pages
	article          string // article number
	types            []string
	named            uint64 // roles that have had a column, from [record.Author] on
	extra            []record.Field
}

// order returns the columns in the order in which they are to be read: where two
// hold one value, the better one first.
func (h *header) order() []int {
	order := make([]int, len(h.columns))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(h.columns[a].rank, h.columns[b].rank) })
	return order
}

// take reads one cell.
func (r *reading) take(i int, c *column) {
	s := r.row.value(i)
	if record.StandsForNothing(s) {
		return
	}
	if s == "0" && counts(c.to) {
		return
	}
	if c.to == toExtra || !r.put(c.to, s) {
		r.extra = append(r.extra, record.Field{Format: family, Name: c.name, Value: s})
	}
}

// counts reports whether cells are numbers from one on: programs that know none write 0.
func counts(t target) bool {
	return t == toFirstPage || t == toLastPage || t == to(record.Volume) || t == to(record.Issue)
}

// put stores a value; false if its place is taken by another one.
func (r *reading) put(to target, s string) bool {
	switch to {
	case toID:
		if strings.Contains(s, "://") {
			return false // OpenAlex: an address
		}
		return putString(&r.rec.ID, s)
	case toType:
		r.types = append(r.types, s)
		return true
	case toYear:
		return putString(&r.year, s)
	case toMonth:
		return putString(&r.month, s)
	case toDay:
		return putString(&r.day, s)
	case toFirstPage:
		return putString(&r.first, oneLine(s))
	case toLastPage:
		return putString(&r.last, oneLine(s))
	case toArticle:
		return putString(&r.article, oneLine(s))
	case toGroup:
		for name := range splitValues(s) {
			r.rec.Author = append(r.rec.Author, record.Organization(name))
		}
		return true
	case toArXiv:
		a, ok := record.ParseArXiv(s)
		if !ok || r.rec.ArXiv.ID != "" {
			return ok && a.ID == r.rec.ArXiv.ID
		}
		r.rec.ArXiv = a
		return true
	case toNumbers:
		return r.putNumbers(record.VarNone, s)
	case toPDF:
		return r.putFiles(s)
	case toLink:
		return r.putLinks(tagged.Addresses(s))
	case toPlace:
		return r.putCitation(s)
	case toLines:
		r.putLines(s)
		return true
	}
	return r.putVar(record.Var(to), s)
}

// putVar is put for variables.
func (r *reading) putVar(v record.Var, s string) bool {
	switch v.Kind() {
	case record.KindNames:
		return r.putNames(v, s)
	case record.KindDate:
		return r.putDate(v, s)
	}
	switch v {
	case record.Title:
		return r.putText(v, r.withoutLinkKind(oneLine(s)))
	case record.SourceCatalog:
		return r.putSource(oneLine(s)) || r.putText(v, oneLine(s))
	case record.ContainerTitle: // behind the book's own title that of its series
		if r.putSource(oneLine(s)) {
			return true
		}
		return r.putText(v, oneLine(s)) || r.putText(record.CollectionTitle, oneLine(s))
	case record.Keyword:
		for word := range splitValues(s) {
			r.addKeyword(word)
		}
		return true
	case record.Note:
		for note := range strings.SplitSeq(s, "\n\n") {
			r.addNote(strings.TrimSpace(note))
		}
		return true
	case record.URL:
		addresses := tagged.Addresses(s)
		if r.rec.URL == "" && len(addresses) > 0 {
			r.rec.URL, addresses = addresses[0], addresses[1:]
		}
		return r.putLinks(addresses)
	case record.ISBN, record.ISSN:
		return r.putNumbers(v, s)
	case record.Abstract, record.Annote:
		return r.putText(v, s)
	case record.DOI:
		return r.putText(v, cleaned(record.CleanDOI, s))
	case record.PMID:
		return r.putText(v, cleaned(record.CleanPMID, s))
	case record.PMCID:
		return r.putText(v, cleaned(record.CleanPMCID, s))
	}
	return r.putText(v, oneLine(s))
}

// cleaned takes an identifier in its normal form, or as written where it has none.
func cleaned(clean func(string) (string, bool), s string) string {
	if id, ok := clean(s); ok {
		return id
	}
	return oneLine(s)
}

// putText sets a text variable that is free.
func (r *reading) putText(v record.Var, s string) bool {
	s = plainText(s)
	if old := r.rec.Text(v); old != "" {
		return sameText(old, s)
	}
	r.rec.SetText(v, s)
	return true
}

// putString sets a string that is free.
func putString(p *string, s string) bool {
	if *p == "" {
		*p = s
		return true
	}
	return sameText(*p, s)
}

// sameText reports whether two values say the same but for case and the point at
// the end.
func sameText(a, b string) bool {
	return strings.EqualFold(strings.TrimRight(a, " ."), strings.TrimRight(b, " ."))
}

// plainText returns a value as record text: databases escape for HTML, and copy
// mathematics from where it is TeX.
func plainText(s string) string { return record.MarkMath(record.UnescapeHTML(s)) }

// oneLine joins the lines of a value.
func oneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func (r *reading) addKeyword(s string) {
	r.rec.Keywords = record.AppendNew(r.rec.Keywords, plainText(oneLine(s)))
}

// addNote adds a note, or marks a list of authors as cut where it says no more.
func (r *reading) addNote(s string) {
	if c, ok := record.ParseCutNote(s); ok {
		r.rec.SetCut(cmp.Or(c.Role, record.Author), c.Missing)
		return
	}
	r.rec.Notes = record.AppendNew(r.rec.Notes, plainText(s))
}

// putNumbers takes ISSNs and ISBNs, told apart by their looks: Web of Science and
// EBSCO put both into one column. What has the looks of neither is v, or by its length
// if v is none.
func (r *reading) putNumbers(v record.Var, s string) bool {
	for n := range strings.FieldsFuncSeq(s, isBetweenNumbers) {
		if issn, ok := record.CleanISSN(n); ok {
			r.addNumber(&r.rec.ISSN, issn)
		} else if isbn, ok := record.CleanISBN(n); ok {
			r.addNumber(&r.rec.ISBN, isbn)
		} else if n == strings.ToLower(n) && !strings.ContainsAny(n, "0123456789") {
			if words := record.NumberRemarks(n); words != "" { // not Embase's "(electronic)"
				r.warn("what stands beside the numbers is left out: " + words)
			}
		} else if digits := len(n) - strings.Count(n, "-"); v == record.ISBN || v == record.VarNone && digits > 8 {
			r.addNumber(&r.rec.ISBN, n)
		} else {
			r.addNumber(&r.rec.ISSN, n)
		}
	}
	return true
}

func (r *reading) addNumber(list *[]string, n string) { *list = record.AppendNew(*list, n) }

func isBetweenNumbers(c rune) bool {
	return strings.ContainsRune(" ,;|\n\t[]\"'()", c)
}

// putLinks adds addresses besides the record's own.
func (r *reading) putLinks(addresses []string) bool {
	for _, address := range addresses {
		if address != r.rec.URL {
			r.rec.Links = append(r.rec.Links, record.Link{Target: address})
		}
	}
	return true
}

// putFiles adds the files of a full text, whose names may have blanks.
func (r *reading) putFiles(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == ';' || c == '|' }) {
		for _, file := range tagged.Addresses(strings.TrimSpace(part)) {
			if file != "" && file != r.rec.URL {
				r.rec.Links = append(r.rec.Links, record.Link{Target: file, Kind: record.LinkPDF})
			}
		}
	}
	return true
}

// splitValues parts a cell of several values: at semicolons, bars or line ends;
// at commas only where they are clearly a list's.
func splitValues(s string) func(yield func(string) bool) {
	separators := "|\n"
	switch {
	case strings.Contains(s, ";"):
		separators = ";\n"
	case !strings.ContainsAny(s, separators) && strings.Count(s, ",") >= 2:
		separators = ","
	}
	return func(yield func(string) bool) {
		for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(separators, c) }) {
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
		}
	}
}

// isNumber reports whether s is a plain number, and which.
func isNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0
}
