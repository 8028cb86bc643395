package convert

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// The toy formats stand in for real ones: after a first line "toy" or "bare" each
// line is "key|family|year|title" (bare: no key). "!" begins a line that can't be
// read and "#" one that is no entry.
var (
	toy  = toyFormat("toy", ".toy", false)
	bare = toyFormat("bare", ".bare", true)

	toys = formats.Registry{toy, bare}
)

func toyFormat(name, ext string, keyless bool) *formats.Format {
	f := &formats.Format{Name: name, Title: strings.ToUpper(name), Extensions: []string{ext, ".txt"}, Keyless: keyless}
	f.Sniff = func(head []byte) formats.Confidence {
		switch {
		case strings.HasPrefix(string(head), name+"\n"):
			return formats.Certain
		case keyless:
			return formats.No
		case strings.Count(string(head), "|") > 2:
			return formats.Possible
		}
		return formats.No
	}
	f.NewReader = func(r io.Reader, o formats.ReadOptions) formats.Reader {
		return &toyReader{lines: bufio.NewScanner(r), opt: o, keyless: keyless}
	}
	f.NewWriter = func(w io.Writer, o formats.WriteOptions) formats.Writer {
		return &toyWriter{w: bufio.NewWriter(w), name: name, keyless: keyless}
	}
	return f
}

type toyReader struct {
	lines   *bufio.Scanner
	opt     formats.ReadOptions
	keyless bool
	line    int
}

func (r *toyReader) Read() (*record.Record, error) {
	for r.lines.Scan() {
		r.line++
		s := r.lines.Text()
		pos := formats.Pos{File: r.opt.File, Line: r.line, Col: 1}
		switch {
		case r.line == 1 && !strings.Contains(s, "|") || s == "":
		case s[0] == '!':
			r.opt.OnError(&formats.Error{Pos: pos, Severity: formats.Unreadable, Msg: "broken"})
		case s[0] == '#':
			if r.opt.Verbatim != nil {
				r.opt.Verbatim(formats.Verbatim{Format: "toy", Kind: formats.VerbatimText, Text: s, Pos: pos})
			}
		default:
			f := strings.SplitN(s, "|", 4)
			rec := &record.Record{ID: f[0], Type: record.TypeBook, Title: f[3], Author: []record.Name{{Family: f[1]}}}
			if r.keyless {
				rec.ID = ""
			}
			if y, err := strconv.Atoi(f[2]); err == nil {
				rec.Issued = record.YearOnly(y)
			}
			rec.Source.Line = int32(r.line)
			return rec, nil
		}
	}
	if err := r.lines.Err(); err != nil {
		return nil, err
	}
	return nil, io.EOF
}

type toyWriter struct {
	w       *bufio.Writer
	name    string
	keyless bool
	begun   bool
}

func (w *toyWriter) begin() {
	if !w.begun {
		w.begun = true
		fmt.Fprintln(w.w, w.name)
	}
}

func (w *toyWriter) Write(r *record.Record) error {
	w.begin()
	year := ""
	if !r.Issued.IsZero() {
		year = strconv.Itoa(int(r.Issued.Start.Year))
	}
	id := r.ID
	if w.keyless {
		id = ""
	}
	_, err := fmt.Fprintf(w.w, "%s|%s|%s|%s\n", id, r.Author[0].Family, year, r.Title)
	return err
}

func (w *toyWriter) Carry(v formats.Verbatim) error {
	w.begin()
	_, err := fmt.Fprintln(w.w, v.Text)
	return err
}

func (w *toyWriter) Close() error {
	w.begin()
	return w.w.Flush()
}
