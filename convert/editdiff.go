package convert

import (
	"bytes"
	"iter"
	"regexp"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/bibfold/bibfold/formats"
)

// Diff returns what changes in the file as a unified diff, nil for nothing.
//
// An entry is full of lines that others have too, as "year = 2001,", and duplicates
// share most of theirs. A comparison of two texts may take any for another; here it is
// known which lines become which, and each gets a number for the comparison by that.
func (f *EditedFile) Diff() []byte {
	was, now := bytes.SplitAfter(f.Old, lineFeed), bytes.SplitAfter(f.New, lineFeed)
	if !f.Changes() || bytes.Count(f.text.text, lineFeed) != len(was)-1 || bytes.IndexByte(f.Old, 0) >= 0 {
		return diff.Diff(f.Name, f.Old, f.Name, f.New)
	}
	for i, line := range was {
		was[i] = numbered(line, i)
	}
	for i, line := range now {
		now[i] = numbered(line, len(was)+i)
	}
	for i, k := range untouched(f.text.text, f.patches) {
		now[k] = was[i]
	}
	out := diff.Diff(f.Name, bytes.Join(was, nil), f.Name, bytes.Join(now, nil))
	return lineNumber.ReplaceAll(out, lineFeed)
}

var (
	lineFeed   = []byte("\n")
	lineNumber = regexp.MustCompile("\x00[0-9]+\n")
)

// numbered returns a line with a number at its end; the last one, which nothing ends,
// gets none.
func numbered(line []byte, n int) []byte {
	text, ok := bytes.CutSuffix(line, lineFeed)
	if !ok {
		return line
	}
	out := append(bytes.Clone(text), 0)
	return append(strconv.AppendInt(out, int64(n), 10), '\n')
}

// untouched yields the lines of a text in which patches, in order, change nothing:
// which they are, and which they become. The last line, which nothing ends, isn't
// among them.
func untouched(text []byte, patches []formats.Patch) iter.Seq2[int, int] {
	return func(yield func(was, now int) bool) {
		old, out := lineCount{begins: true}, lineCount{begins: true}
		at := 0
		for _, p := range inLines(text, patches) {
			for line := range bytes.Lines(text[at:p.Offset]) {
				if old.begins && out.begins && bytes.HasSuffix(line, lineFeed) && !yield(old.lines, out.lines) {
					return
				}
				old.add(line)
				out.add(line)
			}
			old.add(text[p.Offset:p.End()])
			out.add(p.Text)
			at = p.End()
		}
	}
}

// inLines returns the patches moved behind the end of a line where they begin with one
// and another one follows, which comes to the same: whole lines come and go. One that
// changes nothing ends them.
func inLines(text []byte, patches []formats.Patch) []formats.Patch {
	out := append(slices.Clone(patches), formats.Patch{Offset: len(text)})
	for i := range patches {
		p := &out[i]
		gone, rest := text[p.Offset:p.End()], text[p.End():out[i+1].Offset]
		end := lineFeed
		if bytes.HasPrefix(rest, []byte("\r\n")) {
			end = rest[:2]
		}
		switch {
		case !bytes.HasPrefix(rest, end):
		case len(p.Text) == 0 && bytes.HasPrefix(gone, end):
			p.Offset += len(end)
		case len(gone) == 0 && bytes.HasPrefix(p.Text, end):
			p.Offset, p.Text = p.Offset+len(end), slices.Concat(p.Text[len(end):], end)
		}
	}
	return out
}

// lineCount counts the lines of a text that comes in parts.
type lineCount struct {
	lines  int
	begins bool // the next part begins a line
}

func (c *lineCount) add(part []byte) {
	if len(part) > 0 {
		c.lines += bytes.Count(part, lineFeed)
		c.begins = bytes.HasSuffix(part, lineFeed)
	}
}
