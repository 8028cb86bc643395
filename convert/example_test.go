package convert_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/record"
)

// Two descriptions of one article become one entry of a BibTeX file.
func ExampleRun() {
	key, err := convert.ParseKeyPattern("default")
	if err != nil {
		fmt.Println(err)
		return
	}
	summary, err := convert.Run(context.Background(), convert.Options{
		Registry: all.Registry,
		Stdin: strings.NewReader(`TY  - JOUR
AU  - Fox, Quick
TI  - On the Colours of Frogs in Winter
JO  - Journal of Frogs
PY  - 2001
VL  - 7
SP  - 1
EP  - 9
ER  -

TY  - JOUR
AU  - Fox, Q.
TI  - On the colours of frogs in winter
JO  - Journal of Frogs
PY  - 2001
VL  - 7
DO  - 10.1000/frogs.7.1
ER  -
`),
		Stdout:    os.Stdout,
		To:        all.Registry.ByName("bibtex"),
		Normalize: convert.Normalizations(),
		Key:       key,
		Fold: func(records []*record.Record) []*record.Record {
			return dedupe.Fold(records, dedupe.Options{}).Records
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("read %d, merged %d, wrote %d\n", summary.Read, summary.Merged, summary.Written)
	// Output:
	// @article{fox2001colours,
	//   author = {Fox, Quick},
	//   title = {On the Colours of Frogs in Winter},
	//   journal = {Journal of Frogs},
	//   volume = {7},
	//   pages = {1--9},
	//   year = {2001},
	//   doi = {10.1000/frogs.7.1},
	// }
	// read 2, merged 1, wrote 1
}
