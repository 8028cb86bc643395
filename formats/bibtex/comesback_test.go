package bibtex

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func unchanged(*record.Record) {}

// What both dialects, or the styles of one, can hold comes back as it stood.
func TestComesBack(t *testing.T) {
	for _, entry := range []string{
		"@mastersthesis{k,\n  title = {T},\n  type = {Diplomarbeit},\n}\n",
		"@mastersthesis{k,\n  title = {T},\n  type = {Bachelor's thesis},\n}\n",
		"@mastersthesis{k,\n  title = {T},\n  type = {Thesis},\n}\n",
		"@phdthesis{k,\n  title = {T},\n  type = {Master's thesis},\n}\n",
		"@phdthesis{k,\n  title = {T},\n  type = {Habilitation},\n}\n",
		"@inproceedings{k,\n  title = {T},\n  articleno = {12},\n}\n",
		"@inproceedings{k,\n  title = {T},\n  pages = {1--9},\n  articleno = {12},\n}\n",
		"@proceedings{k,\n  title = {Proc of X},\n  booktitle = {Proc of X},\n}\n",
		"@book{k,\n  title = {The {DNA} Book},\n  booktitle = {The {DNA} Book},\n}\n",
	} {
		if got := carried(t, BibTeX, entry, unchanged); got != entry {
			t.Errorf("%s becomes %s", entry, got)
		}
	}
}
