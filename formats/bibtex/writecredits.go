package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// names writes the list of a role.
func (e *entryWriter) names(field string, role record.Var) {
	list := e.r.Names(role)
	_, cut := e.r.CutOf(role)
	e.nameList(field, list, cut)
	if e.w.opts.OnLoss != nil {
		e.loseNameParts(role, list)
	}
}

// loseNameParts reports family names of several words that stand alone, and the
// particles that sorting and citing pass over, where no option useprefix says so.
func (e *entryWriter) loseNameParts(role record.Var, list []record.Name) {
	options, _ := e.waiting("options")
	drops := styleOf(options) == particleDrops
	for _, n := range list {
		p := n.Parts()
		switch {
		case p.DroppingParticle != "" && !drops:
			e.lose(role.String(), n.Inverted(), formats.Changed, "its particle is read as one that stays with the family name")
		case !n.IsOrganization() && n.FullFamily() == n.Inverted() && strings.Contains(n.Family, " ") && p.NonDroppingParticle == "":
			e.lose(role.String(), n.Family, formats.Changed, "a family name of several words alone is read as an organization")
		}
	}
}

func (e *entryWriter) nameList(field string, names []record.Name, cut bool) {
	e.begin(field)
	e.buf = append(e.buf, '{')
	start := len(e.buf)
	for i, n := range names {
		if i > 0 {
			e.buf = append(e.buf, " and "...)
		}
		e.buf = appendName(e.buf, n, e.w.opts.ASCII)
	}
	if cut {
		e.buf = append(e.buf, " and others"...)
	}
	e.buf = balance(e.buf, start)
	if e.w.opts.ASCII {
		e.unprintable(field, displayed(names), start)
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

// The lists that a second field gives a role: editors, and people whom BibLaTeX's
// standard styles don't print.
var (
	editorSlots = [...]string{"editor", "editora", "editorb", "editorc"}
	otherSlots  = [...]string{"namea", "nameb", "namec"}
)

// otherRoles writes names in roles without a field of their own as editors with
// a type (BibLaTeX manual, section 2.3.6).
func (e *entryWriter) otherRoles() {
	for _, c := range e.r.Credits {
		word, ok := editorTypes[c.Role]
		if c.Role == record.CollectionEditor {
			word, ok = redactor, true
		}
		if e.done[c.Role] || !ok || len(c.Names) == 0 {
			continue
		}
		slot := e.slotFor(c.Role, word)
		if slot == "" {
			continue
		}
		if word == redactor && e.r.Text(record.CollectionTitle) == "" {
			e.lose(c.Role.String(), displayed(c.Names), formats.Moved, "without a series they are editors of another kind")
		}
		e.done[c.Role] = true
		e.names(slot, c.Role)
		e.field(slot+"type", word, latex.Group)
	}
}

// slotFor returns the list for a role: the one that the source had, and of those that
// are free the first; "" if none is. Who contributed to a work elsewhere is no editor,
// and programs that look at no types would take him for one.
func (e *entryWriter) slotFor(role record.Var, word string) string {
	slots := editorSlots[:]
	switch {
	case role == record.CollectionEditor: // beside the editors of the work
		slots = editorSlots[1:]
	case role == record.Contributor && !isBibTeX(e.r.Source.Format):
		slots = otherSlots[:]
	}
	free := ""
	for _, s := range slices.Concat(slots, editorSlots[:], otherSlots[:]) {
		switch {
		case e.has(s) || e.inExtra(s) || e.inExtra(s+"type"):
		case e.r.Spelling(family, s) == word:
			return s
		case free == "" && slices.Contains(slots, s):
			free = s
		}
	}
	return free
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
		id := n.ORCID()
		if id == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(strconv.Itoa(i+1) + `="` + id + `"`)
	}
	e.verbatim("author+an:orcid", b.String())
}
