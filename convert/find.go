package convert

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// Skip is a file in a folder that was not read.
type Skip struct {
	Path   string
	Reason string
}

// Stdin is the name of standard input, as an argument and in diagnostics.
const Stdin = "-"

// collector gathers the inputs that a user's arguments name.
type collector struct {
	registry formats.Registry
	stdin    io.Reader
	inputs   []*source
	skipped  []Skip
}

// add takes one argument: a file, a folder or "-".
func (c *collector) add(arg string) error {
	if arg == Stdin {
		return c.addStdin()
	}
	info, err := os.Stat(arg)
	if err != nil {
		return inputError(arg, err)
	}
	if info.IsDir() {
		return c.addFolder(arg)
	}
	return c.addFile(arg, info)
}

func (c *collector) addStdin() error {
	if slices.ContainsFunc(c.inputs, func(s *source) bool { return s.name == Stdin }) {
		return errors.New("standard input can be read only once")
	}
	c.inputs = append(c.inputs, &source{name: Stdin, stream: c.stdin})
	return nil
}

// addFile adds a file that the user names. What is not a regular file, such as a
// named pipe, is a stream.
func (c *collector) addFile(path string, info fs.FileInfo) error {
	if info.Mode().IsRegular() {
		c.inputs = append(c.inputs, &source{name: path, path: path, size: info.Size()})
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return inputError(path, err)
	}
	c.inputs = append(c.inputs, &source{name: path, stream: f})
	return nil
}

// addFolder adds the files with known extensions in and below a folder, in
// lexical order. Hidden files and folders are left out, links to folders are not
// followed.
func (c *collector) addFolder(root string) error {
	// The separator at its end makes a link to a folder the folder.
	root += string(filepath.Separator)
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return inputError(path, err)
		case path == root:
			return nil
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		return c.addFound(path)
	})
}

// addFound adds a file that was found in a folder, if its extension is known.
func (c *collector) addFound(path string) error {
	if len(c.registry.ByExtension(Extension(path))) == 0 {
		c.skip(path, "unknown extension "+orNone(filepath.Ext(path)))
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.skip(path, "broken link")
	case err != nil:
		return inputError(path, err)
	case info.IsDir():
		c.skip(path, "link to a folder")
	case !info.Mode().IsRegular():
		c.skip(path, "not a regular file")
	default:
		c.inputs = append(c.inputs, &source{name: path, path: path, size: info.Size(), inFolder: true})
	}
	return nil
}

func (c *collector) skip(path, reason string) {
	c.skipped = append(c.skipped, Skip{path, reason})
}

func orNone(ext string) string {
	if ext == "" {
		return "(none)"
	}
	return ext
}

// inputError says which input an error is about.
func inputError(name string, err error) error {
	var located *formats.Error
	var path *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &located):
		return err
	case errors.As(err, &path):
		err = path.Err
	}
	if name == Stdin {
		name = "standard input"
	}
	return fmt.Errorf("%s: %w", name, err)
}
