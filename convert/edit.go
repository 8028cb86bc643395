package convert

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// Editing is what a fold changes in the files that the records came from. Nothing
// is written yet.
type Editing struct {
	Summary
	Files []*EditedFile // all inputs, in order
	// Records are those that were read, and Standing what stands in the files of
	// those that the fold returned, in its order.
	Records, Standing []*record.Record
	// Gone are the keys of merged records that nothing in the files answers to any
	// more, in the order of the input.
	Gone []GoneKey
}

// GoneKey is the key of a record that was merged into another.
type GoneKey struct {
	Pos     formats.Pos // where the record stood
	Key     string
	Instead string // key of the record that it was merged into
}

// EditedFile is a file with its old and its new content.
type EditedFile struct {
	Name             string
	Old, New         []byte // as stored; the same slice if nothing changes
	Removed, Changed int    // records

	doc   *document
	info  os.FileInfo
	text  *stored
	was   []*record.Record // as read, in order
	now   []*record.Record // as the new content is read, in order
	edits formats.Edits

	patches []formats.Patch // that make New of Old, in the decoded text
}

// Changes reports whether the file changes at all.
func (f *EditedFile) Changes() bool { return string(f.Old) != string(f.New) }

// Edit reads the inputs, folds their records, and works out what that changes in
// the files: records that were merged go, those that others were merged into get
// what they lack, and all else stays, byte for byte. Output, To, Key and Write's
// Compact mean nothing to it. It refuses inputs that it can't edit, and changes
// after which a file would say less than before.
func Edit(ctx context.Context, opt Options) (*Editing, error) {
	c := &conversion{Options: opt, ctx: ctx}
	defer c.release()
	for _, open := range []func() error{c.openInputs, c.checkOutputs, c.Ready} {
		if open == nil {
			continue
		}
		if err := open(); err != nil {
			return nil, err
		}
	}
	files, err := c.load()
	if err != nil {
		return nil, err
	}
	e := &Editing{Files: files}
	if err := c.edit(e); err != nil {
		return nil, err
	}
	e.Summary = c.counts.Summary
	return e, nil
}

// load reads the inputs into memory. Whatever stands in the way of editing one of
// them is said before anything is done.
func (c *conversion) load() ([]*EditedFile, error) {
	var files []*EditedFile
	var errs []error
	for _, d := range c.docs {
		f, err := c.loadFile(d)
		if err != nil {
			errs = append(errs, inputError(d.name, err))
			continue
		}
		for _, other := range files {
			if os.SameFile(f.info, other.info) {
				errs = append(errs, fmt.Errorf("%s and %s are one file", other.Name, f.Name))
			}
		}
		files = append(files, f)
	}
	return files, errors.Join(errs...)
}

