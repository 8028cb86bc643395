// Package cli is bibfold's command line: the only place that knows flags,
// terminals and exit statuses.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/all"
)

// The exit statuses.
const (
	statusDone        = 0
	statusProblems    = 1   // done, with problems reported: entries unreadable, or no record found
	statusFailed      = 2   // not done
	statusInterrupted = 130 // 128 + SIGINT, as shells have it
)

// grace is how long an interrupted run has for clearing up.
const grace = 2 * time.Second

// app is one call of the program.
type app struct {
	registry formats.Registry
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	status   int // of a run without an error
}

// Main runs the command line and returns the exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{registry: all.Registry, stdin: stdin, stdout: stdout, stderr: stderr}
	done := make(chan int, 1)
	go func() { done <- a.execute(ctx, args) }()
	select {
	case status := <-done:
		return status
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	select {
	case <-done:
	case <-time.After(grace):
	}
	fmt.Fprintln(stderr, "bibfold: interrupted")
	return statusInterrupted
}

func (a *app) execute(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return a.status
	case errors.Is(err, context.Canceled):
		return statusInterrupted
	case errors.Is(err, syscall.EPIPE):
		return statusFailed // the reader of our output has gone, and needs no message
	}
	fmt.Fprintln(a.stderr, "bibfold: "+strings.TrimRight(err.Error(), "\n"))
	return statusFailed
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "bibfold",
		Short: "Fold bibliographies of any format into one clean one",
		Long: `Bibfold reads references in the formats that people have (copied arXiv listings,
BibTeX, RIS, CSL-JSON, the exports of databases and reference managers: see
bibfold formats), folds those that say the same, and writes one clean bibliography.`,
		Example: `  bibfold dedupe listing.txt refs.bib export.ris -o all.bib
  bibfold convert refs.bib -o refs.json`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a.status = statusFailed // a verb is missing
			cmd.SetOut(a.stderr)
			return cmd.Help()
		},
	}
	root.SetVersionTemplate("bibfold {{.Version}}\n")
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	setHelp(root)
	root.AddCommand(a.convertCommand(), a.dedupeCommand(), a.explainCommand(), a.reviewCommand(), a.formatsCommand(), a.versionCommand())
	a.setCompletion(root)
	return root
}

// setCompletion adds cobra's command for completion scripts, but has a shell that it
// doesn't know refused.
func (a *app) setCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Args = cobra.NoArgs
			c.RunE = root.RunE
		}
	}
}
