package tagged

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Writer is what the encoders of tagged formats share: a buffer, and the ledger of
// what gets lost.
type Writer struct {
	Buf  []byte
	Rec  *record.Record // the one that is written
	opts formats.WriteOptions
}

// NewWriter returns a Writer.
func NewWriter(o formats.WriteOptions) Writer { return Writer{opts: o} }

// End appends nothing: a tagged document is a row of records.
func (w *Writer) End(text []byte, _ int) []byte { return text }

// Lose reports a value that can't be written as it is.
func (w *Writer) Lose(field, value string, action formats.Action, why string) {
	if w.opts.OnLoss != nil {
		w.opts.OnLoss(formats.Loss{Record: w.Rec, Field: field, Value: value, Action: action, Why: why})
	}
}

// LoseVar reports a variable that the format has no field for.
func (w *Writer) LoseVar(v record.Var, why string) {
	if w.opts.OnLoss != nil {
		w.Lose(v.String(), w.shown(v), formats.Dropped, why)
	}
}

// shown returns the value of a variable as a ledger shows it.
func (w *Writer) shown(v record.Var) string {
	switch v.Kind() {
	case record.KindNames:
		return DisplayAll(w.Rec.Names(v))
	case record.KindDate:
		return cmp.Or(w.Rec.Date(v).Literal, w.Rec.Date(v).EDTF())
	}
	return w.Rec.Text(v)
}

// Moved reports that a variable is written where another one is read, or none.
func (w *Writer) Moved(v, back record.Var) {
	why := "it is not read from there"
	if back != record.VarNone {
		why = "it is read as " + back.String()
	}
	w.Lose(v.String(), w.shown(v), formats.Moved, why)
}

// Date returns a date as [record.Date.OneForm] has it.
func (w *Writer) Date(v record.Var) record.Date {
	d, left := w.Rec.Date(v).OneForm()
	if left != "" {
		w.Lose(v.String(), left, formats.Dropped, "the date takes the place of these words")
	}
	return d
}

// LoseParagraphs reports that the empty lines of a value are left out.
func (w *Writer) LoseParagraphs(v record.Var, s string) {
	if s = Paragraphs(s); strings.Contains(s, "\n\n") {
		w.Lose(v.String(), s, formats.Changed, "the empty lines between its paragraphs are left out")
	}
}

// LoseLinkParts reports what is known of a link beside its address, of which its
// title may have a place.
func (w *Writer) LoseLinkParts(l record.Link, titled bool) {
	if l.Title != "" && !titled {
		w.Lose("link", l.Title, formats.Dropped, "the title of a link")
	}
	if l.MIME != "" {
		w.Lose("link", l.MIME, formats.Dropped, "the media type of a link")
	}
}

// AsRead returns a name as [record.Name.Reread] has it.
func (w *Writer) AsRead(role record.Var, n record.Name) record.Name {
	read, differs := n.Reread()
	if differs {
		w.Lose(role.String(), n.Display(), formats.Changed, "it is read as "+read.Inverted())
	}
	return read
}

// DisplayAll returns names as a ledger shows them.
func DisplayAll(names []record.Name) string {
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = n.Display()
	}
	return strings.Join(parts, "; ")
}

// LoseRest reports what no tagged format has a field for and no variable reaches.
func (w *Writer) LoseRest() {
	for _, a := range w.Rec.Aliases {
		w.Lose("alias", a, formats.Dropped, "")
	}
	for _, rel := range w.Rec.Relations {
		w.Lose("relation", rel.ID, formats.Dropped, "")
	}
}

// Text returns a value as [record.InterchangeText] has it.
func (w *Writer) Text(s string) string {
	s, tex := record.InterchangeText(s)
	for _, command := range tex {
		w.Lose("TeX", command, formats.Changed, "a command of TeX becomes plain characters")
	}
	return s
}

// Paragraphs returns the lines of a value without the blanks around them, and with
// one empty line where there are some.
func Paragraphs(s string) string {
	if !strings.ContainsAny(s, "\n\r") {
		return string(Trim([]byte(s)))
	}
	var out []string
	for paragraph := range strings.SplitSeq(lineEnds.Replace(s), "\n\n") {
		if lines := Lines(paragraph); len(lines) > 0 {
			out = append(out, strings.Join(lines, "\n"))
		}
	}
	return strings.Join(out, "\n\n")
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Lines returns the lines of a value without the blanks around them and without
// empty ones.
func Lines(s string) []string {
	var out []string
	for line := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\n' || c == '\r' }) {
		if line = string(Trim([]byte(line))); line != "" {
			out = append(out, line)
		}
	}
	return out
}
