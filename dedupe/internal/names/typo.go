package names

// minTypo is the shortest name in which one wrong letter is more likely a typing
// error than another name: Bo Li is not Bo Liu, and Lena is not Lina.
const minTypo = 5

// typo says whether the words are one typing error apart: a letter wrong, left
// out, put in, or two neighbours changed round. An error in the last letter is
// none that can be told from another name (Mario, Maria), unless the letter is
// doubled.
func typo(a, b string) relation {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || !(oneEdit(a, b) || neighboursSwapped(a, b)) {
		return relDifferent
	}
	if len(a) < minTypo || differInEnding(a, b) || a[0] != b[0] {
		if len(a) < 3 {
			return relDifferent
		}
		return relShortTypo
	}
	return relTypo
}

// oneEdit reports whether one letter is wrong, left out or put in.
func oneEdit(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) <= 1 && x != y
}

// neighboursSwapped reports whether the words differ by two neighbouring letters that
// have changed places.
func neighboursSwapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func differInEnding(a, b string) bool {
	n := len(a)
	if len(a) == len(b) {
		return a[:n-1] == b[:n-1]
	}
	return b[:n] == a && b[n] != a[n-1]
}
