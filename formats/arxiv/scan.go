package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/internal/ascii"
)

// cursor walks over a text word by word. Blanks and line ends are alike to it.
type cursor struct {
	text []byte
	at   int
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// skip passes over blanks.
func (c *cursor) skip() {
	for c.at < len(c.text) && isBlank(c.text[c.at]) {
		c.at++
	}
}

// peek returns the next word, without moving.
func (c *cursor) peek() []byte {
	c.skip()
	end := c.at
	for end < len(c.text) && !isBlank(c.text[end]) {
		end++
	}
	return c.text[c.at:end]
}

// word returns the next word and passes it.
func (c *cursor) word() []byte {
	w := c.peek()
	c.at += len(w)
	return w
}

// take passes over the words of phrase, if they come next; their blanks may be of
// any number, line ends included, but where the phrase has none there is none.
func (c *cursor) take(phrase string) bool {
	c.skip()
	at, ok := matchPhrase(c.text, c.at, phrase)
	if ok {
		c.at = at
	}
	return ok
}

// matchPhrase reports whether phrase stands in text at byte at, each of its blanks
// for one or more blanks, and where it ends.
func matchPhrase(text []byte, at int, phrase string) (end int, ok bool) {
	for i := 0; i < len(phrase); i++ {
		if at >= len(text) {
			return at, false
		}
		if phrase[i] != ' ' {
			if text[at] != phrase[i] {
				return at, false
			}
			at++
			continue
		}
		if !isBlank(text[at]) {
			return at, false
		}
		for at < len(text) && isBlank(text[at]) {
			at++
		}
	}
	return at, true
}

// number passes over a whole number of at most nine digits, if one comes next.
func (c *cursor) number() (n int, ok bool) {
	c.skip()
	at := c.at
	for at < len(c.text) && ascii.IsDigit(c.text[at]) && at-c.at < 9 {
		n = 10*n + int(c.text[at]-'0')
		at++
	}
	ok = at > c.at
	c.at = at
	return n, ok
}

// findPhrase returns where phrase, at the beginning of a word, first stands in
// text at or behind from, and where it ends; -1 if it doesn't.
func findPhrase(text []byte, from int, phrase string) (start, end int) {
	first, _, _ := bytes.Cut([]byte(phrase), []byte(" "))
	for from < len(text) {
		i := bytes.Index(text[from:], first)
		if i < 0 {
			break
		}
		start = from + i
		if end, ok := matchPhrase(text, start, phrase); ok && (start == 0 || isBlank(text[start-1])) {
			return start, end
		}
		from = start + 1
	}
	return -1, -1
}
