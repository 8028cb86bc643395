package bibtex

import (
	"bytes"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// library remembers the entries of a document that others may inherit from: the
// latest maxLibrary bytes of them, so that memory doesn't grow with the document.
// It keeps blocks, not entries: few are ever asked for.
type library struct {
	byKey  map[string]block
	order  []string
	bytes  int
	others map[string]string // other spellings of keys, made when first asked for
}

const (
	maxLibrary = 32 << 20
	maxWaiting = 64 << 20 // how much may wait for a parent that comes later
	maxDepth   = 8        // generations of parents
)

// add remembers an entry under its key; the first of a key counts.
func (l *library) add(b block) {
	key := blockKey(&b)
	if len(key) == 0 {
		return
	}
	if l.byKey == nil {
		l.byKey = make(map[string]block)
	}
	if _, known := l.byKey[string(key)]; known {
		return
	}
	name := string(key)
	l.byKey[name] = b
	l.order = append(l.order, name)
	l.bytes += len(b.raw)
	for l.bytes > maxLibrary && len(l.order) > 1 {
		l.bytes -= len(l.byKey[l.order[0]].raw)
		delete(l.byKey, l.order[0])
		l.order = l.order[1:]
	}
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
	if b, ok := r.library.byKey[key]; ok {
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
	b, ok := r.library.byKey[r.library.others[strings.ToLower(key)]]
	return b, ok
}

// indexOthers makes the index of other spellings: keys in lower case and ids.
func (l *library) indexOthers() {
	l.others = make(map[string]string)
	for _, name := range l.order {
		b := l.byKey[name]
		for _, other := range append(aliases(&b), name) {
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
func (r *reader) inherit(e *entry, b *block) { r.inheritFrom(e, b, 0) }

func (r *reader) inheritFrom(e *entry, b *block, depth int) {
	for _, name := range [...]string{"xdata", "crossref"} {
		value := e.get(name)
		if value == "" {
			continue
		}
		for _, key := range strings.Split(value, ",") {
			if key = strings.TrimSpace(key); key != "" {
				r.inheritKey(e, b, name, key, depth)
			}
		}
	}
	e.drop("xdata")
}

func (r *reader) inheritKey(e *entry, b *block, how, key string, depth int) {
	at := flawAt{at: 0, severity: formats.Warning}
	if depth >= maxDepth {
		at.msg = how + " leads in a circle or too far: " + quote([]byte(key))
		r.reporter(b)(at)
		return
	}
	pb, ok := r.find(key)
	if !ok {
		at.msg = how + " names an entry that isn't there: " + quote([]byte(key))
		r.reporter(b)(at)
		return
	}
	if pb.offset == b.offset {
		at.msg = how + " leads back to the entry itself"
		r.reporter(b)(at)
		return
	}
	var w written
	w.parse(&pb)
	if w.unreadable() {
		return
	}
	parent := r.macros.entryOf(&pb, &w, func(flawAt) {})
	r.inheritFrom(parent, b, depth+1)
	if how == "xdata" {
		e.addMissing(parent.fields)
		return
	}
	e.inherit(parent)
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
