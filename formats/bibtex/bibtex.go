// Package bibtex reads and writes BibTeX and BibLaTeX.
//
// Reading goes through three layers, each with one question. What was written: a
// tolerant scanner cuts the document into entries, macros and text and never
// gives up on the rest because of one bad entry (scan, extent, written, value).
// What does it say: macros are expanded, fields inherited from parents (expand,
// crossref, inherit). What does it mean: fields become variables of the record by
// tables that writing reads in the other direction (types, fields, names, dates).
//
// Both dialects are read by the same reader. The sources are Oren Patashnik's
// "BibTeXing" (btxdoc, 1988), the BibLaTeX manual 3.16 and what programs and
// people make of them.
package bibtex

import (
	"bytes"
	"regexp"

	"github.com/bibfold/bibfold/formats"
)

// BibTeX is the form that BibTeX's standard styles understand.
var BibTeX = &formats.Format{
	Name: "bibtex", Title: "BibTeX", Family: family,
	Aliases: []string{"bib"}, Extensions: []string{".bib"},
	CleanKey: classic.cleanKey, CaselessKeys: true,
	Sniff: sniff, Opens: []string{"@"}, Closes: closes, Brackets: "{}",
}

// BibLaTeX is the form of BibLaTeX's data model, which biber reads.
var BibLaTeX = &formats.Format{
	Name: "biblatex", Title: "BibLaTeX", Family: family,
	Extensions: []string{".bib"},
	CleanKey:   biblatex.cleanKey, KnowsAliases: true,
	Sniff: sniffBibLaTeX, Opens: []string{"@"}, Closes: closes, Brackets: "{}",
}

// closes reports whether an entry may end with a line, or it is a comment.
func closes(line []byte) bool {
	return line[0] == '%' || line[len(line)-1] == '}' || line[len(line)-1] == ')'
}

func init() { // the writer asks for the names of its own formats
	BibTeX.NewReader, BibTeX.NewWriter = newReader(BibTeX.Name), newWriter(classic)
	BibLaTeX.NewReader, BibLaTeX.NewWriter = newReader(BibLaTeX.Name), newWriter(biblatex)
	BibTeX.Edit, BibLaTeX.Edit = newEdit(classic), newEdit(biblatex)
}

// sniff claims bibliographies in either dialect; BibTeX is the name that people
// expect for a .bib file.
func sniff(head []byte) formats.Confidence {
	sure := sniffEntries(head)
	if sure == formats.Certain && isBibLaTeX(head) {
		return formats.Likely
	}
	return sure
}

// sniffBibLaTeX claims what has fields of BibLaTeX alone.
func sniffBibLaTeX(head []byte) formats.Confidence {
	switch sure := sniffEntries(head); {
	case sure == formats.No:
		return formats.No
	case isBibLaTeX(head):
		return sure
	}
	return formats.Possible
}

// sniffEntries looks for entries that begin lines: "@word{".
func sniffEntries(head []byte) formats.Confidence {
	entries := 0
	for line := range bytes.FieldsFuncSeq(head, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = bytes.TrimLeft(line, " \t")
		if len(line) == 0 || line[0] != '@' {
			continue
		}
		word, open := entryHead(line)
		if word == nil {
			continue
		}
		if kindOf(word) != blockEntry || keyFollows(line[open+1:]) {
			return formats.Certain
		}
		entries++
	}
	if entries > 0 {
		return formats.Likely
	}
	return formats.No
}

var (
	// ownFields are what BibLaTeX calls its dates and journals, and classicFields what
	// BibTeX does (BibLaTeX manual, 2.2.5): both stand in files that either can read.
	ownFields     = regexp.MustCompile(`(?im)^[ \t,]*(?:date|journaltitle)[ \t]*=`)
	classicFields = regexp.MustCompile(`(?im)^[ \t,]*(?:year|journal)[ \t]*=`)
)

// isBibLaTeX reports whether the dates and journals of a bibliography have the names
// that BibTeX's styles don't know.
func isBibLaTeX(head []byte) bool { return ownFields.Match(head) && !classicFields.Match(head) }
