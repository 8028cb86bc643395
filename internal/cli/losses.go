package cli

import (
	"fmt"
	"iter"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// losses sums up what the output's format could not hold.
type losses struct {
	order []*lossSum
	sums  map[lossKind]*lossSum
}

// lossKind is what losses are summed up by: what was done and why, or, where that
// needs no reason, to which field.
type lossKind struct {
	action     formats.Action
	why, field string
}

// lossSum is what happened for one reason.
type lossSum struct {
	lossKind
	fields  []string        // in the order they came up
	known   map[string]bool // what stands in fields
	records int             // that have any of them
	last    *record.Record
}

// A line of the summary has so many items, and an item so many fields.
const (
	lossesNamed = 8
	fieldsNamed = 3
)

// add counts a loss. Those of one record come one after another.
func (l *losses) add(loss formats.Loss) {
	k := lossKind{loss.Action, loss.Why, ""}
	if k.why == "" {
		k.field = loss.Field
	}
	s := l.sums[k]
	if s == nil {
		s = &lossSum{lossKind: k, known: map[string]bool{}}
		if l.sums == nil {
			l.sums = map[lossKind]*lossSum{}
		}
		l.sums[k] = s
		l.order = append(l.order, s)
	}
	if !s.known[loss.Field] {
		s.known[loss.Field] = true
		s.fields = append(s.fields, loss.Field)
	}
	if s.records == 0 || s.last != loss.Record {
		s.records++
		s.last = loss.Record
	}
}

// lines yields a line for each thing that can happen to a value, and at the end,
// if some are not named, hint, unless that is empty.
func (l *losses) lines(target, hint string) iter.Seq[string] {
	return func(yield func(string) bool) {
		cut := false
		for _, a := range []struct {
			action formats.Action
			format string
		}{
			{formats.Dropped, "%s has no field for: %s"},
			{formats.Moved, "%s keeps in another field: %s"},
			{formats.Changed, "%s can't hold as it is: %s"},
		} {
			var parts []string
			for _, s := range l.order {
				if s.action == a.action {
					parts = append(parts, s.String())
					cut = cut || len(s.fields) > fieldsNamed
				}
			}
			cut = cut || len(parts) > lossesNamed
			if parts != nil && !yield(fmt.Sprintf(a.format, target, some(parts, lossesNamed))) {
				return
			}
		}
		if cut && hint != "" {
			yield(hint)
		}
	}
}

// String names the fields and says how many records have them.
func (s *lossSum) String() string {
	text := some(s.fields, fieldsNamed) + " (" + convert.Count(s.records, "record", "records")
	if s.why != "" {
		text += ": " + s.why
	}
	return text + ")"
}

// some returns the first of the words, and how many more there are.
func some(words []string, most int) string {
	text := strings.Join(words[:min(len(words), most)], ", ")
	if more := len(words) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}
