package dedupe

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/bibfold/bibfold/record"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// mergeOf merges records, whose stages are found as in a fold.
func mergeOf(members ...*record.Record) merged {
	var stages []stage
	for _, r := range members {
		stages = append(stages, newProfile(r, new(people)).stage)
	}
	return mergeRecords(members, stages, &preferences{}, new(people))
}

func authorsOf(list ...string) []record.Name {
	var out []record.Name
	for _, s := range list {
		out = append(out, writtenName(s))
	}
	return out
}

func TestMergePreprintAndPublication(t *testing.T) {
	preprint := &record.Record{
		ID: "dain05", Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv",
		Title:  "Angular momentum-mass inequality for axisymmetric black holes",
		Author: authorsOf("Dain, Sergio"), Issued: record.YearMonthDay(2005, 11, 18),
		ArXiv:    record.ArXiv{ID: "gr-qc/0511101", Version: 2, Primary: "gr-qc", Classes: []string{"gr-qc"}},
		Abstract: "In this essay we first review the physical relevance of the inequality m ≥ √|J| for axially symmetric black holes. In particular…",
		Notes:    []string{"read twice"}, Keywords: []string{"black holes"}, URL: "https://arxiv.org/abs/gr-qc/0511101",
		Links: []record.Link{{Target: "dain.pdf", Kind: record.LinkFile}},
		Extra: []record.Field{{Format: "bibtex", Name: "file", Value: ":dain.pdf:PDF"}},
	}
	published := &record.Record{
		ID: "Dain2006", Type: record.TypeArticleJournal, ContainerTitle: "Physical Review Letters", Volume: "96", Issue: "10", Page: "101101",
		Title:  "Angular-Momentum–Mass Inequality for Axisymmetric Black Holes",
		Author: authorsOf("Dain, S."), Issued: record.YearOnly(2006), DOI: "10.1103/physrevlett.96.101101",
		Keywords: []string{"Black holes", "relativity"}, URL: "https://doi.org/10.1103/physrevlett.96.101101",
	}
	m := mergeOf(preprint, published)
	want := &record.Record{
		ID: "dain05", Type: record.TypeArticleJournal, ContainerTitle: "Physical Review Letters", Volume: "96", Issue: "10", Page: "101101",
		Title:  published.Title,
		Author: authorsOf("Dain, Sergio"), Issued: record.YearOnly(2006), DOI: "10.1103/physrevlett.96.101101",
		ArXiv: preprint.ArXiv, Abstract: preprint.Abstract, Notes: []string{"read twice"}, Keywords: []string{"Black holes", "relativity"},
		URL:     published.URL,
		Links:   []record.Link{{Target: "dain.pdf", Kind: record.LinkFile}, {Target: preprint.URL}},
		Aliases: []string{"Dain2006"}, Extra: preprint.Extra,
	}
	if diff := cmp.Diff(want, m.rec, cmpopts.IgnoreUnexported(record.Record{})); diff != "" || !record.Equal(want, m.rec) {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f := m.fields["title"]; f.From != 1 || len(f.Lost) != 1 || f.Lost[0] != (Lost{0, preprint.Title}) {
		t.Errorf("provenance of the title: %+v", f)
	}
	if f := m.fields["publisher"]; f.From != -1 || len(f.Lost) != 1 || f.Lost[0].Value != "arXiv" {
		t.Errorf("the preprint's publisher: %+v", f)
	}
	if f := m.fields["issued"]; f.From != 1 || len(f.Lost) != 1 || f.Lost[0].Value != "2005-11-18" {
		t.Errorf("provenance of the date: %+v", f)
	}
}

// A record is one stage of the work, whichever is preferred.
func TestMergePreferredPreprint(t *testing.T) {
	preprint := &record.Record{
		ID: "pre", Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv", Title: "Learning widgets fast",
		Author: authorsOf("Smith, Jane"), Issued: record.YearOnly(2020), ArXiv: record.ArXiv{ID: "2001.01234"},
	}
	published := &record.Record{
		ID: "pub", Type: record.TypePaperConference, Title: "Learning Widgets Fast", ContainerTitle: "Proceedings of Widgets", ContainerTitleShort: "Widgets",
		Volume: "4", Page: "1-20", ISBN: []string{"9780201896831"}, Author: authorsOf("Smith, J."), Editor: authorsOf("Doe, Ann"),
		Issued: record.YearOnly(2021), DOI: "10.1000/widget.1", Abstract: "Fast.", Publisher: "Press",
	}
	want := preprint.Clone()
	want.DOI, want.Abstract, want.Aliases = published.DOI, published.Abstract, []string{"pub"}
	members, stages := []*record.Record{preprint, published}, []stage{stagePreprint, stagePublished}
	m := mergeRecords(members, stages, &preferences{all: preference{PreferPreprint}}, new(people))
	if !record.Equal(want, m.rec) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, m.rec, cmpopts.IgnoreUnexported(record.Record{})))
	}
	for name, lost := range map[string]string{
		"container-title": "Proceedings of Widgets", "container-title-short": "Widgets", "volume": "4", "page": "1-20", "ISBN": "9780201896831",
		"issued": "2021", "publisher": "Press", "editor": "Doe, Ann",
	} {
		if f := m.fields[name]; len(f.Lost) != 1 || f.Lost[0] != (Lost{1, lost}) {
			t.Errorf("%s: %+v", name, f)
		}
	}
	wish := &preferences{all: preference{PreferPreprint}, fields: map[string][]string{"volume": {PreferPublished}}}
	if m := mergeRecords(members, stages, wish, new(people)); m.rec.Volume != "4" || m.rec.Page != "" {
		t.Errorf("volume %q, page %q", m.rec.Volume, m.rec.Page)
	}
}

