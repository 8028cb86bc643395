package dedupe

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
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
	o.value(encode(" ", value))
}

// together is how many elements of a list are encoded at a time, on all cores.
const together = 1024

func writeList[T any](o *jsonObject, name string, list []T, filled func(T) T) {
	o.name(name)
	before := "[\n  "
	for part := range slices.Chunk(list, together) {
		values := make([]encoded, len(part))
		parallel.Parts(len(part), together/16, func(from, to int) {
			for i := from; i < to; i++ {
				values[i] = encode("  ", filled(part[i]))
			}
		})
		for _, v := range values {
			o.print(before)
			o.value(v)
			before = ",\n  "
		}
	}
	if len(list) == 0 {
		o.print("[]")
	} else {
		o.print("\n ]")
	}
}

// encoded is a value as text, or why it has none.
type encoded struct {
	text []byte
	err  error
}

// encode encodes a value; its lines behind the first begin with prefix.
func encode(prefix string, value any) encoded {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetIndent(prefix, " ")
	enc.SetEscapeHTML(false)
	err := enc.Encode(value)
	return encoded{bytes.TrimSuffix(text.Bytes(), []byte("\n")), err}
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

// filled returns a copy in which no list is nil.
func (p PossiblePair) filled() PossiblePair {
	fill(&p.Reasons)
	return p
}

// asItIs returns what can't have a list that is nil.
func asItIs[T any](t T) T { return t }

func fill[T any](s *[]T) {
	if *s == nil {
		*s = []T{}
	}
}
