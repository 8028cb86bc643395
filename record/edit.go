package record

import "slices"

// EditTexts replaces every text, number and list value of the record by what
// edit makes of it; "" removes the value. Names, dates, links and Extra are not
// texts in this sense. Unlike SetText it doesn't clean identifiers.
func (r *Record) EditTexts(edit func(v Var, s string) string) {
	for _, v := range commonTexts {
		if p := r.textField(v); *p != "" {
			*p = edit(v, *p)
		}
	}
	for _, v := range listVars {
		p := r.listField(v)
		*p = editList(*p, v, edit)
	}
	for i := range r.more {
		if t := &r.more[i]; t.text != "" {
			t.text = edit(t.v, t.text)
		}
	}
	r.more = slices.DeleteFunc(r.more, func(t rare) bool { return t.text == "" && t.date == nil })
}

// commonTexts are the text and number variables that have a field of their own, and
// listVars those that have several values.
var commonTexts, listVars = func() (texts, lists []Var) {
	var r Record
	for v := VarNone + 1; v < NumVars; v++ {
		switch {
		case r.textField(v) != nil:
			texts = append(texts, v)
		case r.listField(v) != nil:
			lists = append(lists, v)
		}
	}
	return texts, lists
}()

// editList edits the elements of a list in place.
func editList(list []string, v Var, edit func(Var, string) string) []string {
	kept := list[:0]
	for _, s := range list {
		if s = edit(v, s); s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
