package cli

import (
	"fmt"
	"iter"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// losses sums up what the output's format could not hold.
type losses struct {
	order []lossKind
	count map[lossKind]int
}

// lossKind is what losses are summed up by.
type lossKind struct {
	action formats.Action
	field  string
	why    string
}

func (l *losses) add(loss formats.Loss) {
	if l.count == nil {
		l.count = map[lossKind]int{}
	}
	k := lossKind{loss.Action, loss.Field, loss.Why}
	if l.count[k] == 0 {
		l.order = append(l.order, k)
	}
	l.count[k]++
}

// lines yields a line for each thing that can happen to a value.
func (l *losses) lines(target string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range []struct {
			action formats.Action
			format string
		}{
			{formats.Dropped, "%s has no field for: %s"},
			{formats.Moved, "%s keeps in another field: %s"},
			{formats.Changed, "%s can't hold as it is: %s"},
		} {
			var parts []string
			for _, k := range l.order {
				if k.action == a.action {
					parts = append(parts, l.describe(k))
				}
			}
			if parts != nil && !yield(fmt.Sprintf(a.format, target, strings.Join(parts, ", "))) {
				return
			}
		}
	}
}

func (l *losses) describe(k lossKind) string {
	s := fmt.Sprintf("%s (%s", k.field, count(l.count[k], "record", "records"))
	if k.why != "" {
		s += ": " + k.why
	}
	return s + ")"
}
