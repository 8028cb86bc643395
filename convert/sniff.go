package convert

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/bibfold/bibfold/formats"
)

// finder finds the format of a document.
type finder struct {
	registry formats.Registry
	from     *formats.Format          // the user's word; nil: by name and looks
	foreign  func(head []byte) string // see [Options]; nil: nothing is
}

// foreignError says what a document is that holds no references.
type foreignError string

func (e foreignError) Error() string { return "this is " + string(e) + ", not a bibliography" }

// errUnknownLooks says that no format claims a document.
var errUnknownLooks = errors.New("can't tell the format by its looks")

// format returns the format of a document by its name and beginning; nil if there
// is nothing in it.
func (f *finder) format(name string, head []byte) (*formats.Format, error) {
	if f.foreign != nil {
		if what := f.foreign(head); what != "" {
			return nil, foreignError(what)
		}
	}
	if f.from != nil {
		return f.from, f.contradiction(head)
	}
	best, sure := f.registry.Sniff(head)
	named := f.registry.ByExtension(Extension(name))
	if own, ownSure := named.Sniff(head); own != nil && (ownSure >= formats.Likely || ownSure >= sure) {
		return own, nil
	}
	switch {
	case sure >= formats.Likely:
		return best, nil
	case len(named) > 0 && unambiguous(named):
		return named[0], nil
	case best != nil:
		return best, nil
	case strings.TrimSpace(string(head)) == "":
		return nil, nil
	}
	if isWebPage(head) {
		return nil, foreignError(webPage)
	}
	return nil, fmt.Errorf("%w: say it with --from (%s)", errUnknownLooks, f.readable())
}

// webPage is what a site may have answered where a file was asked for.
const webPage = "a web page (of a site that wants a log-in, or reports an error?)"

func isWebPage(head []byte) bool {
	start := bytes.ToLower(bytes.TrimLeft(head[:min(len(head), 1000)], " \t\r\n"))
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html"))
}

// unambiguous reports whether all formats are of one family, so that an extension
// they share tells what a file is even if its content doesn't.
func unambiguous(named formats.Registry) bool {
	for _, f := range named {
		if f.NewReader == nil || f.FamilyName() != named[0].FamilyName() {
			return false
		}
	}
	return true
}

// contradiction returns an error if the document is certainly not of the format
// that the user says it has.
func (f *finder) contradiction(head []byte) error {
	if f.from.Sniff != nil && f.from.Sniff(head) > formats.No {
		return nil
	}
	best, sure := f.registry.Sniff(head)
	if sure < formats.Certain || best.FamilyName() == f.from.FamilyName() {
		return nil
	}
	return fmt.Errorf("this is not %s: it looks like %s (--from %s)", f.from.Title, best.Title, best.Name)
}

// looksLike returns the format that the document looks like, if it isn't the one
// it was read as.
func (f *finder) looksLike(read *formats.Format, head []byte) *formats.Format {
	best, sure := f.registry.Sniff(head)
	if best == nil || sure < formats.Likely || read == nil || best.FamilyName() == read.FamilyName() {
		return nil
	}
	return best
}

// hidden returns the format of the references that a piece between the entries of a
// document certainly holds, nil if they are of the document's own: those are comments.
func (f *finder) hidden(v *formats.Verbatim) *formats.Format {
	if strings.Count(v.Text, "\n") < 2 {
		return nil // a remark
	}
	best, sure := f.registry.Sniff(sniffable([]byte(v.Text[:min(len(v.Text), formats.SniffLen)])))
	if sure < formats.Certain || best.FamilyName() == v.Format {
		return nil
	}
	return best
}

// readable lists the names of the formats that can be read.
func (f *finder) readable() string {
	var names []string
	for _, format := range f.registry {
		if format.NewReader != nil {
			names = append(names, format.Name)
		}
	}
	return strings.Join(names, ", ")
}
