package csljson

import (
	"html"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/record"
)

// hasMarkup says of each variable whether its text may hold markup and
// mathematics: all texts but identifiers, codes and addresses.
var hasMarkup = func() (t [record.NumVars]bool) {
	for v := record.Abstract; v < record.ChapterNumber; v++ {
		t[v] = true
	}
	for _, v := range []record.Var{
		record.ArchiveLocation, record.CallNumber, record.DOI, record.Language, record.PMCID, record.PMID, record.URL,
	} {
		t[v] = false
	}
	t[record.Keyword], t[record.Note] = true, true
	return t
}()

// plain reports whether s is ASCII without anything that markup, mathematics or
// HTML could begin with: then it is read and written as it is.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if notPlain[s[i]] {
			return false
		}
	}
	return true
}

var notPlain = func() (t [256]bool) {
	for c := 0x80; c < len(t); c++ {
		t[c] = true
	}
	t['<'], t['&'], t['$'] = true, true, true
	return t
}()

// readText brings text that CSL-JSON holds in v into the record's form.
func readText(v record.Var, s string) string {
	if plain(s) {
		return s
	}
	if s = norm.NFC.String(s); !hasMarkup[v] {
		return s
	}
	if isEscapedHTML(s) {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = canonicalMarkup(s)
	}
	if strings.IndexByte(s, '$') >= 0 {
		s = record.MarkMath(s)
	}
	return s
}

// writeText is the inverse of readText, as far as CSL's markup can say it.
func writeText(v record.Var, s string) string {
	if hasMarkup[v] && strings.IndexByte(s, '<') >= 0 {
		return record.DollarMath(s)
	}
	return s
}

// hasOnlyTags reports whether s is surely read and written as it is: ASCII in which
// nothing but CSL's own tags could mean something.
func hasOnlyTags(s string) bool {
	for i := 0; i < len(s); i++ {
		if !notPlain[s[i]] {
			continue
		}
		n := tagLen(s[i:])
		if n == 0 {
			return false
		}
		i += n - 1
	}
	return true
}

// tagLen returns the length of the tag of CSL's that s begins with, 0 if it is none.
func tagLen(s string) int {
	for t := record.Italic; t <= record.NoCase; t++ {
		if open, shut := record.OpenTag(t), record.CloseTag(t); strings.HasPrefix(s, open) {
			return len(open)
		} else if strings.HasPrefix(s, shut) {
			return len(shut)
		}
	}
	return 0
}

// isEscapedHTML reports whether s was escaped for HTML: it has ampersands, and
// each begins a character reference that HTML knows. "R&D" was not, nor was
// "AT&T; R&amp;D"; "Smith &amp; Sons" was.
func isEscapedHTML(s string) bool {
	found := false
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return found
		}
		s = s[i:]
		end := strings.IndexByte(s, ';')
		if end < 2 || end > 32 {
			return false
		}
		if ref := s[:end+1]; !isReference(ref[1:end]) || strings.HasSuffix(html.UnescapeString(ref), ";") {
			return false
		}
		s = s[end+1:]
		found = true
	}
}

// isReference reports whether s can be the inside of a character reference: #8212, eacute.
func isReference(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') && (i > 0 || s[i] != '#') {
			return false
		}
	}
	return true
}
