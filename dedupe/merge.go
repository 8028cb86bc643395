package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// merged is a work made of its members, with where each value came from.
type merged struct {
	rec     *record.Record
	sources []*record.Record // the members; nil for a record that stood alone
	stages  []stage
	fields  map[string]Field
}

// merger merges the records of one work by the table of the package comment.
type merger struct {
	members []*record.Record // in input order
	order   []int            // indexes of members, the most telling first
	stages  []stage
	said    record.VarSet // the variables in which any member says something
	prefer  *preferences
	people  *people
	out     *record.Record
	fields  map[string]Field
}

// mergeRecords merges the records of one work; they are not modified.
func mergeRecords(members []*record.Record, stages []stage, prefer *preferences, all *people) merged {
	m := &merger{members: members, stages: stages, prefer: prefer, people: all, fields: map[string]Field{}}
	m.order = make([]int, len(members))
	for i, r := range members {
		m.order[i] = i
		m.said.AddAll(r.Present())
	}
	slices.SortStableFunc(m.order, m.compareMembers)
	m.out = &record.Record{ID: members[0].ID, Source: members[0].Source}
	m.mergeType()
	m.mergeTexts()
	m.mergeVenue()
	m.mergeDates()
	m.mergeNames()
	m.mergeIdentifiers()
	m.mergeArchive()
	m.mergeLists()
	m.mergeExtra()
	m.mergeKeys()
	m.mergeSpellings()
	return merged{m.out, members, stages, m.fields}
}

// compareMembers puts publications before preprints, records that say more
// before those that say less.
func (m *merger) compareMembers(i, j int) int {
	a, b := m.members[i], m.members[j]
	order := cmp.Or(
		cmp.Compare(m.prefer.all.rank(a, m.stages[i]), m.prefer.all.rank(b, m.stages[j])),
		cmp.Compare(rank(m.stages[j]), rank(m.stages[i])),
		cmp.Compare(filled(b), filled(a)),
		cmp.Compare(len(b.Author), len(a.Author)),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.ContainerTitle, b.ContainerTitle),
		cmp.Compare(a.Page, b.Page),
	)
	if order != 0 {
		return order // what comes now takes time to write
	}
	return cmp.Or(
		cmp.Compare(a.Issued.EDTF(), b.Issued.EDTF()),
		cmp.Compare(a.Abstract, b.Abstract),
		cmp.Compare(namesText(a.Author), namesText(b.Author)),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Source.Format, b.Source.Format),
		cmp.Compare(a.Source.File, b.Source.File),
		cmp.Compare(a.Source.Line, b.Source.Line),
	)
}

// rank tells how much the description of a work at a stage is worth: a preprint's
// says more than one that doesn't tell where the work can be found.
func rank(s stage) int {
	return [...]int{stageUnplaced: 0, stagePreprint: 1, stageUnknown: 2, stagePublished: 3}[s]
}

// filled counts the fields of publication that a record has.
func filled(r *record.Record) int {
	n := 0
	for _, s := range [...]string{r.ContainerTitle, r.Volume, r.Issue, r.Page, r.DOI, r.Publisher, r.Abstract, r.Title} {
		if s != "" {
			n++
		}
	}
	if !r.Issued.IsZero() {
		n++
	}
	return n
}

// published reports whether the work has a member that is its publication, so
// that what a preprint says of itself no longer holds.
func (m *merger) published() bool { return m.stages[m.order[0]] == stagePublished }

// value is what one member says in a field.
type value struct {
	from  int
	text  string
	votes int // members that say the same
	place int // in merger.order
}

// values returns the distinct values of a field, the most telling member's
// first. same decides what is equal; the votes of equal values are added up.
func (m *merger) values(get func(*record.Record) string, fold func(string) string) []value {
	var out []value
	for place, i := range m.order {
		if s := get(m.members[i]); s != "" {
			if out == nil {
				out = make([]value, 0, len(m.order))
			}
			out = append(out, value{i, s, 1, place})
		}
	}
	if oneText(out) {
		for k := range out {
			out[k].votes = len(out)
		}
		return out
	}
	votes := make(map[string]int, len(out))
	for _, v := range out {
		votes[fold(v.text)]++
	}
	for k := range out {
		out[k].votes = votes[fold(out[k].text)]
	}
	return out
}

// oneText reports whether all values are written alike, as most are.
func oneText(all []value) bool {
	return !slices.ContainsFunc(all, func(v value) bool { return v.text != all[0].text })
}

// take records that a field's value is that of best and lists the others that
// say something else.
func (m *merger) take(name string, best value, all []value, fold func(string) string) {
	f := Field{From: best.from}
	if oneText(all) {
		m.fields[name] = f
		return
	}
	kept := fold(best.text)
	var listed []string
	for _, v := range all {
		if k := fold(v.text); k != kept && !slices.Contains(listed, k) {
			listed = append(listed, k)
			f.Lost = append(f.Lost, Lost{v.from, v.text})
		}
	}
	m.tell(name, f)
}

