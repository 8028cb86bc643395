package arxiv

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

// listingPapers takes the papers of the real listing apart by its own plain rules:
// every part of it stands in a line of its own, always in the same order.
func listingPapers(t testing.TB) []paper {
	t.Helper()
	lines := strings.Split(readFile(t, listing), "\n")
	var papers []paper
	for i := 0; i < len(lines); i++ {
		if lines[i] != "-" {
			continue
		}
		p := paper{title: lines[i+1]}
		for i += 3; lines[i] != "Abstract:"; i++ {
			if count, ok := strings.CutPrefix(lines[i], ", et al. ("); ok {
				p.missing, _ = strconv.Atoi(strings.TrimSuffix(count, " additional authors not shown)"))
				continue
			}
			p.authors = append(p.authors, strings.TrimSuffix(lines[i], ","))
		}
		p.preview, p.full = lines[i+1], lines[i+3]
		for i += 4; lines[i] != "△ Less"; i++ { // a second paragraph
			p.full += " " + lines[i]
		}
		clauses := strings.Split(lines[i+1], "; v1 submitted ")
		p.submitted = mustDay(t, strings.TrimPrefix(strings.TrimSuffix(clauses[0], ";"), "Submitted "))
		if len(clauses) > 1 {
			p.first = mustDay(t, strings.TrimSuffix(clauses[1], ";"))
		}
		p.announced = mustDay(t, "1 "+strings.TrimSuffix(strings.TrimPrefix(lines[i+2], "originally announced "), "."))
		p.announced.Start.Day, p.announced.Start.Precision = 0, record.PrecisionMonth
		papers = append(papers, p)
	}
	return papers
}

func mustDay(t testing.TB, s string) record.Date {
	t.Helper()
	var day, year int
	var month string
	if _, err := fmt.Sscanf(strings.ReplaceAll(s, ",", ""), "%d %s %d", &day, &month, &year); err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return record.YearMonthDay(year, monthNumber([]byte(month)), day)
}

// enrich gives papers what the real listing has lost or never had, so that every
// part occurs with and without every other.
func enrich(papers []paper) []paper {
	classes := [][]string{
		{"cs.SD", "eess.AS"},
		{"hep-th"},
		{"cond-mat.mes-hall", "quant-ph"},
		{"math.AG", "math-ph", "math.MP"},
		{"physics.comp-ph"},
		{"q-bio.NC", "stat.ML", "cs.LG"},
		{"cs.CL"},
	}
	for i := range papers {
		p := &papers[i]
		p.id = fmt.Sprintf("25%02d.%05d", i%12+1, 10289+i)
		if i%9 == 4 {
			p.id = fmt.Sprintf("hep-th/99010%02d", i)
		}
		p.version = [...]int{0, 0, 2, 13}[i%4]
		p.classes = classes[i%len(classes)]
		if i%3 == 1 {
			p.dois = []string{fmt.Sprintf("10.1103/PhysRevD.103.%06d", i)}
		}
		if i%12 == 1 {
			p.dois = append(p.dois, "10.1002/(SICI)1097-0118(199709)26:1<1::AID-JGT3>3.0.CO;2-F")
		}
		if i%2 == 1 {
			p.comments = "12 pages, 3 figures; accepted at ICML 2025. See https://example.org/x"
		}
		if i%4 == 2 {
			p.report = "CERN-TH-2025-0" + strconv.Itoa(i)
		}
		if i%5 >= 3 {
			p.msc = "14J60 (Primary) 14F05, 14J26 (Secondary)"
		}
		if i%7 >= 5 {
			p.acm = "I.2.7; H.3.3"
		}
		if i%6 == 5 {
			p.journal = "Phys. Rev. D 103, 103025 (2021)"
		}
	}
	return papers
}