// A record that doesn't say where the work came out makes no publication of a preprint.
func TestMergePreprintAndUnplaced(t *testing.T) {
	preprint := &record.Record{
		ID: "w17", Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv", Title: "Background knowledge in neural systems",
		Author: authorsOf("Dyer, Chris"), Issued: record.YearOnly(2017), ArXiv: record.ArXiv{ID: "1706.02596"},
	}
	unplaced := &record.Record{
		ID: "w18", Type: record.TypePaperConference, Title: "Background Knowledge in Neural Systems",
		Author: authorsOf("Chris Dyer"), Issued: record.YearOnly(2018),
	}
	for _, members := range [][]*record.Record{{preprint, unplaced}, {unplaced, preprint}} {
		m := mergeOf(members...)
		want := preprint.Clone()
		want.ID, want.Aliases = members[0].ID, []string{members[1].ID}
		if !record.Equal(want, m.rec) {
			t.Errorf("(-want +got):\n%s", cmp.Diff(want, m.rec, cmpopts.IgnoreUnexported(record.Record{})))
		}
		for k := range members {
			if r := relationOf(&work{merged: m}, k); r == RelationPreprint {
				t.Errorf("member %d is the preprint of no publication", k)
			}
		}
	}
}

func TestMergeAuthors(t *testing.T) {
	cut := func(missing int, list ...string) *record.Record {
		r := &record.Record{Author: authorsOf(list...)}
		r.SetCut(record.Author, missing)
		return r
	}
	whole := func(list ...string) *record.Record { return &record.Record{Author: authorsOf(list...)} }
	for _, c := range []struct {
		note    string
		members []*record.Record
		want    []record.Name
		missing int
		cut     bool
	}{
		{
			"a complete list wins over a cut one",
			[]*record.Record{cut(2, "One, A", "Two, B"), whole("One, A", "Two, B", "Three, C", "Four, D")},
			authorsOf("One, A", "Two, B", "Three, C", "Four, D"), 0, false,
		},
		{
			"a list cut silently loses to a longer one that says so",
			[]*record.Record{whole("One, A"), cut(5, "One, A", "Two, B")},
			authorsOf("One, A", "Two, B"), 5, true,
		},
		{
			"the number of the missing is known from another",
			[]*record.Record{cut(0, "One, A", "Two, B", "Three, C"), cut(7, "One, A", "Two, B")},
			authorsOf("One, A", "Two, B", "Three, C"), 6, true,
		},
		{
			"initials are filled in",
			[]*record.Record{whole("One, A.", "Two, Ben"), whole("One, Ada", "Two, B. J.")},
			authorsOf("One, Ada", "Two, Ben"), 0, false,
		},
		{
			"not where two could be meant",
			[]*record.Record{whole("Wang, L", "Wang, Li", "Two, B"), whole("Wang, Lu", "Two, Ben")},
			authorsOf("Wang, L", "Wang, Li", "Two, Ben"), 0, false,
		},
		{
			"accents come back",
			[]*record.Record{whole("Garcia, Jose", "Two, B"), whole("García, J.")},
			authorsOf("García, Jose", "Two, B"), 0, false,
		},
		{
			"each name with the accents of all lists",
			[]*record.Record{whole("Garcia Perez, Jose", "Two, B"), whole("García Perez, J.", "Two, Ben"), whole("Garcia Pérez, J.", "Two, Bén")},
			authorsOf("García Pérez, Jose", "Two, Bén"), 0, false,
		},
		{
			"damage is no accent",
			[]*record.Record{whole("Garcia, José", "Two, B"), whole("Garc`ía, Jos`é", "Two, B")},
			authorsOf("Garcia, José", "Two, B"), 0, false,
		},
		{
			"a numeral beside no given name is initials",
			[]*record.Record{
				{Author: []record.Name{record.Name{Family: "Petrov"}.With(record.NameParts{Suffix: "VI"}), {Family: "Roe", Given: "J."}}},
				whole("Petrov, Vladimir Ivanovich"),
			},
			authorsOf("Petrov, Vladimir Ivanovich", "Roe, J."), 0, false,
		},
		{
			"capitals go",
			[]*record.Record{whole("LECUN, Y", "Two, B"), whole("LeCun, Yann")},
			authorsOf("LeCun, Yann", "Two, B"), 0, false,
		},
	} {
		m := mergeOf(c.members...)
		missing, isCut := m.rec.CutOf(record.Author)
		if diff := cmp.Diff(c.want, m.rec.Author); diff != "" || missing != c.missing || isCut != c.cut {
			t.Errorf("%s: missing %d, cut %v, want %d, %v (-want +got):\n%s", c.note, missing, isCut, c.missing, c.cut, diff)
		}
	}
}

