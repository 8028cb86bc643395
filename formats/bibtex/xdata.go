package bibtex

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// BibLaTeX's @xdata entries hold fields for others and are no works (manual 3.16,
// section 3.14.6). An entry takes all of one with its field xdata, or one value,
// or an item of a list, where it writes xdata=key-field or xdata=key-field-item.

// container is an @xdata entry of the document.
type container struct {
	key    string
	pos    formats.Pos
	offset int64
}

// container hands on an @xdata entry as it stands, and says that it is no record.
func (r *reader) container(b *block) {
	r.verbatim(b, formats.VerbatimData)
	if r.opts.KeepInheritance {
		return
	}
	pos := formats.Pos{File: r.opts.File, Line: b.line, Col: b.col}
	r.containers = append(r.containers, container{string(r.w.key), pos, b.offset})
	r.reporter(b)(flawAt{0, formats.Note, "no record of its own: the entries that name it take its fields"})
}

// unused tells of the @xdata entries that no entry has named; only the end of the
// document shows them.
func (r *reader) unused() {
	for _, c := range r.containers {
		if r.opts.OnError == nil || r.library.used[c.offset] {
			continue
		}
		r.opts.OnError(&formats.Error{
			Pos: c.pos, Key: c.key, Severity: formats.Warning,
			Msg: "no entry names this @xdata entry: its fields are in no record",
		})
	}
}

const xdataMark = "xdata="

// granular replaces references to single fields of @xdata entries. One that leads
// nowhere stays as it is written, as biber has it.
func (r *reader) granular(e *entry, b *block) {
	for i := range e.fields {
		f := &e.fields[i]
		if !strings.Contains(f.value, xdataMark) || f.name == "xdata" {
			continue
		}
		parts := []string{f.value}
		if isList(f.name) {
			parts = splitAnd(f.value)
		}
		changed := false
		for k, part := range parts {
			part = strings.TrimSpace(part)
			if ref, ok := strings.CutPrefix(part, xdataMark); ok {
				if value, ok := r.referred(f.name, ref, b); ok {
					part, changed = value, true
				} else {
					r.reporter(b)(flawAt{0, formats.Warning, "nothing is found for " + strconv.Quote(part) + " in field " + strconv.Quote(f.name)})
				}
			}
			parts[k] = part
		}
		if changed {
			f.value = strings.Join(parts, " and ")
		}
	}
}

// referred returns the value that a reference names: key-field or key-field-item,
// items counted from 1.
func (r *reader) referred(name, ref string, b *block) (string, bool) {
	key, from, ok := cutLastDash(ref)
	item, err := strconv.Atoi(from)
	if err == nil && ok {
		key, from, ok = cutLastDash(key)
	}
	if from = strings.ToLower(from); !ok || isList(name) != isList(from) {
		return "", false
	}
	if pb, ok := r.find(key); !ok || !isContainer(&pb) {
		return "", false
	}
	parent := r.parent(b, "xdata", key)
	if parent == nil {
		return "", false
	}
	value := parent.get(from)
	if err != nil || value == "" {
		return value, value != ""
	}
	items := splitAnd(value)
	if !isList(from) || item < 1 || item > len(items) {
		return "", false
	}
	return strings.TrimSpace(items[item-1]), true
}

// isContainer reports whether the block is an @xdata entry.
func isContainer(b *block) bool {
	return bytes.EqualFold(bytes.TrimSpace(b.raw[1:b.open]), []byte("xdata"))
}

func cutLastDash(s string) (before, after string, ok bool) {
	n := strings.LastIndexByte(s, '-')
	if n < 0 {
		return s, "", false
	}
	return s[:n], strings.TrimSpace(s[n+1:]), true
}

// isList reports whether the items of a field stand between "and": BibLaTeX's
// lists of names and of literals (manual, section 2.2.1).
func isList(name string) bool {
	switch name {
	case "address", "location", "publisher", "institution", "organization", "school",
		"origlocation", "origpublisher", "language", "origlanguage", "lista", "listb", "listc", "liste", "listf",
		"editora", "editorb", "editorc", "afterword", "annotator", "commentator", "foreword", "holder",
		"introduction", "namea", "nameb", "namec", "shortauthor", "shorteditor", "sortname":
		return true
	}
	known := knownFields[name]
	return known != nil && known.is(names)
}

// keepReferences says of crossref that it is still to be resolved: the entry has
// taken nothing from the one that it names. Of xdata its field says so.
func keepReferences(rec *record.Record, e *entry) {
	parent := strings.TrimSpace(e.get("crossref"))
	if parent == "" {
		return
	}
	if strings.TrimSpace(e.get("xref")) != parent {
		rec.Relations = slices.DeleteFunc(rec.Relations, func(rel record.Relation) bool {
			return rel == record.Relation{Kind: record.RelPartOf, ID: parent}
		})
	}
	rec.Relations = append(rec.Relations, record.Relation{Kind: record.RelInherits, ID: parent})
}
