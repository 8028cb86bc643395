package tagged

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// letters is a format of one-letter tags, whose records "." ends.
var letters = &Spec{
	Name: "letters", Family: "letters",
	Grammar: Grammar{
		Scan: func(text []byte) Line {
			switch {
			case string(text) == ".":
				return Line{Kind: End}
			case len(text) > 2 && text[1] == ':':
				return Line{Kind: Tag, Tag: text[:1], Value: text[2:]}
			}
			return Line{Kind: Text, Value: text}
		},
		Opens: func(*Entry, string, bool) bool { return false },
	},
	IsRecord: func(*Entry) bool { return true },
	Read:     func(r *Reading) { r.Rec.Title, r.Rec.Type = r.First("t"), record.TypeBook },
}

// TestTooLong gives records that are longer than any real one. Each is one problem
// with its place, and the records around it are read.
func TestTooLong(t *testing.T) {
	const good = "t:good\n.\n"
	tests := []struct{ name, body string }{
		{"fields", strings.Repeat("k:a\n", maxEntry/fieldRoom+1)},
		{"lines", "a:a\n" + strings.Repeat(strings.Repeat("x", 1<<16)+"\n", maxEntry>>16)},
		{"a line", "a:" + strings.Repeat("x", maxEntry) + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var problems []string
			r := letters.NewReader(strings.NewReader(good+"t:long\n"+tt.body+".\n"+good), formats.ReadOptions{
				File: "x", OnError: func(e *formats.Error) { problems = append(problems, e.Error()) },
			})
			n := 0
			for rec, err := r.Read(); !errors.Is(err, io.EOF); rec, err = r.Read() {
				if err != nil || rec.Title != "good" {
					t.Fatalf("%v, %v", rec, err)
				}
				n++
			}
			if n != 2 || len(problems) != 1 || !strings.HasPrefix(problems[0], "x:3:1: ") || !strings.Contains(problems[0], "longer than 16 MiB") {
				t.Errorf("%d records, problems %q", n, problems)
			}
		})
	}
}
