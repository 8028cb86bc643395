package csljson

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/bibfold/bibfold/internal/webmarkup"
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
	s = record.UnescapeHTML(s)
	if strings.IndexByte(s, '<') >= 0 {
		s = webmarkup.Canonical(s)
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
	for t := record.NoCase; t >= record.Italic; t-- {
		if open, shut := record.OpenTag(t), record.CloseTag(t); strings.HasPrefix(s, open) {
			return len(open)
		} else if strings.HasPrefix(s, shut) {
			return len(shut)
		}
	}
	return 0
}
