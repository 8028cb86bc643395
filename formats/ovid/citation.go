package ovid

import (
	"regexp"
	"strings"
)

// citation is what SO says of an article. Each database has a form of its own, but
// all have the same parts: the journal in front, then volume and issue, pages and
// date in any order.
type citation struct {
	journal, event, volume, issue, pages, date string
}

const (
	month = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|` +
		`Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)\.?`
	months = month + `(?:[/-]` + month + `)?`
	day    = `(?:` + months + `\s+)?(?:\d{1,2},?\s+)?(?:1[5-9]|20)\d\d(?:\s+` + months + `(?:\s+\d{1,2}(?:-\d{1,2})?)?)?`
	within = `[^()]*(?:\([^()]*\))?[^()]*` // in brackets: 2-A(E)
)

var (
	// What follows the journal: a number, or one in brackets.
	behindMark  = regexp.MustCompile(`^(.+?)([.,;])\s+((?:[Vv]ol(?:ume)?\.?\s?|v)?\d+[A-Z]?(?:[\s.,:;(].*)?|\((?:\d|pp?\b|no pag).*)$`)
	behindBlank = regexp.MustCompile(`^(.+?),?\s+((?:` + months + `\s+)?\d+[,;:(\s].*)$`)
	yearFirst   = regexp.MustCompile(`^(?:19|20)\d\d\.\s`) // CAB: Wheat, Paris, 3-5 May 2000; 2001. 45-50.
	endsInDay   = regexp.MustCompile(`^(.+?)\s+(` + day + `)$`)
	// A conference stands between the journal and its numbers.
	ofEvent = regexp.MustCompile(`^(.+?)\.\s+Conference:\s*(.+)([.])\s+(\d+\s*\(.*|\(.*)$`)

	labelled  = regexp.MustCompile(`\(pp?\.?\s*([^)]+)\)|,?\s*\bpp?\.\s*([^,]*\d[^,]*?)\.?$|\bArtID:?\s*(\S+?)\.?$|\sp(\d\S*)|\(no pagination\)`)
	dated     = regexp.MustCompile(`(?:^|[,.;:]\s*|\s)(` + day + `)(?:$|[.,;:]|\s)`)
	inVolume  = regexp.MustCompile(`^(?:[Vv]ol(?:ume)?\.?\s?|v)?([^\s(),:;.]+(?:\s+[Ss]uppl[a-z]*\.?(?:\s+\w+)?)?)?[\s.,]*(?:\((` + within + `)\)|(?:no?|iss)\.?\s?([^\s,:;]+))?`)
	loneRange = regexp.MustCompile(`^(\d+-\d+)(?:\.|$)`)
	pagesOnly = regexp.MustCompile(`^[\w./-]*\d[^.]{0,50}$`)
)

// parseCitation takes SO apart; false if it is no citation of an article.
func parseCitation(s string) (c citation, ok bool) {
	s, c.date = cutLabelled(s, " Date of Publication:")
	s, number := cutLabelled(s, " Article Number:")
	var rest string
	if m := ofEvent.FindStringSubmatch(s); m != nil {
		c.journal, c.event, rest = m[1], eventOf(m[2]), m[4]
	} else if m := behindMark.FindStringSubmatch(s); m != nil {
		c.journal, rest = m[1], m[3]
		if m[2] == ";" && !yearFirst.MatchString(rest) { // Physiotherapy 2009 Mar; 95(1): 32-7
			if d := endsInDay.FindStringSubmatch(c.journal); d != nil {
				c.journal, c.date = d[1], d[2]
			}
		}
	} else if m := behindBlank.FindStringSubmatch(s); m != nil {
		c.journal, rest = m[1], m[2]
	}
	c.numbers(rest)
	if c.pages == "" {
		c.pages = number
	}
	return c, c.volume+c.issue+c.pages+c.date != "" && c.journal != ""
}

// numbers reads what stands behind the journal. Pages and dates that are known by
// their form are taken out, the others are what is left.
func (c *citation) numbers(s string) {
	if m := labelled.FindStringSubmatchIndex(s); m != nil {
		c.pages = group(s, m)
		s = s[:m[0]] + " " + s[m[1]:]
	}
	if all := dated.FindAllStringSubmatchIndex(s, -1); all != nil {
		m := all[len(all)-1]
		if c.date == "" {
			c.date = group(s, m)
		}
		s = s[:m[2]] + s[m[3]:]
	}
	s = strings.Trim(s, " .,;")
	if m := loneRange.FindStringSubmatch(s); m != nil && c.pages == "" { // of proceedings
		c.pages = m[1]
		return
	}
	m := inVolume.FindStringSubmatch(s)
	c.volume, c.issue = m[1], m[2]+m[3]
	s, _, _ = strings.Cut(strings.Trim(s[len(m[0]):], " .,;:"), ". ") // 12 ref.
	if s = strings.TrimRight(s, " ,;:"); c.pages == "" && pagesOnly.MatchString(s) {
		c.pages = s
	}
	if c.date == "" && dated.MatchString(c.volume) {
		c.date = c.volume // of a journal that counts by years
	}
}

// eventOf returns a conference without the days that Embase puts behind it.
func eventOf(s string) string {
	s, _, _ = strings.Cut(s, " Conference Start:")
	s, _, _ = strings.Cut(s, " Conference Publication:")
	return trimPoint(s)
}

// cutLabelled returns what stands before a label, and what it labels.
func cutLabelled(s, label string) (before, labelled string) {
	before, behind, _ := strings.Cut(s, label)
	labelled, rest, _ := strings.Cut(behind, ".")
	return before + rest, strings.TrimSpace(labelled)
}

// group returns the group of a match that holds something.
func group(s string, m []int) string {
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return s[m[i]:m[i+1]]
		}
	}
	return ""
}
