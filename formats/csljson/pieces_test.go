package csljson

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// one reads a document of one item, given by its members.
func one(t *testing.T, members string) *record.Record {
	t.Helper()
	recs := readAll(t, []byte(`[{"id":"x",`+members+`}]`))
	if len(recs) != 1 {
		t.Fatalf("%d records of one item", len(recs))
	}
	return recs[0]
}

func TestReadDate(t *testing.T) {
	day := func(y, m, d int) record.Date { return record.YearMonthDay(y, m, d) }
	season := func(y int, s record.Season) record.Date {
		return record.Date{Start: record.Day{Year: int32(y), Season: s, Precision: record.PrecisionMonth}}
	}
	span := func(a, b record.Date) record.Date {
		return record.Date{Start: a.Start, End: b.Start, Range: record.RangeClosed}
	}
	with := func(d record.Date, change func(*record.Date)) record.Date {
		change(&d)
		return d
	}
	for _, tt := range []struct {
		json string
		want record.Date
	}{
		{`{"date-parts":[[2004,5,6]]}`, day(2004, 5, 6)},
		{`{"date-parts":[["2004","05","06"]]}`, day(2004, 5, 6)},
		{`{"date-parts":[[2004.0]]}`, record.YearOnly(2004)},
		{`{"date-parts":[2004,5]}`, record.YearMonth(2004, 5)},
		{`{"date-parts":[[[2004,5]]]}`, record.YearMonth(2004, 5)},
		{`{"date-parts":2004}`, record.YearOnly(2004)},
		{`{"date-parts":[["2004-05"]]}`, record.YearMonth(2004, 5)},
		{`{"date-parts":[[2004,"May"]]}`, record.YearMonth(2004, 5)},
		{`{"date-parts":[[2004,0,0]]}`, record.YearOnly(2004)},
		{`{"date-parts":[[2004],[2006]]}`, span(record.YearOnly(2004), record.YearOnly(2006))},
		{`{"date-parts":[[2004,5,1],[2004,5,1]]}`, day(2004, 5, 1)},
		{`{"date-parts":[[2004],[0]]}`, with(record.YearOnly(2004), func(d *record.Date) { d.Range = record.RangeOpen })},
		{`{"date-parts":[[-44]]}`, record.YearOnly(-43)}, // 44 BC is the year -43: there was no year 0
		{`{"date-parts":[[-1]]}`, record.YearOnly(0)},
		{`{"date-parts":[[null]]}`, record.Date{}},
		{`{"date-parts":[[0]]}`, record.Date{}},
		{`{"date-parts":[]}`, record.Date{}},
		{`{"date-parts":[[1999]],"season":1}`, season(1999, record.Spring)},
		{`{"date-parts":[[1999]],"season":"autumn"}`, season(1999, record.Autumn)},
		{`{"date-parts":[["1999"]],"season":"04"}`, season(1999, record.Winter)},
		{`{"date-parts":[[1999,14]]}`, season(1999, record.Summer)},
		{`{"date-parts":[[1999,23]]}`, season(1999, record.Autumn)},
		{`{"date-parts":[[1999,5]],"season":1}`, record.YearMonth(1999, 5)},
		{`{"date-parts":[[1950]],"circa":true}`, with(record.YearOnly(1950), func(d *record.Date) { d.Circa = true })},
		{`{"date-parts":[[1950]],"circa":"false"}`, record.YearOnly(1950)},
		{`{"date-parts":[[2004,13,1]]}`, with(record.YearOnly(2004), func(d *record.Date) { d.Literal = "2004-13-1" })},
		{`{"date-parts":[[2004,2,30]]}`, with(record.YearOnly(2004), func(d *record.Date) { d.Literal = "2004-2-30" })},
		{`{"raw":"2004-05"}`, record.YearMonth(2004, 5)},
		{`{"literal":"13th century"}`, with(record.YearOnly(1200), func(d *record.Date) { d.Start.Unspecified, d.Literal = 2, "13th century" })},
		{`{"literal":"2004-05"}`, record.YearMonth(2004, 5)},
		{`{"raw":"in press"}`, record.Date{Literal: "in press"}},
		{`{"literal":"in press"}`, record.Date{Literal: "in press"}},
		{`{"date-parts":[[2004]],"literal":"Easter 2004"}`, with(record.YearOnly(2004), func(d *record.Date) { d.Literal = "Easter 2004" })},
		{`{"year":2004,"month":5,"day":6}`, day(2004, 5, 6)},
		{`{"date-time":"2004-05-06T07:08:09Z"}`, day(2004, 5, 6)},
		{`"2004-05-06"`, day(2004, 5, 6)},
		{`"2004-21"`, season(2004, record.Spring)},
		{`"2004/.."`, with(record.YearOnly(2004), func(d *record.Date) { d.Range = record.RangeOpen })},
		{`1984`, record.YearOnly(1984)},
		{`true`, record.Date{}},
	} {
		v, ok := jsondoc.ParseValue(tt.json)
		if !ok {
			t.Fatalf("%s is no JSON", tt.json)
		}
		if d := cmp.Diff(tt.want, readDate(v)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.json, d)
		}
	}
}

