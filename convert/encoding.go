package convert

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// charset is how the bytes of a document stand for characters.
type charset struct {
	name    string
	enc     encoding.Encoding // nil: UTF-8
	guessed bool              // nothing in the document says so
}

// utf8Charset is what all readers of formats expect.
var utf8Charset = &charset{name: "UTF-8"}

// detectCharset tells the encoding of a document by its beginning: by its byte
// order mark, by the zero bytes of UTF-16, by being UTF-8 beyond chance, by what
// it says itself; else it is UTF-8 if it is mostly that, and windows-1252, which
// is Latin-1 as people use it, if not.
func detectCharset(head []byte) *charset {
	if c := byteOrderMark(head); c != nil {
		return c
	}
	if c := wide(head); c != nil {
		return c
	}
	good, bad := countUTF8(head)
	if good > 0 && bad == 0 {
		return utf8Charset
	}
	if c := declaredCharset(head); c != nil {
		return c
	}
	if bad > good {
		return &charset{"windows-1252", charmap.Windows1252, true}
	}
	return utf8Charset
}

// byteOrderMark recognises a byte order mark (The Unicode Standard, 23.8). That
// of UTF-32 comes first, as UTF-16's is a part of it.
func byteOrderMark(head []byte) *charset {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return utf8Charset
	case bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")):
		return &charset{name: "UTF-32LE", enc: utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)}
	case bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")):
		return &charset{name: "UTF-32BE", enc: utf32.UTF32(utf32.BigEndian, utf32.UseBOM)}
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return &charset{name: "UTF-16LE", enc: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)}
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return &charset{name: "UTF-16BE", enc: unicode.UTF16(unicode.BigEndian, unicode.UseBOM)}
	}
	return nil
}

// wide recognises UTF-16 without a byte order mark: bibliographies are mostly
// ASCII by their syntax, so in UTF-16 nearly every second byte is zero and the
// others are not.
func wide(head []byte) *charset {
	pairs := len(head) / 2
	if pairs < 2 {
		return nil
	}
	var zeros [2]int
	for i, b := range head[:pairs*2] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	mostly := func(n int) bool { return n > pairs/2 }
	hardly := func(n int) bool { return n <= pairs/20 }
	switch {
	case mostly(zeros[1]) && hardly(zeros[0]):
		return &charset{name: "UTF-16LE", enc: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	case mostly(zeros[0]) && hardly(zeros[1]):
		return &charset{name: "UTF-16BE", enc: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	}
	return nil
}

// countUTF8 counts the well-formed characters beyond ASCII and the bytes that
// belong to none. A character that the end of head cuts is neither.
func countUTF8(head []byte) (good, bad int) {
	for i := 0; i < len(head); {
		if head[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(head[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case utf8.FullRune(head[i:]):
			bad++
		}
		i += n
	}
	return good, bad
}

// declarations are the ways in which a document says its own encoding: JabRef's
// and Emacs's comments and the XML declaration.
var declarations = []struct {
	before string
	quotes string // characters that may stand before the name
}{
	{"% encoding:", " \t"},
	{"%encoding:", " \t"},
	{"-*- coding:", " \t"},
	{"encoding=", `"'`},
}

// declaredWithin is how far into a document its own word on its encoding may
// stand. JabRef writes it first; other programs keep it behind a licence.
const declaredWithin = 2 << 10

// declaredCharset returns the encoding that the document says it has, nil if it
// doesn't say, or says what can't be true.
func declaredCharset(head []byte) *charset {
	text := bytes.ToLower(head[:min(len(head), declaredWithin)])
	for _, d := range declarations {
		if d.before == "encoding=" && !bytes.HasPrefix(text, []byte("<?xml")) {
			continue
		}
		_, after, found := bytes.Cut(text, []byte(d.before))
		if !found {
			continue
		}
		after = bytes.TrimLeft(after, d.quotes)
		end := bytes.IndexFunc(after, func(r rune) bool { return !encodingNameRune(r) })
		if end < 0 {
			end = len(after)
		}
		// Zero bytes would have shown UTF-16: the word is wrong.
		c, err := lookupEncoding(string(after[:end]))
		if err == nil && !strings.HasPrefix(c.name, "utf-16") && !strings.HasPrefix(c.name, "utf-32") {
			return c
		}
	}
	return nil
}

func encodingNameRune(r rune) bool {
	return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || strings.ContainsRune("-_:.", r)
}

// encodingAliases are names that programs write and no registry has.
var encodingAliases = map[string]string{
	"macroman":  "macintosh",
	"ansi":      "windows-1252",
	"iso8859_1": "iso-8859-1",
	"ansinew":   "windows-1252",
	"applemac":  "macintosh",
	"utf-32":    "utf-32le",
}

// lookupEncoding returns the encoding of that name: one of the WHATWG's labels
// (https://encoding.spec.whatwg.org/#names-and-labels), IANA's, or Java's as
// JabRef writes them.
func lookupEncoding(name string) (*charset, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	switch name {
	case "utf-8", "utf8", "utf-8-sig":
		return utf8Charset, nil
	case "utf-32le":
		return &charset{name: name, enc: utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}, nil
	case "utf-32be":
		return &charset{name: name, enc: utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}, nil
	}
	for _, n := range []string{name, encodingAliases[name], strings.ReplaceAll(name, "_", "-")} {
		if enc, err := htmlindex.Get(n); err == nil && enc != encoding.Replacement {
			return &charset{name: n, enc: enc}, nil
		}
		if enc, err := ianaindex.IANA.Encoding(n); err == nil && enc != nil {
			return &charset{name: n, enc: enc}, nil
		}
	}
	return nil, fmt.Errorf("unknown encoding %q (known are utf-8, utf-16, windows-1252, macintosh, shift_jis, gb18030 and the other names of the web's encodings)", name)
}
