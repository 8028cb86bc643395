package csljson

import (
	"fmt"

	"github.com/bibfold/bibfold/record"
)

// item reads one entry into a record.
type item struct {
	rec  *record.Record
	id   string // as far as it is known
	warn func(msg string)

	key      string // citation-key
	seen     [record.NumVars]bool
	seenID   bool
	seenType bool
	variants []variant
	nested   value // an entry within the entry
	custom   custom

	nameList nameList // room for lists that are being read
	strings  []string
}

// variant is a member under another name than CSL's; it counts if the right one
// is missing.
type variant struct {
	name string
	v    record.Var
	val  value
}

// begin makes it ready for the next entry.
func (it *item) begin() {
	*it = item{
		rec: new(record.Record), warn: it.warn,
		variants: it.variants[:0], nameList: it.nameList, strings: it.strings,
		custom: it.custom.cleared(),
	}
}

// read fills the record from an object.
func (it *item) read(v value) {
	it.members(v)
	if it.nested != nil {
		it.readNested(v)
	}
	it.takeVariants()
	it.finish()
}

// readNested reads an entry that stands in a member of the object, as in the
// answers of Zotero's server: the other members are about something else.
func (it *item) readNested(v value) {
	id, nested := it.id, it.nested
	it.begin()
	it.id, it.nested = id, nested
	for nv, val := range v.Members() {
		name := nv.Text()
		if exactMembers[name].role == roleNested || name == "id" && val.Text() == id {
			continue
		}
		it.extra(name, val)
	}
	it.members(it.nested)
}

func (it *item) members(v value) {
	for nv, val := range v.Members() {
		k, ok := known{}, false
		if raw, plain := nv.Raw(); plain {
			k, ok = exactMembers[string(raw)]
		}
		if ok && k.role == roleVariable {
			it.variable(k.v, val)
			continue
		}
		name := nv.Text()
		if !ok {
			k = lookUp(name)
		}
		it.special(name, k, val)
	}
}

// special reads a member that is not a variable under CSL's name for it.
func (it *item) special(name string, k known, val value) {
	switch k.role {
	case roleID:
		it.readID(val)
	case roleType:
		it.readType(val)
	case roleCitationKey:
		if it.key = val.Text(); val.Kind() != '"' {
			it.extra(name, val)
		}
	case roleCustom:
		if val.Kind() != '{' {
			it.extra(name, val)
			return
		}
		it.readCustom(val)
	case roleNested:
		if val.Kind() != '{' {
			it.extra(name, val)
			return
		}
		it.nested = val
	case roleEvent:
		if val.Kind() != '{' {
			it.variants = append(it.variants, variant{name, k.v, val})
			return
		}
		it.readEvent(val)
	case roleVariant:
		it.variants = append(it.variants, variant{name, k.v, val})
	default:
		if !val.Empty() {
			it.extra(name, val)
		}
	}
}

// extra keeps a member that the record has no variable for.
func (it *item) extra(name string, val value) {
	it.rec.Extra = append(it.rec.Extra, record.Field{Format: family, Name: name, Value: val.Compact()})
}

func (it *item) readID(val value) {
	if k := val.Kind(); k == '{' || k == '[' || k == 'n' {
		if k != 'n' {
			it.extra("id", val)
		}
		return
	}
	if it.seenID {
		it.warn(`member "id" stands twice; the last one counts`)
	}
	it.seenID = true
	it.id = val.Text()
}

func (it *item) readType(val value) {
	if it.seenType {
		it.warn(`member "type" stands twice; the last one counts`)
	}
	it.seenType = true
	t, genre, ok := readType(val.Text())
	if !ok {
		if !val.Empty() {
			it.extra("type", val)
		}
		return
	}
	it.rec.Type = t
	if genre != "" && it.rec.Genre == "" {
		it.rec.Genre = genre
	}
}

// variable reads the value of a variable under its own name.
func (it *item) variable(v record.Var, val value) {
	if val.Kind() == 'n' {
		return
	}
	if it.seen[v] {
		it.warn(fmt.Sprintf("member %q stands twice; the last one counts", v.String()))
	}
	it.seen[v] = true
	it.set(v, v.String(), val)
}
