package latex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// unknown keeps an unknown command with the arguments that stand right behind it
// and returns the place behind them. Empty braces end the arguments. A space that
// ends the name of a command without arguments is kept with it.
func (d *decoder) unknown(i, end int) int {
	name, _ := d.commandName(i, end)
	next := i + 1 + len(name)
	if next < end && d.s[next] == '*' {
		next++
	}
	start := next
	for next < end {
		stop := next
		switch d.s[next] {
		case '{':
			if shut, ok := d.braces.match(d.s, next, end); ok {
				stop = shut + 1
			}
		case '[':
			stop = d.option(next, end)
		}
		if stop == next {
			break
		}
		empty := stop == next+2 && d.s[next] == '{'
		next = stop
		if empty {
			break
		}
	}
	if next > start {
		d.raw(i, next)
		return next
	}
	after := d.skipBlanks(next, end)
	if strings.HasPrefix(d.s[after:end], "{}") {
		d.raw(i, after+2) // braces that end the name, behind a blank that TeX passes over
		return after + 2
	}
	if after == next || after == end {
		d.raw(i, next)
		return next
	}
	d.raw(i, next+1)
	return after
}

// maxOption is how long an argument in brackets may be, in bytes.
const maxOption = 256

// option returns the place behind an argument in brackets, open if it has no end.
func (d *decoder) option(open, end int) int {
	for i := open + 1; i < min(end, open+maxOption); i++ {
		switch d.s[i] {
		case ']':
			return i + 1
		case '{':
			shut, ok := d.braces.match(d.s, i, end)
			if !ok {
				return open
			}
			i = shut
		case '}', '[':
			return open
		}
	}
	return open
}

// environment keeps \begin{x} … \end{x} as a whole. open is the argument of
// \begin. Without its end it is an unknown command.
func (d *decoder) environment(i int, open argument, end int) int {
	if i < d.noEnd {
		return d.unknown(i, end)
	}
	begin, finish := d.s[i:open.next], `\end{`+d.s[open.start:open.end]+"}"
	depth, at := 1, open.next
	for depth > 0 {
		n := strings.Index(d.s[at:end], finish)
		if n < 0 {
			d.noEnd = end
			return d.unknown(i, end)
		}
		depth += strings.Count(d.s[at:at+n], begin) - 1
		at += n + len(finish)
	}
	d.raw(i, at)
	return at
}

// raw keeps s[i:end] as it is written.
func (d *decoder) raw(i, end int) { d.verbatim(record.TeX, d.s[i:end]) }
