package bibtex

import (
	"cmp"
	"slices"
	"strings"
)

// Fields stand in the order of their rows, whatever made them: one that the record
// holds in a variable, one of a step that writes several, one that is carried as the
// source had it. So the order tells nothing of how a field was read, and stays when it
// is read in another way the next time. Fields without a row keep the order in which
// they are written, which is the source's.

// fieldPlaces are the places of the fields that have a row.
var fieldPlaces = func() map[string]int {
	places := make(map[string]int, len(fieldRows))
	for i, row := range fieldRows {
		if _, ok := places[row.name]; !ok {
			places[row.name] = i
		}
	}
	for _, name := range [...]string{"archivePrefix", "primaryClass"} { // as they are written
		places[name] = places[strings.ToLower(name)]
	}
	return places
}()

// fieldPlace returns the place of a field, that of one whose name the writer has put
// a number behind beside the one it doubles.
func fieldPlace(name string) int {
	if place, ok := fieldPlaces[name]; ok {
		return place
	}
	if base := withoutNumber(name); base != name {
		return fieldPlace(base)
	}
	return len(fieldRows)
}

// withoutNumber returns the name of the field that one called "note-2" doubles, or
// the name as it is.
func withoutNumber(name string) string {
	if n := strings.LastIndexByte(name, '-'); n > 0 && n+1 < len(name) && isNumber([]byte(name[n+1:])) {
		return name[:n]
	}
	return name
}

// inOrder brings the fields of an entry into the order of what the user wants first,
// and of their places.
func (l *entryLayout) inOrder(marks []fieldMark) {
	slices.SortStableFunc(marks, func(a, b fieldMark) int { return cmp.Compare(a.place, b.place) })
	if len(l.FieldOrder) > 0 {
		slices.SortStableFunc(marks, func(a, b fieldMark) int {
			return cmp.Compare(l.rank(a.name), l.rank(b.name))
		})
	}
}

// doubles reports whether the field of the name stands for a second one of another
// field of the entry.
func (e *entry) doubles(name string) bool {
	base := withoutNumber(name)
	return base != name && e.has(base)
}
