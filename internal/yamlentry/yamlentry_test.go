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
		{"items without indent", "a:\n- b\n- c: d\ne: [\n  f\n]\ng: 1\n", Table, "1 a:|- b|- c: d; 4 e: [|  f|]; 7 g: 1"},
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

func TestJoin(t *testing.T) {
	r := NewReader(strings.NewReader("# head\na: &x 1\n---\n\nb: *x\n"), Table, "")
	var all []*Entry
	for e, err := r.Next(); err == nil; e, err = r.Next() {
		all = append(all, e)
	}
	whole := Join(all)
	if string(whole.Text) != "a: &x 1\n\n\nb: *x\n" || whole.Line != 2 || len(all) != 2 {
		t.Errorf("%q from line %d on", whole.Text, whole.Line)
	}
	n, _, err := whole.Parse()
	if err != nil || Text(Member(n, "b")) != "1" {
		t.Errorf("%v, %v", n, err)
	}
}
