package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

func (t *typing) readKeywords(s string) bool {
	if inner, ok := wholeGroup(s); ok && t.e.has(wosNumber) && strings.Contains(inner, ";") {
		s = inner // Web of Science has braces around each value
	}
	words, _ := keywordList(s)
	for _, w := range words {
		t.r.AddText(record.Keyword, decode(w, latex.Group))
	}
	return true
}

// wosNumber is the field that entries of Web of Science have their number in.
const wosNumber = "unique-id"

// keywordList parts a list of keywords at the one sign that parts it. That is the
// semicolon where there is any, unless commas part it further: Zotero writes the
// comma within a keyword as a semicolon ("Kuhn; Thomas,Logic,Science"). Headings
// that are turned round have one comma each, with a space ("Neoplasms, Experimental;
// Mice, Nude").
func keywordList(s string) (words []string, sign string) {
	s = keywordSeparators.Replace(s)
	words, sign = splitOutside(s, ';'), ";"
	usual := 1
	if len(words) > 1 && strings.Contains(s, ", ") {
		usual = 2
	}
	if byComma := splitOutside(s, ','); len(words) == 1 || len(byComma) > usual*len(words) {
		words, sign = byComma, ","
	}
	if !strings.Contains(s, sign) || strings.Contains(s, sign+" ") || strings.Contains(s, sign+"\n") {
		sign += " "
	}
	return words, sign
}

// keywordSeparators are what classes of Springer and Elsevier, and people who copy
// from their pages, part keywords by.
var keywordSeparators = strings.NewReplacer(`\sep `, ";", `\and `, ";", " · ", ";", " • ", ";")

// moreKeywords returns what a list of keywords as it stands grows by, in its own manner.
func moreKeywords(list, grows string) string {
	_, sign := keywordList(list)
	words, _ := keywordList(strings.TrimLeft(grows, ",; "))
	var b strings.Builder
	for _, w := range words {
		b.WriteString(sign)
		b.WriteString(keywordOperand(strings.TrimSpace(w)))
	}
	return b.String()
}

// keywordOperand puts a keyword in braces that would come apart.
func keywordOperand(s string) string {
	if len(splitOutside(s, ',')) > 1 || len(splitOutside(s, ';')) > 1 {
		return "{" + s + "}"
	}
	return s
}

// keywords writes the list; a keyword with a comma stands in braces.
func (e *entryWriter) keywords() {
	e.done[record.Keyword] = true
	if len(e.r.Keywords) == 0 {
		return
	}
	e.begin("keywords")
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for i, k := range e.r.Keywords {
		if i > 0 {
			e.buf = append(e.buf, ", "...)
		}
		group := strings.ContainsAny(k, ",;")
		if group {
			e.buf = append(e.buf, '{')
		}
		e.buf = latex.AppendEncode(e.buf, k, latex.Options{ASCII: e.w.opts.ASCII})
		if group {
			e.buf = append(e.buf, '}')
		}
	}
	e.buf = balance(e.buf, start)
	e.unprintable("keywords", strings.Join(e.r.Keywords, ", "), start)
	e.buf = append(e.buf, "},"...)
}
