// Bibfold reads bibliographies in the formats that people have, folds the
// references that say the same, and writes one clean bibliography.
package main

import (
	"os"

	"github.com/bibfold/bibfold/internal/cli"
	"github.com/bibfold/bibfold/internal/heap"
)

func main() {
	heap.Tune()
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
