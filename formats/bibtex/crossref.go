package bibtex

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// library remembers the entries of a document that others may inherit from: the
// latest maxLibrary bytes of them, so that memory doesn't grow with the document.
// It keeps blocks, not entries, and has no index before the first is asked for: in
// most documents none ever is.
type library struct {
	blocks []block // the oldest first
	bytes  int
	byKey  map[string]block
	others map[string]string // other spellings of keys, made when first asked for
	used   map[int64]bool    // entries that others inherit from, by offset
}

const (
	maxLibrary = 32 << 20
	maxWaiting = 64 << 20 // how much may wait for a parent that comes later
	maxDepth   = 8        // generations of parents
	maxParents = 256      // entries that one may inherit from
)

// add remembers an entry.
func (l *library) add(b block) {
	l.blocks = append(l.blocks, b)
	l.bytes += len(b.raw)
	if l.byKey != nil {
		l.index(&b)
	}
	for l.bytes > maxLibrary && len(l.blocks) > 1 {
		l.forget(&l.blocks[0])
		l.blocks[0] = block{} // what is before l.blocks is still there
		l.blocks = l.blocks[1:]
	}
}

// index makes a block known by its key; the first of a key counts.
func (l *library) index(b *block) {
	key := blockKey(b)
	if len(key) == 0 {
		return
	}
	if _, known := l.byKey[string(key)]; !known {
		l.byKey[string(key)] = *b
	}
}

// forget is the inverse of index.
func (l *library) forget(b *block) {
	l.bytes -= len(b.raw)
	if l.byKey == nil {
		return
	}
	if known, ok := l.byKey[string(blockKey(b))]; ok && known.offset == b.offset {
		delete(l.byKey, string(blockKey(b)))
	}
}

// find returns the block of a key.
func (l *library) find(key string) (block, bool) {
	if l.byKey == nil {
		l.byKey = make(map[string]block, len(l.blocks))
		for i := range l.blocks {
			l.index(&l.blocks[i])
		}
	}
	b, ok := l.byKey[key]
	return b, ok
}

// blockKey returns the citation key of an entry, without reading the rest.
func blockKey(b *block) []byte {
	rest := b.raw[b.open+1:]
	n := bytes.IndexAny(rest, ",=\n\r}")
	if n >= 0 && len(bytes.TrimSpace(rest[:n])) == 0 && (rest[n] == '\n' || rest[n] == '\r') {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		n = bytes.IndexAny(rest, ",=\n\r}")
	}
	if n < 0 || rest[n] == '=' {
		return nil
	}
	return bytes.TrimSpace(rest[:n])
}

// find returns the block of a key: an entry's own, else one that names the key
// among its ids. The key's case counts only where both exist.
func (r *reader) find(key string) (block, bool) {
	if b, ok := r.library.find(key); ok {
		return b, true
	}
	for r.held < maxWaiting {
		b, ok := r.scanBlock()
		if !ok {
			break
		}
		r.waiting = append(r.waiting, b)
		r.held += len(b.raw)
		if b.kind == blockEntry && string(blockKey(&b)) == key {
			return b, true
		}
	}
	if !r.ended {
		return block{}, false
	}
	if r.library.others == nil {
		r.library.indexOthers()
	}
	return r.library.find(r.library.others[strings.ToLower(key)])
}

// indexOthers makes the index of other spellings: keys in lower case and ids.
func (l *library) indexOthers() {
	l.others = make(map[string]string)
	for i := range l.blocks {
		b := &l.blocks[i]
		name := string(blockKey(b))
		if l.byKey[name].offset != b.offset {
			continue // another of this key came before
		}
		for _, other := range append(aliases(b), name) {
			if other = strings.ToLower(other); l.others[other] == "" {
				l.others[other] = name
			}
		}
	}
}

// aliases returns the keys that an entry lists in its field ids.
func aliases(b *block) []string {
	if !bytes.Contains(bytes.ToLower(b.raw), []byte("ids")) {
		return nil
	}
	var ids []string
	var w written
	w.parse(b)
	for _, f := range w.fields {
		if lowerName(f.name) != "ids" {
			continue
		}
		for _, p := range w.pieces[f.from:f.to] {
			for _, id := range strings.Split(string(p.text), ",") {
				if id = strings.TrimSpace(id); id != "" {
					ids = append(ids, id)
				}
			}
		}
	}
	return ids
}

