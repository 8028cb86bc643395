package csv

import (
	"strings"
	"unicode"
)

// namePrefixes are the beginnings of family and given names that a capital follows: Mc of
// McDonald, Le of LeCun, Jo of JoAnn. Nobody is called Mc alone.
var namePrefixes = map[string]bool{
	"Mac": true, "De": true, "Del": true, "Des": true, "Di": true, "Da": true, "Du": true, "La": true, "Le": true, "Lo": true,
	"Van": true, "Von": true, "Fitz": true, "Al": true, "El": true, "San": true, "Ap": true, "Ab": true, "Ben": true,
	"Jo": true, "Mary": true, "Anne": true,
}

// partGlued parts the names that Springer's table has with nothing between them: "Yann
// LeCunYoshua Bengio". A new name begins at a capital behind a small letter, if there are
// two words before it. ok is false where that may be within a name as well, or leaves
// somebody with a single word.
func partGlued(s string) (people []string, ok bool) {
	var marks []int // capitals behind small letters
	last := ' '
	for i, c := range s {
		if unicode.IsUpper(c) && unicode.IsLower(last) && !strings.HasSuffix(s[:i], "Mc") {
			marks = append(marks, i)
		}
		last = c
	}
	start, doubtful := 0, false
	for k, at := range marks {
		end := len(s)
		if k+1 < len(marks) {
			end = marks[k+1]
		}
		word := s[max(start, strings.LastIndexByte(s[:at], ' ')+1):at]
		switch full := hasTwoWords(s[at:end]); {
		case !hasTwoWords(s[start:at]), namePrefixes[word] && !full:
			continue
		case namePrefixes[word], !full:
			doubtful = true
		}
		people = append(people, s[start:at])
		start = at
	}
	people = append(people, s[start:])
	return people, !doubtful && (len(marks) == 0 || hasTwoWords(s[start:]))
}

func hasTwoWords(s string) bool { return strings.Contains(strings.TrimSpace(s), " ") }
