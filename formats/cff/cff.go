// Package cff reads the Citation File Format, the CITATION.cff in which repositories
// say how to cite what they hold (version 1.2.0,
// https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md).
//
// A document is one mapping: of the software or data itself, of what is to be cited
// instead of it (preferred-citation), and of the works that it builds on
// (references). Each is a record, in this order.
package cff

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
)

const family = "cff"

// Format is the Citation File Format.
var Format = &formats.Format{
	Name:       family,
	Title:      "Citation File Format",
	Family:     family,
	Aliases:    []string{"citation-file-format"},
	Extensions: []string{".cff", ".yaml", ".yml"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  newReader,
}

// sniff looks for the key that each document must have.
func sniff(head []byte) formats.Confidence {
	for line := range bytes.Lines(head) {
		if bytes.HasPrefix(bytes.TrimLeft(line, "\xef\xbb\xbf"), []byte("cff-version:")) {
			return formats.Certain
		}
	}
	return formats.No
}
