package dedupe

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/dedupe/internal/names"
	"github.com/bibfold/bibfold/dedupe/internal/parallel"
	"github.com/bibfold/bibfold/record"
)

// ReportVersion is the version of the report's contract.
const ReportVersion = 1

// Report tells what was folded, why, and what a person should look at. Its JSON
// form is a contract: fields may be added, none is renamed or removed.
//
// Fold fills what it can know: it has seen no unreadable entry and none that only
// serves others, and withholds no record. The caller that read the files corrects Counts and Sources and adds
// Unreadable.
type Report struct {
	Version       int            `json:"version"`
	Counts        Counts         `json:"counts"`
	Library       string         `json:"library,omitempty"` // name of what holds the known records; the caller's to fill
	Sources       []SourceCount  `json:"sources"`
	News          []News         `json:"news"` // of works that the library holds
	Clusters      []Cluster      `json:"clusters"`
	Alone         []Alone        `json:"alone"`    // what was merged with nothing; not in a brief report
	Overlaps      []Overlap      `json:"overlaps"` // sources that share works; not in a brief report
	Possible      []PossiblePair `json:"possible"`
	Names         []NameVariant  `json:"names"`
	PossibleNames []PossibleName `json:"possible_names"`
	Unreadable    []Unreadable   `json:"unreadable"`

	Joined       []PossiblePair `json:"-"` // pairs of one work that evidence joined, the weakest first; see [Options].Joins
	NamesUnified int            `json:"-"` // how many of Names stand in the written records, in one spelling
	NamesBySigns int            `json:"-"` // how many of those differed by signs alone (see [NameVariant.BySigns])
}

// Counts are the numbers of a run. The entries that were seen are Read +
// Unreadable + Serving, and Read = Written + Merged + Withheld.
type Counts struct {
	Read       int `json:"read"`
	Unreadable int `json:"unreadable"`
	Serving    int `json:"serving"` // no records: entries that only hold fields for others
	Merged     int `json:"merged"`
	Withheld   int `json:"withheld"`
	Written    int `json:"written"`
	Possible   int `json:"possible"`

	Duplicates Duplicates `json:"duplicates"` // Merged in parts; not in a brief report
}

// SourceCount are the numbers of one input file. Read = Merged + Withheld + Kept.
type SourceCount struct {
	Source     string `json:"source"` // name as the user gave it
	Format     string `json:"format"`
	Read       int    `json:"read"`
	Unreadable int    `json:"unreadable"`
	Serving    int    `json:"serving"`
	Merged     int    `json:"merged"`   // went into a record that stood earlier
	Withheld   int    `json:"withheld"` // is known already
	Kept       int    `json:"kept"`
	Within     int    `json:"within"` // repeat a record of this source, whichever was merged into which
}

// Cluster is a set of two or more input records that were folded into one.
type Cluster struct {
	Kept    string           `json:"kept"` // id of the record that was kept, "" if it has none
	Members []Member         `json:"members"`
	Reasons []string         `json:"reasons"`
	Fields  map[string]Field `json:"fields"`          // by CSL variable name
	Known   bool             `json:"known,omitempty"` // the library holds the work (see [Options].Known)
}

// Place says where an input record stood.
type Place struct {
	Source string `json:"source"`
	Line   int    `json:"line"` // 0 when unknown
	ID     string `json:"id"`   // its own id there
	Title  string `json:"title"`
}

// Relation says how a member of a cluster relates to the record that was kept.
type Relation string

const (
	RelationKept     Relation = "kept"     // its key and place were kept
	RelationSame     Relation = "same"     // another description of the same publication
	RelationPreprint Relation = "preprint" // the preprint or the working paper of the kept publication
	RelationVersion  Relation = "version"  // another version of the kept preprint
)

// Member is one input record of a cluster.
type Member struct {
	Place
	Relation Relation `json:"relation"`
	Known    bool     `json:"known,omitempty"` // it is the library's own record (see [Options].Known)
}

