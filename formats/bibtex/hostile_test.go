package bibtex

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestHostile reads documents that are nothing but one thing over and over: each is
// read to its end, in a time that grows with its length alone, and what it says.
func TestHostile(t *testing.T) {
	const n = 1 << 20
	tests := []struct {
		name, text           string
		records, unreadables int
	}{
		{"opening braces", strings.Repeat("{", n), 0, 0},
		{"signs", strings.Repeat("@", n), 0, 0},
		{"quotes", strings.Repeat(`"`, n), 0, 0},
		{"zero bytes", strings.Repeat("\x00", n), 0, 0},
		{"entries on one line", strings.Repeat("@a{", n/3), 1, 0},       // all is the key of the first
		{"value of quotes", `@a{k, t="` + strings.Repeat(`"`, n), 1, 0}, // the second quote ends it
		{"value of braces", `@a{k, t=` + strings.Repeat("{", n), 0, 1},
		{"long value", "@a{k, title={" + strings.Repeat("x", n) + "}}", 1, 0},
		{"too long value", "@a{k, title={" + strings.Repeat("x", maxBlock) + "}}\n@a{l, title={x}}", 1, 1},
		{"many fields", "@a{k" + strings.Repeat(",x=1", n/40) + "}", 1, 0},
		{"many values of one field", "@a{k" + numbered(",x={%d}", n/40) + "}", 1, 0},
		{"many names", "@a{k" + numbered(",x%d=1", n/40) + "}", 1, 0},
		{"many suffixes", "@a{k, author={King" + strings.Repeat(" Jr.", n/4) + ", Martin}}", 1, 0},
		{"many keywords", "@a{k, keywords={" + numbered("x%d,", n/10) + "}}", 1, 0},
		{"too many fields", "@a{k" + strings.Repeat(",x=1", n) + "}", 0, 1},
		{"too many faults", "@a{k" + strings.Repeat(",x", n) + "}", 0, 1},
		{"many addresses", "@a{k, url={" + strings.Repeat("x ", n/2) + "}}", 1, 0},
		{"deep journal", "@a{k, journal={" + strings.Repeat("{", n/8) + strings.Repeat("}", n/8) + "}}", 1, 0},
		{"deep value", "@a{k, title={" + strings.Repeat("{", n) + strings.Repeat("}", n) + "}}", 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			records, unreadables := 0, 0
			r := BibTeX.NewReader(strings.NewReader(tt.text), formats.ReadOptions{OnError: func(e *formats.Error) {
				if e.Severity == formats.Unreadable {
					unreadables++
				}
			}})
			for {
				_, err := r.Read()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				records++
			}
			if records != tt.records || unreadables != tt.unreadables {
				t.Errorf("%d records and %d unreadable entries, want %d and %d", records, unreadables, tt.records, tt.unreadables)
			}
		})
	}
}

// TestManyDoubled writes a field that stands more often than is looked through one by
// one: each comes back under a name of its own.
func TestManyDoubled(t *testing.T) {
	const n = 3 * manyFields
	text := "@misc{k" + numbered(",x={%d}", n) + "}"
	for _, d := range []*formats.Format{BibTeX, BibLaTeX} {
		got := carried(t, d, text, unchanged)
		want := "@misc{k,\n  x = {0},\n"
		for i := 1; i < n; i++ {
			want += fmt.Sprintf("  x-%d = {%d},\n", i+1, i)
		}
		if want += "}\n"; got != want {
			t.Errorf("%s: it becomes %s", d.Name, got)
		}
	}
}

// numbered repeats a text that holds a number, which counts.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestMacrosBounded: macros that are made of each other fill no memory, and those
// that have been put in place too often stay as they are.
func TestMacrosBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("@string{m0 = {ab}}\n")
	for i := 1; i < 200; i++ {
		fmt.Fprintf(&b, "@string{m%d = m%d # m%d}\n", i, i-1, i-1)
	}
	s := scanText([]byte(b.String()))
	m := newMacros()
	told := map[string]int{}
	tell := func(f flawAt) { told[f.msg]++ }
	var w written
	for {
		block, ok := s.next()
		if !ok {
			break
		}
		if block.kind == blockMacro {
			w.parse(&block)
			m.define(&w, tell)
		}
	}
	if m.total > maxMacros {
		t.Errorf("the macros are %d bytes long together", m.total)
	}
	if len(told) == 0 {
		t.Error("nothing is told of macros that don't fit")
	}
	m.used = maxExpanded
	told = map[string]int{}
	got := m.expand(new(strings.Builder), &written{pieces: []piece{{pieceBare, []byte("m3")}}}, writtenField{to: 1}, tell)
	if got != "m3" || told[`macros stand for more than 1 GiB, "m3" is taken as text`] != 1 {
		t.Errorf("m3 stands for %q, and told is %v", got, told)
	}
}
