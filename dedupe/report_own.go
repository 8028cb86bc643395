package dedupe

import (
	"iter"
	"slices"

	"github.com/bibfold/bibfold/record"
)

// Clusters yields the records of several members with their clusters in the report, if
// that isn't brief. The index is that of Records.
func (res *Result) Clusters() iter.Seq2[int, *Cluster] {
	several := func(members []int32) bool { return len(members) > 1 }
	next := len(res.Report.Clusters) // those of a library's works stand before the others
	for _, m := range res.Members {
		if several(m) {
			next--
		}
	}
	return func(yield func(int, *Cluster) bool) {
		if len(res.Report.Clusters) == 0 {
			return
		}
		at := next
		for k, m := range res.Members {
			if !several(m) {
				continue
			}
			if !yield(k, &res.Report.Clusters[at]) {
				return
			}
			at++
		}
	}
}

// Revise brings the report up to date where a caller let something else stand than
// the fold chose: records are those that were folded, standing are what became of
// Records, in their order.
func (res *Result) Revise(records, standing []*record.Record) {
	for k, c := range res.Clusters() {
		members := make([]*record.Record, len(res.Members[k]))
		for n, i := range res.Members[k] {
			members[n] = records[i]
		}
		for name := range c.Fields {
			now := said(standing[k], name)
			if now == said(res.Records[k], name) {
				continue
			}
			if c.Fields[name] = fieldOf(now, name, members); now == "" && len(c.Fields[name].Lost) == 0 {
				delete(c.Fields, name) // nobody says anything
			}
		}
	}
}

// fieldOf tells which member says what stands in a field, and what else others say.
func fieldOf(stands, name string, members []*record.Record) Field {
	f := Field{From: -1}
	told := []string{"", plain(stands)}
	for i, r := range members {
		switch s := said(r, name); {
		case f.From < 0 && s != "" && s == stands:
			f.From = i
		case !slices.Contains(told, plain(s)):
			told = append(told, plain(s))
			f.Lost = append(f.Lost, Lost{i, s})
		}
	}
	return f
}

// said returns what a record says in a field of the report.
func said(r *record.Record, name string) string {
	switch name {
	case "type":
		return r.Type.String()
	case "arxiv":
		return r.ArXiv.String()
	}
	for _, f := range r.Extra {
		if name == extraName(f) {
			return f.Value
		}
	}
	switch v, _ := record.ParseVar(name); v.Kind() {
	case record.KindText, record.KindNumber:
		return r.Text(v)
	case record.KindNames:
		return namesText(r.Names(v))
	case record.KindDate:
		return dateText(r.Date(v))
	}
	return ""
}

// extraName is the name in the report of a field that belongs to one format.
func extraName(f record.Field) string { return "extra:" + f.Format + ":" + f.Name }
