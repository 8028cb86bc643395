package bibtex

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	nickng "github.com/nickng/bibtex"
)

// spoken is an entry as a parser hears it: macros expanded, TeX as it is.
type spoken struct {
	Kind, Key string
	Fields    map[string]string
}

// secondVoice is the environment variable that makes a child process of the test
// read the file that it names with github.com/nickng/bibtex, whose parser ends the
// process on some inputs, and write what it hears beside it.
const secondVoice = "BIBFOLD_TEST_SECOND_VOICE"

func TestSecondVoiceChild(t *testing.T) {
	name := os.Getenv(secondVoice)
	if name == "" {
		t.Skip("only for the child process of TestSecondVoice")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := nickng.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var heard []spoken
	for _, e := range doc.Entries {
		s := spoken{strings.ToLower(e.Type), e.CiteName, map[string]string{}}
		for name, value := range e.Fields {
			s.Fields[strings.ToLower(name)] = value.String()
		}
		heard = append(heard, s)
	}
	out, err := json.Marshal(heard)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name+".json", out, 0o600); err != nil {
		t.Fatal(err)
	}
}

// nickngHears returns what the other parser makes of a document.
func nickngHears(t *testing.T, text string) (heard []spoken) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "doc.bib")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(os.Args[0], "-test.run=^TestSecondVoiceChild$")
	child.Env = append(os.Environ(), secondVoice+"="+name)
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("the other parser can't read it: %v\n%s", err, out)
	}
	out, err := os.ReadFile(name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, &heard); err != nil {
		t.Fatal(err)
	}
	return heard
}

// weHear returns what this package makes of it.
func weHear(t *testing.T, text string) (heard []spoken) {
	t.Helper()
	tell := func(f flawAt) { t.Errorf("a problem with a plain document: %s", f.msg) }
	scan, macros := newScanner(strings.NewReader(text)), newMacros()
	for b, ok := scan.next(); ok; b, ok = scan.next() {
		if b.kind == blockText {
			continue
		}
		var w written
		w.parse(&b)
		for _, f := range w.flaws {
			tell(f)
		}
		if b.kind == blockMacro {
			macros.define(&w, tell)
			continue
		}
		e := macros.entryOf(&b, &w, tell)
		s := spoken{e.kind, e.key, map[string]string{}}
		for _, f := range e.fields {
			s.Fields[f.name] = f.value
		}
		heard = append(heard, s)
	}
	return heard
}

// Both parsers hear the same in plain documents: entries in braces, values in
// braces and quotes (those without braces inside, which the other parser drops),
// macros, numbers, no months (which it spells out), no text between entries.
func TestSecondVoice(t *testing.T) {
	files, err := filepath.Glob("testdata/plain/*.bib")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	docs := map[string]string{"generated": plainDocument(500)}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		docs[name] = string(text)
	}
	for name, text := range docs {
		t.Run(filepath.Base(name), func(t *testing.T) {
			ours := weHear(t, text)
			if n := strings.Count(text, "\n@") - strings.Count(text, "\n@string"); len(ours) < n {
				t.Errorf("only %d entries", len(ours))
			}
			if d := cmp.Diff(nickngHears(t, text), ours); d != "" {
				t.Errorf("the parsers disagree (-other +ours):\n%s", d)
			}
		})
	}
}

// plainDocument returns n random plain entries, the same on every run.
func plainDocument(n int) string {
	g := rand.New(rand.NewPCG(1988, 16))
	pick := func(words ...string) string { return words[g.IntN(len(words))] }
	text := func(words ...string) string {
		var parts []string
		for range 1 + g.IntN(8) {
			parts = append(parts, pick(words...))
		}
		return strings.Join(parts, " ")
	}
	plain := []string{"word", "Word", "12--14", "$x^2$", "a,b", "=", `\&`, "naïve", "~", "(round)", ":", ";"}
	grouped := append([]string{"{DNA}", `{\"o}zel`, "{{two} {levels}}", `\emph{it}`}, plain...)
	var b strings.Builder
	b.WriteString("@string{mac = \"A Macro\"}\n@string{other = {Another Macro}}\n")
	for i := range n {
		fmt.Fprintf(&b, "@%s{%s%d,\n", pick("article", "Book", "INPROCEEDINGS", "misc"), pick("key", "Key:a", "x-y", "a.b", "a_b"), i)
		for _, name := range []string{"author", "Title", "journal", "YEAR", "note", "abstract"} {
			if g.IntN(4) == 0 {
				continue
			}
			value := "{" + text(grouped...) + "}"
			switch g.IntN(5) {
			case 0:
				value = `"` + text(plain...) + `"`
			case 1:
				value = pick("mac", "other")
			case 2:
				value = fmt.Sprint(g.IntN(3000))
			}
			fmt.Fprintf(&b, "  %s = %s,\n", name, value)
		}
		b.WriteString("}\n\n")
	}
	return b.String()
}
