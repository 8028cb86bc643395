package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagGroups are the headings of flags in help, each with the names of its flags,
// in the order in which they are shown.
var flagGroups = []struct{ title, flags string }{
	{"Input", "from encoding columns crossref no-normalize"},
	{"Output", "output to force ascii compact key arxiv-date ledger strict quiet verbose"},
	{"Layout of BibTeX", "field-order indent align quotes no-trailing-comma width month-numbers url"},
	{"What is one work", "same possible versions names decisions against merged"},
	{"What a merged record says", "prefer prefer-field no-aliases"},
	{"Editing files where they stand", "in-place backup diff"},
	{"Accounts of what was done", "report keymap"},
	{"Help", "help"},
}

// fewFlags is how many flags need no headings.
const fewFlags = 8

// setHelp makes the help of a command and of those below it show flags in groups.
func setHelp(root *cobra.Command) {
	cobra.AddTemplateFunc("flagHelp", flagHelp)
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(),
		"Flags:\n{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}", "{{flagHelp .LocalFlags}}"))
}

// flagHelp lists the flags of a command, under headings where they are many.
func flagHelp(flags *pflag.FlagSet) string {
	grouped, rest := groupFlags(flags)
	if len(rest) > 0 {
		grouped = append(grouped, flagGroup{"Flags", rest})
	}
	n := 0
	for _, g := range grouped {
		n += len(g.flags)
	}
	if n <= fewFlags {
		all := flagGroup{title: "Flags"}
		for _, g := range grouped {
			all.flags = append(all.flags, g.flags...)
		}
		grouped = []flagGroup{all}
	}
	var b strings.Builder
	for _, g := range grouped {
		g.list(&b)
	}
	return strings.Trim(b.String(), "\n")
}

// flagGroup is a heading and its flags.
type flagGroup struct {
	title string
	flags []*pflag.Flag
}

// groupFlags sorts the flags that help shows under their headings; rest are those
// that have none.
func groupFlags(flags *pflag.FlagSet) (groups []flagGroup, rest []*pflag.Flag) {
	placed := map[*pflag.Flag]bool{}
	for _, g := range flagGroups {
		group := flagGroup{title: g.title}
		for _, name := range strings.Fields(g.flags) {
			if f := flags.Lookup(name); f != nil && !f.Hidden {
				group.flags = append(group.flags, f)
				placed[f] = true
			}
		}
		if len(group.flags) > 0 {
			groups = append(groups, group)
		}
	}
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && !placed[f] {
			rest = append(rest, f)
		}
	})
	return groups, rest
}

// list writes the heading and a flag a line, what they mean in a column.
func (g *flagGroup) list(b *strings.Builder) {
	fmt.Fprintf(b, "\n%s:\n", g.title)
	w := tabwriter.NewWriter(b, 0, 0, 3, ' ', 0)
	for _, f := range g.flags {
		short := "    "
		if f.Shorthand != "" {
			short = "-" + f.Shorthand + ", "
		}
		value, usage := pflag.UnquoteUsage(f)
		if f.DefValue != "" && f.DefValue != "[]" && f.DefValue != "false" {
			usage += " (default " + f.DefValue + ")"
		}
		name := strings.TrimRight("  "+short+"--"+f.Name+" "+value, " ")
		fmt.Fprintf(w, "%s\t%s\n", name, strings.ReplaceAll(usage, "\n", "\n\t"))
	}
	w.Flush() // a strings.Builder takes everything
}
