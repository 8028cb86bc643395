package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// pathError says of a file that can't be opened what is said of an input.
func pathError(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// readDecisions reads a file of decisions; none if no file is named.
func readDecisions(path string) ([]dedupe.Decision, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	decisions, err := dedupe.ReadDecisions(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return decisions, nil
}

// decisionsHeader begins a file of decisions; it is a remark there.
const decisionsHeader = "# same work or different works, and the fingerprints of two records (bibfold review)"

// appendTo opens a file to add decisions to it. A new one gets its header, a last line
// without an end gets one.
func appendTo(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case info.Size() == 0:
		_, err = io.WriteString(f, decisionsHeader+"\n")
	default:
		last := make([]byte, 1)
		if _, err = f.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
			_, err = io.WriteString(f, "\n")
		}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// decisionLine returns the line of a decision on two records, with a remark from which a
// person knows them, in a later version of the file too.
func decisionLine(same bool, a, b *record.Record) string {
	d := dedupe.Decision{Same: same, A: dedupe.Fingerprint(a), B: dedupe.Fingerprint(b)}
	if d.A > d.B { // as the line has them
		a, b = b, a
	}
	return d.String() + " # " + remarkOn(a) + " | " + remarkOn(b) + "\n"
}

// remarkOn names a record by its key, else its place, and by author, year and title.
func remarkOn(r *record.Record) string {
	const fits = 60
	var parts []string
	if len(r.Author) > 0 {
		parts = append(parts, familyOf(r.Author[0]))
	}
	if !r.Issued.Start.IsZero() {
		parts = append(parts, r.Issued.EDTF()[:min(4, len(r.Issued.EDTF()))])
	}
	said := strings.Join(parts, " ")
	if title := cutAt(record.Plain(r.Title), fits); title != "" {
		said = strings.TrimPrefix(said+", "+title, ", ")
	}
	return strings.Join(strings.Fields(nameOf(r)+": "+said), " ")
}

// nameOf is a record's key, or where it stands.
func nameOf(r *record.Record) string {
	return cmp.Or(r.ID, fmt.Sprintf("%s:%d", filepath.Base(r.Source.File), r.Source.Line))
}

func familyOf(n record.Name) string {
	return cmp.Or(n.Family, n.Display())
}
