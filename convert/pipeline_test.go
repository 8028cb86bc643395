package convert

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// staged is the toy format read in two stages. The second takes longest for every
// seventh record, and has something to say of every fifth.
var staged = func() *formats.Format {
	f := *toy
	f.NewReader = func(r io.Reader, o formats.ReadOptions) formats.Reader {
		return &stagedReader{toy.NewReader(r, o)}
	}
	return &f
}()

type stagedReader struct{ formats.Reader }

func (r *stagedReader) Next() (formats.Pending, error) {
	rec, err := r.Read()
	if err != nil {
		return nil, err
	}
	return stagedRecord{rec}, nil
}

type stagedRecord struct{ rec *record.Record }

func (s stagedRecord) Size() int { return 20 }

func (s stagedRecord) Record(report formats.ErrorHandler) *record.Record {
	if s.rec.Source.Line%7 == 0 {
		time.Sleep(50 * time.Microsecond)
	}
	if report != nil && s.rec.Source.Line%5 == 0 {
		report(&formats.Error{Pos: formats.Pos{Line: int(s.rec.Source.Line)}, Severity: formats.Note, Msg: "a fifth"})
	}
	return s.rec
}

// toyText has n records, with broken lines, text and missing keys among them.
func toyText(n int) string {
	var b strings.Builder
	b.WriteString("toy\n")
	for i := range n {
		key := fmt.Sprintf("k%d", i)
		if i%11 == 0 {
			key = ""
		}
		fmt.Fprintf(&b, "%s|Family%d|%d|Title  %d\n", key, i%13, 1900+i%100, i)
		if i%97 == 0 {
			b.WriteString("!broken\n")
		}
		if i%89 == 0 {
			fmt.Fprintf(&b, "# text %d\n", i)
		}
	}
	return b.String()
}

// history runs a conversion and returns all that a caller sees of it, in order.
func history(t *testing.T, from *formats.Format) string {
	t.Helper()
	var out strings.Builder
	opt := Options{
		Registry: toys, Stdin: strings.NewReader(toyText(1000)), From: from, To: toy,
		Stdout: &out, Normalize: Normalizations(), Key: mustKey(t),
		OnError:  func(e *formats.Error) { fmt.Fprintln(&out, "problem:", e) },
		Progress: func(done, total int64) { fmt.Fprintln(&out, "progress:", done, total) },
	}
	s, err := Run(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&out, "%+v", *s)
	return out.String()
}

func mustKey(t *testing.T) *KeyPattern {
	t.Helper()
	key, err := ParseKeyPattern("default")
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestPipelineKeepsOrderOnAnyCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, f := range []*formats.Format{toy, staged} {
		runtime.GOMAXPROCS(1)
		want := history(t, f)
		if f == staged && strings.Count(want, "a fifth") < 150 {
			t.Error("problems of the second stage are missing")
		}
		for _, n := range []int{2, 7} {
			runtime.GOMAXPROCS(n)
			if d := cmp.Diff(want, history(t, f)); d != "" {
				t.Errorf("%d cores: (-one +many)\n%s", n, d)
			}
		}
	}
}

// fullWriter fails when so many bytes are written.
type fullWriter struct{ left int }

var errFull = errors.New("full")

func (w *fullWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestPipelineLeavesNoGoroutine(t *testing.T) {
	text := toyText(8000)
	broken := io.MultiReader(strings.NewReader(text), readerFunc(func([]byte) (int, error) { return 0, errFull }))
	cancelled, cancel := context.WithCancel(t.Context())
	for name, tt := range map[string]struct {
		ctx  context.Context
		in   io.Reader
		out  io.Writer
		want error
	}{
		"to the end":     {t.Context(), strings.NewReader(text), io.Discard, nil},
		"writing fails":  {t.Context(), strings.NewReader(text), &fullWriter{100 << 10}, errFull},
		"reading fails":  {t.Context(), broken, io.Discard, errFull},
		"is interrupted": {cancelled, readerFunc(func(p []byte) (int, error) { cancel(); return copy(p, text), nil }), io.Discard, context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			_, err := Run(tt.ctx, Options{
				Registry: toys, Stdin: tt.in, From: staged, To: bare, Stdout: tt.out,
				OnError: func(*formats.Error) {},
			})
			if !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
			for wait := time.Millisecond; runtime.NumGoroutine() > before; wait *= 2 {
				if wait > 2*time.Second {
					t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
				}
				time.Sleep(wait)
			}
		})
	}
}

// A write error ends the run even while the reading waits for its input.
func TestPipelineDoesNotWaitForInput(t *testing.T) {
	pr, pw := io.Pipe()
	defer pw.Close()
	go io.Copy(pw, strings.NewReader(toyText(20000))) // and leaves it open
	done := make(chan error, 1)
	go func() {
		_, err := Run(t.Context(), Options{
			Registry: toys, Stdin: pr, From: staged, To: bare, Stdout: &fullWriter{100 << 10},
			OnError: func(*formats.Error) {},
		})
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, errFull) {
			t.Errorf("error %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it waits for input that doesn't come")
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }
