package csljson

import "github.com/bibfold/bibfold/record"

// AppendItem appends a record to b as one item of CSL-JSON on one line, for
// formats that wrap it: CSL-YAML is CSL-JSON in other clothes. n is the record's
// place in its document, counting from 1, and makes the id of one without.
func AppendItem(b []byte, r *record.Record, n int) []byte {
	e := itemEncoder{encoder: encoder{compact: true, buf: b}}
	e.item(r, n)
	return e.buf
}