func TestWriteDate(t *testing.T) {
	for _, tt := range []struct{ edtf, want, kept string }{
		{"2004-05-06", `{"date-parts":[[2004,5,6]]}`, ""},
		{"2004/2006-07", `{"date-parts":[[2004],[2006]]}`, "2004/2006-07"},
		{"1999-21", `{"date-parts":[[1999]],"season":1}`, ""},
		{"2017-23/2017-24", `{"date-parts":[[2017,15],[2017,16]]}`, ""},
		{"-0043", `{"date-parts":[[-44]]}`, ""},
		{"0000", `{"date-parts":[[-1]]}`, ""},
		{"1950~", `{"date-parts":[[1950]],"circa":true}`, ""},
		{"1950?", `{"date-parts":[[1950]]}`, "1950?"},
		{"201X", `{"date-parts":[[2010]]}`, "201X"},
		{"2004/..", `{"date-parts":[[2004]]}`, "2004/.."},
		{"../2004", `{"date-parts":[[2004]]}`, "../2004"},
	} {
		d, ok := record.ParseEDTF(tt.edtf)
		if !ok {
			t.Errorf("%s is no EDTF", tt.edtf)
			continue
		}
		e := encoder{compact: true}
		e.date(d)
		if got := string(e.buf); got != tt.want {
			t.Errorf("%s is written %s, want %s", tt.edtf, got, tt.want)
		}
		if got := exactDate(d); got != tt.kept {
			t.Errorf("of %s %q is kept, want %q", tt.edtf, got, tt.kept)
		}
		if got := refineDate(readDate(value(tt.want)), tt.kept); got != d {
			t.Errorf("%s came back as %+v", tt.edtf, got)
		}
	}
}

// Words that are read as a date are written as they are read again.
func TestDateOfWords(t *testing.T) {
	for words, want := range map[string]string{
		"in press":     `{"literal":"in press"}`,
		"May 2004":     `{"date-parts":[[2004,5]]}`,
		"13th century": `{"date-parts":[[1200]],"literal":"13th century"}`,
	} {
		e := encoder{compact: true}
		e.date(dateOf(&record.Record{Issued: record.Date{Literal: words}}, record.Issued))
		if got := string(e.buf); got != want {
			t.Errorf("%s is written %s, want %s", words, got, want)
		}
	}
}

