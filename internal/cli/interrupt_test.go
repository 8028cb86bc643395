//go:build unix

package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// An interrupt leaves nothing behind, even while the program waits for input.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	in, feed := io.Pipe()
	defer feed.Close()
	var stderr bytes.Buffer
	status := make(chan int)
	go func() {
		status <- Main([]string{"convert", "-f", "arxiv", "-o", filepath.Join(dir, "refs.bib")}, in, io.Discard, &stderr)
	}()
	if _, err := io.WriteString(feed, strings.Repeat("a line of the listing\n", 10000)); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Fatalf("the temporary file isn't there: %v, %v", entries, err)
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-status:
		if got != statusInterrupted {
			t.Errorf("status %d, want %d", got, statusInterrupted)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the program goes on")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	if got := stderr.String(); !strings.HasSuffix(got, "bibfold: interrupted\n") {
		t.Errorf("said %q", got)
	}
}

// gone is a pipe whose reader has gone.
type gone struct{}

func (gone) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestReaderGone(t *testing.T) {
	var stderr bytes.Buffer
	in := strings.NewReader("@book{k, title = {Title}}\n")
	if got := Main([]string{"convert"}, in, gone{}, &stderr); got != statusFailed {
		t.Errorf("status %d", got)
	}
	if stderr.Len() > 0 {
		t.Errorf("said %q", stderr.String())
	}
}
