package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
)

// flags are what convert and dedupe have in common.
type flags struct {
	inputFlags
	to          formatFlag
	output      string
	ascii       bool
	compact     bool
	layout      formats.Layout
	key         keyFlag
	arxivDate   choiceFlag
	crossref    choiceFlag
	url         choiceFlag
	noNormalize []string
	ledger      string
	strict      bool
	force       bool
	quiet       bool
	verbose     bool
}

// inputFlags say how inputs are read.
type inputFlags struct {
	from     formatFlag
	encoding string
	columns  columnsFlag
}

func (f *inputFlags) addFlags(set *pflag.FlagSet, registry formats.Registry) {
	f.from = formatFlag{registry: registry, use: reading}
	set.VarP(&f.from, "from", "f", "format of the inputs (default: by name and looks)")
	set.StringVar(&f.encoding, "encoding", "", "`name` of the inputs' encoding (default: by their looks)")
	set.Var(&f.columns, "columns", "what columns of a table mean, by CSL names (title=Titel,author=Wer)")
}

func (a *app) newFlags(set *pflag.FlagSet) *flags {
	f := &flags{
		to:        formatFlag{registry: a.registry, use: writing},
		arxivDate: choiceFlag{words: []string{"first", "latest"}},
		crossref:  choiceFlag{words: []string{"resolve", "keep"}},
		url:       choiceFlag{words: addressWords[:]},
	}
	_ = f.key.Set(convert.DefaultKey) // it is a pattern
	f.inputFlags.addFlags(set, a.registry)
	set.VarP(&f.to, "to", "t", "format of the output (default: by its extension, else bibtex)")
	set.StringVarP(&f.output, "output", "o", "", "`file` to write, replaced whole (default: standard output)")
	set.BoolVar(&f.ascii, "ascii", false, "write ASCII alone where the format allows it (BibTeX: LaTeX commands)")
	set.BoolVar(&f.compact, "compact", false, "write one record a line where the format leaves the choice")
	addLayout(set, &f.layout)
	set.Var(&f.url, "url", "which BibTeX entries get a url")
	set.Var(&f.key, "key", "`pattern` of the citation keys that must be made, or arxiv for those of arXiv's\n"+
		"export; also {authors}, {yy}, {title:2}, {type}, {arxiv}; {Author} has a\n"+
		"capital")
	set.Var(&f.arxivDate, "arxiv-date", "date of a preprint: first version or latest")
	set.Var(&f.crossref, "crossref", "what BibTeX entries take from others by crossref or xdata: resolve it, or\n"+
		"keep the references, for output as BibTeX or BibLaTeX")
	set.StringSliceVar(&f.noNormalize, "no-normalize", nil, "leave out normalisations, by `name`: "+strings.Join(normalizationNames(), ", "))
	set.StringVar(&f.ledger, "ledger", "", "`file` (.tsv or .csv) that lists what the output's format could not hold, a value a line")
	set.BoolVar(&f.strict, "strict", false, "exit with 1 if the output's format could not hold everything")
	set.BoolVar(&f.force, "force", false, "replace a file even if it is an input, or if no record was found")
	set.BoolVarP(&f.quiet, "quiet", "q", false, "say nothing but errors")
	set.BoolVar(&f.verbose, "verbose", false, fmt.Sprintf("say every warning, not only the first %d of a kind", shownOfKind))
	return f
}

// options returns what the flags say of a conversion.
func (f *flags) options(registry formats.Registry) (convert.Options, error) {
	to, err := f.target(registry)
	if err != nil {
		return convert.Options{}, err
	}
	normalize, err := f.normalizations()
	if err != nil {
		return convert.Options{}, err
	}
	return convert.Options{
		Registry: registry,
		From:     f.from.format,
		Foreign:  ownPaper,
		Encoding: f.encoding,

		KeepInheritance: f.crossref.String() == "keep",
		Columns:         f.columns,

		Output: f.output,
		To:     to,
		Force:  f.force,

		Normalize: normalize,
		Key:       f.key.pattern,
		Write: formats.WriteOptions{
			ASCII: f.ascii, Compact: f.compact, Layout: f.layout,
			Addresses: formats.Addresses(f.url.value),
		},
	}, nil
}

// offerValues tells the shell the values of the flags that take one of a few.
func offerValues(cmd *cobra.Command) {
	offer := func(name string, values []string) {
		// The flag exists: there is no other error.
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if v, ok := f.Value.(interface{ values() []string }); ok {
			offer(f.Name, v.values())
		}
	})
	if cmd.Flags().Lookup("no-normalize") != nil {
		offer("no-normalize", normalizationNames())
	}
}

