package arxiv

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/record"
)

// TestLineEnds reads one text with every kind of line end, with a byte order mark,
// and byte by byte.
func TestLineEnds(t *testing.T) {
	text := readFile(t, "testdata/search/all-parts.txt")
	want, _ := readAll(t, strings.NewReader(text))
	for name, src := range map[string]io.Reader{
		"CRLF":      strings.NewReader(strings.ReplaceAll(text, "\n", "\r\n")),
		"CR":        strings.NewReader(strings.ReplaceAll(text, "\n", "\r")),
		"BOM":       strings.NewReader("\ufeff" + text),
		"one byte":  iotest.OneByteReader(strings.NewReader(text)),
		"no-breaks": strings.NewReader(strings.ReplaceAll(text, " ", "\u00a0")),
	} {
		recs, problems := readAll(t, src)
		if diff := cmp.Diff(dumpAll(want, false), dumpAll(recs, false)); diff != "" || len(problems) > 0 {
			t.Errorf("%s: %q (-want +got):\n%s", name, problems, diff)
		}
	}
}

// TestSource checks that a record's source range is the text it was read from.
func TestSource(t *testing.T) {
	text := readFile(t, listing)
	recs, _ := readAll(t, strings.NewReader(text))
	next := int64(0)
	for _, r := range recs {
		s := r.Source
		if s.Offset != next {
			t.Errorf("%s: begins at byte %d, want %d", r.Title, s.Offset, next)
		}
		next = s.Offset + s.Length
		piece := text[s.Offset:next]
		if !strings.HasPrefix(piece, "-\n"+strings.Split(record.Plain(r.Title), "$")[0]) {
			t.Errorf("%s: source begins %.60q", r.Title, piece)
		}
		if line := 1 + strings.Count(text[:s.Offset], "\n"); line != int(s.Line) {
			t.Errorf("%s: line %d, want %d", r.Title, s.Line, line)
		}
	}
	if next != int64(len(text)) {
		t.Errorf("the last record ends at byte %d of %d", next, len(text))
	}
}

// TestNoResults reads texts that hold no result: no record comes of them, and no
// problem worse than a note.
func TestNoResults(t *testing.T) {
	for name, text := range map[string]string{
		"empty":      "",
		"blank":      "\n\n \r\n\u00a0\n",
		"zeros":      strings.Repeat("\x00", 1<<20),
		"prose":      "We looked at Authors: and Abstracts alike.\n\n- one\n- two\n12.\n",
		"picture":    "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00",
		"bibtex":     "@article{a,\n  title = {Authors: A Play},\n}\n",
		"furniture":  page,
		"long lines": strings.Repeat("word ", 1<<18) + "\n" + strings.Repeat("x\n", 1<<18),
	} {
		recs, problems := readAll(t, strings.NewReader(text))
		if len(recs) > 0 {
			t.Errorf("%s: a record: %s", name, dump(recs[0], true))
		}
		for _, p := range problems {
			if !strings.HasPrefix(p, "note ") {
				t.Errorf("%s: %s", name, p)
			}
		}
	}
}

// TestStrict reads without a handler: the first result that can't be read ends it.
func TestStrict(t *testing.T) {
	r := Format.NewReader(strings.NewReader(readFile(t, "testdata/search/ends-in-id.txt")), formats.ReadOptions{File: "x"})
	if _, err := r.Read(); err != nil {
		t.Fatal(err)
	}
	var problem *formats.Error
	for range 2 {
		if _, err := r.Read(); !errors.As(err, &problem) || problem.Severity != formats.Unreadable || problem.Pos.Line != 5 {
			t.Errorf("got %v, want an unreadable entry in line 5", err)
		}
	}
}

// TestFailingSource checks that an error of the source is passed on, once with its
// place.
func TestFailingSource(t *testing.T) {
	broken := errors.New("broken")
	text := readFile(t, "testdata/search/one-line.txt")
	src := io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))
	told := 0
	r := Format.NewReader(src, formats.ReadOptions{OnError: func(e *formats.Error) { told++ }})
	read := 0
	for _, err := range formats.All(r) {
		if err == nil {
			read++
			continue
		}
		var problem *formats.Error
		if !errors.Is(err, broken) || !errors.As(err, &problem) || problem.Severity != formats.Fatal {
			t.Errorf("got %v", err)
		}
	}
	if read != 3 || told != 1 {
		t.Errorf("%d records, told %d times; want 3 and once", read, told)
	}
}

// TestVerbatim checks that text between results is handed on.
func TestVerbatim(t *testing.T) {
	var got []string
	r := Format.NewReader(strings.NewReader(readFile(t, "testdata/search/no-marks.txt")), formats.ReadOptions{
		Verbatim: func(v formats.Verbatim) { got = append(got, v.Text) },
	})
	for _, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"A Saved Page"}, got); diff != "" {
		t.Error(diff)
	}
}

// repeated yields a text n times without holding it n times.
type repeated struct {
	text string
	at   int
	n    int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.text[r.at:])
	if r.at += n; r.at == len(r.text) {
		r.at = 0
		r.n--
	}
	return n, nil
}

