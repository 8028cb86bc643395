package dedupe

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/parallel"
)

// WriteJSON writes the report as indented JSON. Lists without elements are
// written as [], never null. No more than some elements are held as text.
func (rep *Report) WriteJSON(w io.Writer) error {
	o := &jsonObject{w: bufio.NewWriter(w)}
	o.member("version", rep.Version)
	o.member("counts", rep.Counts)
	if rep.Library != "" {
		o.member("library", rep.Library)
	}
	writeList(o, "sources", rep.Sources, asItIs)
	writeList(o, "clusters", rep.Clusters, Cluster.filled)
	writeList(o, "possible", rep.Possible, PossiblePair.filled)
	writeList(o, "names", rep.Names, asItIs)
	writeList(o, "possible_names", rep.PossibleNames, asItIs)
	writeList(o, "unreadable", rep.Unreadable, asItIs)
	return o.close()
}

// jsonObject writes an object as encoding/json does with an indent of one blank,
// a member or some elements at a time. The first error stays and ends the writing.
type jsonObject struct {
	w       *bufio.Writer
	members int
	err     error
}

func (o *jsonObject) name(name string) {
	before := "{\n"
	if o.members > 0 {
		before = ",\n"
	}
	o.members++
	o.print(before, fmt.Sprintf(" %q: ", name))
}

func (o *jsonObject) member(name string, value any) {
	o.name(name)
	o.value(encodeAll([]any{value}, asItIs, "\n "))
}

// together is how many elements of a list are encoded at a time, on all cores in parts.
const (
	together = 1024
	partSize = together / 16
)

func writeList[T any](o *jsonObject, name string, list []T, filled func(T) T) {
	o.name(name)
	before := "[\n  "
	for part := range slices.Chunk(list, together) {
		texts := make([]encoded, (len(part)+partSize-1)/partSize)
		parallel.Parts(len(part), partSize, func(from, to int) {
			texts[from/partSize] = encodeAll(part[from:to], filled, "\n  ")
		})
		for _, t := range texts {
			o.print(before)
			o.value(t)
			before = ",\n  "
		}
	}
	if len(list) == 0 {
		o.print("[]")
	} else {
		o.print("\n ]")
	}
}

// encoded is values as text, or why they have none.
type encoded struct {
	text []byte
	err  error
}

// encodeAll encodes elements of a list. All lines but the first begin with margin.
func encodeAll[T any](list []T, filled func(T) T, margin string) (all encoded) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	for i, t := range list {
		text.Reset()
		if all.err = enc.Encode(filled(t)); all.err != nil {
			return all
		}
		if i > 0 {
			all.text = append(append(all.text, ','), margin...)
		}
		all.text = appendIndented(all.text, bytes.TrimSuffix(text.Bytes(), []byte("\n")), margin)
	}
	return all
}

// appendIndented appends what encoding/json wrote without blanks, one value on a line.
// A line begins with margin and a blank for each level.
func appendIndented(out, text []byte, margin string) []byte {
	const levels = "            " // more than a report has
	depth := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '"':
			end := stringEnd(text, i)
			out = append(out, text[i:end]...)
			i = end - 1
		case c == ':':
			out = append(out, ": "...)
		case c == ',':
			out = append(append(append(out, c), margin...), levels[:depth]...)
		case (c == '{' || c == '[') && text[i+1] != c+closing:
			depth++
			out = append(append(append(out, c), margin...), levels[:depth]...)
		case (c == '}' || c == ']') && text[i-1] != c-closing:
			depth--
			out = append(append(append(out, margin...), levels[:depth]...), c)
		default:
			out = append(out, c)
		}
	}
	return out
}

// closing is how far a bracket stands behind the one that opens.
const closing = '}' - '{'

// stringEnd returns where the string ends that begins at text[i].
func stringEnd(text []byte, i int) int {
	for i++; text[i] != '"'; i++ {
		if text[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func (o *jsonObject) value(v encoded) {
	if o.err == nil {
		o.err = v.err
	}
	if o.err == nil {
		_, o.err = o.w.Write(v.text)
	}
}

func (o *jsonObject) print(text ...string) {
	for _, s := range text {
		if o.err == nil {
			_, o.err = o.w.WriteString(s)
		}
	}
}

func (o *jsonObject) close() error {
	o.print("\n}\n")
	if o.err != nil {
		return o.err
	}
	return o.w.Flush()
}

// filled returns a copy in which no list or map is nil.
func (c Cluster) filled() Cluster {
	fill(&c.Members)
	fill(&c.Reasons)
	fields := make(map[string]Field, len(c.Fields))
	for name, f := range c.Fields {
		fill(&f.Lost)
		fields[name] = f
	}
	c.Fields = fields
	return c
}

// filled returns a copy in which no list is nil, and whose bits have one decimal.
func (p PossiblePair) filled() PossiblePair {
	fill(&p.Reasons)
	p.Bits, p.Takes = math.Round(10*p.Bits)/10, math.Round(10*p.Takes)/10
	return p
}

// asItIs returns what can't have a list that is nil.
func asItIs[T any](t T) T { return t }

func fill[T any](s *[]T) {
	if *s == nil {
		*s = []T{}
	}
}
