package bibtex

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// names writes the list of a role.
func (e *entryWriter) names(field string, role record.Var) {
	e.begin(field)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for i, n := range e.r.Names(role) {
		if i > 0 {
			e.buf = append(e.buf, " and "...)
		}
		e.buf = appendName(e.buf, n, e.w.opts.ASCII)
	}
	if _, cut := e.r.CutOf(role); cut {
		e.buf = append(e.buf, " and others"...)
	}
	e.buf = balance(e.buf, start)
	if e.w.opts.ASCII {
		e.unprintable(field, displayed(e.r.Names(role)), start)
	}
	e.end(field, start)
}

// displayed returns names as people read them.
func displayed(names []record.Name) string {
	var list []string
	for _, n := range names {
		list = append(list, n.Display())
	}
	return strings.Join(list, "; ")
}

// otherRoles writes names in roles without a field of their own as editors with
// a type (BibLaTeX manual, section 2.3.6).
func (e *entryWriter) otherRoles() {
	slots := [...]string{"editor", "editora", "editorb", "editorc"}
	k := 0
	for _, c := range e.r.Credits {
		word, ok := editorTypes[c.Role]
		if c.Role == record.CollectionEditor { // beside the editors of the work
			word, ok, k = redactor, true, max(k, 1)
		}
		for k < len(slots) && (e.has(slots[k]) || e.inExtra(slots[k]) || e.inExtra(slots[k]+"type")) {
			k++
		}
		if e.done[c.Role] || !ok || len(c.Names) == 0 || k == len(slots) {
			continue
		}
		if word == redactor && e.r.Text(record.CollectionTitle) == "" {
			e.lose(c.Role.String(), displayed(c.Names), formats.Moved, "without a series they are editors of another kind")
		}
		e.done[c.Role] = true
		e.names(slots[k], c.Role)
		e.field(slots[k]+"type", word, latex.Group)
	}
}

var editorTypes = func() map[record.Var]string {
	m := make(map[record.Var]string, len(editorRoles))
	for word, role := range editorRoles {
		if word != "" && role != record.Editor {
			m[role] = word
		}
	}
	return m
}()

func (e *entryWriter) orcids() {
	var b strings.Builder
	for i, n := range e.r.Author {
		if n.ORCID == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(strconv.Itoa(i+1) + `="` + n.ORCID + `"`)
	}
	e.verbatim("author+an:orcid", b.String())
}
