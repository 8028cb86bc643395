package convert

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/formats"
)

func encode(t testing.TB, enc encoding.Encoding, s string) string {
	t.Helper()
	b, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// decodeAll reads a document to its end as the reader of a format would.
func decodeAll(stored io.Reader, encoding *charset) (text string, told []string, err error) {
	o := &opening{ctx: context.Background(), encoding: encoding, tell: func(e *formats.Error) {
		told = append(told, e.Error())
	}}
	tx, err := openText(io.NopCloser(stored), "f", o)
	if err != nil {
		return "", told, err
	}
	all, err := io.ReadAll(tx)
	return string(all), told, err
}

func TestDecode(t *testing.T) {
	const german = "@book{k, author={Jürgen Müßiggang}, title={Straße – Größe}}\n"
	long := strings.Repeat("@book{k, title={plain}}\n", 10000)
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	mac := "% Encoding: MacRoman\n@book{a, title={Über}}"
	sjis := "% Encoding: Shift_JIS\n@book{a, title={日本語}}"
	xml := `<?xml version="1.0" encoding='ISO-8859-2'?><r>Łódź</r>`
	tests := []struct {
		name, stored, want string
		told               []string
	}{
		{"empty", "", "", nil},
		{"ASCII", "@book{k}", "@book{k}", nil},
		{"UTF-8", german, german, nil},
		{"UTF-8 with mark", "\ufeff" + german, "\ufeff" + german, nil},
		{"UTF-16LE with mark", "\xff\xfe" + encode(t, le, german), german, nil},
		{"UTF-16BE with mark", "\xfe\xff" + encode(t, be, german), german, nil},
		{"UTF-16LE without mark", encode(t, le, german), german, nil},
		{"UTF-16BE without mark", encode(t, be, german), german, nil},
		{"UTF-32LE with mark", encode(t, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), german), german, nil},
		{"UTF-32BE with mark", encode(t, utf32.UTF32(utf32.BigEndian, utf32.UseBOM), german), german, nil},
		{
			"Latin-1", encode(t, charmap.ISO8859_1, "Müller"), "Müller",
			[]string{"f: not UTF-8: read as windows-1252; --encoding NAME says what it is"},
		},
		// ß followed by a curly quote is a well-formed UTF-8 sequence.
		{
			"windows-1252 that looks like UTF-8 in places", encode(t, charmap.Windows1252, "Müller macht “Spaß” für Zürich"), "Müller macht “Spaß” für Zürich",
			[]string{"f: not UTF-8: read as windows-1252; --encoding NAME says what it is"},
		},
		{"JabRef's word", encode(t, charmap.Macintosh, mac), mac, nil},
		{"JabRef's word, Shift_JIS", encode(t, japanese.ShiftJIS, sjis), sjis, nil},
		{"JabRef's word, Java's name", encode(t, charmap.Windows1252, "% Encoding: Cp1252\n{Größe}"), "% Encoding: Cp1252\n{Größe}", nil},
		{"JabRef's word, out of date", "% Encoding: Cp1252\n" + german, "% Encoding: Cp1252\n" + german, nil},
		{"XML declaration", encode(t, charmap.ISO8859_2, xml), xml, nil},
		{"the word encoding elsewhere", "@book{k, note={encoding=\"utf-16\"}}", "@book{k, note={encoding=\"utf-16\"}}", nil},
		{
			"one bad byte far behind", long + "caf\xe9 z\u00fcrich", long + "café zürich",
			[]string{"f:10001:4: this is not UTF-8: read as the windows-1252 character é; --encoding NAME says what it is"},
		},
		{"bad bytes among good", german + "caf\xe9\n\xd6l " + german, german + "café\nÖl " + german, []string{
			"f:2:4: this is not UTF-8: read as the windows-1252 character é; --encoding NAME says what it is",
			"f: 2 bytes are not UTF-8: read as windows-1252",
		}},
		{
			"character cut at the end", german + "caf\xc3", german + "cafÃ",
			[]string{"f:2:4: this is not UTF-8: read as the windows-1252 character Ã; --encoding NAME says what it is"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole":    strings.NewReader(tt.stored),
				"by bytes": iotest.OneByteReader(strings.NewReader(tt.stored)),
				"data+err": iotest.DataErrReader(strings.NewReader(tt.stored)),
			} {
				got, told, err := decodeAll(r, nil)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("%s: text (-want +got):\n%s", name, diff)
				}
				if diff := cmp.Diff(tt.told, told); diff != "" {
					t.Errorf("%s: told (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

func TestDecodeByOption(t *testing.T) {
	for name, enc := range map[string]encoding.Encoding{
		"windows-1251": charmap.Windows1251, "koi8-r": charmap.KOI8R, "UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"ISO8859_5": charmap.ISO8859_5, "IBM866": charmap.CodePage866,
	} {
		cs, err := lookupEncoding(name)
		if err != nil {
			t.Fatal(err)
		}
		const want = "@book{k, title={Война и мир}}"
		got, told, err := decodeAll(strings.NewReader(encode(t, enc, want)), cs)
		if got != want || told != nil || err != nil {
			t.Errorf("%s: %q, %v, %v", name, got, told, err)
		}
	}
	if _, err := lookupEncoding("latin-99"); err == nil || !strings.Contains(err.Error(), `unknown encoding "latin-99"`) {
		t.Errorf("latin-99: %v", err)
	}
}

// Reading in small pieces must not cost more than reading in large ones.
func TestMenderSmallReads(t *testing.T) {
	text := strings.Repeat("Zürich ", 40000) + "\xff" + strings.Repeat("Zürich ", 40000)
	r := newMender(strings.NewReader(text), "f", nil)
	n := 0
	for p := make([]byte, 1); ; {
		k, err := r.Read(p)
		n += k
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if want := len(text) + 1; n != want { // ÿ takes two bytes
		t.Errorf("%d bytes, want %d", n, want)
	}
}

func FuzzMender(f *testing.F) {
	f.Add([]byte("caf\xe9 z\xc3\xbcrich \xf0\x9f\x98"), 3)
	f.Add([]byte("\xed\xa0\x80\xc0\x80"), 1)
	f.Fuzz(func(t *testing.T, text []byte, piece int) {
		var src io.Reader = bytes.NewReader(text)
		if piece%2 == 0 {
			src = iotest.HalfReader(src)
		}
		var told int
		got, err := io.ReadAll(newMender(src, "f", func(*formats.Error) { told++ }))
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		if valid := utf8.Valid(text); valid != bytes.Equal(got, text) || valid != (told == 0) {
			t.Errorf("%q became %q, told %d times", text, got, told)
		}
	})
}

func FuzzDetectCharset(f *testing.F) {
	f.Add([]byte("% Encoding: UTF8\n\xe9"))
	f.Add([]byte("a\x00b\x00"))
	f.Add([]byte("\xff\xfe\x00\x00"))
	f.Fuzz(func(t *testing.T, head []byte) {
		got, _, err := decodeAll(bytes.NewReader(head), detectCharset(head))
		if err == nil && !utf8.ValidString(got) {
			t.Errorf("%q became %q", head, got)
		}
	})
}
