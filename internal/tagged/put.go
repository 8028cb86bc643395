package tagged

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Keep stores a field that has no place in the record, in Extra.
func (r *Reading) Keep(f *Field) { r.KeepAs(f.Tag, f.Value) }

// KeepAs stores a value in Extra under a name.
func (r *Reading) KeepAs(name, value string) {
	r.Rec.AddExtra(record.Field{Format: r.family, Name: name, Value: value})
}

// KeepFurther stores a field in Extra unless it is the first of its tag, which is read
// apart, or says what that does.
func (r *Reading) KeepFurther(f *Field) {
	if f.Value != r.First(f.Tag) {
		r.Keep(f)
	}
}

// Warn reports that a part of the record may not be what was meant.
func (r *Reading) Warn(f *Field, msg string) { r.Report(formats.Warning, f.Line, msg) }

// Report reports a problem that is below Unreadable.
func (r *Reading) Report(s formats.Severity, line int, msg string) { r.from.tell(s, line, msg) }

// TellRemarks tells of what stands beside the ISBNs and ISSNs in a field, whose variables
// have no place for it: see [record.NumberRemarks].
func (r *Reading) TellRemarks(f *Field) {
	if words := record.NumberRemarks(f.Value); words != "" {
		r.Report(formats.Note, f.Line, "what stands beside the numbers in "+f.Tag+" is left out: "+words)
	}
}

// Put stores the value of a field in a variable, in the way of the variable's
// kind, or in Extra if the variable has another value already. Names are the
// format's own business: each has its way to write them.
//
// A date that can be read takes the place of one that can't.
func (r *Reading) Put(v record.Var, f *Field) {
	if old := r.Rec.Date(v).Literal; old != "" && record.ParseDate(OneLine(f.Value)).Literal == "" {
		r.KeepAs(f.Tag, old)
		r.Rec.SetDate(v, record.Date{})
	}
	if !r.PutText(v, f.Value) {
		r.Keep(f)
	}
}

// PutText is Put for a value alone; false if the variable has another one.
func (r *Reading) PutText(v record.Var, s string) bool {
	switch v.Kind() {
	case record.KindDate:
		return r.PutDate(v, OneLine(s))
	case record.KindList:
		r.Rec.AddText(v, PlainText(OneLine(s)))
		return true
	}
	switch v {
	case record.Abstract, record.Annote:
		s = PlainText(s)
	case record.URL:
		s = strings.ReplaceAll(s, "\n", "")
	case record.DOI:
		s = strings.ReplaceAll(s, "\n", "")
		if doi, ok := record.CleanDOI(s); ok {
			s = doi
		}
	case record.Page:
		s = record.CleanPages(record.UnescapeHTML(OneLine(s)))
	default:
		s = PlainText(OneLine(s))
	}
	if old := r.Rec.Text(v); old != "" {
		return SameText(old, s)
	}
	r.Rec.SetText(v, s)
	return true
}

// PutDate stores a date, or completes the one that is there already; false if
// they contradict each other or there is nothing to read.
func (r *Reading) PutDate(v record.Var, s string) bool {
	d, old := record.ParseDate(s), r.Rec.Date(v)
	switch {
	case d.IsZero():
		return s == ""
	case old.IsZero():
		r.Rec.SetDate(v, d)
		return true
	case d.Literal != "" || old.Literal != "" || d.Start.Year != old.Start.Year:
		return d == old
	case old.Start.Precision == record.PrecisionYear && old.Range == record.NoRange:
		r.Rec.SetDate(v, d)
		return true
	}
	return d == old || d.Start.Precision == record.PrecisionYear && d.Range == record.NoRange
}

// AddName appends a name to a role's list. What says that a list is cut ("et
// al.") marks it so.
func (r *Reading) AddName(role record.Var, n record.Name) {
	if !n.IsZero() {
		r.Rec.AddName(role, n)
	}
}

// CutMark reports whether a name only says that the list is cut, and marks it.
func (r *Reading) CutMark(role record.Var, s string) bool {
	missing, ok := record.CutMark(s)
	if ok {
		r.Rec.SetCut(role, missing)
	}
	return ok
}

// AddWords appends the keywords of a list. Separators in square brackets part what is
// said of one: "Picoides tridactylus [Nearctic region; Sighting record]".
func (r *Reading) AddWords(list, separator string) {
	list = OneLine(list)
	closed := strings.Count(list, "[") == strings.Count(list, "]")
	open, start, end := 0, 0, 0
	for part := range strings.SplitAfterSeq(list, separator) {
		end += len(part)
		open += strings.Count(part, "[") - strings.Count(part, "]")
		if closed && open > 0 {
			continue
		}
		if word := strings.TrimSpace(strings.TrimSuffix(list[start:end], separator)); word != "" {
			r.Rec.AddText(record.Keyword, PlainText(word))
		}
		start = end
	}
}

// AddLink adds a link that isn't there yet.
func (r *Reading) AddLink(target string, kind record.LinkKind) {
	r.Rec.AddLink(record.Link{Target: target, Kind: kind})
}

// PlainText returns a value as record text: databases escape for HTML, and copy
// mathematics from where it is TeX.
func PlainText(s string) string { return record.MarkMath(record.UnescapeHTML(s)) }

// SameText reports whether two values say the same but for case, blanks and the
// point at the end.
func SameText(a, b string) bool {
	return a == b || strings.EqualFold(trimPoint(a), trimPoint(b))
}

func trimPoint(s string) string {
	for s != "" && (s[len(s)-1] == ' ' || s[len(s)-1] == '.') {
		s = s[:len(s)-1]
	}
	return s
}

// OneLine joins the lines of a value.
func OneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// InBrackets parts "value [remark]" into its parts; without a remark, all is
// value.
func InBrackets(s string) (value, remark string) {
	i := strings.LastIndexByte(s, '[')
	if i < 0 || !strings.HasSuffix(s, "]") {
		return s, ""
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1 : len(s)-1])
}
