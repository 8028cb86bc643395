package bibtex

import (
	"bytes"
	"strconv"
)

func quote(b []byte) string { return strconv.Quote(string(b)) }

// value reads the value of the field called name: pieces joined by #.
func (p *parser) value(name string) {
	for {
		p.i = p.skip(p.i)
		if !p.piece(name) {
			p.warn(p.i, "field "+strconv.Quote(name)+" has no value")
			return
		}
		p.i = p.skip(p.i)
		if p.i >= p.end || p.raw[p.i] != '#' {
			break
		}
		p.i++
	}
	p.after(name)
}

// after looks at what stands behind a value: a comma, the end, or a field whose
// comma is missing.
func (p *parser) after(name string) {
	if p.i >= p.end || p.raw[p.i] == ',' || p.raw[p.i] == '%' {
		return
	}
	if p.raw[p.i] == ';' {
		p.warn(p.i, "semicolon in the place of a comma behind field "+strconv.Quote(name))
		p.i++
		return
	}
	save, flaws := p.i, len(p.w.flaws)
	next := p.name()
	if len(next) > 0 && p.i < p.end && p.raw[p.i] == '=' {
		p.warn(save, "comma is missing behind field "+strconv.Quote(name))
		p.i = save
		return
	}
	p.w.flaws = p.w.flaws[:flaws]
	p.i = save
	p.junk(save)
}

// piece reads one operand; false if there is none.
func (p *parser) piece(name string) bool {
	if p.i >= p.end {
		return false
	}
	switch p.raw[p.i] {
	case '{':
		return p.braced(name)
	case '"':
		return p.quoted(name)
	}
	return p.bare()
}

func (p *parser) add(k pieceKind, text []byte) bool {
	p.w.pieces = append(p.w.pieces, piece{k, text})
	return true
}

func (p *parser) braced(name string) bool {
	start, depth := p.i+1, 1
	for i := start; ; {
		n := bytes.IndexByte(p.raw[i:p.end], '}')
		if n < 0 {
			break
		}
		depth += bytes.Count(p.raw[i:i+n], []byte{'{'}) - 1
		i += n + 1
		if depth == 0 {
			p.i = i
			return p.add(pieceBraced, p.raw[start:i-1])
		}
	}
	p.fail(p.i, "value of field "+strconv.Quote(name)+" is not closed")
	p.i = p.end
	return p.add(pieceBraced, p.raw[start:p.end])
}

// quoted reads a value in quotes. A quote inside that isn't in braces ends the
// value for BibTeX; where it can't be the end, it is taken as a character.
func (p *parser) quoted(name string) bool {
	start, depth, inner := p.i+1, 0, -1
	for i := start; i < p.end; i++ {
		switch p.raw[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth > 0 {
				continue
			}
			if !p.endsValue(i + 1) {
				if inner < 0 {
					inner = i
				}
				continue
			}
			text := p.raw[start:i]
			if inner >= 0 {
				if holdsField(text) {
					break
				}
				p.warn(inner, "quote inside a value in quotes; write {\"}")
			}
			p.i = i + 1
			return p.add(pieceQuoted, text)
		}
	}
	p.fail(p.i, "value of field "+strconv.Quote(name)+" is not closed")
	p.i = p.end
	return p.add(pieceQuoted, p.raw[start:p.end])
}

// endsValue reports whether a quote before i ends its value.
func (p *parser) endsValue(i int) bool {
	for i < p.end && (p.raw[i] == ' ' || p.raw[i] == '\t') {
		i++
	}
	if i >= p.end {
		return true
	}
	switch p.raw[i] {
	case ',', '#', '\n', '\r', '}', ')', '%':
		return true
	}
	n := i
	for n < p.end && isNameByte(p.raw[n]) {
		n++
	}
	n = p.skip(n)
	return n < p.end && n > i && p.raw[n] == '='
}

// bare reads a value without braces or quotes: a number or a macro, or what
// people write there (12--14, Jan., 3 April, 10.1000/x).
func (p *parser) bare() bool {
	start := p.i
	for p.i < p.end && !isSpace(p.raw[p.i]) && p.raw[p.i] != ',' && p.raw[p.i] != '#' && p.raw[p.i] != '}' {
		if p.raw[p.i] == '{' {
			n, ok := p.group(p.i)
			if !ok {
				break
			}
			p.i = n
			continue
		}
		p.i++
	}
	if p.i == start {
		return false
	}
	end := p.i
	if next := p.skip(p.i); next < p.end && p.raw[next] != ',' && p.raw[next] != '#' {
		end = p.restOfLine(end)
	}
	p.i = end
	return p.add(pieceBare, p.raw[start:end])
}

// restOfLine returns the end of a bare value of several words, which go on to
// the comma; from is its end if they don't.
func (p *parser) restOfLine(from int) int {
	for i := from; i < p.end; i++ {
		switch p.raw[i] {
		case ',':
			text := bytes.TrimRight(p.raw[from:i], " \t")
			return from + len(text)
		case '\n', '\r', '=', '{', '}', '"', '#', '%':
			return from
		}
	}
	return from
}

// group returns the index behind the braces that open at i.
func (p *parser) group(i int) (int, bool) {
	depth := 0
	for ; i < p.end; i++ {
		switch p.raw[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1, true
			}
		}
	}
	return 0, false
}

// holdsField reports whether a value has swallowed a field: behind a comma or a
// line end stands something like "year = {".
func holdsField(text []byte) bool {
	for {
		n := bytes.IndexAny(text, ",\r\n")
		if n < 0 {
			return false
		}
		text = text[n+1:]
		start := skipSpace(text, 0)
		i := start
		for i < len(text) && isNameByte(text[i]) {
			i++
		}
		if i == start {
			continue
		}
		i = skipSpace(text, i)
		if i >= len(text) || text[i] != '=' {
			continue
		}
		i = skipSpace(text, i+1)
		if i < len(text) && (text[i] == '{' || text[i] == '"') {
			return true
		}
	}
}
