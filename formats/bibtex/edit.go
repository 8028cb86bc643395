package bibtex

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/record"
)

// Editing changes a document where it must change and nowhere else. The document
// is cut into blocks as for reading; what a record says anew becomes changes to
// fields (editchange); these become patches in the manner of the entry (draft,
// editstyle). An entry that goes takes its lines with it (editremove).

// newEdit returns the EditFunc of a dialect. A document in which nothing tells
// the dialects apart is taken for that one.
func newEdit(d dialect) formats.EditFunc {
	return func(doc []byte, edits formats.Edits, opt formats.WriteOptions) ([]formats.Patch, error) {
		ed := newEditor(doc, d, edits, opt)
		return ed.patches()
	}
}

// editor works on one document.
type editor struct {
	doc     []byte
	edits   formats.Edits
	opt     formats.WriteOptions
	dialect dialect // of the document
	macros  *macros
	eol     string

	wanted  map[int64]*draft  // entries that change, by offset; nil until they are found
	removed map[int64]bool    // those of them that go
	refers  []*draft          // entries that refer to a renamed one
	parents map[string]*draft // entries to which references are renamed, by key; nil until they are found
	blocks  []extent          // all entries, in order
	prose   map[int]bool      // where text between them ends
	models  []*draft          // entries with several fields, whose style others may take

	defined map[string]int64                  // from where on macros say the same
	heirsOf map[descent][]*record.Record      // see heirs
	moved   [both]map[fieldValue]writtenValue // see movable
	spelled map[casing]map[string]string      // field names as they are spelled in the models
	dashes  *string                           // between pages in the models; nil: not looked for yet
}

// extent is where an entry stands in the document.
type extent struct{ from, to int }

// maxModels is how many entries are kept to look at their style.
const maxModels = 100

func newEditor(doc []byte, fallback dialect, edits formats.Edits, opt formats.WriteOptions) *editor {
	ed := &editor{
		doc: doc, edits: edits, opt: opt, macros: newMacros(), eol: lineEnd(doc),
		wanted: map[int64]*draft{}, removed: map[int64]bool{}, parents: map[string]*draft{},
		prose: map[int]bool{}, spelled: map[casing]map[string]string{}, defined: map[string]int64{},
	}
	ed.opt.ASCII = opt.ASCII || ascii.Is(doc) // for those who read it may know nothing else
	for _, c := range edits.Changed {
		ed.wanted[c.Was.Source.Offset] = nil
	}
	for _, r := range edits.Removed {
		ed.wanted[r.Source.Offset], ed.removed[r.Source.Offset] = nil, true
	}
	for _, key := range edits.Renamed {
		ed.parents[key] = nil
	}
	ed.dialect = ed.scan(fallback)
	return ed
}

// scan goes through the document and returns its dialect.
func (ed *editor) scan(fallback dialect) dialect {
	var signs dialectSigns
	s := scanText(ed.doc)
	for b, ok := s.next(); ok; b, ok = s.next() {
		at := int(b.offset)
		switch b.kind {
		case blockMacro:
			ed.define(&b)
		case blockText:
			if n := len(bytes.TrimRight(b.raw, " \t\r\n")); n > 0 {
				ed.prose[at+n] = true
			}
		case blockEntry:
			ed.blocks = append(ed.blocks, extent{at, at + len(bytes.TrimRight(b.raw, " \t\r\n"))})
			if d := newDraft(b); d != nil {
				signs.add(d)
				ed.keep(d)
			}
		}
	}
	return signs.dialect(fallback)
}

// define takes the macros that a block defines.
func (ed *editor) define(b *block) {
	var w written
	if w.parse(b); w.unreadable() {
		return
	}
	for i, f := range w.fields {
		name, one := lowerName(f.name), w
		one.fields = w.fields[i : i+1]
		before, again := ed.macros.values[name]
		ed.macros.define(&one, func(flawAt) {})
		if !again {
			ed.defined[name] = b.offset
		} else if !bytes.Equal(ed.macros.values[name], before) {
			ed.defined[name] = math.MaxInt64 // what it says depends on where it stands
		}
	}
}

