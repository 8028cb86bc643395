package formats

import (
	"encoding/json"

	"github.com/bibfold/bibfold/record"
)

// jsonFamily is the family whose Extra values are JSON: they keep what is a string,
// a number or an object there.
const jsonFamily = "csljson"

// PlainExtra returns the value of an Extra field as text, for a format that writes
// fields of another family under their own names; false if it is an object, a list,
// or says nothing.
func PlainExtra(x record.Field) (string, bool) {
	if x.Format != jsonFamily {
		return x.Value, x.Value != ""
	}
	var value any
	if json.Unmarshal([]byte(x.Value), &value) != nil {
		return "", false
	}
	switch v := value.(type) {
	case string:
		return v, v != ""
	case float64:
		return x.Value, true // as it is written
	}
	return "", false
}
