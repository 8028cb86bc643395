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

func (f *facts) understandVariable(label, text string) bool {
	var clean func(string) (string, bool)
	v := record.VarNone
	switch label {
	case "doi":
		v, clean = record.DOI, record.CleanDOI
	case "pmid":
		v, clean = record.PMID, record.CleanPMID
	case "pmcid":
		v, clean = record.PMCID, record.CleanPMCID
	case "isbn":
		v, clean = record.ISBN, record.CleanISBN
	case "issn":
		v, clean = record.ISSN, record.CleanISSN
	default:
		v = labelled(label)
	}
	if v == record.VarNone || text == "" || f.tells(v) {
		return false
	}
	if clean != nil {
		id, ok := clean(text)
		if !ok {
			return false
		}
		text = id
	}
	switch v.Kind() {
	case record.KindDate:
		if record.ParseDate(text).Literal != "" {
			return false
		}
	case record.KindNames:
		return false
	}
	if v == record.DOI {
		f.doi = text
		return true
	}
	f.said = append(f.said, noteFact{v, text})
	return true
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
