package lines

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReader(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // line:offset:text
	}{
		{"empty", "", nil},
		{"only an end", "\n", []string{"1:0:"}},
		{"LF", "a\nbc\n", []string{"1:0:a", "2:2:bc"}},
		{"CR LF", "a\r\nbc\r\n", []string{"1:0:a", "2:3:bc"}},
		{"CR", "a\rbc\r", []string{"1:0:a", "2:2:bc"}},
		{"mixed, no end at the end", "a\rb\r\n\nc", []string{"1:0:a", "2:2:b", "3:5:", "4:6:c"}},
		{"CR CR LF", "a\r\r\nb", []string{"1:0:a", "2:2:", "3:4:b"}},
		{"byte order mark", "\ufeffa\nb", []string{"1:3:a", "2:5:b"}},
		{"byte order mark within", "a\n\ufeffb", []string{"1:0:a", "2:5:b"}},
	}
	wrap := map[string]func(io.Reader) io.Reader{
		"whole":        func(r io.Reader) io.Reader { return r },
		"one byte":     iotest.OneByteReader,
		"data and EOF": iotest.DataErrReader,
	}
	for _, tt := range tests {
		for how, w := range wrap {
			t.Run(tt.name+"/"+how, func(t *testing.T) {
				r := New(w(strings.NewReader(tt.text)))
				var got []string
				for line, ok := r.Next(); ok; line, ok = r.Next() {
					got = append(got, fmt.Sprintf("%d:%d:%s", r.Line(), r.Offset(), line))
				}
				if d := cmp.Diff(tt.want, got); d != "" || r.Err() != nil {
					t.Errorf("(-want +got):\n%s error: %v", d, r.Err())
				}
				if r.End() != int64(len(tt.text)) {
					t.Errorf("End = %d, want %d", r.End(), len(tt.text))
				}
			})
		}
	}
}

func TestReaderError(t *testing.T) {
	broken := errors.New("broken")
	r := New(io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(broken)))
	if line, ok := r.Next(); !ok || string(line) != "a" {
		t.Fatalf("first line: %q, %v", line, ok)
	}
	if line, ok := r.Next(); ok {
		t.Errorf("a line after the error: %q", line)
	}
	if !errors.Is(r.Err(), broken) {
		t.Errorf("Err = %v", r.Err())
	}
}

func TestReaderTooLong(t *testing.T) {
	r := New(io.LimitReader(zeros{}, MaxLen*3))
	if _, ok := r.Next(); ok || !errors.Is(r.Err(), ErrTooLong) {
		t.Errorf("ok = %v, Err = %v", ok, r.Err())
	}
}

func TestReaderCutAt(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n"} {
		const limit = 256 << 10
		long := strings.Repeat("x", 2*limit-2) // the end stands on both sides of the buffer's
		src := New(strings.NewReader(long + end + "b\n" + long + "x"))
		src.CutAt = limit
		var got []string
		for line, ok := src.Next(); ok; line, ok = src.Next() {
			got = append(got, fmt.Sprintf("%d:%d:%d:%v", src.Line(), src.Offset(), len(line), src.Long()))
		}
		b := len(long) + len(end)
		want := []string{"1:0:256:true", fmt.Sprintf("2:%d:1:false", b), fmt.Sprintf("3:%d:256:true", b+2)}
		if d := cmp.Diff(want, got); d != "" || src.Err() != nil {
			t.Errorf("%q: (-want +got):\n%s error: %v", end, d, src.Err())
		}
		if want := int64(b + 2 + len(long) + 1); src.End() != want {
			t.Errorf("%q: End = %d, want %d", end, src.End(), want)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func BenchmarkReader(b *testing.B) {
	text := strings.Repeat(strings.Repeat("x", 60)+"\n", 10000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := New(strings.NewReader(text))
		for _, ok := r.Next(); ok; _, ok = r.Next() {
		}
	}
}
