package convert

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestKeyPattern(t *testing.T) {
	rec := func(title string, year int, names ...record.Name) *record.Record {
		r := &record.Record{Type: record.TypeArticle, Title: title, Author: names}
		if year != 0 {
			r.Issued = record.YearOnly(year)
		}
		return r
	}
	ghosh := record.Name{Family: "Ghosh", Given: "Sreyan"}
	flamingo := rec("Music Flamingo: Scaling Music Understanding in Audio Language Models", 2025, ghosh)
	many := rec("On the Art of Long Author Lists", 1999, ghosh, record.Name{Family: "Müller"}, record.Name{Family: "O'Neil"}, record.Name{Family: "Łoś"})
	tests := []struct {
		pattern string
		rec     *record.Record
		want    string
	}{
		{"default", flamingo, "ghosh2025music"},
		{"arxiv", flamingo, "ghosh2025musicflamingoscalingmusic"},
		{"{Author}{yy}{Title:2}", flamingo, "Ghosh25MusicFlamingo"},
		{"{author:3}-{year}", flamingo, "gho-2025"},
		{"{authors}:{year}", many, "ghoshmulleroneiletal:1999"},
		{"{authors:2}_{title:3}", many, "ghmuonetal_artlongauthor"},
		{"{type}.{author}", flamingo, "article.ghosh"},
		{"default", rec("Über die spezielle Relativität", 1905, record.Name{Family: "Einstein"}), "einstein1905spezielle"},
		{"default", rec("Война и мир", 1869, record.Name{Family: "Толстой"}), "tolstoi1869voina"},
		{"default", rec("红楼梦", 2003, record.Name{Family: "曹"}), "ref2003"},
		{"default", rec("Starry Night", 1889, record.Name{Family: "Gogh"}.With(record.NameParts{NonDroppingParticle: "van"})), "vangogh1889starry"},
		{"default", rec("Le Corbeau", 1668, record.Name{Family: "Fontaine"}.With(record.NameParts{NonDroppingParticle: "La", DroppingParticle: "de"})), "lafontaine1668corbeau"},
		{"default", rec("Nemotron-4 15B Technical Report", 2024, record.Organization("NVIDIA")), "nvidia2024nemotron4"},
		{"default", rec("Guide", 2020, record.Organization("World Health Organization")), "worldhealthorganization2020guide"},
		{"default", rec("Guide", 2020, record.Organization("National Institute of Standards and Technology")), "nist2020guide"},
		{"default", rec("The Who", 2020), "2020who"},
		{"default", rec("To Be or Not to Be", 0, ghosh), "ghoshnot"},
		{"default", rec("Of the On", 0, ghosh), "ghoshof"},
		{"default", rec(`<span class="nocase">DN</span>A and <span class="math">\mu</span>P`, 2021, ghosh), "ghosh2021dna"},
		{"default", rec("", 0), "ref"},
		{"{arxiv}", &record.Record{ArXiv: record.ArXiv{ID: "hep-th/9901001"}}, "hep-th.9901001"},
		{"default", &record.Record{Title: "T", Editor: []record.Name{{Family: "Editor"}}}, "editort"},
		{"default", &record.Record{ContainerTitle: "Nature", Issued: record.YearOnly(-50)}, "50nature"},
	}
	for _, tt := range tests {
		p, err := ParseKeyPattern(tt.pattern)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Key(tt.rec); got != tt.want {
			t.Errorf("%s of %q: %s, want %s", tt.pattern, tt.rec.Title, got, tt.want)
		}
	}
}

func TestParseKeyPatternErrors(t *testing.T) {
	for pattern, want := range map[string]string{
		"{author":     `key pattern "{author": a closing brace is missing`,
		"{foo}":       `key pattern "{foo}": unknown placeholder {foo} (known are {author}, {authors}, {year}, {yy}, {title}, {type}, {arxiv})`,
		"{title:0}":   `key pattern "{title:0}": {title:0}: "0" is not a number from 1`,
		"{author}, x": `key pattern "{author}, x": "," can't stand in a key`,
		"{author}ü":   `key pattern "{author}ü": "ü" can't stand in a key`,
		"smith":       `key pattern "smith" has no placeholder: try "{author}{year}{title}" or the name "arxiv"`,
		"":            `key pattern "" has no placeholder: try "{author}{year}{title}" or the name "arxiv"`,
	} {
		if _, err := ParseKeyPattern(pattern); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", pattern, err, want)
		}
	}
}

