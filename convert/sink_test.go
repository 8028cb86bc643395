package convert

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

func writeFile(t *testing.T, path, content string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// leftovers lists the files of a folder besides those that should be there.
func leftovers(t *testing.T, dir string, expected ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := strings.Join(names, " "), strings.Join(expected, " "); got != want {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func create(t *testing.T, path string) *Sink {
	t.Helper()
	s, err := CreateSink(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSinkCommit(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "refs.bib")
	for _, old := range []bool{false, true} {
		s := create(t, path)
		big := strings.Repeat("new text\n", sinkBuffer/4)
		if _, err := s.Write([]byte(big)); err != nil {
			t.Fatal(err)
		}
		if old && readFile(t, path) != "old" {
			t.Error("the file changed before Commit")
		}
		if err := s.Commit(); err != nil {
			t.Fatal(err)
		}
		s.Abort() // does nothing any more
		if readFile(t, path) != big {
			t.Error("the file is not what was written")
		}
		leftovers(t, dir, "refs.bib")
		writeFile(t, path, "old", 0o640)
	}
}

func TestSinkKeepsMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permission bits")
	}
	path := filepath.Join(t.TempDir(), "refs.bib")
	writeFile(t, path, "old", 0o604)
	s := create(t, path)
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o604 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestSinkFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "real"), 0o777); err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(dir, "real", "refs.bib")
	link, second := filepath.Join(dir, "link.bib"), filepath.Join(dir, "second.bib")
	if err := os.Symlink(filepath.Join("real", "refs.bib"), link); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(link, second); err != nil {
		t.Skip(err)
	}
	for range 2 { // first the target isn't there, then it is
		s := create(t, second)
		if _, err := s.Write([]byte("new")); err != nil {
			t.Fatal(err)
		}
		if err := s.Commit(); err != nil {
			t.Fatal(err)
		}
		if readFile(t, target) != "new" {
			t.Error("the link's target is not what was written")
		}
		if info, err := os.Lstat(second); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Error("the link is gone")
		}
		leftovers(t, filepath.Join(dir, "real"), "refs.bib")
		leftovers(t, dir, "link.bib", "real", "second.bib")
	}
	loop := filepath.Join(dir, "loop")
	if err := os.Symlink(loop, loop); err != nil {
		t.Skip(err)
	}
	if _, err := CreateSink(context.Background(), loop); err == nil {
		t.Error("a link to itself: no error")
	}
}

func TestSinkAbort(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "refs.bib")
	writeFile(t, path, "old", 0o644)
	s := create(t, path)
	if _, err := s.Write([]byte(strings.Repeat("new", sinkBuffer))); err != nil {
		t.Fatal(err)
	}
	s.Abort()
	if readFile(t, path) != "old" {
		t.Error("the file changed")
	}
	leftovers(t, dir, "refs.bib")
	if err := s.Commit(); err == nil {
		t.Error("Commit after Abort: no error")
	}
}

// Once the context is cancelled the temporary file goes, even if the writer is
// busy elsewhere and never comes back.
func TestSinkInterrupted(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	s, err := CreateSink(ctx, filepath.Join(dir, "refs.bib"))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	deadline := time.Now().Add(10 * time.Second)
	for {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(entries) == 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the temporary file is still there")
		}
		time.Sleep(time.Millisecond)
	}
	if err := s.Commit(); !errors.Is(err, context.Canceled) {
		t.Errorf("Commit: %v", err)
	}
}

func TestSinkErrors(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{
		dir: "can't write " + dir + ": is a folder",
		filepath.Join(dir, "no", "refs.bib"): "can't write " + filepath.Join(dir, "no", "refs.bib") +
			": can't write in its folder: no such file or directory",
	} {
		if _, err := CreateSink(context.Background(), path); err == nil || err.Error() != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	leftovers(t, dir)
}

func TestSinkReadOnly(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "refs.bib")
	writeFile(t, path, "old", 0o444)
	if f, err := os.OpenFile(path, os.O_WRONLY, 0); err == nil {
		f.Close()
		t.Skip("this user may write everything")
	}
	if _, err := CreateSink(context.Background(), path); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
	leftovers(t, dir, "refs.bib")
}

func TestSinkDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip(err)
	}
	s := create(t, "/dev/null")
	if _, err := s.Write([]byte("text")); err != nil {
		t.Error(err)
	}
	if err := s.Commit(); err != nil {
		t.Error(err)
	}
	s = create(t, "/dev/full")
	if _, err := s.Write([]byte("text")); err != nil {
		t.Error(err)
	}
	err := s.Commit()
	if !errors.Is(err, syscall.ENOSPC) || err.Error() != "can't write /dev/full: no space left on device" {
		t.Errorf("%v", err)
	}
}
