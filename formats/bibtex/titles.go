package bibtex

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// titles reads the titles of the work and of what holds it. BibLaTeX's parts are
// joined as pandoc does: title: subtitle. addon. Of a volume of a larger work the
// larger work is the title and the volume's own the volume title.
func (t *typing) titles() {
	own, main, book := t.joinedTitle(ownTitle), t.joinedTitle(mainTitle), t.joinedTitle(bookTitle)
	journal := t.journal()
	r := t.r
	if own != "" && differing(book, own) == "" && r.Spelling(family, bookTitle[0]) == "" && !t.is(inContainer) {
		r.Spell(family, bookTitle[0], book) // for the entry's children, see bookTitles
	}
	switch {
	case t.e.kind == "periodical":
		t.periodical(cmp.Or(own, main))
	case t.is(inContainer):
		r.Title, r.ContainerTitle = own, book
		if main != "" {
			r.ContainerTitle = main
			r.SetText(record.VolumeTitle, book)
		}
	case main != "" && r.Type == record.TypeBook:
		r.Title = main
		r.SetText(record.VolumeTitle, own)
		r.ContainerTitle = differing(book, own)
	case main != "" && own != "" && journal == "":
		r.Title, r.ContainerTitle = own, main
	case main != "" && own == "":
		r.Title, r.ContainerTitle = main, book
	default:
		r.Title, r.ContainerTitle = own, differing(book, own)
	}
	t.unused("maintitle", main)
	t.unused("booktitle", book)
	switch {
	case journal == "" || journal == r.ContainerTitle:
	case r.ContainerTitle == "":
		r.ContainerTitle = journal
		if !articleItems.Has(r.Type) && r.Spelling(family, journalTitle[0]) == "" {
			r.Spell(family, journalTitle[0], journal)
		}
	case articleItems.Has(r.Type):
		t.extra("booktitle", r.ContainerTitle)
		r.ContainerTitle = journal
	default:
		t.extra("journaltitle", journal)
	}
}

// unused keeps a title of what holds the work that the type of the entry leaves no
// room for.
func (t *typing) unused(name, value string) {
	if value == "" {
		return
	}
	for _, used := range [...]string{t.r.ContainerTitle, t.r.Title, t.r.Text(record.VolumeTitle)} {
		if value == used || record.Plain(value) == record.Plain(used) {
			return
		}
	}
	t.extra(name, value)
}

// differing returns a title unless another one says the same.
func differing(s, from string) string {
	if s == "" || s == from || record.Plain(s) == record.Plain(from) {
		return ""
	}
	return s
}

// extra keeps a value for which the record has no room.
func (t *typing) extra(name, value string) {
	t.r.Extra = append(t.r.Extra, record.Field{Format: family, Name: name, Value: value})
}

// fullJournal is MathSciNet's field for the full name of a journal. Styles don't print
// it: BibTeX gets the abbreviation in journal back, which they do.
const fullJournal = "fjournal"

// journal returns the full name of the journal. MathSciNet writes the full name
// into fjournal and its abbreviation into journal.
func (t *typing) journal() string {
	name := t.journalName("journaltitle")
	if name == "" {
		name = t.journalName("journal")
	} else if short := t.text("journal"); short != "" && short != name {
		t.r.ContainerTitleShort = short
	}
	parts := [3]string{name, t.text(journalTitle[1]), t.text(journalTitle[2])}
	t.spellTitle(journalTitle, parts)
	name = joinedParts(parts)
	if full := t.text(fullJournal); full != "" && full != name {
		if t.r.ContainerTitleShort == "" {
			t.r.ContainerTitleShort = name
			t.r.Spell(family, fullJournal, full)
		}
		return full
	}
	return name
}

// journalName takes a field that names a journal.
func (t *typing) journalName(field string) string {
	value := t.raw(field)
	if name, ok := journalNamed(value); ok {
		return name
	}
	return decode(value, latex.Group)
}

// periodical reads an issue as a whole: with a title of its own it is a work in
// the periodical, without one it is the periodical.
func (t *typing) periodical(own string) {
	issue := t.joinedTitle(issueTitle)
	if issue == "" {
		t.r.Title = own
		return
	}
	t.r.Type = record.TypeArticleJournal
	t.r.Title, t.r.ContainerTitle = issue, own
	t.r.Spell(family, extraEntryType, t.e.kind)
	if t.r.Spelling(family, issueTitle[0]) == "" {
		t.r.Spell(family, issueTitle[0], issue)
	}
}

// joinTitles joins a title with its subtitle and addition; a title that ends in
// a mark of its own needs no colon.
func joinTitles(title, sub, addon string) string {
	s := join(title, ": ", sub)
	return join(s, ". ", addon)
}

func join(a, sep, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	if strings.ContainsRune("?!:.…", lastRune(record.Plain(a))) {
		sep = " "
	}
	return a + sep + b
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}