// TestMemory reads a long text and looks at the memory in use on the way.
func TestMemory(t *testing.T) {
	text := readFile(t, listing) + "\n"
	r := Format.NewReader(&repeated{text: text, n: 100}, formats.ReadOptions{})
	var first, last runtime.MemStats
	count := 0
	for _, err := range formats.All(r) {
		if err != nil {
			t.Fatal(err)
		}
		count++
		if count == 500 {
			runtime.GC()
			runtime.ReadMemStats(&first)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&last)
	if count != 5000 {
		t.Errorf("%d records, want 5000", count)
	}
	if last.HeapAlloc > first.HeapAlloc+(1<<20) {
		t.Errorf("memory in use grew from %d to %d bytes", first.HeapAlloc, last.HeapAlloc)
	}
}

// TestCutAnywhere cuts texts at every byte.
func TestCutAnywhere(t *testing.T) {
	for _, file := range []string{
		"testdata/search/all-parts.txt", "testdata/search/one-line.txt", "testdata/search/lost-signs.txt",
		"testdata/list/new.txt", "testdata/abs/pages.txt", "testdata/mail/digest.txt",
	} {
		text := readFile(t, file)
		whole, _ := readAll(t, strings.NewReader(text))
		for at := range len(text) {
			recs, _ := readAll(t, strings.NewReader(text[:at]))
			if len(recs) > len(whole) {
				t.Errorf("%s cut at byte %d: %d records, want at most %d", file, at, len(recs), len(whole))
			}
			checkRecords(t, text[:at], recs)
		}
	}
}

// checkRecords checks what holds of every record, whatever the text.
func checkRecords(t *testing.T, text string, recs []*record.Record) {
	t.Helper()
	end := int64(0)
	for _, r := range recs {
		s := r.Source
		if r.Title == "" || strings.TrimSpace(r.Title) != r.Title {
			t.Errorf("title %q", r.Title)
		}
		if s.Line < 1 || s.Offset < end || s.Length < 1 || s.Offset+s.Length > int64(len(text)) {
			t.Errorf("source %+v behind byte %d of %d", s, end, len(text))
		}
		end = s.Offset + s.Length
		if r.ArXiv.ID == "" && r.URL != "" {
			t.Errorf("an address without an id: %s", r.URL)
		}
		for _, n := range r.Author {
			if n.IsZero() {
				t.Errorf("an empty name in %q", r.Title)
			}
		}
	}
}

// FuzzRead checks that nothing makes the reader fail, lose its place, or speak of
// places that aren't there.
func FuzzRead(f *testing.F) {
	for _, file := range testFiles(f) {
		f.Add(readFile(f, file))
	}
	f.Add(page)
	for _, fx := range formattest.Fixtures(f) {
		f.Add(string(fx.Text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := 1 + strings.Count(text, "\n") + strings.Count(text, "\r")
		var recs []*record.Record
		r := Format.NewReader(strings.NewReader(text), formats.ReadOptions{OnError: func(e *formats.Error) {
			if e.Pos.Line < 1 || e.Pos.Line > lines || e.Pos.Col < 1 || e.Pos.Col > len(text)+1 {
				t.Errorf("a place outside of the text: %v", e)
			}
		}})
		for rec, err := range formats.All(r) {
			if err != nil {
				t.Fatal(err)
			}
			recs = append(recs, rec)
		}
		end := int64(0)
		for _, rec := range recs {
			if s := rec.Source; s.Line < 1 || s.Offset < end || s.Length < 1 || s.Offset+s.Length > int64(len(text)) {
				t.Errorf("source %+v behind byte %d of %d", s, end, len(text))
			} else {
				end = s.Offset + s.Length
			}
			for _, n := range rec.Author {
				if n.IsZero() {
					t.Errorf("an empty name in %q", rec.Title)
				}
			}
		}
		sniff([]byte(text))
	})
}

func BenchmarkRead(b *testing.B) {
	text := readFile(b, listing)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := Format.NewReader(strings.NewReader(text), formats.ReadOptions{})
		for _, err := range formats.All(r) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkSniff(b *testing.B) {
	head := []byte(strings.Repeat("No line of this text says anything of a listing.\n", formats.SniffLen/49))
	b.SetBytes(int64(len(head)))
	for b.Loop() {
		sniff(head)
	}
}

// TestHostile reads texts that would cost much if their cost grew with the square of
// their length.
func TestHostile(t *testing.T) {
	const n = 1 << 17
	atom := func(s string) string { return "<entry><title>" + s + "</title></entry>" }
	for name, text := range map[string]string{
		"groups":    atom(strings.Repeat(`{\a`, n)),
		"commands":  atom(strings.Repeat(`\a{`, n)),
		"dashes":    atom(strings.Repeat("a--a~", n)),
		"nested":    "<entry><title>x</title>" + strings.Repeat("<abstract>x", n),
		"links":     `<li class="arxiv-result"><p class="title">x</p><p class="authors"><a href="x">` + strings.Repeat("<b>x", n),
		"entries":   strings.Repeat("<entry>", n),
		"items":     `<ol><li class="arxiv-result">` + strings.Repeat("<li>", n),
		"terms":     "<dl>" + strings.Repeat("<dt>", n),
		"comments":  "<feed>" + strings.Repeat("<!--", n),
		"documents": strings.Repeat("<rss></rss>", n),
	} {
		start := time.Now()
		readAll(t, strings.NewReader(text))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
}

// BenchmarkReadForms reads documents in XML, HTML and JSON.
func BenchmarkReadForms(b *testing.B) {
	for _, fx := range formattest.Fixtures(b) {
		if strings.HasSuffix(fx.File, ".txt") || strings.HasPrefix(fx.File, "bomb") || strings.HasPrefix(fx.File, "empty") {
			continue
		}
		b.Run(fx.File, func(b *testing.B) {
			text := strings.Repeat(string(fx.Text), 20)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r := Format.NewReader(strings.NewReader(text), formats.ReadOptions{OnError: func(*formats.Error) {}})
				for range formats.All(r) {
				}
			}
		})
	}
}
