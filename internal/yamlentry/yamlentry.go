// Package yamlentry reads YAML documents that are a list or a table of entries,
// one entry at a time: a long document needs no more memory than a short one, and
// an entry that is no YAML doesn't take the others down.
package yamlentry

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/internal/lines"
)

// Shape says how the entries of a document stand in it.
type Shape uint8

const (
	// List: the items of a sequence, which is the document or, in a mapping, the
	// value of the reader's member.
	List Shape = iota
	// Table: the pairs of the mapping that is the document.
	Table
)

// Entry is the text of an entry, with where it stood.
type Entry struct {
	Text       []byte
	Line       int   // of its first line, counting from 1
	Start, End int64 // byte offsets in the document
}

// Reader cuts a document into entries. An entry begins on a line of the least
// indent and goes on until the next one; so it is for block style, in which people
// and programs write bibliographies. A list or table in flow style is one entry
// with all that it holds.
type Reader struct {
	src    *lines.Reader
	shape  Shape
	member string
	indent int    // of the items of a list; -1: not known yet
	inside bool   // the list has begun
	flow   bool   // the entry at hand is in flow style
	entry  *Entry // at hand
	ended  bool
}

// NewReader returns a Reader of src. member is the key of the list in a document
// that is a mapping; a Table has none.
func NewReader(src io.Reader, shape Shape, member string) *Reader {
	return &Reader{src: lines.New(src), shape: shape, member: member, indent: -1}
}

// MaxEntry is the longest entry that is read, in bytes.
const MaxEntry = 16 << 20

// ErrTooLong is returned for an entry of more than MaxEntry bytes.
var ErrTooLong = errors.New("entry is longer than 16 MiB")

// Next returns the next entry, io.EOF behind the last one.
func (r *Reader) Next() (*Entry, error) {
	for !r.ended {
		text, ok := r.src.Next()
		if !ok {
			r.ended = true
			break
		}
		done, err := r.line(text)
		if err != nil {
			r.ended = true
			return nil, err
		}
		if done != nil {
			return done, nil
		}
	}
	if e := r.take(); e != nil {
		return e, nil
	}
	if err := r.src.Err(); err != nil {
		return nil, err
	}
	return nil, io.EOF
}

// Line returns the number of the line read last.
func (r *Reader) Line() int { return r.src.Line() }

// line takes a line in. It returns the entry at hand where the line ends it.
func (r *Reader) line(text []byte) (done *Entry, err error) {
	content := bytes.TrimLeft(text, " ")
	indent := len(text) - len(content)
	switch {
	case len(bytes.TrimSpace(content)) == 0, content[0] == '#' && indent == 0:
	case indent == 0 && isMarker(content):
		r.inside = false
		return r.take(), nil
	case r.shape == Table:
		if indent == 0 && !r.flow && !r.goesOn(content) {
			done = r.begin(content[0] == '{')
		}
	case indent == 0 && r.isMember(content):
		done, r.inside, r.indent = r.take(), true, -1
		text = bytes.Clone(text)
		clear := text[:len(r.member)+1]
		copy(clear, bytes.Repeat([]byte(" "), len(clear)))
		if value := bytes.TrimLeft(text, " "); len(value) > 0 && value[0] == '[' {
			r.begin(true)
		}
	case indent == 0 && !r.inside && content[0] == '[':
		done = r.begin(true)
	case isItem(content) && !r.flow && (indent == r.indent || r.indent < 0 && (r.inside || indent == 0)):
		r.inside, r.indent = true, indent
		done = r.begin(false)
	case indent == 0 && (!r.flow || isKey(content)):
		r.inside = false // another member of the document
		return r.take(), nil
	}
	return done, r.add(text)
}

// goesOn reports whether a line without indent belongs to the value of the pair at
// hand: an item of a list, which needs none, or the end of one in flow style.
func (r *Reader) goesOn(content []byte) bool {
	return r.entry != nil && !isItem(r.entry.Text) && (isItem(content) || content[0] == ']' || content[0] == '}')
}

// begin ends the entry at hand and begins another one on the line read last.
func (r *Reader) begin(flow bool) (done *Entry) {
	done = r.take()
	r.entry, r.flow = &Entry{Line: r.src.Line(), Start: r.src.Offset()}, flow
	return done
}

// take ends the entry at hand.
func (r *Reader) take() *Entry {
	e := r.entry
	r.entry, r.flow = nil, false
	return e
}

// isMember reports whether a line is the key of the list.
func (r *Reader) isMember(content []byte) bool {
	return r.member != "" && bytes.HasPrefix(content, []byte(r.member+":"))
}

// isKey reports whether a line looks like a member of a mapping.
func isKey(content []byte) bool {
	key, _, ok := bytes.Cut(content, []byte(":"))
	return ok && len(key) > 0 && !bytes.ContainsAny(key, "[]{},\"' ")
}

func isItem(content []byte) bool {
	return content[0] == '-' && (len(content) == 1 || content[1] == ' ')
}

// isMarker reports whether a line begins or ends a document.
func isMarker(content []byte) bool {
	content = bytes.TrimRight(content, " ")
	return string(content) == "---" || string(content) == "..."
}

// add appends a line to the entry at hand.
func (r *Reader) add(text []byte) error {
	if r.entry == nil {
		return nil
	}
	if len(r.entry.Text)+len(text) > MaxEntry {
		return ErrTooLong
	}
	r.entry.Text = append(append(r.entry.Text, text...), '\n')
	if len(bytes.TrimSpace(text)) > 0 {
		r.entry.End = r.src.End()
	}
	return nil
}

// Parse returns the entry's value, whose nodes count lines from the entry's first,
// or an error and the line that it stands on, counted in the document.
func (e *Entry) Parse() (node *yaml.Node, line int, err error) {
	var doc yaml.Node
	if err := yaml.Load(e.Text, &doc); err != nil {
		var at *yaml.LoadError
		if errors.As(err, &at) {
			last := e.Line + bytes.Count(bytes.TrimRight(e.Text, "\n"), []byte("\n"))
			return nil, min(e.Line+max(at.Mark.Line, 1)-1, last), errors.New(at.Message)
		}
		return nil, e.Line, err
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return nil, e.Line, errors.New("it is empty")
	}
	return doc.Content[0], e.Line, nil
}

// Join returns entries as one, in which each stands on the line where it stood. What
// stood between them is left out. Too long a one, and one of nothing, is empty.
func Join(entries []*Entry) *Entry {
	if len(entries) == 0 {
		return &Entry{}
	}
	all := &Entry{Line: entries[0].Line, Start: entries[0].Start, End: entries[len(entries)-1].End}
	line := all.Line
	for _, e := range entries {
		if len(all.Text)+len(e.Text)+e.Line-line > MaxEntry {
			all.Text = nil
			return all
		}
		for ; line < e.Line; line++ {
			all.Text = append(all.Text, '\n')
		}
		all.Text = append(all.Text, e.Text...)
		line += bytes.Count(e.Text, []byte{'\n'})
	}
	return all
}
