package synth

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// work is a work by its full descriptions: one, or that of the preprint and that
// of the publication.
type work []*record.Record

// works returns new works: mostly one, sometimes an article with what is easily
// taken for it.
func (m *maker) works() []work {
	switch n := m.IntN(100); {
	case n < 4:
		return []work{{m.editorial()}}
	case n < 14:
		return []work{m.preprint()}
	case n < 17:
		return m.series()
	case n < 20:
		a := m.article()
		return []work{{a}, {m.letterOn(a)}}
	case n < 22:
		a := m.article()
		return []work{{a}, {m.correctionOf(a)}}
	case n < 25:
		a := m.article()
		return []work{{a}, {m.meetingAbstractOf(a)}}
	}
	return []work{{m.article()}}
}

// article returns an article of a team on one of its topics.
func (m *maker) article() *record.Record {
	lead := m.skewed(m.people)
	r := &record.Record{Type: record.TypeArticleJournal, Title: m.title(lead), Author: m.team(lead)}
	m.publish(r, 1985+m.IntN(40))
	if m.often(70) {
		r.Abstract = m.abstract(r.Title)
	}
	return r
}

// skewed returns a number below n; small ones come far more often.
func (m *maker) skewed(n int) int {
	f := m.Float64()
	return int(f * f * float64(n))
}

// title returns a title on a topic of person lead.
func (m *maker) title(lead int) string {
	t := m.phrase(4 + m.IntN(7))
	if m.often(40) {
		t = wordAt(400+lead*3%90000) + " " + t
	}
	if m.often(30) {
		t += ": " + m.phrase(3+m.IntN(5))
	}
	return capital(t)
}

// team returns the lead and some of those who work nearby. A person has the same
// name in all works.
func (m *maker) team(lead int) []record.Name {
	size := 1 + m.IntN(4) + m.IntN(4)
	if m.often(3) {
		size += 8 + m.IntN(20)
	}
	team := make([]record.Name, 0, size)
	seen := map[int]bool{}
	for k := 0; len(team) < size; k++ {
		who := lead
		if k > 0 {
			who = lead + m.IntN(12+3*size)
		}
		if !seen[who] {
			seen[who] = true
			team = append(team, m.person(who))
		}
	}
	return team
}

// person returns the name of a person, whatever was drawn before.
func (m *maker) person(who int) record.Name {
	p := &maker{Rand: rand.New(rand.NewPCG(uint64(who), 5))}
	n := record.Name{Family: p.family(), Given: p.given()}
	if p.often(45) {
		n.Given += " " + string(rune('A'+p.IntN(26))) + "."
	}
	return n
}

// publish gives an article a place in a journal.
func (m *maker) publish(r *record.Record, year int) {
	j := m.journals[m.draw(zipf{1.1, 10, float64(len(m.journals))})]
	first := 1 + m.IntN(1600)
	r.Type, r.Genre = record.TypeArticleJournal, ""
	r.ContainerTitle = j.name
	r.Volume, r.Issue = fmt.Sprint(year-j.founded), fmt.Sprint(1+m.IntN(12))
	r.Page = fmt.Sprintf("%d-%d", first, first+3+m.IntN(16))
	if m.often(12) {
		r.Page = fmt.Sprintf("e%d", 10000+m.IntN(90000))
	}
	r.Issued = record.YearOnly(year)
	r.DOI = fmt.Sprintf("10.%d/%s.%d.%d", 1000+m.IntN(400), strings.ToLower(strings.ReplaceAll(j.short, " ", "")), year, m.IntN(1e7))
	r.PMID = ""
	if m.often(40) {
		r.PMID = fmt.Sprint(1_000_000 + m.IntN(40_000_000))
	}
}

// abstract begins with the title's subject, as abstracts do.
func (m *maker) abstract(title string) string {
	var b strings.Builder
	b.WriteString("We study ")
	b.WriteString(title[:min(len(title), 20+m.IntN(40))])
	for range 4 + m.IntN(4) {
		b.WriteString(". ")
		b.WriteString(capital(m.phrase(7 + m.IntN(8))))
	}
	b.WriteByte('.')
	return b.String()
}

