package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// measuring tells, for those who work on bibfold, how good the choice of candidate
// pairs is. Its flags aren't shown.
type measuring struct {
	wanted bool
	truth  string // file that tells which work each record describes; "": none
	told   bool   // editing in place may fold the same records several times
}

func (m *measuring) addFlags(set *pflag.FlagSet) {
	set.BoolVar(&m.wanted, "debug", false, "tell how many pairs of records are compared")
	set.StringVar(&m.truth, "debug-truth", "", "`file` with the id of a record and that of its work in a line, parted by a tab: tell how many of the true pairs are compared")
	for _, name := range [...]string{"debug", "debug-truth"} {
		_ = set.MarkHidden(name) // the flag exists: there is no other error
	}
}

// tell measures the choice of pairs for the records, if that is wanted.
func (m *measuring) tell(w io.Writer, records []*record.Record) {
	if m.told || !m.wanted && m.truth == "" {
		return
	}
	m.told = true
	var works []int32
	if m.truth != "" {
		var err error
		if works, err = readTruth(m.truth, records); err != nil {
			fmt.Fprintln(w, err)
		}
	}
	b := dedupe.MeasureBlocking(records, works)
	fmt.Fprintf(w, "%d records, %d candidate pairs, %.2f a record\n", b.Records, b.Pairs, b.PerRecord())
	if works != nil {
		fmt.Fprintf(w, "%d of %d true pairs are candidates, %.5f\n", b.Found, b.True, b.Completeness())
	}
}

// readTruth returns the number of each record's work. A record that the file
// doesn't name is a work of its own.
func readTruth(path string, records []*record.Record) ([]int32, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	workOf := map[string]string{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if id, work, ok := strings.Cut(lines.Text(), "\t"); ok {
			workOf[id], _, _ = strings.Cut(work, "\t")
		}
	}
	numbers := map[string]int32{}
	works := make([]int32, len(records))
	for i, r := range records {
		works[i] = int32(i)
		if work, ok := workOf[r.ID]; ok {
			if _, seen := numbers[work]; !seen {
				numbers[work] = int32(i)
			}
			works[i] = numbers[work]
		}
	}
	return works, lines.Err()
}
