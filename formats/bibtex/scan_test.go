package bibtex

import (
	"io"
	"strings"
	"testing"
)

// slowly reads n bytes at a time.
type slowly struct {
	src io.Reader
	n   int
}

func (p slowly) Read(b []byte) (int, error) { return p.src.Read(b[:min(len(b), p.n)]) }

// TestCutsAlike: where blocks end doesn't depend on how the document arrives, not
// even that of entries that are too long or hold what may be another one.
func TestCutsAlike(t *testing.T) {
	long := strings.Repeat("words and ", maxSuspect/8)
	for name, doc := range map[string]string{
		"entry in a value":      "@a{k, t={x\n@b{l,\n" + long + "}}}\n@c{m, t={y}}",
		"near entry in a value": "@a{k, t={x\n@b{l,\n" + long[:maxSuspect/2] + "}}}\n@c{m, t={y}}",
		"unclosed value":        "@a{k, t={x\n@b{l, t={" + long + "}}\n@c{m, t={y}}",
		"too long":              "@a{k, t={" + strings.Repeat(long, maxBlock/len(long)+1) + "}}\n@c{m, t={y}}",
		"long text":             strings.Repeat(long, 2*maxText/len(long)) + "\n@c{m, t={y}}",
		"long line of signs":    strings.Repeat("me@home ", maxText/4) + "\n@c{m, t={y}}",
		"too long comment":      "@comment{" + strings.Repeat(long, maxBlock/len(long)+1) + "}\n@c{m, t={y}}",
	} {
		t.Run(name, func(t *testing.T) {
			want := blocksOf(strings.NewReader(doc))
			for _, n := range []int{1000, 100_000} {
				got := blocksOf(slowly{strings.NewReader(doc), n})
				if len(got) != len(want) {
					t.Fatalf("%d blocks in pieces of %d bytes, %d in one", len(got), n, len(want))
				}
				for i := range want {
					if got[i].flaw != want[i].flaw || got[i].offset != want[i].offset || len(got[i].raw) != len(want[i].raw) {
						t.Errorf("block %d in pieces of %d bytes: %d bytes at %d, flaw %d; in one: %d bytes at %d, flaw %d", i, n,
							len(got[i].raw), got[i].offset, got[i].flaw, len(want[i].raw), want[i].offset, want[i].flaw)
					}
				}
			}
		})
	}
}

// blocksOf returns the blocks of a document.
func blocksOf(src io.Reader) []block {
	var blocks []block
	s := newScanner(src)
	for {
		b, ok := s.next()
		if !ok {
			return blocks
		}
		blocks = append(blocks, b)
	}
}
