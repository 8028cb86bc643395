package cli

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/formats"
)

func (a *app) convertCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "convert [flags] [FILE|FOLDER|-]...",
		Short: "Convert references from any format to another",
		Long: `Convert reads references from files, from the files in folders and below, or from
standard input, and writes them as one document. Records stream through: the
size of the input doesn't matter. Files may be compressed with gzip or zstd.`,
		Example: `  bibfold convert refs.bib -o refs.json
  bibfold convert -t ris papers/ more.json > all.ris
  pbpaste | bibfold convert > listing.bib`,
	}
	f := a.newFlags(cmd.Flags())
	offerValues(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.run(cmd.Context(), args, f, job{})
	}
	return cmd
}

func (a *app) formatsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "formats",
		Short: "List the formats that can be read and written",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.stdout, formatTable(a.registry))
			return err
		},
	}
}

// formatTable lists formats, one a line.
func formatTable(registry formats.Registry) string {
	var padded, table strings.Builder
	w := tabwriter.NewWriter(&padded, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "NAME\tFORMAT\tUSE\tEXTENSIONS\tALSO CALLED")
	for _, f := range registry {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", f.Name, f.Title, uses(f),
			strings.Join(f.Extensions, " "), strings.Join(alsoCalled(f), " "))
	}
	w.Flush() // a strings.Builder takes everything
	for line := range strings.Lines(padded.String()) {
		table.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return table.String()
}

func uses(f *formats.Format) string {
	switch {
	case f.NewWriter == nil:
		return "read"
	case f.NewReader == nil:
		return "write"
	}
	return "read, write"
}

// alsoCalled lists a format's other names; the program whose best format it is
// goes by "--to" alone.
func alsoCalled(f *formats.Format) []string {
	names := append([]string(nil), f.Aliases...)
	for _, program := range programNames() {
		if programs[program][0] == f.Name {
			names = append(names, "--to "+program)
		}
	}
	return names
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "bibfold %s\n", version())
			return err
		},
	}
}

// version returns the program's version, and what it was built with and for.
func version() string {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	return fmt.Sprintf("%s %s %s/%s", v, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
