package csv

import (
	"cmp"
	"iter"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// The cell "extra" holds what has no column, as Zotero's field of that name does:
// "name: value" a line, the name a CSL variable, or a field of some format as
// "format.name". Lines that begin with a blank go on with the value before them.

// putLines reads such a cell; lines of no such form are a note.
func (r *reading) putLines(s string) {
	var note []string
	for f := range extraLines(s) {
		switch {
		case f.Name == "":
			note = append(note, f.Value)
		case !r.putLine(f):
			f.Format = cmp.Or(f.Format, family)
			r.extra = append(r.extra, f)
		}
	}
	if len(note) > 0 {
		r.addNote(strings.Join(note, "\n"))
	}
}

// putLine stores the value of one line; false if the record has no place for it.
func (r *reading) putLine(f record.Field) bool {
	if r.putKey(f) {
		return true
	}
	if f.Format != "" {
		return false
	}
	switch strings.ToLower(f.Name) {
	case "arxiv":
		return r.put(toArXiv, f.Value)
	case "orcid":
		return r.putORCIDs(f.Value)
	case "type":
		t, ok := record.ParseType(f.Value)
		r.rec.Type = t
		return ok
	}
	for kind, name := range linkNames {
		if f.Name == name {
			r.rec.Links = append(r.rec.Links, record.Link{Target: f.Value, Kind: record.LinkKind(kind)})
			return true
		}
	}
	v, ok := variableCalled(f.Name)
	return ok && r.putVar(v, f.Value)
}

// putKeys reads of such a cell only what names the record.
func (r *reading) putKeys(s string) {
	for f := range extraLines(s) {
		r.putKey(f)
	}
}

// putKey stores the value of a line if it is a name of the record, false else.
func (r *reading) putKey(f record.Field) bool {
	switch {
	case f.Format != "":
		return false
	case strings.EqualFold(f.Name, "alias"):
		r.rec.Aliases = append(r.rec.Aliases, f.Value)
		return true
	case strings.EqualFold(f.Name, "citation key"):
		if r.rec.ID != "" {
			r.extra = append(r.extra, record.Field{Format: family, Name: "Key", Value: r.rec.ID})
		}
		r.rec.ID = f.Value // better than the key of Zotero's own
		return true
	}
	return false
}

// putORCIDs gives the authors their iDs, in order.
func (r *reading) putORCIDs(s string) bool {
	ids := strings.Split(s, ";")
	if len(ids) > len(r.rec.Author) {
		return false
	}
	for i, id := range ids {
		if id, ok := record.CleanORCID(strings.TrimSpace(id)); ok {
			r.rec.Author[i].SetORCID(id)
		}
	}
	return true
}

// variableCalled returns the variable of a line's name: "PMID", "Original Date".
func variableCalled(name string) (record.Var, bool) {
	if v, ok := record.ParseVar(name); ok {
		return v, true
	}
	return record.ParseVar(strings.ReplaceAll(strings.ToLower(name), " ", "-"))
}

// extraLines takes the cell apart.
func extraLines(s string) iter.Seq[record.Field] {
	return func(yield func(record.Field) bool) {
		var none, f record.Field
		for line := range strings.SplitSeq(s, "\n") {
			switch {
			case f != none && strings.HasPrefix(line, " "):
				f.Value += "\n" + line[1:]
			case strings.TrimSpace(line) != "":
				if f != none && !yield(f) {
					return
				}
				f = extraLine(line)
			}
		}
		if f != none {
			yield(f)
		}
	}
}

// extraLine takes one line apart. A line without a name has none.
func extraLine(line string) record.Field {
	name, value, ok := strings.Cut(line, ": ")
	f := record.Field{Name: name, Value: value}
	if format, rest, ok := strings.Cut(name, "."); ok && isFormatName(format) && rest != "" {
		f.Format, f.Name = format, rest
		if format == "tex" {
			f.Format = "bibtex"
		}
	}
	if !ok || name == "" || f.Format == "" && strings.Count(name, " ") > 3 {
		return record.Field{Value: line}
	}
	return f
}

// isFormatName reports whether s can be the name of a family of formats. Better
// BibTeX's "tex.field" is one, for BibTeX.
func isFormatName(s string) bool {
	for _, c := range s {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// appendLine appends a line to the cell.
func appendLine(b []byte, name, value string) []byte {
	if len(b) > 0 {
		b = append(b, '\n')
	}
	b = append(append(b, strings.ReplaceAll(name, ": ", ":")...), ": "...)
	return append(b, goesOn.Replace(value)...)
}

// goesOn has the lines of a value go on with it: a table's reader knows three ends
// of a line.
var goesOn = strings.NewReplacer("\r\n", "\n ", "\r", "\n ", "\n", "\n ")
