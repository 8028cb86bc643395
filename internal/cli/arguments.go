package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// atLeast demands so many arguments of a verb, and says in words what they are.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return fmt.Errorf("%s: name %s: %s", cmd.Name(), what, cmd.UseLine())
		}
		return nil
	}
}

// none demands that a verb has no arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments, but %q is one", cmd.Name(), args[0])
	}
	return nil
}