// inherit gives e the fields of the entries that it refers to: xdata first, then
// crossref, as biber does. Parents inherit from theirs before.
func (r *reader) inherit(e *entry, b *block) {
	r.line = lineage{path: append(r.line.path[:0], b.offset)}
	r.inheritFrom(e, b)
}

// lineage is the way from an entry to the parent at hand.
type lineage struct {
	path    []int64 // entries by offset, the one that inherits first
	parents int     // how many were asked so far
}

func (r *reader) inheritFrom(e *entry, b *block) {
	r.granular(e, b)
	for _, name := range [...]string{"xdata", "crossref"} {
		value := e.get(name)
		if value == "" {
			continue
		}
		for _, key := range strings.Split(value, ",") {
			if key = strings.TrimSpace(key); key != "" {
				r.inheritKey(e, b, name, key)
			}
		}
	}
	e.drop("xdata")
}

func (r *reader) inheritKey(e *entry, b *block, how, key string) {
	parent := r.parent(b, how, key)
	switch {
	case parent == nil && how == "crossref" && strings.EqualFold(key, e.key):
		e.drop(how) // SciELO's entries have it; nothing belongs to itself
	case parent == nil:
	case how == "xdata":
		parent.drop("ids") // former names are the container's own
		e.addMissing(parent.fields)
	default:
		e.name(how, key, parent.key)
		e.inherit(parent)
	}
}

// name puts into a reference the key that its entry has: others than BibTeX mind the
// case, and BibTeX knows no former keys.
func (e *entry) name(how, written, key string) {
	for i := range e.fields {
		if f := &e.fields[i]; f.name == how && strings.TrimSpace(f.value) == written {
			f.value = key
		}
	}
}

// parent returns the entry that b names by its field how, or one of its parents
// does, with what it inherits itself; nil, and a problem told, if there is none.
func (r *reader) parent(b *block, how, key string) *entry {
	tell := func(msg string) { r.reporter(b)(flawAt{0, formats.Warning, msg}) }
	if r.line.parents++; len(r.line.path) > maxDepth || r.line.parents > maxParents {
		if r.line.parents <= maxParents+1 {
			tell(how + " leads too far: " + strconv.Quote(key))
		}
		return nil
	}
	pb, ok := r.find(key)
	switch {
	case !ok:
		tell(how + " names an entry that isn't there: " + strconv.Quote(key))
		return nil
	case pb.offset == b.offset:
		tell(how + " leads back to the entry itself")
		return nil
	case slices.Contains(r.line.path, pb.offset):
		tell(how + " leads in a circle: " + strconv.Quote(key))
		return nil
	}
	r.library.use(&pb)
	var w written
	if w.parse(&pb); w.unreadable() {
		return nil
	}
	parent := r.macros.entryOf(&pb, &w, func(flawAt) {})
	r.line.path = append(r.line.path, pb.offset)
	r.inheritFrom(parent, b)
	r.line.path = r.line.path[:len(r.line.path)-1]
	return parent
}

// use remembers that an entry has been inherited from.
func (l *library) use(b *block) {
	if l.used == nil {
		l.used = make(map[int64]bool)
	}
	l.used[b.offset] = true
}

func (e *entry) drop(name string) {
	for i := range e.fields {
		if e.fields[i].name == name {
			e.fields = append(e.fields[:i], e.fields[i+1:]...)
			return
		}
	}
}

// addMissing appends the fields that e lacks. A date and a year are one fact.
func (e *entry) addMissing(fields []field) {
	dated := e.has("date") || e.has("year")
	for _, f := range fields {
		if f.value == "" || e.has(f.name) || dated && isDateField(f.name) {
			continue
		}
		e.fields = append(e.fields, f)
	}
}

func isDateField(name string) bool {
	return name == "date" || name == "year" || name == "month" || name == "day"
}
