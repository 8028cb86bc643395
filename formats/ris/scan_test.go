package ris

import "testing"

func TestScanLine(t *testing.T) {
	for _, c := range []struct {
		in    string
		shape shape
		tag   string
		lower bool
		value string
	}{
		{"TY  - JOUR", strict, "TY", false, "JOUR"},
		{"ER  -", strict, "ER", false, ""},
		{"ER  - ", strict, "ER", false, ""},
		{"SP  -  387", strict, "SP", false, "387"},
		{"A1  -Smith, J", strict, "A1", false, "Smith, J"},
		{"TI - Title", loose, "TI", false, "Title"},
		{"TI -Title", untagged, "", false, "TI -Title"},
		{"TY-JOUR", glued, "TY", false, "JOUR"},
		{"TY\t-\tJOUR", strict, "TY", false, "JOUR"},
		{"  AU  - Doe, J", strict, "AU", false, "Doe, J"},
		{"ti  - Title", strict, "TI", true, "Title"},
		{"TY\u00a0\u00a0-\u00a0JOUR", strict, "TY", false, "JOUR"},
		{"TY  – JOUR", strict, "TY", false, "JOUR"},
		{"\ufeffTY  - JOUR", strict, "TY", false, "JOUR"},
		{"12. TY  - JOUR", strict, "TY", false, "JOUR"},
		{"12. AU  - Doe, J", untagged, "", false, "12. AU  - Doe, J"},
		{"a plain line", untagged, "", false, "a plain line"},
		{"LCCN- 00052380", loose, "LCCN", false, "00052380"},
		{"DOI - 10.1000/182", loose, "DO", false, "10.1000/182"},
		{"ISBN-13 is the longer one", untagged, "", false, "ISBN-13 is the longer one"},
		{"HIV - a review", untagged, "", false, "HIV - a review"},
		{"well-known", untagged, "", false, "well-known"},
		{"1  exp apples/", untagged, "", false, "1  exp apples/"},
		{"", untagged, "", false, ""},
		{"-", untagged, "", false, "-"},
		{"TY", untagged, "", false, "TY"},
	} {
		l := scanLine([]byte(c.in))
		if l.shape != c.shape || l.tag != c.tag || l.lower != c.lower || string(l.value) != c.value {
			t.Errorf("%q: %+v, value %q", c.in, l, l.value)
		}
	}
	if l := scanLine([]byte("PMID  - 123")); l.tag != "PMID" || string(l.value) != "123" {
		t.Errorf("long tag: %+v", l)
	}
}

func TestRowsNameTags(t *testing.T) {
	for _, r := range rows {
		for i := 0; i < len(r.tags); i += 3 {
			if !known(r.tags[i:i+2]) || i+2 < len(r.tags) && r.tags[i+2] != ' ' {
				t.Errorf("tags %q are not pairs of characters parted by blanks", r.tags)
			}
		}
	}
}

// Each type of the specifications is read, and each CSL type written as a type
// that is read as the same wherever RIS has one.
func TestTypes(t *testing.T) {
	const spec = "ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT " +
		"EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN " +
		"MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO"
	n := 0
	for i := 0; i < len(spec); n++ {
		j := i
		for j < len(spec) && spec[j] != ' ' {
			j++
		}
		if k := parseKind(spec[i:j]); k == noKind || kindRows[k].code != spec[i:j] || kindRows[k].typ == 0 {
			t.Errorf("%s is read as %d", spec[i:j], k)
		}
		i = j + 1
	}
	if n != int(numKinds)-1 {
		t.Errorf("%d types in the table, %d in the specifications", numKinds-1, n)
	}
	for typ, k := range written {
		if k == noKind {
			t.Errorf("CSL type %d is not written", typ)
		}
	}
}

// Cochrane's counter ends a record that has no ER line; prose that begins like it
// goes on with the value.
func TestCounter(t *testing.T) {
	for in, want := range map[string]bool{
		"Record #2 of 784":              true,
		"Record #2 of the trials":       false,
		"Record #3 is the best of them": false,
		"TI  - Record #2 of 784":        false,
	} {
		if l := scanLine([]byte(in)); isCounter(&l) != want {
			t.Errorf("%q is a counter: %t", in, !want)
		}
	}
}
