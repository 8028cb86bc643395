package bibtex

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// anyThesis is the type of a thesis of no known kind in BibTeX, whose styles
// would call it a PhD thesis otherwise.
const anyThesis = "Thesis"

// spellThesis remembers which of BibTeX's two theses an entry is whose type is given
// in words of its own: "Diplomarbeit" is a @mastersthesis, or a @phdthesis, for its
// author alone.
func (t *typing) spellThesis() {
	if row := typesByEntry[t.e.kind]; row.item == record.TypeThesis && row.dialect == classic {
		t.r.Spell(family, extraEntryType, t.e.kind)
		t.r.Spell(family, "type", t.r.Genre)
	}
}

// asSpelledThesis gives a thesis the entry type that its source had, as long as its
// type is the one that stood there.
func (e *entryWriter) asSpelledThesis() {
	row := typesByEntry[e.r.Spelling(family, extraEntryType)]
	if row.item != record.TypeThesis || e.r.Spelling(family, "type") != e.r.Genre {
		return
	}
	if e.kind, e.unsaid = row.entry, e.r.Genre; saysSame(row.genre, e.r.Genre) {
		e.unsaid = ""
	}
}

// genreStrings are BibLaTeX's localisation keys for the field type (manual,
// section 4.9.2.13) and what they say in English.
var genreStrings = map[string]string{
	"phdthesis":  genrePhD,
	"mathesis":   genreMaster,
	"bathesis":   "Bachelor’s thesis",
	"candthesis": "Candidate thesis",
	"techreport": "Technical report",
	"resreport":  "Research report",
	"software":   "Computer software",
	"datacd":     "Data CD",
	"audiocd":    "Audio CD",
	"patent":     "Patent",
	"patentde":   "German patent",
	"patenteu":   "European patent",
	"patentfr":   "French patent",
	"patentuk":   "British patent",
	"patentus":   "U.S. patent",
	"patreq":     "Patent request",
	"patreqde":   "German patent request",
	"patreqeu":   "European patent request",
	"patreqfr":   "French patent request",
	"patrequk":   "British patent request",
	"patrequs":   "U.S. patent request",
}

// genreKeys is genreStrings the other way round.
var genreKeys = func() map[string]string {
	m := make(map[string]string, len(genreStrings))
	for k, v := range genreStrings {
		m[v] = k
	}
	return m
}()

// saidTypes are the entry types of what Scopus says in type, or in document_type, of
// works that its exports have as books and miscellanea.
var saidTypes = map[string]string{
	"book chapter": "incollection", "book section": "incollection", "conference paper": "inproceedings",
}

// sharpen gives an entry the type that another field says, if it is more than the
// entry's own does: of what stands in something else that is said, too. Scopus calls
// that a journal.
func (e *entry) sharpen() {
	if e.kind != "book" && e.kind != "misc" {
		return
	}
	said := decode(cmp.Or(e.get("type"), e.get("document_type")), latex.Group)
	kind := saidTypes[strings.ToLower(said)]
	if kind == "" || !e.has("journal") && !e.has("booktitle") {
		return
	}
	e.kind = kind
	for i := range e.fields {
		if f := &e.fields[i]; f.name == "journal" && !e.has("booktitle") {
			f.name = "booktitle"
		}
	}
}

// thesisKind returns 'p' for a doctor's thesis, 'm' for a master's, 'b' for a
// bachelor's, 0 for anything else.
func thesisKind(genre string) byte {
	letters := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(genre))
	switch letters {
	case "phdthesis", "phd", "doctoralthesis", "doctoraldissertation", "phddissertation", "doctorofphilosophythesis":
		return 'p'
	case "mastersthesis", "masterthesis", "mathesis", "mscthesis", "masters", "mastersdissertation":
		return 'm'
	case "bachelorsthesis", "bachelorthesis", "bathesis", "bscthesis":
		return 'b'
	}
	return 0
}
