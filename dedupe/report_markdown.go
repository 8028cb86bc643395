package dedupe

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
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
	if c.Merged > 0 {
		m.printf("\nMerged: %s.\n", c.Duplicates.sentence())
	}
	m.sources(rep)
	m.section("News of works that the library holds", len(rep.News))
	for _, n := range rep.News {
		m.printf("- %s: %s\n", plainMarkdown(string(n.Kind)), plainMarkdown(n.Says))
		m.place(n.Known, "known")
		m.place(n.Record, "")
	}
	m.section("For you to decide", len(rep.Possible))
	for i := range rep.Possible {
		p := &rep.Possible[i]
		m.printf("- %s: %s\n", plainMarkdown(p.Evidence()), join(escaped(p.Reasons)))
		m.described(p.A)
		m.described(p.B)
	}
	m.clusters("Merged", rep.Clusters, false)
	m.clusters("In the library already", rep.Clusters, true)
	title := "Names that were made one"
	if rep.NamesUnified == 0 {
		title = "Names in several spellings"
	}
	m.section(title, len(rep.Names))
	signs := 0
	for _, n := range rep.Names {
		if n.BySigns() {
			signs++
			continue
		}
		m.printf("- **%s** for %s: %s\n", plainMarkdown(n.Kept), strings.Join(escaped(n.Variants), ", "), join(escaped(n.Reasons)))
	}
	if signs > 0 {
		m.printf("\nThose in which only full stops, hyphens and blanks differ: %d (see the report as JSON or CSV).\n", signs)
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

// sources lists the numbers of the sources, and the works that they share.
func (m page) sources(rep *Report) {
	if len(rep.Sources) == 0 {
		return
	}
	m.printf("\n| source | format | read | unreadable | merged | withheld | kept | twice in it |\n|---|---|--:|--:|--:|--:|--:|--:|\n")
	for _, s := range rep.Sources {
		m.printf("| %s | %s | %d | %d | %d | %d | %d | %d |\n", plainMarkdown(s.Source), plainMarkdown(s.Format), s.Read, s.Unreadable, s.Merged, s.Withheld, s.Kept, s.Within)
	}
	if len(rep.Overlaps) == 0 {
		return
	}
	m.printf("\n| source | and source | works in both |\n|---|---|--:|\n")
	for _, o := range rep.Overlaps {
		m.printf("| %s | %s | %d |\n", plainMarkdown(o.Sources[0]), plainMarkdown(o.Sources[1]), o.Works)
	}
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

// described shows a record with what a person knows it by.
func (m page) described(d Described) {
	m.place(d.Place, "")
	known := []string{d.Author, d.Year, d.Journal}
	if d.DOI != "" {
		known = append(known, "DOI "+d.DOI)
	}
	if known = slices.DeleteFunc(known, func(s string) bool { return s == "" }); len(known) > 0 {
		m.printf("    %s\n", plainMarkdown(strings.Join(known, ", ")))
	}
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