func TestReadNames(t *testing.T) {
	person := func(family, given string) record.Name { return record.Name{Family: family, Given: given} }
	for _, tt := range []struct {
		json string
		want []record.Name
		cut  bool
	}{
		{`[{"family":"Doe","given":"Jane"}]`, []record.Name{person("Doe", "Jane")}, false},
		{`{"family":"Doe"}`, []record.Name{person("Doe", "")}, false},
		{`["Jane Doe","Roe, Richard"]`, []record.Name{person("Doe", "Jane"), person("Roe", "Richard")}, false},
		{`"Doe, Jane and Richard Roe"`, []record.Name{person("Doe", "Jane"), person("Roe", "Richard")}, false},
		{`[{"given":"Plato"}]`, []record.Name{person("Plato", "")}, false},
		{`[{"firstName":"Jane","lastName":"Doe"}]`, []record.Name{person("Doe", "Jane")}, false},
		{`[{"name":"CERN"},{"family":"WHO","isInstitution":true}]`, []record.Name{record.Organization("CERN"), record.Organization("WHO")}, false},
		{`[{"family":"Doe"},{"literal":"others"}]`, []record.Name{person("Doe", "")}, true},
		{`[{"family":"Doe"},{"family":"et al."}]`, []record.Name{person("Doe", "")}, true},
		{
			`[{"family":"Doe","comma-suffix":1,"suffix":"III","static-ordering":"true"}]`,
			[]record.Name{record.Name{Family: "Doe"}.With(record.NameParts{Suffix: "III", CommaSuffix: true, StaticOrdering: true})},
			false,
		},
		{
			`[{"family":"Doe","ORCID":"https://orcid.org/0000-0002-1825-0097"}]`,
			[]record.Name{record.Name{Family: "Doe"}.With(record.NameParts{ORCID: "0000-0002-1825-0097"})},
			false,
		},
		{`[{},{"family":""}]`, nil, false},
		{`null`, nil, false},
	} {
		r := one(t, `"author":`+tt.json)
		if d := cmp.Diff(tt.want, r.Author); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.json, d)
		}
		if _, cut := r.CutOf(record.Author); cut != tt.cut {
			t.Errorf("%s: cut is %v", tt.json, cut)
		}
		if len(r.Extra) > 0 {
			t.Errorf("%s: left over %v", tt.json, r.Extra)
		}
	}
}

func TestPreprints(t *testing.T) {
	const id = "2511.10289"
	for _, members := range []string{
		`"type":"article","genre":"preprint","number":"arXiv:2511.10289"`,
		`"type":"article","publisher":"arXiv","number":"2511.10289"`,
		`"type":"article","DOI":"10.48550/arXiv.2511.10289"`,
		`"type":"article","DOI":"https://doi.org/10.48550/ARXIV.2511.10289"`,
		`"type":"article","archive":"arXiv","archive_location":"2511.10289"`,
		`"type":"article","note":"arXiv:2511.10289 [cs.SD]"`,
		`"type":"article","URL":"http://arxiv.org/abs/2511.10289"`,
		`"type":"posted-content","publisher":"arXiv","DOI":"10.48550/arxiv.2511.10289"`,
	} {
		r := one(t, members)
		if r.ArXiv.ID != id || r.Type != record.TypeArticle || r.Genre != record.GenrePreprint ||
			r.Publisher != "arXiv" || r.Text(record.Number) != "" || r.DOI != "" || len(r.Notes) > 0 {
			t.Errorf("%s: %+v", members, r)
		}
	}
	r := one(t, `"type":"article","publisher":"arXiv","DOI":"10.1000/xyz","number":"arXiv:2511.10289"`)
	if r.DOI != "10.1000/xyz" || r.ArXiv.ID != id {
		t.Errorf("with a publisher's DOI: %q %v", r.DOI, r.ArXiv)
	}
	r = one(t, `"type":"article-journal","container-title":"Nature","number":"7","note":"arXiv:2511.10289"`)
	if r.Genre != "" || r.Publisher != "" || r.Text(record.Number) != "7" || r.ArXiv.ID != id {
		t.Errorf("published elsewhere: %+v", r)
	}
	r = one(t, `"type":"article-journal","custom":{"arxiv":{"id":"2511.10289","primary":"cs.SD","classes":["cs.SD"]}}`)
	if r.ArXiv.ID != id || r.ArXiv.Primary != "cs.SD" {
		t.Errorf("written by hand, without a note: %+v", r.ArXiv)
	}
	r = one(t, `"type":"article","genre":"preprint","publisher":"bioRxiv","number":"2511.10289"`)
	if r.ArXiv.ID != "" || r.Text(record.Number) != "2511.10289" {
		t.Errorf("another server's number is taken for arXiv's: %+v", r)
	}
}

