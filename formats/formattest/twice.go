package formattest

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/csljson"
)

// Twice tests what becomes of a tag that a record has twice, with two values: in
// each type, both are in what is written, or in the loss ledger or what the reader
// reports; and what is written is read and written the same again. Document returns
// a document with one record. What a format that is only read makes of it is
// written as CSL-JSON.
func Twice(t *testing.T, f *formats.Format, types, tags []string, document func(typ, tag, first, second string) string) {
	t.Helper()
	for _, tag := range tags {
		t.Run(tag, func(t *testing.T) {
			for _, typ := range types {
				for i, pair := range twoValues {
					if testing.Short() && i > 0 {
						break
					}
					twice(t, f, document(typ, tag, pair[0].text, pair[1].text), pair)
				}
			}
		})
	}
}

// twoValues are pairs of values, each with a sign by which it is known again.
var twoValues = [...][2]struct{ text, sign string }{
	{{"317", "317"}, {"428", "428"}},
	{{"Quagga", "quagga"}, {"Zebrafinch", "zebrafinch"}},
	{{"Notes on the quagga", "quagga"}, {"Zebrafinch in a wood", "zebrafinch"}},
	{{"1987-03-05", "1987"}, {"1994-06-07", "1994"}},
	{{"1987", "1987"}, {"1994", "1994"}},
}

func twice(t *testing.T, f *formats.Format, doc string, pair [2]struct{ text, sign string }) {
	t.Helper()
	recs, problems := read(t, f, "twice", strings.NewReader(doc))
	if len(recs) != 1 {
		return // one of the values made it none
	}
	to := f
	if f.NewWriter == nil {
		to = csljson.Format
	}
	var once bytes.Buffer
	told := report(problems)
	w := to.NewWriter(&once, formats.WriteOptions{OnLoss: func(l formats.Loss) { told += l.Field + " " + l.Value + "\n" }})
	if err := w.Write(recs[0]); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	found := strings.ToLower(once.String() + told)
	for _, value := range pair {
		if !strings.Contains(found, value.sign) {
			t.Errorf("%q vanishes from\n%s\nwritten\n%s\ntold: %s", value.text, doc, once.String(), told)
		}
	}
	again, _ := read(t, to, "twice", bytes.NewReader(once.Bytes()))
	if d := cmp.Diff(once.String(), string(write(t, to, again))); d != "" {
		t.Errorf("%s\nis not written the same again (-once +twice):\n%s", doc, d)
	}
}
