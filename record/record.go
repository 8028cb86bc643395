// Package record holds the canonical bibliographic record: what every reader
// produces, every writer consumes, and the deduplicator compares.
//
// The model is that of the Citation Style Language 1.0.2
// (https://docs.citationstyles.org/en/stable/specification.html): item types,
// variables, name parts and dates carry CSL's names and meanings. Facts that CSL
// has no variable for and users need (arXiv ids with their classes, cut author
// lists, old citation keys, relations, attachments) are named fields; what has no
// home at all waits in Extra, in source order.
//
// Text is Unicode in normal form C with CSL's inline markup; see [Tokens].
package record

import "slices"

// Record is one work as one source describes it. The zero Record is empty and
// ready for use. A string that is empty, a slice that is empty and a [Date] that
// is zero mean "the source does not say".
type Record struct {
	// ID is the record's own name in its source: the citation key, CSL id or RIS ID.
	ID string
	// Type is the CSL item type; TypeNone where the source gives none.
	Type Type

	Title               string
	ContainerTitle      string // journal, book or proceedings that holds the work
	ContainerTitleShort string // its abbreviation
	Publisher           string // publisher, university, institution or repository
	Genre               string // what kind of its type: "preprint", "PhD thesis"
	Volume              string
	Issue               string
	Page                string // pages or e-locator, see [ParsePages]
	Language            string // BCP 47 tag where the source allows one
	Abstract            string
	URL                 string // verbatim, never escaped

	Author     []Name
	Editor     []Name
	Translator []Name
	// Credits holds the names in every other role of CSL, in source order.
	Credits []Credit
	// Cuts names the roles whose lists the source cut short ("et al.", BibTeX's
	// "and others"). See [Record.CutOf].
	Cuts []Cut

	// Issued is the date of publication. Of a preprint it is the date of its first
	// version; the dates Updated and AvailableDate tell the others. See [Record.Date].
	Issued Date

	DOI   string // bare and lower case: 10.1000/xyz; see [CleanDOI]
	ArXiv ArXiv
	PMID  string
	ISBN  []string // digits only where valid, else as written
	ISSN  []string // 1234-567X where valid, else as written

	Keywords []string
	// Notes are remarks of the source or its owner, one an element.
	Notes []string
	// Links are further locations and attached files; URL is the main one.
	Links []Link

	// Aliases are former citation keys that must go on resolving.
	Aliases   []string
	Relations []Relation

	// Extra holds the fields that have no home above, in source order.
	Extra []Field

	// Spellings are fields of the source that say what stands in a variable above,
	// in the words or parts of the source; see [Record.Spell].
	Spellings []Field

	// Source says where the record stood.
	Source Source

	more []rare // reached through Text, Date and their like
}

// rare is the value of a variable that few records have: fields of their own would
// make every record half as large again.
type rare struct {
	v    Var
	text string
	date *Date // of a date variable; never changed, so that copies may share it
}

// Field is a source field that the record has no variable for.
type Field struct {
	Format string // name of the format family it was read from: "bibtex", "ris", "csljson"
	Name   string // as written there, in that format's canonical case
	Value  string // as the source says it: decoded, but not typed
}

// Credit is a list of names in a role other than author, editor or translator.
type Credit struct {
	Role  Var // a name variable
	Names []Name
}

// Cut says that the list of names in Role lacks names at its end.
type Cut struct {
	Role    Var
	Missing int // how many; 0 when the source does not say
}

// LinkKind tells what stands behind a Link.
type LinkKind uint8

const (
	LinkURL    LinkKind = iota // a page about the work
	LinkPDF                    // full text as PDF
	LinkFile                   // a local file or attachment
	LinkImage                  // a figure or cover
	LinkRelate                 // related material
)

// Link is a location besides the main URL, or an attached file.
type Link struct {
	Target string // URL or path, verbatim
	Title  string
	Kind   LinkKind
	MIME   string // media type, where the source gives one
}

// RelationKind says how a record relates to another.
type RelationKind uint8

const (
	RelPreprintOf  RelationKind = iota + 1 // this is the preprint of ID
	RelPublishedAs                         // this was published as ID
	RelVersionOf                           // another version of the same preprint
	RelErratumOf
	RelPartOf // chapter of, paper in: BibTeX's crossref
	RelReviewOf
	RelRelated  // BibLaTeX's related, of no stated kind
	RelPreprint // ID is the preprint of this
	RelInherits // this takes what it lacks from ID: a crossref that was not resolved
	RelMember   // this is a set of works and ID one of them: BibLaTeX's entryset
	RelDraft    // ID is the working paper of this, a report or a manuscript
)

