package tagged

import "strings"

// Addresses parts the addresses of a field: one a line, or, as programs write
// several, parted by blanks, semicolons or bars. Before what is no address these
// belong to an address or to a file's name.
func Addresses(s string) []string {
	if !strings.ContainsAny(s, " \n;|") {
		return []string{s}
	}
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		from := 0
		for i := range len(line) {
			if strings.IndexByte(" ;|", line[i]) >= 0 && StartsAddress(line[i+1:]) {
				out = appendAddress(out, line[from:i])
				from = i + 1
			}
		}
		out = appendAddress(out, line[from:])
	}
	return out
}

func appendAddress(list []string, s string) []string {
	if s = strings.TrimRight(strings.TrimSpace(s), ";,| "); s != "" {
		return append(list, s)
	}
	return list
}

// StartsAddress reports whether s begins as an address does.
func StartsAddress(s string) bool {
	for _, scheme := range [...]string{"http://", "https://", "ftp://", "file:", "internal-pdf:", "www."} {
		if strings.HasPrefix(s, scheme) {
			return true
		}
	}
	return false
}