// TestMergeLinks: what asks for a log-in is no better than a link that all can open,
// and goes into no entry that has a DOI.
func TestMergeLinks(t *testing.T) {
	const (
		ebsco, isi, site = "https://search.ebscohost.com/login.aspx?direct=true&db=ccm&AN=1", "<Go to ISI>://WOS:000250000000001", "https://www.jstor.org/stable/1"
		doi              = "10.1111/gcb.15650"
	)
	for _, c := range []struct {
		doi, first, second string
		url                string
		links, lost        int
	}{
		{doi, "", ebsco, "", 0, 1},
		{doi, ebsco, "", ebsco, 0, 0},
		{doi, ebsco, site, site, 1, 0},
		{doi, site, isi, site, 0, 1},
		{"", site, ebsco, site, 1, 0},
		{"", ebsco, site, site, 1, 0},
		{"", "", isi, isi, 0, 0},
	} {
		m := mergeOf(&record.Record{DOI: c.doi, URL: c.first}, &record.Record{URL: c.second})
		if lost := m.fields["URL"].Lost; m.rec.URL != c.url || len(m.rec.Links) != c.links || len(lost) != c.lost {
			t.Errorf("%+v: URL %q, links %v, lost %v", c, m.rec.URL, m.rec.Links, lost)
		}
	}
}

