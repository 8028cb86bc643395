package convert

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// compressions are the ways of compressing that are undone, whatever the file is
// called.
var compressions = []struct {
	name, ext string
	magic     []byte
	open      func(io.Reader) (io.ReadCloser, error)
}{
	{"gzip", ".gz", []byte{0x1f, 0x8b}, openGzip},
	{"Zstandard", ".zst", []byte{0x28, 0xb5, 0x2f, 0xfd}, openZstd},
}

// zstdWindow is the largest window a Zstandard file may ask for; a damaged or
// hostile one could ask for any amount of memory.
const zstdWindow = 256 << 20

func openGzip(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }

func openZstd(r io.Reader) (io.ReadCloser, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// decompress returns what is in raw, unpacked if its first bytes say that it is
// compressed.
func decompress(raw io.ReadCloser) (io.ReadCloser, error) {
	b := bufio.NewReaderSize(raw, 64<<10)
	for _, c := range compressions {
		head, err := b.Peek(len(c.magic))
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		if !bytes.Equal(head, c.magic) {
			continue
		}
		r, err := c.open(b)
		if err != nil {
			return nil, damaged(c.name, err)
		}
		return &unpacker{name: c.name, r: r, raw: raw}, nil
	}
	return struct {
		io.Reader
		io.Closer
	}{b, raw}, nil
}

// unpacker reads compressed data and says so when it is damaged.
type unpacker struct {
	name string
	r    io.ReadCloser
	raw  io.Closer
}

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	if err != nil && err != io.EOF {
		err = damaged(u.name, err)
	}
	return n, err
}

func (u *unpacker) Close() error { return errors.Join(u.r.Close(), u.raw.Close()) }

func damaged(name string, err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("the %s data is cut short", name)
	}
	return fmt.Errorf("the %s data is damaged: %w", name, err)
}

// Extension returns the extension that tells a file's format: that of refs.bib.gz
// is ".bib".
func Extension(name string) string {
	ext := filepath.Ext(name)
	for _, c := range compressions {
		if strings.EqualFold(ext, c.ext) {
			return filepath.Ext(strings.TrimSuffix(name, ext))
		}
	}
	return ext
}
