package bibtex

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	nickng "github.com/nickng/bibtex"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// The types of github.com/nickng/bibtex, for programs that hold them: what its
// entries describe as records, and back. Its fields have no order, so they are
// taken by name, and its values are TeX with the macros replaced.

// FromBibTex returns the records that a document describes, in its order. What an
// entry takes from others by crossref and xdata it has; entries that only serve
// for that are no records. Problems go to onError, which may be nil.
func FromBibTex(doc *nickng.BibTex, onError formats.ErrorHandler) []*record.Record {
	in := inheritance{byKey: map[string]*entry{}, onError: onError}
	var entries []*entry
	for _, src := range doc.Entries {
		if src == nil {
			continue
		}
		e := entryFrom(src)
		entries = append(entries, e)
		if _, known := in.byKey[e.key]; !known {
			in.byKey[e.key] = e
		}
	}
	var records []*record.Record
	for _, e := range entries {
		if e.kind == "xdata" {
			continue
		}
		in.parents = 0
		records = append(records, recordFrom(in.complete(e, nil), onError))
	}
	return records
}

// ToBibTex returns a document with an entry for each record, as [ToEntry] makes it.
func ToBibTex(records []*record.Record, onLoss formats.LossHandler) *nickng.BibTex {
	doc := nickng.NewBibTex()
	for _, r := range records {
		doc.AddEntry(ToEntry(r, onLoss))
	}
	return doc
}

// FromEntry returns the record that an entry describes. What FromEntry notices on
// the way goes to onError, which may be nil.
func FromEntry(src *nickng.BibEntry, onError formats.ErrorHandler) *record.Record {
	return recordFrom(entryFrom(src), onError)
}

func recordFrom(e *entry, onError formats.ErrorHandler) *record.Record {
	rec := typed(e, func(msg string) { tellOf(e, onError, formats.Note, msg) })
	rec.Source.Format = BibTeX.Name
	return rec
}

func tellOf(e *entry, onError formats.ErrorHandler, severity formats.Severity, msg string) {
	if onError != nil {
		onError(&formats.Error{Key: e.key, Severity: severity, Msg: msg})
	}
}

func entryFrom(src *nickng.BibEntry) *entry {
	e := &entry{kind: strings.ToLower(src.Type), key: src.CiteName}
	for _, name := range slices.Sorted(maps.Keys(src.Fields)) {
		value := said(src.Fields[name])
		if name = strings.ToLower(strings.TrimSpace(name)); !e.has(name) {
			e.fields = append(e.fields, field{name, value})
		}
	}
	return e
}

// said returns what a value says. A variable without a value stands for its name.
func said(s nickng.BibString) string {
	switch s := s.(type) {
	case nil:
		return ""
	case *nickng.BibVar:
		if s.Value == nil {
			return s.Key
		}
		return said(s.Value)
	case *nickng.BibComposite:
		var b strings.Builder
		for _, part := range *s {
			b.WriteString(said(part))
		}
		return b.String()
	}
	return s.String()
}

// inheritance gives entries the fields of those that they refer to.
type inheritance struct {
	byKey   map[string]*entry
	parents int // that the entry at hand has asked so far
	onError formats.ErrorHandler
}

// complete returns a copy of e with what it inherits. path holds the entries on the
// way from the one that inherits first.
func (in *inheritance) complete(e *entry, path []*entry) *entry {
	whole := *e
	whole.fields = slices.Clone(e.fields)
	path = append(path, e)
	for _, how := range [...]string{"xdata", "crossref"} {
		for key := range strings.SplitSeq(whole.get(how), ",") {
			if key = strings.TrimSpace(key); key == "" {
				continue
			}
			parent := in.byKey[key]
			in.parents++
			switch {
			case parent == nil:
				tellOf(e, in.onError, formats.Warning, how+" names an entry that isn't there: "+strconv.Quote(key))
			case slices.Contains(path, parent) || len(path) > maxDepth || in.parents > maxParents:
				tellOf(e, in.onError, formats.Warning, how+" leads in a circle or too far: "+strconv.Quote(key))
			case how == "xdata":
				parent = in.complete(parent, path)
				parent.drop("ids") // former names are the container's own
				whole.addMissing(parent.fields)
			default:
				whole.inherit(in.complete(parent, path))
			}
		}
	}
	whole.drop("xdata")
	return &whole
}

// ToEntry returns the record as an entry, with the fields that [BibTeX] would
// write and months in words. What an entry can't hold goes to onLoss, which may be
// nil.
func ToEntry(r *record.Record, onLoss formats.LossHandler) *nickng.BibEntry {
	w := &encoder{opts: formats.WriteOptions{OnLoss: onLoss}, dialect: classic, macros: newMacros()}
	b, _ := scanText(w.entry(nil, r)).next()
	var written written
	written.parse(&b)
	e := newMacros().entryOf(&b, &written, func(flawAt) {})
	dst := nickng.NewBibEntry(e.kind, e.key)
	for _, f := range e.fields {
		dst.AddField(f.name, nickng.NewBibConst(f.value))
	}
	return dst
}