func TestKeySuffix(t *testing.T) {
	for n, want := range map[uint32]string{0: "", 1: "a", 26: "z", 27: "aa", 52: "az", 53: "ba", 702: "zz", 703: "aaa"} {
		if got := keySuffix(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestKeyring(t *testing.T) {
	pattern, err := ParseKeyPattern("{author}{year}")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	ring := newKeyring(pattern, nil)
	ring.standing = func(reserve func(string)) error {
		asked++
		for _, key := range []string{"known", "Smith2020", "jones2021a", "known", "knowna"} {
			reserve(key)
		}
		return nil
	}
	in := []struct {
		id, family string
		year       int
		want       string
		twice      bool
	}{
		{"known", "Kept", 2000, "known", false},
		{"", "Smith", 2020, "smith2020a", false}, // Smith2020 stands in the input
		{"", "Smith", 2020, "smith2020b", false},
		{"", "Jones", 2021, "jones2021", false},
		{"", "Jones", 2021, "jones2021b", false},   // jones2021a stands in the input
		{"known", "Other", 2001, "knownb", true},   // knowna stands in the input
		{" known ", "Third", 2001, "knownc", true}, // blanks are no part of a key
		{"knowna", "Kept", 2000, "knowna", false},
		{"Known", "Kept", 2000, "Known", false}, // keys that stand are never changed for their case
	}
	for _, k := range in {
		r := &record.Record{ID: k.id, Author: []record.Name{{Family: k.family}}, Issued: record.YearOnly(k.year)}
		twice, err := ring.assign(r)
		if r.ID != k.want || twice != k.twice || err != nil {
			t.Errorf("%q %s %d: %q, %v, %v; want %q, %v", k.id, k.family, k.year, r.ID, twice, err, k.want, k.twice)
		}
	}
	if asked != 1 {
		t.Errorf("the input was asked for its keys %d times", asked)
	}
}

// Thousands of records of one author and year must not take quadratic time, and
// every key is another.
func TestKeyringCrowd(t *testing.T) {
	pattern, err := ParseKeyPattern("{author}")
	if err != nil {
		t.Fatal(err)
	}
	ring := newKeyring(pattern, nil)
	seen := map[string]bool{}
	const n = 200_000
	for range n {
		r := &record.Record{Author: []record.Name{{Family: "Wang"}}}
		if _, err := ring.assign(r); err != nil {
			t.Fatal(err)
		}
		seen[r.ID] = true
	}
	if len(seen) != n {
		t.Errorf("%d keys for %d records", len(seen), n)
	}
}

func TestAsciiWord(t *testing.T) {
	got := map[string]string{}
	want := map[string]string{
		"Gödel": "godel", "Straße": "strasse", "Łukasiewicz": "lukasiewicz", "Ørsted": "orsted", "Æsop": "aesop",
		"Nguyễn": "nguyen", "O’Neil-Smith": "oneilsmith", "Ἀριστοτέλης": "aristotelis", "Жуков": "zhukov",
		"ﬁx": "fix", "１２": "12", "漢字": "", "İnönü": "inonu", "Đỗ": "do",
	}
	for s := range want {
		got[s] = asciiWord(s)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func ExampleKeyPattern() {
	p, err := ParseKeyPattern("{Author}{year}{Title:2}")
	if err != nil {
		panic(err)
	}
	fmt.Println(p.Key(&record.Record{
		Title:  "The Art of Computer Programming",
		Author: []record.Name{{Family: "Knuth", Given: "Donald E."}},
		Issued: record.YearOnly(1968),
	}))
	// Output: Knuth1968ArtComputer
}
