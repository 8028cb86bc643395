package convert

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// editToy edits toy documents: a record is a line. New titles are written, and
// what else changes is not.
func editToy(doc []byte, edits formats.Edits, _ formats.WriteOptions) ([]formats.Patch, error) {
	var patches []formats.Patch
	at := 0
	line := 0
	for text := range strings.Lines(string(doc)) {
		line++
		is := func(r *record.Record) bool { return int(r.Source.Line) == line }
		if slices.ContainsFunc(edits.Removed, is) {
			patches = append(patches, formats.Patch{Offset: at, Length: len(text)})
		}
		for _, c := range edits.Changed {
			if is(c.Was) {
				i := strings.LastIndexByte(text, '|') + 1
				patches = append(patches, formats.Patch{Offset: at + i, Length: len(strings.TrimSuffix(text, "\n")) - i, Text: []byte(c.Now.Title)})
			}
		}
		at += len(text)
	}
	return patches, nil
}

// editTrial is a run of Edit over toy files that can be edited. Of the records of
// one title the first is kept, and gets "again" at its end.
func editTrial(t *testing.T, edit formats.EditFunc, files map[string]string, inputs ...string) *trial {
	t.Helper()
	tr := newTrial(t, files, inputs...)
	f := *toy
	f.Edit = edit
	tr.opt.Registry = formats.Registry{&f, bare}
	tr.opt.Respell = true
	tr.opt.Fold = func(records []*record.Record) []*record.Record {
		var out []*record.Record
		byTitle := map[string]*record.Record{}
		for _, r := range records {
			if first := byTitle[r.Title]; first != nil {
				first.Title = r.Title + " again"
				first.Aliases = append(first.Aliases, r.ID)
				continue
			}
			c := r.Clone()
			byTitle[r.Title] = c
			out = append(out, c)
		}
		return out
	}
	return tr
}

const (
	aToy = "toy\na|Adams|2001|One\n# comment\n\nb|Brown|2002|Two\n"
	bToy = "toy\nc|Clark|2003|Three\nd|Brown|2002|Two\n"
)

