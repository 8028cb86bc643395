package ris

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// refine decides what the record is where its TY line is vague or is known to be
// used for something else, before its tags are read: they mean what the type says.
//
// Preprints come as UNPB from the writer of this package, as GEN from Zotero, as
// JOUR with "arXiv preprint arXiv:2005.00683" for a journal from Google Scholar.
func (r *reading) refine() kind {
	k := r.kind
	if k == book && r.isChapterOfWoS() {
		return chap
	}
	if !vague.has(k) && k != jour {
		return k
	}
	container := r.container()
	switch {
	case strings.EqualFold(r.First("M3"), record.GenrePreprint) && (k != jour || container == ""):
		return unpb
	case k != jour && k != gen && k != noKind:
		return k
	case isArXivName(container), container == "" && r.namesArXiv():
		return unpb
	case k != jour && container != "" && r.numbered():
		return jour
	}
	return k
}

// isChapterOfWoS: Web of Science exports chapters as BOOK, with the book in T2.
func (r *reading) isChapterOfWoS() bool {
	return strings.HasPrefix(r.First("AN"), "WOS:") && r.First("T2") != "" && r.First("SP") != "" && r.First("EP") != ""
}

// numbered reports whether the record has a volume or an issue.
func (r *reading) numbered() bool {
	return r.First("VL") != "" || r.First("IS") != "" ||
		isShort(r, r.First("CP")) || isShort(r, r.First("NO"))
}

// container returns the title of what holds the work, from whichever tag.
func (r *reading) container() string {
	for _, t := range [...]string{"JF", "T2", "BT", "JO", "J2", "JA", "JI", "J1", "J9"} {
		if s := r.First(t); s != "" {
			return s
		}
	}
	return ""
}

// namesArXiv reports whether the record's identifiers are arXiv's.
func (r *reading) namesArXiv() bool {
	for i := range r.Fields {
		switch f := &r.Fields[i]; f.Tag {
		case "AN", "M1", "N1":
			if isArXiv(r, f.Value) {
				return true
			}
		case "DO", "DI":
			if _, ok := record.ParseArXiv(tagged.OneLine(f.Value)); ok {
				return true
			}
		case "UR", "LK":
			if address := tagged.Addresses(f.Value); len(address) > 0 && strings.Contains(address[0], "arxiv.org/") {
				if _, ok := record.ParseArXiv(address[0]); ok {
					return true
				}
			}
		}
	}
	return false
}

// isArXivName: the container is arXiv, or an identifier of it.
func isArXivName(s string) bool {
	if len(s) < 5 || !strings.EqualFold(s[:5], "arxiv") {
		return false
	}
	if strings.EqualFold(s, "arxiv") || strings.EqualFold(s, "arxiv.org") {
		return true
	}
	_, ok := record.FindArXiv(s)
	return ok
}

// settle decides what only the whole record can tell.
func (r *reading) settle() {
	rec := r.Rec
	rec.Type = kindRows[r.kind].typ
	r.findArXiv()
	if number := r.First("C7"); number != "" && record.CleanPages(tagged.OneLine(number)) == rec.Page {
		rec.SpellArticleNumber()
	}
	preprint := strings.EqualFold(rec.Genre, record.GenrePreprint)
	switch {
	case r.kind == unpb && (preprint || rec.ArXiv.ID != ""):
		rec.Type = record.TypeArticle
		if preprint || rec.Genre == "" {
			rec.Genre = record.GenrePreprint
		}
		if rec.Publisher == "" && rec.ArXiv.ID != "" {
			rec.Publisher = "arXiv"
		}
		r.dropImplied()
	case r.kind == inpr && rec.Text(record.Status) == "":
		rec.SetText(record.Status, inPress)
	}
}

// dropImplied removes what the writer adds for importers: a preprint's arXiv id
// implies its DOI and address.
func (r *reading) dropImplied() {
	if r.Rec.ArXiv.Implies(r.Rec.DOI) {
		r.Rec.DOI = ""
	}
	if r.Rec.ArXiv.Implies(r.Rec.URL) {
		r.Rec.URL = ""
	}
}

// findArXiv takes the identifier from where programs without a field for it put
// it. A container that is only arXiv's name is none.
func (r *reading) findArXiv() {
	rec := r.Rec
	if r.kind == unpb && isArXivName(rec.ContainerTitle) {
		if a, ok := record.FindArXiv(rec.ContainerTitle); ok {
			r.setArXiv(a)
		} else {
			rec.Genre = record.GenrePreprint
		}
		if rec.Publisher == "" {
			rec.Publisher = "arXiv"
		}
		rec.ContainerTitle, rec.ContainerTitleShort = rec.ContainerTitleShort, ""
	}
	if rec.DOI != "" {
		r.tryArXiv(rec.DOI)
	}
	if strings.Contains(rec.URL, "arxiv.org/") {
		r.tryArXiv(rec.URL)
	}
}

func (r *reading) tryArXiv(s string) {
	if a, ok := record.ParseArXiv(s); ok {
		r.setArXiv(a)
	}
}

// setArXiv adds an identifier, unless a fuller one is known.
func (r *reading) setArXiv(a record.ArXiv) {
	if r.Rec.ArXiv.ID == "" {
		r.Rec.ArXiv = a
	}
}