// Field tells where a field of the kept record came from.
type Field struct {
	From int    `json:"from"` // index of a member; -1 if no value was taken
	Lost []Lost `json:"lost"` // other values, which the kept record doesn't hold
}

// Lost is a value that the kept record doesn't hold.
type Lost struct {
	From  int    `json:"from"` // index of a member
	Value string `json:"value"`
}

// Described is a record with what a person knows it by.
type Described struct {
	Place
	Author  string `json:"author"` // the first one's family name, "et al." behind it if there are others
	Year    string `json:"year"`   // as exact as the date is given
	Journal string `json:"journal"`
	DOI     string `json:"doi"`
}

func describe(r *record.Record) Described {
	d := Described{Place: placeOf(r), Year: r.Issued.EDTF(), Journal: plain(cmp.Or(r.ContainerTitle, r.Publisher)), DOI: r.DOI}
	if n := len(r.Author); n > 0 {
		d.Author = cmp.Or(r.Author[0].Family, r.Author[0].Display())
		if n > 1 {
			d.Author += " et al."
		}
	}
	return d
}

// PossiblePair is a pair of records that may describe the same work, for a
// person to decide.
type PossiblePair struct {
	A       Described `json:"a"`
	B       Described `json:"b"`
	Score   float64   `json:"score"` // evidence, as a share of what one work takes; 1: enough, but a reason speaks against it
	Reasons []string  `json:"reasons"`
	// Bits is the evidence, Takes what one work takes (see [Options].Same); Veto is what
	// forbids to join the two whatever the evidence is, "" if nothing does. Bits have one
	// decimal.
	Bits  float64 `json:"bits"`
	Takes float64 `json:"takes"`
	Veto  string  `json:"veto"`
}

// Evidence says how much there is, and what stands against it: "21.5 bits, of 18 that
// one work takes, but different pages of one volume".
func (p *PossiblePair) Evidence() string {
	s := fmt.Sprintf("%.1f bits, of %.0f that one work takes", p.Bits, p.Takes)
	if p.Veto != "" {
		s += ", but " + p.Veto
	}
	return s
}

// NameVariant lists the spellings of one name that were made one.
type NameVariant struct {
	Kept     string   `json:"kept"`
	Variants []string `json:"variants"`
	Reasons  []string `json:"reasons"`
}

// BySigns reports whether the spellings differ by full stops, hyphens and blanks alone:
// "Smith, J. B." and "Smith, JB".
func (n *NameVariant) BySigns() bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsMark(r) || r == ',' {
				return r
			}
			return -1
		}, s)
	}
	kept := letters(n.Kept)
	return !slices.ContainsFunc(n.Variants, func(v string) bool { return letters(v) != kept })
}

// PossibleName is a pair of names that may belong to one person, for a person
// to decide.
type PossibleName struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Reasons []string `json:"reasons"`
}

