package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
	"github.com/bibfold/bibfold/record"
)

// mergeVenue takes the full name of the journal or book and keeps an
// abbreviation of it beside it.
func (m *merger) mergeVenue() {
	titles := m.values(func(r *record.Record) string { return r.ContainerTitle }, exact)
	shorts := m.values(func(r *record.Record) string { return r.ContainerTitleShort }, exact)
	fuller := func(a, b value) int {
		return cmp.Or(m.stageFirst(a, b), compareBool(shouted(a.text), shouted(b.text)), cmp.Compare(abbreviation(a.text), abbreviation(b.text)),
			cmp.Compare(b.votes, a.votes), cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.text, b.text))
	}
	if best, ok := m.own(record.ContainerTitle, titles, fuller); ok {
		m.set(record.ContainerTitle, best, titles)
		if len(shorts) == 0 && !oneText(titles) {
			full := venue.New(best.text)
			for _, v := range titles {
				if short := venue.New(v.text); venue.Abbreviates(&short, &full) {
					shorts = append(shorts, v)
				}
			}
		}
	}
	longer := func(a, b value) int {
		return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.text, b.text))
	}
	if best, ok := m.own(record.ContainerTitleShort, shorts, longer); ok {
		m.set(record.ContainerTitleShort, best, shorts)
	}
}

// abbreviation tells how abbreviated a journal's name looks: 0 for words written
// out, 2 for "J. Clin. Oncol." or "Jclinoncol".
func abbreviation(s string) int {
	ws := strings.Fields(s)
	short := 0
	for _, w := range ws {
		if strings.HasSuffix(w, ".") && len(w) > 1 {
			return 2
		}
		if len(w) <= 4 && !venue.Noise[strings.ToLower(w)] {
			short++
		}
	}
	switch {
	case len(ws) > 1 && 2*short >= len(ws), strings.Contains(s, "-") && len(ws) == 1:
		return 1
	case len(ws) == 1 && len(s) <= 5:
		return 1
	}
	return 0
}

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
		return cmp.Or(m.stageFirst(a, b), -compareBool(placed(a), placed(b)), cmp.Compare(years[y.Year], years[x.Year]), cmp.Compare(a.text, b.text))
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

// mergeIdentifiers takes the publication's DOI before a preprint's, which
// becomes a related link, and the arXiv id wherever it stands.
func (m *merger) mergeIdentifiers() {
	m.mergeArXiv()
	for _, v := range [...]record.Var{record.DOI, record.PMID, record.PMCID} {
		all := m.values(func(r *record.Record) string { return r.Text(v) }, exact)
		if len(all) == 0 {
			continue
		}
		best := m.choose(v.String(), all, func(a, b value) int {
			return cmp.Or(m.stageFirst(a, b), compareBool(isArXivDOI(a.text), isArXivDOI(b.text)), cmp.Compare(revision(b.text), revision(a.text)),
				cmp.Compare(b.votes, a.votes), cmp.Compare(len(a.text), len(b.text)), cmp.Compare(a.text, b.text))
		})
		m.set(v, best, all)
		if v == record.DOI {
			for _, x := range all {
				if x.text != best.text && record.IsPreprintDOI(x.text) && !isArXivDOI(x.text) {
					m.addLink(record.Link{Target: "https://doi.org/" + x.text, Title: "preprint", Kind: record.LinkRelate})
				}
			}
		}
	}
	m.mergeURL()
}

func isArXivDOI(doi string) bool { return strings.HasPrefix(doi, "10.48550/") }

// mergeArXiv takes the arXiv id with the latest version and all classes.
func (m *merger) mergeArXiv() {
	best := value{from: -1}
	var all []value
	for place, i := range m.order {
		a := m.members[i].ArXiv
		if a.ID == "" {
			continue
		}
		v := value{i, a.String(), 1, place}
		all = append(all, v)
		if best.from < 0 || m.out.ArXiv.ID == a.ID && a.Version > m.out.ArXiv.Version {
			best = v
			m.out.ArXiv.ID, m.out.ArXiv.Version = a.ID, a.Version
		}
	}
	for _, i := range m.order {
		a := m.members[i].ArXiv
		if m.out.ArXiv.Primary == "" {
			m.out.ArXiv.Primary = a.Primary
		}
		for _, c := range a.Classes {
			if !slices.Contains(m.out.ArXiv.Classes, c) {
				m.out.ArXiv.Classes = append(m.out.ArXiv.Classes, c)
			}
		}
	}
	if best.from >= 0 {
		m.take("arxiv", best, all, exact)
	}
}

