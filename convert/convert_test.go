package convert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// trial is a run over toy files.
type trial struct {
	dir  string
	opt  Options
	out  bytes.Buffer
	told []string
}

func newTrial(t *testing.T, files map[string]string, inputs ...string) *trial {
	t.Helper()
	key, err := ParseKeyPattern("{author}{year}")
	if err != nil {
		t.Fatal(err)
	}
	tr := &trial{dir: t.TempDir()}
	for name, content := range files {
		writeFile(t, filepath.Join(tr.dir, name), content, 0o644)
	}
	for i, in := range inputs {
		if in != "-" {
			inputs[i] = filepath.Join(tr.dir, in)
		}
	}
	tr.opt = Options{
		Registry: toys, Inputs: inputs, Stdin: strings.NewReader(files["-"]), Stdout: &tr.out, To: toy,
		Normalize: Normalizations(), Key: key,
		OnError: func(e *formats.Error) { tr.told = append(tr.told, tr.strip(e.Error())) },
	}
	return tr
}

func (tr *trial) strip(s string) string {
	return strings.ReplaceAll(s, tr.dir+string(filepath.Separator), "")
}

func (tr *trial) run(t *testing.T) *Summary {
	t.Helper()
	s, err := Run(context.Background(), tr.opt)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (tr *trial) check(t *testing.T, out string, told ...string) {
	t.Helper()
	if diff := cmp.Diff(out, tr.out.String()); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(told, tr.told); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

func TestRunSeveralInputs(t *testing.T) {
	tr := newTrial(t, map[string]string{
		"a.toy":  "toy\none|Adams|2001|First\n!broken\n# a remark\n",
		"b.bare": "bare\n|Brown|2002|Second\n|Adams|2001|Third\n",
		"-":      "toy\none|Clark|2003|Fourth\nadams2001|Clark|2004|Fifth\n",
	}, "a.toy", "b.bare", "-")
	s := tr.run(t)
	tr.check(t, `toy
one|Adams|2001|First
# a remark
brown2002|Brown|2002|Second
adams2001a|Adams|2001|Third
onea|Clark|2003|Fourth
adams2001|Clark|2004|Fifth
`,
		"a.toy:3:1: broken",
		`-:2: entry "one": another record before has this key: written as "onea"`)
	if diff := cmp.Diff(Counts{Read: 5, Unreadable: 1, Written: 5}, s.Counts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	want := []SourceCounts{
		{filepath.Join(tr.dir, "a.toy"), "toy", "TOY", Counts{Read: 1, Unreadable: 1, Written: 1}},
		{filepath.Join(tr.dir, "b.bare"), "bare", "BARE", Counts{Read: 2, Written: 2}},
		{"-", "toy", "TOY", Counts{Read: 2, Written: 2}},
	}
	if diff := cmp.Diff(want, s.Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if s.Dropped != 0 {
		t.Errorf("%d pieces dropped: the remark is of the output's family", s.Dropped)
	}
}

func TestRunCarriesVerbatim(t *testing.T) {
	const text = "toy\n# head\na|Adams|2001|First\n# between\nb|Brown|2002|Second\n# tail\n"
	tr := newTrial(t, map[string]string{"a.toy": text}, "a.toy")
	tr.run(t)
	tr.check(t, text)

	// Folding keeps the pieces in their places among the records that remain.
	tr = newTrial(t, map[string]string{"a.toy": text}, "a.toy")
	tr.opt.Fold = func(records []*record.Record) []*record.Record { return []*record.Record{records[1].Clone()} }
	s := tr.run(t)
	tr.check(t, "toy\n# head\n# between\nb|Brown|2002|Second\n# tail\n")
	if s.Merged != 1 || s.Written != 1 {
		t.Errorf("%+v", s.Counts)
	}
}

func TestRunFold(t *testing.T) {
	tr := newTrial(t, map[string]string{
		"a.toy": "toy\nk|Adams|2001|First\n|Brown|2002|Same\n",
		"b.toy": "toy\nk|Clark|2003|Other\nbrown2002|Brown|2002|Same\n",
	}, "a.toy", "b.toy", "a.toy")
	tr.opt.Fold = func(records []*record.Record) []*record.Record {
		if len(records) != 6 {
			t.Errorf("%d records", len(records))
		}
		return records[:3] // the fourth, a twin of the second, has the key that the second would get
	}
	s := tr.run(t)
	tr.check(t, "toy\nk|Adams|2001|First\nbrown2002a|Brown|2002|Same\nka|Clark|2003|Other\n",
		`b.toy:2: entry "k": another record before has this key: written as "ka"`)
	want := []SourceCounts{
		{filepath.Join(tr.dir, "a.toy"), "toy", "TOY", Counts{Read: 4, Written: 2, Merged: 2}},
		{filepath.Join(tr.dir, "b.toy"), "toy", "TOY", Counts{Read: 2, Written: 1, Merged: 1}},
	}
	if diff := cmp.Diff(want, s.Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

func TestRunFoldThatInvents(t *testing.T) {
	tr := newTrial(t, map[string]string{"a.toy": "toy\nk|Adams|2001|First\n"}, "a.toy")
	tr.opt.Fold = func(records []*record.Record) []*record.Record { return append(records, records[0].Clone()) }
	if _, err := Run(context.Background(), tr.opt); err == nil || !strings.Contains(err.Error(), "fault of the program") {
		t.Errorf("error %v", err)
	}
}

// A stream of keyed records that is larger than what is kept in memory is read
// twice all the same.
func TestRunSpools(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var in, want strings.Builder
	in.WriteString("toy\n|Adams|2001|No key\n")
	want.WriteString("toy\nadams2001a|Adams|2001|No key\n")
	title := strings.Repeat("long title ", 100) + "."
	for i := range spoolInMemory/len(title) + 100 {
		fmt.Fprintf(&in, "k%d|Brown|2002|%s\n", i, title)
		fmt.Fprintf(&want, "k%d|Brown|2002|%s\n", i, title)
	}
	in.WriteString("adams2001|Adams|2001|Key\n")
	want.WriteString("adams2001|Adams|2001|Key\n")
	tr := newTrial(t, map[string]string{"-": in.String()})
	tr.run(t)
	if tr.out.String() != want.String() {
		t.Error("the output differs")
	}
	leftovers(t, os.Getenv("TMPDIR"))
}

// What the output can't tell apart is not read twice.
func TestRunKeylessStreams(t *testing.T) {
	first := make(chan struct{})
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "bare\n", strings.Repeat("|Adams|2001|Title\n", formats.SniffLen/10))
		<-first // more comes only when something was written
		fmt.Fprint(pw, "|Brown|2002|Last\n")
		pw.Close()
	}()
	tr := newTrial(t, nil)
	tr.opt.Stdin = pr
	var once sync.Once
	tr.opt.Normalize = []Normalization{{Name: "watch", Apply: func(*record.Record) {
		once.Do(func() { close(first) })
	}}}
	if s := tr.run(t); s.Read != formats.SniffLen/10+1 {
		t.Errorf("read %d", s.Read)
	}
}

// Accession numbers are no keys that a made one could be taken for: nothing is read
// for them.
func TestRunReadsAccessionsOnce(t *testing.T) {
	readings := 0
	numbered := toyFormat("numbered", ".num", false)
	numbered.Accession = true
	open := numbered.NewReader
	numbered.NewReader = func(r io.Reader, o formats.ReadOptions) formats.Reader {
		readings++
		return open(r, o)
	}
	tr := newTrial(t, map[string]string{"a.num": "numbered\n123|Adams|2001|One\n124|Adams|2001|Two\n"}, "a.num")
	tr.opt.Registry = append(formats.Registry{numbered}, toys...)
	tr.run(t)
	tr.check(t, "toy\nadams2001|Adams|2001|One\nadams2001a|Adams|2001|Two\n")
	if readings != 1 {
		t.Errorf("the input is read %d times", readings)
	}
}

func TestRunNothingFound(t *testing.T) {
	tr := newTrial(t, map[string]string{"empty.toy": "", "other.toy": "bare\n", "blank": " \n"}, "empty.toy", "other.toy", "blank")
	tr.opt.From = nil
	s := tr.run(t)
	tr.check(t, "toy\n",
		"empty.toy: no reference found: there is nothing in it",
		"other.toy: no reference found, read as BARE",
		"blank: no reference found: there is nothing in it")
	if s.Empty != 3 || s.Read != 0 {
		t.Errorf("%+v", s)
	}
}

// A file that has something in it is not replaced by nothing.
func TestRunKeepsOutput(t *testing.T) {
	for _, force := range []bool{false, true} {
		tr := newTrial(t, map[string]string{"empty.toy": "", "out.toy": "precious"}, "empty.toy")
		tr.opt.Output = filepath.Join(tr.dir, "out.toy")
		tr.opt.Force = force
		s := tr.run(t)
		if s.Kept == force {
			t.Errorf("force %v: kept %v", force, s.Kept)
		}
		if got, want := readFile(t, tr.opt.Output), map[bool]string{false: "precious", true: "toy\n"}[force]; got != want {
			t.Errorf("force %v: %q, want %q", force, got, want)
		}
		leftovers(t, tr.dir, "empty.toy", "out.toy")
	}
}

func TestRunRefuses(t *testing.T) {
	const good = "toy\nk|Adams|2001|First\n"
	tests := []struct {
		name   string
		change func(*trial)
		err    string
	}{
		{"missing input", func(tr *trial) { tr.opt.Inputs = []string{"no.toy"} }, "no.toy: no such file or directory"},
		{
			"two things wrong", func(tr *trial) { tr.opt.Inputs = []string{"no.toy", "nor.toy"} },
			"no.toy: no such file or directory\nnor.toy: no such file or directory",
		},
		{
			"binary", func(tr *trial) { tr.opt.Inputs = []string{filepath.Join(tr.dir, "image.toy")} },
			"image.toy: this is a PNG image: not a bibliography",
		},
		{"wrong format", func(tr *trial) { tr.opt.From = bare }, "a.toy: this is not BARE: it looks like TOY (--from toy)"},
		{
			"unknown looks", func(tr *trial) { tr.opt.Inputs = []string{filepath.Join(tr.dir, "prose")} },
			"prose: can't tell the format by its looks: say it with --from (toy, bare)",
		},
		{"unknown encoding", func(tr *trial) { tr.opt.Encoding = "klingon" }, `unknown encoding "klingon"`},
		{
			"output is an input", func(tr *trial) { tr.opt.Output = filepath.Join(tr.dir, "a.toy") },
			"a.toy is an input too: not replaced (--force replaces it)",
		},
		{"output is an input in a folder", func(tr *trial) {
			tr.opt.Inputs = []string{filepath.Join(tr.dir, "sub")}
			tr.opt.Output = filepath.Join(tr.dir, "sub", "..", "sub", "b.toy")
		}, "b.toy is an input too: not replaced (--force replaces it)"},
		{"two outputs", func(tr *trial) {
			tr.opt.Output = filepath.Join(tr.dir, "x")
			tr.opt.OtherOutputs = []string{filepath.Join(tr.dir, ".", "x")}
		}, "x and x are one file"},
		{"the caller isn't ready", func(tr *trial) { tr.opt.Ready = func() error { return errors.New("not now") } }, "not now"},
		{
			"gzip cut short", func(tr *trial) { tr.opt.Inputs = []string{filepath.Join(tr.dir, "cut.toy.gz")} },
			"cut.toy.gz: the gzip data is cut short",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			packed := gzipped(t, "toy\n"+strings.Repeat("k|Adams|2001|First\n", 10000))
			tr := newTrial(t, map[string]string{
				"a.toy": good, "image.toy": "\x89PNG\r\n\x1a\n", "prose": "Dear all,", "cut.toy.gz": string(packed[:len(packed)/2]),
			}, "a.toy")
			if err := os.Mkdir(filepath.Join(tr.dir, "sub"), 0o777); err != nil {
				t.Fatal(err)
			}
			writeFile(t, filepath.Join(tr.dir, "sub", "b.toy"), good, 0o644)
			tt.change(tr)
			_, err := Run(context.Background(), tr.opt)
			if err == nil || !strings.Contains(tr.strip(err.Error()), tt.err) {
				t.Errorf("error %v, want %q", err, tt.err)
			}
			if tr.out.Len() > 0 {
				t.Errorf("written: %q", tr.out.String())
			}
			if readFile(t, filepath.Join(tr.dir, "a.toy")) != good {
				t.Error("the input changed")
			}
		})
	}
}

func TestRunReplacesInputByForce(t *testing.T) {
	tr := newTrial(t, map[string]string{"a.toy": "toy\n|Adams|2001|First\n"}, "a.toy")
	tr.opt.Output, tr.opt.Force = filepath.Join(tr.dir, "a.toy"), true
	tr.run(t)
	if got := readFile(t, tr.opt.Output); got != "toy\nadams2001|Adams|2001|First\n" {
		t.Errorf("%q", got)
	}
	leftovers(t, tr.dir, "a.toy")
}

func TestRunSkipsInFolders(t *testing.T) {
	tr := newTrial(t, map[string]string{"a.toy": "toy\nk|Adams|2001|First\n", "notes.txt": "Dear all,", "x.pdf": "%PDF-1.7"}, ".")
	s := tr.run(t)
	tr.check(t, "toy\nk|Adams|2001|First\n")
	var skipped []string
	for _, skip := range s.Skipped {
		skipped = append(skipped, tr.strip(skip.Path)+": "+skip.Reason)
	}
	want := []string{"x.pdf: unknown extension .pdf", "notes.txt: no format recognised"}
	if diff := cmp.Diff(want, skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
}

// failing fails after some bytes, as a broken disk or a full one does.
type failing struct {
	r   io.Reader
	w   int
	err error
}

func (f *failing) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if err == io.EOF {
		err = f.err
	}
	return n, err
}

func (f *failing) Write(p []byte) (int, error) {
	if f.w -= len(p); f.w < 0 {
		return 0, f.err
	}
	return len(p), nil
}

func TestRunReadFails(t *testing.T) {
	broken := errors.New("disk broken")
	for _, from := range []*formats.Format{toy, bare} { // spooled and streamed
		tr := newTrial(t, nil)
		tr.opt.From = from
		tr.opt.Output = filepath.Join(tr.dir, "out.toy")
		tr.opt.Stdin = &failing{r: strings.NewReader(from.Name + "\n" + strings.Repeat("k|Adams|2001|First\n", 10000)), err: broken}
		_, err := Run(context.Background(), tr.opt)
		if !errors.Is(err, broken) || err.Error() != "standard input: disk broken" {
			t.Errorf("%s: error %v", from.Name, err)
		}
		leftovers(t, tr.dir)
	}
}

func TestRunWriteFails(t *testing.T) {
	full := errors.New("no space left")
	for _, room := range []int{0, 300 << 10} {
		tr := newTrial(t, map[string]string{"a.toy": "toy\n" + strings.Repeat("k|Adams|2001|First\n", 50000)}, "a.toy")
		tr.opt.OnError = nil
		tr.opt.Stdout = &failing{w: room, err: full}
		_, err := Run(context.Background(), tr.opt)
		if !errors.Is(err, full) || err.Error() != "can't write standard output: no space left" {
			t.Errorf("error %v", err)
		}
	}
}

func TestRunInterrupted(t *testing.T) {
	tr := newTrial(t, map[string]string{"a.bare": "bare\n" + strings.Repeat("|Adams|2001|First\n", 100000)}, "a.bare")
	tr.opt.Output = filepath.Join(tr.dir, "out.toy")
	ctx, cancel := context.WithCancel(context.Background())
	var n atomic.Int32
	tr.opt.Normalize = []Normalization{{Name: "interrupt", Apply: func(*record.Record) {
		if n.Add(1) == 1000 {
			cancel()
		}
	}}}
	if _, err := Run(ctx, tr.opt); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	leftovers(t, tr.dir, "a.bare")
}

func TestRunProgress(t *testing.T) {
	content := "toy\n" + strings.Repeat("|Adams|2001|First\n", 20000)
	tr := newTrial(t, map[string]string{"a.toy": content, "b.toy": content}, "a.toy", "b.toy")
	var last, calls int64
	tr.opt.Progress = func(done, total int64) {
		if done <= last || total != int64(2*len(content)) {
			t.Fatalf("%d of %d after %d", done, total, last)
		}
		last = done
		calls++
	}
	tr.run(t)
	if last != int64(2*len(content)) || calls < 4 {
		t.Errorf("%d bytes in %d calls", last, calls)
	}
}

// Keys that the output can't hold are cleaned, and stay apart.
func TestRunCleansKeys(t *testing.T) {
	tr := newTrial(t, map[string]string{"a.toy": "toy\na b|Adams|2001|First\nab|Brown|2002|Second\n,,|Clark|2003|Third\na,b|Dean|2004|Fourth\n"}, "a.toy")
	strict := *toy
	strict.CleanKey = func(id string) string { return strings.NewReplacer(" ", "", ",", "").Replace(id) }
	tr.opt.To = &strict
	var changed []string
	tr.opt.Write.OnLoss = func(l formats.Loss) {
		changed = append(changed, l.Field+" "+l.Value+" "+l.Action.String()+" "+l.Record.ID)
	}
	tr.run(t)
	tr.check(t, "toy\naba|Adams|2001|First\nab|Brown|2002|Second\nclark2003|Clark|2003|Third\nabb|Dean|2004|Fourth\n")
	if diff := cmp.Diff([]string{"id a b changed aba", "id ,, changed clark2003", "id a,b changed abb"}, changed); diff != "" {
		t.Errorf("losses (-want +got):\n%s", diff)
	}
}
