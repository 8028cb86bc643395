package record_test

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestSpelledISBN(t *testing.T) {
	tests := []struct{ written, isbn, want string }{
		{"978-3-05-003046-3", "9783050030463", "978-3-05-003046-3"},
		{"0-8044-2957-x", "080442957X", "0-8044-2957-x"},
		{"9783050030463", "9783050030463", "9783050030463"},
		{"978-3-05-003046-3", "9780440215622", "9780440215622"},         // another book since
		{"ISBN 978-3-05-003046-3", "9783050030463", "9783050030463"},    // more than hyphens
		{"978-3-05-003046-4", "978-3-05-003046-4", "978-3-05-003046-4"}, // wrong check digit: kept as it is
	}
	for _, tt := range tests {
		var r record.Record
		r.AddText(record.ISBN, tt.written)
		if got := r.SpelledISBN(tt.isbn); got != tt.want {
			t.Errorf("%q, of %s: %q, want %q", tt.written, tt.isbn, got, tt.want)
		}
	}
}