func TestEdit(t *testing.T) {
	tr := editTrial(t, editToy, map[string]string{"a.toy": aToy, "b.toy": bToy}, "a.toy", "b.toy")
	e, err := Edit(context.Background(), tr.opt)
	if err != nil {
		t.Fatal(err)
	}
	if e.Read != 4 || e.Merged != 1 || e.Written != 3 {
		t.Errorf("counts %+v", e.Counts)
	}
	want := []GoneKey{{formats.Pos{File: e.Files[1].Name, Line: 3}, "d", "b"}}
	if d := cmp.Diff(want, e.Gone); d != "" {
		t.Errorf("gone (-want +got):\n%s", d)
	}
	backups, err := e.Write(context.Background(), true)
	if err != nil {
		t.Fatal(err)
	}
	if len(backups) != 2 {
		t.Errorf("backups %q", backups)
	}
	for name, want := range map[string]string{
		"a.toy": "toy\na|Adams|2001|One\n# comment\n\nb|Brown|2002|Two again\n", "a.toy.bak": aToy,
		"b.toy": "toy\nc|Clark|2003|Three\n", "b.toy.bak": bToy,
	} {
		if got := readFile(t, filepath.Join(tr.dir, name)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// Without a change the file isn't touched.
func TestEditNothing(t *testing.T) {
	tr := editTrial(t, editToy, map[string]string{"a.toy": aToy}, "a.toy")
	name := filepath.Join(tr.dir, "a.toy")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(name, old, old); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Stat(name)
	e, err := Edit(context.Background(), tr.opt)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Write(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	after, _ := os.Stat(name)
	if !os.SameFile(before, after) || !after.ModTime().Equal(old) {
		t.Error("the file was written")
	}
	if list, _ := os.ReadDir(tr.dir); len(list) != 1 {
		t.Errorf("files left behind: %v", list)
	}
}

func TestEditMeanwhile(t *testing.T) {
	tr := editTrial(t, editToy, map[string]string{"a.toy": aToy + "e|Brown|2002|Two\n"}, "a.toy")
	e, err := Edit(context.Background(), tr.opt)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(tr.dir, "a.toy")
	writeFile(t, name, "toy\nsomething|new|2000|X\n", 0o644)
	if _, err := e.Write(context.Background(), false); err == nil || !strings.Contains(err.Error(), "meanwhile") {
		t.Errorf("error %v", err)
	}
	if got := readFile(t, name); got != "toy\nsomething|new|2000|X\n" {
		t.Errorf("%q", got)
	}
	if list, _ := os.ReadDir(tr.dir); len(list) != 1 {
		t.Errorf("files left behind: %v", list)
	}
}

// Edits that lose something are refused.
func TestEditCheck(t *testing.T) {
	patch := func(offset, length int, text string) formats.EditFunc {
		return func([]byte, formats.Edits, formats.WriteOptions) ([]formats.Patch, error) {
			return []formats.Patch{{Offset: offset, Length: length, Text: []byte(text)}}, nil
		}
	}
	const doc = "toy\na|Adams|2001|One\nb|Brown|2002|Two\nc|Brown|2002|Two\n"
	for name, tt := range map[string]struct {
		edit formats.EditFunc
		want string
	}{
		"a record more":          {patch(4, len("a|Adams|2001|One\nb|Brown|2002|Two\n"), ""), `"a" would be lost`},
		"none":                   {patch(0, 4, "toy\n"), ""},
		"a year":                 {patch(4, len("a|Adams|2001"), "a|Adams|"), `"a" would lose its content`},
		"a changed year":         {patch(4+len("a|Adams|2001|One\n"), len("b|Brown|2002"), "b|Brown|"), `"b" would lose its issued`},
		"a record too few":       {patch(4, 0, "z|Z|1|Z\n"), `"a" would be lost`},
		"one that can't be read": {patch(4, 0, "!\n"), "0 entries could not be read, and then 1"},
	} {
		tr := editTrial(t, tt.edit, map[string]string{"a.toy": doc}, "a.toy")
		_, err := Edit(context.Background(), tr.opt)
		if tt.want == "" {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "nothing is changed") {
			t.Errorf("%s: error %v, want %s", name, err, tt.want)
		}
	}
}

// Patches speak of the decoded text, and every other byte stays as it is stored.
func TestSplice(t *testing.T) {
	for _, tt := range []struct {
		name, raw    string
		replace, new string // in the text
		want         string
	}{
		{"UTF-8", "Größe XX", "XX", "ü", "Größe ü"},
		{"byte order mark", "\ufeffGröße XX", "XX", "ü", "\ufeffGröße ü"},
		{"Latin-1", "Gr\xf6\xdfe XX \xe9", "XX", "YYY", "Gr\xf6\xdfe YYY \xe9"},
		{"Latin-1, written so", "Gr\xf6\xdfe XX \xe9", "XX", "ü", "Gr\xf6\xdfe \xfc \xe9"},
		{"stray bytes", "Größe äöü \xe9 \x80 XX \xe9 é", "XX", "ü", "Größe äöü \xe9 \x80 ü \xe9 é"},
		{"declared", "% Encoding: MacRoman\nGr\x9a\xa7e XX \x8e", "XX", "é", "% Encoding: MacRoman\nGr\x9a\xa7e \x8e \x8e"},
		{"UTF-16", "\xff\xfea\x00X\x00\xf6\x00", "X", "ü", "\xff\xfea\x00\xfc\x00\xf6\x00"},
		{"UTF-16 without mark", "\x00a\x00b\x00c\x00X\x00\xf6", "X", "", "\x00a\x00b\x00c\x00\xf6"},
		{"UTF-32", "\xff\xfe\x00\x00a\x00\x00\x00X\x00\x00\x00", "X", "b", "\xff\xfe\x00\x00a\x00\x00\x00b\x00\x00\x00"},
		{"GB 18030", "% Encoding: GB18030\n\xd6\xd0 XX \xce\xc4", "XX", "中", "% Encoding: GB18030\n\xd6\xd0 \xd6\xd0 \xce\xc4"},
	} {
		s, err := store([]byte(tt.raw), "x", &opening{ctx: context.Background()})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		i := strings.Index(string(s.text), tt.replace)
		got, err := s.splice([]formats.Patch{{Offset: i, Length: len(tt.replace), Text: []byte(tt.new)}})
		if err != nil || string(got) != tt.want {
			t.Errorf("%s: %q, %v; want %q", tt.name, got, err, tt.want)
		}
		if got, err := s.splice(nil); err != nil || string(got) != tt.raw {
			t.Errorf("%s: without patches %q, %v", tt.name, got, err)
		}
	}
}

func TestSpliceRefuses(t *testing.T) {
	for _, tt := range []struct{ name, raw, new, want string }{
		{"a character that Latin-1 hasn't", "Gr\xf6\xdfe", "λ", "hasn't all characters"},
		{"damage that would not come back", "% Encoding: Shift_JIS\n\x82\xa0 \x82", "x", "convert it to UTF-8"},
	} {
		s, err := store([]byte(tt.raw), "x", &opening{ctx: context.Background()})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.splice([]formats.Patch{{Text: []byte(tt.new)}}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v", tt.name, err)
		}
	}
}

// In a user's file his own words stay.
func TestKeepOwn(t *testing.T) {
	was := &record.Record{
		Title: "On the DNA: a study", ContainerTitle: "JOURNAL OF THINGS", Publisher: "ABC", URL: "https://a.example/",
		Keywords: []string{"x", "X", "y"}, Author: []record.Name{{Family: "Gallego-Valencia", Given: "J. P."}},
		Extra: []record.Field{{Format: "bibtex", Name: "owner", Value: "me"}}, DOI: "10.1000/1",
	}
	was.SetText(record.PublisherPlace, "Montréal")
	now := was.Clone()
	now.Title, now.ContainerTitle, now.Publisher = `On the <span class="nocase">DNA</span> – A Study`, "Journal of Things", "ABC Press"
	now.SetText(record.PublisherPlace, "Montreal")
	now.Author[0] = record.Name{Family: "Gállego Valencia", Given: "J. P."}
	now.URL, now.Links = "https://b.example/", []record.Link{{Target: was.URL}, {Target: "http://dx.doi.org/10.1000/1"}}
	now.Keywords = []string{"y", "z", "x"}
	was.Extra = append(was.Extra, record.Field{Format: "bibtex", Name: "groups", Value: "f"})
	now.Extra = []record.Field{
		{Format: "bibtex", Name: "owner", Value: "you"}, {Format: "bibtex", Name: "groups", Value: "f, g"}, {Format: "bibtex", Name: "rank", Value: "1"},
	}
	want := was.Clone()
	want.ContainerTitle = "Journal of Things"
	want.Links = []record.Link{{Target: "https://b.example/"}}
	want.Keywords = []string{"x", "X", "y", "z"}
	want.Extra = append(want.Extra[:1:1], now.Extra[1:]...)
	if d := cmp.Diff(want, keepOwn(was, now), allFields); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What a user's entry says goes only where it is evidently cut or damaged.
func TestKeepOwnText(t *testing.T) {
	for _, tt := range []struct {
		v                 record.Var
		was, folded, want string
	}{
		{record.Title, "The Power of Programs", "The power of programs: A Story", "The Power of Programs: A Story"},
		{record.Title, "Who Programs?", "Who programs? A Story", "Who Programs? A Story"},
		{record.Title, "The Power of Programs", "The Power of Programs and Programmers: A Story", "The Power of Programs"},
		{record.Title, "The Power", "The <i>Power: A Story</i>", "The Power"},
		{record.Title, "Cancer statistics", "Cancer statistics, 2018", "Cancer statistics, 2018"},
		{record.Title, "Cancer statistics", "Cancer statistics, revisited", "Cancer statistics"},
		{record.ContainerTitle, "Cognition", "Cognition: International Journal of Thought", "Cognition"},
		{record.Title, "The Power of …", "The Power of Programs", "The Power of Programs"},
		{record.Title, "The Power of Pro...", "The Power of Programs", "The Power of Programs"},
		{record.Title, "Ã\u009cber alles", "Über alles", "Über alles"},
		{record.Title, "A história de SÃO PAULO", "A história de São Paulo: anais", "A história de SÃO PAULO: anais"},
		{record.Title, "Fran�aise", "Française", "Française"},
		{record.ContainerTitle, "J. Things", "Journal of Things", "J. Things"},
		{record.Publisher, "Springer", "Springer Verlag, Heidelberg", "Springer"},
		{record.Page, "12", "12-34", "12"},
		{record.Page, "12-", "12-34", "12-34"},
		{record.Volume, "", "7", "7"},
		{record.Volume, "6", "7", "6"},
	} {
		was := &record.Record{Type: record.TypeArticleJournal}
		was.SetText(tt.v, tt.was)
		now := was.Clone()
		now.SetText(tt.v, tt.folded)
		if got := keepOwn(was, now).Text(tt.v); got != tt.want {
			t.Errorf("%s %q, folded %q: %q, want %q", tt.v, tt.was, tt.folded, got, tt.want)
		}
	}
}

// A preprint becomes the publication that it was folded with.
func TestKeepOwnPublished(t *testing.T) {
	was := &record.Record{
		Type: record.TypeArticle, Genre: record.GenrePreprint, Title: "Laws of Folding", Issued: record.YearOnly(2020),
		Author: []record.Name{{Family: "Me", Given: "A."}},
	}
	now := was.Clone()
	now.Type, now.Genre, now.Title, now.Issued = record.TypeArticleJournal, "", "Laws of Folding Paper", record.YearOnly(2021)
	now.Author = []record.Name{{Family: "Me", Given: "Ann"}}
	if d := cmp.Diff(now, keepOwn(was, now), allFields); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestKeepOwnNames(t *testing.T) {
	names := func(families ...string) (list []record.Name) {
		for _, f := range families {
			family, given, _ := strings.Cut(f, ", ")
			list = append(list, record.Name{Family: family, Given: given})
		}
		return list
	}
	for _, tt := range []struct {
		note              string
		was, folded, want []record.Name
		cut               bool
	}{
		{"initials", names("Adams, A.", "Brown, B."), names("Adams, Ann", "Brown, Bob"), names("Adams, A.", "Brown, B."), false},
		{"and others", names("Adams, A."), names("Adams, Ann", "Brown, Bob"), names("Adams, Ann", "Brown, Bob"), true},
		{"only the first", names("Adams, A."), names("Adams, Ann", "Brown, Bob"), names("Adams, Ann", "Brown, Bob"), false},
		{"others", names("Clark, C.", "Brown, B."), names("Adams, Ann", "Brown, Bob"), names("Clark, C.", "Brown, B."), false},
	} {
		was := &record.Record{Type: record.TypeBook, Author: tt.was}
		now := &record.Record{Type: record.TypeBook, Author: tt.folded}
		if tt.cut {
			was.SetCut(record.Author, 0)
		}
		if d := cmp.Diff(tt.want, keepOwn(was, now).Author); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.note, d)
		}
	}
}

// The year of a user's entry stays, and becomes a month of it where another says so.
func TestKeepOwnDate(t *testing.T) {
	for _, tt := range []struct{ was, folded, want record.Date }{
		{record.YearOnly(2020), record.YearOnly(2021), record.YearOnly(2020)},
		{record.YearOnly(2020), record.YearMonth(2020, 5), record.YearMonth(2020, 5)},
		{record.YearMonth(2020, 4), record.YearMonth(2020, 5), record.YearMonth(2020, 4)},
		{record.Date{Literal: "in press"}, record.YearOnly(2021), record.YearOnly(2021)},
		{record.Date{Literal: "2017b"}, record.YearOnly(2016), record.Date{Literal: "2017b"}},
		{record.Date{Literal: "2017b"}, record.YearOnly(2017), record.Date{Literal: "2017b"}},
	} {
		was := &record.Record{Type: record.TypeBook, Issued: tt.was}
		now := &record.Record{Type: record.TypeBook, Issued: tt.folded}
		if got := keepOwn(was, now).Issued; got != tt.want {
			t.Errorf("%+v, folded %+v: %+v", tt.was, tt.folded, got)
		}
	}
}

// The old and the new form of one ISBN don't stand beside each other.
func TestKeepOwnISBN(t *testing.T) {
	was := &record.Record{Type: record.TypeBook, ISBN: []string{"0201896834"}}
	now := &record.Record{Type: record.TypeBook, ISBN: []string{"0201896834", "9780201896831", "9783161484100"}}
	if d := cmp.Diff([]string{"0201896834", "9783161484100"}, keepOwn(was, now).ISBN); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// A record that can't take others in without losing something is spared, and the
// others are folded all the same.
func TestEditSpares(t *testing.T) {
	const doc = "toy\na|Adams|2001|One\nb|Brown|2002|Two\nc|Brown|2002|Two\nd|Clark|2003|Six\ne|Clark|2003|Six\n"
	loses := func(doc []byte, edits formats.Edits, opt formats.WriteOptions) ([]formats.Patch, error) {
		patches, err := editToy(doc, edits, opt)
		for _, c := range edits.Changed {
			if c.Was.ID == "b" {
				year := strings.Index(string(doc), "2002")
				patches = append([]formats.Patch{{Offset: year, Length: 4}}, patches...)
			}
		}
		return patches, err
	}
	tr := editTrial(t, loses, map[string]string{"a.toy": doc}, "a.toy")
	spared := map[record.Source]bool{}
	fold := tr.opt.Fold
	tr.opt.Spare = func(s record.Source) { spared[s] = true }
	tr.opt.Fold = func(records []*record.Record) []*record.Record {
		var alone, rest []*record.Record
		for _, r := range records {
			if spared[r.Source] {
				alone = append(alone, r.Clone())
			} else {
				rest = append(rest, r.Clone())
			}
		}
		return append(alone, fold(rest)...)
	}
	e, err := Edit(context.Background(), tr.opt)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(e.Files[0].New), "toy\na|Adams|2001|One\nb|Brown|2002|Two\nc|Brown|2002|Two\nd|Clark|2003|Six again\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if e.Merged != 1 || len(tr.told) != 1 || !strings.Contains(tr.told[0], "would lose its issued") {
		t.Errorf("merged %d, problems %v", e.Merged, tr.told)
	}
}
