package convert

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestManyProblemsBeforeRecord: however many problems come before a record, they
// are told in their order, and not all kept until then.
func TestManyProblemsBeforeRecord(t *testing.T) {
	const n = 3*maxDue + 7
	text := "toy\n" + strings.Repeat("!broken\n", n) + "k|Family|1999|Title\n"
	told := 0
	opt := Options{
		Registry: toys, Stdin: strings.NewReader(text), From: toy, To: toy, Stdout: io.Discard, Key: mustKey(t),
		OnError: func(e *formats.Error) {
			told++
			if want := fmt.Sprintf("%d:", told+1); !strings.HasPrefix(strings.TrimPrefix(e.Error(), "-:"), want) {
				t.Fatalf("problem %d is %q", told, e.Error())
			}
		},
	}
	s, err := Run(context.Background(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if told != n || s.Unreadable != n || s.Written != 1 {
		t.Errorf("told %d problems, %d unreadable, %d written", told, s.Unreadable, s.Written)
	}
}

// TestReadingIsBounded: what waits for the next record is handed on before it comes.
func TestReadingIsBounded(t *testing.T) {
	yielded := 0
	r := &reading{conversion: &conversion{}, yield: func(item, error) bool { yielded++; return yielded < maxDue+5 }}
	for range 4 * maxDue {
		r.later(func() {})
	}
	if len(r.due) >= maxDue || yielded != maxDue+5 || !r.over {
		t.Errorf("%d wait, %d were handed on, over is %v", len(r.due), yielded, r.over)
	}
}
