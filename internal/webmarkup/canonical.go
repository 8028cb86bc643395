package webmarkup

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Canonical spells the tags that others use as CSL does: <em>, <I>,
// <jats:italic>, <sc>, <span style='font-variant: small-caps'>. Tags of
// paragraphs become line breaks. A tag counts only with its counterpart; all
// that isn't such a tag stays as it is.
func Canonical(s string) string {
	m := respelling{text: s}
	for at := strings.IndexByte(s, '<'); at >= 0; {
		n := strings.IndexByte(s[at:], '>')
		if n < 0 {
			break
		}
		end := at + n + 1
		if !m.tag(at, end) {
			end = at + 1
		}
		next := strings.IndexByte(s[end:], '<')
		if next < 0 {
			break
		}
		at = end + next
	}
	m.dropOpen(0)
	return m.apply()
}

// respelling is text with the tags in it that are to be spelled otherwise.
type respelling struct {
	text string
	tags []respelled
	open []openTag
}

// respelled is a tag and what takes its place.
type respelled struct {
	start, end int
	to         string
	dropped    bool // it has no counterpart and stays
}

// openTag is an opening tag whose counterpart is still to come.
type openTag struct {
	name  string
	index int // of the respelled tag, -1 for one that is spelled right
}

// tag takes text[start:end]; false says it is no tag that counts.
func (m *respelling) tag(start, end int) bool {
	written := m.text[start:end]
	name, closing, to := readTag(written)
	switch {
	case name == "":
		return false
	case name == "br":
		m.tags = append(m.tags, respelled{start: start, end: end, to: "\n"})
	case closing:
		m.close(name, start, end)
	case written == to:
		m.open = append(m.open, openTag{name, -1})
	default:
		m.open = append(m.open, openTag{name, len(m.tags)})
		m.tags = append(m.tags, respelled{start: start, end: end, to: to})
	}
	return true
}

// close takes a closing tag.
func (m *respelling) close(name string, start, end int) {
	i := len(m.open) - 1
	for i >= 0 && m.open[i].name != name {
		i--
	}
	if i < 0 {
		return
	}
	m.dropOpen(i + 1)
	if o := m.open[i]; o.index >= 0 {
		m.tags = append(m.tags, respelled{start: start, end: end, to: closingOf(m.tags[o.index].to)})
	}
	m.open = m.open[:i]
}

// dropOpen leaves the opening tags from index i on as they are.
func (m *respelling) dropOpen(i int) {
	for _, o := range m.open[i:] {
		if o.index >= 0 {
			m.tags[o.index].dropped = true
		}
	}
}

func (m *respelling) apply() string {
	if len(m.tags) == 0 {
		return m.text
	}
	var b strings.Builder
	b.Grow(len(m.text) + 16*len(m.tags))
	from, breaks := 0, false
	for _, t := range m.tags {
		if t.dropped {
			continue
		}
		b.WriteString(m.text[from:t.start])
		b.WriteString(t.to)
		breaks = breaks || t.to == "\n"
		from = t.end
	}
	b.WriteString(m.text[from:])
	if !breaks {
		return b.String()
	}
	return joinLines(b.String())
}

// readTag returns the name by which the tag finds its counterpart, and what an
// opening tag is in CSL's markup; no name if it is no tag that counts.
func readTag(s string) (name string, closing bool, to string) {
	inner := strings.TrimSpace(s[1 : len(s)-1])
	inner, closing = strings.CutPrefix(inner, "/")
	name, attributes, _ := strings.Cut(strings.TrimSuffix(inner, "/"), " ")
	name = strings.ToLower(name)
	name = strings.TrimPrefix(name, "jats:")
	switch name {
	case "title":
		if !strings.Contains(inner, "jats:") {
			return "", false, ""
		}
		to = "\n"
	case "i", "em", "italic":
		to = record.OpenTag(record.Italic)
	case "b", "strong", "bold":
		to = record.OpenTag(record.Bold)
	case "sup":
		to = record.OpenTag(record.Superscript)
	case "sub", "inf":
		to = record.OpenTag(record.Subscript)
	case "sc", "scp":
		to = record.OpenTag(record.SmallCaps)
	case "p", "sec":
		to = "\n"
	case "br":
	case "span":
		to = spanTag(attributes)
		if to == "" && !closing {
			to = s
		}
	default:
		return "", false, ""
	}
	return name, closing, to
}

// spanTag returns the span of CSL's markup that has these attributes, "" if none has.
func spanTag(attributes string) string {
	a := strings.Map(func(r rune) rune {
		if r == ' ' || r == '"' || r == '\'' || r == ';' {
			return -1
		}
		return r
	}, strings.ToLower(attributes))
	switch a {
	case "style=font-variant:small-caps", "class=smallcaps":
		return record.OpenTag(record.SmallCaps)
	case "class=nocase":
		return record.OpenTag(record.NoCase)
	case "class=math":
		return record.OpenTag(record.Math)
	case "class=tex":
		return record.OpenTag(record.TeX)
	case "style=font-style:italic":
		return record.OpenTag(record.Italic)
	case "style=font-weight:bold":
		return record.OpenTag(record.Bold)
	}
	return ""
}

// closingOf returns the counterpart of an opening tag.
func closingOf(open string) string {
	if open == "\n" {
		return open
	}
	for t := record.Italic; t <= record.TeX; t++ {
		if record.OpenTag(t) == open {
			return record.CloseTag(t)
		}
	}
	return record.CloseTag(record.NoCase)
}

// joinLines removes the empty lines and the blanks that paragraph tags left, and
// the heading of an abstract that says no more than that it is one.
func joinLines(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) > 1 && strings.EqualFold(lines[0], "Abstract") {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}
