package cli

import (
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/formats/all"
)

// Help is read from the top: a flag without a heading would be found last, and a
// heading's name of no flag shows nothing.
func TestFlagGroups(t *testing.T) {
	a := &app{registry: all.Registry, stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}
	root := a.root()
	known := map[string]bool{}
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		cmd.InitDefaultHelpFlag()
		groups, rest := groupFlags(cmd.Flags())
		for _, g := range groups {
			for _, f := range g.flags {
				known[f.Name] = true
			}
		}
		if cmd.Name() == "dedupe" || cmd.Name() == "convert" {
			for _, f := range rest {
				t.Errorf("%s: --%s stands under no heading", cmd.Name(), f.Name)
			}
		}
	}
	for _, g := range flagGroups {
		for _, name := range strings.Fields(g.flags) {
			if !known[name] {
				t.Errorf("%q lists --%s, which no command has", g.title, name)
			}
		}
	}
}
