package convert

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/bibfold/bibfold/formats"
)

func gzipped(t testing.TB, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstandard(t testing.TB, s string) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll([]byte(s), nil)
}

func TestDecompress(t *testing.T) {
	text := strings.Repeat("toy\nk|Müller|2020|Title\n", 5000)
	gz := gzipped(t, text)
	tests := []struct {
		name   string
		stored []byte
		want   string
		err    string
	}{
		{"gzip", gz, text, ""},
		{"two gzip members", slices.Concat(gz, gz), text + text, ""},
		{"Zstandard", zstandard(t, text), text, ""},
		{"gzip cut short", gz[:len(gz)/2], "", "the gzip data is cut short"},
		{"gzip cut in its head", gz[:5], "", "f: the gzip data is cut short"},
		{"gzip damaged", slices.Concat(gz[:40], []byte("damage"), gz[46:]), "", "the gzip data is damaged"},
		{"Zstandard cut short", zstandard(t, text)[:20], "", "the Zstandard data is cut short"},
		{"only the magic", gz[:2], "", "f: the gzip data is cut short"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _, err := decodeAll(bytes.NewReader(tt.stored), nil)
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Fatalf("error %v, want %q", err, tt.err)
				}
				return
			}
			if err != nil || got != tt.want {
				t.Errorf("%d bytes, %v; want %d", len(got), err, len(tt.want))
			}
		})
	}
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{}).Read(b) // it never fails
	return b
}

func TestBinary(t *testing.T) {
	tests := []struct{ name, head, want string }{
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", "a PDF document"},
		{"zip", "PK\x03\x04\x14\x00", "a zip archive or an office document; unpack or export it first"},
		{"zeros", strings.Repeat("\x00", 1000), "nothing but zero bytes"},
		{"one zero", "\x00", "nothing but zero bytes"},
		{"noise", strings.Repeat("\x01\x02ab\x03", 100), "binary data"},
		{"random bytes", string(randomBytes(5000)), "binary data"},
		{"text", "@book{k}", ""},
		{"empty", "", ""},
		{"a stray zero", "@book{k, title={a\x00b and more text}}", ""},
		{"UTF-16", "@\x00b\x00o\x00o\x00k\x00", ""},
		{"a text that begins like bzip2", "BZh is a file format, says the title of this one", ""},
		{"bzip2", "BZh91AY&SY\x00\x00", "a bzip2 file; unpack it first"},
		{"a text that begins with MZ", "MZ Smith, 2020", ""},
	}
	for _, tt := range tests {
		if got := binary([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFormat(t *testing.T) {
	tests := []struct {
		name, file, head string
		from, want       *formats.Format
		err              string
	}{
		{"by extension and looks", "a.toy", "toy\n", nil, toy, ""},
		{"by looks alone", "-", "bare\n", nil, bare, ""},
		{"several of one extension", "a.txt", "bare\n", nil, bare, ""},
		{"wrong extension", "a.toy", "bare\n", nil, bare, ""},
		{"empty, known extension", "a.toy", "", nil, toy, ""},
		{"empty, extension of several", "a.txt", " \n", nil, nil, ""},
		{"empty, unknown extension", "a", "", nil, nil, ""},
		{"extension beside the point, weak looks", "a.bare", "k|n|2020|t", nil, bare, ""},
		{"weak looks alone", "a", "k|n|2020|t", nil, toy, ""},
		{"behind a compression", "a.TOY.gz", "what is this?", nil, toy, ""},
		{"nothing to go by", "a", "what is this?", nil, nil, "can't tell the format by its looks: say it with --from (toy, bare)"},
		{"the user's word", "a.toy", "what is this?", bare, bare, ""},
		{"the user's word against the looks", "a.toy", "toy\nk|n|2020|t", bare, nil, "this is not BARE: it looks like TOY (--from toy)"},
		{"the user's word against weak looks", "a.toy", "k|n|2020|t", bare, bare, ""},
	}
	for _, tt := range tests {
		f := finder{registry: toys, from: tt.from}
		got, err := f.format(tt.file, []byte(tt.head))
		if tt.err != "" {
			if err == nil || err.Error() != tt.err {
				t.Errorf("%s: error %v, want %q", tt.name, err, tt.err)
			}
			continue
		}
		if got != tt.want || err != nil {
			t.Errorf("%s: %v, %v", tt.name, got, err)
		}
	}
}

func TestCollector(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"b.toy", "a.bare", "sub/c.toy.gz", "sub/deeper/D.TOY", ".hidden.toy", ".git/x.toy",
		"paper.pdf", "README", "sub/.toy",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	links := map[string]string{"link.toy": "b.toy", "gone.toy": "nowhere", "folder.toy": "sub"}
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Symlink(dir, filepath.Join(t.TempDir(), "x")); err != nil {
		t.Skip(err)
	}
	c := collector{registry: toys}
	if err := c.add(dir); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range c.inputs {
		rel, _ := filepath.Rel(dir, s.path)
		names = append(names, filepath.ToSlash(rel))
	}
	if diff := cmp.Diff([]string{"a.bare", "b.toy", "link.toy", "sub/c.toy.gz", "sub/deeper/D.TOY"}, names); diff != "" {
		t.Errorf("inputs (-want +got):\n%s", diff)
	}
	skipped := map[string]string{}
	for _, s := range c.skipped {
		skipped[filepath.Base(s.Path)] = s.Reason
	}
	want := map[string]string{
		"paper.pdf": "unknown extension .pdf", "README": "unknown extension (none)",
		"gone.toy": "broken link", "folder.toy": "link to a folder",
	}
	if diff := cmp.Diff(want, skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
}

func TestCollectorLinkToFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.toy"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip(err)
	}
	c := collector{registry: toys}
	if err := c.add(link); err != nil || len(c.inputs) != 1 {
		t.Errorf("%d inputs, %v", len(c.inputs), err)
	}
}

func TestCollectorErrors(t *testing.T) {
	c := collector{registry: toys}
	if err := c.add("no/such/file.toy"); err == nil || err.Error() != "no/such/file.toy: no such file or directory" {
		t.Errorf("missing file: %v", err)
	}
	if err := c.add("-"); err != nil {
		t.Error(err)
	}
	if err := c.add("-"); err == nil {
		t.Error("standard input twice: no error")
	}
}