func TestMergeFields(t *testing.T) {
	a := &record.Record{
		ID: "a", Type: record.TypeArticleJournal, Title: "THE COST OF SCREENING IN TOWNS", ContainerTitle: "J Clin Oncol",
		Volume: "12", Page: "01-Jun", Issued: record.YearOnly(2011), ISSN: []string{"0732-183X"},
		Notes: []string{"Cited by Smith."},
		Extra: []record.Field{{Format: "bibtex", Name: "timestamp", Value: "2011"}, {Format: "bibtex", Name: "groups", Value: "Towns"}},
	}
	b := &record.Record{
		ID: "b", Type: record.TypeArticleJournal, Title: "The cost of screening in towns", ContainerTitle: "Journal of Clinical Oncology",
		Volume: "12", Page: "1–6", Issued: record.YearMonth(2011, 3), ISSN: []string{"1527-7755"},
		Notes: []string{"cited by Smith", "in German"},
		Extra: []record.Field{{Format: "bibtex", Name: "timestamp", Value: "2012"}, {Format: "bibtex", Name: "groups", Value: "Costs, Towns"}},
		PMID:  "123",
	}
	m := mergeOf(a, b)
	r := m.rec
	for _, c := range []struct{ field, got, want string }{
		{"title", r.Title, b.Title},
		{"journal", r.ContainerTitle, b.ContainerTitle},
		{"abbreviation", r.ContainerTitleShort, a.ContainerTitle},
		{"page", r.Page, record.CleanPages("1–6")},
		{"date", r.Issued.EDTF(), "2011-03"},
		{"PMID", r.PMID, "123"},
		{"key", r.ID, "a"},
	} {
		if c.got != c.want {
			t.Errorf("%s is %q, want %q", c.field, c.got, c.want)
		}
	}
	if diff := cmp.Diff([]string{"b"}, r.Aliases); diff != "" {
		t.Errorf("aliases (-want +got):\n%s", diff)
	}
	if len(r.ISSN) != 2 || len(r.Notes) != 2 {
		t.Errorf("lists are not united: %v, %v", r.ISSN, r.Notes)
	}
	if f := m.fields["extra:bibtex:timestamp"]; len(r.Extra) != 2 || len(f.Lost) != 1 {
		t.Errorf("extra fields: %v, lost %v", r.Extra, f)
	}
	for _, f := range r.Extra {
		if f.Name == "groups" && f.Value != "Costs, Towns" && f.Value != "Towns, Costs" {
			t.Errorf("groups: %s", f.Value)
		}
	}
	if len(a.Notes) != 1 || a.Aliases != nil {
		t.Error("a member was modified")
	}
}

// TestNothingIsLost checks that every text of every member is in the merged
// record or in the report.
func TestNothingIsLost(t *testing.T) {
	records := labelledLibrary(t)
	res := Fold(records, Options{Names: NamesOff})
	byID := map[string]*record.Record{}
	for _, r := range records {
		byID[r.ID] = r
	}
	kept := map[string]*record.Record{}
	for _, r := range res.Records {
		kept[r.ID] = r
	}
	for _, c := range res.Report.Clusters {
		out := kept[c.Kept]
		for k, member := range c.Members {
			r := byID[member.ID]
			for v := record.VarNone + 1; v < record.NumVars; v++ {
				if kind := v.Kind(); kind != record.KindText && kind != record.KindNumber || !r.Has(v) {
					continue
				}
				s := r.Text(v)
				if plain(out.Text(v)) == plain(s) || record.CleanPages(s) == out.Text(v) || v == record.URL {
					continue
				}
				if !wasLost(c.Fields[v.String()], plain(s)) {
					t.Errorf("%s: %v of member %d is neither kept nor reported: %q (%+v)", c.Kept, v, k, s, c.Fields[v.String()])
				}
			}
		}
	}
}