func TestPreprintWithoutID(t *testing.T) {
	r := &record.Record{
		ID: "x", Type: record.TypeArticle, Genre: record.GenrePreprint, Publisher: "arXiv", Title: "T",
		ArXiv: record.ArXiv{Primary: "cs.SD", Classes: []string{"cs.SD"}},
	}
	text := string(writeAll(t, formats.WriteOptions{}, r))
	for _, made := range []string{"DOI", "number", "URL", "note", "source"} {
		if strings.Contains(text, `"`+made+`"`) {
			t.Errorf("%s was made up:\n%s", made, text)
		}
	}
}

// TestEditedByHand changes members beside what "custom" says about them: what a
// person wrote counts.
func TestEditedByHand(t *testing.T) {
	for _, tt := range []struct {
		members string
		got     func(*record.Record) string
		want    string
	}{
		{`"title":"New","custom":{"exact":{"title":"<p>Old</p>"}}`, func(r *record.Record) string { return r.Title }, "New"},
		{`"issued":{"date-parts":[[2011]]},"custom":{"dates":{"issued":"201X"}}`, func(r *record.Record) string { return r.Issued.EDTF() }, "2011"},
		{`"type":"article","note":"arXiv:2511.10289","URL":"https://example.org","custom":{"exact":{"URL":null}}`, func(r *record.Record) string { return r.URL }, "https://example.org"},
		{`"keyword":"a, b","custom":{"exact":{"keyword":["x"]}}`, func(r *record.Record) string { return strings.Join(r.Keywords, "|") }, "a|b"},
		{`"note":"new remark","custom":{"exact":{"note":["PMID: 12345"]}}`, func(r *record.Record) string { return strings.Join(r.Notes, "|") }, "new remark"},
	} {
		if got := tt.got(one(t, tt.members)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.members, got, tt.want)
		}
	}
}

