package jsondoc

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestTooLong gives entries that are longer than any real one. Each is one problem
// that says so, and the entries around it are read.
func TestTooLong(t *testing.T) {
	long := strings.Repeat("x", maxItem)
	voc := &Vocabulary{Title: "test", ID: "id", Begins: Names("id"), Tells: Names("id"), Wraps: Names()}
	for _, body := range []string{
		`"` + long + `"`,
		`'` + long + `'`,
		`/*` + long + `*/ 1`,
		`"", ` + long + `: 1`,
		strings.Repeat("1", maxItem),
		`[` + strings.Repeat("1,", maxItem/2) + `1]`,
	} {
		var problems []string
		s := NewScanner(strings.NewReader(`[{"id":"a"},{"id":"b","v":`+body+`},{"id":"c"}]`), formats.ReadOptions{
			File: "x", OnError: func(e *formats.Error) { problems = append(problems, e.Error()) },
		}, voc)
		n := 0
		for {
			e, err := s.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || len(e.Text) > 20 {
				t.Fatalf("%.40s…: an entry of %d bytes, %v", body, len(e.Text), err)
			}
			n++
		}
		if n != 2 || len(problems) != 1 || !strings.Contains(problems[0], "longer than 16 MiB") {
			t.Errorf("%.40s…: %d entries, problems %.200q", body, n, problems)
		}
	}
}