func wasLost(f Field, s string) bool {
	for _, l := range f.Lost {
		if plain(l.Value) == s {
			return true
		}
	}
	return false
}

// What the kept record says in a list stands before what others add.
func TestOwnFirst(t *testing.T) {
	own := &record.Record{
		ID: "own", Title: "Oil in winter", Notes: []string{"mine"}, Keywords: []string{"oil", "winter"},
		Links: []record.Link{{Target: "own.pdf", Kind: record.LinkFile}}, Extra: []record.Field{{Format: "bibtex", Name: "groups", Value: "read, kept"}},
	}
	other := &record.Record{
		ID: "other", Title: "Oil in winter", ContainerTitle: "Lamp Letters", Volume: "3", Page: "1-9", Notes: []string{"theirs"}, Keywords: []string{"lamps", "Winter"},
		Links: []record.Link{{Target: "other.pdf", Kind: record.LinkFile}}, Extra: []record.Field{{Format: "bibtex", Name: "groups", Value: "new, read"}},
	}
	got := mergeOf(own, other).rec
	if d := cmp.Diff([]string{"mine", "theirs"}, got.Notes); d != "" {
		t.Errorf("notes (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"oil", "Winter", "lamps"}, got.Keywords); d != "" {
		t.Errorf("keywords (-want +got):\n%s", d)
	}
	if len(got.Links) != 2 || got.Links[0].Target != "own.pdf" || len(got.Extra) != 1 || got.Extra[0].Value != "read, kept, new" {
		t.Errorf("links %v, groups %v", got.Links, got.Extra)
	}
}

// How a format writes a type goes with the type: the first of that type in the format
// says it, and what others say is reported.
func TestEntryTypes(t *testing.T) {
	describe := func(kind record.Type, format, entry string) *record.Record {
		r := &record.Record{Type: kind, Title: "Oil in winter", Source: record.Source{Format: format}}
		if entry != "" {
			r.Extra = []record.Field{{Format: "bibtex", Name: "entrytype", Value: entry}}
		}
		return r
	}
	full := func(r *record.Record) *record.Record {
		r.ContainerTitle, r.Volume, r.Page, r.DOI = "Lamp Letters", "3", "1-9", "10.5555/oil"
		return r
	}
	for _, tt := range []struct {
		name       string
		a, b       *record.Record
		kept, lost string
	}{
		{"of another format", describe(record.TypeBook, "bibtex", "mvbook"), full(describe(record.TypeBook, "ris", "")), "mvbook", ""},
		{"plain", full(describe(record.TypeBook, "bibtex", "")), describe(record.TypeBook, "bibtex", "collection"), "", "collection"},
		{"two of one type", describe(record.TypeDocument, "bibtex", "letter"), describe(record.TypeDocument, "bibtex", "memo"), "letter", "memo"},
		{"of another type", describe(record.TypeDocument, "bibtex", "memo"), describe(record.TypeReport, "bibtex", ""), "", "memo"},
	} {
		m := mergeOf(tt.a, tt.b)
		var kept, lost string
		for _, f := range m.rec.Extra {
			kept += f.Value
		}
		for _, l := range m.fields["extra:bibtex:entrytype"].Lost {
			lost += l.Value
		}
		if kept != tt.kept || lost != tt.lost {
			t.Errorf("%s: kept %q, lost %q, want %q, %q", tt.name, kept, lost, tt.kept, tt.lost)
		}
	}
}

// The people of a book are its authors or its editors, as the record that is kept says,
// if no record names both.
func TestMergeRoles(t *testing.T) {
	author := &record.Record{Type: record.TypeBook, Title: "Lights", Author: authorsOf("Barnhill, Georgia", "Finlay, N.")}
	editor := &record.Record{Type: record.TypeBook, Title: "Lights", Editor: authorsOf("Finlay, Nancy", "Barnhill, Georgia")}
	other := &record.Record{Type: record.TypeBook, Title: "Lights", Editor: authorsOf("Okoro, Ben", "Barnhill, Georgia")}
	one := &record.Record{Type: record.TypeBook, Title: "Lights", Editor: authorsOf("Finlay, Nancy")}
	both := &record.Record{Type: record.TypeBook, Title: "Lights", Author: author.Author, Editor: author.Author}
	for _, tt := range []struct {
		name             string
		members          []*record.Record
		authors, editors string
	}{
		{"authors first", []*record.Record{author, editor}, "Barnhill, Georgia; Finlay, N.", ""},
		{"editors first", []*record.Record{editor, author}, "", "Finlay, Nancy; Barnhill, Georgia"},
		{"other people", []*record.Record{author, other}, "Barnhill, Georgia; Finlay, N.", "Okoro, Ben; Barnhill, Georgia"},
		{"one of them", []*record.Record{author, one}, "Barnhill, Georgia; Finlay, N.", ""},
		{"one more", []*record.Record{one, author}, "Barnhill, Georgia; Finlay, N.", "Finlay, Nancy"},
		{"both", []*record.Record{author, both}, "Barnhill, Georgia; Finlay, N.", "Barnhill, Georgia; Finlay, N."},
	} {
		m := mergeOf(tt.members...)
		if a, e := namesText(m.rec.Author), namesText(m.rec.Editor); a != tt.authors || e != tt.editors {
			t.Errorf("%s: authors %s, editors %s", tt.name, a, e)
		}
	}
	m := mergeOf(editor, author)
	if f := m.fields["author"]; f.From != -1 || len(f.Lost) != 1 || f.Lost[0].From != 1 {
		t.Errorf("provenance of the authors: %+v", f)
	}
}

// A retraction survives a merge, whichever record tells of it; that of a preprint says
// nothing of the publication.
func TestMergeRetraction(t *testing.T) {
	const title, retracted = "Sleep and growth in shepherds", "RETRACTED: Sleep and growth in shepherds"
	article := func(title string) *record.Record {
		return &record.Record{Type: record.TypeArticleJournal, ContainerTitle: "Sleep Letters", Volume: "4", Title: title}
	}
	preprint := &record.Record{Type: record.TypeArticle, Genre: record.GenrePreprint, Title: "WITHDRAWN: Sleep and growth in shepherds"}
	for _, c := range []struct {
		a, b *record.Record
		want string
	}{
		{article(title), article(retracted), retracted},
		{article(retracted), article("SLEEP AND GROWTH IN SHEPHERDS"), retracted},
		{article(retracted), article("Sleep and growth in shepherds [Review]"), retracted},
		{preprint, article(title), title},
	} {
		for _, members := range [][]*record.Record{{c.a, c.b}, {c.b, c.a}} {
			if got := mergeOf(members...).rec.Title; got != c.want {
				t.Errorf("%q and %q became %q, want %q", members[0].Title, members[1].Title, got, c.want)
			}
		}
	}
}

// What is united may be long: notebooks that were kept in an annotation.
func TestMergeLongAnnotes(t *testing.T) {
	const n = 20_000
	notebook := func(page string) *record.Record {
		var paragraphs []string
		for i := range n {
			paragraphs = append(paragraphs, fmt.Sprintf("%s %d", page, i))
		}
		r := &record.Record{Type: record.TypeBook, Title: "Mud", Notes: paragraphs}
		r.SetText(record.Annote, strings.Join(paragraphs, "\n\n"))
		return r
	}
	begun := time.Now()
	r := mergeOf(notebook("left"), notebook("right")).rec
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
	if got := strings.Count(r.Text(record.Annote), "\n\n") + 1; got != 2*n || len(r.Notes) != 2*n {
		t.Errorf("%d paragraphs, %d notes", got, len(r.Notes))
	}
}