// tell puts a field into the report.
func (m *merger) tell(name string, f Field) {
	slices.SortStableFunc(f.Lost, func(a, b Lost) int { return cmp.Compare(a.From, b.From) })
	m.fields[name] = f
}

// choose returns the best value by the given comparison; a negative result puts
// the first before the second.
func choose(all []value, better func(a, b value) int) value {
	return slices.MinFunc(all, func(a, b value) int {
		return cmp.Or(better(a, b), cmp.Compare(b.votes, a.votes), cmp.Compare(a.place, b.place))
	})
}

// exact tells values apart by their characters, blanks aside.
func exact(s string) string {
	if strings.TrimSpace(s) == s && !wideBlanks(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// wideBlanks reports whether there are blanks other than single ones in s.
func wideBlanks(s string) bool {
	blank := false
	for i := range len(s) {
		switch s[i] {
		case '\n', '\t':
			return true
		case ' ':
			if blank {
				return true
			}
			blank = true
		default:
			blank = false
		}
	}
	return false
}

// plain is exact without markup.
func plain(s string) string {
	if record.HasMarkup(s) {
		s = record.Plain(s)
	}
	return exact(s)
}

// mergeType takes the type that most members of the highest stage give, a
// telling one before a vague one.
func (m *merger) mergeType() {
	all := m.values(func(r *record.Record) string { return r.Type.String() }, exact)
	if len(all) == 0 {
		return
	}
	best := m.choose("type", all, func(a, b value) int {
		ta, _ := record.ParseType(a.text)
		tb, _ := record.ParseType(b.text)
		return cmp.Or(m.stageFirst(a, b), cmp.Compare(vague(ta), vague(tb)))
	})
	m.out.Type, _ = record.ParseType(best.text)
	m.take("type", best, all, exact)
}

// vague tells how little a type says of a work: 0 for one that says what it is, from
// untyped on for what stands for whatever there was no better type for.
func vague(t record.Type) int {
	switch t {
	case record.TypeNone:
		return 3
	case record.TypeDocument, record.TypeWebpage:
		return untyped
	case record.TypeArticle, record.TypeManuscript:
		return 1
	}
	return 0
}

const untyped = 2

// text returns what a member says in a variable. One without a telling type has a
// number where an article has its issue: the type says what the number is.
func (m *merger) text(r *record.Record, v record.Var) string {
	if m.out.Type == record.TypeArticleJournal && vague(r.Type) >= untyped && r.ContainerTitle+r.Volume != "" && r.Issue == "" && isCount(r.Text(record.Number)) {
		switch v {
		case record.Issue:
			return r.Text(record.Number)
		case record.Number:
			return ""
		}
	}
	return r.Text(v)
}

// mayTell reports whether text returns anything of any member.
func (m *merger) mayTell(v record.Var) bool {
	return m.said.Has(v) || v == record.Issue && m.said.Has(record.Number)
}

// isCount reports whether a number counts, as those of issues do: others name what is
// registered.
func isCount(s string) bool { return strings.Trim(s, "0123456789-–/ ") == "" }

func (m *merger) rankOf(v value) int { return rank(m.stages[v.from]) }

func (m *merger) stageFirst(a, b value) int { return cmp.Compare(m.rankOf(b), m.rankOf(a)) }

// mergeTexts merges all texts and numbers that have no rule of their own.
func (m *merger) mergeTexts() {
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if k := v.Kind(); k != record.KindText && k != record.KindNumber || ownRule.Has(v) || !m.mayTell(v) {
			continue
		}
		all := m.values(func(r *record.Record) string { return m.text(r, v) }, foldOf(v))
		if best, ok := m.own(v, all, m.rule(v, all)); ok {
			m.set(v, best, all)
		}
	}
}

// ownRule are the variables that mergeVenue, mergeIdentifiers and mergeArchive see to.
var ownRule = record.VarsOf(
	record.Archive, record.ArchiveLocation, record.SourceCatalog,
	record.Annote, record.ContainerTitle, record.ContainerTitleShort, record.DOI, record.URL, record.PMID, record.PMCID,
)

// set writes a text and its provenance.
func (m *merger) set(v record.Var, best value, all []value) {
	text := best.text
	if v == record.Page {
		text = record.CleanPages(text)
	}
	m.out.SetText(v, text)
	m.take(v.String(), best, all, foldOf(v))
}

// foldOf returns what is equal for values of a variable that say the same.
func foldOf(v record.Var) func(string) string {
	if v == record.Page {
		return func(s string) string { return record.CleanPages(exact(s)) }
	}
	return plain
}

// lose lists values that the merged record doesn't take over.
func (m *merger) lose(name string, all []value) {
	f := Field{From: -1}
	for _, v := range all {
		f.Lost = append(f.Lost, Lost{v.from, v.text})
	}
	m.tell(name, f)
}

// mergeSpellings takes over how all members are written, the first one's before:
// writers use those that say what the merged record says.
func (m *merger) mergeSpellings() {
	have := map[record.Field]bool{}
	for _, r := range m.members {
		for _, f := range r.Spellings {
			if !have[f] {
				have[f] = true
				m.out.Spellings = append(m.out.Spellings, f)
			}
		}
	}
}
