// Bibfold reads bibliographies in the formats that people have, folds the
// references that say the same, and writes one clean bibliography.
package main

import (
	"os"
	"runtime"

	"github.com/bibfold/bibfold/internal/cli"
)

// garbage is how many bytes of garbage may gather on top of what the runtime
// allows by itself (as much as there is memory in use).
const garbage = 32 << 20

func main() {
	// Records stream: little is in use at any time, and the collector would run
	// for every few megabytes that are read. A block that is never touched takes no
	// memory, but counts as used. Unlike a higher GOGC it makes no difference to a
	// run that holds a large library.
	ballast := make([]byte, garbage)
	status := cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	runtime.KeepAlive(ballast)
	os.Exit(status)
}
