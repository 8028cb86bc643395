package dedupe

import (
	"cmp"

	"github.com/bibfold/bibfold/record"
)

// mergeDates merges the dates. A publication's date is taken from the
// publication; of several versions of a preprint the first one's counts.
func (m *merger) mergeDates() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if v.Kind() != record.KindDate || !m.said.Has(v) {
			continue
		}
		all := m.values(func(r *record.Record) string { return dateText(r.Date(v)) }, exact)
		best, ok := m.own(v, all, m.dateRule(v))
		if !ok {
			continue
		}
		m.out.SetDate(v, m.members[best.from].Date(v))
		m.take(v.String(), best, all, exact)
	}
}

func (m *merger) dateRule(v record.Var) func(a, b value) int {
	date := func(x value) record.Date { return m.members[x.from].Date(v) }
	exactness := func(a, b value) int {
		return cmp.Compare(date(b).Start.Precision, date(a).Start.Precision)
	}
	switch {
	case v == record.Accessed || v == record.Updated:
		return func(a, b value) int {
			return cmp.Or(-compareDays(date(a).Start, date(b).Start), exactness(a, b), cmp.Compare(a.text, b.text))
		}
	case v != record.Issued, !m.published():
		return func(a, b value) int {
			if x, y := date(a).Start, date(b).Start; x.Year == y.Year || x.IsZero() || y.IsZero() {
				return cmp.Or(exactness(a, b), compareDays(x, y), cmp.Compare(a.text, b.text))
			}
			return cmp.Or(m.stageFirst(a, b), compareDays(date(a).Start, date(b).Start), cmp.Compare(a.text, b.text))
		}
	}
	years := map[int32]int{}
	for _, r := range m.members {
		years[r.Issued.Start.Year]++
	}
	placed := func(x value) bool { r := m.members[x.from]; return r.Volume != "" && r.Page != "" }
	return func(a, b value) int {
		x, y := date(a).Start, date(b).Start
		if x.Year == y.Year && x.Precision != record.PrecisionNone && y.Precision != record.PrecisionNone {
			return cmp.Or(m.stageFirst(a, b), exactness(a, b), cmp.Compare(a.text, b.text))
		}
		return cmp.Or(m.stageFirst(a, b), count(placed(b))-count(placed(a)), cmp.Compare(years[y.Year], years[x.Year]), cmp.Compare(a.text, b.text))
	}
}

func compareDays(a, b record.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

func dateText(d record.Date) string {
	if s := d.EDTF(); s != "" {
		return s
	}
	return d.Literal
}
