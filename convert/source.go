package convert

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
)

// source is where the bytes of one input come from. A source of a regular file
// can be opened again and again; one of a stream only once, unless it is spooled.
type source struct {
	name     string // as the user gave it; "-" for standard input
	path     string // "" for a stream
	stream   io.Reader
	size     int64 // bytes as stored; 0 for a stream
	inFolder bool  // found in a folder, not named by the user
}

// reopens reports whether open may be called more than once.
func (s *source) reopens() bool { return s.path != "" }

// open returns the bytes as they are stored.
func (s *source) open() (io.ReadCloser, error) {
	if !s.reopens() {
		return io.NopCloser(s.stream), nil
	}
	f, err := os.Open(s.path)
	if err != nil {
		return nil, inputError(s.name, err)
	}
	return f, nil
}

// spoolInMemory is how much of a stream is kept in memory before it goes to a
// temporary file.
const spoolInMemory = 8 << 20

// spool reads a stream to its end so that it can be read twice. The returned
// function releases what it took.
func spool(ctx context.Context, r io.Reader) (open func() io.Reader, release func(), err error) {
	r = cancelReader{ctx, r}
	head, err := io.ReadAll(io.LimitReader(r, spoolInMemory))
	if err != nil {
		return nil, nil, err
	}
	if len(head) < spoolInMemory {
		return func() io.Reader { return bytes.NewReader(head) }, func() {}, nil
	}
	f, err := os.CreateTemp("", "bibfold-*")
	if err != nil {
		return nil, nil, fmt.Errorf("no room to keep standard input: %w", err)
	}
	// Where the system allows it the file loses its name at once, so that not
	// even a killed process leaves it behind.
	os.Remove(f.Name())
	release = func() {
		f.Close()
		os.Remove(f.Name())
	}
	tail, err := io.Copy(f, r)
	if err != nil {
		release()
		return nil, nil, fmt.Errorf("no room to keep standard input: %w", err)
	}
	return func() io.Reader {
		return io.MultiReader(bytes.NewReader(head), io.NewSectionReader(f, 0, tail))
	}, release, nil
}

// cancelReader ends with the context's error once it is cancelled.
type cancelReader struct {
	ctx context.Context
	r   io.Reader
}

func (c cancelReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
