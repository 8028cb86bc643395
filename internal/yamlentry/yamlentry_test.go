package yamlentry

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestNext(t *testing.T) {
	for _, c := range []struct {
		name, doc string
		shape     Shape
		want      string // line and text of each entry, line ends as |
	}{
		{"member", "---\nreferences:\n- id: a\n  author:\n  - family: X\n- id: b\nnocite: x\n...\n", List, "3 - id: a|  author:|  - family: X; 6 - id: b"},
		{"indented", "title: x\nreferences:\n  - id: a\n    note: |\n\n      - no item\n  - id: b\n", List, "3   - id: a|    note: |||      - no item; 7   - id: b"},
		{"bare", "# mine\n- id: a\n\n# two\n- id: b", List, "2 - id: a||# two; 5 - id: b"},
		{"flow", "references: [{id: a},\n {id: b}\n]\nlang: en\n", List, "1             [{id: a},| {id: b}|]"},
		{"bare flow", "[{id: a}]\n", List, "1 [{id: a}]"},
		{"table", "# c\na:\n  type: book\n\"b c\": {type: web}\n", Table, "2 a:|  type: book; 4 \"b c\": {type: web}"},
		{"flow table", "{a: {type: book},\nb: {type: web}}\n", Table, "1 {a: {type: book},|b: {type: web}}"},
		{"no list", "title: x\nabstract: |\n  - y\n", List, ""},
		{"empty", "", List, ""},
	} {
		r := NewReader(strings.NewReader(c.doc), c.shape, "references")
		var got []string
		for {
			e, err := r.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if _, line, err := e.Parse(); err != nil {
				t.Errorf("%s: line %d: %v", c.name, line, err)
			}
			text := strings.ReplaceAll(strings.TrimRight(string(e.Text), "\n"), "\n", "|")
			got = append(got, fmt.Sprintf("%d %s", e.Line, text))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
