package formats_test

import (
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

func TestPlainExtra(t *testing.T) {
	for _, tt := range []struct {
		format, value, want string
		ok                  bool
	}{
		{"ris", "[1]", "[1]", true},
		{"ris", "", "", false},
		{"csljson", `"caf\u00e9 \"x\""`, `café "x"`, true},
		{"csljson", "10.50", "10.50", true},
		{"csljson", "true", "", false},
		{"csljson", `{"a": 1}`, "", false},
		{"csljson", `["a"]`, "", false},
		{"csljson", `""`, "", false},
		{"csljson", "null", "", false},
	} {
		got, ok := formats.PlainExtra(record.Field{Format: tt.format, Name: "n", Value: tt.value})
		if got != tt.want || ok != tt.ok {
			t.Errorf("%s %s: %q, %v, want %q, %v", tt.format, tt.value, got, ok, tt.want, tt.ok)
		}
	}
}
