package dedupe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// mergeIdentifiers takes the publication's DOI before a preprint's, which
// becomes a related link, and the arXiv id wherever it stands.
func (m *merger) mergeIdentifiers() {
	m.mergeArXiv()
	for _, v := range [...]record.Var{record.DOI, record.PMID, record.PMCID} {
		all := m.values(func(r *record.Record) string { return r.Text(v) }, exact)
		if len(all) == 0 {
			continue
		}
		best := m.choose(v.String(), all, m.rule(v, all))
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
	best := m.choose(record.URL.String(), all, m.rule(record.URL, all))
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
