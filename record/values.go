package record

import (
	"iter"
	"slices"
	"strings"
)

// textField returns the struct field behind a text or number variable, nil for
// the rare ones.
func (r *Record) textField(v Var) *string {
	switch v {
	case Abstract:
		return &r.Abstract
	case ContainerTitle:
		return &r.ContainerTitle
	case ContainerTitleShort:
		return &r.ContainerTitleShort
	case DOI:
		return &r.DOI
	case Genre:
		return &r.Genre
	case Issue:
		return &r.Issue
	case Language:
		return &r.Language
	case Page:
		return &r.Page
	case PMID:
		return &r.PMID
	case Publisher:
		return &r.Publisher
	case Title:
		return &r.Title
	case URL:
		return &r.URL
	case Volume:
		return &r.Volume
	}
	return nil
}

// rareAt returns the index of a rare variable in r.more, -1 if it isn't there.
func (r *Record) rareAt(v Var) int {
	for i := range r.more {
		if r.more[i].v == v {
			return i
		}
	}
	return -1
}

// setRare sets a rare variable; the value that says nothing removes it.
func (r *Record) setRare(value rare) {
	i, empty := r.rareAt(value.v), value.text == "" && value.date == nil
	switch {
	case i >= 0 && empty:
		r.more = slices.Delete(r.more, i, i+1)
	case i >= 0:
		r.more[i] = value
	case !empty:
		r.more = appendFew(r.more, value)
	}
}

// listField returns the struct field behind a list variable.
func (r *Record) listField(v Var) *[]string {
	switch v {
	case ISBN:
		return &r.ISBN
	case ISSN:
		return &r.ISSN
	case Keyword:
		return &r.Keywords
	case Note:
		return &r.Notes
	}
	return nil
}

// Text returns the value of a text, number or list variable, "" when there is
// none. Lists are joined as CSL-JSON writes them: notes by a line break, all
// others by ", ".
func (r *Record) Text(v Var) string {
	if p := r.textField(v); p != nil {
		return *p
	}
	if p := r.listField(v); p != nil {
		return strings.Join(*p, listSeparator(v))
	}
	if i := r.rareAt(v); i >= 0 {
		return r.more[i].text
	}
	return ""
}

// SetText sets a text or number variable; "" removes it. Identifiers are brought into
// their normal form where they are valid. Of a list variable, s becomes the one value.
// It does nothing for dates and names.
func (r *Record) SetText(v Var, s string) {
	if p := r.listField(v); p != nil {
		*p = nil
		r.AddText(v, s)
		return
	}
	if id, ok := CleanID(v, s); ok {
		s = id
	}
	if p := r.textField(v); p != nil {
		*p = s
		return
	}
	if k := v.Kind(); k == KindText || k == KindNumber {
		r.setRare(rare{v: v, text: s})
	}
}

// AddText appends s to a list variable as [AppendNew] does; of any other variable it
// sets the value. ISBNs and ISSNs are brought into their normal form where they are
// valid.
func (r *Record) AddText(v Var, s string) {
	p := r.listField(v)
	if p == nil {
		r.SetText(v, s)
		return
	}
	if id, ok := CleanID(v, s); ok {
		if v == ISBN {
			r.SpellISBN(s)
		}
		s = id
	}
	*p = AppendNew(*p, s)
}

// maxCompared is with how many values of a list a new one is compared: the work
// stays linear for lists that are longer than any real one.
const maxCompared = 100

// AppendNew appends a value to a list, unless it is empty or stands there already; of
// a very long list it looks at the first 100 values alone.
func AppendNew[T comparable](list []T, value T) []T {
	var empty T
	if value == empty || slices.Contains(list[:min(len(list), maxCompared)], value) {
		return list
	}
	return append(list, value)
}

// AddLink appends a link, unless one to the same target stands there already,
// among the first 100 in any case.
func (r *Record) AddLink(l Link) {
	for _, old := range r.Links[:min(len(r.Links), maxCompared)] {
		if old.Target == l.Target {
			return
		}
	}
	r.Links = append(r.Links, l)
}

func listSeparator(v Var) string {
	if v == Note {
		return "\n"
	}
	return ", "
}

// Names returns the names in a role, nil when there are none.
func (r *Record) Names(role Var) []Name {
	switch role {
	case Author:
		return r.Author
	case Editor:
		return r.Editor
	case Translator:
		return r.Translator
	}
	for _, c := range r.Credits {
		if c.Role == role {
			return c.Names
		}
	}
	return nil
}

// SetNames sets the names in a role; no names remove it. It does nothing unless
// role is a name variable.
func (r *Record) SetNames(role Var, names []Name) {
	switch role {
	case Author:
		r.Author = names
		return
	case Editor:
		r.Editor = names
		return
	case Translator:
		r.Translator = names
		return
	}
	if role.Kind() != KindNames {
		return
	}
	i := slices.IndexFunc(r.Credits, func(c Credit) bool { return c.Role == role })
	switch {
	case i >= 0 && len(names) == 0:
		r.Credits = slices.Delete(r.Credits, i, i+1)
	case i >= 0:
		r.Credits[i].Names = names
	case len(names) > 0:
		r.Credits = append(r.Credits, Credit{role, names})
	}
}

// AddName appends a name to those in a role.
func (r *Record) AddName(role Var, n Name) { r.SetNames(role, appendFew(r.Names(role), n)) }

// AddExtra appends a field that has no home in the record.
func (r *Record) AddExtra(f Field) { r.Extra = appendFew(r.Extra, f) }

// few is how many elements a list has room for that gets its first one.
const few = 4

// appendFew appends to a list that most often gets a few elements, one by one.
func appendFew[T any](list []T, value T) []T {
	if list == nil {
		list = make([]T, 0, few)
	}
	return append(list, value)
}

// NameLists yields the lists of names that the record has, with their roles: authors,
// editors, translators, and then [Record.Credits]. The names may be changed in them.
func (r *Record) NameLists() iter.Seq2[Var, []Name] {
	return func(yield func(Var, []Name) bool) {
		for _, role := range [...]Var{Author, Editor, Translator} {
			if names := r.Names(role); len(names) > 0 && !yield(role, names) {
				return
			}
		}
		for _, c := range r.Credits {
			if len(c.Names) > 0 && !yield(c.Role, c.Names) {
				return
			}
		}
	}
}

// Date returns the value of a date variable, the zero Date when there is none.
func (r *Record) Date(v Var) Date {
	if v == Issued {
		return r.Issued
	}
	if i := r.rareAt(v); i >= 0 && r.more[i].date != nil {
		return *r.more[i].date
	}
	return Date{}
}

// SetDate sets a date variable; the zero Date removes it. It does nothing unless
// v is a date variable.
func (r *Record) SetDate(v Var, d Date) {
	switch {
	case v == Issued:
		r.Issued = d
	case v.Kind() != KindDate:
	case d.IsZero():
		r.setRare(rare{v: v})
	default:
		r.setRare(rare{v: v, date: &d})
	}
}

// Has reports whether the record says anything in v.
func (r *Record) Has(v Var) bool {
	switch v.Kind() {
	case KindNames:
		return len(r.Names(v)) > 0
	case KindDate:
		return !r.Date(v).IsZero()
	case KindList:
		return len(*r.listField(v)) > 0
	}
	return r.Text(v) != ""
}
