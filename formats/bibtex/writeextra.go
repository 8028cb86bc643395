package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// extras writes the fields of the family that had no variable, and reports those
// of other families.
func (e *entryWriter) extras() {
	for _, x := range e.r.Extra {
		switch {
		case x.Format != family:
			e.foreign(x)
		case x.Name == extraEntryType:
			if e.kind != x.Value {
				e.lose("entry type", x.Value, formats.Changed, "written as "+e.kind)
			}
		case !isName([]byte(x.Name)):
			e.lose(x.Name, x.Value, formats.Dropped, "a field can't have this name")
		default:
			e.extra(x)
		}
	}
}

// memberFormat is the family whose users name fields as they like, in "custom"; the
// fields of others are tags and codes.
const memberFormat = "csljson"

// foreign writes a field of another family under its own name, if that is a name of
// a field and none that means something to BibTeX, and reports it.
func (e *entryWriter) foreign(x record.Field) {
	value, plain := formats.PlainExtra(x)
	name := strings.ToLower(x.Name)
	if x.Format != memberFormat || !plain || !isFieldName(name) || knownFields[name] != nil || e.has(name) || e.inExtra(name) {
		e.lose(x.Name, x.Value, formats.Dropped, "a field of "+x.Format)
		return
	}
	e.field(name, value, latex.Group)
	e.lose(x.Name, value, formats.Moved, "a field of "+x.Format+", written under its name")
}

// isFieldName reports whether every program takes name for the name of a field.
func isFieldName(name string) bool {
	for i := range len(name) {
		c := name[i]
		if !(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '_')) {
			return false
		}
	}
	return name != ""
}

// sameField are the fields that say the same in the two dialects, and those that a
// title would take in when it is read again: they stand twice, one of them in it. Where
// both wait to be written as they were, they stood beside each other.
var sameField = map[string]string{
	"date": "year", "year": "date", "journal": "journaltitle", "journaltitle": "journal",
	"subtitle": "title", "titleaddon": "title", "mainsubtitle": "maintitle", "maintitleaddon": "maintitle",
	"booksubtitle": "booktitle", "booktitleaddon": "booktitle", "journalsubtitle": "journaltitle", "issuesubtitle": "issuetitle",
}

// extra writes a field of the family. Of two fields of one name programs take the
// first, or the last: the second gets a name of its own.
func (e *entryWriter) extra(x record.Field) {
	name := x.Name
	if e.has(name) || e.has(sameField[name]) && !e.inExtra(sameField[name]) {
		name = e.double(x.Name)
		e.lose(x.Name, x.Value, formats.Moved, "the field stands twice: written as "+name)
	}
	if x.Name == "month" && slices.Contains(months[:], x.Value) && !e.w.macros.redefines(x.Value) {
		e.bare(name, x.Value) // of a year in words
		return
	}
	switch extraShape(x.Name) {
	case verbatim:
		e.verbatim(name, x.Value)
	case title:
		e.field(name, x.Value, latex.Title)
	default:
		e.field(name, x.Value, latex.Group)
	}
}

// double finds a name for a field that doubles another one: the first with a number
// that is free.
func (e *entryWriter) double(name string) string {
	for n := max(e.written[name], 2); ; n++ {
		free := name + "-" + strconv.Itoa(n)
		if !e.has(free) && !e.inExtra(free) {
			if e.written != nil {
				e.written[name] = n
			}
			return free
		}
	}
}

// has reports whether a field of the name is written.
func (e *entryWriter) has(name string) bool {
	if len(e.marks) < manyFields {
		return slices.ContainsFunc(e.marks, func(m fieldMark) bool { return m.name == name })
	}
	if e.written == nil {
		e.written = map[string]int{}
	}
	for ; e.indexed < len(e.marks); e.indexed++ {
		written := e.marks[e.indexed].name
		e.written[written] = max(e.written[written], 2)
	}
	return e.written[name] > 0
}

// inExtra reports whether a field of the source waits to be written as it was.
func (e *entryWriter) inExtra(name string) bool {
	_, waits := e.waiting(name)
	return waits
}

// waiting returns the value of a field that waits to be written as it was.
func (e *entryWriter) waiting(name string) (value string, waits bool) {
	if len(e.r.Extra) < manyFields {
		for _, x := range e.r.Extra {
			if x.Format == family && x.Name == name {
				return x.Value, true
			}
		}
		return "", false
	}
	if e.waits == nil {
		e.waits = make(map[string]string, len(e.r.Extra))
		for _, x := range slices.Backward(e.r.Extra) { // the first one counts
			if x.Format == family {
				e.waits[x.Name] = x.Value
			}
		}
	}
	value, waits = e.waits[name]
	return value, waits
}

// leftOver reports what the record says and no field holds.
func (e *entryWriter) leftOver() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if e.done[v] || !e.r.Has(v) {
			continue
		}
		value := ""
		switch v.Kind() {
		case record.KindNames:
			value = displayed(e.r.Names(v))
		case record.KindDate:
			if value = e.r.Date(v).EDTF(); value == "" {
				value = e.r.Date(v).Literal
			}
		default:
			value = e.r.Text(v)
		}
		e.lose(v.String(), value, formats.Dropped, "")
	}
	if n := len(e.r.ArXiv.Classes); n > 1 {
		e.lose("arXiv classes", strings.Join(e.r.ArXiv.Classes[1:], " "), formats.Dropped, "only the primary class has a field")
	}
}
