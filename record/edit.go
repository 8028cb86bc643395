package record

import "slices"

// EditTexts replaces every text, number and list value of the record by what
// edit makes of it; "" removes the value. Names, dates, links and Extra are not
// texts in this sense. Unlike SetText it doesn't clean identifiers.
func (r *Record) EditTexts(edit func(v Var, s string) string) {
	for v := VarNone + 1; v < Accessed; v++ {
		if p := r.textField(v); p != nil {
			if *p != "" {
				*p = edit(v, *p)
			}
			continue
		}
		if p := r.listField(v); p != nil {
			*p = editList(*p, v, edit)
			continue
		}
		if i := r.rareAt(v); i >= 0 {
			r.more[i].text = edit(v, r.more[i].text)
		}
	}
	r.more = slices.DeleteFunc(r.more, func(t rare) bool { return t.text == "" && t.date == nil })
}

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
