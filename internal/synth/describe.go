package synth

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/record"
)

// describe returns a work as another source might describe it. Most descriptions
// have several differences, few of them errors.
func (m *maker) describe(r *record.Record) *record.Record {
	c := r.Clone()
	if c.IsPreprint() {
		if m.often(20) {
			c.ArXiv.Version = 2 + m.IntN(3)
		}
	}
	m.describeTitle(c)
	m.describeAuthors(c)
	m.describePlace(c)
	switch {
	case m.often(45):
		c.DOI = ""
	case m.often(1) && c.DOI != "":
		c.DOI += "7"
	}
	if m.often(60) {
		c.PMID = ""
	}
	switch {
	case m.often(45):
		c.Abstract = ""
	case m.often(15) && len(c.Abstract) > 300:
		c.Abstract = strings.ToValidUTF8(c.Abstract[:255], "")
	}
	return c
}

func (m *maker) describeTitle(c *record.Record) {
	switch n := m.IntN(100); {
	case n < 6:
		c.Title = m.mistyped(c.Title)
	case n < 10:
		c.Title = strings.ToUpper(c.Title)
	case n < 16:
		c.Title = titleCase(c.Title)
	case n < 20:
		c.Title += "."
	case n < 22 && len(c.Title) > 100:
		c.Title = c.Title[:100]
	case n < 24:
		if main, _, ok := strings.Cut(c.Title, ": "); ok && len(main) > 40 && !strings.Contains(c.Title, ": part ") {
			c.Title = main
		}
	case n < 26:
		c.Title = "[" + c.Title + "]."
	case n < 29:
		c.Title += pick(m, remarks)
	}
}

// remarks are what databases add to titles.
var remarks = []string{" [Article in Russian]", " [French]", " [Review] [33 refs]", " [Erratum appears in J Urol. 2004;5(1):7]", " [Meeting abstract]"}

func titleCase(s string) string {
	ws := strings.Fields(s)
	for i, w := range ws {
		if len(w) > 3 {
			ws[i] = capital(w)
		}
	}
	return strings.Join(ws, " ")
}

func (m *maker) describeAuthors(c *record.Record) {
	short, plain := m.often(50), m.often(25)
	for i := range c.Author {
		n := &c.Author[i]
		if short {
			n.Given = initials(n.Given)
		}
		if plain {
			n.Family = ascii(n.Family)
		}
		if m.often(1) && len(n.Family) > 4 {
			n.Family = m.mistyped(n.Family)
		}
	}
	if len(c.Author) > 3 && m.often(12) {
		missing := len(c.Author) - 3
		c.Author = c.Author[:3]
		if m.often(60) {
			c.SetCut(record.Author, missing)
		}
	}
}

func initials(given string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '-' }) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
		b.WriteByte('.')
	}
	return b.String()
}

var accents = strings.NewReplacer("ü", "u", "ä", "a", "ö", "o", "Ö", "O", "Å", "A", "í", "i", "á", "a", "é", "e", "ó", "o", "ı", "i")

func ascii(s string) string { return accents.Replace(s) }

func (m *maker) describePlace(c *record.Record) {
	if m.often(45) {
		if full := c.ContainerTitle; full != "" {
			c.ContainerTitle = abbreviated(full)
		}
	}
	m.describePages(c)
	if m.often(25) {
		c.Issue = ""
	}
	if m.often(6) && c.Issued.Start.Year != 0 {
		c.Issued.Start.Year += int32(1 - 2*m.IntN(2))
	}
	switch n := m.IntN(100); {
	case n < 3:
		c.Volume, c.Issue, c.Page = "", "", ""
	case n < 4 && c.Volume != "" && c.Issue != "":
		c.Volume, c.Issue = c.Issue, c.Volume
	}
}

func (m *maker) describePages(c *record.Record) {
	first, last, ok := strings.Cut(c.Page, "-")
	if !ok {
		return
	}
	switch n := m.IntN(100); {
	case n < 40 && len(first) == len(last):
		k := 0
		for k < len(last)-1 && first[k] == last[k] {
			k++
		}
		c.Page = first + "-" + last[k:]
	case n < 46:
		c.Page = first
	case n < 50:
		c.Page = ""
	case n < 52:
		c.Page = fmt.Sprintf("p. %s-%s", first, last)
	}
}

// mistyped returns s with two letters exchanged, or one left out, doubled or wrong.
func (m *maker) mistyped(s string) string {
	b := []rune(s)
	if len(b) < 4 {
		return s
	}
	i := 1 + m.IntN(len(b)-2)
	switch m.IntN(4) {
	case 0:
		b[i], b[i+1] = b[i+1], b[i]
	case 1:
		b = append(b[:i], b[i+1:]...)
	case 2:
		b = append(b[:i+1], b[i:]...)
	case 3:
		b[i] = rune('a' + m.IntN(26))
	}
	return string(b)
}
