package convert

import (
	"fmt"
	"os"
)

// checkOutputs returns an error if a file that is to be written is one of the
// inputs, or if two outputs are one file.
func (c *conversion) checkOutputs() error {
	if out := fileInfo(c.Stdout); c.toStdout() && out != nil {
		// What standard output is redirected to changes while it is read.
		if d := c.inputAt(out); d != nil {
			return fmt.Errorf("%s: standard output goes to this input: write to another file", d.name)
		}
	}
	var outputs []string
	if !c.toStdout() {
		outputs = append(outputs, c.Output)
	}
	for i, name := range append(outputs, c.OtherOutputs...) {
		for _, other := range append(outputs, c.OtherOutputs...)[:i] {
			if sameFile(name, other) {
				return fmt.Errorf("%s and %s are one file", other, name)
			}
		}
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if d := c.inputAt(info); d != nil && !c.Force {
			return fmt.Errorf("%s is an input too: not replaced (--force replaces it)", name)
		}
	}
	return nil
}

// sameFile reports whether two paths lead to one file, be it there or not.
func sameFile(a, b string) bool {
	ra, errA := resolve(a)
	rb, errB := resolve(b)
	if errA == nil && errB == nil && ra == rb {
		return true
	}
	ia, errA := os.Stat(a)
	ib, errB := os.Stat(b)
	return errA == nil && errB == nil && ia.Mode().IsRegular() && os.SameFile(ia, ib)
}

// inputAt returns the input that is read from a file, nil if none is.
func (c *conversion) inputAt(file os.FileInfo) *document {
	for _, d := range c.docs {
		in := fileInfo(d.stream)
		if d.path != "" {
			in, _ = os.Stat(d.path)
		}
		if in != nil && in.Mode().IsRegular() && os.SameFile(in, file) {
			return d
		}
	}
	return nil
}

// fileInfo describes the file behind a stream, nil if there is none.
func fileInfo(stream any) os.FileInfo {
	f, ok := stream.(*os.File)
	if !ok {
		return nil
	}
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	return info
}
