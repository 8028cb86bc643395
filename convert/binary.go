package convert

import (
	"bytes"
	"slices"
)

// signatures are the first bytes of files that people mistake for
// bibliographies, or that stand beside them.
var signatures = []struct {
	magic string
	what  string
}{
	{"\x89PNG\r\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a zip archive or an office document; unpack or export it first"},
	{"PK\x05\x06", "an empty zip archive"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document; export it first"},
	{"SQLite format 3\x00", "an SQLite database; export from the program that made it"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"},
	{"Rar!\x1a\x07", "a rar archive; unpack it first"},
	{"\xfd7zXZ\x00", "an xz file; unpack it first"},
	{"BZh", "a bzip2 file; unpack it first"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
}

// binary says what a document is that can't be text, "" if it can be. head is its
// beginning, decompressed but not decoded.
func binary(head []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.magic)) && (s.magic != "BZh" || bzip2(head)) {
			return s.what
		}
	}
	if len(head) == 0 || byteOrderMark(head) != nil || wide(head) != nil {
		return ""
	}
	if bytes.Count(head, []byte{0}) == len(head) {
		return "nothing but zero bytes"
	}
	control := 0
	for _, b := range head {
		if b < ' ' && !slices.Contains(textControls, b) {
			control++
		}
	}
	if control > len(head)/20 {
		return "binary data"
	}
	return ""
}

// textControls are the control characters of ordinary text; ESC switches
// character sets in ISO-2022, 0x1A ended files under CP/M and 0x1D to 0x1F part
// the fields of catalogue records.
var textControls = []byte("\t\n\v\f\r\x1a\x1b\x1d\x1e\x1f")

// bzip2 reports whether head goes on as bzip2 does: a digit and the block mark,
// which is pi. "BZh" alone could begin a text.
func bzip2(head []byte) bool {
	return len(head) > 9 && head[3] >= '1' && head[3] <= '9' && string(head[4:10]) == "1AY&SY"
}
