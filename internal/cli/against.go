package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// readLibrary reads the library whose works are withheld: as the inputs are read, but
// in the format that it has.
func (d *folding) readLibrary(cmd *cobra.Command, in inputFlags) (err error) {
	if d.against != "" && (d.place.wanted || d.place.diff) {
		return errors.New("--against writes what is new as a new document: it doesn't go with --in-place or --diff")
	}
	d.library, err = d.loadLibrary(cmd, d.against, in)
	return err
}

// loadLibrary reads the records that are there already; none if no library is named.
func (a *app) loadLibrary(cmd *cobra.Command, path string, in inputFlags) ([]*record.Record, error) {
	if path == "" {
		return nil, nil
	}
	library, err := a.load(cmd, []string{path}, &inputFlags{encoding: in.encoding, columns: in.columns})
	if err == nil && len(library) == 0 {
		err = errors.New("--against " + path + ": no record found")
	}
	return library, err
}

// foldAgainst folds the records with those of the library, and leaves only works
// that the library doesn't hold.
func (d *folding) foldAgainst(records []*record.Record) []*record.Record {
	all := slices.Concat(d.library, records)
	d.options.Known = len(d.library)
	d.keys.remember(all, d.options.Known)
	d.result = dedupe.Fold(all, d.options)
	d.withheld = map[string]int{}
	for _, w := range d.result.Withheld {
		d.withheld[all[w.Record].Source.File]++
	}
	return d.result.Records
}

// countWithheld tells the summary what was withheld; it took it for merged.
func (d *folding) countWithheld(s *convert.Summary) {
	for i := range s.Sources {
		source := &s.Sources[i]
		n := d.withheld[source.Source]
		source.Withheld += n
		source.Merged -= n
		s.Withheld += n
		s.Merged -= n
	}
}
