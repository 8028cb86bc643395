package formattest

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// FuzzRead fuzzes a format's reader, seeded with its fixtures: whatever comes in,
// it must end, and position what it reports within the input.
func FuzzRead(f *testing.F, format *formats.Format) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		recs, problems := read(t, format, "fuzz", bytes.NewReader(text))
		last := lastLine(text)
		for _, e := range problems {
			if e.Pos.Line > last {
				t.Errorf("%v: there are %d lines", e, last)
			}
		}
		for _, rec := range recs {
			if s := rec.Source; s.Line < 1 || int(s.Line) > last || s.Offset+s.Length > int64(len(text)) {
				t.Errorf("record %q at line %d, bytes %d+%d of %d", rec.ID, s.Line, s.Offset, s.Length, len(text))
			}
		}
	})
}

// FuzzReadWriteRead fuzzes reader and writer together: what the writer writes is
// read without a lost record, and written again it is the same.
func FuzzReadWriteRead(f *testing.F, format *formats.Format) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		recs, _ := read(t, format, "fuzz", bytes.NewReader(bytes.ToValidUTF8(text, []byte("\ufffd"))))
		name(recs)
		once := write(t, format, recs)
		again, problems := read(t, format, "fuzz", bytes.NewReader(once))
		if len(again) != len(recs) {
			t.Fatalf("%d records were written, %d read back: %s\n%s", len(recs), len(again), report(problems), once)
		}
		twice := write(t, format, again)
		if d := cmp.Diff(string(once), string(twice)); d != "" {
			t.Errorf("(-once +twice):\n%s", d)
		}
	})
}

// name gives ids to the records that have none, as convert does before writing.
func name(recs []*record.Record) {
	for i, r := range recs {
		if r.ID == "" {
			r.ID = "fuzz" + string(rune('a'+i%26))
		}
	}
}

func seed(f *testing.F) {
	f.Helper()
	for _, fx := range Fixtures(f) {
		f.Add(fx.Text)
	}
}
