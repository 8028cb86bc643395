package csljson

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// readAll reads text; what the reader reports fails the test.
func readAll(t testing.TB, text []byte) []*record.Record {
	t.Helper()
	r := newReader(bytes.NewReader(text), formats.ReadOptions{OnError: func(e *formats.Error) {
		t.Errorf("%v", e)
	}})
	var recs []*record.Record
	for rec, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
	}
	return recs
}

func writeAll(t testing.TB, opts formats.WriteOptions, recs ...*record.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	w := Format.NewWriter(&b, opts)
	for _, r := range recs {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestLossless writes records made of whatever the record can hold, of which much
// looks like something else once it stands in CSL-JSON, and reads them back.
func TestLossless(t *testing.T) {
	n := 4000
	if testing.Short() {
		n = 500
	}
	for seed := range n {
		g := maker{rand.New(rand.NewPCG(uint64(seed), 7))}
		r := g.record()
		opts := formats.WriteOptions{Compact: g.IntN(2) == 0, ASCII: g.IntN(3) == 0}
		text := writeAll(t, opts, r)
		if err := checkSchema(text); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		recs := readAll(t, text)
		if len(recs) != 1 {
			t.Fatalf("seed %d: %d records of one\n%s", seed, len(recs), text)
		}
		recs[0].Source = record.Source{}
		if d := diff(r, recs[0]); d != "" {
			t.Fatalf("seed %d: (-written +read)\n%s\n%s", seed, d, text)
		}
		if again := writeAll(t, opts, recs[0]); !bytes.Equal(again, text) {
			t.Fatalf("seed %d: written differently the second time:\n%s\n%s", seed, text, again)
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, text)
		}
	}
}

// maker makes records.
type maker struct{ *rand.Rand }

func (g maker) maybe() bool { return g.IntN(4) == 0 }

func (g maker) one(from ...string) string { return from[g.IntN(len(from))] }

func (g maker) text() string {
	return g.one("plain", "Ünïcode 漢字 \U0001F600", "a\nb", "tab\tquote\"back\\slash", " blanks ", "R&D", "R&amp;D",
		"&lt;i&gt;", "AT&T; &amp;", "<i>Drosophila</i>", "<em>x</em>", "p < .05 > q", "<b>open", "5 $ and 6 $", "$n$",
		record.Wrap(record.Math, "O(n^2)"), record.Wrap(record.Math, "5 to "), record.Wrap(record.NoCase, "DNA"),
		record.Wrap(record.TeX, `\foo{x}`), "<p>para</p><p>two</p>", "<span class='nocase'>x</span>", "x<br/>y",
		"\u2028\u0001\u007f", "a, b; c", "2004", "arXiv:2511.10289", "US$100 (A$150)", "null", "true", "[1]", "{}", "</span>")
}

func (g maker) note() string {
	return g.one("remark", "PMID: 12345", "PMCID: PMC123456", "DOI: 10.1000/xyz", "arXiv:2511.10289 [cs.SD]", "arXiv:hep-th/9901001",
		"Citation Key: smith2020", "tex.foo: bar", "Original Date: 1950", "event-place: Paris", "two\nlines", " blank ", "",
		"99 additional authors not shown", "ISBN: 9783161484100", "Note: x", "http://x.org/a", g.text()) + g.one("", "", "!")
}

func (g maker) day() record.Day {
	d := record.Day{Year: int32(g.IntN(2600) - 500), Precision: record.PrecisionYear}
	switch g.IntN(4) {
	case 0:
		d.Month, d.Precision = uint8(1+g.IntN(12)), record.PrecisionMonth
	case 1:
		d.Month, d.Day, d.Precision = uint8(1+g.IntN(12)), uint8(1+g.IntN(28)), record.PrecisionDay
	case 2:
		d.Season, d.Precision = record.Season(1+g.IntN(4)), record.PrecisionMonth
	case 3:
		if d.Year >= 1000 && g.maybe() {
			d.Year, d.Unspecified = d.Year/100*100, 2
		}
	}
	return d
}

func (g maker) date() record.Date {
	d := record.Date{Start: g.day(), Circa: g.maybe(), Doubt: g.maybe()}
	switch g.IntN(9) {
	case 0:
		if d.End = g.day(); d.Start.Before(d.End) && d.Start.Unspecified+d.End.Unspecified == 0 {
			d.Range = record.RangeClosed
		} else {
			d.End = record.Day{}
		}
	case 1:
		d.Range = record.RangeOpen
	case 2:
		d.Range = record.RangeUnknown
	case 3:
		d.Start, d.End, d.Range = record.Day{}, d.Start, record.RangeUntil
	case 4:
		d.Start, d.End, d.Range = record.Day{}, d.Start, record.RangeSince
	case 5:
		d = record.Date{Literal: g.one("in press", "forthcoming", "[no date]")}
	case 6:
		return record.Date{}
	}
	return d
}

func (g maker) names() []record.Name {
	var names []record.Name
	for range 1 + g.IntN(3) {
		n := record.Name{Family: g.one("Mundo", "van Gogh", "O'Neil", "李", `"Quoted"`, "<i>X</i>", "de la Cruz")}
		n.Given = g.one("", "Carlo", "J. R. R.", "Émile")
		n.SetParts(record.NameParts{
			NonDroppingParticle: g.one("", "", "del"), DroppingParticle: g.one("", "", "de"), Suffix: g.one("", "", "Jr."),
			CommaSuffix: g.maybe(), StaticOrdering: g.maybe(),
		})
		if g.maybe() {
			n = record.Organization(g.one("CERN", "Smith, Inc.", "The X Collaboration"))
		}
		n.SetORCID(g.one("", "", "0000-0002-1825-0097"))
		names = append(names, n)
	}
	return names
}

func (g maker) arXiv() record.ArXiv {
	switch g.IntN(4) {
	case 0:
		return record.ArXiv{ID: g.one("2511.10289", "hep-th/9901001"), Version: g.IntN(3), Primary: "cs.SD", Classes: []string{"cs.SD", "eess.AS"}[:1+g.IntN(2)]}
	case 1:
		return record.ArXiv{ID: "2511.10289", Version: g.IntN(2)}
	case 2:
		return record.ArXiv{Primary: "cs.LG", Classes: []string{"cs.LG"}}
	}
	return record.ArXiv{}
}

func (g maker) record() *record.Record {
	r := &record.Record{ID: g.one("", "smith2020", "12", "a b", "http://zotero.org/users/1/items/ABCD2345")}
	r.Type = record.Type(g.IntN(int(record.NumTypes)))
	if g.IntN(3) == 0 {
		r.Type = record.TypeArticle
	}
	for v := record.Abstract; v < record.ISBN; v++ {
		if g.IntN(8) == 0 {
			r.SetText(v, g.text())
		}
	}
	if g.maybe() {
		r.Genre = g.one("preprint", "Preprint", "working paper", "")
		r.Publisher = g.one("arXiv", "arxiv", "arXiv.org", "Elsevier", "")
		r.SetText(record.Number, g.one("arXiv:2511.10289", "arXiv:hep-th/9901001v2", "2511.10289", ""))
		r.SetText(record.DOI, g.one("10.48550/arxiv.2511.10289", "10.1000/xyz", ""))
		r.URL = g.one("https://arxiv.org/abs/2511.10289", "https://arxiv.org/abs/2511.10289v1", "http://x.org/?a=1&b=2", "")
		r.SetText(record.SourceCatalog, g.one("arXiv.org", "DOI.org", ""))
		r.SetText(record.Archive, g.one("arXiv", ""))
		r.SetText(record.ArchiveLocation, g.one("2511.10289", "box 3", ""))
		r.ContainerTitle = g.one("", "", "Journal")
	}
	r.ArXiv = g.arXiv()
	for v := record.Accessed; v <= record.Updated; v++ {
		if g.maybe() {
			r.SetDate(v, g.date())
		}
	}
	for v := record.Author; v < record.NumVars; v++ {
		if g.IntN(6) == 0 {
			r.SetNames(v, g.names())
			if g.maybe() {
				r.SetCut(v, g.IntN(3)*33)
			}
		}
	}
	r.SetText(record.PMID, g.one("", "12345"))
	r.SetText(record.PMCID, g.one("", "PMC123456"))
	for range g.IntN(3) {
		r.AddText(record.ISBN, g.one("9783161484100", "3-16 wrong", "x;y"))
		r.AddText(record.ISSN, g.one("1234-5679", "0028-0836"))
		r.AddText(record.Keyword, g.one("a", "b, c", "d; e", g.text()))
	}
	for range g.IntN(3) {
		if s := g.note(); s != "" {
			r.AddText(record.Note, s)
		}
		if g.maybe() {
			r.Links = append(r.Links, record.Link{Target: g.text(), Title: g.one("", "t"), Kind: record.LinkKind(g.IntN(5)), MIME: g.one("", "application/pdf")})
			r.Relations = append(r.Relations, record.Relation{Kind: record.RelationKind(1 + g.IntN(7)), ID: g.text()})
			r.Aliases = append(r.Aliases, g.text())
		}
	}
	if g.maybe() {
		g.extra(r)
	}
	return r
}

// extra adds fields without a home, those of CSL-JSON in the order that reading
// gives them.
func (g maker) extra(r *record.Record) {
	for i := range g.IntN(3) {
		r.Extra = append(r.Extra, record.Field{Format: family, Name: fmt.Sprint(g.one("foo", "title", "type", "arxiv", "links", "license"), g.one("", fmt.Sprint(i))), Value: g.one(`{"a":[1,"é"]}`, `"x"`, "1e400", "null", "not JSON", `{ "a": 1 }`)})
	}
	for range g.IntN(5) {
		r.Extra = append(r.Extra, record.Field{Format: g.one("bibtex", "ris", "csljson"), Name: g.one("timestamp", "C1", "", "ü"), Value: g.text()})
	}
	if g.maybe() {
		r.Extra = append(r.Extra, record.Field{Format: family, Name: "categories", Value: g.one(`["a","b"]`, `[1]`, `"x"`)})
	}
	if g.maybe() {
		r.Extra = append(r.Extra, record.Field{Format: family, Name: g.one("citation-key", "id", "event", "journalAbbreviation", "page-first"), Value: g.one(`"x"`, "1", `"http://zotero.org/users/1/items/ABCD2345"`)})
	}
}
