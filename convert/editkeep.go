package convert

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// keepAllOwn returns what a fold made of records, each with its own spellings.
func keepAllOwn(records, folded []*record.Record) []*record.Record {
	was := make(map[record.Source]*record.Record, len(records))
	for _, r := range records {
		was[r.Source] = r
	}
	out := make([]*record.Record, len(folded))
	for i, r := range folded {
		out[i] = keepOwn(was[r.Source], r)
	}
	return out
}

// keepOwn returns what a fold made of a record for the file that the record stands
// in. Where records say the same in different spellings a fold must choose one; in
// a user's file his own stays, and what is new comes behind it.
func keepOwn(was, now *record.Record) *record.Record {
	r := now.Clone()
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if k := v.Kind(); k != record.KindText && k != record.KindNumber || v == record.URL {
			continue
		}
		if a, b := was.Text(v), r.Text(v); a != b && a != "" && b != "" && sameWords(a, b) && !shouted(a) {
			r.SetText(v, a)
		}
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		switch {
		case v.Kind() == record.KindNames && slices.EqualFunc(was.Names(v), r.Names(v), sameName):
			r.SetNames(v, slices.Clone(was.Names(v)))
		case v.Kind() == record.KindDate && sameYear(was.Date(v), r.Date(v)) && r.Date(v).Range == record.NoRange && was.Date(v).Range != record.NoRange:
			r.SetDate(v, was.Date(v))
		}
	}
	keepURL(was, r)
	r.Extra = keepExtra(was.Extra, r.Extra)
	r.Keywords = keepList(was.Keywords, r.Keywords)
	r.Notes = keepList(was.Notes, r.Notes)
	return r
}

// keepURL keeps the main address where the fold has only put another one first,
// and leaves out new links that say no more than the DOI.
func keepURL(was, r *record.Record) {
	isURL := func(l record.Link) bool { return l.Target == was.URL }
	if i := slices.IndexFunc(r.Links, isURL); was.URL != "" && r.URL != was.URL && i >= 0 && !slices.ContainsFunc(was.Links, isURL) {
		r.Links[i].Target, r.URL = r.URL, was.URL
	}
	r.Links = slices.DeleteFunc(r.Links, func(l record.Link) bool {
		doi, ok := record.CleanDOI(l.Target)
		return ok && doi == r.DOI && strings.Contains(l.Target, "doi.org/") && !slices.Contains(was.Links, l)
	})
}

func sameName(a, b record.Name) bool { return sameWords(a.Display(), b.Display()) }

func sameYear(a, b record.Date) bool { return a.Start.Year == b.Start.Year }

// keepExtra returns the fields of was, with those of now behind them whose names
// are new.
func keepExtra(was, now []record.Field) []record.Field {
	out := slices.Clone(was)
	for _, f := range now {
		if !slices.ContainsFunc(was, func(own record.Field) bool { return own.Format == f.Format && own.Name == f.Name }) {
			out = append(out, f)
		}
	}
	return out
}

// keepList returns the elements of was, with those of now behind them that are in
// it in no spelling.
func keepList(was, now []string) []string {
	out := slices.Clone(was)
	have := make(map[string]bool, len(was)+len(now))
	for _, s := range was {
		have[s], have[wordsOf(s)] = true, true
	}
	for _, s := range now {
		key := wordsOf(s)
		if !have[s] && (key == "" || !have[key]) {
			out = append(out, s)
		}
		have[s], have[key] = true, true
	}
	return out
}

// sameWords reports whether two texts have the same words, whatever stands between
// them, their case, their accents and their markup.
func sameWords(a, b string) bool {
	words := wordsOf(a)
	return words != "" && unaccented(words) == unaccented(wordsOf(b))
}

// unaccented returns a text without the marks on its letters.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}

// wordsOf returns the words of a text in lower case, with a blank between them.
func wordsOf(s string) string {
	words := strings.FieldsFunc(record.Plain(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
	return strings.ToLower(strings.Join(words, " "))
}

// shouted reports whether s is written in capitals only: any other spelling is
// better.
func shouted(s string) bool {
	const short = 8 // acronyms are
	return len(s) > short && strings.ToUpper(s) == s && strings.ToLower(s) != s
}
