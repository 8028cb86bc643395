package dedupe

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
)

// maxPossibleNames is how many names that may be one a person is shown: the likeliest.
const maxPossibleNames = 100

// WriteMarkdown writes the report for a person to read (CommonMark): first what
// is to be decided, then what was done.
func (rep *Report) WriteMarkdown(w io.Writer) error {
	b := bufio.NewWriter(w)
	m := page{b}
	c := rep.Counts
	m.printf("# What was folded\n\n")
	m.printf("| read | unreadable | merged | withheld | written |\n|--:|--:|--:|--:|--:|\n| %d | %d | %d | %d | %d |\n",
		c.Read, c.Unreadable, c.Merged, c.Withheld, c.Written)
	if len(rep.Sources) > 0 {
		m.printf("\n| source | format | read | unreadable | merged | withheld | kept |\n|---|---|--:|--:|--:|--:|--:|\n")
		for _, s := range rep.Sources {
			m.printf("| %s | %s | %d | %d | %d | %d | %d |\n", plainMarkdown(s.Source), plainMarkdown(s.Format), s.Read, s.Unreadable, s.Merged, s.Withheld, s.Kept)
		}
	}
	m.section("For you to decide", len(rep.Possible))
	for i := range rep.Possible {
		p := &rep.Possible[i]
		m.printf("- %s: %s\n", plainMarkdown(p.Evidence()), join(escaped(p.Reasons)))
		m.place(p.A, "")
		m.place(p.B, "")
	}
	m.clusters("Merged", rep.Clusters, false)
	m.clusters("In the library already", rep.Clusters, true)
	title := "Names that were made one"
	if rep.NamesUnified == 0 {
		title = "Names in several spellings"
	}
	m.section(title, len(rep.Names))
	for _, n := range rep.Names {
		m.printf("- **%s** for %s: %s\n", plainMarkdown(n.Kept), strings.Join(escaped(n.Variants), ", "), join(escaped(n.Reasons)))
	}
	m.section("Names that may be one", len(rep.PossibleNames))
	for _, n := range rep.PossibleNames[:min(len(rep.PossibleNames), maxPossibleNames)] {
		m.printf("- %s and %s: %s\n", plainMarkdown(n.A), plainMarkdown(n.B), join(escaped(n.Reasons)))
	}
	if more := len(rep.PossibleNames) - maxPossibleNames; more > 0 {
		m.printf("\n%d more, less likely, stand in the report as JSON or CSV.\n", more)
	}
	m.section("Could not be read", len(rep.Unreadable))
	for _, u := range rep.Unreadable {
		m.printf("- %s:%d:%d: %s\n", plainMarkdown(u.Source), u.Line, u.Col, plainMarkdown(u.Message))
	}
	return b.Flush()
}

// page writes Markdown; an error shows when it is flushed.
type page struct{ w *bufio.Writer }

func (m page) printf(format string, args ...any) { fmt.Fprintf(m.w, format, args...) }

// section heads a list that isn't empty.
func (m page) section(title string, n int) {
	if n > 0 {
		m.printf("\n## %s (%d)\n\n", title, n)
	}
}

// clusters lists the works that the library holds, or the others.
func (m page) clusters(title string, all []Cluster, known bool) {
	n := 0
	for i := range all {
		if all[i].Known == known {
			n++
		}
	}
	m.section(title, n)
	for i := range all {
		if c := &all[i]; c.Known == known {
			m.printf("- **%s**: %s\n", plainMarkdown(c.name()), join(escaped(c.Reasons)))
			for _, member := range c.Members {
				m.place(member.Place, string(member.Relation))
			}
		}
	}
}

// name returns what a person knows the work by: the key of the record that was
// kept, else its title, else any.
func (c *Cluster) name() string {
	name := c.Kept
	for i := 0; name == "" && i < len(c.Members); i++ {
		name = cmp.Or(c.Members[i].ID, c.Members[i].Title)
	}
	return cmp.Or(name, "without key and title")
}

func (m page) place(p Place, relation string) {
	m.printf("  - %s", plainMarkdown(p.Source))
	if p.Line > 0 {
		m.printf(":%d", p.Line)
	}
	if p.ID != "" {
		m.printf(", %s", plainMarkdown(p.ID))
	}
	if relation != "" {
		m.printf(" (%s)", relation)
	}
	if p.Title != "" {
		m.printf(": %s", plainMarkdown(p.Title))
	}
	m.printf("\n")
}

func escaped(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = plainMarkdown(s)
	}
	return out
}

// markdownSigns are the characters that Markdown could take for markup.
var markdownSigns = strings.NewReplacer("\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]",
	"<", "&lt;", ">", "&gt;", "|", "\\|", "#", "\\#", "~", "\\~", "&", "&amp;", "\n", " ", "\r", " ")

// plainMarkdown returns text that Markdown shows as it is.
func plainMarkdown(s string) string { return markdownSigns.Replace(s) }
