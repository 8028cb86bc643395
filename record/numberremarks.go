package record

import (
	"iter"
	"strings"
)

// NumberWords yields the words of a field that holds ISBNs and ISSNs, often several
// and with remarks: of "1999-7777(Electronic),0222-6666(Print)" there are four.
func NumberWords(s string) iter.Seq[string] { return strings.FieldsFuncSeq(s, partsNumbers) }

// partsNumbers reports whether c stands between numbers.
func partsNumbers(c rune) bool {
	switch c {
	case ' ', '\n', '\t', ',', ';', '；', '(', ')', '[', ']', '/':
		return true
	}
	return false
}

// NumberRemarks returns the words that stand beside ISBNs and ISSNs and say more than
// what number it is: "hardcover" of "978-3-16-148410-0 (hardcover)", "" of "1999-7777
// (Electronic)". A record has the numbers alone.
func NumberRemarks(s string) string {
	var words []string
	for word := range NumberWords(s) {
		if !startsWithDigit(strings.TrimLeft(word, "-–‐")) && !saysNumber[strings.ToLower(strings.Trim(word, ".:-–"))] {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// saysNumber are words that tell no more than the number itself.
var saysNumber = map[string]bool{
	"isbn": true, "isbn-10": true, "isbn-13": true, "issn": true, "eissn": true, "pissn": true, "e-issn": true,
	"p-issn": true, "eisbn": true, "e-isbn": true, "print": true, "electronic": true, "online": true, "linking": true,
	"": true, "&": true, "and": true,
}
