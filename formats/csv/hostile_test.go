package csv

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/bibfold/bibfold/formats"
)

// TestTooLong gives rows that are longer than any real one. Each is one problem
// with its place, and the rows around it are read.
func TestTooLong(t *testing.T) {
	long := strings.Repeat("x", maxLine)
	for name, row := range map[string]string{
		"plain":  "Bad," + long + "\n",
		"quoted": `"Bad","` + long + "\"\n",
		"blanks": strings.Repeat(" ", 300) + "," + long + "\n",
	} {
		var problems []string
		r := Format.NewReader(strings.NewReader("title,abstract\nGood,a\n"+row+"Good,b\n"), formats.ReadOptions{
			File: "x.csv", OnError: func(e *formats.Error) { problems = append(problems, e.Error()) },
		})
		n := 0
		for _, err := r.Read(); !errors.Is(err, io.EOF); _, err = r.Read() {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n != 2 || len(problems) != 1 || !strings.HasPrefix(problems[0], "x.csv:3:1: ") || !strings.Contains(problems[0], "longer than 16 MiB") {
			t.Errorf("%s: %d records, problems %q", name, n, problems)
		}
	}
}

// TestUnclosedQuotes gives a table in which each row has a quote that isn't closed:
// the lines that are read again must not be moved for each of them.
func TestUnclosedQuotes(t *testing.T) {
	const rows = 40_000
	begun := time.Now()
	r := Format.NewReader(strings.NewReader("title,abstract\n"+strings.Repeat("T,\"a\n", rows)), formats.ReadOptions{})
	n := 0
	for _, err := r.Read(); !errors.Is(err, io.EOF); _, err = r.Read() {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if took := time.Since(begun); n != rows || took > 10*time.Second {
		t.Errorf("%d records in %s", n, took)
	}
}
