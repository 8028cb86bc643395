package bibtex

import (
	"slices"
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/record"
)

// splitAnd splits a list at the word "and" outside braces, in any case.
func splitAnd(s string) []string { return appendAnd(nil, s) }

// appendAnd appends what splitAnd returns to parts, which must be empty.
func appendAnd(parts []string, s string) []string {
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if ' ' < c && c < '{' {
			continue
		}
		switch {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth == 0 && isSpace(c) && isAnd(s[i+1:]):
			parts = append(parts, s[start:i])
			i += 3
			start = i + 1
		}
	}
	if start == 0 && !containsAnd(s) {
		if parts := splitAmpersands(s); parts != nil {
			return parts
		}
		return splitSemicolons(s)
	}
	parts = append(parts, s[start:])
	if len(parts[0]) >= 4 && isAnd(parts[0]) { // the list begins with "and"
		parts[0] = parts[0][3:]
	}
	return parts
}

// isAnd reports whether s begins with the word "and".
func isAnd(s string) bool {
	return len(s) >= 3 && s[0]|0x20 == 'a' && s[1]|0x20 == 'n' && s[2]|0x20 == 'd' && (len(s) == 3 || isSpace(s[3]))
}

func containsAnd(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if (s[i] == 'a' || s[i] == 'A') && (i == 0 || isSpace(s[i-1])) && isAnd(s[i:]) {
			return true
		}
	}
	return false
}

// splitSemicolons splits "Smith, J.; Jones, K.", which some databases write.
func splitSemicolons(s string) []string {
	if !strings.Contains(s, ";") {
		return []string{s}
	}
	parts := splitOutside(s, ';')
	if len(parts) < 2 || len(splitOutside(parts[0], ',')) != 2 {
		return []string{s}
	}
	return parts
}

// splitAmpersands splits "Smith, J. & Jones, K." and "John Smith \\& Jane Jones",
// nil where the pieces don't look like persons: "Ernst & Young".
func splitAmpersands(s string) []string {
	if strings.IndexByte(s, '&') < 0 {
		return nil
	}
	pieces := splitOutside(strings.ReplaceAll(s, ` \& `, " & "), '&')
	if len(pieces) < 2 || record.LooksLikeOrganization(s) {
		return nil
	}
	commas := strings.Count(pieces[0], ",")
	for _, p := range pieces {
		name := strings.TrimSuffix(strings.TrimSpace(p), ",")
		if commas > 1 || strings.Count(name, ",") != commas || len(strings.FieldsFunc(name, isBlankOrComma)) < 2 {
			return nil
		}
	}
	return pieces
}

func isBlankOrComma(r rune) bool { return r == ',' || unicode.IsSpace(r) }

// splitOutside splits s at a byte outside braces. An entity's semicolon (&amp;)
// is none.
func splitOutside(s string, sep byte) []string { return appendOutside(nil, s, sep) }

// appendOutside appends what splitOutside returns.
func appendOutside(parts []string, s string, sep byte) []string {
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == sep && depth <= 0 && !(sep == ';' && endsEntity(s[start:i])):
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

func endsEntity(s string) bool {
	n := strings.LastIndexByte(s, '&')
	return n >= 0 && len(s)-n < 9 && n+1 < len(s) && !strings.ContainsAny(s[n:], " \t\n")
}

// isCommaList reports whether a value that should be names joined by "and" is names of
// several words parted by commas: "A. Jude, B. Roe, C. Poe". BibTeX's own commas stand
// between the words of one name.
func isCommaList(s string) bool {
	if strings.Count(s, ",") < 2 || strings.Contains(s, "=") || record.LooksLikeOrganization(s) {
		return false
	}
	parts := splitOutside(s, ',')
	return len(parts) > 2 && len(appendAnd(nil, s)) == 1 && !slices.ContainsFunc(parts, func(p string) bool {
		return !strings.Contains(strings.TrimSpace(p), " ")
	})
}
