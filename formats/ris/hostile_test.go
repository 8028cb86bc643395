package ris

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestTooLong gives records that are longer than any real one. Each is one problem
// with its place, and the records around it are read.
func TestTooLong(t *testing.T) {
	const longest = 16 << 20 // as the reader has it, each tag counting for 64 bytes
	const good = "TY  - JOUR\nTI  - Good\nER  - \n"
	tests := []struct{ name, body string }{
		{"tags", strings.Repeat("KW  - a\n", longest/64+1)},
		{"lines", "AB  - a\n" + strings.Repeat(strings.Repeat("x", 1<<16)+"\n", longest>>16)},
		{"a line", "AB  - " + strings.Repeat("x", longest) + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var problems []string
			r := Format.NewReader(strings.NewReader(good+"TY  - BOOK\n"+tt.body+"ER  - \n"+good), formats.ReadOptions{
				File: "x.ris", OnError: func(e *formats.Error) { problems = append(problems, e.Error()) },
			})
			n := 0
			for _, err := r.Read(); !errors.Is(err, io.EOF); _, err = r.Read() {
				if err != nil {
					t.Fatal(err)
				}
				n++
			}
			if n != 2 || len(problems) != 1 || !strings.HasPrefix(problems[0], "x.ris:4:1: ") || !strings.Contains(problems[0], "longer than 16 MiB") {
				t.Errorf("%d records, problems %q", n, problems)
			}
		})
	}
}

// TestManyFields: of whatever there is a great many in a record, the work grows with
// its length alone.
func TestManyFields(t *testing.T) {
	const n = 100_000
	for _, tag := range []string{"AB", "C3", "C7", "DB", "KW", "L1", "N1", "PMIDX", "RN", "T2", "UR"} {
		var text strings.Builder
		text.WriteString("TY  - CONF\n")
		for i := range n {
			fmt.Fprintf(&text, "%s  - a, %d, b, c\n", tag, i)
		}
		r := Format.NewReader(strings.NewReader(text.String()+"ER  - \n"), formats.ReadOptions{})
		if _, err := r.Read(); err != nil {
			t.Error(tag, err)
		}
	}
}
