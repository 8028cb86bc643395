package record

import (
	"strings"
	"testing"
)

// The item types of CSL 1.0.2, appendix III.
const itemTypes = `
	article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
	dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
	legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
	periodical personal_communication post post-weblog regulation report review review-book software song speech
	standard thesis treaty webpage`

func TestTypesOfCSL(t *testing.T) {
	n := TypeNone
	for name := range strings.FieldsSeq(itemTypes) {
		n++
		got, ok := ParseType(name)
		if !ok || got != n || got.String() != name {
			t.Errorf("ParseType(%q) = %d %q, %t, want %d", name, got, got, ok, n)
		}
	}
	if n+1 != NumTypes {
		t.Errorf("there are %d types, want %d", NumTypes-1, n)
	}
	for _, s := range []string{"", "Article", "misc"} {
		if got, ok := ParseType(s); ok {
			t.Errorf("ParseType(%q) = %v", s, got)
		}
	}
	if TypeNone.String() != "" || NumTypes.String() != "" {
		t.Error("no type has a name")
	}
}

func TestTypeSet(t *testing.T) {
	s := Types(TypeBook, TypeWebpage)
	for typ := TypeNone; typ < NumTypes; typ++ {
		if got, want := s.Has(typ), typ == TypeBook || typ == TypeWebpage; got != want {
			t.Errorf("Has(%v) = %t", typ, got)
		}
		if !AnyType.Has(typ) || Types().Has(typ) {
			t.Errorf("AnyType or no type is wrong of %v", typ)
		}
	}
}
