package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCutNameRemark(t *testing.T) {
	role := func(v Var) NameRemark { return NameRemark{Role: v} }
	kept := func(format, name, value string) NameRemark {
		return NameRemark{Extra: []Field{{Format: format, Name: name, Value: value}}}
	}
	orcid := NameRemark{ORCID: "0000-0002-1825-0097"}
	for _, test := range []struct {
		in, name string
		want     NameRemark
	}{
		// Library catalogues (MARC 21, X00 $d and $e), PsycINFO, EBSCO.
		{"Cassidy, Jude, editor.", "Cassidy, Jude", role(Editor)},
		{"Doe, Ann, ed", "Doe, Ann", role(Editor)},
		{"Roe, Jane [Ed]", "Roe, Jane", role(Editor)},
		{"O'Neil, Tom (Eds.)", "O'Neil, Tom", role(Editor)},
		{"Müller, Hans, Hrsg.", "Müller, Hans", role(Editor)},
		{"World Bank (ed.)", "World Bank", role(Editor)},
		{"Li, Wei, author.", "Li, Wei", role(Author)},
		{"Roe, Jane, translator", "Roe, Jane", role(Translator)},
		{"Shaver, Phillip R., 1944-", "Shaver, Phillip R.", kept("marc", "dates", "Shaver, Phillip R., 1944-")},
		{"夏目, 漱石, 1867-1916", "夏目, 漱石", kept("marc", "dates", "夏目, 漱石, 1867-1916")},
		{"Doe, John, approximately 1500-1560.", "Doe, John", kept("marc", "dates", "Doe, John, approximately 1500-1560.")},
		{"Doe, John, b. 1944", "Doe, John", kept("marc", "dates", "Doe, John, b. 1944")},
		{"Tolkien, J. R. R. (1892–1973)", "Tolkien, J. R. R.", kept("marc", "dates", "Tolkien, J. R. R. (1892–1973)")},
		{"Frisch, Karl von, 1886-1982 author.", "Frisch, Karl von", NameRemark{
			Role: Author, Extra: []Field{{Format: "marc", Name: "dates", Value: "Frisch, Karl von, 1886-1982 author."}},
		}},
		{"Bee Research Association, issuing body.", "Bee Research Association", kept("marc", "relator", "Bee Research Association, issuing body.")},
		{"Doe, Ann, editor, translator", "Doe, Ann", NameRemark{
			Role: Translator, Extra: []Field{{Format: "marc", Name: "relator", Value: "Doe, Ann, editor"}},
		}},
		// Lists copied from print.
		{"Lee, M.-H.*", "Lee, M.-H.", NameRemark{}},
		{"Wong, K.†", "Wong, K.", NameRemark{}},
		{"García, M.¹,²", "García, M.", NameRemark{}},
		{"Garcia, M.1,2", "Garcia, M.", NameRemark{}},
		{"Carberry, Josiah 0000-0002-1825-0097", "Carberry, Josiah", orcid},
		{"Carberry, Josiah (https://orcid.org/0000-0002-1825-0097)", "Carberry, Josiah", orcid},
		{"Carberry, Josiah, ORCID: 0000-0002-1825-0097", "Carberry, Josiah", orcid},
		// DBLP.
		{"Wei Wang 0001", "Wei Wang", kept("dblp", "homonym", "Wei Wang 0001")},
		{"Wang, Wei 0062", "Wang, Wei", kept("dblp", "homonym", "Wang, Wei 0062")},
		// What is a name throughout.
		{"Smith, Ed", "Smith, Ed", NameRemark{}},
		{"Smith, Ed.", "Smith, Ed.", NameRemark{}},
		{"La Fontaine, Jean, de", "La Fontaine, Jean, de", NameRemark{}},
		{"hooks, bell", "hooks, bell", NameRemark{}},
		{"Roe, d", "Roe, d", NameRemark{}},
		{"King, Martin, 3rd", "King, Martin, 3rd", NameRemark{}},
		{"Smith, John, PhD", "Smith, John, PhD", NameRemark{}},
		{"Editor", "Editor", NameRemark{}},
		{"Hospital No.1", "Hospital No.1", NameRemark{}},
		{"Working Group 2004", "Working Group 2004", NameRemark{}},
		{"Doe, J. (Jane)", "Doe, J. (Jane)", NameRemark{}},
		{"Apple Computer,", "Apple Computer,", NameRemark{}},
		{"0001", "0001", NameRemark{}},
		{"*", "*", NameRemark{}},
		{"X", "X", NameRemark{}},
		{"  ", "", NameRemark{}},
		{"", "", NameRemark{}},
	} {
		name, got := CutNameRemark(test.in)
		if diff := cmp.Diff(test.want, got); name != test.name || diff != "" {
			t.Errorf("CutNameRemark(%q) = %q, -want +got\n%s", test.in, name, diff)
		}
	}
}

func TestCutNameRemarkEnds(t *testing.T) {
	inTime(t, "Wei Wang"+strings.Repeat(" 0001", 1<<20), func(s string) { CutNameRemark(s) })
}

func TestAddWritten(t *testing.T) {
	var r Record
	for _, c := range []struct {
		role Var
		s    string
	}{
		{Author, "Roe, Jane"},
		{Author, "Doe, Ann (ed.)"},
		{CollectionEditor, "Li, Wei (ed.)"}, // of the series, as that list says
		{Editor, "Poe, Max (trans.)"},
		{Translator, "Wu, Bo, et al."},
		{Author, "and 3 others"},
	} {
		r.AddWritten(c.role, c.s, ParseInverted)
	}
	want := Record{
		Author: []Name{ParseInverted("Roe, Jane")}, Editor: []Name{ParseInverted("Doe, Ann")},
		Translator: []Name{ParseInverted("Poe, Max"), ParseInverted("Wu, Bo")},
		Cuts:       []Cut{{Role: Translator}, {Role: Author, Missing: 3}},
		Credits:    []Credit{{CollectionEditor, []Name{ParseInverted("Li, Wei")}}},
	}
	if diff := cmp.Diff(want, r, cmp.AllowUnexported(Record{}, Name{}, ArXiv{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func FuzzCutNameRemark(f *testing.F) {
	f.Add("Frisch, Karl von, 1886-1982 author.")
	f.Add("Carberry, J.¹ (ORCID: 0000-0002-1825-0097)")
	f.Fuzz(func(t *testing.T, s string) {
		name, _ := CutNameRemark(s)
		if !strings.HasPrefix(s, name) || name == "" && strings.Trim(s, " ") != "" {
			t.Fatalf("%q: name %q", s, name)
		}
	})
}