func normalizationNames() []string {
	var names []string
	for _, n := range convert.Normalizations() {
		names = append(names, n.Name)
	}
	return names
}

// normalizations returns those that the user left in.
func (f *flags) normalizations() ([]convert.Normalization, error) {
	names := normalizationNames()
	for _, name := range f.noNormalize {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("--no-normalize: unknown normalisation %q (known are %s)", name, strings.Join(names, ", "))
		}
	}
	list := slices.DeleteFunc(convert.Normalizations(), func(n convert.Normalization) bool {
		return slices.Contains(f.noNormalize, n.Name)
	})
	if f.arxivDate.String() == "latest" {
		list = append(list, convert.LatestArXivDate)
	}
	return list, nil
}

// use is what a format is wanted for.
type use int

const (
	reading use = iota
	writing
)

// formatFlag is a flag whose value is the name of a format.
type formatFlag struct {
	registry formats.Registry
	use      use
	format   *formats.Format
	others   formats.Registry // those that the named program reads as well
}

// programs are names of programs, for the formats that each reads, the best one
// first: Zotero RDF alone takes tags, notes, attachments and collections into
// Zotero, and EndNote XML alone EndNote's own types, styled text and organisations
// into EndNote. The output's extension may ask for one of the others.
var programs = map[string][]string{
	"zotero":  {"zoterordf", "csljson", "ris", "biblatex"},
	"endnote": {"endnotexml", "ris", "refer"},
	"jabref":  {"bibtex", "ris", "endnotexml"},
}

func programNames() []string { return slices.Sorted(maps.Keys(programs)) }

// String returns the format's name, as pflag.Value wants it.
func (f *formatFlag) String() string {
	if f.format == nil {
		return ""
	}
	return f.format.Name
}

// Type returns what help calls the value.
func (f *formatFlag) Type() string { return "format" }

// Set looks the format up.
func (f *formatFlag) Set(name string) error {
	format := f.registry.ByName(name)
	f.others = nil
	if format == nil && f.use == writing {
		for _, n := range programs[strings.ToLower(name)] {
			if known := f.registry.ByName(n); known != nil && known.NewWriter != nil {
				f.others = append(f.others, known)
			}
		}
		if len(f.others) > 0 {
			format = f.others[0]
		}
	}
	switch {
	case format == nil:
		return f.unknown(name)
	case f.use == writing && format.NewWriter == nil:
		return fmt.Errorf("%s can only be read", format.Title)
	case f.use == reading && format.NewReader == nil:
		return fmt.Errorf("%s can only be written", format.Title)
	}
	f.format = format
	return nil
}

func (f *formatFlag) unknown(name string) error {
	msg := fmt.Sprintf("unknown format %q", name)
	if near := nearest(name, f.values()); near != "" {
		return fmt.Errorf("%s: did you mean %s?", msg, near)
	}
	return fmt.Errorf("%s (known are %s)", msg, strings.Join(f.values(), ", "))
}

// values returns the names that the flag takes.
func (f *formatFlag) values() []string {
	var names []string
	for _, format := range f.registry {
		if f.use == reading && format.NewReader != nil || f.use == writing && format.NewWriter != nil {
			names = append(names, format.Name)
			names = append(names, format.Aliases...)
		}
	}
	if f.use == writing {
		names = append(names, programNames()...)
	}
	slices.Sort(names)
	return names
}

// choiceFlag is a flag whose value is one of a few words: those of an enumeration,
// in its order. The first one is the default.
type choiceFlag struct {
	words []string
	value int
}

func (f *choiceFlag) String() string { return f.words[f.value] }

// Type returns what help calls the value.
func (f *choiceFlag) Type() string { return strings.Join(f.words, "|") }

// Set takes one of the words.
func (f *choiceFlag) Set(s string) error {
	i := slices.Index(f.words, s)
	if i < 0 {
		return fmt.Errorf("must be one of %s", strings.Join(f.words, ", "))
	}
	f.value = i
	return nil
}

// values returns the words.
func (f *choiceFlag) values() []string { return f.words }

// keyFlag is a flag whose value is a key pattern.
type keyFlag struct {
	text    string
	pattern *convert.KeyPattern
}

func (f *keyFlag) String() string { return f.text }

// Type returns what help calls the value.
func (f *keyFlag) Type() string { return "pattern" }

// Set parses the pattern.
func (f *keyFlag) Set(s string) (err error) {
	f.text = s
	f.pattern, err = convert.ParseKeyPattern(s)
	return err
}

// values returns the names of patterns.
func (f *keyFlag) values() []string { return []string{"default", "arxiv"} }
