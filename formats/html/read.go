package html

import (
	"io"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// reader reads a page: the records of its COinS as they come, and in the end that
// of the page itself, which any tag may add to.
type reader struct {
	opts    formats.ReadOptions
	scan    *scanner
	page    *work
	ranks   int // the lowest rank of the page's meta tags, 0 without one
	begins  piece
	ends    int64
	title   string // of the page, as browsers show it
	lang    string
	waiting []*record.Record // in order
	ended   bool
	err     error
}

func newReader(src io.Reader, o formats.ReadOptions) formats.Reader {
	return &reader{opts: o, scan: newScanner(src), page: newWork()}
}

// Read returns the next record.
func (r *reader) Read() (*record.Record, error) {
	if !r.ended {
		r.readPage()
	}
	if len(r.waiting) > 0 {
		rec := r.waiting[0]
		r.waiting = r.waiting[1:]
		return rec, nil
	}
	if r.err != nil {
		return nil, r.err
	}
	return nil, io.EOF
}

// readPage reads all of a page: its own record may be begun by its first line and
// completed by its last, and tells which COinS only repeat it.
func (r *reader) readPage() {
	r.ended = true
	var listed, described []*record.Record
	for {
		p, ok := r.scan.next()
		if !ok {
			break
		}
		switch p.kind {
		case pieceTitle:
			r.title = first(r.title, clean(p.value))
		case pieceLanguage:
			r.lang = first(r.lang, p.value)
		case pieceMeta:
			r.meta(p)
		case pieceCoins:
			if w := readCoins(p.value); w != nil {
				listed = append(listed, r.stood(w.finish(), p))
			} else {
				r.report(formats.Unreadable, p.line, "the ContextObject (COinS) names no work: it has no title, DOI or address", nil)
			}
		case pieceJSON:
			for _, w := range readJSON(p.value) {
				described = append(described, r.stood(w.finish(), p))
			}
		}
	}
	if r.scan.err != nil {
		r.report(formats.Fatal, r.scan.line, "can't read on", r.scan.err)
	}
	r.gather(listed, described)
}

// gather puts the records of the page in order: its own work, then those of its
// list.
func (r *reader) gather(listed, described []*record.Record) {
	page := r.pageRecord(len(listed) > 0 || len(described) > 0)
	if page != nil {
		r.waiting = append(r.waiting, page)
	} else {
		r.waiting = append(r.waiting, described...)
	}
	for _, rec := range listed {
		if len(r.waiting) == 0 || !sameWork(r.waiting[0], rec) {
			r.waiting = append(r.waiting, rec)
		}
	}
}

// meta takes a meta tag.
func (r *reader) meta(p piece) {
	t, rank, known := meta(p.name)
	if rank == 0 || r.opts.Keys {
		return
	}
	if r.ranks == 0 {
		r.begins = p
	}
	if r.ranks == 0 || rank < r.ranks {
		r.ranks = rank
	}
	r.ends = p.end
	switch p.name {
	case "citation_dissertation_institution", "citation_dissertation_name", "eprints.thesis_type":
		r.page.thesis = true
	case "citation_technical_report_institution", "citation_technical_report_number":
		r.page.report = true
	}
	if !known || !r.page.put(t, p.value, rank) {
		r.page.rec.Extra = append(r.page.rec.Extra, record.Field{Format: family, Name: p.name, Value: clean(p.value)})
	}
}

// pageRecord returns the record of the page's own work, nil if its tags tell of
// none. Open Graph alone is every page's: it counts only where nothing else does.
func (r *reader) pageRecord(others bool) *record.Record {
	if r.ranks == 0 || r.ranks == openGraph && others || r.page.rec.Title == "" {
		return nil
	}
	if r.ranks == openGraph {
		r.page.rec.Type = record.TypeWebpage
	}
	rec := r.page.finish()
	if rec.Language == "" {
		rec.Language = r.lang
	}
	p := r.begins
	p.end = r.ends
	return r.stood(rec, p)
}

// sameWork reports whether a record of the page's list is the page's own work.
func sameWork(page, listed *record.Record) bool {
	if page.DOI != "" && listed.DOI != "" {
		return page.DOI == listed.DOI
	}
	return strings.EqualFold(record.Plain(page.Title), record.Plain(listed.Title))
}

// stood says where a record stood.
func (r *reader) stood(rec *record.Record, p piece) *record.Record {
	rec.Source = record.Source{File: r.opts.File, Format: Format.Name, Line: int32(p.line), Offset: p.start, Length: p.end - p.start}
	return rec
}

// report tells the handler; without one, what can't be read ends the reading.
func (r *reader) report(s formats.Severity, line int, msg string, err error) {
	e := &formats.Error{Pos: formats.Pos{File: r.opts.File, Line: line, Col: 1}, Severity: s, Msg: msg, Err: err}
	if r.opts.OnError != nil {
		r.opts.OnError(e)
	}
	if s == formats.Fatal || r.opts.OnError == nil && s == formats.Unreadable && r.err == nil {
		r.err = e
	}
}
