package xmldoc

import "bytes"

// counter counts lines: LF, CR LF and CR end one.
type counter struct {
	counted int64 // offset up to which lines were counted
	line    int   // number of the line there
	begin   int64 // offset at which that line begins
	afterCR bool
}

// count goes on with text.
func (c *counter) count(text []byte) {
	if !c.afterCR && bytes.IndexByte(text, '\r') < 0 {
		if n := bytes.Count(text, []byte{'\n'}); n > 0 {
			c.line += n
			c.begin = c.counted + int64(bytes.LastIndexByte(text, '\n')) + 1
		}
		c.counted += int64(len(text))
		return
	}
	for i, b := range text {
		switch {
		case b == '\n' && c.afterCR:
			c.begin = c.counted + int64(i) + 1
		case b == '\r' || b == '\n':
			c.line++
			c.begin = c.counted + int64(i) + 1
		}
		c.afterCR = b == '\r'
	}
	c.counted += int64(len(text))
}

// at returns the place of an offset on the line that was counted to.
func (c *counter) at(offset int64) place {
	return place{offset, c.line, int(offset-c.begin) + 1}
}