// genericTitles stand over many works.
var genericTitles = []string{
	"Editorial", "Introduction", "Preface", "Letter to the editor", "In this issue", "Book review", "Guest editorial",
	"Correspondence", "Commentary", "Obituary", "Abstracts", "From the editor", "Reply", "Discussion",
}

func (m *maker) editorial() *record.Record {
	r := &record.Record{Title: pick(m, genericTitles), Author: m.team(m.skewed(m.people))[:1]}
	m.publish(r, 1985+m.IntN(40))
	first := 1 + m.IntN(400)
	r.Page = fmt.Sprintf("%d-%d", first, first+m.IntN(3))
	if m.often(40) {
		r.DOI = ""
	}
	return r
}

// preprint returns a preprint with its publication, if it has one.
func (m *maker) preprint() work {
	published := m.article()
	year := 2007 + m.IntN(17)
	r := published.Clone()
	r.Type, r.Genre = record.TypeArticle, record.GenrePreprint
	r.ContainerTitle, r.Volume, r.Issue, r.Page, r.DOI, r.PMID = "", "", "", "", "", ""
	r.ArXiv = record.ArXiv{ID: fmt.Sprintf("%02d%02d.%05d", year%100, 1+m.IntN(12), 1+m.IntN(30000))}
	r.Issued = record.YearOnly(year)
	if m.often(40) {
		return work{r}
	}
	m.publish(published, year+m.IntN(3))
	if m.often(30) {
		published.ArXiv = r.ArXiv
	}
	return work{r, published}
}

// series returns the parts of a work, each a work of its own.
func (m *maker) series() []work {
	first := m.article()
	base := first.Title
	var parts []work
	for k := range 2 + m.IntN(2) {
		part := first.Clone()
		if k > 0 {
			m.publish(part, int(first.Issued.Start.Year)+k-1)
			part.ContainerTitle = first.ContainerTitle
			if first.Abstract != "" {
				part.Abstract = m.abstract(base)
			}
		}
		part.Title = fmt.Sprintf("%s: part %d", base, k+1)
		parts = append(parts, work{part})
	}
	return parts
}

// letterOn returns a letter by others under the title of an article.
func (m *maker) letterOn(a *record.Record) *record.Record {
	r := a.Clone()
	r.Author = m.team(m.skewed(m.people))[:1]
	r.Abstract = ""
	m.follow(r, a)
	r.Title = pick(m, []string{"Re: ", "Comment on: ", "Letter: "}) + a.Title
	return r
}

// correctionOf returns the erratum of an article.
func (m *maker) correctionOf(a *record.Record) *record.Record {
	r := a.Clone()
	r.Abstract = ""
	m.follow(r, a)
	r.Title = pick(m, []string{"Erratum: ", "Correction to: ", "Corrigendum to: "}) + a.Title
	return r
}

// meetingAbstractOf returns the abstract of an article that its team gave at a meeting
// before: it stands in the supplement of another journal.
func (m *maker) meetingAbstractOf(a *record.Record) *record.Record {
	r := a.Clone()
	m.publish(r, int(a.Issued.Start.Year)-m.IntN(2))
	for r.ContainerTitle == a.ContainerTitle {
		m.publish(r, int(a.Issued.Start.Year)-m.IntN(2))
	}
	r.Issue, r.Page = fmt.Sprintf("Suppl %d", 1+m.IntN(4)), fmt.Sprintf("S%d", 1+m.IntN(400))
	if m.often(30) {
		r.Page = ""
	}
	return r
}

// follow gives a work a place behind that of an article in its journal.
func (m *maker) follow(r, a *record.Record) {
	year, volume := int(a.Issued.Start.Year), a.Volume
	m.publish(r, year)
	r.ContainerTitle, r.Volume = a.ContainerTitle, volume
	first := 1601 + m.IntN(300)
	r.Page = fmt.Sprint(first)
}
