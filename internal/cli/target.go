package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
)

// target returns the format to write: the user's word, of the formats that a
// program reads the one that the output's extension says; without it what that
// says, BibTeX where there is none.
func (f *flags) target(registry formats.Registry) (*formats.Format, error) {
	ext := filepath.Ext(f.output)
	if convert.Extension(f.output) != ext {
		return nil, fmt.Errorf("%s: the output isn't compressed: leave %s out of its name", f.output, ext)
	}
	if f.to.format != nil {
		for _, other := range f.to.others {
			if len(other.Extensions) > 0 && strings.EqualFold(other.Extensions[0], ext) {
				return other, nil
			}
		}
		return f.to.format, nil
	}
	if ext == "" {
		return registry.ByName("bibtex"), nil
	}
	writable := slices.DeleteFunc(registry.ByExtension(ext), func(to *formats.Format) bool { return to.NewWriter == nil })
	switch {
	case len(writable) == 0:
		return nil, unknownExtension(registry, f.output, ext)
	case len(writable) > 1 && !strings.EqualFold(writable[0].Extensions[0], ext):
		return nil, sharedExtension(writable, f.output, ext)
	}
	return writable[0], nil
}

// tellDialect says that inputs were of another dialect than the output, whose name
// may be that of either.
func (f *flags) tellDialect(s *convert.Summary, to *formats.Format, tell *teller) {
	if f.to.format != nil {
		return
	}
	for _, in := range s.Sources {
		if from := f.to.registry.ByName(in.Format); from != nil && from != to && from.FamilyName() == to.FamilyName() {
			tell.say("%s is %s and is written as %s: --to %s leaves it %s", in.Source, in.Title, to.Title, in.Format, in.Title)
			return
		}
	}
}

// sharedExtension is the error of an output whose name may be that of several
// formats, and is the usual one of none.
func sharedExtension(writable formats.Registry, output, ext string) error {
	return fmt.Errorf("%s: %s may be several formats: say which with --to %s", output, ext, strings.Join(writable.Names(), "|"))
}

// unknownExtension is the error of an output whose name tells no format.
func unknownExtension(registry formats.Registry, output, ext string) error {
	var known []string
	for _, format := range registry {
		if format.NewWriter != nil {
			known = append(known, format.Extensions...)
		}
	}
	msg := fmt.Sprintf("%s: no format that can be written has the extension %s", output, ext)
	if near := nearest(ext, known); near != "" {
		return fmt.Errorf("%s: did you mean %s? --to FORMAT says what to write", msg, near)
	}
	return errors.New(msg + ": say what to write with --to FORMAT")
}
