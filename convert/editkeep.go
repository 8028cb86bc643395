package convert

import (
	"regexp"
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
// in. A fold chooses the best of what records say; in a user's file his own words
// stay, so that the difference which he has to look through is small. What his entry
// lacks comes to it, and of what it has only that goes which is evidently cut or
// damaged. A preprint or a report that has become a publication takes over what that
// says, its type as well.
func keepOwn(was, now *record.Record) *record.Record {
	r := now.Clone()
	published := was.IsPreprint() && !now.IsPreprint() || isPlaced(was, now)
	if !published && (tellsType(was.Type) || !tellsType(r.Type)) {
		r.Type = was.Type
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		switch v.Kind() {
		case record.KindText, record.KindNumber:
			a, b := was.Text(v), now.Text(v)
			if v == record.URL || v == record.Annote || a == b || a == "" || b == "" || record.Shouted(a) {
				continue
			}
			if record.TellsRetraction(v, b) && !record.TellsRetraction(v, a) {
				continue
			}
			if whole, ok := withSubtitle(v, a, b); ok {
				r.SetText(v, whole)
			} else if sameWords(a, b) || !published && !isCut(v, a) && !isDamaged(a, b) {
				r.SetText(v, a)
			}
		case record.KindNames:
			keepNames(was, r, v, published)
		case record.KindDate:
			if keepsDate(was.Date(v), now.Date(v), published) {
				r.SetDate(v, was.Date(v))
			}
		}
	}
	// The short title of the fold may be the user's own full one.
	if r.ContainerTitleShort == r.ContainerTitle && was.ContainerTitleShort == "" {
		r.ContainerTitleShort = ""
	}
	if was.Publisher == "" && abbreviates(r.ContainerTitle, r.Publisher) {
		r.Publisher = "" // where databases repeat the journal's name
	}
	keepURL(was, r)
	r.ISBN = slices.DeleteFunc(r.ISBN, func(isbn string) bool {
		return !slices.Contains(was.ISBN, isbn) && slices.ContainsFunc(was.ISBN, func(own string) bool { return sameISBN(own, isbn) })
	})
	if r.Type == was.Type {
		r.Extra = slices.DeleteFunc(r.Extra, isEntryType)
	}
	r.Extra = keepExtra(was.Extra, r.Extra)
	r.Keywords = keepList(was.Keywords, r.Keywords)
	r.Notes = keepList(was.Notes, r.Notes)
	return r
}

// standingAlone are the types of works that stand in no other: one that comes to stand in
// a journal or a book is of another type.
var standingAlone = record.Types(
	record.TypeBook, record.TypeClassic, record.TypeCollection, record.TypeDataset, record.TypeGraphic, record.TypeManuscript,
	record.TypeMap, record.TypeMotionPicture, record.TypePamphlet, record.TypePatent, record.TypeReport, record.TypeSoftware,
	record.TypeSpeech, record.TypeStandard, record.TypeThesis,
)

// isPlaced reports whether a fold found where a work stands that stood alone before.
func isPlaced(was, now *record.Record) bool {
	return standingAlone.Has(was.Type) && now.Type != was.Type && was.ContainerTitle == "" && now.ContainerTitle != ""
}

// isEntryType reports whether a field tells how the type of a record is written.
func isEntryType(f record.Field) bool { return f.Name == "entrytype" }

// tellsType reports whether a type says what a work is: @misc and @online stand for
// whatever the user had no better entry type for.
func tellsType(t record.Type) bool {
	return t != record.TypeNone && t != record.TypeDocument && t != record.TypeWebpage
}

// keepNames keeps a list of names, unless it is cut: says so, or holds the first of
// the names of a longer one. With published it stays only if the names are the same.
func keepNames(was, r *record.Record, role record.Var, published bool) {
	own, folded := was.Names(role), r.Names(role)
	_, cut := was.CutOf(role)
	begins := len(own) < len(folded) && slices.EqualFunc(own, folded[:len(own)], sameFamily)
	if len(own) == 0 || areNobody(own) || cut && len(folded) > len(own) || begins || isDamaged(nameText(own), nameText(folded)) {
		return
	}
	if !published || slices.EqualFunc(own, folded, sameName) {
		r.SetNames(role, slices.Clone(own))
	}
}

// areNobody reports whether the one name in a list stands for none.
func areNobody(names []record.Name) bool {
	return len(names) == 1 && record.NamesNobody(unaccented(wordsOf(names[0].Display())))
}

func nameText(names []record.Name) string {
	var b strings.Builder
	for _, n := range names {
		b.WriteString(n.Display())
	}
	return b.String()
}

func sameName(a, b record.Name) bool { return sameWords(a.Display(), b.Display()) }

func sameFamily(a, b record.Name) bool {
	return sameWords(a.Family+a.Literal(), b.Family+b.Literal())
}

// keepsDate reports whether a date stays: one that has a year, unless another is
// more exact about the same one. "2017b" has one too, in words of the user's own.
func keepsDate(own, folded record.Date, published bool) bool {
	switch {
	case own.Start.Year != folded.Start.Year:
		return !published && (!own.Start.IsZero() || yearInWords.MatchString(own.Literal))
	case own.Range != record.NoRange:
		return folded.Range == record.NoRange
	}
	return own.Start.Precision >= folded.Start.Precision && !published
}

var yearInWords = regexp.MustCompile(`[0-9]{4}`)

// withSubtitle returns the title of an entry with the subtitle that it lacks, if the
// fold's says the same before it.
func withSubtitle(v record.Var, own, folded string) (whole string, ok bool) {
	if v != record.Title && v != record.VolumeTitle {
		return "", false // journals are known under their titles alone
	}
	signs := 0
	for at, sign := range folded {
		rest, ok := strings.CutPrefix(folded[at+1:], " ")
		if !ok || !strings.ContainsRune(":?!", sign) && !(sign == ',' && startsYear.MatchString(rest)) {
			continue
		}
		if signs++; signs > maxSigns {
			break
		}
		if !sameWords(own, folded[:at]) {
			continue
		}
		sub := folded[at:]
		if strings.Count(sub, "<") != 2*strings.Count(sub, "</") {
			return "", false // markup goes over the sign
		}
		return strings.TrimSuffix(own, string(sign)) + sub, true
	}
	return "", false
}

// maxSigns is behind how many signs a subtitle is looked for: each takes a comparison of
// all that stands before it.
const maxSigns = 20

// startsYear finds the year of a title that comes every year: "Cancer statistics, 2018".
var startsYear = regexp.MustCompile(`^[12][0-9]{3}\b`)

// isCut reports whether a text says itself that it isn't whole: an ellipsis ends
// it, it is a range of pages without an end, or says that there is no abstract.
func isCut(v record.Var, s string) bool {
	if v == record.Abstract && record.NoAbstract(s) {
		return true
	}
	s = strings.TrimSpace(record.Plain(s))
	if v == record.Page {
		return strings.TrimRight(s, "-–—") != s
	}
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}

// isDamaged reports whether the encoding of a text was mistaken, and that of the other
// one wasn't.
func isDamaged(s, other string) bool { return record.Garbled(s) && !record.Garbled(other) }

// sameISBN reports whether two ISBNs are one, in its old and its new form.
func sameISBN(a, b string) bool { return isbnCore(a) == isbnCore(b) }

// isbnCore returns the digits that ten and thirteen have in common: those without
// the prefix and the check digit.
func isbnCore(s string) string {
	s = strings.ReplaceAll(s, "-", "")
	if len(s) == 13 {
		s = strings.TrimPrefix(s, "978")
	}
	return s[:max(len(s)-1, 0)]
}

// keepURL keeps the main address where the fold has only put another one first, and
// leaves out new addresses that say no more than the DOI.
func keepURL(was, r *record.Record) {
	isURL := func(l record.Link) bool { return l.Target == was.URL }
	if i := slices.IndexFunc(r.Links, isURL); was.URL != "" && r.URL != was.URL && i >= 0 && !slices.ContainsFunc(was.Links, isURL) {
		r.Links[i].Target, r.URL = r.URL, was.URL
	}
	if was.URL == "" && saysDOI(r.URL, r.DOI) {
		r.URL = ""
	}
	r.Links = slices.DeleteFunc(r.Links, func(l record.Link) bool {
		return saysDOI(l.Target, r.DOI) && !slices.Contains(was.Links, l)
	})
}

// saysDOI reports whether an address is only where a DOI leads.
func saysDOI(url, doi string) bool {
	found, ok := record.CleanDOI(url)
	return ok && found == doi && strings.Contains(url, "doi.org/")
}

// keepExtra returns the fields of was, with those of now behind them whose names
// are new. Lists of groups and persons' notes are those of now: a fold has united them.
func keepExtra(was, now []record.Field) []record.Field {
	out := slices.Clone(was)
	for _, f := range now {
		same := func(own record.Field) bool { return own.Format == f.Format && own.Name == f.Name }
		switch i := slices.IndexFunc(out, same); {
		case i < 0:
			out = append(out, f)
		case record.IsGroupList(f.Name), record.IsPersonalNote(f.Name):
			out[i].Value = f.Value
		}
	}
	return out
}

// keepList returns the elements of was, with those of now behind them that are in
// it in no spelling. Programs drop line ends between words.
func keepList(was, now []string) []string {
	letters := func(s string) string { return strings.ReplaceAll(wordsOf(s), " ", "") }
	out := slices.Clone(was)
	have := make(map[string]bool, len(was)+len(now))
	for _, s := range was {
		have[s], have[letters(s)] = true, true
	}
	for _, s := range now {
		key := letters(s)
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

// abbreviates reports whether the words of a title begin those of another, with no more
// than particles between: "Prod. Oper. Manag." and "Production and Operations Management".
func abbreviates(short, long string) bool {
	rest := strings.Fields(wordsOf(long))
	for word := range strings.FieldsSeq(wordsOf(short)) {
		i := slices.IndexFunc(rest, func(w string) bool { return strings.HasPrefix(w, word) || len(w) > len("with") })
		if i < 0 || !strings.HasPrefix(rest[i], word) {
			return false
		}
		rest = rest[i+1:]
	}
	return short != "" && len(rest) == 0
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
