package dedupe

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/dedupe/internal/venue"
)

// wordless puts titles first that say more.
func wordless(_ *contest, v value) int { return -len(fold.Text(v.text)) }

// noted tells of remarks of a cataloguer.
func noted(_ *contest, v value) int {
	main, _ := titles.StripNotes(titles.DropSite(v.text))
	return count(len(main) < len(strings.Trim(v.text, "\" ")))
}

// signless puts titles first that have more signs: hyphens, quotes, accents.
func signless(_ *contest, v value) int { return strings.Count(v.text, " ") - len(v.text) }

// misset counts the blanks that a title lacks behind signs, and has where none belongs:
// "screening,or follow-up", "Cells : a study", "virus- positive".
func misset(_ *contest, v value) int { return len(missetBlanks.FindAllStringIndex(v.text, -1)) }

var missetBlanks = regexp.MustCompile(`[,;:)\]]\pL| [,;:)\]]|\pL- `)

// stopped tells of a full stop at the end, as MEDLINE's titles have it, or the sign of a
// footnote.
func stopped(_ *contest, v value) int {
	last, _ := utf8.DecodeLastRuneInString(v.text)
	return count(strings.ContainsRune(".*†‡", last))
}

// titlesGiven are the titles among which one is chosen, folded, each once.
type titlesGiven struct {
	bracketed, own []string
	most           string // what most records have, "" if there is none
}

func (c *contest) titlesGiven() *titlesGiven {
	if c.titles != nil {
		return c.titles
	}
	c.titles = &titlesGiven{}
	votes := make(map[string]int, len(c.all))
	seen := make(map[string]bool, len(c.all))
	for _, v := range c.all {
		text := fold.Text(v.text)
		if votes[text]++; seen[v.text] {
			continue
		}
		seen[v.text] = true
		of := &c.titles.own
		if isBracketed(v.text) {
			of = &c.titles.bracketed
		}
		if !slices.Contains(*of, text) {
			*of = append(*of, text)
		}
	}
	c.titles.most = majority(votes, len(c.all))
	return c.titles
}

// translated tells of a title that a database translated, as one shows that has it in
// brackets, where others give it in its own language.
func translated(c *contest, v value) int {
	given, text := c.titlesGiven(), fold.Text(v.text)
	return count(slices.Contains(given.bracketed, text) &&
		slices.ContainsFunc(given.own, func(own string) bool { return !shareWords(text, own) }))
}

// isBracketed reports whether a title stands in brackets, as MEDLINE has those that it
// translated.
func isBracketed(title string) bool {
	title = strings.TrimRight(title, ". ")
	return strings.HasPrefix(title, "[") && strings.IndexByte(title, ']') == len(title)-1
}

// shareWords reports whether a third of the words of the shorter of two folded titles
// stand in the other: those of two languages share names alone.
func shareWords(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	have := map[string]bool{}
	for w := range fold.Words(b) {
		have[w] = true
	}
	n, shared := 0, 0
	for w := range fold.Words(a) {
		n++
		shared += count(have[w])
	}
	return 3*shared >= n
}

// damaged tells of a title that doesn't begin as most do.
func damaged(c *contest, v value) int {
	return count(!strings.HasPrefix(fold.Text(v.text), c.titlesGiven().most))
}

// pasted tells of a title with an address, and of one that holds another title and around
// it nothing but what other fields say (the journal, the authors, the DOI), or what the
// page is called from which it was taken: "… - PubMed".
func pasted(c *contest, v value) int {
	if strings.Contains(v.text, "://") || strings.Contains(v.text, "doi:") || strings.Contains(v.text, "DOI:") {
		return 1
	}
	const words = 3 // of the other title
	text := " " + fold.Text(v.text) + " "
	held := func(other string) bool {
		whole := " " + other + " "
		before, after, ok := strings.Cut(text, whole)
		return ok && len(whole) < len(text) && strings.Count(whole, " ") > words && c.saidBesides(before+" "+after)
	}
	given := c.titlesGiven()
	return count(slices.ContainsFunc(given.own, held) || slices.ContainsFunc(given.bracketed, held))
}

// besides is what the fields of the members say besides the title, folded.
type besides struct {
	phrases []string        // with a blank on both sides, the longest first
	names   map[string]bool // of the authors, and their initials; true: family names
	venues  []venue.Venue
}

// carriers are what web pages, the abstracts of meetings and articles ahead of print have
// beside their titles.
var carriers = [...]string{
	"abstract", "poster", "pdf", "pubmed", "sciencedirect", "springerlink", "jstor", "researchgate", "oxford academic",
	"wiley online library", "doi", "preliminary report",
}

func (m *merger) sayings() *besides {
	t := &besides{names: map[string]bool{}}
	say := func(text string) {
		if s := fold.Text(text); s != "" {
			t.phrases = append(t.phrases, " "+s+" ")
		}
	}
	for _, s := range carriers {
		say(s)
	}
	for _, r := range m.members {
		for _, s := range [...]string{r.ContainerTitle, r.ContainerTitleShort, r.Publisher, r.DOI, r.Page} {
			say(s)
		}
		if r.ContainerTitle != "" {
			t.venues = append(t.venues, venue.New(r.ContainerTitle))
		}
		for i, a := range m.foldNames(r.Author) {
			say(r.Author[i].Literal())
			for w := range fold.Words(fold.Text(r.Author[i].Given) + " " + a.initials + " " + a.family) {
				t.names[w] = t.names[w] || w == a.family
			}
		}
	}
	slices.SortFunc(t.phrases, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return t
}

// saidBesides reports whether a folded text says nothing but what fields besides the title
// say.
func (c *contest) saidBesides(text string) bool {
	if c.besides == nil {
		c.besides = c.sayings()
	}
	rest, found := " "+text+" ", false
	for _, p := range c.besides.phrases {
		if strings.Contains(rest, p) {
			rest, found = strings.ReplaceAll(rest, p, "  "), true
		}
	}
	var name []string
	for w := range strings.FieldsSeq(rest) {
		family, ok := c.besides.names[w]
		found = found || family
		if !ok && !strings.ContainsAny(w, "0123456789") { // e895, and S0140673620311806
			name = append(name, w)
		}
	}
	if len(name) == 0 {
		return found
	}
	short := venue.New(strings.Join(name, " "))
	return slices.ContainsFunc(c.besides.venues, func(full venue.Venue) bool {
		return short.Tight == full.Tight || venue.Abbreviates(&short, &full)
	})
}
