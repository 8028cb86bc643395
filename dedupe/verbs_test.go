package dedupe

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/internal/synth"
	"github.com/bibfold/bibfold/record"
)

func TestInitials(t *testing.T) {
	for in, want := range map[string]string{
		"":            "",
		"Robert":      "r",
		"J. R. R.":    "jrr",
		"LJ":          "lj",
		"MYu":         "my",
		"Jean-Pierre": "jp",
		"Élodie M":    "em",
		"r. e.":       "re",
	} {
		if got := initials(in); got != want {
			t.Errorf("initials(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestRejoined(t *testing.T) {
	parted := []record.Name{record.Organization("Sorensen"), {Family: "P", Given: "G."}, {Family: "Enk"}, {Family: "B."}, {Family: "Li", Given: "B."}}
	want := []record.Name{{Family: "Sorensen", Given: "P G."}, {Family: "Enk", Given: "B."}, {Family: "Li", Given: "B."}}
	if got := rejoined(parted); !slices.Equal(got, want) {
		t.Errorf("rejoined %v, want %v", got, want)
	}
	if whole := want[:1]; &rejoined(whole)[0] != &whole[0] {
		t.Error("names that are whole were copied")
	}
}

func TestCompareNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want nameMatch
	}{
		{"Schapire, Robert E.", "Schapire, R.", nameAgrees},
		{"Schapire, Robert", "Schapire, Sarah", nameDoubtful},
		{"Li, Bo", "Liu, Bo", nameDiffers},
		{"Le Quintrec, M.", "Quintrec, M.", nameAgrees},
		{"Garcia Lopez, M", "García-López, María", nameAgrees},
		{"Zhao, Wei-Zhu", "Wei-Zhu, Zhao", nameAgrees},
		{"Bar Lev, Yevgeny", "Lev, Yevgeny Bar", nameAgrees},
		{"Shaposhnikov, M.", "Schaposhnikov, M.", nameAgrees},
		{"Smith, Ann", "Smith", nameAgrees},
		{"andrew y. ng", "Ng, A.", nameAgrees},
		{"w.s. lee", "Lee, Wee Sun", nameAgrees},
		{"andrew y. ng", "Yang, A.", nameDiffers},
		{"Garcia, Ana", "Gomez, Ana", nameDiffers},
	} {
		a, b := newAuthor(written(c.a)), newAuthor(written(c.b))
		if got := compareNames(&a, &b); got != c.want {
			t.Errorf("names %q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := compareNames(&b, &a); got != c.want {
			t.Errorf("names %q and %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

// written is writtenName for names without given names as well.
func written(s string) record.Name {
	for i := range s {
		if s[i] == ',' {
			return writtenName(s)
		}
	}
	return record.Name{Family: s}
}

func TestCompareAuthors(t *testing.T) {
	list := func(cut bool, names ...string) authorList {
		r := &record.Record{}
		for _, n := range names {
			r.Author = append(r.Author, writtenName(n))
		}
		if cut {
			r.SetCut(record.Author, 0)
		}
		return newAuthorList(r, "", new(people))
	}
	full := list(false, "One, Ada", "Two, Ben", "Three, Cid", "Four, Dan")
	for _, c := range []struct {
		note  string
		other authorList
		level authorLevel
		whole bool
		part  bool
	}{
		{"itself", full, authorsSame, true, false},
		{"initials", list(false, "One, A", "Two, B", "Three, C", "Four, D"), authorsSame, true, false},
		{"other order", list(false, "Two, B", "One, A", "Three, C", "Four, D"), authorsSame, false, false},
		{"cut", list(true, "One, A", "Two, B"), authorsSame, false, false},
		{"cut silently", list(false, "One, A", "Two, B"), authorsSame, false, true},
		{"three of four", list(false, "One, A", "Two, B", "Three, C", "Fyve, E"), authorsMost, false, false},
		{"one of four", list(false, "One, A", "Six, B", "Seven, C", "Eight, D"), authorsSome, false, false},
		{"others", list(false, "Nine, A", "Ten, B"), authorsNone, false, true},
		{"none", list(false), authorsUnknown, false, false},
		{"a body", list(false, "{The Group}"), authorsUnknown, false, false},
	} {
		m := compareAuthors(&full, &c.other)
		if m.level != c.level || m.whole != c.whole || m.partial != c.part {
			t.Errorf("%s: level %v, whole %v, partial %v; want %v, %v, %v", c.note, m.level, m.whole, m.partial, c.level, c.whole, c.part)
		}
	}
}

// TestCompareManyAuthors compares lists of more names than are compared: the same in another
// order, by initials, are the same; others are not.
func TestCompareManyAuthors(t *testing.T) {
	names := make([]record.Name, 0, 400)
	for i := range cap(names) {
		names = append(names, record.Name{Family: string([]byte{byte('A' + i%20), byte('a' + i/20), 'k'}), Given: "Gwen"})
	}
	read := func(names []record.Name) authorList {
		return newAuthorList(&record.Record{Author: names}, "", new(people))
	}
	byRole, others := read(names[:200]), read(names[200:])
	turned := slices.Clone(names[:200])
	slices.Reverse(turned)
	for i := range turned {
		turned[i].Given = "G."
	}
	byName := read(turned)
	if m := compareAuthors(&byRole, &byName); m.level != authorsSame || !m.all || m.whole || m.first || m.grown {
		t.Errorf("in another order: %+v", m)
	}
	if m := compareAuthors(&byRole, &others); m.level != authorsNone {
		t.Errorf("others: %+v", m)
	}
}

func TestCompareTitles(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		level   titleLevel
		heading bool
	}{
		{"The cost of screening", "THE COST OF SCREENING.", titleSame, false},
		{"Post-training of large models", "Posttraining of large models", titleSame, false},
		{"A three-body problem of gravity", "3-body problem of gravity", titleNear, false},
		{"Characterization of traveling waves", "Characterisation of travelling waves", titleNear, false},
		{"Enhancement in the dynamic response of a viscoelastic fluid", "Enhacement in the dymanic response of a viscoelastic fluid", titleNear, false},
		{"Empyema of the pleura in children: a trial of 40 patients", "Empyema of the pleura in children", titlePart, false},
		{"Retrieval for language models", "Retrieval for language models 2: longer context", titlePart, true},
		{"Nemotron-4 15B technical report", "Nemotron-4 340B technical report", titleRelated, true},
		{"Linear economic models of growth, I", "Linear economic models of growth, II", titleChanged, true},
		{"Grammar of Franconian dialects", "Kinetics of zeolite growth", titleUnlike, false},
		{"", "Kinetics of zeolite growth", titleUnknown, false},
	} {
		lib := newLibrary([]*record.Record{{Title: c.a}, {Title: c.b}})
		for _, order := range [][2]int{{0, 1}, {1, 0}} {
			m := compareTitles(&lib.profiles[order[0]], &lib.profiles[order[1]])
			if m.level != c.level || m.heading != c.heading {
				t.Errorf("titles %q and %q: level %v, heading %v; want %v, %v (%+v)", c.a, c.b, m.level, m.heading, c.level, c.heading, m)
			}
		}
	}
}

func TestPartDOI(t *testing.T) {
	for doi, want := range map[string]struct {
		stem    string
		version int32
	}{
		"10.1002/14651858.cd002273.pub3":   {"10.1002/14651858.cd002273", 3},
		"10.21203/rs.3.rs-123456/v2":       {"10.21203/rs.3.rs-123456", 2},
		"10.20944/preprints202001.0001.v1": {"10.20944/preprints202001.0001", 1},
		"10.26434/chemrxiv-2022-abcde-v3":  {"10.26434/chemrxiv-2022-abcde", 3},
		"10.31234/osf.io/x5abc_v2":         {"10.31234/osf.io/x5abc", 2},
		"10.1101/2020.03.10.20033761v2":    {"10.1101/2020.03.10.20033761", 2},
		"10.12688/f1000research.12345.2":   {"10.12688/f1000research.12345", 2},
		"10.7554/elife.85001.3":            {"10.7554/elife.85001", 3},
		"10.7554/elife.00001.004":          {"10.7554/elife.00001.004", 0}, // a figure
		"10.1093/ageing/aft111.full.pdf":   {"10.1093/ageing/aft111", 0},
		"10.1038/nature14539":              {"10.1038/nature14539", 0},
		"":                                 {"", 0},
	} {
		if stem, version := partDOI(doi); stem != want.stem || version != want.version {
			t.Errorf("partDOI(%q) = %q, %d, want %q, %d", doi, stem, version, want.stem, want.version)
		}
	}
}

func TestStage(t *testing.T) {
	for _, c := range []struct {
		note string
		r    record.Record
		want stage
	}{
		{"preprint", record.Record{Type: record.TypeArticle, Genre: record.GenrePreprint}, stagePreprint},
		{"Google Scholar's arXiv", record.Record{Type: record.TypeArticleJournal, ContainerTitle: "arXiv preprint arXiv:2005.00683"}, stagePreprint},
		{"DBLP's arXiv", record.Record{Type: record.TypeArticleJournal, ContainerTitle: "CoRR", Volume: "abs/2005.00683"}, stagePreprint},
		{"bioRxiv's DOI", record.Record{Type: record.TypeArticleJournal, DOI: "10.1101/2020.03.01.123456"}, stagePreprint},
		{"a journal of the same press", record.Record{ContainerTitle: "Genome Research", DOI: "10.1101/gr.123456.112"}, stagePublished},
		{"published with arXiv id", record.Record{ContainerTitle: "Physical Review E", Volume: "9", ArXiv: record.ArXiv{ID: "1002.0001"}, Type: record.TypeArticleJournal}, stagePublished},
		{"a house known", record.Record{Title: "x", Publisher: "ACM"}, stageUnknown},
		{"a DOI known", record.Record{Title: "x", DOI: "10.1000/x"}, stageUnknown},
		{"nothing known", record.Record{Title: "x", Type: record.TypePaperConference, Issued: record.YearOnly(2018)}, stageUnplaced},
	} {
		if p := newProfile(&c.r, new(people)); p.stage != c.want {
			t.Errorf("%s: stage %v, want %v", c.note, p.stage, c.want)
		}
	}
}

func TestAliases(t *testing.T) {
	var records []*record.Record
	made := synth.New(5, 200)
	seen := map[int32]bool{}
	for i, r := range made.Records {
		if seen[made.Works[i]] || len(r.Author) < 2 || strings.Contains(r.Title, ": ") || r.IsPreprint() || len(records) == 40 {
			continue
		}
		seen[made.Works[i]] = true
		r.PMID, r.DOI, r.Volume, r.Page, r.Issue = "", "", "", "", ""
		c := r.Clone()
		r.ContainerTitle, c.ContainerTitle = "SIGMOD Conference", "International Conference on Management of Data"
		records = append(records, r, c)
	}
	lib := newLibrary(records)
	if lib.aliases[newVenuePair(lib.venues[0].Tight, lib.venues[1].Tight)] != 20 {
		t.Errorf("two names of one meeting are not found: %v", lib.aliases)
	}
	if res := Fold(records, Options{Names: NamesOff}); len(res.Records) != 20 {
		t.Errorf("%d records left, want 20", len(res.Records))
	}
}

// What one title tells of another one's venue must not depend on which is read first.
func TestPartedVenuesOfAnyOrder(t *testing.T) {
	noted := record.Record{Title: "Learning to plan robot paths in clutter. Machine Vision Symposium"}
	other := record.Record{Title: "Sorting by hashing in main memory. Proceedings of the Machine Vision Symposium"}
	named := record.Record{Title: "Seeing in the dark", ContainerTitle: "Machine Vision Symposium"}
	title := func(rs ...*record.Record) string { return newLibrary(rs).profiles[len(rs)-1].title }
	alone := title(&other, &noted)
	lib := newLibrary([]*record.Record{&noted, &other})
	if got := lib.profiles[0].title; got != alone {
		t.Errorf("%q read first, %q read last", got, alone)
	}
	if got, want := title(&named, &noted), "learning to plan robot paths in clutter"; got != want {
		t.Errorf("behind a record of the venue: %q, want %q", got, want)
	}
}

// A title may be parted into words in two ways; neither may count for being read first.
func TestWordsOfAnyOrder(t *testing.T) {
	joined, parted := record.Record{Title: "Joins in a database of shapes"}, record.Record{Title: "Joins in a data base of shapes"}
	one, other := newLibrary([]*record.Record{&joined, &parted}), newLibrary([]*record.Record{&parted, &joined})
	if a, b := one.profiles[0].titleBits, other.profiles[1].titleBits; a != b {
		t.Errorf("%q holds %.2f bits read first, %.2f read last", joined.Title, a, b)
	}
	w := Options{}.weights()
	reps, _ := one.collapse(&w)
	again, _ := other.collapse(&w)
	if a, b := one.profiles[reps[0]].title, other.profiles[again[0]].title; a != b {
		t.Errorf("%q stands for both in one order, %q in the other", a, b)
	}
}
