package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// What an entry says in several fields, or by a macro, is one variable of the
// record; how it was said waits among the record's spellings and is written again
// where it still says the same: a title that has been changed since comes out
// whole, and a macro only where it has the value that the field should have.

// expressions is the Format of spellings whose values are written with macros:
// `jacs`, `"Proc. " # acm`.
const expressions = family + " expression"

// The fields that are one title together: title, subtitle, addition.
var (
	ownTitle     = [3]string{"title", "subtitle", "titleaddon"}
	mainTitle    = [3]string{"maintitle", "mainsubtitle", "maintitleaddon"}
	bookTitle    = [3]string{"booktitle", "booksubtitle", "booktitleaddon"}
	journalTitle = [3]string{"journaltitle", "journalsubtitle", "journaltitleaddon"}
	issueTitle   = [3]string{"issuetitle", "issuesubtitle", "issuetitleaddon"}
)

// joinedTitle takes the fields of a title and returns it whole.
func (t *typing) joinedTitle(fields [3]string) string {
	var parts [3]string
	for i, name := range fields {
		parts[i] = t.title(name)
	}
	t.spellTitle(fields, parts)
	return joinedParts(parts)
}

// spellTitle remembers the parts of a title that has more than one.
func (t *typing) spellTitle(fields, parts [3]string) {
	if parts[0] == "" || parts[1]+parts[2] == "" {
		return
	}
	for i, name := range fields {
		if parts[i] != "" {
			t.r.Spell(family, name, parts[i])
		}
	}
}

// spellMacros remembers the values that are written with macros.
func (t *typing) spellMacros() {
	for _, f := range t.e.macros {
		t.r.Spell(expressions, f.name, f.value)
	}
}

// isIssue reports whether the record is an issue of a periodical with a title of
// its own, which BibLaTeX alone has an entry type for.
func (e *entryWriter) isIssue() bool {
	return e.w.dialect == biblatex && e.r.Type == record.TypeArticleJournal &&
		e.r.Spelling(family, extraEntryType) == "periodical" && e.r.Genre == "" &&
		joinedParts(e.spelledParts(issueTitle)) == e.r.Title
}

func joinedParts(parts [3]string) string { return joinTitles(parts[0], parts[1], parts[2]) }

// isSpelled reports whether the parts of a title say what is now the title.
func (e *entryWriter) isSpelled(fields [3]string, title string) bool {
	if e.w.dialect != biblatex || len(e.r.Spellings) == 0 {
		return false
	}
	parts := e.spelledParts(fields)
	return parts[0] != "" && parts[1]+parts[2] != "" && joinedParts(parts) == title
}

func (e *entryWriter) spelledParts(fields [3]string) (parts [3]string) {
	for i, name := range fields {
		parts[i] = e.r.Spelling(family, name)
	}
	return parts
}

// titled writes a title, in BibLaTeX in the parts that its source had.
func (e *entryWriter) titled(fields [3]string, title string) {
	if !e.isSpelled(fields, title) {
		e.field(fields[0], protect(e.r, title, e.w.dialect), latex.Title)
		return
	}
	for i, part := range e.spelledParts(fields) {
		e.field(fields[i], protect(e.r, part, e.w.dialect), latex.Title)
	}
}

// byMacro writes the field that begins at start in the buffer, its value in braces,
// by the macro that the source had for it, if the macro says just that.
func (e *entryWriter) byMacro(name string, start int) {
	for _, s := range e.r.Spellings {
		if s.Format != expressions || s.Name != name && !slices.Contains(synonyms[name], s.Name) {
			continue
		}
		written := string(e.buf[start+1 : len(e.buf)-1])
		if e.w.opts.ASCII && !ascii.Is(s.Value) {
			return
		}
		if decode(written, latex.Group) == decode(e.w.macros.value(s.Value), latex.Group) {
			e.buf = append(e.buf[:start], s.Value...)
		}
		return
	}
}

// value returns what an expression says, as TeX.
func (m *macros) value(expression string) string {
	raw := []byte(expression)
	var w written
	p := parser{w: &w, raw: raw, end: len(raw)}
	p.value("")
	return m.expand(new(strings.Builder), &w, writtenField{to: len(w.pieces)}, func(flawAt) {})
}

// namesMacro reports whether a value is written with macros that the writer must
// be told of: a month alone it knows, unless the document has redefined it.
func (m *macros) namesMacro(pieces []piece) bool {
	found := false
	for _, p := range pieces {
		if p.kind != pieceBare || isNumber(p.text) {
			continue
		}
		if !isMacroName(p.text) {
			return false
		}
		name := lowerName(p.text)
		if slices.Contains(months[:], name) {
			found = found || len(pieces) > 1 || m.redefines(name)
			continue
		}
		if isMonthWord(p.text) {
			return false
		}
		found = true
	}
	return found
}

// expression returns a value as it is written.
func expression(pieces []piece) string {
	if len(pieces) == 1 {
		return string(pieces[0].text)
	}
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			b.WriteString(" # ")
		}
		switch p.kind {
		case pieceBraced:
			b.WriteString("{" + string(p.text) + "}")
		case pieceQuoted:
			b.WriteString(`"` + string(p.text) + `"`)
		default:
			b.Write(p.text)
		}
	}
	return b.String()
}

// spelledISBNs returns the ISBNs of a record as the source wrote them.
func spelledISBNs(r *record.Record) []string {
	list := make([]string, len(r.ISBN))
	for i, isbn := range r.ISBN {
		list[i] = r.SpelledISBN(isbn)
	}
	return list
}
