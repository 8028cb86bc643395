// Package jsondoc finds the entries of a document in JSON, one at a time, for the
// formats that are written in it.
//
// A document is an array of entries, one entry, entries one after another (JSON
// Lines), or an object that holds entries in a member, as the answers of services
// do. What stands around the entries is passed over, what is damaged is told of
// with its place, and reading goes on at the next entry. No more than one entry is
// held. Whether a member holds entries is told by its name and by how entries of
// the format look: its [Vocabulary].
package jsondoc

import "github.com/bibfold/bibfold/record"

// Opens and Closes are what [formats.Format] has under these names, for formats in JSON.
var Opens = []string{"["}

// Closes reports whether a document in JSON may end with a line.
func Closes(line []byte) bool { return line[len(line)-1] == ']' || line[len(line)-1] == '}' }

// Vocabulary says how the entries of a format look, by the names of members. All
// its functions are called with "" where there is no name.
type Vocabulary struct {
	Family string // what Source and Verbatim carry as their format
	Title  string // the format as people know it, for messages
	ID     string // the member that is an entry's id, "" if there is none

	// Begins reports whether an entry may begin with that member: an object that
	// begins with another is a part of an entry, or something foreign.
	Begins func(name string) bool
	// Tells reports whether that member shows an object to be an entry rather than
	// something that holds entries.
	Tells func(name string) bool
	// Named says that entries may stand as the members of an object, by their ids.
	Named bool
	// Wraps reports whether an array that is that member's value holds entries.
	Wraps func(name string) bool
	// Always names the member whose array holds entries even in an object that has
	// members of an entry.
	Always string
	// WrapsObject reports whether an object that is that member's value is an entry
	// or holds entries; nil: none is.
	WrapsObject func(name string) bool
	// Parts names the members whose objects look like entries and are parts of one.
	Parts []string
	// Frame reports whether that member is usual around the entries and of no
	// interest: no note is made of it. It may be nil.
	Frame func(name string) bool
}

func (v *Vocabulary) always(name string) bool { return v.Always != "" && name == v.Always }

func (v *Vocabulary) part(name string) bool {
	for _, p := range v.Parts {
		if p == name {
			return true
		}
	}
	return false
}

// Entry is one entry that is valid JSON.
type Entry struct {
	Text   Value  // it is overwritten by the next call of [Scanner.Next]
	Name   string // of the member it is the value of, where entries stand by id
	Source record.Source
}

// Names returns a function that reports whether a name is among those given.
func Names(names ...string) func(string) bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return func(name string) bool { return set[name] }
}
