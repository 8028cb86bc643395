package webmarkup

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// replaceFormulas puts text in place of MathML (https://www.w3.org/TR/mathml-core/)
// and of the TeX that JATS has beside it. Where there is TeX, that is the formula;
// else it is what MathML shows, scripts with the record's markup.
func replaceFormulas(s string) string {
	if !strings.Contains(s, "math") && !strings.Contains(s, "formula") {
		return s
	}
	s = replaceElements(s, "jats:inline-formula", alternatives)
	s = replaceElements(s, "jats:disp-formula", alternatives)
	s = replaceElements(s, "jats:tex-math", texOf)
	s = replaceElements(s, "mml:math", mathOf)
	return replaceElements(s, "math", mathOf)
}

// replaceElements replaces each element of that name by what f makes of it.
func replaceElements(s, name string, f func(element string) string) string {
	var b strings.Builder
	open, shut := "<"+name, "</"+name+">"
	for {
		i := strings.Index(s, open)
		if i < 0 {
			break
		}
		n := strings.Index(s[i:], shut)
		behind := i + len(open)
		if n < 0 || !strings.ContainsRune(" \t\r\n>", rune(s[behind])) {
			b.WriteString(s[:behind])
			s = s[behind:]
			continue
		}
		end := i + n + len(shut)
		b.WriteString(s[:i])
		b.WriteString(f(s[i:end]))
		s = s[end:]
	}
	b.WriteString(s)
	return b.String()
}

// alternatives returns the TeX of a formula of JATS alone, if it has some.
func alternatives(element string) string {
	if i := strings.Index(element, "<jats:tex-math"); i >= 0 {
		if n := strings.Index(element[i:], "</jats:tex-math>"); n >= 0 {
			return texOf(element[i : i+n])
		}
	}
	return element
}

// texOf returns the TeX that a tex-math element holds, without the document that
// publishers wrap it in.
func texOf(element string) string {
	tex := strings.TrimSuffix(element[strings.IndexByte(element, '>')+1:], "</jats:tex-math>")
	tex = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(tex), "<![CDATA["), "]]>")
	if _, body, ok := strings.Cut(tex, `\begin{document}`); ok {
		tex, _, _ = strings.Cut(body, `\end{document}`)
	}
	return inMath(tex)
}

func inMath(tex string) string {
	tex = strings.Trim(strings.TrimSpace(tex), "$")
	if tex = strings.TrimSpace(tex); tex == "" {
		return ""
	}
	return record.Wrap(record.Math, tex)
}

// maxNesting is how deep elements of a formula may stand in each other.
const maxNesting = 100

// mathOf returns a formula of MathML as text; what can't be read as it stands.
func mathOf(element string) string {
	dec := xml.NewDecoder(strings.NewReader(element))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	var f formula
	for {
		tok, err := dec.Token()
		switch {
		case err == io.EOF:
			return f.text()
		case err != nil || len(f.open) > maxNesting:
			return element
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			f.begin(tok)
		case xml.EndElement:
			f.end()
		case xml.CharData:
			f.data(string(tok))
		}
	}
}

// formula is the text of MathML as far as it was read.
type formula struct {
	b    strings.Builder
	open []mathElement
	tex  string
}

type mathElement struct {
	name     string
	children int
	shut     string // what its end writes
}

// scripts are the elements whose later children are set higher or lower.
var scripts = map[string][]record.Tag{
	"msub": {record.Subscript}, "msup": {record.Superscript},
	"munder": {record.Subscript}, "mover": {record.Superscript},
	"msubsup": {record.Subscript, record.Superscript}, "munderover": {record.Subscript, record.Superscript},
}

func (f *formula) begin(e xml.StartElement) {
	m := mathElement{name: e.Name.Local}
	if n := len(f.open); n > 0 {
		parent := &f.open[n-1]
		tags, place := scripts[parent.name], parent.children-1
		if place >= 0 && place < len(tags) {
			f.b.WriteString(record.OpenTag(tags[place]))
			m.shut = record.CloseTag(tags[place])
		}
		if parent.name == "mfrac" && parent.children == 1 {
			f.b.WriteString("/")
		}
		parent.children++
	}
	if m.name == "msqrt" {
		f.b.WriteString("√")
	}
	if m.name == "annotation" && slices.ContainsFunc(e.Attr, func(a xml.Attr) bool {
		return a.Name.Local == "encoding" && strings.Contains(strings.ToLower(a.Value), "tex")
	}) {
		m.name = "tex"
	}
	f.open = append(f.open, m)
}

func (f *formula) end() {
	if n := len(f.open); n > 0 {
		f.b.WriteString(f.open[n-1].shut)
		f.open = f.open[:n-1]
	}
}

func (f *formula) data(s string) {
	if len(f.open) == 0 {
		return
	}
	switch f.open[len(f.open)-1].name {
	case "tex":
		f.tex += s
	case "annotation", "annotation-xml":
	case "mtext":
		f.b.WriteString(s)
	default:
		f.b.WriteString(strings.Trim(s, " \t\r\n\u2061\u2062\u2063"))
	}
}

// text returns the TeX, if there is some, or what is shown.
func (f *formula) text() string {
	if strings.TrimSpace(f.tex) != "" {
		return inMath(f.tex)
	}
	return f.b.String()
}
