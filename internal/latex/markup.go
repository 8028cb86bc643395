package latex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// markupCommands holds the commands that markup is written with.
var markupCommands = map[record.Tag]string{
	record.Italic:      `\emph{`,
	record.Bold:        `\textbf{`,
	record.Superscript: `\textsuperscript{`,
	record.Subscript:   `\textsubscript{`,
	record.SmallCaps:   `\textsc{`,
}

func (e *encoder) open(tag record.Tag) {
	if tag != record.NoCase {
		e.string(markupCommands[tag])
		return
	}
	if e.o.Mode == Title && e.protected == 0 {
		e.byte('{')
		e.shield = len(e.dst) - 1
	}
	e.protected++
}

func (e *encoder) close(tag record.Tag) {
	if tag != record.NoCase {
		e.ended = false
		e.dst = append(e.dst, '}')
		return
	}
	e.protected--
	if e.o.Mode != Title || e.protected > 0 {
		return
	}
	e.ended = false
	if len(e.dst) == e.shield+1 {
		e.dst = e.dst[:e.shield]
		return
	}
	// A brace that a backslash follows would not protect.
	if e.dst[e.shield+1] == '\\' {
		e.dst = append(e.dst, 0)
		copy(e.dst[e.shield+1:], e.dst[e.shield:])
		e.dst = append(e.dst, '}')
	}
	e.dst = append(e.dst, '}')
}

// tex writes TeX as it is. What can't be a command, or has braces that don't match,
// is written as plain characters.
func (e *encoder) tex(s string) {
	if !isCommand(s) {
		e.text(s)
		return
	}
	e.string(s)
	e.ended = true
}

// isCommand reports whether s is a command, or a group that begins with one.
func isCommand(s string) bool {
	name := strings.TrimPrefix(s, "{")
	return len(name) > 1 && name[0] == '\\' && balanced(s, true)
}
