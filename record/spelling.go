package record

import "strings"

// A spelling is a field of the source, as it was written there, whose fact the
// record holds in a variable: the subtitle that is a part of Title, the macro that
// stands for a journal, the hyphens of an ISBN. Writers use a spelling where it
// still says what the variable says; nobody else needs it, and a record that has
// lost its spellings says as much as before. So they are no part of [Equal], and
// one that a change of the record leaves behind does no harm.

// Spell remembers a spelling. Format and Name are those that Extra would have.
func (r *Record) Spell(format, name, value string) {
	r.Spellings = append(r.Spellings, Field{Format: format, Name: name, Value: value})
}

// Spelling returns how a field of a format was written, "" if that says no more
// than the record.
func (r *Record) Spelling(format, name string) string {
	for _, f := range r.Spellings {
		if f.Format == format && f.Name == name {
			return f.Value
		}
	}
	return ""
}

// spelledISBN is the Name of spellings of ISBNs. They have no Format: groups of
// digits between hyphens are the same in all.
const spelledISBN = "ISBN"

// SpellISBN remembers the hyphens with which the source wrote an ISBN.
func (r *Record) SpellISBN(written string) {
	if !strings.Contains(written, "-") || strings.Trim(written, "0123456789Xx-") != "" {
		return
	}
	if _, valid := CleanISBN(written); valid {
		r.Spell("", spelledISBN, written)
	}
}

// spelledArticle is the Name of the spelling of an article number; it has no Format.
const spelledArticle = "article number"

// SpellArticleNumber remembers that the source called what stands for the pages an
// article number, which it may not look like: 6.
func (r *Record) SpellArticleNumber() {
	if r.Page != "" {
		r.Spell("", spelledArticle, r.Page)
	}
}

// HasArticleNumber reports whether an article number stands for the pages.
func (r *Record) HasArticleNumber() bool {
	return r.Page != "" && (ParsePages(r.Page).Kind == PageLocator || r.Spelling("", spelledArticle) == r.Page)
}

// SpelledISBN returns an ISBN of the record with the hyphens that it had in the
// source, if those are known.
func (r *Record) SpelledISBN(isbn string) string {
	for _, f := range r.Spellings {
		if f.Format == "" && f.Name == spelledISBN && strings.EqualFold(strings.ReplaceAll(f.Value, "-", ""), isbn) {
			return f.Value
		}
	}
	return isbn
}
