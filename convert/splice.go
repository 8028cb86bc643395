package convert

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/bibfold/bibfold/formats"
)

// stored is a document in memory: its bytes as they are stored, and as readers
// of formats are given them.
type stored struct {
	raw     []byte
	text    []byte
	charset *charset
}

// store reads and decodes a document.
func store(raw []byte, name string, o *opening) (*stored, error) {
	t, err := openText(io.NopCloser(bytes.NewReader(raw)), name, o)
	if err != nil {
		return nil, err
	}
	defer t.Close()
	text, err := io.ReadAll(t)
	if err != nil {
		return nil, inputError(name, err)
	}
	s := &stored{raw, text, o.encoding}
	if s.charset == nil {
		s.charset = detectCharset(raw[:min(len(raw), formats.SniffLen)])
	}
	return s, nil
}

// ascii reports whether what is written into the document should be ASCII, since
// its encoding doesn't have all characters.
func (s *stored) ascii() bool {
	return s.charset.enc != nil && !strings.HasPrefix(strings.ToUpper(s.charset.name), "UTF-") && s.charset.name != "gb18030"
}

// splice returns the document as it is to be stored with the patches made, which
// are in order and speak of the decoded text. Every byte that no patch replaces
// stays as it is.
func (s *stored) splice(patches []formats.Patch) ([]byte, error) {
	if s.charset.enc == nil {
		return s.spliceUTF8(patches), nil
	}
	enc, mark := s.encoder()
	var whole, out []byte // the document as it is, put together from its parts, and as it is to be
	whole, out = append(whole, mark...), append(out, mark...)
	encode := func(part []byte) ([]byte, error) { return enc.NewEncoder().Bytes(part) }
	at := 0
	for _, p := range append(slices.Clone(patches), formats.Patch{Offset: len(s.text)}) {
		kept, err := encode(s.text[at:p.Offset])
		replaced, err2 := encode(s.text[p.Offset:p.End()])
		if err != nil || err2 != nil {
			return nil, s.refusal()
		}
		added, err := encode(p.Text)
		if err != nil {
			return nil, fmt.Errorf("its encoding, %s, hasn't all characters that must be written: convert the file to UTF-8 first", s.charset.name)
		}
		whole = append(append(whole, kept...), replaced...)
		out = append(append(out, kept...), added...)
		at = p.End()
	}
	if !bytes.Equal(whole, s.raw) {
		return nil, s.refusal()
	}
	return out, nil
}

func (s *stored) refusal() error {
	return fmt.Errorf("a file in %s can't be edited without changing the rest of it: convert it to UTF-8 first", s.charset.name)
}

// encoder returns the encoding for parts of the document, and the byte order mark
// before the first.
func (s *stored) encoder() (encoding.Encoding, []byte) {
	marked := byteOrderMark(s.raw)
	if marked == nil || marked.name != s.charset.name {
		return s.charset.enc, nil
	}
	switch marked.name {
	case "UTF-16LE":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), s.raw[:2]
	case "UTF-16BE":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), s.raw[:2]
	case "UTF-32LE":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), s.raw[:4]
	case "UTF-32BE":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), s.raw[:4]
	}
	return s.charset.enc, nil
}

// spliceUTF8 makes the patches in UTF-8 that may hold bytes of windows-1252, as a
// mender takes them: those stay.
func (s *stored) spliceUTF8(patches []formats.Patch) []byte {
	if !utf8.Valid(s.raw) {
		patches = s.unmended(patches)
	}
	return formats.ApplyPatches(s.raw, patches)
}

// unmended returns the patches with the offsets of the stored bytes.
func (s *stored) unmended(patches []formats.Patch) []formats.Patch {
	out := slices.Clone(patches)
	i, at := 0, 0 // the same place in raw and in text
	to := func(offset int) int {
		for at < offset {
			r, n := utf8.DecodeRune(s.raw[i:])
			mended := n
			if r == utf8.RuneError && n == 1 {
				mended = utf8.RuneLen(charmap.Windows1252.DecodeByte(s.raw[i]))
			}
			i, at = i+n, at+mended
		}
		return i
	}
	for k := range out {
		end := out[k].End()
		out[k].Offset = to(out[k].Offset)
		out[k].Length = to(end) - out[k].Offset
	}
	return out
}
