package dedupe

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
	"github.com/google/go-cmp/cmp"
)

// library returns the records of all labelled pairs, each with a key of its own.
func labelledLibrary(t *testing.T) []*record.Record {
	t.Helper()
	var out []*record.Record
	for _, p := range readPairs(t, "pairs.json") {
		for side, l := range []labelledRecord{p.A, p.B} {
			r := l.record()
			r.ID = fmt.Sprintf("%s-%d", p.ID, side)
			r.Source = record.Source{File: fmt.Sprintf("%d.bib", side), Format: "bibtex", Line: int32(len(out) + 1)}
			r.Keywords = []string{p.ID, "reading"}
			r.Notes = []string{fmt.Sprint("read by ", side)}
			out = append(out, r)
		}
	}
	return out
}

// shape is what must not depend on the order of the input: the sets of records
// that were folded, and the merged values without key and place.
func shape(res *Result) []string {
	var out []string
	all := map[string]string{} // the keys of a work by the one that it goes by
	for _, r := range res.Records {
		keys := append([]string{r.ID}, r.Aliases...)
		slices.Sort(keys)
		all[r.ID] = strings.Join(keys, "+")
	}
	for _, r := range res.Records {
		c := r.Clone()
		c.ID, c.Aliases, c.Source = all[c.ID], nil, record.Source{}
		for i, rel := range c.Relations {
			c.Relations[i] = record.Relation{Kind: rel.Kind, ID: all[rel.ID]}
		}
		// Authors stand in the order of the entry that came first.
		slices.SortFunc(c.Author, func(a, b record.Name) int { return strings.Compare(a.Family+a.Given, b.Family+b.Given) })
		// So do remarks, keywords and links.
		slices.Sort(c.Notes)
		slices.Sort(c.Keywords)
		slices.SortFunc(c.Links, func(a, b record.Link) int { return strings.Compare(a.Target, b.Target) })
		data, err := json.Marshal(c)
		if err != nil {
			panic(err)
		}
		out = append(out, string(data))
	}
	slices.Sort(out)
	return out
}

func TestOrderDoesNotMatter(t *testing.T) {
	records := labelledLibrary(t)
	want := Fold(records, Options{Names: NamesOff})
	if want.Merged < 20 {
		t.Fatalf("only %d records were merged", want.Merged)
	}
	for seed := range uint64(5) {
		rng := rand.New(rand.NewPCG(seed, 7))
		rng.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		got := Fold(records, Options{Names: NamesOff})
		if diff := cmp.Diff(shape(want), shape(got)); diff != "" {
			t.Fatalf("order %d changes the result (-want +got):\n%s", seed, diff)
		}
		if a, b := len(want.Report.Possible), len(got.Report.Possible); a != b {
			t.Errorf("order %d: %d possible pairs, want %d", seed, b, a)
		}
	}
}

func TestCoresDoNotMatter(t *testing.T) {
	records := slices.Repeat(labelledLibrary(t), 8)
	var want []byte
	for _, cores := range []int{1, 2, 7} {
		old := runtime.GOMAXPROCS(cores)
		var b bytes.Buffer
		res := Fold(records, Options{})
		runtime.GOMAXPROCS(old)
		if err := res.Report.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = b.Bytes()
		} else if !bytes.Equal(want, b.Bytes()) {
			t.Errorf("%d cores give another report than one", cores)
		}
	}
}

// TestFoldSeesASet draws libraries at random, some records of which stand twice, in
// files drawn for them, and folds each in several orders, on several cores and with
// every option that chooses values: the works and what they say must be the same.
func TestFoldSeesASet(t *testing.T) {
	all := labelledLibrary(t)
	modes := []Options{
		{},
		{Versions: VersionsLink, Prefer: []string{"2.bib", "0.bib"}},
		{Versions: VersionsKeep, Prefer: []string{PreferPreprint}},
		{PreferField: map[string][]string{"title": {"1.bib"}, "author": {"2.bib", PreferPublished}, "issued": {PreferPreprint}}},
		{Prefer: []string{PreferPublished, "1.bib"}, Decisions: drawDecisions(all)},
		{Known: 40, Prefer: []string{"1.bib"}},
	}
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 11))
		var records []*record.Record
		for _, r := range all {
			for range rng.IntN(3) { // not, once, twice
				r = r.Clone()
				r.Source.File = fmt.Sprintf("%d.bib", rng.IntN(3))
				records = append(records, r)
			}
		}
		opt := modes[int(seed)%len(modes)]
		want := shape(Fold(records, opt))
		for _, cores := range []int{1, 3} {
			for _, part := range [][]*record.Record{records[:opt.Known], records[opt.Known:]} {
				rng.Shuffle(len(part), func(i, j int) { part[i], part[j] = part[j], part[i] })
			}
			old := runtime.GOMAXPROCS(cores)
			got := shape(Fold(records, opt))
			runtime.GOMAXPROCS(old)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("library %d on %d cores (-want +got):\n%s", seed, cores, diff)
			}
		}
	}
}

