package convert

import (
	"context"
	"testing"
)

// A caller who names no inputs and has no standard input gets an error.
func TestRunWithoutInputs(t *testing.T) {
	if _, err := Run(context.Background(), Options{}); err == nil {
		t.Error("no error")
	}
}
