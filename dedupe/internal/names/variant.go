package names

import "strings"

// Some names are written in two ways by clerks and by the keys to other scripts, and either
// is right: MacNair and McNair, Saint-Just and St. Just, Sergei and Sergey, Dosovitskiy and
// Dosovitsky, Aleksandr and Alexander.

// minVariant is how many letters a name must have that its end, y or i, is a matter of
// transliteration: Dmitry is Dmitri, but Toni isn't Tony, nor Kai Kay.
const minVariant = 6

// sameVariant reports whether two folded names are one, written in two such ways.
func sameVariant(a, b string) bool {
	return a != "" && b != "" && a[0] == b[0] && a != b && variant(a) == variant(b)
}

// variant returns the one way in which we write a folded name that is written in several.
func variant(s string) string {
	switch {
	case strings.HasPrefix(s, "mac") && len(s) > minVariant:
		s = "mc" + s[len("mac"):]
	case strings.HasPrefix(s, "saint"):
		s = "st" + s[len("saint"):]
	}
	if strings.Contains(s, "ks") {
		s = strings.ReplaceAll(s, "ks", "x")
	}
	if strings.HasSuffix(s, "nder") {
		s = s[:len(s)-2] + "r"
	}
	end := strings.TrimRight(s, "iyj")
	switch n := len(end); {
	case n == 0 || n == len(s) || len(s) < minVariant:
		return s
	case s[n] == 'i':
		return s[:n+1]
	}
	return end + "i"
}
