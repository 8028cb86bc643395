package cli

import (
	"context"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
)

// ledger is the file that lists, for each record and field, what the output's
// format could not hold or had to change.
type ledger struct {
	path string
	sink *convert.Sink
	rows *csv.Writer
}

// ledgerColumns name the columns: where the record stood, the key under which it
// was written, CSL's name of the variable or the field's own, what was done with
// the value, the value, and why, where that isn't obvious.
var ledgerColumns = []string{"source", "line", "key", "field", "action", "value", "why"}

// newLedger returns the ledger in the file at path: comma-separated if it is
// called .csv, tab-separated if it is called .tsv.
func newLedger(path string) (*ledger, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv", ".tsv":
		return &ledger{path: path}, nil
	}
	return nil, fmt.Errorf("--ledger %s: a ledger is written as .tsv or .csv: end the name so", path)
}

// open makes ready to write, so that a ledger that can't be written stops the
// run before it begins.
func (l *ledger) open(ctx context.Context) (err error) {
	l.sink, err = convert.CreateSink(ctx, l.path)
	if err != nil {
		return err
	}
	l.rows = csv.NewWriter(l.sink)
	if strings.EqualFold(filepath.Ext(l.path), ".tsv") {
		l.rows.Comma = '\t'
	}
	return l.rows.Write(ledgerColumns)
}

// add enters a loss. An error of the file shows when it is closed.
func (l *ledger) add(loss formats.Loss) {
	at := loss.Record.Source
	_ = l.rows.Write([]string{
		at.File, strconv.Itoa(int(at.Line)), loss.Record.ID,
		loss.Field, loss.Action.String(), loss.Value, loss.Why,
	})
}

// addPiece enters a piece between entries that was left out.
func (l *ledger) addPiece(v formats.Verbatim) {
	_ = l.rows.Write([]string{
		v.Pos.File, strconv.Itoa(v.Pos.Line), "", "text between entries",
		formats.Dropped.String(), strings.TrimSpace(v.Text), "",
	})
}

// close makes the file show.
func (l *ledger) close() error {
	if l.rows.Flush(); l.rows.Error() != nil {
		return l.rows.Error()
	}
	return l.sink.Commit()
}

// abort leaves no file, unless it was closed.
func (l *ledger) abort() {
	if l.sink != nil {
		l.sink.Abort()
	}
}