// mergeURL keeps one main URL; the others become links, but for those that only
// repeat an identifier. A draft's is never the publication's: it is a related link.
func (m *merger) mergeURL() {
	all := slices.DeleteFunc(m.values(func(r *record.Record) string { return r.URL }, exact), func(v value) bool {
		return !m.gains(v.text, v.from)
	})
	if len(all) == 0 {
		return
	}
	rule := m.ruleOf(record.URL, all)
	best := m.choose(record.URL.String(), all, func(a, b value) int {
		return cmp.Or(compareBool(record.NeedsLogin(a.text), record.NeedsLogin(b.text)), rule(a, b))
	})
	if m.isDraft(best.from) {
		for _, v := range all {
			m.addLink(record.Link{Target: v.text, Title: "preprint", Kind: record.LinkRelate})
		}
		return
	}
	m.out.URL = best.text
	m.fields[record.URL.String()] = Field{best.from, m.fields[record.URL.String()].Lost}
	for _, v := range all {
		if urlKey(v.text) != urlKey(best.text) || urlKey(v.text) == 0 && v.text != best.text {
			m.addLink(record.Link{Target: v.text, Kind: record.LinkURL})
		}
	}
}

// gains reports whether a member's link goes into the merged record. Beside a DOI it
// gains none that few can open, and the report tells of it.
func (m *merger) gains(url string, member int) bool {
	if member == 0 || m.out.DOI == "" || !record.NeedsLogin(url) {
		return true
	}
	f, ok := m.fields[record.URL.String()]
	if !ok {
		f.From = -1
	}
	if lost := (Lost{member, url}); !slices.Contains(f.Lost, lost) {
		f.Lost = append(f.Lost, lost)
	}
	m.fields[record.URL.String()] = f
	return false
}

func (m *merger) addLink(l record.Link) {
	for i, have := range m.out.Links {
		if have.Target == l.Target {
			m.out.Links[i].Title = cmp.Or(have.Title, l.Title)
			m.out.Links[i].MIME = cmp.Or(have.MIME, l.MIME)
			return
		}
	}
	m.out.Links = append(m.out.Links, l)
}

// mergeLists unites identifiers of the container, keywords, notes and links.
func (m *merger) mergeLists() {
	m.mergeNotes()
	for _, i := range m.order {
		r := m.members[i]
		for _, v := range [...]record.Var{record.ISBN, record.ISSN} {
			if !m.foreign(v, i) {
				for _, s := range m.list(r, v) {
					m.out.AddText(v, s)
				}
			} else if s := r.Text(v); s != "" {
				m.fields[v.String()] = Field{-1, append(m.fields[v.String()].Lost, Lost{i, s})}
			}
		}
		m.out.Keywords = unite(m.out.Keywords, r.Keywords)
		for _, l := range r.Links {
			if m.gains(l.Target, i) {
				m.addLink(l)
			}
		}
		for _, rel := range r.Relations {
			if m.within(r, rel) {
				continue
			}
			if r.Source.File != m.out.Source.File {
				rel.At.File = cmp.Or(rel.At.File, r.Source.File) // its key means a record there
			}
			m.out.Relations = record.AppendNew(m.out.Relations, rel)
		}
	}
	kept := m.members[0]
	ownFirst(m.out.Keywords, kept.Keywords, uniteKey)
	ownFirst(m.out.Notes, kept.Notes, uniteKey)
	ownFirst(m.out.Links, kept.Links, func(l record.Link) string { return l.Target })
}

// ownFirst puts what the kept record says before what others add to a list, in the
// order that it has there.
func ownFirst[T any](list, own []T, key func(T) string) {
	place := make(map[string]int, len(own))
	for i := len(own) - 1; i >= 0; i-- {
		place[key(own[i])] = i
	}
	at := func(x T) int {
		if i, ok := place[key(x)]; ok {
			return i
		}
		return len(own)
	}
	slices.SortStableFunc(list, func(a, b T) int { return at(a) - at(b) })
}

