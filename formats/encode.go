package formats

import (
	"io"

	"github.com/bibfold/bibfold/record"
)

// Encoder writes the records of a document apart from each other: what one looks
// like depends on nothing but itself and on how many pieces stand before it. So
// several encoders may work on one document, each used by one goroutine at a time.
type Encoder interface {
	// Append appends a record, n pieces of the document standing before it, to
	// text. It keeps neither; losses go to the OnLoss of the encoder's options.
	Append(text []byte, r *record.Record, n int) ([]byte, error)
	// End appends what ends a document of n pieces, which may be none.
	End(text []byte, n int) []byte
}

// Encoded is a Writer whose records encoders may write elsewhere.
type Encoded interface {
	Writer
	// NewEncoder returns an encoder of the document, whose losses go to lost.
	NewEncoder(lost LossHandler) Encoder
	// Join writes text: the next n pieces of the document, as encoders made them.
	Join(text []byte, n int) error
	// Pieces returns how many pieces the document has so far.
	Pieces() int
}

// EncodedWriter is the Encoded of formats that write by encoders.
type EncodedWriter struct {
	dst        io.Writer
	opts       WriteOptions
	newEncoder func(WriteOptions) Encoder
	encoder    Encoder
	text       []byte // that waits to be written
	pieces     int    // of the document so far
	err        error
}

// flushSize is how much is gathered before it is written.
const flushSize = 64 << 10

// NewEncodedWriter returns a writer of what encoders make.
func NewEncodedWriter(dst io.Writer, o WriteOptions, newEncoder func(WriteOptions) Encoder) *EncodedWriter {
	return &EncodedWriter{dst: dst, opts: o, newEncoder: newEncoder, encoder: newEncoder(o)}
}

// WriteBy returns the NewWriter of a format that writes by encoders.
func WriteBy(newEncoder func(WriteOptions) Encoder) func(io.Writer, WriteOptions) Writer {
	return func(dst io.Writer, o WriteOptions) Writer { return NewEncodedWriter(dst, o, newEncoder) }
}

// NewEncoder returns an encoder that has the writer's options.
func (w *EncodedWriter) NewEncoder(lost LossHandler) Encoder {
	o := w.opts
	o.OnLoss = lost
	return w.newEncoder(o)
}

// Write appends a record.
func (w *EncodedWriter) Write(r *record.Record) error {
	if w.err != nil {
		return w.err
	}
	w.text, w.err = w.encoder.Append(w.text, r, w.pieces)
	w.pieces++
	if len(w.text) >= flushSize {
		w.flush()
	}
	return w.err
}

// Join writes pieces as they are.
func (w *EncodedWriter) Join(text []byte, n int) error {
	w.pieces += n
	if len(w.text) == 0 && len(text) >= flushSize {
		w.put(text)
		return w.err
	}
	if w.text = append(w.text, text...); len(w.text) >= flushSize {
		w.flush()
	}
	return w.err
}

// Pieces returns how many pieces the document has so far.
func (w *EncodedWriter) Pieces() int { return w.pieces }

// Close ends the document.
func (w *EncodedWriter) Close() error {
	if w.err == nil {
		w.text = w.encoder.End(w.text, w.pieces)
		w.flush()
	}
	return w.err
}

func (w *EncodedWriter) flush() {
	w.put(w.text)
	w.text = w.text[:0]
}

func (w *EncodedWriter) put(text []byte) {
	if w.err == nil && len(text) > 0 {
		_, w.err = w.dst.Write(text)
	}
}
