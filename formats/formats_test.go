package formats

import (
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestErrorText(t *testing.T) {
	tests := []struct {
		err  Error
		want string
	}{
		{
			Error{Pos: Pos{"refs.bib", 120, 7}, Key: "knuth84", Msg: `missing comma after field "year"`},
			`refs.bib:120:7: entry "knuth84": missing comma after field "year"`,
		},
		{Error{Pos: Pos{"refs.bib", 120, 0}, Msg: "no value"}, "refs.bib:120: no value"},
		{
			Error{Pos: Pos{File: "refs.bib"}, Msg: "can't read", Err: io.ErrUnexpectedEOF},
			"refs.bib: can't read: unexpected EOF",
		},
		{Error{Pos: Pos{Line: 1, Col: 2}, Err: io.ErrUnexpectedEOF}, "-:1:2: unexpected EOF"},
	}
	for _, tt := range tests {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
	if err := error(&Error{Err: io.ErrUnexpectedEOF}); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error("the cause is hidden")
	}
}

func TestMapping(t *testing.T) {
	book, journal := record.TypeBook, record.TypeArticleJournal
	m := NewMapping(
		Row{Tag: "SN", Var: record.ISBN, Types: record.Types(book)},
		Row{Tag: "SN", Var: record.ISSN},
		Row{Tag: "JF", Var: record.ContainerTitle, Types: record.Types(journal)},
		Row{Tag: "T2", Var: record.ContainerTitle},
		Row{Tag: "JO", Var: record.ContainerTitle, Dir: ReadOnly},
		Row{Tag: "ER", Var: record.Edition, Dir: WriteOnly},
	)
	for _, tt := range []struct {
		tag  string
		typ  record.Type
		want record.Var
	}{
		{"SN", book, record.ISBN},
		{"SN", journal, record.ISSN},
		{"SN", record.TypeNone, record.ISSN},
		{"JF", book, record.VarNone},
		{"JO", book, record.ContainerTitle},
		{"ER", book, record.VarNone},
	} {
		if got, ok := m.Var(tt.tag, tt.typ); got != tt.want || ok != (tt.want != record.VarNone) {
			t.Errorf("Var(%s, %v) = %v, %v; want %v", tt.tag, tt.typ, got, ok, tt.want)
		}
	}
	for _, tt := range []struct {
		v    record.Var
		typ  record.Type
		want string
	}{
		{record.ContainerTitle, journal, "JF"},
		{record.ContainerTitle, book, "T2"},
		{record.ISBN, journal, ""},
		{record.Edition, book, "ER"},
	} {
		if got, ok := m.Tag(tt.v, tt.typ); got != tt.want || ok != (tt.want != "") {
			t.Errorf("Tag(%v, %v) = %q, %v; want %q", tt.v, tt.typ, got, ok, tt.want)
		}
	}
}

func TestRegistry(t *testing.T) {
	is := func(word string, c Confidence) func([]byte) Confidence {
		return func(head []byte) Confidence {
			if string(head) == word {
				return c
			}
			return No
		}
	}
	reader := func(io.Reader, ReadOptions) Reader { return nil }
	a := &Format{Name: "a", Aliases: []string{"first"}, Extensions: []string{".x"}, Sniff: is("both", Likely), NewReader: reader}
	b := &Format{Name: "b", Extensions: []string{".x", ".y"}, Sniff: is("both", Likely), NewReader: reader}
	c := &Format{Name: "c", Sniff: is("c", Certain)} // only written
	rs := Registry{b, a, c}

	for name, want := range map[string]*Format{"a": a, "FIRST": a, "b": b, "d": nil, "": nil} {
		if got := rs.ByName(name); got != want {
			t.Errorf("ByName(%q) = %v", name, got)
		}
	}
	if d := cmp.Diff([]string{"b", "a"}, names(rs.ByExtension(".X"))); d != "" {
		t.Error(d)
	}
	if got, sure := rs.Sniff([]byte("both")); got != b || sure != Likely {
		t.Errorf("of two equally sure formats %v was taken", got)
	}
	if got, sure := rs.Sniff([]byte("c")); got != nil || sure != No {
		t.Errorf("a format that can't be read was taken: %v", got)
	}
	if d := cmp.Diff([]string{"a", "b", "c"}, rs.Names()); d != "" {
		t.Error(d)
	}
}

func names(rs Registry) []string {
	var out []string
	for _, f := range rs {
		out = append(out, f.Name)
	}
	return out
}

type list struct {
	recs []*record.Record
	err  error
}

func (l *list) Read() (*record.Record, error) {
	if len(l.recs) == 0 {
		return nil, l.err
	}
	r := l.recs[0]
	l.recs = l.recs[1:]
	return r, nil
}

func TestAll(t *testing.T) {
	broken := errors.New("broken")
	for _, end := range []error{io.EOF, broken} {
		var ids []string
		var got error
		for r, err := range All(&list{[]*record.Record{{ID: "a"}, {ID: "b"}}, end}) {
			if err != nil {
				got = err
				continue
			}
			ids = append(ids, r.ID)
		}
		if d := cmp.Diff([]string{"a", "b"}, ids); d != "" {
			t.Error(d)
		}
		if want := end; end == io.EOF && got != nil || end != io.EOF && got != want {
			t.Errorf("end %v came out as %v", end, got)
		}
	}
}
