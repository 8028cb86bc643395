package formats

import "testing"

func TestErrorHandlerAt(t *testing.T) {
	var told []string
	var key string
	report := ErrorHandler(func(e *Error) { told = append(told, e.Severity.String()+" "+e.Error()) })
	pos := Pos{File: "a.bib", Line: 3, Col: 2}
	tell := report.At(pos, &key, Warning)
	tell("no key yet")
	key = "k"
	tell("known by now")
	report.At(pos, nil, Note)("has none")
	ErrorHandler(nil).At(pos, nil, Note)("nobody listens")
	want := []string{`warning a.bib:3:2: no key yet`, `warning a.bib:3:2: entry "k": known by now`, `note a.bib:3:2: has none`}
	if len(told) != len(want) {
		t.Fatalf("told %q", told)
	}
	for i := range want {
		if told[i] != want[i] {
			t.Errorf("told %s, want %s", told[i], want[i])
		}
	}
}
