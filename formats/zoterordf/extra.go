package zoterordf

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// The field "extra" holds what an item type has no field for, a line each
// (https://www.zotero.org/support/kb/item_types_and_fields): a label and a value.

// namesSeparator parts family and given name in a line of extra.
const namesSeparator = " || "

// label returns the label of a variable's line: "Event Date", "PMID". Zotero knows
// the variables by the names of CSL's specification, which are longer than those of
// CSL-JSON's schema for three.
func label(v record.Var) string {
	name := v.String()
	switch v {
	case record.Part, record.Printing, record.Supplement:
		name += "-number"
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' })
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// labelled returns the variable whose line begins with a label.
func labelled(s string) record.Var {
	s = strings.TrimSpace(s)
	if len(s) > 40 {
		return record.VarNone
	}
	lower := strings.ToLower(s)
	for _, name := range [...]string{
		s, strings.ReplaceAll(lower, " ", "-"), strings.ReplaceAll(lower, " ", "_"), strings.ToUpper(s),
	} {
		if v, ok := record.ParseVar(name); ok && v != record.Note && v != record.Keyword && v != record.Title {
			return v
		}
	}
	return record.VarNone
}

// readExtra takes from the field extra what its lines tell; the other lines are notes.
func (f *from) readExtra(extra string) {
	for line := range strings.Lines(extra) {
		if line = clean(line); line != "" && !f.readExtraLine(line) {
			f.r.AddText(record.Note, line)
		}
	}
}

// isExtraLine reports whether a line of the field extra tells anything but a note.
func isExtraLine(line string) bool {
	f := from{r: new(record.Record), it: &item{typ: itemTypesByName["document"]}}
	return f.readExtraLine(line)
}

func (f *from) readExtraLine(line string) bool {
	r := f.r
	if c, ok := record.ParseCutNote(line); ok {
		r.SetCut(c.Role, c.Missing)
		return true
	}
	name, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !ok || value == "" {
		return false
	}
	switch lower := strings.ToLower(strings.TrimSpace(name)); lower {
	case "arxiv":
		return f.takeArXiv(line)
	case "citation key", "citation-key", "citekey":
		if r.ID != "" || strings.ContainsAny(value, " ,") {
			return false
		}
		r.ID = value
		return true
	case "tex.ids":
		for key := range strings.SplitSeq(value, ",") {
			if key = strings.TrimSpace(key); key != "" {
				r.Aliases = append(r.Aliases, key)
			}
		}
		return true
	case "type":
		t, ok := record.ParseType(value)
		if ok {
			r.Type = t
		}
		return ok
	default:
		if tex, ok := strings.CutPrefix(lower, "tex."); ok && tex != "" {
			r.Extra = append(r.Extra, record.Field{Format: "bibtex", Name: tex, Value: value})
			return true
		}
	}
	return f.readLabelled(labelled(name), value)
}

// readLabelled takes the value of a variable from its line.
func (f *from) readLabelled(v record.Var, value string) bool {
	r := f.r
	switch {
	case v == record.VarNone:
		return false
	case v.Kind() == record.KindNames:
		family, given, _ := strings.Cut(value, strings.TrimSpace(namesSeparator))
		n := personName(family, given, "")
		if n.IsZero() || f.named&(1<<(v-record.Author)) != 0 {
			return false
		}
		r.AddName(v, n)
		return true
	case v == record.Version && r.ArXiv.ID != "" && r.ArXiv.Version == 0 && isNumber(value):
		f.takeArXiv(r.ArXiv.ID + "v" + value)
		return true
	case r.Has(v):
		return false
	case v.Kind() == record.KindDate:
		d := record.ParseDate(value)
		if d.Literal != "" {
			return false
		}
		r.SetDate(v, d)
		return true
	}
	if v.Kind() != record.KindList { // lists have several
		var ok bool
		if value, ok = record.CleanID(v, value); !ok {
			return false
		}
	}
	return f.set(v, value)
}

func isNumber(s string) bool { return s != "" && len(s) < 4 && strings.Trim(s, "0123456789") == "" }