func (c *conversion) loadFile(d *document) (*EditedFile, error) {
	if !d.reopens() {
		return nil, errors.New("only a file can be edited in place")
	}
	file, err := os.Open(d.path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	f := &EditedFile{Name: d.name, doc: d}
	if f.info, err = file.Stat(); err != nil {
		return nil, err
	}
	if f.Old, err = io.ReadAll(cancelReader{c.ctx, file}); err != nil {
		return nil, err
	}
	f.New = f.Old
	switch name := compression(f.Old); {
	case name != "":
		return nil, fmt.Errorf("this is a %s file: unpack it to edit it in place", name)
	case d.format != nil && d.format.Edit == nil:
		return nil, fmt.Errorf("%s files can't be edited in place", d.format.Title)
	}
	f.text, err = store(f.Old, d.name, c.opening(nil))
	d.whole, d.open = true, f.opener(f.Old)
	return f, err
}

// opener opens a content of the file.
func (f *EditedFile) opener(content []byte) func(*opening) (*text, error) {
	return func(o *opening) (*text, error) {
		return openText(io.NopCloser(bytes.NewReader(content)), f.Name, o)
	}
}

// compression returns the name of the way in which a file is compressed, "" if it
// isn't.
func compression(content []byte) string {
	for _, c := range compressions {
		if len(content) >= len(c.magic) && string(content[:len(c.magic)]) == string(c.magic) {
			return c.name
		}
	}
	return ""
}

// edit reads, folds, and works out what changes.
func (c *conversion) edit(e *Editing) error {
	var records []*record.Record
	file := make(map[string]*EditedFile, len(e.Files))
	for _, f := range e.Files {
		file[f.Name] = f
	}
	for it, err := range c.pipeline(c.read()) {
		switch {
		case err != nil:
			return err
		case it.record == nil:
			continue
		}
		records = append(records, it.record)
		f := file[it.record.Source.File]
		f.was = append(f.was, it.record)
	}
	folded, renamed, err := c.foldInPlace(records, e.Files)
	if err != nil {
		return err
	}
	e.Records, e.Standing = records, folded
	for _, r := range folded {
		c.counts.wrote(r)
	}
	if err := c.counts.settle(true); err != nil {
		return err
	}
	for _, f := range e.Files {
		if f.Changes() {
			f.was = f.now
		}
	}
	return c.gone(e, renamed)
}

// compareFold puts what a fold did into the edits of the files, and returns which
// key stands for which of those that are no more.
func (c *conversion) compareFold(records, folded []*record.Record, file map[string]*EditedFile) (renamed map[string]string) {
	was := make(map[record.Source]*record.Record, len(records))
	for _, r := range records {
		was[r.Source] = r
	}
	former := formerKeys(records)
	standing, instead := map[string]*record.Record{}, map[string]*record.Record{}
	stays := make(map[record.Source]bool, len(folded))
	for _, now := range folded {
		old := was[now.Source]
		stays[now.Source] = true
		standing[now.ID] = cmp.Or(standing[now.ID], now)
		for _, alias := range now.Aliases {
			if _, ok := instead[alias]; !ok && !slices.Contains(old.Aliases, alias) {
				instead[alias] = now
			}
		}
		if c.NoAliases {
			now = now.Clone()
			now.Aliases = keysAmong(now.Aliases, former)
		}
		if !record.Equal(old, now) {
			f := file[now.Source.File]
			f.edits.Changed = append(f.edits.Changed, formats.Change{Was: old, Now: now})
		}
	}
	renamed = map[string]string{}
	for _, r := range records {
		if stays[r.Source] {
			continue
		}
		f := file[r.Source.File]
		f.edits.Removed = append(f.edits.Removed, r)
		to := cmp.Or(standing[r.ID], instead[r.ID])
		if to == nil {
			continue
		}
		if to.ID != r.ID {
			renamed[r.ID] = to.ID
		}
		if into := file[to.Source.File]; into != f {
			into.edits.Arrivals = append(into.edits.Arrivals, formats.Arrival{Record: r, Text: f.textOf(r)})
		}
	}
	return renamed
}

// textOf returns the text that a record of the file was read from.
func (f *EditedFile) textOf(r *record.Record) []byte {
	return f.text.text[r.Source.Offset : r.Source.Offset+r.Source.Length]
}

// editFile makes the new content of a file.
func (c *conversion) editFile(f *EditedFile) error {
	f.Removed = len(f.edits.Removed)
	if f.edits.Empty() || f.doc.format == nil {
		return nil
	}
	opt := c.Write
	opt.ASCII = opt.ASCII || f.text.ascii()
	patches, err := f.doc.format.Edit(f.text.text, f.edits, opt)
	if err != nil || len(patches) == 0 {
		return err
	}
	f.Changed, f.patches = f.touched(patches), patches
	f.New, err = f.text.splice(patches)
	return err
}

// normalizeOne brings a record into its normal form.
func (c *conversion) normalizeOne(r *record.Record) {
	for _, n := range c.Normalize {
		n.Apply(r)
	}
}

// touched counts the records within which there are patches.
func (f *EditedFile) touched(patches []formats.Patch) int {
	n := 0
	for _, r := range f.was {
		from, to := int(r.Source.Offset), int(r.Source.Offset+r.Source.Length)
		for len(patches) > 0 && patches[0].Offset <= from {
			patches = patches[1:]
		}
		if len(patches) > 0 && patches[0].End() <= to {
			n++
		}
	}
	return n
}

// gone lists the keys that nothing answers to any more, and tells of the texts that
// still cite them.
func (c *conversion) gone(e *Editing, renamed map[string]string) error {
	answers, gone := map[string]bool{}, map[string]string{}
	for _, f := range e.Files {
		for _, r := range f.was {
			reserveKeys(r, func(key string) { answers[key] = true })
		}
	}
	for _, f := range e.Files {
		for _, r := range f.edits.Removed {
			if to, ok := renamed[r.ID]; ok && !answers[r.ID] {
				e.Gone = append(e.Gone, GoneKey{formats.Pos{File: f.Name, Line: int(r.Source.Line)}, r.ID, to})
				gone[r.ID] = to
			}
		}
	}
	for _, f := range e.Files {
		c.citeThemselves(f)
	}
	if len(gone) == 0 {
		return nil
	}
	for _, f := range e.Files {
		if err := c.stillCited(f, gone); err != nil {
			return err
		}
	}
	return nil
}