// Unreadable is an entry that could not be read.
type Unreadable struct {
	Source  string `json:"source"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Message string `json:"message"`
}

// testimony is what the evidence says, in words.
type testimony struct {
	reasons  [][]string // of each of the works that were clustered; nil if none is wanted
	possible []PossiblePair
	joined   []PossiblePair
}

// reasonsOfWorks puts into words why records were joined. What concerns the first known
// records alone is left out.
func (lib *library) reasonsOfWorks(records []*record.Record, found *clustering, known int32) [][]string {
	links := found.linksByWork(len(records))
	reasons := make([][]string, len(found.works))
	parallel.Range(len(found.works), func(from, to int) {
		for k := from; k < to; k++ {
			if concerns(found.works[k], known) {
				reasons[k] = lib.reasonsOf(records, links[k])
			}
		}
	})
	return reasons
}

// pairsOf puts pairs into words.
func pairsOf(pairs []edge, tell func(edge) PossiblePair) []PossiblePair {
	out := make([]PossiblePair, len(pairs))
	parallel.Range(len(pairs), func(from, to int) {
		for k := from; k < to; k++ {
			out[k] = tell(pairs[k])
		}
	})
	return out
}

// joined returns the judgements that joined records, the weakest first: those of a person
// aside, and what concerns the first known records alone.
func (lib *library) joined(c *clustering, known int32) []edge {
	links := slices.DeleteFunc(slices.Clone(c.links), func(e edge) bool { return lib.decided.together(e.pair) || max(e.a, e.b) < known })
	lib.sortEdges(links)
	slices.Reverse(links)
	return links
}

func (p pair) indexes() [2]int32 { return [2]int32{p.a, p.b} }

// concerns reports whether a work holds more than the first known records.
func concerns(members []int32, known int32) bool { return members[len(members)-1] >= known }

// report tells what was folded and why.
func report(records []*record.Record, works []work, t testimony, known int32) *Report {
	rep := &Report{Version: ReportVersion, Possible: t.possible, Joined: t.joined}
	rep.count(records, works, known)
	rep.Counts.Possible = len(rep.Possible)
	for k := range works {
		rep.News = append(rep.News, newsOf(&works[k], known)...)
	}
	if t.reasons == nil {
		return rep
	}
	rep.countDuplicates(records, works, known)
	for k := range works {
		if w := &works[k]; len(w.members) > 1 && concerns(w.members, known) {
			rep.Clusters = append(rep.Clusters, clusterOf(records, w, t.reasons[w.cluster], known))
		}
	}
	return rep
}

// pairOf tells what speaks for one work.
func (lib *library) pairOf(records []*record.Record, e edge, w *weights) PossiblePair {
	a, b := records[e.a], records[e.b]
	c := lib.compare(e.a, e.b)
	return PossiblePair{
		A: describe(a), B: describe(b), Score: scoreOf(e.bits, w), Bits: decimal(e.bits), Takes: decimal(w.same),
		Reasons: lib.reasons(e.a, e.b, &c, a, b), Veto: lib.decide(e.a, e.b, &c, w).veto,
	}
}

// possiblePair tells too why the two aren't one work all the same.
func (lib *library) possiblePair(records []*record.Record, e edge, w *weights) PossiblePair {
	p := lib.pairOf(records, e, w)
	if p.Veto == "" && e.bits >= w.same {
		p.Veto = "records that go with either contradict each other"
	}
	if p.Veto != "" {
		p.Reasons = append(p.Reasons, "but "+p.Veto)
	}
	return p
}

// count fills Counts and Sources: of the records after the known ones, each was
// kept, went into another, or is withheld.
func (rep *Report) count(records []*record.Record, works []work, known int32) {
	index := map[string]int{}
	at := func(i int32) *SourceCount {
		r := records[i]
		n, ok := index[r.Source.File]
		if !ok {
			n = len(rep.Sources)
			index[r.Source.File] = n
			rep.Sources = append(rep.Sources, SourceCount{Source: r.Source.File, Format: r.Source.Format})
		}
		return &rep.Sources[n]
	}
	for i := known; i < int32(len(records)); i++ {
		at(i).Read++
	}
	for k := range works {
		first := works[k].members[0]
		for _, i := range works[k].members {
			switch {
			case i < known:
			case first < known:
				at(i).Withheld++
			case i == first:
				at(i).Kept++
			default:
				at(i).Merged++
			}
		}
	}
	for _, s := range rep.Sources {
		rep.Counts.Read += s.Read
		rep.Counts.Merged += s.Merged
		rep.Counts.Withheld += s.Withheld
		rep.Counts.Written += s.Kept
	}
}

// linksByWork returns the judgements behind each of the works.
func (c *clustering) linksByWork(records int) [][]edge {
	of := make([]int32, records)
	for k, members := range c.works {
		for _, i := range members {
			of[i] = int32(k)
		}
	}
	out := make([][]edge, len(c.works))
	for _, e := range c.links {
		out[of[e.a]] = append(out[of[e.a]], e)
	}
	return out
}

// reasonsOf returns what joined a work, the strongest first. Where it has more than two
// records each reason tells which it is about.
func (lib *library) reasonsOf(records []*record.Record, links []edge) []string {
	var out []string
	pairs := map[string][]string{} // of each reason
	for _, e := range links {
		a, b := records[e.a], records[e.b]
		c := lib.compare(e.a, e.b)
		reasons := lib.reasons(e.a, e.b, &c, a, b)
		if lib.decided.together(e.pair) {
			reasons = slices.Insert(reasons, 0, "decided by a person")
		}
		for _, s := range reasons {
			if pairs[s] == nil {
				out = append(out, s)
			}
			pairs[s] = append(pairs[s], placeOf(a).name()+" and "+placeOf(b).name())
		}
	}
	if len(links) > 1 {
		for k, s := range out {
			out[k] = someOf(pairs[s]) + ": " + s
		}
	}
	return out
}

// someOf lists the first of some pairs, and how many there are besides.
func someOf(pairs []string) string {
	const told = 2
	if more := len(pairs) - told; more > 0 {
		return fmt.Sprintf("%s, and %d more", strings.Join(pairs[:told], ", "), more)
	}
	return strings.Join(pairs, ", ")
}

// name tells which record is meant, in few words.
func (p Place) name() string {
	if p.ID != "" || p.Line == 0 {
		return p.ID
	}
	return fmt.Sprintf("%s:%d", p.Source, p.Line)
}

func clusterOf(records []*record.Record, w *work, reasons []string, known int32) Cluster {
	c := Cluster{Kept: w.rec.ID, Fields: w.fields, Reasons: reasons, Known: w.members[0] < known}
	c.Members = make([]Member, len(w.members))
	for k, i := range w.members {
		c.Members[k] = Member{Place: placeOf(records[i]), Relation: relationOf(w, k), Known: i < known}
	}
	return c
}

// relationOf tells how member k relates to the work: the first one gave its key
// and place.
func relationOf(w *work, k int) Relation {
	published := slices.ContainsFunc(w.stages, func(s stage) bool { return rank(s) > rank(stagePreprint) })
	switch {
	case k == 0:
		return RelationKept
	case w.stages[k] == stagePreprint && published, isWorkingPaper(w.sources[k]) && slices.Contains(w.stages, stagePublished):
		return RelationPreprint
	case w.stages[k] == stagePreprint && otherVersion(w.sources[0], w.sources[k]):
		return RelationVersion
	}
	return RelationSame
}

// otherVersion reports whether two records of a preprint name different versions.
func otherVersion(a, b *record.Record) bool {
	stem, version := partDOI(a.DOI)
	other, another := partDOI(b.DOI)
	return a.ArXiv.Version != b.ArXiv.Version && a.ArXiv.Version != 0 && b.ArXiv.Version != 0 ||
		stem == other && version != another
}

func placeOf(r *record.Record) Place {
	return Place{Source: r.Source.File, Line: int(r.Source.Line), ID: r.ID, Title: plain(r.Title)}
}

// scoreOf maps the bits of a possible pair to 0..1, the share of what one work takes,
// rounded down to hundredths.
func scoreOf(bits float64, w *weights) float64 {
	return math.Floor(100*max(0, min(1, bits/w.same))) / 100
}

// decimal rounds bits: they are data to sort and cut by, not to compute with.
func decimal(bits float64) float64 { return math.Round(10*bits) / 10 }

// unifyNames tells which spellings of names were found in the works, and with
// [NamesUnify] writes the fullest of each everywhere. It returns the spellings found.
func (rep *Report) unifyNames(works []*record.Record, members [][]names.Credits, opt *Options) []names.Variant {
	if opt.Names == NamesOff {
		return nil
	}
	variants, possible := names.Unify(works, members, names.Options{Rewrite: opt.Names == NamesUnify, Brief: opt.Brief})
	for _, v := range variants {
		rep.Names = append(rep.Names, NameVariant{v.Kept, v.Variants, v.Reasons})
	}
	for _, p := range possible {
		rep.PossibleNames = append(rep.PossibleNames, PossibleName(p))
	}
	return variants
}
