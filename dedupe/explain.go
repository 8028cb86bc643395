package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Verdict is the judgement on two records.
type Verdict string

const (
	VerdictSame      Verdict = "same"      // one work
	VerdictPossible  Verdict = "possible"  // a person should look
	VerdictDifferent Verdict = "different" // two works, or too little says that they are one
)

// Evidence is what speaks for and against two records being one work.
type Evidence struct {
	A, B    Place
	Verdict Verdict
	// Bits is the sum of the fields' bits; Same and Possible are the thresholds
	// that it was held against.
	Bits, Same, Possible float64
	// Veto is why the two can't be one work whatever the sum is, "" if nothing
	// forbids it.
	Veto   string
	Fields []FieldEvidence
	// Together tells that the two stand in one work of the result. It may differ
	// from the verdict: a third record joins or parts them.
	Together bool
	// Decided tells that a person decided so on the two, which counts more than any sum.
	Decided bool
}

// FieldEvidence is what one field says.
type FieldEvidence struct {
	Field string // by its CSL name, or what several fields say together
	A, B  string // what the records say; "" where one says nothing
	Bits  float64
}

// Explain tells what speaks for and against records i and j of a library being
// one work. How much a field says depends on the other records.
func Explain(records []*record.Record, i, j int, opt Options) *Evidence {
	w := opt.weights()
	lib := newLibrary(records)
	lib.versions = opt.Versions
	lib.decided = newDecided(records, opt.Decisions)
	a, b := int32(i), int32(j)
	c := lib.compare(a, b)
	d := lib.decide(a, b, &c, &w)
	e := &Evidence{
		A: placeOf(records[i]), B: placeOf(records[j]), Same: w.same, Possible: w.asks(&c), Veto: d.veto,
		Verdict: map[outcome]Verdict{sameWork: VerdictSame, possible: VerdictPossible}[d.outcome],
		Fields:  lib.fields(records, a, b, &c, &w),
	}
	if e.Verdict == "" {
		e.Verdict = VerdictDifferent
	}
	joined := lib.decided.together(pair{min(a, b), max(a, b)})
	if e.Decided = joined || lib.decided.apart(a, b); joined {
		e.Verdict, e.Veto = VerdictSame, ""
	}
	for _, f := range e.Fields {
		e.Bits += f.Bits
	}
	for _, work := range lib.cluster(&w).works {
		e.Together = e.Together || holds(work, a) && holds(work, b)
	}
	return e
}

func holds(work []int32, i int32) bool {
	for _, k := range work {
		if k == i {
			return true
		}
	}
	return false
}

// fields returns the parts of the score, as score adds them up.
func (lib *library) fields(records []*record.Record, i, j int32, c *comparison, w *weights) []FieldEvidence {
	p, q := &lib.profiles[i], &lib.profiles[j]
	x, y := records[i], records[j]
	names, role := credited(x)
	others, roleOfOthers := credited(y)
	if role != roleOfOthers {
		role = record.Author
	}
	out := []FieldEvidence{
		{"title", plain(x.Title), plain(y.Title), lib.titleScore(p, q, c, w)},
		{role.String(), namesText(names), namesText(others), authorScore(c, w)},
		{"issued", dateText(x.Issued), dateText(y.Issued), yearScore(c, w)},
	}
	add := func(field, a, b string, bits float64) {
		if bits != 0 || a != "" || b != "" {
			out = append(out, FieldEvidence{field, a, b, bits})
		}
	}
	var place placeBits
	if c.model == modelSame {
		place = placeParts(c, w)
	}
	add("publisher", x.Publisher, y.Publisher, houseScore(c, w))
	add("edition", x.Text(record.Edition), y.Text(record.Edition), 0)
	add("container-title", venueName(x), venueName(y), place.venue)
	add("volume", x.Volume, y.Volume, place.volume)
	add("issue", x.Issue, y.Issue, place.issue)
	add("page", x.Page, y.Page, place.pages)
	add("journal, volume and page together", "", "", place.together)
	add("abstract", beginning(x.Abstract), beginning(y.Abstract), abstractScore(c, w))
	ids := idParts(p, c, w)
	add("DOI", x.DOI, y.DOI, ids.doi)
	add("arxiv", x.ArXiv.String(), y.ArXiv.String(), ids.arxiv)
	add("PMID", x.PMID, y.PMID, ids.pmid)
	add("PMCID", x.Text(record.PMCID), y.Text(record.PMCID), ids.pmcid)
	add("number of the trial", p.trial, q.trial, ids.trial)
	add("ISBN", strings.Join(x.ISBN, ", "), strings.Join(y.ISBN, ", "), serialScore(c.isbn, c, w))
	add("number", x.Text(record.Number), y.Text(record.Number), serialScore(c.number, c, w))
	add("URL", x.URL, y.URL, ids.url)
	add("everything is the same", "", "", ids.twins)
	return out
}

// beginning returns the first words of a long text.
func beginning(s string) string {
	const enough = 60
	if s = plain(s); len(s) > enough {
		return clip(s, enough) + "…"
	}
	return s
}
