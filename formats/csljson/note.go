package csljson

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// understandNotes takes from the note the lines by which Zotero and Better BibTeX
// store what an item type has no field for: "PMID: 123", "arXiv:2511.10289
// [cs.SD]", "Citation Key: x", "Original Date: 1950", "tex.entrysubtype: x".
// Only a label that nobody would begin a remark with counts, and only if the
// record doesn't say something else already. All other lines remain notes.
func (f *facts) understandNotes() {
	var left []string
	for i, line := range f.notes {
		if rest := f.understandBraces(line); rest != line {
			if left == nil {
				left = append(make([]string, 0, len(f.notes)), f.notes[:i]...)
			}
			if rest != "" {
				left = append(left, rest)
			}
			continue
		}
		if f.understandLine(line) {
			if left == nil {
				left = append(make([]string, 0, len(f.notes)), f.notes[:i]...)
			}
			continue
		}
		if left != nil {
			left = append(left, line)
		}
	}
	if left != nil {
		f.notes = left
	}
}

// understandBraces takes out of a line what is said in citeproc-js' braces,
// "{:original-date: 1900}", and returns the rest. In braces any name of a variable
// counts, one of a single word, too.
func (f *facts) understandBraces(line string) string {
	rest := line
	for from := 0; ; {
		start := strings.Index(rest[from:], "{:")
		if start < 0 {
			return strings.TrimSpace(rest)
		}
		start += from
		size := strings.IndexByte(rest[start:], '}')
		if size < 0 {
			return strings.TrimSpace(rest)
		}
		label, text, ok := strings.Cut(rest[start+2:start+size], ":")
		if v, known := record.ParseVar(strings.ToLower(label)); ok && known && f.take(v, strings.TrimSpace(text)) {
			before, after := strings.TrimRight(rest[:start], " "), strings.TrimLeft(rest[start+size+1:], " ")
			if rest, from = after, 0; before != "" {
				rest, from = strings.TrimRight(before+" "+after, " "), len(before)
			}
		} else {
			from = start + size
		}
	}
}

func (f *facts) understandLine(line string) bool {
	label, text, ok := strings.Cut(line, ":")
	if !ok || len(label) > 40 {
		return false
	}
	text = strings.TrimSpace(text)
	label = strings.ToLower(strings.TrimSpace(label))
	switch label {
	case "", "http", "https":
		return false
	case "arxiv":
		return f.takeArXiv(line)
	case "type":
		return f.retype(text)
	case "citation key", "citationkey", "citation-key", "citekey":
		if text == "" || strings.ContainsAny(text, " \t,") || f.key != "" {
			return false
		}
		f.key = text
		return true
	}
	if field, ok := strings.CutPrefix(label, "tex."); ok && field != "" && text != "" {
		f.tex = append(f.tex, record.Field{Format: "bibtex", Name: field, Value: text})
		return true
	}
	return f.understandVariable(label, text)
}

// retype takes a type of CSL by its exact name: Zotero lets the note overrule the
// type of an item.
func (f *facts) retype(name string) bool {
	t, ok := record.ParseType(name)
	if !ok || t.String() != name {
		return false
	}
	f.typ, f.retyped = t, true
	return true
}

// idVars are the identifiers that a single word may label.
var idVars = map[string]record.Var{
	"doi": record.DOI, "pmid": record.PMID, "pmcid": record.PMCID, "isbn": record.ISBN, "issn": record.ISSN,
}

func (f *facts) understandVariable(label, text string) bool {
	v := idVars[label]
	if v == record.VarNone {
		v = labelled(label)
	}
	if v == record.VarNone && strings.Contains(text, "||") { // editor: Doe || Jane
		if v, _ = record.ParseVar(label); v.Kind() != record.KindNames {
			return false
		}
	}
	return v != record.VarNone && f.take(v, text)
}

// take stores what the note says of a variable; false if the record says something
// itself, or if it is no value of that variable.
func (f *facts) take(v record.Var, text string) bool {
	if v == record.Note || text == "" {
		return false
	}
	if v.Kind() == record.KindNames {
		if f.rec.Has(v) || noteName(text).IsZero() {
			return false
		}
		f.said = append(f.said, noteFact{v, text})
		return true
	}
	text, ok := record.CleanID(v, text)
	if !ok || f.tells(v) || v.Kind() == record.KindDate && record.ParseDate(text).Literal != "" {
		return false
	}
	if v == record.DOI {
		f.doi = text
		return true
	}
	f.said = append(f.said, noteFact{v, text})
	return true
}

// noteName reads a name as citeproc-js has it in notes: "Doe || Jane", or an
// organization.
func noteName(s string) record.Name {
	family, given, ok := strings.Cut(s, "||")
	if !ok {
		return record.Organization(strings.TrimSpace(s))
	}
	return settleName(record.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)}, true, false)
}

// tells reports whether v has a value already.
func (f *facts) tells(v record.Var) bool {
	if p := f.text(v); p != nil {
		return *p != ""
	}
	for _, s := range f.said {
		if s.v == v {
			return true
		}
	}
	return f.rec.Has(v)
}

// labelled returns the variable that a label means if its name is of several
// words: "original date", "event-place". A single word ("status", "section",
// "number") may well begin a remark.
func labelled(label string) record.Var {
	name := strings.ReplaceAll(label, " ", "-")
	if !strings.Contains(name, "-") {
		return record.VarNone
	}
	v, _ := record.ParseVar(name)
	return v
}
