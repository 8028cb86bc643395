package dedupe

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/hash"
	"github.com/bibfold/bibfold/dedupe/internal/pages"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
	"github.com/bibfold/bibfold/record"
)

// profile is a record as matching sees it: folded, tokenised and small.
type profile struct {
	// What most comparisons end with stands first, so that it is near in memory.
	titleKey  uint64  // of the title's letters and digits
	title     string  // folded, without remarks in brackets
	tokens    []token // the title's words, sorted by hash
	titleBits float32
	stage     stage
	kind      record.Type
	kinds     kinds  // for which the type may stand
	draft     bool   // a report, a working paper or a manuscript, which may have come out since
	formal    bool   // the title only tells the form of the work
	cut       bool   // dots stand for the end of the title
	bracketed bool   // brackets tell that the title is a translation
	damaged   bool   // question marks stand for letters of the title
	extra     bool   // it stands in a supplement of its volume, or is a meeting's abstract
	twin      uint64 // the same for records that say the same

	marks     titles.Marks
	subtitled int32 // length of the title's part before its subtitle; 0 if it has none

	authors authorList
	year    int32 // 0 when unknown
	years   [2]int32
	venue   int32 // index into library.venues; -1 if none
	volume  int32 // 0 when unknown
	issue   int32
	pages   pages.Range

	doi, pmid string
	url       uint64  // of the address without scheme; 0 if none
	site      uint64  // of the whole address, which may be that of a site; 0 if none
	abstract  *sketch // never nil
	*seldom           // never nil, but shared: see own
}

// seldom is what few records say. Those that say none of it share one.
type seldom struct {
	altTitle     string // folded; the same title in another language
	signs        string // of the title: see titles.Signs
	form         string // how it was presented at a meeting, if not as a paper
	skeleton     string // the title without any letter that a wrong encoding can hurt; "" if it has none
	trial        string // number in a register of trials
	registered   bool   // it is the register's own record of the trial
	number       string // of a report, a patent or a standard, folded
	house        string // publisher, folded; of what has no container
	degree       string // that a thesis was written for: see degreeOf
	release      string // of a program or a data set, or where an archive keeps a manuscript
	arxiv, pmcid string
	isbn         []string
	version      int32 // of a preprint; 0 if not known
	day          int32 // of what only a day places, counted as if all months had 31, of what stands by itself the first of its month; 0 if not known
	edition      int32
	revised      bool  // the edition is one whose text was revised
	chapter      int32 // of the book that it stands in
}

// Shared by the records that have none of their own: they are never written to.
var (
	noSeldom seldom
	noSketch sketch
)

// spareSeldoms are those that nothing was written to: most are.
var spareSeldoms = sync.Pool{New: func() any { return new(seldom) }}

// own lets set write what few records say.
func (p *profile) own(set func()) {
	s := spareSeldoms.Get().(*seldom)
	*s, p.seldom = *p.seldom, s
	set()
	if s.altTitle+s.signs+s.form+s.skeleton+s.trial+s.number+s.house+s.degree+s.release+s.arxiv+s.pmcid == "" && len(s.isbn) == 0 && s.version+s.day == 0 && s.edition == 0 && !s.revised && s.chapter == 0 {
		p.seldom = &noSeldom
		spareSeldoms.Put(s)
	}
}

// stage is where in its life a work is described.
type stage uint8

const (
	stageUnknown   stage = iota
	stageUnplaced        // nothing says where: it may be a publication whose venue is missing
	stagePreprint        // on a preprint server
	stagePublished       // in a journal, book or proceedings
)

// isPreprintServer reports whether a folded name is a preprint server's, by itself or
// before the id of a paper: "arxiv preprint arxiv 2005 00683".
func isPreprintServer(folded string) bool {
	switch first, _, _ := strings.Cut(folded, " "); first {
	case "arxiv", "corr", "biorxiv", "medrxiv":
		return true
	}
	server, _ := record.IsPreprintServer(folded)
	return server
}

// maxTitle is how many bytes of a title are compared: more than any title has.
const maxTitle = 1200

// clip returns the first n bytes of s, without a broken character at the end.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// newProfile folds a record. Its venue is set later, when all are known.
func newProfile(r *record.Record, all *people) profile {
	p := profile{venue: -1, kind: typeOf(r), kinds: kindsOfRecord(r), abstract: newSketch(r.Abstract), seldom: &noSeldom}
	p.own(func() { p.read(r, all) })
	return p
}

