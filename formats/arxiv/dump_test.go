package arxiv

import (
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// dump writes a record down compactly, a field a line, without what is empty.
func dump(r *record.Record, withSource bool) string {
	var b strings.Builder
	field := func(name string, value any) {
		if s := fmt.Sprint(value); s != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, s)
		}
	}
	if withSource {
		fmt.Fprintf(&b, "at: line %d, byte %d, %d bytes\n", r.Source.Line, r.Source.Offset, r.Source.Length)
	}
	field("type", strings.TrimSpace(r.Type.String()+" "+r.Genre+" "+r.Publisher))
	field("arxiv", r.ArXiv.String())
	field("classes", strings.Join(r.ArXiv.Classes, " "))
	field("doi", r.DOI)
	field("url", r.URL)
	field("title", r.Title)
	for _, n := range r.Author {
		field("author", dumpName(n))
	}
	if missing, cut := r.CutOf(record.Author); cut {
		field("cut", missing)
	}
	field("issued", r.Issued.EDTF())
	field("updated", r.Date(record.Updated).EDTF())
	field("available", r.Date(record.AvailableDate).EDTF())
	field("number", r.Text(record.Number))
	for _, k := range r.Keywords {
		field("keyword", k)
	}
	for _, n := range r.Notes {
		field("note", n)
	}
	for _, l := range r.Links {
		field("link", l.Target)
	}
	field("license", r.Text(record.License))
	for _, f := range r.Extra {
		field("extra "+f.Name, f.Value)
	}
	field("abstract", r.Abstract)
	return b.String()
}

// dumpName writes an organisation in braces, and a person with the parts of the
// name apart.
func dumpName(n record.Name) string {
	if n.IsOrganization() {
		return "{" + n.Literal() + "}"
	}
	s := n.NonDroppingParticle()
	if n.DroppingParticle() != "" {
		s = "(" + n.DroppingParticle() + ") " + s
	}
	s = strings.TrimSpace(s+" "+n.Family) + " | " + n.Given
	if n.Suffix() != "" {
		s += " | " + n.Suffix()
	}
	return s
}
