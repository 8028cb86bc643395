package zoterordf

import (
	"bytes"
	"slices"
)

// lineStarts are the offsets at which the lines of a document begin.
type lineStarts []int

// linesOf finds the lines of a text, the first of which begins at an offset.
func linesOf(text []byte, first int) lineStarts {
	starts := lineStarts{first}
	for at := first; ; {
		i := bytes.IndexAny(text[at:], "\r\n")
		if i < 0 {
			return starts
		}
		at += i + 1
		if text[at-1] == '\r' && at < len(text) && text[at] == '\n' {
			at++
		}
		starts = append(starts, at)
	}
}

// position returns the line and column of an offset.
func (l lineStarts) position(at int) (line, col int) {
	at = max(at, l[0])
	line, found := slices.BinarySearch(l, at)
	if found {
		line++
	}
	return line, at - l[line-1] + 1
}