func (p *profile) read(r *record.Record, all *people) {
	title := p.setNumber(r)
	if vague(r.Type) >= untyped {
		title = titles.DropSite(title)
	}
	p.setTitle(title)
	if p.form == titles.Abstract && r.Type != record.TypePaperConference {
		p.form = ""
	}
	name, year, _ := titles.RunIn(r.Title)
	p.authors = newAuthorList(r, name, all)
	p.setIdentifiers(r)
	p.setYears(r)
	if p.year == 0 && year != "" {
		p.year, _ = pages.Number(year, 0)
		p.years[0] = p.year
	}
	p.volume = volumeNumber(p.volumeText(r), isWhole(p.kind))
	p.issue = firstNumber(r.Issue)
	if p.issue == 0 {
		if i := strings.IndexByte(r.Volume, '('); i > 0 {
			p.issue = firstNumber(r.Volume[i:])
		}
	}
	p.extra = isSupplement(r.Issue) || isSupplement(r.Volume) || r.Text(record.Supplement) != "" || isMeetingAbstract(r)
	listed := listsTheses(r.ContainerTitle)
	if (listed || r.ContainerTitle+r.Volume == "") && !sellsTheses(r.Publisher) {
		p.house = fold.Text(r.Publisher)
	}
	p.setTrial(r)
	p.setEdition(r)
	p.degree, p.release = degreeOf(r), releaseOf(r)
	p.chapter = firstNumber(r.Text(record.ChapterNumber))
	p.pages = pages.Parse(r.Page)
	if listed {
		p.volume, p.issue, p.pages = 0, 0, pages.Range{}
	}
	p.extra = p.extra || p.pages.Letters == 's'
	p.setStage(r)
	p.setDay(r.Issued.Start)
}

// setTitle folds a title, and reads what it tells of the work.
func (p *profile) setTitle(title string) {
	main, alternative := titles.StripNotes(plainDashes(fold.Repaired(clip(title, maxTitle))))
	p.title, p.altTitle = fold.Title(titles.DropForm(main)), fold.Title(alternative)
	if p.title == "" && title != "" {
		p.title = fold.Title(clip(title, maxTitle))
	}
	p.skeleton, p.damaged = fold.Skeleton(main)
	p.bracketed = strings.HasPrefix(title, "[") && !strings.HasPrefix(main, "[")
	p.cut = fold.Dotted(main)
	p.titleKey = hash.Tight(p.title)
	p.subtitled = 0
	if i := fold.SubtitleAt(main); i > 0 {
		p.subtitled = int32(len(fold.Title(main[:i])))
	}
	p.marks = titles.FindMarks(main)
	p.signs = titles.Signs(record.Plain(main))
	p.form = titles.Presentation(title)
	p.formal = titles.IsFormal(p.title)
	p.tokens = p.tokenize()
}

// plainDashes writes the dashes between the parts of a title in one way.
func plainDashes(title string) string {
	if !strings.Contains(title, " \xe2\x80") { // what all of them begin with
		return title
	}
	return dashes.Replace(title)
}

var dashes = strings.NewReplacer(" ‐ ", " - ", " ‑ ", " - ", " – ", " - ", " — ", " - ")

// bare reports whether the record says nothing but title and authors.
func (p *profile) bare() bool {
	return p.year == 0 && p.venue < 0 && p.volume == 0 && p.pages.Kind == pages.None && p.doi == "" && p.arxiv == "" &&
		p.pmid == "" && p.house == "" && p.number == "" && p.edition == 0 && p.url == 0
}

// titleOnly reports whether the record says nothing but a title.
func (p *profile) titleOnly() bool {
	return p.bare() && len(p.authors.people)+len(p.authors.bodies) == 0
}

// placed counts what a record tells of where and when its work was published.
func (p *profile) placed() int {
	n := 0
	for _, told := range [...]bool{p.year != 0, p.venue >= 0, p.volume != 0, p.issue != 0, p.pages.Kind != pages.None, p.doi != "", p.pmid != "", p.arxiv != ""} {
		if told {
			n++
		}
	}
	return n
}

// alone reports whether a work stands by itself: a book, a report, a manual, a volume
// of one. What is a part of something else is of such a type, or tells of what.
func (p *profile) alone() bool {
	return !isArticle(p.kind) && p.kind != record.TypeChapter && p.venue < 0
}

// isArticle reports whether a type is that of what comes out in a journal, at a meeting
// or as a preprint.
func isArticle(t record.Type) bool {
	switch t {
	case record.TypeArticle, record.TypeArticleJournal, record.TypeArticleMagazine, record.TypeArticleNewspaper, record.TypePaperConference:
		return true
	}
	return false
}

