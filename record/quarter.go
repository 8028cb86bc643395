package record

import "strings"

// parseQuarter reads a part of a year as the months that it has: "2013 1st Quarter",
// "Fourth Quarter 2008", "Q3 2020", "1982 2nd Semest".
func parseQuarter(s string) (Date, bool) {
	year, months, nth := 0, 0, 0
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return strings.ContainsRune(" ,.-/", c) }) {
		switch {
		case len(word) == 4 && allDigits(word) && year == 0:
			d, _, _ := cutYear(word)
			year = int(d.Year)
		case word == "quarter" || word == "quart":
			months = 3
		case word == "semester" || word == "semest" || word == "half":
			months = 6
		case len(word) == 2 && word[0] == 'q' && isDigit(word[1]):
			months, nth = 3, int(word[1]-'0')
		case nth == 0 && ordinals[word] != 0:
			nth = ordinals[word]
		default:
			return Date{}, false
		}
	}
	if year == 0 || months == 0 || nth == 0 || nth*months > 12 {
		return Date{}, false
	}
	d := YearMonth(year, (nth-1)*months+1)
	d.End, d.Range = YearMonth(year, nth*months).Start, RangeClosed
	return d, true
}

var ordinals = map[string]int{
	"1": 1, "1st": 1, "first": 1, "2": 2, "2nd": 2, "second": 2, "3": 3, "3rd": 3, "third": 3, "4": 4, "4th": 4, "fourth": 4,
}
