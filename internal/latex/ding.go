package latex

import "strconv"

// dings are the characters of pifont's \ding, which numbers Zapf Dingbats. The
// Unicode block Dingbats keeps the order, but for characters that stand elsewhere.
var dings = map[int]rune{
	37: '☎', 42: '☛', 43: '☞', 72: '★', 108: '●', 110: '■', 115: '▲', 116: '▼', 117: '◆', 119: '◗',
	168: '♣', 169: '♦', 170: '♥', 171: '♠', 213: '→', 214: '↔', 215: '↕',
}

// ding returns the character of \ding{number}.
func ding(number string) (rune, bool) {
	n, err := strconv.Atoi(number)
	if err != nil {
		return 0, false
	}
	if r, ok := dings[n]; ok {
		return r, true
	}
	switch {
	case n >= 33 && n <= 126:
		return rune(0x2701 + n - 33), true
	case n >= 172 && n <= 181: // circled digits
		return rune(0x2460 + n - 172), true
	case n >= 161 && n <= 254 && n != 240:
		return rune(0x2761 + n - 161), true
	}
	return 0, false
}
