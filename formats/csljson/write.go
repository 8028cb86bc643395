package csljson

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// ordinalID begins the id of a record that has none: the schema wants one.
const ordinalID = "item-"

func newEncoder(o formats.WriteOptions) formats.Encoder {
	return &itemEncoder{encoder: encoder{compact: o.Compact, ascii: o.ASCII}}
}

// Append appends a record as an item of an array.
func (e *itemEncoder) Append(text []byte, r *record.Record, n int) ([]byte, error) {
	between := byte(',')
	if n == 0 {
		between = '['
	}
	e.buf = append(text, between, '\n')
	if !e.compact {
		e.buf = append(e.buf, itemIndent[1:]...)
	}
	e.item(r, n+1)
	return e.buf, nil
}

// End appends the end of the array.
func (e *itemEncoder) End(text []byte, n int) []byte {
	if n == 0 {
		return append(text, "[]\n"...)
	}
	return append(text, "\n]\n"...)
}

// itemEncoder writes items; it is a [formats.Encoder].
type itemEncoder struct {
	encoder
	exact  []noteFact // of the item at hand: what its members don't say exactly
	lists  []exactList
	absent []string
	shown  facts
	extras extras
	// needArXiv: the members don't tell all that is known of the arXiv id.
	needArXiv bool
	custom    bool // "custom" is open
}

// item appends one record. n is its place in the document, from 1.
func (e *itemEncoder) item(r *record.Record, n int) {
	e.exact, e.lists, e.absent, e.custom = e.exact[:0], e.lists[:0], e.absent[:0], false
	e.begin('{', memberIndent)
	e.identity(r, n)
	shown, present := e.facts(r), r.Present()
	for _, v := range order {
		if !present.Has(v) && !derived.Has(v) {
			continue
		}
		switch v.Kind() {
		case record.KindNames:
			e.names(v, r.Names(v))
			if v == record.Translator {
				for _, c := range r.Credits {
					e.names(c.Role, c.Names)
				}
			}
		case record.KindDate:
			if d := dateOf(r, v); !d.Start.IsZero() || !d.End.IsZero() || d.Literal != "" {
				e.member(v.String())
				e.date(d)
			}
		case record.KindList:
			e.list(v, r, shown)
		default:
			e.text(v, r, shown)
		}
	}
	e.extras.sort(r)
	for _, f := range e.extras.top {
		e.member(f.Name)
		e.buf = append(e.buf, f.Value...)
	}
	e.customMembers(r)
	if e.custom {
		e.end('}', memberIndent)
	}
	e.end('}', itemIndent)
}

// derived are the variables whose members say more than the variable itself: facts
// and notes have several places, and the other roles follow the translators.
var derived = record.VarsOf(append([]record.Var{record.Note, record.Translator}, factVars[:]...)...)

// identity appends id, type and citation key.
func (e *itemEncoder) identity(r *record.Record, n int) {
	id := r.ID
	address, ok := addressOf(r)
	switch {
	case ok:
		id = address
	case id == "":
		id = ordinalID + strconv.Itoa(n)
		e.absent = append(e.absent, "id")
	}
	e.member("id")
	e.str(id)
	e.member("type")
	t := r.Type
	if t == record.TypeNone || t >= record.NumTypes {
		t = record.TypeDocument
		e.absent = append(e.absent, "type")
	}
	e.str(t.String())
	if ok {
		e.textMember("citation-key", r.ID)
	}
}

// facts returns the facts of a record as the item shows them. It reads them back,
// and notes where that gives something else than the record says.
func (e *itemEncoder) facts(r *record.Record) *facts {
	meant, shown := factsOf(r), &e.shown
	*shown = meant
	shown.show()
	e.needArXiv = false
	if meant.quiet() {
		return shown
	}
	probe := *shown
	probe.arxiv = record.ArXiv{}
	probe.reread()
	again := probe
	again.understand(true)
	if again.told() || !slices.Equal(again.notes, r.Notes) || slices.ContainsFunc(r.Notes, isCutNote) {
		e.lists = append(e.lists, exactList{record.Note, r.Notes})
		again = probe
		again.understand(false)
	}
	e.needArXiv = !again.arxiv.Equal(r.ArXiv)
	for _, v := range factVars {
		switch s := *meant.text(v); {
		case s == *again.text(v):
		case s == "":
			e.absent = append(e.absent, v.String())
		default:
			e.exact = append(e.exact, noteFact{v, s})
		}
	}
	return shown
}

