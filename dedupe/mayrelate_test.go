package dedupe

import (
	"testing"
	"unicode/utf8"
)

// FuzzMayRelate checks that the fast test never denies what the thorough one finds.
func FuzzMayRelate(f *testing.F) {
	for _, p := range [][2]string{{"anna", "hanna"}, {"maria", "amria"}, {"bill", "william"}, {"a", "b"}, {"ob", "bo"}, {"\u5f20", "zhang"}, {"jim", "tim"}} {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			t.Skip("folded text is UTF-8")
		}
		if !mayRelate(a, b) && relateWord(a, b, true) != relDifferent {
			t.Errorf("%q and %q relate", a, b)
		}
	})
}
