package formattest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// JSONList returns the document of a fixture as the elements of an array, n times.
func JSONList(tb testing.TB, file string, n int) []byte {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "suite", file))
	if err != nil {
		tb.Fatal(err)
	}
	text = append(bytes.TrimSpace(text), ",\n"...)
	list := append([]byte{'['}, bytes.Repeat(text, n)...)
	return append(bytes.TrimSuffix(list, []byte(",\n")), ']')
}
