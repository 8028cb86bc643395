package convert

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// arXivName is the repository's name as records carry it.
const arXivName = "arXiv"

// normalizeArXiv finds the arXiv id of a record where exporters and people hide
// it, and makes a preprint of an article that stood in no other journal.
func normalizeArXiv(r *record.Record) {
	found, ok := record.ParseArXiv(r.ArXiv.ID)
	if r.ArXiv.ID == "" {
		found, ok = hiddenArXiv(r)
	}
	if ok {
		r.ArXiv.ID = found.ID
		r.ArXiv.Add(found)
	}
	switch {
	case disguisedPreprint(r):
		makePreprint(r)
	case undecided.Has(r.Type) && onPreprintServer(r):
		r.Type = record.TypeArticle
		if r.Publisher == "" {
			r.Publisher, r.ContainerTitle = r.ContainerTitle, ""
		}
		if r.Genre == "" {
			r.Genre = record.GenrePreprint
		}
	}
}

// onPreprintServer reports whether the record says of itself that it is a preprint
// on another server than arXiv, which a journal may be called.
func onPreprintServer(r *record.Record) bool {
	if r.ContainerTitle != "" {
		_, alone := record.IsPreprintServer(r.ContainerTitle)
		return alone
	}
	_, alone := record.IsPreprintServer(r.Publisher)
	return alone || record.IsPreprintDOI(r.DOI)
}

// hiddenArXiv looks for an arXiv id where its own field is not filled. Prose is
// not searched: a note may speak of another paper.
func hiddenArXiv(r *record.Record) (record.ArXiv, bool) {
	if a, ok := namedArXiv(r.DOI); ok {
		return a, true
	}
	if a, ok := record.FindArXiv(r.ContainerTitle); ok {
		return a, true
	}
	byArXiv := saysArXiv(r.Publisher)
	if byArXiv {
		if a, ok := record.FindArXiv(r.Publisher); ok {
			return a, true
		}
	}
	onArXiv := byArXiv || saysArXiv(r.ContainerTitle) || saysArXiv(r.Text(record.Archive))
	parse := namedArXiv
	if onArXiv {
		parse = record.ParseArXiv
	}
	for _, v := range numbers {
		if a, ok := parse(r.Text(v)); ok {
			return a, true
		}
	}
	if onArXiv {
		if a, ok := record.ParseArXiv(r.Text(record.ArchiveLocation)); ok {
			return a, true
		}
	}
	for _, note := range r.Notes {
		if a, ok := namedArXiv(note); ok {
			return a, true
		}
	}
	if a, ok := namedArXiv(r.URL); ok {
		return a, true
	}
	for _, link := range r.Links {
		if link.Kind == record.LinkRelate {
			continue // another paper, perhaps
		}
		if a, ok := namedArXiv(link.Target); ok {
			return a, true
		}
	}
	return record.ArXiv{}, false
}

// numbers are the variables in which ids are put that belong elsewhere.
var numbers = [...]record.Var{record.Number, record.Volume, record.Issue, record.Page}

// namedArXiv reads s, as a whole, as an arXiv id, if it also names arXiv: a bare
// number may be anything.
func namedArXiv(s string) (record.ArXiv, bool) {
	const shortest = len("arXiv:") + len("0704.0001")
	if len(s) < shortest || !record.MayNameArXiv(s) {
		return record.ArXiv{}, false
	}
	return record.ParseArXiv(s)
}

// arXivVenues are the names under which arXiv stands in journal and publisher
// fields, in lower case and without what is no letter.
var arXivVenues = []string{
	"arxiv", "arxivorg", "arxivcom", "arxivpreprint", "arxivpreprints", "arxivpreprintarxiv",
	"arxiveprint", "arxiveprints", "arxivcornelluniversity", "arxivcornelluniversitylibrary",
	"corr", "corrabs", "arxivcorr", "computingresearchrepository", "computingresearchrepositorycorr",
	"eprintarxiv", "preprintarxiv", "preprintatarxiv", "preprintonarxiv",
}

