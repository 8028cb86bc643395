package hayagriva

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// writer writes a table of entries.
type writer struct {
	opts formats.WriteOptions
	rec  *record.Record
	done [record.NumVars]bool // variables of the record that are written or reported
	lost map[string]bool      // fields of the record that are reported
}

func newEncoder(o formats.WriteOptions) formats.Encoder { return &writer{opts: o} }

// Append appends a record.
func (w *writer) Append(text []byte, rec *record.Record, n int) ([]byte, error) {
	w.rec, w.done, w.lost = rec, [record.NumVars]bool{}, map[string]bool{}
	entry := w.entry()
	w.loseRest()
	if w.opts.OnLoss != nil {
		w.verify(entry)
	}
	if n > 0 {
		text = append(text, '\n')
	}
	own, err := entryText(rec.ID, entry)
	return append(text, own...), err
}

// End appends nothing: the document is a row of entries.
func (w *writer) End(text []byte, _ int) []byte { return text }

// take returns a variable's text, once.
func (w *writer) take(v record.Var) string {
	if w.done[v] {
		return ""
	}
	w.done[v] = true
	return w.rec.Text(v)
}

// entry returns the entry of the record with its parents.
func (w *writer) entry() *yaml.Node {
	rec := w.rec
	kinds := written[rec.Type]
	contained := rec.ContainerTitle != "" && !inSeriesOnly(rec.Type)
	if rec.ContainerTitle != "" && kinds.kind == book {
		kinds, contained = written[record.TypeChapter], true // of a book that is a part of another one
	}
	var m, parent mapping
	if rec.Genre == record.GenrePreprint && rec.ArXiv.ID != "" {
		w.done[record.Genre] = true // an article with an arXiv number is one
	}
	m.text("type", kindRows[kinds.kind].name)
	m.add("title", w.title(record.Title, record.TitleShort))
	m.add("author", w.names(record.Author))
	if contained {
		parent.text("type", kindRows[kinds.parent].name)
		parent.add("title", w.title(record.ContainerTitle, record.ContainerTitleShort))
		parent.add("author", w.names(record.ContainerAuthor))
		parent.add("editor", w.names(record.Editor))
	} else {
		m.add("editor", w.names(record.Editor))
	}
	m.add("affiliated", w.affiliated())
	m.add("date", day(w.date(record.Issued)))
	for _, row := range fieldRows {
		if rec.Has(row.v) {
			to := &m
			if contained && row.parent {
				to = &parent
			}
			w.field(to, row)
		}
	}
	host := &m
	if contained {
		host = &parent
	}
	w.publisher(host)
	m.add("url", w.url())
	w.serials(&m, host)
	m.add("parent", w.parents(&parent))
	w.extras(&m)
	return m.node()
}

// field writes a variable by its row.
func (w *writer) field(m *mapping, row fieldRow) {
	if w.done[row.v] {
		return
	}
	w.done[row.v] = true
	if row.v == record.Note {
		m.text(row.name, w.text(strings.Join(w.rec.Notes, "\n\n")))
		return
	}
	m.add(row.name, number(w.text(w.rec.Text(row.v))))
}

// text returns a value as Typst's users write it: no markup but braces around what
// keeps its capitals.
func (w *writer) text(s string) string {
	if !record.HasMarkup(s) {
		return s
	}
	var b strings.Builder
	for t := range record.Tokens(s) {
		switch {
		case t.Kind == record.TokenText, t.Kind == record.TokenTeX:
			b.WriteString(t.Text)
		case t.Kind == record.TokenMath:
			b.WriteString("$" + t.Text + "$")
		case t.Tag == record.NoCase && t.Kind == record.TokenOpen:
			b.WriteByte('{')
		case t.Tag == record.NoCase:
			b.WriteByte('}')
		case t.Kind == record.TokenOpen:
			w.lose("markup", record.OpenTag(t.Tag), formats.Dropped, "Hayagriva has no markup")
		}
	}
	return b.String()
}

