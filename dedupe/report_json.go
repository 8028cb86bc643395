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
	writeList(o, "news", rep.News, asItIs)
	writeList(o, "clusters", rep.Clusters, Cluster.filled)
	writeList(o, "alone", rep.Alone, asItIs)
	writeList(o, "overlaps", rep.Overlaps, asItIs)
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
	o.value(encodeAll([]any{value}, asItIs, " "))
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
			texts[from/partSize] = encodeAll(part[from:to], filled, "  ")
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

// encodeAll encodes elements of a list, with commas between them. All lines but the
// first begin with margin.
func encodeAll[T any](list []T, filled func(T) T, margin string) encoded {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent(margin, " ")
	for i, t := range list {
		if i > 0 {
			text.WriteString(",\n" + margin)
		}
		if err := enc.Encode(filled(t)); err != nil {
			return encoded{err: err}
		}
		text.Truncate(text.Len() - len("\n")) // behind each value
	}
	return encoded{text: text.Bytes()}
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
