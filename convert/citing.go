package convert

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Texts in a bibliography cite its entries, too: "Reprint of \cite{knuth84}" in a
// note, in a comment, in a macro. Fields that refer to an entry follow it to its new
// key; what people write stays as they wrote it. So where it cites a key that is gone
// with a merge, that is said. So are the keys that JabRef's old groups list.

// A command that cites, whatever package it is of: \cite, \textcite*, \parencite[see][12]{a, b},
// \cites{a}{b}. Its keys stand in braces.
var (
	citing    = regexp.MustCompile(`\\[A-Za-z]*[Cc]ite[A-Za-z]*\*?(?:\s*(?:\[[^\[\]]*\]|\{[^{}]*\}))+`)
	keysCited = regexp.MustCompile(`\{[^{}]*\}`)
)

// mention is a key that a text names.
type mention struct {
	at    int // where it begins
	key   string
	group bool // in the list of a group, not in a command that cites
}

// mentions reports whether a text may name entries by their keys: most don't, for both
// ways to do so need a backslash.
func mentions(text string) bool {
	return strings.IndexByte(text, '\\') >= 0 && (strings.Contains(text, "ite") || strings.Contains(text, explicitGroup))
}

// citations returns the keys that a text cites and those that its groups list, as they stand.
func citations(text string) []mention {
	if !mentions(text) {
		return nil
	}
	var found []mention
	for _, command := range citing.FindAllStringIndex(text, -1) {
		for _, group := range keysCited.FindAllStringIndex(text[command[0]:command[1]], -1) {
			at := command[0] + group[0] + 1
			for key := range strings.SplitSeq(text[at:command[0]+group[1]-1], ",") {
				blanks := len(key) - len(strings.TrimLeft(key, " \t\r\n"))
				found = append(found, mention{at: at + blanks, key: strings.TrimSpace(key)})
				at += len(key) + 1
			}
		}
	}
	for _, list := range grouped.FindAllStringSubmatchIndex(text, -1) {
		at := list[2]
		for _, end := range groupSeparator.FindAllStringIndex(text[at:list[3]], -1) {
			found = append(found, mention{at, unwrap.Replace(text[at : list[2]+end[0]]), true})
			at = list[2] + end[1]
		}
	}
	slices.SortFunc(found, func(a, b mention) int { return cmp.Compare(a.at, b.at) })
	return found
}

// JabRef 3 and those before listed the entries of a group in its comment,
// "1 ExplicitGroup:name\;0\;a\;b\;;": the name, how it goes with the group above, and
// the keys. They broke lines anywhere.
const explicitGroup = "ExplicitGroup:"

var (
	grouped        = regexp.MustCompile(explicitGroup + `(?:[^\\;]|\\\\\\;|\\[^;])*\\\s*;\s*\d\s*\\\s*;((?:[^\\;]+\\\s*;)+)\s*;`)
	groupSeparator = regexp.MustCompile(`\\\s*;`)
	unwrap         = strings.NewReplacer("\r", "", "\n", "")
)

// citesGone says that a text names the key of an entry that was merged.
func (c *conversion) citesGone(pos formats.Pos, entry string, m mention, instead string) {
	msg := fmt.Sprintf("\\cite{%s}: the entry with this key was merged into %q: cite that", m.key, instead)
	if m.group {
		msg = fmt.Sprintf("a group of JabRef's lists %q: the entry with this key was merged into %q: list that", m.key, instead)
	}
	c.problem(&formats.Error{Pos: pos, Key: entry, Severity: formats.Warning, Msg: msg})
}

// stillCited tells of the texts in the new content of a file that cite keys which
// nothing answers to any more.
func (c *conversion) stillCited(f *EditedFile, gone map[string]string) error {
	now, err := store(f.New, f.Name, c.opening(nil))
	if err != nil {
		return err
	}
	text := string(now.text)
	place := placeIn(text, formats.Pos{File: f.Name, Line: 1, Col: 1})
	for _, m := range citations(text) {
		if to, ok := gone[m.key]; ok {
			c.citesGone(place(m.at), "", m, to)
		}
	}
	return nil
}

// citesMerged tells of the keys that a record or a piece cites, in the output's own
// family, and that are gone there.
func (c *conversion) citesMerged(pos formats.Pos, entry, text string) {
	place := placeIn(text, pos)
	for _, m := range citations(text) {
		if into, ok := c.keys.refs.instead[m.key]; ok && !(c.To.KnowsAliases && c.keys.refs.former[m.key]) {
			if to, err := c.keys.newKey(into.file, into.key); err == nil {
				c.citesGone(place(m.at), entry, m, to)
			}
		}
	}
}

// watchesCitations reports whether keys have gone that texts of the family may cite.
func (c *conversion) watchesCitations(family string) bool {
	return c.keys != nil && len(c.keys.refs.instead) > 0 && (c.NoAliases || !c.To.KnowsAliases) && family == c.To.FamilyName()
}

// citeThemselves tells of the entries of a file that cite themselves since they got what
// was said of them elsewhere: "cf. \cite{knuth84}" in the note of a duplicate.
func (c *conversion) citeThemselves(f *EditedFile) {
	for _, change := range f.edits.Changed {
		if !citesItself(change.Now) || citesItself(change.Was) {
			continue
		}
		if i := slices.IndexFunc(f.was, func(r *record.Record) bool { return r.ID == change.Now.ID }); i >= 0 {
			c.tellOwnCitation(f.was[i])
		}
	}
}

func (c *conversion) tellOwnCitation(r *record.Record) {
	c.problem(&formats.Error{
		Pos: formats.Pos{File: r.Source.File, Line: int(r.Source.Line)}, Key: r.ID, Severity: formats.Warning,
		Msg: fmt.Sprintf("\\cite{%s}: the text came with a merged entry, and cites the one that it stands in now", r.ID),
	})
}

// citesItself reports whether a text of a record cites the record.
func citesItself(r *record.Record) bool {
	found := false
	eachText(r, func(text string) {
		found = found || slices.ContainsFunc(citations(text), func(m mention) bool { return m.key == r.ID })
	})
	return found
}

// recordCites is citesMerged for the texts of a record, of which it is only known where
// the record begins. It tells of those too that cite the record itself.
func (c *conversion) recordCites(r *record.Record) {
	pos := formats.Pos{File: r.Source.File, Line: int(r.Source.Line)}
	eachText(r, func(text string) { c.citesMerged(pos, r.ID, strings.ReplaceAll(text, "\n", " ")) })
	if len(r.Aliases) > 0 && citesItself(r) {
		c.tellOwnCitation(r)
	}
}

// eachText calls a function for the texts of a record that may name entries.
func eachText(r *record.Record, tell func(text string)) {
	may := func(text string) {
		if mentions(text) {
			tell(text)
		}
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if k := v.Kind(); k != record.KindNames && k != record.KindDate {
			may(r.Text(v))
		}
	}
	for _, x := range r.Extra {
		may(x.Value)
	}
}

// placeIn returns a function that tells the place of text[at], if the text begins at
// start; at may only grow from call to call. The column counts only where that of the
// start is known.
func placeIn(text string, start formats.Pos) func(at int) formats.Pos {
	pos, i := start, 0
	return func(at int) formats.Pos {
		for ; i < at; i++ {
			switch {
			case text[i] == '\n', text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
				pos.Line++
				pos.Col = min(pos.Col, 1)
			case pos.Col > 0:
				pos.Col++
			}
		}
		return pos
	}
}