// saysArXiv reports whether a venue is arXiv and nothing else, with or without an
// id, class or year beside the name.
func saysArXiv(venue string) bool {
	if !record.MayNameArXiv(venue) {
		return false
	}
	lower := strings.ToLower(venue)
	if a, ok := record.FindArXiv(lower); ok {
		lower = strings.Replace(lower, a.String(), "", 1)
		lower = strings.Replace(lower, a.ID, "", 1)
	}
	if open := strings.IndexByte(lower, '['); open >= 0 && strings.HasSuffix(lower, "]") {
		lower = lower[:open]
	}
	letters := strings.Map(func(c rune) rune {
		if c < 'a' || c > 'z' {
			return -1
		}
		return c
	}, lower)
	return slices.Contains(arXivVenues, letters)
}

// undecided are the types that say nothing against a preprint.
var undecided = record.Types(record.TypeNone, record.TypeArticle, record.TypeDocument,
	record.TypeManuscript, record.TypeWebpage)

// disguisedPreprint reports whether the record is a preprint on arXiv, whatever
// its source calls it: it is there and nowhere else.
func disguisedPreprint(r *record.Record) bool {
	if !undecided.Has(r.Type) && r.Type != record.TypeArticleJournal && r.Type != record.TypeReport {
		return false
	}
	venueIsArXiv := saysArXiv(r.ContainerTitle)
	if r.ContainerTitle != "" && !venueIsArXiv {
		return false
	}
	publisherIsArXiv := saysArXiv(r.Publisher)
	if r.Publisher != "" && !publisherIsArXiv {
		return false
	}
	switch r.Type {
	case record.TypeArticleJournal:
		return venueIsArXiv || r.ArXiv.ID != "" && (r.DOI == "" || isArXivDOI(r.DOI))
	case record.TypeReport:
		return publisherIsArXiv
	}
	return r.ArXiv.ID != "" || venueIsArXiv || publisherIsArXiv
}

func isArXivDOI(doi string) bool {
	_, ok := namedArXiv(doi)
	return ok
}

// noteMistypedID keeps as a remark what stands beside the name of arXiv and is no year: an
// id that can't be read.
func noteMistypedID(r *record.Record) {
	for _, venue := range [...]string{r.ContainerTitle, r.Publisher} {
		if other := strings.ReplaceAll(venue, strconv.Itoa(int(r.Issued.Start.Year)), ""); strings.ContainsAny(other, "0123456789") {
			r.Notes = append(r.Notes, venue)
		}
	}
}

// makePreprint says what a preprint on arXiv is, and takes the id out of the
// fields where it only hid, and the DOI and address that it implies.
func makePreprint(r *record.Record) {
	r.Type = record.TypeArticle
	if r.Genre == "" {
		r.Genre = record.GenrePreprint
	}
	if r.ArXiv.ID == "" {
		noteMistypedID(r)
	}
	r.Publisher = arXivName
	r.ContainerTitle = ""
	if saysArXiv(r.ContainerTitleShort) {
		r.ContainerTitleShort = ""
	}
	if r.ArXiv.ID == "" {
		return
	}
	takeID := func(s string) bool {
		a, ok := record.ParseArXiv(s)
		return ok && r.ArXiv.Add(a)
	}
	for _, v := range numbers {
		if takeID(r.Text(v)) {
			r.SetText(v, "")
		}
	}
	r.Notes = slices.DeleteFunc(r.Notes, takeID)
	if r.ArXiv.Implies(r.DOI) {
		r.DOI = ""
	}
	if r.ArXiv.Implies(r.URL) {
		r.URL = ""
	}
	if strings.EqualFold(r.Text(record.SourceCatalog), "arXiv.org") {
		r.SetText(record.SourceCatalog, "") // the catalogue of all preprints there
	}
}
