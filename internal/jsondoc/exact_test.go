package jsondoc

import (
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
)

// FuzzExact checks that a value which isn't loose is JSON to a program that knows
// nothing of ours.
func FuzzExact(f *testing.F) {
	for _, s := range []string{
		`{"a":"b","c":[1,-2.5e3,0,true,null],"d":{}}`, `{"a":[1,],"b":2,}`, `{'a':1}`, `{a:1}`, `{"a":/* b */1}`,
		`{"a":"twelve bytes\n, \u00e9 and \"\\\""}`, `{"a":"eight by\x"}`, `{"a":"\u12"}`, `{"a":"\ud800"}`, `{"a":"` + "\t" + `"}`,
		`{"a":"` + "\xff" + `"}`, `{"a":01}`, `{"a":nul}`, `{"a":"` + strings.Repeat("x", 20) + `\`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fr := frame{src: newSource(strings.NewReader(s))}
		if fr.whole() != nil || fr.loose {
			return
		}
		text := jsontext.Value(fr.src.unread()[:fr.i])
		if !text.IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)) {
			t.Errorf("%q isn't JSON", text)
		}
	})
}

// What people and programs write is looked at once, all else twice.
func TestLoose(t *testing.T) {
	for s, loose := range map[string]bool{
		`{"a":"b","c":[1,20,0,true,null,false],"d":{},"e":[]}`: false,
		`{"a":"König \u00e9 \"x\" \\ \/ \b\f\n\r\t"}`:          false,
		"{\n  \"a\" : 1\r\n}":                                  false,
		`[1,]`:                                                 true,
		`{"a":1,}`:                                             true,
		`{'a':1}`:                                              true,
		`{a:1}`:                                                true,
		`[1 /* one */]`:                                        true,
		`["line` + "\n" + `end"]`:                              true,
		`["eight bytes, \x"]`:                                  true,
		`["eight bytes, \u00g0"]`:                              true,
		`[01]`:                                                 true,
		`[tru]`:                                                true,
		`[-]`:                                                  true,
	} {
		f := frame{src: newSource(strings.NewReader(s))}
		if err := f.whole(); err != nil || f.i != len(s) || f.loose != loose {
			t.Errorf("%s: loose %v, %d bytes, %v", s, f.loose, f.i, err)
		}
	}
}
