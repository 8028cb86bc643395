package jsondoc

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

type inner struct {
	Name string `member:"name,text"`
	Size int    `member:"size"`

	_ LeftOut `member:"weight"`
}

type common struct {
	Title string `member:"title"`
}

type outer struct {
	common
	Yes   bool     `member:"yes"`
	Words []string `member:"words"`
	One   inner    `member:"one"`
	Many  []inner  `member:"many"`
	Raw   Value    `member:"raw"`
	Flat  inner    `member:"flat,flat"`

	_ LeftOut `member:"count counts"`
}

// Whatever the kind of a value is, what it says must get into the field.
func TestDecode(t *testing.T) {
	shape := ShapeOf[outer]()
	for _, tt := range []struct {
		json    string
		want    outer
		unknown []string
		leftOut []string
	}{
		{`{"title":"T","yes":true}`, outer{common: common{"T"}, Yes: true}, nil, nil},
		{`{"title":["","T"],"yes":0}`, outer{common: common{"T"}}, nil, nil},
		{`{"title":{"lang":"en","value":"T"}}`, outer{common: common{"T"}}, nil, nil},
		{`{"title":null,"words":"a"}`, outer{Words: []string{"a"}}, nil, nil},
		{`{"words":["a",1,null,""]}`, outer{Words: []string{"a", "1"}}, nil, nil},
		{`{"one":{"name":"n","size":"3"}}`, outer{One: inner{Name: "n", Size: 3}}, nil, nil},
		{`{"one":"n"}`, outer{One: inner{Name: "n"}}, nil, nil},
		{`{"one":[{"name":"n"},{"name":"m"}]}`, outer{One: inner{Name: "n"}}, nil, nil},
		{`{"many":{"name":"n"}}`, outer{Many: []inner{{Name: "n"}}}, nil, nil},
		{`{"many":["n",{"weight":1,"depth":2}]}`, outer{Many: []inner{{Name: "n"}, {}}}, []string{"many.depth=2"}, []string{"many.weight"}},
		{`{"raw":[1, 2]}`, outer{Raw: Value(`[1, 2]`)}, nil, nil},
		{`{"flat":{"depth":1}}`, outer{}, []string{"depth=1"}, nil},
		{`{"count":1,"counts":[],"mood":"calm"}`, outer{}, []string{`mood="calm"`}, []string{"count"}},
	} {
		v, ok := ParseValue(tt.json)
		if !ok {
			t.Fatalf("%s is no JSON", tt.json)
		}
		var got outer
		var unknown, leftOut []string
		shape.Decode(v, &got, Told{
			Unknown: func(path string, val Value) { unknown = append(unknown, path+"="+string(val)) },
			LeftOut: func(path string) { leftOut = append(leftOut, path) },
		})
		if d := cmp.Diff(tt.want, got, cmp.AllowUnexported(outer{}, inner{}, common{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.json, d)
		}
		if d := cmp.Diff(tt.unknown, unknown); d != "" {
			t.Errorf("%s: unknown (-want +got):\n%s", tt.json, d)
		}
		if d := cmp.Diff(tt.leftOut, leftOut); d != "" {
			t.Errorf("%s: left out (-want +got):\n%s", tt.json, d)
		}
	}
}