// title returns a title, with its short form where there is one.
func (w *writer) title(long, short record.Var) *yaml.Node {
	s := w.text(w.take(long))
	if s == "" {
		return nil
	}
	abbreviated := w.text(w.take(short))
	if abbreviated == "" {
		return str(s)
	}
	var m mapping
	m.text("value", s)
	m.text("short", abbreviated)
	return m.node()
}

// date returns a date as Hayagriva reads it: year, month and day.
func (w *writer) date(v record.Var) string {
	d := w.rec.Date(v)
	if d.IsZero() || w.done[v] {
		return ""
	}
	w.done[v] = true
	day := d.Start
	if day.IsZero() {
		w.lose(v.String(), d.Literal+d.EDTF(), formats.Dropped, "Hayagriva has dates of year, month and day only")
		return ""
	}
	day.Season, day.Unspecified = 0, 0
	if d.Start.Season != 0 {
		day.Precision = record.PrecisionYear
	}
	plain := record.Date{Start: day}
	if plain != d {
		w.lose(v.String(), d.EDTF(), formats.Changed, "Hayagriva has dates of year, month and day only")
	}
	return plain.EDTF()
}

// publisher writes publisher and place.
func (w *writer) publisher(m *mapping) {
	name, place := w.text(w.take(record.Publisher)), w.text(w.take(record.PublisherPlace))
	if name == "" || place == "" {
		m.text("publisher", name)
		m.text("location", place)
		return
	}
	var p mapping
	p.text("name", name)
	p.text("location", place)
	m.add("publisher", p.node())
}

func (w *writer) url() *yaml.Node {
	address := w.take(record.URL)
	if address == "" && w.rec.IsPreprint() {
		address = w.rec.ArXiv.URL()
	}
	if address == "" {
		return nil
	}
	visited := w.date(record.Accessed)
	if visited == "" {
		return str(address)
	}
	var m mapping
	m.text("value", address)
	m.add("date", day(visited))
	return m.node()
}

// parents returns what contains the work: container with its series, conference.
func (w *writer) parents(container *mapping) *yaml.Node {
	var series, event mapping
	title := w.title(record.CollectionTitle, record.VarNone)
	if title == nil { // what stands in series only has no other container
		title = w.title(record.ContainerTitle, record.ContainerTitleShort)
	}
	if title != nil {
		series.text("type", kindRows[misc].name)
		series.add("title", title)
		if s := w.take(record.CollectionNumber); s != "" {
			series.add("volume", number(s))
		}
	}
	if title := w.title(record.EventTitle, record.VarNone); title != nil {
		event.text("type", kindRows[conference].name)
		event.add("title", title)
		event.add("date", day(w.date(record.EventDate)))
		event.text("location", w.text(w.take(record.EventPlace)))
	}
	var list []*yaml.Node
	if c := container.node(); c != nil {
		container.add("parent", series.node())
		list = append(list, container.node())
	} else if s := series.node(); s != nil {
		list = append(list, w.ofSeries(s))
	}
	if e := event.node(); e != nil {
		list = append(list, e)
	}
	if len(list) == 1 {
		return list[0]
	}
	if len(list) == 0 {
		return nil
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Content: list}
}

// ofSeries returns the parent that says a work without a container to be of a
// series: of a chapter or an article, which would take it for the container, the
// parent of a book without a title.
func (w *writer) ofSeries(series *yaml.Node) *yaml.Node {
	if r := (reading{rec: &record.Record{Type: w.rec.Type}}); r.isSeries(misc) {
		return series
	}
	var between mapping
	between.text("type", kindRows[written[w.rec.Type].parent].name)
	between.add("parent", series)
	return between.node()
}

// extras writes the fields that were read from Hayagriva and have no place.
func (w *writer) extras(m *mapping) {
	for _, f := range w.rec.Extra {
		switch {
		case f.Format != family:
			w.lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		case f.Name == "affiliated", strings.HasPrefix(f.Name, "serial-number."):
		case f.Name == "type", slices.ContainsFunc(m.content, func(n *yaml.Node) bool { return n.Value == f.Name }), strings.Contains(f.Name, "."):
			w.lose(f.Name, f.Value, formats.Dropped, "")
		default:
			m.add(f.Name, parseFlow(f))
		}
	}
}
