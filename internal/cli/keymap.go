package cli

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// keymap is the file that tells under which key each entry is found now, so that
// texts that cite the old keys can be brought up to date.
type keymap struct {
	path string // "": none is wanted
	// earlier are the rows of a map that stands there already: files that are edited in
	// place once more still have texts that cite the keys of the time before.
	earlier []keyChange
	extend  bool // read them
	sink    *convert.Sink
	old     []oldKeys
}

// oldKeys are the keys under which an entry went in its source.
type oldKeys struct {
	source, id string
	keys       []string // the id and the aliases; not those of an entry before it in the source
}

// keyChange is a row of the map. One old key may have several new ones if it
// named several works: the source tells which.
type keyChange struct {
	Old    string `json:"old"`
	New    string `json:"new"`
	Source string `json:"source"`
}

// keymapColumns name the columns of the map as a table.
var keymapColumns = []string{"old", "new", "source"}

func (m *keymap) check() error {
	switch strings.ToLower(filepath.Ext(m.path)) {
	case ".tsv", ".json":
		return nil
	}
	if m.path == "" {
		return nil
	}
	return fmt.Errorf("--keymap %s: a map of keys is written as .tsv or .json: end the name so", m.path)
}

func (m *keymap) open(ctx context.Context) (err error) {
	if m.path == "" {
		return nil
	}
	if m.extend {
		if err := m.readEarlier(); err != nil {
			return fmt.Errorf("--keymap %s: this is no map of keys that could be extended: %w: name another file", m.path, err)
		}
	}
	m.sink, err = convert.CreateSink(ctx, m.path)
	return err
}

// readEarlier reads the rows of the map that stands there, if one does.
func (m *keymap) readEarlier() error {
	text, err := os.ReadFile(m.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(text) == 0:
		return nil
	case err != nil:
		return err
	case m.json():
		return json.Unmarshal(text, &m.earlier)
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord = '\t', len(keymapColumns)
	rows, err := r.ReadAll()
	if err == nil && (len(rows) == 0 || !slices.Equal(rows[0], keymapColumns)) {
		err = fmt.Errorf("line 1 doesn't name the columns %s", strings.Join(keymapColumns, ", "))
	}
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		m.earlier = append(m.earlier, keyChange{row[0], row[1], row[2]})
	}
	return nil
}

// extended returns the earlier rows with the keys that the entries have now, and the
// changes behind them. A key that still stands in a file means there what it did, and
// in other files no entry of another.
func (m *keymap) extended(changes []keyChange, records []*record.Record) []keyChange {
	if len(m.earlier) == 0 {
		return changes
	}
	type place struct{ source, key string } // source "": in any
	now := make(map[place]string, 2*len(changes))
	for _, c := range changes {
		for _, old := range [...]place{{c.Source, c.Old}, {"", c.Old}} {
			if _, known := now[old]; !known {
				now[old] = c.New
			}
		}
	}
	for _, r := range records {
		now[place{r.Source.File, r.ID}] = r.ID
		delete(now, place{"", r.ID})
	}
	out := make([]keyChange, 0, len(m.earlier)+len(changes))
	stands := make(map[keyChange]bool, len(m.earlier))
	for _, c := range m.earlier {
		if to := cmp.Or(now[place{c.Source, c.New}], now[place{"", c.New}]); to != "" {
			c.New = to
		}
		if c.Old != c.New && !stands[c] {
			stands[c] = true
			out = append(out, c)
		}
	}
	for _, c := range changes {
		if !stands[c] {
			out = append(out, c)
		}
	}
	return out
}

// json reports whether the map is written as JSON.
func (m *keymap) json() bool { return strings.EqualFold(filepath.Ext(m.path), ".json") }

func (m *keymap) abort() {
	if m.sink != nil {
		m.sink.Abort()
	}
}

// remember notes the keys of the records as they were read, but for the first
// known ones, which are a library's.
func (m *keymap) remember(records []*record.Record, known int) {
	if m.path == "" {
		return
	}
	m.old = make([]oldKeys, len(records))
	seen := map[[2]string]bool{} // source and key
	add := func(i int, key string) {
		if at := [2]string{m.old[i].source, key}; key != "" && !seen[at] {
			seen[at] = true
			m.old[i].keys = append(m.old[i].keys, key)
		}
	}
	for i, r := range records[known:] {
		m.old[known+i].source, m.old[known+i].id = r.Source.File, r.ID
		add(known+i, r.ID)
	}
	for i, r := range records[known:] {
		for _, alias := range r.Aliases {
			add(known+i, alias)
		}
	}
}

// write writes the keys that changed, in the order of the works and their
// entries.
func (m *keymap) write(result *dedupe.Result) error {
	if m.sink == nil {
		return nil
	}
	changes := []keyChange{}
	add := func(i int32, r *record.Record) {
		for _, key := range m.old[i].keys {
			if key != r.ID {
				changes = append(changes, keyChange{key, r.ID, m.old[i].source})
			}
		}
	}
	for _, w := range result.Withheld {
		add(w.Record, w.As)
	}
	for k, r := range result.Records {
		for _, i := range result.Members[k] {
			if id := m.old[i].id; id == "" || id != r.ID { // else its aliases are so still
				add(i, r)
			}
		}
	}
	if err := writeKeys(m.sink, m.extended(changes, result.Records), m.json()); err != nil {
		return err
	}
	return m.sink.Commit()
}

func writeKeys(sink *convert.Sink, changes []keyChange, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(sink)
		enc.SetIndent("", " ")
		enc.SetEscapeHTML(false)
		return enc.Encode(changes)
	}
	w := csv.NewWriter(sink)
	w.Comma = '\t'
	_ = w.Write(keymapColumns) // an error shows in Error
	for _, c := range changes {
		_ = w.Write([]string{c.Old, c.New, c.Source})
	}
	w.Flush()
	return w.Error()
}
