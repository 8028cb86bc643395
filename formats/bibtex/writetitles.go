package bibtex

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// atLaw are the entry types of works that stand in a gazette or a reporter, which
// styles for lawyers print as journals (biblatex-oscola).
const atLaw = " jurisdiction legislation legal "

// journal returns the name that the dialect has for the title of a journal.
func (d dialect) journal() string {
	if d == biblatex {
		return "journaltitle"
	}
	return "journal"
}

// isContained reports whether the entry type has a booktitle of its own.
func (e *entryWriter) isContained() bool { return listed(inContainer, e.kind) }

// titles writes title and, of a volume with a title of its own, maintitle.
func (e *entryWriter) titles() {
	e.done[record.Title] = true
	if e.kind == "periodical" && e.isIssue() {
		e.done[record.ContainerTitle] = true
		e.titled(ownTitle, e.r.ContainerTitle)
		e.titled(issueTitle, e.r.Title)
		return
	}
	own := e.r.Title
	if listed(stopped, e.r.Source.Format) {
		own = record.WithoutStop(own) // styles have marks of their own, which would stand behind it
	}
	if v := e.r.Text(record.VolumeTitle); v != "" && e.readAs() == record.TypeBook {
		e.done[record.VolumeTitle] = true
		e.titled(mainTitle, own)
		own = v
	}
	e.titled(ownTitle, own)
}

// stopped are the formats in which PubMed gives its records.
const stopped = " nbib pubmedxml "

func (e *entryWriter) container() {
	e.done[record.ContainerTitle] = true
	if full := e.r.ContainerTitle; e.w.dialect == classic && full != "" && full == e.r.Spelling(family, fullJournal) && e.r.ContainerTitleShort != "" {
		e.done[record.ContainerTitleShort] = true
		e.field("journal", e.r.ContainerTitleShort, latex.Group)
		e.field(fullJournal, full, latex.Group)
		return
	}
	if !e.isSpelled(journalTitle, e.r.ContainerTitle) {
		e.field(e.w.dialect.journal(), e.r.ContainerTitle, latex.Group)
		return
	}
	for i, part := range e.spelledParts(journalTitle) {
		e.field(journalTitle[i], part, latex.Group)
	}
}

// shortJournal writes the abbreviation of the journal, if it says more than the journal
// or the user has written it himself.
func (e *entryWriter) shortJournal() {
	e.done[record.ContainerTitleShort] = true
	if e.r.ContainerTitleShort != e.r.ContainerTitle || isBibTeX(e.r.Source.Format) {
		e.field("shortjournal", e.r.ContainerTitleShort, latex.Group)
	}
}

func (e *entryWriter) booktitle() {
	e.done[record.ContainerTitle] = true
	book := e.r.ContainerTitle
	switch {
	case book != "" && (listed(atLaw, e.kind) || joinedParts(e.spelledParts(journalTitle)) == book):
		e.container()
		return
	case !e.isContained() && differing(book, e.r.Title) == "":
		e.ownBookTitle()
		return
	}
	if e.kind == "online" { // a website: BibLaTeX has a field for who runs it
		if book != "" && e.r.Publisher == "" && e.r.ArXiv.ID == "" {
			e.field("organization", book, latex.Group)
			e.lose(record.ContainerTitle.String(), book, formats.Moved, "written as organization")
			return
		}
	}
	if v := e.r.Text(record.VolumeTitle); v != "" && book != "" && e.isContained() {
		e.done[record.VolumeTitle] = true
		e.titled(mainTitle, book)
		book = v
	}
	e.titled(bookTitle, book)
}

// ownBookTitle writes the booktitle of a book that is its own container, if its source
// had one: BibTeX's children take it from there.
func (e *entryWriter) ownBookTitle() {
	if book := joinedParts(e.spelledParts(bookTitle)); differing(book, e.r.Title) == "" {
		e.titled(bookTitle, book)
	}
}