func TestReadText(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"R&D", "R&D"},
		{"Smith &amp; Sons", "Smith & Sons"},
		{"AT&T and Smith &amp; Sons", "AT&T and Smith &amp; Sons"},
		{"p &lt; .05 &#8212; caf&eacute;", "p < .05 — café"},
		{"&nosuch; thing", "&nosuch; thing"},
		{"<em>x</em> <STRONG>y</STRONG>", "<i>x</i> <b>y</b>"},
		{"<sc>NASA</sc>", `<span style="font-variant:small-caps;">NASA</span>`},
		{"<em>open", "<em>open"},
		{"a <unknown>b</unknown>", "a <unknown>b</unknown>"},
		{"<b><em>x</b></em>", "<b><em>x</b></em>"},
		{"if a<b and c>d", "if a<b and c>d"},
		{"<p>One.</p><p>Two.</p>", "One.\nTwo."},
		{"$O(n^2)$ for $5", record.Wrap(record.Math, "O(n^2)") + " for $5"},
		{"e\u0301", "é"},
	} {
		if got := readText(record.Title, tt.in); got != tt.want {
			t.Errorf("readText(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := readText(record.URL, "http://x.org/?a=1&amp;b=<i>"); got != "http://x.org/?a=1&amp;b=<i>" {
		t.Errorf("an address was changed: %q", got)
	}
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		text string
		want formats.Confidence
	}{
		{`[{"id":"a","type":"article-journal","title":"T"}]`, formats.Certain},
		{`{"type":"book","author":[{"family":"X"}]}`, formats.Certain},
		{`[{"DOI":"10.1/x","issued":{"date-parts":[[2001]]}}]`, formats.Likely},
		{`{"items":[{"id":"a","type":"book","title":"T"}]}`, formats.Certain},
		{`[`, formats.Possible},
		{`[]`, formats.Possible},
		{`{"status":"ok","message-type":"work","message":{"DOI":"10.1/x","type":"journal-article"}}`, formats.No},
		{`{"id":"https://openalex.org/W1","doi":"x","display_name":"T","type":"article","authorships":[]}`, formats.No},
		{`{"data":[{"id":"10.1/x","type":"dois","attributes":{"titles":[]}}]}`, formats.No},
		{`[{"key":"A","version":1,"data":{"itemType":"book"}}]`, formats.No},
		{`{"name":"x","version":"1.0.0","author":"me","license":"MIT"}`, formats.No},
		{"@book{x,}", formats.No},
		{"TY  - BOOK", formats.No},
		{"", formats.No},
		{"\x89PNG\r\n", formats.No},
	} {
		if got := sniff([]byte(tt.text)); got != tt.want {
			t.Errorf("sniff(%s) = %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	for _, opts := range []formats.WriteOptions{{}, {Compact: true}} {
		if got := string(writeAll(t, opts)); got != "[]\n" {
			t.Errorf("no records are written %q", got)
		}
	}
}

func TestBrokenSource(t *testing.T) {
	broken := errors.New("disk on fire")
	src := io.MultiReader(strings.NewReader(`[{"id":"a","type":"book"},{"id":"b",`), iotest.ErrReader(broken))
	r := newReader(src, formats.ReadOptions{File: "f.json", OnError: func(e *formats.Error) { t.Errorf("reported: %v", e) }})
	if rec, err := r.Read(); err != nil || rec.ID != "a" {
		t.Fatalf("first entry: %v, %v", rec, err)
	}
	rec, err := r.Read()
	var fatal *formats.Error
	if rec != nil || !errors.Is(err, broken) || !errors.As(err, &fatal) || fatal.Severity != formats.Fatal {
		t.Errorf("Read = %v, %v", rec, err)
	}
}

// TestHostile reads what must neither hang nor fill the memory.
func TestHostile(t *testing.T) {
	for name, text := range map[string]string{
		"zeros":          strings.Repeat("\x00", 4<<20),
		"arrays":         strings.Repeat("[", 1<<20),
		"objects":        strings.Repeat(`{"a":`, 1<<20),
		"deep value":     `[{"id":"a","x":` + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20) + `},{"id":"b","type":"book"}]`,
		"open string":    `[{"id":"a","title":"` + strings.Repeat("x", 4<<20),
		"many damaged":   "[" + strings.Repeat(`{"id":"a,"type":"book"},`, 100<<10),
		"many open":      "[" + strings.Repeat(`{"id":"a","author":[{"family":"x"},`, 50<<10),
		"unclosed lines": strings.Repeat("{\"id\":\"a\n", 100<<10),
		"backslashes":    `[{"id":"` + strings.Repeat(`\`, 2<<20),
	} {
		n := 0
		r := newReader(bytes.NewReader([]byte(text)), formats.ReadOptions{OnError: func(*formats.Error) { n++ }})
		for _, err := range formats.All(r) {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if n == 0 {
			t.Errorf("%s: nothing was reported", name)
		}
	}
}

// TestEntryLines writes one item a line when asked to.
func TestEntryLines(t *testing.T) {
	text := writeAll(t, formats.WriteOptions{Compact: true}, library(3)...)
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	if len(lines) != 5 || string(lines[0]) != "[" || string(lines[4]) != "]" {
		t.Errorf("%d lines:\n%s", len(lines), text)
	}
}

// TestVerbatim keeps the text of what can't be read.
func TestVerbatim(t *testing.T) {
	var kept []string
	text := `[{"id":"a","type":"book"},{"id":"b" "type":"book"},{"id":"c","type":"book"}]`
	r := newReader(strings.NewReader(text), formats.ReadOptions{
		OnError:  func(*formats.Error) {},
		Verbatim: func(v formats.Verbatim) { kept = append(kept, v.Text) },
	})
	var ids []string
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, rec.ID)
	}
	if d := cmp.Diff([]string{"a", "c"}, ids); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{`{"id":"b" "type":"book"},`}, kept); d != "" {
		t.Error(d)
	}
}
