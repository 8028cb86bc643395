package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// written is what the words and numbers of a date are.
type written struct {
	numbers [3]int
	digits  [3]int // how many digits each number has
	count   int
	month   uint8
	season  Season
	dots    bool // a dot stands behind the first number
	weekday bool
	before  bool // before year 1: BC
}

func (w *written) hasName() bool { return w.month != 0 || w.season != 0 }

// year returns the index of the number that is surely the year, -1 if there is none.
func (w *written) year() int {
	for i := range w.count {
		if w.digits[i] >= 3 {
			return i
		}
	}
	return -1
}

// share gives each end of a range the year or month that only the other says.
func (w *written) share(end *written) {
	if i := end.year(); i >= 0 && w.year() < 0 {
		w.addNumber(end.numbers[i], end.digits[i])
	} else if i := w.year(); i >= 0 && end.year() < 0 {
		end.addNumber(w.numbers[i], w.digits[i])
	}
	switch {
	case !w.hasName() && w.count == 2:
		w.month, w.season = end.month, end.season
	case !end.hasName() && end.count == 2:
		end.month, end.season = w.month, w.season
	}
}

// completeYear completes a year of two digits by the year its range begins with:
// 99 of 1998-99.
func (w *written) completeYear(start *written) {
	if w.count == 1 && w.digits[0] == 2 && start.count == 1 && start.digits[0] == 4 {
		w.numbers[0] += start.numbers[0] / 100 * 100
		w.digits[0] = 4
	}
}

func (w *written) addNumber(n, digits int) bool {
	if w.count == len(w.numbers) {
		return false
	}
	w.numbers[w.count], w.digits[w.count] = n, digits
	w.count++
	return true
}

// readDate takes a date apart into numbers and names; ok is false if anything else
// is in it.
func readDate(s string) (w written, ok bool) {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r >= '0' && r <= '9':
			if w.count > 1 && isTimeOfDay(s) {
				return w, true
			}
			if s, ok = w.readNumber(s); !ok {
				return w, false
			}
		case unicode.IsLetter(r):
			n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
			if n < 0 {
				n = len(s)
			}
			if !w.addWord(s[:n]) {
				return w, false
			}
			s = s[n:]
		case strings.ContainsRune(" ,./-", r):
			s = s[size:]
		default:
			return w, false
		}
	}
	return w, w.count > 0 || w.hasName()
}

// readNumber reads the number that s begins with and returns what follows.
func (w *written) readNumber(s string) (rest string, ok bool) {
	n, value := 0, 0
	for n < len(s) && isDigit(s[n]) && n < 9 {
		value = value*10 + int(s[n]-'0')
		n++
	}
	if n == 8 && w.count == 0 {
		w.addNumber(value/10000, 4)
		w.addNumber(value/100%100, 2)
		return s[n:], w.addNumber(value%100, 2)
	}
	if n > 4 || !w.addNumber(value, n) {
		return s, false
	}
	rest = cutOrdinal(s[n:])
	if w.count == 1 {
		w.dots = strings.HasPrefix(rest, ".")
	}
	return rest, true
}

// addWord takes the name of a month, a weekday or a small word.
func (w *written) addWord(word string) bool {
	if month, season, ok := ParseMonth(word); ok {
		if w.hasName() {
			return false
		}
		w.month, w.season = month, season
		return true
	}
	switch {
	case weekdays.get(word):
		w.weekday = true
	case eraWords.get(word):
		w.before = w.before || strings.EqualFold(word, "BC") || strings.EqualFold(word, "BCE")
	default:
		return dateFillers.get(word)
	}
	return true
}

// isTimeOfDay reports whether s is a time of day with what may follow it:
// 12:34:56 GMT.
func isTimeOfDay(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n <= 2 && n < len(s) && s[n] == ':' && len(s) < 32 &&
		strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// cutOrdinal removes the ending of an ordinal number: 1st, 2nd, 1er, 3º.
func cutOrdinal(s string) string {
	for _, ending := range [...]string{"st", "nd", "rd", "th", "er", "ème", "e", "º", "ª", "°"} {
		rest, ok := strings.CutPrefix(s, ending)
		if !ok {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) {
			return rest
		}
	}
	return s
}

// day returns the day, month or year that the words and numbers name.
func (w *written) day() (Day, bool) {
	var d Day
	var ok bool
	switch {
	case w.before:
		d = Day{Year: int32(1 - w.numbers[0]), Precision: PrecisionYear}
		return d, w.count == 1 && !w.hasName() && w.numbers[0] > 0
	case w.hasName():
		d, ok = w.named()
	default:
		d, ok = w.numeric()
	}
	return d, ok && d.IsValid()
}

// named reads a date with the name of a month or season: year and perhaps day are
// numbers. Behind a weekday the last number is a year, if it has two digits as
// old mail has them (RFC 2822, section 4.3).
func (w *written) named() (Day, bool) {
	year := w.year()
	value := 0
	switch {
	case year >= 0:
		value = w.numbers[year]
	case w.weekday && w.count == 2 && w.digits[1] == 2:
		year, value = 1, 1900+w.numbers[1]
		if w.numbers[1] < 50 {
			value += 100
		}
	default:
		return Day{}, false
	}
	d := Day{Year: int32(value), Month: w.month, Season: w.season, Precision: PrecisionMonth}
	if w.count == 2 && w.season == 0 && w.digits[1-year] <= 2 {
		d.Day, d.Precision = uint8(w.numbers[1-year]), PrecisionDay
		return d, true
	}
	return d, w.count == 1
}

// numeric reads a date in numbers alone.
func (w *written) numeric() (Day, bool) {
	a, b, c := w.numbers[0], w.numbers[1], w.numbers[2]
	switch w.digits {
	case [3]int{3}, [3]int{4}:
		return Day{Year: int32(a), Precision: PrecisionYear}, true
	case [3]int{4, 2}, [3]int{4, 1}:
		return YearMonth(a, b).Start, b > 0
	case [3]int{2, 4}, [3]int{1, 4}:
		return YearMonth(b, a).Start, a > 0
	case [3]int{4, 2, 2}, [3]int{4, 1, 2}, [3]int{4, 2, 1}, [3]int{4, 1, 1}:
		return YearMonthDay(a, b, c).Start, true
	case [3]int{2, 2, 4}, [3]int{1, 2, 4}, [3]int{2, 1, 4}, [3]int{1, 1, 4}:
		return w.dayAndMonth()
	}
	return Day{}, false
}

// dayAndMonth reads two numbers before a year, of which one is the month.
func (w *written) dayAndMonth() (Day, bool) {
	a, b, year := w.numbers[0], w.numbers[1], w.numbers[2]
	switch {
	case a == b, a > 12, w.dots:
		return YearMonthDay(year, b, a).Start, true
	case b > 12:
		return YearMonthDay(year, a, b).Start, true
	}
	return Day{Year: int32(year), Precision: PrecisionYear}, a > 0 && b > 0
}
