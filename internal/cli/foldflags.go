package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/dedupe"
)

// foldFlags are the choices of dedupe: what is one work, and whose values win.
type foldFlags struct {
	matchFlags
	prefer      []string
	preferField []string
	keymap      string
	noAliases   bool
	against     string
	decisions   string
}

// matchFlags say what is one work.
type matchFlags struct {
	same, possible float64
	versions       choiceFlag
}

func (f *matchFlags) addFlags(cmd *cobra.Command) {
	f.versions = choiceFlag{words: versionsWords[:]}
	set := cmd.Flags()
	set.Float64Var(&f.same, "same", dedupe.DefaultSame, "`bits` of evidence from which two records are one work")
	set.Float64Var(&f.possible, "possible", dedupe.DefaultPossible, "`bits` of evidence from which two records are listed for you to decide; of a\npreprint and its publication, whose titles often differ, from twice as far\nbelow --same")
	set.Var(&f.versions, "versions", "a preprint and its publication, and versions of a preprint: make them one\nrecord, keep them apart, or link them as two that point at each other")
}

// options returns the choices as the library takes them.
func (f *matchFlags) options() (dedupe.Options, error) {
	opt := dedupe.Options{Same: f.same, Possible: f.possible, Versions: dedupe.VersionsMode(f.versions.value)}
	if !(f.same > 0) || !(f.possible > 0) {
		return opt, errors.New("--same and --possible are numbers above 0")
	}
	if f.possible > f.same {
		return opt, fmt.Errorf("--possible %g is above --same %g", f.possible, f.same)
	}
	return opt, nil
}

// versionsWords are the values of --versions.
var versionsWords = [...]string{
	dedupe.VersionsMerge: "merge", dedupe.VersionsKeep: "keep", dedupe.VersionsLink: "link",
}

func newFoldFlags(cmd *cobra.Command) *foldFlags {
	f := &foldFlags{}
	f.matchFlags.addFlags(cmd)
	set := cmd.Flags()
	set.StringSliceVar(&f.prefer, "prefer", nil, "`sources` (files; preprint, published) whose values win where records of a work\ndiffer, the first one most")
	set.StringArrayVar(&f.preferField, "prefer-field", nil, "the same for one field (`field=sources`), by its name in CSL or BibTeX (title, issued, year, DOI, …)")
	set.StringVar(&f.keymap, "keymap", "", "`file` (.tsv or .json) that tells the new key of every entry whose key changed;\nwith --in-place one that is there is brought up to date")
	set.BoolVar(&f.noAliases, "no-aliases", false, "don't add the keys of merged entries to the one that is kept (BibTeX, BibLaTeX: ids)")
	set.StringVar(&f.against, "against", "", "`library` (a file or folder), read with the encoding and columns of the inputs:\nwrite only what it doesn't hold")
	set.StringVar(&f.decisions, "decisions", "", "`file` of what a person decided (see review)")
	return f
}

// checkPreferred checks that each source whose values win is one of the inputs, or
// may be in a folder among them.
func (f *foldFlags) checkPreferred(inputs []string) error {
	words := slices.Clone(f.prefer)
	for _, s := range f.preferField {
		_, sources, _ := strings.Cut(s, "=")
		words = append(words, strings.Split(sources, ",")...)
	}
	for _, word := range words {
		names := func(input string) bool {
			info, err := os.Stat(input)
			return word == input || word == filepath.Base(input) || err == nil && info.IsDir()
		}
		if word != dedupe.PreferPreprint && word != dedupe.PreferPublished && !slices.ContainsFunc(inputs, names) {
			return fmt.Errorf("no input is called %q: --prefer and --prefer-field take names of inputs, preprint and published", word)
		}
	}
	return nil
}

// options returns the choices as the library takes them.
func (f *foldFlags) options() (dedupe.Options, error) {
	opt, err := f.matchFlags.options()
	if err != nil {
		return opt, err
	}
	opt.Prefer = f.prefer
	if opt.Decisions, err = readDecisions(f.decisions); err != nil {
		return opt, err
	}
	for _, s := range f.preferField {
		field, sources, ok := strings.Cut(s, "=")
		if !ok || sources == "" {
			return opt, fmt.Errorf("--prefer-field %s: write it as FIELD=SOURCE,…", s)
		}
		if name, known := bibNames[strings.ToLower(field)]; known {
			field = name
		}
		if !dedupe.IsField(field) {
			return opt, fmt.Errorf("--prefer-field %s: no field of one value is called %q (title, author, container-title, issued, page, DOI, …)", s, field)
		}
		if opt.PreferField == nil {
			opt.PreferField = map[string][]string{}
		}
		opt.PreferField[field] = strings.Split(sources, ",")
	}
	return opt, nil
}

// bibNames are CSL's names of what BibTeX and BibLaTeX call otherwise.
var bibNames = map[string]string{
	"year": "issued", "date": "issued", "month": "issued", "journal": "container-title", "journaltitle": "container-title",
	"booktitle": "container-title", "pages": "page", "number": "issue", "doi": "DOI", "url": "URL",
	"address": "publisher-place", "location": "publisher-place", "series": "collection-title",
	"school": "publisher", "institution": "publisher", "organization": "publisher",
}
