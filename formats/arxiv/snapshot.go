package arxiv

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// A line of the metadata of all papers that arXiv publishes as a data set in JSON
// Lines (https://www.kaggle.com/datasets/Cornell-University/arxiv) is an object. Its
// text is TeX, broken into lines; the names in authors_parsed are Unicode.

// snapshotFields says what its members mean. What isn't here is kept as an Extra field.
var snapshotFields = map[string]func(*entry, jsontext.Value) error{
	"id":             jsonString((*entry).setSnapshotID),
	"title":          jsonString(func(e *entry, s string) { e.rec.Title = texString(s, latex.Title) }),
	"abstract":       jsonString(func(e *entry, s string) { e.rec.Abstract = texString(s, latex.Group) }),
	"comments":       jsonString(func(e *entry, s string) { e.addNote("Comment", texString(s, latex.Group)) }),
	"journal-ref":    jsonString(func(e *entry, s string) { e.addNote("Journal ref", texString(s, latex.Group)) }),
	"report-no":      jsonString(func(e *entry, s string) { e.setNumber(texString(s, latex.Group)) }),
	"doi":            jsonString((*entry).setSnapshotDOI),
	"categories":     jsonString(func(e *entry, s string) { e.addClasses(strings.Fields(s)) }),
	"license":        jsonString(func(e *entry, s string) { e.rec.SetText(record.License, s) }),
	"submitter":      jsonString(func(e *entry, s string) { e.addExtra("from", s) }),
	"authors":        jsonString((*entry).setSnapshotAuthors),
	"authors_parsed": (*entry).setParsedAuthors,
	"versions":       (*entry).setSnapshotVersions,
	"update_date":    func(*entry, jsontext.Value) error { return nil }, // of the record, not of the paper
}

// jsonString makes a function that takes a text, folded, one that takes a value.
func jsonString(set func(*entry, string)) func(*entry, jsontext.Value) error {
	return func(e *entry, v jsontext.Value) error {
		var s string
		if err := json.Unmarshal(v, &s, jsontext.AllowInvalidUTF8(true)); err != nil {
			return err
		}
		if s != "" {
			set(e, fold(plainBlanks([]byte(s))))
		}
		return nil
	}
}

// isSnapshot reports whether a line is such a record. It may stand in a list, an
// element a line.
func isSnapshot(raw []byte) bool {
	raw = object(raw)
	return len(raw) > 1 && raw[0] == '{' && raw[len(raw)-1] == '}' &&
		bytes.Contains(raw, []byte(`"title":`)) && bytes.Contains(raw, []byte(`"id":`)) &&
		(bytes.Contains(raw, []byte(`"categories":`)) || bytes.Contains(raw, []byte(`"authors_parsed":`)))
}

// object returns a line without what a list has around its elements.
func object(raw []byte) []byte {
	raw = bytes.TrimLeft(raw, " \t")
	if len(raw) == 0 || raw[0] != '{' && raw[0] != '[' && raw[0] != ',' {
		return nil
	}
	return bytes.Trim(raw, " \t\n,[]")
}

var jsonOptions = json.JoinOptions(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))

// fitsSnapshot reports whether a block is a record in JSON.
func fitsSnapshot(e *entry) bool { return e.block.form == formJSON }

// findSnapshot looks whether a line is JSON throughout.
func findSnapshot(e *entry) bool {
	text := jsontext.Value(object(e.block.text))
	if text.Kind() != '{' || !text.IsValid(jsonOptions) {
		e.problem(0, formats.Unreadable, "this line is no JSON; it may be cut off")
		return false
	}
	return true
}

// fillSnapshot reads a record in JSON.
func fillSnapshot(e *entry) {
	d := jsontext.NewDecoder(bytes.NewReader(object(e.block.text)), jsonOptions)
	for _, err := d.ReadToken(); err == nil && d.PeekKind() == '"'; {
		name, _ := d.ReadToken()
		member := name.String()
		at := int(d.InputOffset())
		value, err := d.ReadValue()
		if err != nil {
			break
		}
		e.setMember(at, member, value)
	}
	if e.rec.Title == "" {
		e.warn(0, "the record has no title")
	}
	if len(e.rec.Author) == 0 {
		e.warn(0, "the record names no authors")
	}
}

// setMember takes a member; byte at is about where it stands.
func (e *entry) setMember(at int, name string, value jsontext.Value) {
	set, known := snapshotFields[name]
	if !known {
		e.addExtra(name, plainJSON(value))
		return
	}
	if err := set(e, value); err != nil {
		e.warn(at, "the value of "+strconv.Quote(name)+" isn't what arXiv's metadata have; kept as it is")
		e.addExtra(name, plainJSON(value))
	}
}

// plainJSON returns a string as its text, nothing for null, and other values as they
// are written.
func plainJSON(v jsontext.Value) string {
	var s string
	if v.Kind() == 'n' || v.Kind() == '"' && json.Unmarshal(v, &s, jsontext.AllowInvalidUTF8(true)) == nil {
		return s
	}
	return string(v)
}

func (e *entry) setSnapshotID(s string) {
	if id, ok := record.ParseArXiv(s); ok {
		e.rec.ArXiv.ID, e.rec.ArXiv.Version = id.ID, max(id.Version, e.rec.ArXiv.Version)
		return
	}
	e.addExtra("id", s)
}

func (e *entry) setSnapshotDOI(s string) {
	for doi := range strings.FieldsSeq(s) {
		e.addDOI(0, strings.TrimRight(doi, ",;"))
	}
}

// setSnapshotAuthors takes the authors as they were typed, until they come in parts.
func (e *entry) setSnapshotAuthors(s string) {
	if len(e.rec.Author) == 0 {
		names, _, _ := record.ParseDisplayList(splitMailAuthors(withoutAffiliations(texString(s, latex.Group))))
		e.rec.Author = names
	}
}

// setParsedAuthors takes the authors in their parts: ["Family", "Given", "Suffix",
// affiliations …].
func (e *entry) setParsedAuthors(v jsontext.Value) error {
	var authors [][]string
	if err := json.Unmarshal(v, &authors, jsontext.AllowInvalidUTF8(true)); err != nil {
		return err
	}
	var list []nameParts
	for _, a := range authors {
		var parts [3]string
		copy(parts[:], a)
		list = append(list, nameParts{family: parts[0], given: parts[1], suffix: parts[2]})
		for _, affiliation := range a[min(3, len(a)):] {
			e.addExtra("affiliation", affiliation)
		}
	}
	if names := partedNames(list); len(names) > 0 {
		e.rec.Author = names
	}
	return nil
}

// setSnapshotVersions takes the dates of the first version and the last.
func (e *entry) setSnapshotVersions(v jsontext.Value) error {
	var versions []struct {
		Created string `json:"created"`
	}
	if err := json.Unmarshal(v, &versions, jsontext.AllowInvalidUTF8(true)); err != nil || len(versions) == 0 {
		return err
	}
	n := len(versions)
	e.rec.Issued, _ = feedDay(versions[0].Created)
	if n > 1 {
		latest, _ := feedDay(versions[n-1].Created)
		e.rec.SetDate(record.Updated, latest)
	}
	e.rec.ArXiv.Version = max(n, e.rec.ArXiv.Version)
	return nil
}
