package cli

import (
	"maps"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
)

// shownOfKind is how many warnings and notes of a kind are shown one by one: a
// library may have thousands.
const shownOfKind = 20

// kinds counts the warnings and notes that were told, by what they say of every
// entry alike.
type kinds map[string]int

// shows takes note of a problem and reports whether it is to be shown. What could not
// be read always is.
func (k kinds) shows(e *formats.Error) bool {
	if e.Severity >= formats.Unreadable {
		return true
	}
	kind := kindOf(e.Msg)
	k[kind]++
	return k[kind] <= shownOfKind
}

// rest returns the kinds of which some were not shown, and how many.
func (k kinds) rest() (lines []string) {
	for _, kind := range slices.Sorted(maps.Keys(k)) {
		if more := k[kind] - shownOfKind; more > 0 {
			lines = append(lines, convert.Count(more, "more entry", "more entries")+": "+kind)
		}
	}
	return lines
}

// kindOf returns a message without what it quotes: "another record before has this
// key: written as …".
func kindOf(msg string) string {
	var b strings.Builder
	for {
		before, quoted, found := strings.Cut(msg, `"`)
		rest, closed := behindQuotation(quoted)
		if !found || !closed {
			b.WriteString(msg)
			return b.String()
		}
		b.WriteString(before)
		b.WriteString("…")
		msg = rest
	}
}

// behindQuotation returns what stands behind the closing quote of s; false if there
// is none.
func behindQuotation(s string) (rest string, closed bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return s[i+1:], true
		}
	}
	return "", false
}
