package csv

import (
	"strings"
	"unicode"
)

// namePrefixes are the beginnings of family and given names that a capital follows: Le of
// LeCun, Jo of JoAnn. Mc of McDonald isn't among them, as nobody is called so alone.
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
	s = strings.TrimSpace(s)
	type mark struct{ at, word int } // a capital behind a small letter, and where that one's word begins
	var marks []mark
	last, word := ' ', 0
	for i, c := range s {
		switch {
		case c == ' ':
			word = i + 1
		case unicode.IsUpper(c) && unicode.IsLower(last) && !strings.HasSuffix(s[:i], "Mc"):
			marks = append(marks, mark{i, word})
		}
		last = c
	}
	marks = append(marks, mark{len(s), word})
	start, doubtful := 0, false
	for k, m := range marks[:len(marks)-1] {
		word := s[max(start, m.word):m.at]
		switch full := marks[k+1].word > m.at; { // the name that would begin here has two words
		case m.word <= start, namePrefixes[word] && !full:
			continue
		case namePrefixes[word], !full:
			doubtful = true
		}
		people = append(people, s[start:m.at])
		start = m.at
	}
	people = append(people, s[start:])
	return people, !doubtful && (len(marks) == 1 || word > start)
}
