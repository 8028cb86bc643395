package bibtex

import (
	"errors"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
)

// TestWriteDates: BibTeX's fields say as much of a date as its styles can print, and
// what they can't is reported; BibLaTeX's date says all.
func TestWriteDates(t *testing.T) {
	for _, tt := range []struct {
		fields, classic, biblatex string
		lost                      bool
	}{
		{`date = {2003-05-12/2003-05-14}`, `year = {2003}, month = may # " 12--14"`, `date = {2003-05-12/2003-05-14}`, false},
		{`date = {2003-04-28/2003-05-02}`, `year = {2003}, month = apr # " 28--" # may # " 2"`, `date = {2003-04-28/2003-05-02}`, false},
		{`year = 2003, month = may, day = {12--14}`, `year = {2003}, month = may # " 12--14"`, `date = {2003-05-12/2003-05-14}`, false},
		{`year = 2003, month = {12-14 May}`, `year = {2003}, month = may # " 12--14"`, `date = {2003-05-12/2003-05-14}`, false},
		{`date = {2019-11/2019-12}`, `year = {2019}, month = nov # "--" # dec`, `date = {2019-11/2019-12}`, false},
		{`date = {1973/1981}`, `year = {1973--1981}`, `date = {1973/1981}`, false},
		{`date = {1997/..}`, `year = {1997--}`, `date = {1997/..}`, false},
		{`date = {1850~}`, `year = {ca. 1850}`, `date = {1850~}`, false},
		{`date = {1850-05~}`, `year = {ca. 1850}, month = may`, `date = {1850-05~}`, false},
		{`date = {1850?}`, `year = {1850?}`, `date = {1850?}`, false},
		{`date = {201X}`, `year = {201X}`, `date = {201X}`, false},
		{`date = {0800}`, `year = {800}`, `date = {0800}`, false},
		{`date = {0790/0814}`, `year = {790--814}`, `date = {0790/0814}`, false},
		{`date = {0800~}`, `year = {ca. 800}`, `date = {0800~}`, false},
		{`year = {-49}`, `year = {-49}`, `year = {-49}`, false},
		{`year = {888}, month = feb`, `year = {888}, month = feb`, `year = {888}, month = feb`, false},
		{`year = {350 BC}`, `year = {350 BC}`, `year = {350 BC}`, false},
		{`year = {0}`, `year = {0}`, `year = {0}`, false},
		{`year = {c. 1350}`, `year = {c. 1350}`, `date = {1350~}`, false},
		{`date = {0888}`, `year = {888}`, `date = {0888}`, false},
		{`date = {-0349}`, `year = {350 BC}`, `date = {-0349}`, false},
		{`year = {12000}`, `year = {12000}`, `date = {Y12000}`, false},
		{`date = {1985-21}`, `year = {1985}, month = {Spring}`, `date = {1985-21}`, false},
		{`date = {2003-12-28/2004-01-02}`, `year = {2003--2004}`, `date = {2003-12-28/2004-01-02}`, true},
		// The key that an entry is sorted by in place of its year (btxdoc, section 4).
		{`year = {\noopsort{1973c}1981}`, `year = {\noopsort{1973c}1981}`, `date = {1981}, sortyear = {1973}`, false},
		{`year = {1981{\noopsort{b}}}`, `year = {1981{\noopsort{b}}}`, `date = {1981}`, false},
	} {
		r := readModel(t, "@misc{k, "+tt.fields+"}")
		for _, d := range [...]struct {
			format *formats.Format
			want   string
		}{{BibTeX, tt.classic}, {BibLaTeX, tt.biblatex}} {
			var b strings.Builder
			lost := false
			w := d.format.NewWriter(&b, formats.WriteOptions{OnLoss: func(formats.Loss) { lost = true }})
			if err := errors.Join(w.Write(r), w.Close()); err != nil {
				t.Fatal(err)
			}
			want := "@misc{k,\n  " + strings.ReplaceAll(d.want, ", ", ",\n  ") + ",\n}\n"
			if got := b.String(); got != want {
				t.Errorf("%s in %s: %s", tt.fields, d.format.Name, got)
			}
			if lost != (tt.lost && d.format == BibTeX) {
				t.Errorf("%s in %s: loss reported: %v", tt.fields, d.format.Name, lost)
			}
		}
	}
}