func isCutNote(s string) bool {
	_, ok := record.ParseCutNote(s)
	return ok
}

// text appends a text variable.
func (e *itemEncoder) text(v record.Var, r *record.Record, shown *facts) {
	s := ""
	if p := shown.text(v); p != nil {
		s = *p
	} else {
		s = r.Text(v)
	}
	if s == "" {
		return
	}
	e.member(v.String())
	e.value(v, s)
}

// value appends the text of a variable, and notes if it isn't exactly read back.
func (e *itemEncoder) value(v record.Var, s string) {
	switch {
	case isBare(s):
		e.bare(s)
		return
	case hasOnlyTags(s):
		e.str(s)
		return
	}
	w := writeText(v, s)
	e.str(w)
	if !isFactVar(v) && readText(v, w) != s {
		e.exact = append(e.exact, noteFact{v, s})
	}
}

// list appends a list variable.
func (e *itemEncoder) list(v record.Var, r *record.Record, shown *facts) {
	switch v {
	case record.Note:
		e.textMember("note", joinList(v, shown.notes))
		return
	case record.Keyword:
		e.joined(v, r.Keywords)
	case record.ISBN:
		e.joined(v, r.ISBN)
	case record.ISSN:
		e.joined(v, r.ISSN)
	}
}

func (e *itemEncoder) joined(v record.Var, values []string) {
	if len(values) == 0 {
		return
	}
	e.member(v.String())
	e.str(joinList(v, values))
	simple := !slices.ContainsFunc(values, holdsSeparator) && !repeats(values)
	if simple && (v == record.Keyword || !slices.ContainsFunc(values, holdsBlank)) {
		return
	}
	if !slices.Equal(readList(v, values), values) {
		e.lists = append(e.lists, exactList{v, values})
	}
}

// holdsSeparator reports whether s may not come back from a joined list as it is.
func holdsSeparator(s string) bool {
	return !plain(s) || s == "" || s[0] == ' ' || s[len(s)-1] == ' ' || strings.ContainsAny(s, ",;\t\n\v\f\r")
}

func holdsBlank(s string) bool { return strings.IndexByte(s, ' ') >= 0 }

// repeats reports whether a value may stand twice; of a long list it says so unseen.
func repeats(values []string) bool {
	if len(values) > 30 {
		return true
	}
	for i, s := range values {
		if slices.Contains(values[:i], s) {
			return true
		}
	}
	return false
}

// joinList joins the values of a list variable to the one string that CSL wants:
// several ISBNs and ISSNs as Zotero writes the latter, for with blanks alone
// between them some programs read one long number.
func joinList(v record.Var, values []string) string {
	sep := ", "
	switch v {
	case record.Note:
		sep = "\n"
	case record.Keyword:
		if slices.ContainsFunc(values, func(s string) bool { return strings.Contains(s, ",") }) {
			sep = "; "
		}
	}
	return writeText(v, strings.Join(values, sep))
}

// readList returns the values as they are read from their joined form.
func readList(v record.Var, values []string) []string {
	return splitList(nil, v, readText(v, joinList(v, values)))
}

// names appends the names in a role.
func (e *itemEncoder) names(role record.Var, names []record.Name) {
	if len(names) == 0 {
		return
	}
	e.member(role.String())
	e.begin('[', innerIndent)
	for i := range names {
		if !names[i].IsZero() {
			e.next()
			e.name(&names[i])
		}
	}
	e.end(']', memberIndent)
}
