package bibtex

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// additions returns the patch that puts new entries behind the last one that
// stays, in the manner of the entries that are there.
func (ed *editor) additions() ([]formats.Patch, error) {
	if len(ed.edits.Added) == 0 {
		return nil, nil
	}
	at, found := len(ed.doc), false
	for _, b := range ed.blocks {
		if !ed.removed[int64(b.from)] {
			at, found = b.to, true
		}
	}
	var b strings.Builder
	if !found && at > 0 && !atLineStart(ed.doc, at) {
		b.WriteString(ed.eol)
	}
	for _, r := range ed.edits.Added {
		text, err := ed.entry(r)
		if err != nil {
			return nil, err
		}
		if found {
			b.WriteString(ed.eol + ed.gap() + text)
			continue
		}
		b.WriteString(text + ed.eol)
	}
	return []formats.Patch{{Offset: at, Text: []byte(b.String())}}, nil
}

// gap returns what stands between two entries besides a line end: an empty line,
// unless the last two entries do without.
func (ed *editor) gap() string {
	if n := len(ed.blocks); n > 1 {
		between := ed.doc[ed.blocks[n-2].to:ed.blocks[n-1].from]
		if len(bytes.TrimSpace(between)) == 0 && skipLineEnd(between, bytes.IndexAny(between, "\r\n")) == len(between) {
			return ""
		}
	}
	return ed.eol
}

// entry returns the text of a new entry.
func (ed *editor) entry(r *record.Record) (string, error) {
	s, err := ed.written(r, ed.dialect, ed.opt.OnLoss)
	if err != nil {
		return "", err
	}
	last := &draft{block: block{offset: int64(len(ed.doc))}}
	st := ed.style(last)
	kind, open, ending := s.fields[kindChange].text, "{", ","+ed.eol+"}"
	if m := ed.model(last); m != nil {
		kind = casingOf(string(m.entryType())).apply(kind)
		open = string(m.raw[m.open])
		ending = m.ending(ending)
	}
	var list []change
	for _, name := range s.names {
		if name != kindChange && name != keyChange {
			list = append(list, change{name: name, value: s.fields[strings.ToLower(name)]})
		}
	}
	return "@" + kind + open + s.fields[keyChange].text + st.fields(list) + ending, nil
}

// ending returns what stands behind the last value of the entry, usual if that is
// more than a comma and white space.
func (d *draft) ending(usual string) string {
	end := bytes.TrimRight(d.raw[d.slots[len(d.slots)-1].to:], " \t\r\n")
	if n := len(end); d.flaw != flawNone || n == 0 || len(bytes.Trim(end[:n-1], ", \t\r\n")) > 0 {
		return usual
	}
	return string(end)
}