// drawDecisions returns decisions on pairs of records, of which some join and some part.
func drawDecisions(all []*record.Record) (out []Decision) {
	for i := 0; i+7 < len(all); i += 10 {
		out = append(out, Decision{i%20 == 0, Fingerprint(all[i]), Fingerprint(all[i+1])}, Decision{i%30 == 0, Fingerprint(all[i]), Fingerprint(all[i+7])})
	}
	return out
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	for _, opt := range []Options{
		{}, {Versions: VersionsLink}, {Versions: VersionsKeep}, {Prefer: []string{PreferPreprint}}, {Prefer: []string{PreferPublished}},
	} {
		once := Fold(labelledLibrary(t), opt)
		twice := Fold(once.Records, opt)
		for _, c := range twice.Report.Clusters {
			t.Errorf("%+v: the second fold merges into %s", opt, c.Kept)
		}
		for i := range once.Records {
			if i < len(twice.Records) && !cmp.Equal(shapeOf(once.Records[i]), shapeOf(twice.Records[i])) {
				t.Errorf("%+v: record %d changed:\n%s", opt, i, cmp.Diff(shapeOf(once.Records[i]), shapeOf(twice.Records[i])))
			}
		}
	}
}

func shapeOf(r *record.Record) string {
	data, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func TestSameRecordsTwiceFoldToThemselves(t *testing.T) {
	once := Fold(labelledLibrary(t), Options{Names: NamesOff})
	distinct := once.Records
	again := slices.Concat(distinct, distinct)
	res := Fold(again, Options{Names: NamesOff})
	// A record that says too little to be told from others of its kind stays.
	for _, r := range res.Records[min(len(distinct), len(res.Records)):] {
		if r.Title != "Editorial" {
			t.Errorf("%q (%s) is not folded with its copy", r.Title, r.ID)
		}
	}
}

func TestInputIsNotModified(t *testing.T) {
	records := labelledLibrary(t)
	var before []string
	for _, r := range records {
		before = append(before, shapeOf(r))
	}
	Fold(records, Options{})
	for i, r := range records {
		if shapeOf(r) != before[i] {
			t.Errorf("record %d was modified:\n%s", i, cmp.Diff(before[i], shapeOf(r)))
		}
	}
}

func TestCountsAddUp(t *testing.T) {
	records := labelledLibrary(t)
	res := Fold(records, Options{})
	c := res.Report.Counts
	if c.Read != len(records) || c.Written != len(res.Records) || c.Read != c.Written+c.Merged || c.Merged != res.Merged {
		t.Errorf("counts don't add up: %+v, %d records left of %d", c, len(res.Records), len(records))
	}
	merged, kept, read := 0, 0, 0
	for _, s := range res.Report.Sources {
		merged, kept, read = merged+s.Merged, kept+s.Kept, read+s.Read
	}
	if merged != c.Merged || kept != c.Written || read != c.Read {
		t.Errorf("sources give %d merged, %d kept, %d read; counts are %+v", merged, kept, read, c)
	}
	members := 0
	for _, k := range res.Report.Clusters {
		members += len(k.Members) - 1
		if len(k.Members) < 2 || len(k.Reasons) == 0 || k.Members[0].Relation != RelationKept {
			t.Errorf("cluster %s: %d members, %d reasons, first is %s", k.Kept, len(k.Members), len(k.Reasons), k.Members[0].Relation)
		}
	}
	if members != c.Merged {
		t.Errorf("clusters fold %d records, counts say %d", members, c.Merged)
	}
}

// TestWhoTellsThePlaceVouches checks that a record joins the one that stands at its place
// under another DOI, though a third record of the work tells no place, only the DOI.
func TestWhoTellsThePlaceVouches(t *testing.T) {
	describe := func(doi, volume, page string) *record.Record {
		return &record.Record{
			Type: record.TypeArticleJournal, Title: "Carbon stocks of restored reed beds", DOI: doi, ContainerTitle: "Wetlands", Volume: volume, Page: page,
			Author: []record.Name{{Family: "Okada", Given: "H."}, {Family: "Fofana", Given: "I."}}, Issued: record.ParseDate("2015"),
		}
	}
	a, b, c := describe("10.1/right", "35", "101-109"), describe("10.1/right", "", ""), describe("10.1/wrong", "35", "101-109")
	if res := Fold([]*record.Record{a, b, c}, Options{Names: NamesOff}); res.Merged != 2 {
		t.Errorf("%d of 2 records were merged", res.Merged)
	}
	if res := Fold([]*record.Record{b, c}, Options{Names: NamesOff}); res.Merged != 0 {
		t.Error("two DOIs of which nobody vouches for either were merged")
	}
}

// TestTwinsBesideISBN checks that of books that differ in nothing but their ISBNs, not
// only the one that stands first is compared with others.
func TestTwinsBesideISBN(t *testing.T) {
	describe := func(publisher, isbn string) *record.Record {
		return &record.Record{
			Type: record.TypeBook, Title: "Stocks of reed beds", Publisher: publisher, ISBN: []string{isbn}, Issued: record.ParseDate("2015"),
		}
	}
	a, b, c := describe("Harbour Press", "9780306406157"), describe("Harbour Press", "9780203122815"), describe("", "9780203122815")
	for _, records := range [][]*record.Record{{a, b, c}, {b, a, c}} {
		res := Fold(records, Options{Names: NamesOff})
		if res.Merged != 1 || len(res.Records) != 2 || slices.ContainsFunc(res.Records, func(r *record.Record) bool { return len(r.ISBN) != 1 }) {
			t.Errorf("%d records were merged, want the two with one ISBN: %v", res.Merged, res.Members)
		}
	}
}

// TestCutTitleOfTwoWorks checks that a person is asked for which of two works a cut title
// stands.
func TestCutTitleOfTwoWorks(t *testing.T) {
	describe := func(title, year string) *record.Record {
		return &record.Record{
			Type: record.TypeArticleJournal, Title: title, Issued: record.ParseDate(year),
			Author: []record.Name{{Family: "Okada", Given: "H."}, {Family: "Fofana", Given: "I."}, {Family: "Lind", Given: "M."}},
		}
	}
	cut := describe("Carbon stocks of restored reed beds in estuaries of the Baltic …", "2015")
	whole := describe("Carbon stocks of restored reed beds in estuaries of the Baltic Sea", "2015")
	second := describe("Carbon stocks of restored reed beds in estuaries of the Baltic Sea: Part 2", "2015")
	if res := Fold([]*record.Record{cut, whole}, Options{Names: NamesOff}); res.Merged != 1 {
		t.Error("a cut title and the only one that it begins were not merged")
	}
	if res := Fold([]*record.Record{cut, whole, second}, Options{Names: NamesOff}); res.Merged != 0 || len(res.Possible) != 2 {
		t.Errorf("%d records were merged and %d pairs are possible, want 0 and 2", res.Merged, len(res.Possible))
	}
}

// TestDaysOfCopies checks that copies of one day's news don't draw another day's in.
func TestDaysOfCopies(t *testing.T) {
	news := func(date string) *record.Record {
		return labelledRecord{Type: "article-newspaper", Title: "Markets fall again as lenders fail in the north", Date: date, Journal: "The Daily Star", Author: []string{"Petrov, Alexei"}}.record()
	}
	if res := Fold([]*record.Record{news("2008-10-06"), news("2008-10-06"), news("2008-10-09")}, Options{}); res.Merged != 1 {
		t.Errorf("%d merged, want 1", res.Merged)
	}
}

// TestManyCopies folds a record that stands ten thousand times beside as many
// editorials of one title: neither may go quadratic.
func TestManyCopies(t *testing.T) {
	var records []*record.Record
	for i := range 10000 {
		records = append(records,
			&record.Record{Title: "A grammar of the hidden dialects of Upper Franconia", Author: []record.Name{{Family: "Meier", Given: "Eva"}}, Issued: record.YearOnly(1987)},
			&record.Record{Title: "Editorial", ContainerTitle: "Lancet", Volume: fmt.Sprint(i%977 + 1), Page: fmt.Sprint(i + 1), Issued: record.YearOnly(1900 + i%120)})
	}
	res := Fold(records, Options{Names: NamesOff})
	if res.Merged != 9999 {
		t.Errorf("%d records merged, want 9999", res.Merged)
	}
}

func TestEmpty(t *testing.T) {
	res := Fold(nil, Options{})
	var b bytes.Buffer
	if err := res.Report.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("the report holds null:\n%s", b.String())
	}
	res = Fold([]*record.Record{{}, {}}, Options{})
	if res.Merged != 0 {
		t.Error("two empty records were merged")
	}
}