// Relation points at another work by its key or identifier.
type Relation struct {
	Kind RelationKind
	ID   string // "" for a record without a key, which At alone tells
	// At is where the record stands, as far as it is known; without a File it is the
	// file of this one.
	At Source
}

// Source says where a record stood in the user's files.
type Source struct {
	File   string // name as the user gave it; "-" for standard input
	Format string // name of the format it was read as
	Line   int32  // 1-based line of the first byte; 0 when unknown
	Col    int32  // 1-based column of it, in bytes; 0 when unknown
	Offset int64  // byte offset in the file as stored, before decoding
	Length int64  // bytes; 0 when unknown
}

// Clone returns a deep copy.
func (r *Record) Clone() *Record {
	c := *r
	c.Author = slices.Clone(r.Author)
	c.Editor = slices.Clone(r.Editor)
	c.Translator = slices.Clone(r.Translator)
	c.Credits = slices.Clone(r.Credits)
	for i := range c.Credits {
		c.Credits[i].Names = slices.Clone(c.Credits[i].Names)
	}
	c.Cuts = slices.Clone(r.Cuts)
	c.ArXiv.Classes = slices.Clone(r.ArXiv.Classes)
	c.ISBN = slices.Clone(r.ISBN)
	c.ISSN = slices.Clone(r.ISSN)
	c.Keywords = slices.Clone(r.Keywords)
	c.Notes = slices.Clone(r.Notes)
	c.Links = slices.Clone(r.Links)
	c.Aliases = slices.Clone(r.Aliases)
	c.Relations = slices.Clone(r.Relations)
	c.Extra = slices.Clone(r.Extra)
	c.Spellings = slices.Clone(r.Spellings)
	c.more = slices.Clone(r.more)
	return &c
}

// Equal reports whether a and b say the same, wherever they stood and however it
// was written: Source and Spellings are left out, and so is the order of Credits,
// Cuts and the rarer variables. Two nil records are equal.
func Equal(a, b *Record) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.ID != b.ID || a.Type != b.Type || !a.ArXiv.Equal(b.ArXiv) {
		return false
	}
	for v := VarNone + 1; v < NumVars; v++ {
		if !equalVar(a, b, v) {
			return false
		}
	}
	return slices.Equal(a.Links, b.Links) &&
		slices.Equal(a.Aliases, b.Aliases) &&
		slices.Equal(a.Relations, b.Relations) &&
		slices.Equal(a.Extra, b.Extra)
}

// equalVar reports whether a and b say the same in v.
func equalVar(a, b *Record, v Var) bool {
	switch v.Kind() {
	case KindDate:
		return a.Date(v) == b.Date(v)
	case KindList:
		return slices.Equal(*a.listField(v), *b.listField(v))
	case KindNames:
		missing, cut := a.CutOf(v)
		missingB, cutB := b.CutOf(v)
		return cut == cutB && missing == missingB && slices.Equal(a.Names(v), b.Names(v))
	}
	return a.Text(v) == b.Text(v)
}

// CutOf reports whether the list of names in role is cut short, and how many
// names it lacks (0: unknown).
func (r *Record) CutOf(role Var) (missing int, cut bool) {
	for _, c := range r.Cuts {
		if c.Role == role {
			return c.Missing, true
		}
	}
	return 0, false
}

// SetCut marks the list of names in role as lacking missing names (0: unknown).
func (r *Record) SetCut(role Var, missing int) {
	for i := range r.Cuts {
		if r.Cuts[i].Role == role {
			r.Cuts[i].Missing = missing
			return
		}
	}
	r.Cuts = append(r.Cuts, Cut{role, missing})
}

// ClearCut marks the list of names in role as complete.
func (r *Record) ClearCut(role Var) {
	r.Cuts = slices.DeleteFunc(r.Cuts, func(c Cut) bool { return c.Role == role })
}

// IsPreprint reports whether the record describes a preprint rather than a
// published work.
func (r *Record) IsPreprint() bool {
	return r.Type == TypeArticle && (r.Genre == GenrePreprint || r.ArXiv.ID != "")
}

// GenrePreprint is the Genre of a preprint, as Zotero and pandoc spell it.
const GenrePreprint = "preprint"
