// Package xmldoc reads and writes documents in XML that are a list of records,
// and knows none of their vocabularies: a format says with its [Spec] which
// elements are records and what they mean.
//
// Documents of many megabytes are read in steady memory, record by record: a
// splitter finds the records, which is sequential; a parser makes a tree of each,
// which is not, so a reader is [formats.Staged]. Both are our own, as encoding/xml
// reads 12 MB/s of such text, and takes none of the damage that exports have: a
// bare ampersand, entities of HTML, control characters, a file that was cut off.
//
// Entities that a document declares itself are refused, and nothing outside of the
// document is ever read: a reference to one stands for itself.
package xmldoc

import (
	"bufio"
	"bytes"

	"github.com/bibfold/bibfold/record"
)

// Spec is a format in XML as a reader needs it.
type Spec struct {
	Name    string   // of the format, for Source
	Family  string   // for Extra
	Records []string // local names of the elements that are records
	// Lone are names of elements that are records where they stand in none.
	Lone []string
	// Parts are elements that are records, but for where they stand in the record of
	// the name beside them.
	Parts map[string]string
	// Foreign are elements outside of records that call for a word, by their local
	// names: what is said of them.
	Foreign map[string]string
	// Refuse says why an element of a record's name is none, by its text; nil: all
	// are.
	Refuse func(text []byte) error
	// Read gives a record's elements their meaning.
	Read func(r *Reading)
}

// Reading is an element on its way to being a record.
type Reading struct {
	Root *Node
	Rec  *record.Record

	family string
	warn   func(msg string)
}

// IsXML reports whether the text to come begins as XML does, behind a byte order
// mark and white space.
func IsXML(src *bufio.Reader) bool {
	for n := 1; ; n++ {
		head, err := src.Peek(n)
		head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
		if len(head) > 0 && !bytes.HasPrefix([]byte("\ufeff"), head) || err != nil {
			return len(head) > 0 && head[0] == '<'
		}
	}
}

// Opens and Closes are what [formats.Format] has under these names, for formats in XML.
var Opens = []string{"<?xml "}

// Closes reports whether a document in XML may end with a line, which may be all of it.
func Closes(line []byte) bool {
	i := bytes.LastIndexByte(line, '<')
	return i >= 0 && bytes.HasPrefix(line[i:], []byte("</")) && line[len(line)-1] == '>'
}

// Root returns the local name of the first element of a document that begins with
// head, and the text behind its name; "" if it is no XML.
func Root(head []byte) (name string, rest []byte) {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	for len(head) > 1 && head[0] == '<' {
		if head[1] != '!' && head[1] != '?' {
			tag, _, _ := bytes.Cut(head, []byte{'>'})
			local, _ := tagName(append(tag[:len(tag):len(tag)], '>'))
			return string(local), head[1:]
		}
		head = afterSpecial(head)
		head = bytes.TrimLeft(head, " \t\r\n")
	}
	return "", nil
}

// afterSpecial returns what stands behind the comment, processing instruction or
// DOCTYPE that text begins with.
func afterSpecial(text []byte) []byte {
	if gt, open := bytes.IndexByte(text, '>'), bytes.IndexByte(text, '['); text[1] == '!' && open >= 0 && open < gt {
		if i := bytes.Index(text, []byte("]>")); i >= 0 && !bytes.HasPrefix(text, []byte("<!--")) {
			return text[i+2:]
		}
	}
	_, rest := special(text)
	return rest
}
