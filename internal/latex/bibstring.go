package latex

import (
	"strings"
	"unicode/utf8"
)

// bibStrings are the words behind BibLaTeX's localisation keys (manual 3.16,
// section 4.9.2), in English, as far as they stand in the fields of entries.
var bibStrings = map[string]string{
	"and": "and", "andothers": "et al.", "book": "book", "chapter": "chapter", "circa": "circa", "confer": "cf.",
	"edition": "edition", "editor": "editor", "editors": "editors", "translator": "translator", "translators": "translators",
	"byeditor": "edited by", "in": "in", "inseries": "in", "involumes": "in", "introduction": "introduction", "foreword": "foreword",
	"issue": "issue", "jourser": "series", "jourvol": "volume", "newseries": "new series", "oldseries": "old series",
	"nodate": "no date", "number": "number", "page": "page", "pages": "pages", "part": "part", "section": "section",
	"column": "column", "columns": "columns", "line": "line", "volume": "volume", "volumes": "volumes", "version": "version",
	"inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming", "inpress": "in press",
	"prepublished": "pre-published", "origpubin": "originally published in", "reprint": "reprint", "reprintof": "reprint of",
	"reviewof": "review of", "translationof": "translation of", "quotedin": "quoted in", "see": "see", "seealso": "see also",
	"phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis", "candthesis": "Candidate thesis",
	"techreport": "technical report", "resreport": "research report", "software": "computer software", "datacd": "CD-ROM",
	"audiocd": "audio CD", "patent": "patent", "library": "library", "abstract": "abstract",
}

// bibString writes the word behind a localisation key, with a capital where a
// sentence begins or the command asks for one. It reports whether it knows the key.
func (d *decoder) bibString(command, key string) bool {
	word, ok := bibStrings[strings.TrimSpace(key)]
	if !ok {
		return false
	}
	if command == "bibcpstring" || d.atSentence() {
		_, n := utf8.DecodeRuneInString(word)
		word = strings.ToUpper(word[:n]) + word[n:]
	}
	d.text(word)
	return true
}

// atSentence reports whether what is written next begins a sentence.
func (d *decoder) atSentence() bool {
	out := strings.TrimRight(string(d.out[max(0, len(d.out)-8):]), " ")
	return out == "" || strings.HasSuffix(out, ".") || strings.HasSuffix(out, ":") ||
		strings.HasSuffix(out, "?") || strings.HasSuffix(out, "!")
}
