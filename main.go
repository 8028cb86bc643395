// Bibfold reads bibliographies in the formats that people have, folds the
// references that say the same, and writes one clean bibliography.
package main

import (
	"os"
	"runtime"
	"runtime/debug"

	"github.com/bibfold/bibfold/internal/cli"
)

// The collector runs when garbage is less than a third of what is in use: a run that
// holds a large library is bound by its memory. Records that stream are not: little of
// them is in use at any time, and the collector would run for every megabyte that is
// read. A block that is never touched takes no memory, but counts as used: of garbage
// there may be 60 MB, and 30 % of what is in use.
const (
	garbage   = 30 // percent
	untouched = 200 << 20
)

func main() {
	var ballast []byte
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
		ballast = make([]byte, untouched)
	}
	status := cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	runtime.KeepAlive(ballast)
	os.Exit(status)
}