// hardPapers returns papers with titles and lists that are hard to read.
func hardPapers() []paper {
	long := strings.Repeat("We show that it holds for all $n$ and that $\\rho\\approx 0.9$ is reached. ", 9)
	long = strings.TrimSpace(long)
	base := paper{
		preview: long[:390] + "…", full: long, classes: []string{"math.CO"},
		submitted: record.YearMonthDay(2026, 2, 28), announced: record.YearMonth(2026, 3),
	}
	var papers []paper
	for i, title := range []string{
		"Meet the Authors: A Study of $O(n^2)$ Names",
		"math and physics: doi or die",
		"[Re] Reproducing \"A Nine-Year Study\"",
		"Go",
		"What Is an Abstract?",
		"C*-algebras - a survey",
		"3D Vision: 2. Edition of a Long Title That Goes On and On until No Line of Any Usual Width Has Room for It",
		"Über die Größe der ρ-Mesonen",
	} {
		p := base
		p.title = title
		p.id = fmt.Sprintf("2602.%05d", i+1)
		p.authors = [][]string{
			{"Jane Roe"}, {"Marcelo H. Ang Jr", "Albert Villanova del Moral"}, {"The ATLAS Collaboration", ":", "Å. Åström"},
		}[i%3]
		papers = append(papers, p)
	}
	papers[3].missing = 1234
	return papers
}

func testPapers(t testing.TB) []paper {
	return append(enrich(listingPapers(t)), hardPapers()...)
}

// readsBack fails unless the papers are read back from their copy.
func readsBack(t *testing.T, papers []paper, style func(int) copyStyle, text string) bool {
	t.Helper()
	var want []*record.Record
	for i, p := range papers {
		want = append(want, p.want(style(i)))
	}
	recs, problems := readAll(t, strings.NewReader(text))
	if len(problems) > 0 {
		t.Errorf("problems: %q", problems)
	}
	if a, b := dumpAll(want, false), dumpAll(recs, false); a != b {
		t.Errorf("(-want +got):\n%s", cmp.Diff(strings.Split(a, "\n"), strings.Split(b, "\n")))
	}
	return !t.Failed()
}

// everyStyle calls f with each style there is.
func everyStyle(f func(copyStyle)) {
	for _, head := range heads {
		for _, authors := range authorStyles {
			for _, abstract := range abstractStyles {
				for _, dates := range datesStyles {
					for _, tail := range tailStyles {
						for _, layout := range layouts {
							for _, between := range betweens {
								f(copyStyle{head, authors, abstract, dates, tail, layout, between})
							}
						}
					}
				}
			}
		}
	}
}

var allCopies = flag.Bool("copies", false, "read back copies of all styles, not of every seventh")

// TestCopies reads papers back from copies of every style, three papers each.
func TestCopies(t *testing.T) {
	papers := testPapers(t)
	n := 0
	everyStyle(func(s copyStyle) {
		if s.ambiguous() {
			return
		}
		from := n * 5 % (len(papers) - 3)
		n++
		if t.Failed() || n%7 != 0 && !*allCopies {
			return
		}
		some := papers[from : from+3]
		style := func(int) copyStyle { return s }
		text := render(some, style)
		if !readsBack(t, some, style, text) {
			t.Logf("%+v:\n%s", s, text)
		}
	})
}

// TestMixedCopies reads all papers back from texts in which each has another style.
func TestMixedCopies(t *testing.T) {
	papers := testPapers(t)
	rnd := rand.New(rand.NewPCG(7, 11))
	pick := func(of []string) string { return of[rnd.IntN(len(of))] }
	for range 100 {
		styles := make([]copyStyle, len(papers))
		for i := range styles {
			styles[i] = copyStyle{
				pick(heads), pick(authorStyles), pick(abstractStyles), pick(datesStyles), pick(tailStyles),
				pick(layouts), pick(betweens),
			}
			if styles[i].head == "nothing" || styles[i].head == "number+title" {
				styles[i].between = "blank"
			}
		}
		style := func(i int) copyStyle { return styles[i] }
		text := render(papers, style)
		ending := []string{"\n", "\r\n", "\r"}[rnd.IntN(3)]
		readsBack(t, papers, style, strings.ReplaceAll(text, "\n", ending))
		if t.Failed() {
			return
		}
	}
}