// within reports whether a record's relation is to another member: a work has none to
// itself.
func (m *merger) within(r *record.Record, rel record.Relation) bool {
	file := cmp.Or(rel.At.File, r.Source.File)
	return slices.ContainsFunc(m.members, func(other *record.Record) bool {
		return other != r && other.ID == rel.ID && other.Source.File == file
	})
}

func (m *merger) list(r *record.Record, v record.Var) []string {
	if v == record.ISBN {
		return r.ISBN
	}
	return r.ISSN
}

// unite appends the elements of more that list doesn't have in any writing.
func unite(list, more []string) []string {
	for _, s := range more {
		key := uniteKey(s)
		if !slices.ContainsFunc(list, func(have string) bool { return uniteKey(have) == key }) {
			list = append(list, s)
		}
	}
	return list
}

// uniteKey is equal for writings of one remark; signs without letters count as
// they are.
func uniteKey(s string) string {
	if k := fold.Squeeze(fold.Text(s)); k != "" {
		return k
	}
	return s
}

// uniteExtra adds what a list of groups holds to the one that is there; the kept
// record's own come first.
func (m *merger) uniteExtra(f record.Field, kept bool) {
	i := slices.IndexFunc(m.out.Extra, func(e record.Field) bool { return e.Format == f.Format && e.Name == f.Name })
	e := &m.out.Extra[i]
	if kept {
		e.Value, f.Value = f.Value, e.Value
	}
	held := strings.FieldsFunc(e.Value, isListSeparator)
	for i := range held {
		held[i] = strings.TrimSpace(held[i])
	}
	for group := range strings.FieldsFuncSeq(f.Value, isListSeparator) {
		if group = strings.TrimSpace(group); group != "" && !slices.Contains(held, group) {
			held = append(held, group)
			e.Value += ", " + group
		}
	}
}

func isListSeparator(r rune) bool { return r == ',' || r == ';' }

// entryType is the field in which a record keeps how its format writes its type: it
// goes with the type.
const entryType = "entrytype"

// spellsType reports whether it is this member's entry type that stands: of those of
// one format and of the type that is kept, the first says how it is written.
func (m *merger) spellsType(i int) bool {
	first := slices.IndexFunc(m.order, func(k int) bool {
		return m.members[k].Type == m.out.Type && m.members[k].Source.Format == m.members[i].Source.Format
	})
	return first >= 0 && m.order[first] == i
}

// mergeExtra unites the fields that belong to one format. Of two values of one
// field the more telling record's stays and the other is reported.
func (m *merger) mergeExtra() {
	type name struct{ format, name string }
	from := map[name]int{}
	for _, i := range m.order {
		for _, f := range m.members[i].Extra {
			n := name{f.Format, f.Name}
			first, ok := from[n]
			switch {
			case f.Name == entryType && !m.spellsType(i):
				m.loseExtra(f, i, m.fields["type"].From)
			case !ok || first == i:
				from[n] = i
				m.out.Extra = append(m.out.Extra, f)
			case record.IsGroupList(f.Name):
				m.uniteExtra(f, i == 0)
			default:
				m.loseExtra(f, i, first)
			}
		}
	}
}

// loseExtra reports a field of a member that gives way to what another one says.
func (m *merger) loseExtra(f record.Field, member, kept int) {
	if slices.Contains(m.out.Extra, f) {
		return
	}
	key := extraName(f)
	field, ok := m.fields[key]
	if !ok {
		field.From = kept
	}
	field.Lost = append(field.Lost, Lost{member, f.Value})
	m.fields[key] = field
}

// mergeKeys keeps every key that ever named one of the members.
func (m *merger) mergeKeys() {
	add := func(key string) {
		if key == "" || slices.Contains(m.out.Aliases, key) {
			return
		}
		if m.out.ID == "" {
			m.out.ID = key
		}
		if key != m.out.ID {
			m.out.Aliases = append(m.out.Aliases, key)
		}
	}
	for _, r := range m.members {
		add(r.ID)
	}
	for _, r := range m.members {
		for _, a := range r.Aliases {
			add(a)
		}
	}
}
