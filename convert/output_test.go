package convert

import (
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

// counting is a toy format that is only written. A line says which piece of the
// document it is and how many texts stand before it. Every third record loses
// something, every seventh takes longest.
var counting = func() *formats.Format {
	f := *toy
	f.CleanKey = func(id string) string { return strings.ReplaceAll(id, "5", "") }
	f.NewWriter = func(w io.Writer, o formats.WriteOptions) formats.Writer { return newCountingWriter(w, o) }
	return &f
}()

// oneByOne is the same, but hides that its records may be written elsewhere.
var oneByOne = func() *formats.Format {
	f := *counting
	f.NewWriter = func(w io.Writer, o formats.WriteOptions) formats.Writer {
		return struct{ formats.Carrier }{newCountingWriter(w, o)}
	}
	return &f
}()

type countingWriter struct {
	*formats.EncodedWriter
	texts int
}

func newCountingWriter(w io.Writer, o formats.WriteOptions) *countingWriter {
	c := &countingWriter{}
	c.EncodedWriter = formats.NewEncodedWriter(w, o, func(o formats.WriteOptions) formats.Encoder {
		return countingEncoder{o.OnLoss, c}
	})
	return c
}

func (w *countingWriter) Carry(v formats.Verbatim) error {
	w.texts++
	return w.Join([]byte(v.Text+"\n"), 1)
}

type countingEncoder struct {
	lost formats.LossHandler
	w    *countingWriter
}

var errNoTitle = errors.New("no title")

func (e countingEncoder) Append(text []byte, r *record.Record, n int) ([]byte, error) {
	if r.Title == "" {
		return text, errNoTitle
	}
	if n%7 == 0 {
		time.Sleep(20 * time.Microsecond)
	}
	if e.lost != nil && n%3 == 0 {
		e.lost(formats.Loss{Record: r, Field: "title", Value: r.Title})
	}
	return fmt.Appendf(text, "%d %d %s %s\n", n, e.w.texts, r.ID, r.Title), nil
}

func (e countingEncoder) End(text []byte, n int) []byte { return fmt.Appendf(text, "%d in all\n", n) }

// write converts a toy document and returns what is written, and what is lost.
func write(t *testing.T, to *formats.Format, text string) (string, error) {
	t.Helper()
	var out, lost strings.Builder
	_, err := Run(t.Context(), Options{
		Registry: toys, Stdin: strings.NewReader(text), From: toy, To: to, Stdout: &out, Key: mustKey(t),
		OnError: func(*formats.Error) {},
		Write: formats.WriteOptions{OnLoss: func(l formats.Loss) {
			fmt.Fprintln(&lost, l.Record.Source.Line, l.Field, l.Value)
		}},
	})
	return out.String() + lost.String(), err
}

func TestOutputIsOneOnAnyCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	text := toyText(3000)
	want, err := write(t, oneByOne, text)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{" 33 k", " in all\n", " id k5\n", " title Title  "} {
		if !strings.Contains(want, s) {
			t.Errorf("%q is missing", s)
		}
	}
	for _, n := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(n)
		got, err := write(t, counting, text)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("%d cores: %v (-one by one +apart)\n%s", n, err, d)
		}
	}
}

// A record that can't be written ends the run, wherever it is found out.
func TestOutputFails(t *testing.T) {
	text := toyText(1000) + "x|A|2000|\n" + strings.Repeat("y|B|2001|Title\n", 5000)
	if _, err := write(t, counting, text); !errors.Is(err, errNoTitle) {
		t.Errorf("error %v", err)
	}
}