func (p *profile) setIdentifiers(r *record.Record) {
	p.doi = strings.ToLower(r.DOI)
	p.arxiv, p.pmid, p.pmcid, p.isbn = r.ArXiv.ID, r.PMID, r.Text(record.PMCID), r.ISBN
	if doi, ok := record.CleanDOI(r.DOI); ok {
		p.doi = doi
	}
	if p.arxiv == "" && strings.HasPrefix(p.doi, "10.48550/arxiv.") {
		p.arxiv = strings.TrimPrefix(p.doi, "10.48550/arxiv.")
	}
	if strings.HasPrefix(p.doi, "10.48550/") {
		p.doi = "" // the same fact as the arXiv id
	}
	if p.arxiv == "" {
		for _, s := range [...]string{r.ContainerTitle, r.URL} {
			if a, ok := record.FindArXiv(s); ok && a.ID != "" {
				p.arxiv = a.ID
				break
			}
			if a, ok := record.ParseArXiv(s); ok && a.ID != "" {
				p.arxiv = a.ID
				break
			}
		}
	}
	p.version = int32(r.ArXiv.Version)
	doi, version := partDOI(p.doi)
	if p.doi = doi; p.version == 0 {
		p.version = version
	}
	p.url = urlKey(r.URL)
	if r.URL != "" {
		p.site = hash.Of(r.URL)
	}
}

// urlKey returns a hash of a URL without its scheme, "www." and a final slash.
func urlKey(url string) uint64 {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		return 0
	}
	rest = strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
	if !strings.Contains(rest, "/") {
		return 0 // the address of a site says nothing about the work
	}
	return hash.Of(rest)
}

func (p *profile) setYears(r *record.Record) {
	n := 0
	for _, d := range [...]record.Date{r.Issued, r.Date(record.AvailableDate), r.Date(record.Updated), r.Date(record.Submitted)} {
		y := int32(0)
		if d.Start.Precision != record.PrecisionNone {
			y = d.Start.Year
		}
		if y == 0 || n > 0 && p.years[0] == y || n == 2 {
			continue
		}
		p.years[n] = y
		n++
	}
	p.year = p.years[0]
}

// setDay notes the day of what tells it to the day, as news do, and articles without any
// other place in their journal, and the month of what stands by itself, as reports that
// come out every month.
func (p *profile) setDay(d record.Day) {
	switch month := (d.Year*12 + int32(d.Month)) * 31; {
	case d.Precision == record.PrecisionDay && (isNews(p.kind) || p.onlyDated()):
		p.day = month + int32(d.Day)
	case !isNews(p.kind) && !isArticle(p.kind) && p.kind != record.TypeChapter && d.Precision >= record.PrecisionMonth:
		p.day = month
	}
}

// onlyDated reports whether a record of an article names no place in its journal and no
// identifier: those of news look so in BibTeX, which has no type for them.
func (p *profile) onlyDated() bool {
	return p.kind == record.TypeArticleJournal && p.stage == stagePublished && p.volume+p.issue == 0 && p.pages.Kind == pages.None && p.doi+p.arxiv+p.pmcid+p.pmid == ""
}

// isNews reports whether a type is that of works that a day tells apart.
func isNews(t record.Type) bool {
	return t == record.TypeArticleNewspaper || t == record.TypeArticleMagazine || t == record.TypeBroadcast
}

func (p *profile) setStage(r *record.Record) {
	container := fold.Text(r.ContainerTitle)
	switch {
	case p.mayBePreprint() && (r.IsPreprint() || r.Genre == record.GenrePreprint || isPreprintServer(container) || record.IsPreprintDOI(r.DOI)):
		p.stage = stagePreprint
	case container == "" && p.mayBePreprint() && (p.arxiv != "" && p.volume == 0 && p.doi == "" || isPreprintServer(fold.Text(r.Publisher))):
		p.stage = stagePreprint
	case listsTheses(r.ContainerTitle):
		p.stage = stageUnplaced
	case isWorkingPaper(r):
		p.draft = true
	case container != "" || p.volume != 0:
		p.stage = stagePublished
	}
	if p.stage == stageUnknown && container == "" && r.Publisher == "" && r.DOI == "" && p.pmid == "" && len(r.ISBN) == 0 && r.Text(record.EventTitle) == "" {
		p.stage = stageUnplaced
	}
}

// mayBePreprint reports whether the type of a record is one that preprints may have:
// what else stands on their servers, or has their DOIs, is no stage of a text.
func (p *profile) mayBePreprint() bool {
	return p.kinds&kindPaper != 0 && !isWhole(p.kind)
}

// published reports whether a record describes a text that came out in a journal, in
// proceedings or in a book, be it that it doesn't tell in which.
func (p *profile) published() bool {
	return p.stage == stagePublished || p.kinds.contained() && p.stage != stagePreprint && !p.draft
}

// tokenize splits the title into its distinct words, sorted by hash.
func (p *profile) tokenize() []token {
	if p.title == "" {
		return nil
	}
	ts := make([]token, 0, strings.Count(p.title, " ")+1)
	for w := range fold.Words(p.title) {
		ts = append(ts, token{hash: hashWord(w)})
	}
	slices.SortFunc(ts, func(a, b token) int { return cmp.Compare(a.hash, b.hash) })
	return slices.CompactFunc(ts, func(a, b token) bool { return a.hash == b.hash })
}
