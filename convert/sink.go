package convert

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// Sink is where a document goes. What is written to it shows only after Commit,
// and then whole; a pipe or a device is written to as it comes.
type Sink struct {
	Name string // for messages
	w    *bufio.Writer

	mu     sync.Mutex // Abort may be called by the side
	file   *os.File   // nil for a writer, and once the sink is closed
	target string     // what the temporary file will be; "" if it isn't one
	err    error      // why the sink is closed
}

// sinkBuffer is how much is written at once.
const sinkBuffer = 256 << 10

// errClosed is what is left to say of a sink that was committed.
var errClosed = errors.New("written already")

// NewSink returns a sink that passes everything on to w.
func NewSink(name string, w io.Writer) *Sink {
	return &Sink{Name: name, w: bufio.NewWriterSize(w, sinkBuffer)}
}

// CreateSink returns a sink that replaces the file at path, or makes it, when it
// is committed: it writes to a temporary file in the same folder, which takes the
// file's name at the end. A link is followed, the file's permissions are kept. If
// ctx is cancelled before, the sink is aborted.
func CreateSink(ctx context.Context, path string) (*Sink, error) {
	s, err := createSink(path)
	if err != nil {
		return nil, outputError(path, err)
	}
	context.AfterFunc(ctx, func() { s.close(context.Cause(ctx)) })
	return s, nil
}

func createSink(path string) (*Sink, error) {
	// The system itself follows links best: those to open pipes lead to no path.
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		info = nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("is a folder")
	default:
		// Opening the file tells whether it may be written at all: the folder's
		// permissions alone would allow replacing a file that is read-only.
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		if !info.Mode().IsRegular() {
			return &Sink{Name: path, file: f, w: bufio.NewWriterSize(f, sinkBuffer)}, nil
		}
		f.Close()
	}
	target, err := resolve(path)
	if err != nil {
		return nil, err
	}
	return tempSink(path, target, info)
}

// maxLinks is how many links in a row are followed.
const maxLinks = 40

// resolve follows links to the file that is to be written, which need not exist.
func resolve(path string) (string, error) {
	for range maxLinks {
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		link, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", errors.New("too many links")
}

// tempSink returns a sink that writes beside target. info describes the file that
// is there, nil if none is.
func tempSink(name, target string, info fs.FileInfo) (*Sink, error) {
	f, err := createTemp(target)
	if err != nil {
		return nil, fmt.Errorf("can't write in its folder: %w", cause(err))
	}
	s := &Sink{Name: name, file: f, target: target, w: bufio.NewWriterSize(f, sinkBuffer)}
	if info != nil {
		if err := f.Chmod(info.Mode().Perm()); err != nil {
			s.close(err)
			return nil, err
		}
	}
	return s, nil
}

// createTemp makes a hidden file beside target. Unlike os.CreateTemp it leaves
// the permissions of a new file to the user's mask.
func createTemp(target string) (*os.File, error) {
	dir, base := filepath.Split(target)
	for {
		name := dir + "." + base + "." + strconv.FormatUint(rand.Uint64(), 36) + ".tmp"
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// Write writes to the document.
func (s *Sink) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	return n, outputError(s.Name, err)
}

// Commit ends the document and makes it show.
func (s *Sink) Commit() error {
	if err := s.w.Flush(); err != nil {
		return outputError(s.Name, errors.Join(err, s.close(err)))
	}
	return outputError(s.Name, s.replace())
}

// replace gives the temporary file its name.
func (s *Sink) replace() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	s.err = errClosed
	f := s.file
	s.file = nil
	switch {
	case f == nil:
		return nil
	case s.target == "":
		return f.Close()
	}
	err := errors.Join(f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), s.target)
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	syncFolder(filepath.Dir(s.target))
	return nil
}

// Abort gives up the document: nothing of it stays in a file. After Commit it
// does nothing, so that it may be deferred.
func (s *Sink) Abort() { s.close(errors.New("given up")) }

// close removes the temporary file, if the sink is still open.
func (s *Sink) close(why error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return nil
	}
	s.err = why
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if s.target != "" {
		err = errors.Join(err, os.Remove(s.file.Name()))
	}
	s.file = nil
	return err
}

// syncFolder makes the new name last. Not every system can do it, and the file
// itself is safe by then.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// outputError says which output an error is about.
func outputError(name string, err error) error {
	if err == nil {
		return nil
	}
	return &OutputError{name, cause(err)}
}

// cause takes away the name of the temporary file, which means nothing to a user.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// OutputError says that an output could not be written.
type OutputError struct {
	Name string // the file
	Err  error  // the cause
}

// Error returns a sentence that names the output.
func (e *OutputError) Error() string { return "can't write " + e.Name + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *OutputError) Unwrap() error { return e.Err }
