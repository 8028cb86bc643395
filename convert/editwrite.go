package convert

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

// Write replaces the files that change, each whole and atomically; the others are
// not touched. All new files are complete before the first one takes the place of
// its old one, and those that gain something do so before those that only lose
// what was merged.
//
// With backup the old content is kept beside each file that is replaced; the names
// of these files are returned.
func (e *Editing) Write(ctx context.Context, backup bool) (backups []string, err error) {
	var sinks []*Sink
	defer func() {
		for _, s := range sinks {
			s.Abort()
		}
	}()
	files := slices.Clone(e.Files)
	files = slices.DeleteFunc(files, func(f *EditedFile) bool { return !f.Changes() })
	slices.SortStableFunc(files, func(a, b *EditedFile) int { return min(b.Changed, 1) - min(a.Changed, 1) })
	for _, f := range files {
		if f.info.Mode().Perm()&0o222 == 0 {
			return nil, outputError(f.Name, errors.New("it is read-only: allow writing it first"))
		}
		s, err := CreateSink(ctx, f.Name)
		if err != nil {
			return nil, err
		}
		sinks = append(sinks, s)
		if s.target == "" {
			return nil, outputError(f.Name, errors.New("it is no file any more"))
		}
		if _, err := s.Write(f.New); err != nil {
			return nil, err
		}
	}
	if backup {
		for _, f := range files {
			name, err := f.backup()
			if err != nil {
				return backups, err
			}
			backups = append(backups, name)
		}
	}
	for i, f := range files {
		if err := f.unchanged(); err != nil {
			return backups, err
		}
		if err := sinks[i].Commit(); err != nil {
			return backups, err
		}
	}
	return backups, nil
}

// unchanged returns an error if somebody else has changed the file meanwhile.
func (f *EditedFile) unchanged() error {
	info, err := os.Stat(f.Name)
	if err != nil {
		return inputError(f.Name, err)
	}
	if !os.SameFile(info, f.info) || info.Size() != f.info.Size() || !info.ModTime().Equal(f.info.ModTime()) {
		return fmt.Errorf("%s: another program has changed this file meanwhile: run again", f.Name)
	}
	return nil
}

// backup writes the old content beside the file, as NAME.bak or, if there is such
// a file, NAME.bak1, NAME.bak2, …, and returns its name.
func (f *EditedFile) backup() (string, error) {
	for n := 0; ; n++ {
		name := f.Name + ".bak"
		if n > 0 {
			name = fmt.Sprintf("%s.bak%d", f.Name, n)
		}
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, f.info.Mode().Perm())
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", outputError(name, err)
		}
		_, err = file.Write(f.Old)
		err = errors.Join(err, file.Sync(), file.Close())
		if err != nil {
			os.Remove(name)
			return "", outputError(name, err)
		}
		// The date of the old content is worth keeping, but not worth failing for.
		_ = os.Chtimes(name, f.info.ModTime(), f.info.ModTime())
		return name, nil
	}
}