// scanText returns a scanner of a text that is in memory: its blocks are parts of
// the text.
func scanText(text []byte) *scanner {
	return &scanner{buf: text[:len(text):len(text)], eof: true, line: 1, col: 1}
}

// keep remembers an entry that is needed later.
func (ed *editor) keep(d *draft) {
	if _, ok := ed.wanted[d.offset]; ok {
		ed.wanted[d.offset] = d
	}
	if first, ok := ed.parents[string(d.key())]; ok && first == nil && !ed.removed[d.offset] {
		ed.parents[string(d.key())] = d
	}
	if len(d.slots) > 1 && len(ed.models) < maxModels {
		ed.models = append(ed.models, d)
	}
	if len(ed.edits.Renamed) > 0 && d.refersTo(ed.edits.Renamed) {
		ed.refers = append(ed.refers, d)
	}
}

// find returns the entry that a record was read from.
func (ed *editor) find(r *record.Record) (*draft, error) {
	d := ed.wanted[r.Source.Offset]
	if d == nil || strings.TrimSpace(r.ID) != "" && len(d.key()) > 0 && string(d.key()) != r.ID {
		return nil, fmt.Errorf("%s:%d: the entry %q isn't there any more", r.Source.File, r.Source.Line, r.ID)
	}
	return d, nil
}

// patches returns the patches of all edits, in the order of the document.
func (ed *editor) patches() ([]formats.Patch, error) {
	var all []formats.Patch
	for _, r := range ed.edits.Removed {
		if _, err := ed.find(r); err != nil {
			return nil, err
		}
	}
	changed := map[*draft][]change{}
	for _, c := range ed.edits.Changed {
		d, err := ed.find(c.Was)
		if err != nil {
			return nil, err
		}
		if changed[d], err = ed.changes(d, c); err != nil {
			return nil, err
		}
		ed.parents[c.Now.ID] = d
	}
	ed.handDown(changed)
	for d, list := range changed {
		all = append(all, d.shift(d.patches(list, ed.style(d)))...)
	}
	for _, d := range ed.refers {
		if !ed.removed[d.offset] {
			all = append(all, d.shift(d.rename(ed.edits.Renamed, changed[d]))...)
		}
	}
	all = append(all, ed.removals()...)
	added, err := ed.additions()
	if err != nil {
		return nil, err
	}
	all = append(all, added...)
	if err := formats.SortPatches(all, len(ed.doc)); err != nil {
		return nil, err
	}
	return all, nil
}

// lineEnd returns how lines end in a document: as its first one does.
func lineEnd(doc []byte) string {
	switch i := bytes.IndexAny(doc, "\r\n"); {
	case i < 0 || doc[i] == '\n':
		return "\n"
	case bytes.HasPrefix(doc[i:], []byte("\r\n")):
		return "\r\n"
	}
	return "\r"
}

// dialectSigns counts what tells the dialects apart. A year does where nothing else
// speaks for BibLaTeX, which knows it as well.
type dialectSigns struct{ classic, biblatex, years int }

func (n *dialectSigns) add(d *draft) {
	for i := range d.slots {
		switch d.slots[i].name {
		case "date", "journaltitle", "eprinttype", "eprintclass", "ids", "xdata", "maintitle", "origdate", "shortjournal", "subtitle":
			n.biblatex++
		case "year":
			n.years++
		case "journal", "archiveprefix", "primaryclass", "school":
			n.classic++
		}
	}
	switch kind := strings.ToLower(string(d.entryType())); {
	case kind == "online" || kind == "thesis" || kind == "report" || biblatexOnly[kind]:
		n.biblatex++
	case kind == "phdthesis" || kind == "mastersthesis" || kind == "techreport":
		n.classic++
	}
}

func (n *dialectSigns) dialect(fallback dialect) dialect {
	switch {
	case n.biblatex > n.classic+n.years:
		return biblatex
	case n.classic+n.years > n.biblatex:
		return classic
	}
	return fallback
}
