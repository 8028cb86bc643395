package record

import "strings"

// NumberRemarks returns the words that stand beside ISBNs and ISSNs and say more than
// what number it is: "hardcover" of "978-3-16-148410-0 (hardcover)", "" of "1999-7777
// (Electronic)". A record has the numbers alone.
func NumberRemarks(s string) string {
	var words []string
	for word := range strings.FieldsFuncSeq(s, partsNumbers) {
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

// partsNumbers reports whether c stands between numbers.
func partsNumbers(c rune) bool { return strings.ContainsRune(" \n\t,;()[]/", c) }
