package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// A fact that the writer puts together of several fields stays the user's own in part:
// what his entry lacks of it comes from the entries that were merged into his.

// titleParts are the fields of the titles, with the variables that they may be.
var titleParts = [...]struct {
	fields [3]string
	vars   [2]record.Var
}{
	{ownTitle, [2]record.Var{record.Title, record.VolumeTitle}},
	{mainTitle, [2]record.Var{record.Title, record.ContainerTitle}},
	{bookTitle, [2]record.Var{record.ContainerTitle, record.VolumeTitle}},
	{journalTitle, [2]record.Var{record.ContainerTitle}},
}

// spellSubtitle has a subtitle that comes to a title written in a field of its own,
// where there is one.
func (t *task) spellSubtitle(was, now *record.Record) {
	sub, ok := strings.CutPrefix(now.Title, was.Title)
	if t.dialect == biblatex && ok && sub != "" && t.hasOnlyTitle(ownTitle) && now.Text(record.VolumeTitle) == "" {
		now.Spell(family, ownTitle[0], was.Title)
		now.Spell(family, ownTitle[1], strings.TrimLeft(sub, ": "))
	}
}

// takeTitleParts gives the titles of the entry that stay as they are the subtitles and
// additions that other entries have beside the same ones.
func (t *task) takeTitleParts(was, now, r *record.Record) {
	for _, title := range titleParts {
		if !t.hasOnlyTitle(title.fields) {
			continue
		}
		var parts [3]string
		for i, name := range title.fields {
			parts[i] = now.Spelling(family, name)
		}
		for _, v := range title.vars {
			own := was.Text(v)
			if parts[1]+parts[2] == "" || own == "" || !strings.EqualFold(record.Plain(own), record.Plain(parts[0])) {
				continue
			}
			parts[0] = own
			whole := joinedParts(parts)
			if stays := r.Text(v); stays != own && stays != whole {
				continue
			}
			r.SetText(v, whole)
			for i, name := range title.fields {
				r.Spell(family, name, parts[i])
			}
			break
		}
	}
}

// apart leaves BibTeX's titles without their additions, and its journals, which are
// known under their titles alone, without their subtitles: these come to stand beside
// them, in BibLaTeX's fields, which BibTeX's styles don't print.
func (t *task) apart(list []change) []change {
	if t.dialect == biblatex {
		return list
	}
	for _, title := range titleParts {
		parts, stays := t.spelledParts(title.fields), 2
		name, mode := title.fields[0], latex.Title
		if title.fields == journalTitle {
			name, mode, stays = t.dialect.journal(), latex.Group, 1
		}
		i := slices.IndexFunc(list, func(c change) bool { return c.is(name) })
		if i < 0 || !t.hasOnlyTitle(title.fields) {
			continue
		}
		c := &list[i]
		own := parts
		clear(own[stays:])
		rest, ok := strings.CutPrefix(t.tex(joinedParts(parts), t.dialect, mode), t.tex(joinedParts(own), t.dialect, mode))
		if !ok || rest == "" || !strings.HasSuffix(c.grows, rest) {
			continue
		}
		c.grows, c.value.text = strings.TrimSuffix(c.grows, rest), strings.TrimSuffix(c.value.text, rest)
		if c.grows == "" {
			list = slices.Delete(list, i, i+1)
		}
		for k := stays; k < len(parts); k++ {
			if parts[k] != "" {
				list = append(list, change{name: title.fields[k], value: writtenValue{text: t.tex(parts[k], t.dialect, mode)}})
			}
		}
	}
	return list
}

// spelledParts returns the parts of a title that the entry is to have.
func (t *task) spelledParts(fields [3]string) [3]string {
	e := entryWriter{r: t.now}
	return e.spelledParts(fields)
}

// tex returns a value as the writer of a dialect writes it.
func (ed *editor) tex(value string, d dialect, m latex.Mode) string {
	e := entryWriter{w: &encoder{opts: ed.opt, dialect: d, macros: ed.macros}}
	e.value(value, m)
	return string(e.buf)
}

// hasOnlyTitle reports whether the entry has the first of the fields that are one
// title together, and none of the others.
func (t *task) hasOnlyTitle(fields [3]string) bool {
	titled := t.has(fields[0])
	for _, other := range synonyms[fields[0]] {
		titled = titled || t.has(other)
	}
	return titled && !t.has(fields[1]) && !t.has(fields[2])
}

// takeThesisType gives a thesis whose entry type alone says of what kind it is the type
// that another entry gives in words. The entry type stays.
func (t *task) takeThesisType(now, r *record.Record) {
	kind := strings.ToLower(string(t.draft.entryType()))
	if row := typesByEntry[kind]; row.item != record.TypeThesis || row.genre == "" || r.Type != record.TypeThesis || t.has("type") {
		return
	}
	if s := now.Spelling(family, "type"); s != "" {
		r.Genre = s
		r.Spell(family, extraEntryType, kind)
		r.Spell(family, "type", s)
	}
}
