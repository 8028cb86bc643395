package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"bibfold": main})
}

// The command line, told as stories: testdata/scripts/*.txtar.
func TestScripts(t *testing.T) {
	listing, err := filepath.Abs("testdata/listings/arxiv-search.txt")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/scripts",
		Setup: func(env *testscript.Env) error { env.Setenv("LISTING", listing); return nil },
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"bytes": writeBytes,
			"zeros": writeZeros,
			"pack":  pack,
			"keys":  checkKeys,
		},
		Condition: func(name string) (bool, error) {
			if name == "dev-full" {
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			}
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

// exits runs a program and checks its exit status: exits 2 bibfold ARGUMENTS.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM ARGUMENTS")
	}
	status := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		status = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(status) != args[0] {
		ts.Fatalf("exit status %d, want %s", status, args[0])
	}
}

// writeBytes writes what a Go string literal without its quotes stands for:
// bytes FILE '\xff\xfe'.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE LITERAL")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}

// writeZeros writes a file of zero bytes: zeros FILE SIZE.
func writeZeros(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: zeros FILE SIZE")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	path := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(path, nil, 0o666))
	ts.Check(os.Truncate(path, size))
}

// pack compresses a file: pack gzip|zstd FROM TO.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: pack gzip|zstd FROM TO")
	}
	text := []byte(ts.ReadFile(args[1]))
	var b bytes.Buffer
	switch args[0] {
	case "gzip":
		w := gzip.NewWriter(&b)
		_, err := w.Write(text)
		ts.Check(err)
		ts.Check(w.Close())
	case "zstd":
		w, err := zstd.NewWriter(&b)
		ts.Check(err)
		_, err = w.Write(text)
		ts.Check(err)
		ts.Check(w.Close())
	default:
		ts.Fatalf("unknown compression %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b.Bytes(), 0o666))
}

// checkKeys checks how many BibTeX entries a file has, and that no two have one
// key: keys FILE COUNT.
func checkKeys(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: keys FILE COUNT")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	seen := map[string]bool{}
	n := 0
	for line := range bytes.Lines([]byte(ts.ReadFile(args[0]))) {
		if line[0] != '@' {
			continue
		}
		_, key, found := bytes.Cut(bytes.TrimRight(line, ",\n"), []byte("{"))
		if !found || seen[string(key)] {
			ts.Fatalf("no key, or one that stands twice: %s", line)
		}
		seen[string(key)] = true
		n++
	}
	if n != want {
		ts.Fatalf("%d entries, want %d", n, want)
	}
}
