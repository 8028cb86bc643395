package record

import (
	"testing"
	"time"
)

// inTime fails unless work on a long text ends in a time that is ample if it grows with
// the text, and far too short if it grows with the square of its length.
func inTime(t *testing.T, text string, work func(string)) {
	t.Helper()
	begun := time.Now()
	work(text)
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("%.20q…, %d bytes: took %s", text, len(text), took)
	}
}
