package formats

import "github.com/bibfold/bibfold/record"

// Row says that a tag of a format and a variable of the record hold the same
// fact. A format's mapping is a list of rows, read in both directions: for
// reading, the first row whose tag and type fit gives the variable; for writing,
// the first row whose variable and type fit gives the tag.
type Row struct {
	Tag   string
	Var   record.Var
	Types record.TypeSet // types the row holds for; 0: all
	Dir   Direction
}

// Direction limits a row to reading or writing.
type Direction uint8

const (
	Both      Direction = iota
	ReadOnly            // another row says how the variable is written, if it is
	WriteOnly           // another row says what the tag means, if it has to
)

// Mapping is a list of rows, indexed.
type Mapping struct {
	byTag map[string][]Row
	byVar [record.NumVars][]Row
}

// NewMapping indexes rows. Tags are looked up as they are spelled in the rows.
func NewMapping(rows ...Row) *Mapping {
	m := &Mapping{byTag: make(map[string][]Row, len(rows))}
	for _, r := range rows {
		if r.Types == 0 {
			r.Types = record.AnyType
		}
		if r.Dir != WriteOnly {
			m.byTag[r.Tag] = append(m.byTag[r.Tag], r)
		}
		if r.Dir != ReadOnly {
			m.byVar[r.Var] = append(m.byVar[r.Var], r)
		}
	}
	return m
}

// Var returns the variable that tag means in a record of type t.
func (m *Mapping) Var(tag string, t record.Type) (record.Var, bool) {
	for _, r := range m.byTag[tag] {
		if r.Types.Has(t) {
			return r.Var, true
		}
	}
	return record.VarNone, false
}

// Tag returns the tag that holds v in a record of type t.
func (m *Mapping) Tag(v record.Var, t record.Type) (string, bool) {
	for _, r := range m.byVar[v] {
		if r.Types.Has(t) {
			return r.Tag, true
		}
	}
	return "", false
}

// Holds reports whether a tag holds v in a record of type t.
func (m *Mapping) Holds(v record.Var, t record.Type) bool {
	_, ok := m.Tag(v, t)
	return ok
}

// Moved returns the variable that what is written for v in a record of type t is
// read back as, if that is another one; VarNone if it is none.
func (m *Mapping) Moved(v record.Var, t record.Type) (back record.Var, moved bool) {
	tag, ok := m.Tag(v, t)
	if !ok {
		return record.VarNone, false
	}
	back, _ = m.Var(tag, t)
	return back, back != v
}
