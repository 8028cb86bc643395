package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseDisplayList(t *testing.T) {
	person := func(given, family string) Name { return Name{Given: given, Family: family} }
	tests := []struct {
		in      string // parted by commas
		names   []Name
		cut     bool
		missing int
	}{
		{"", []Name{}, false, 0},
		{"Ada Lovelace", []Name{person("Ada", "Lovelace")}, false, 0},
		{"Ada Lovelace, Charles Babbage", []Name{person("Ada", "Lovelace"), person("Charles", "Babbage")}, false, 0},
		{"Ada Lovelace, and Charles Babbage", []Name{person("Ada", "Lovelace"), person("Charles", "Babbage")}, false, 0},
		{"Ada Lovelace and Charles Babbage", []Name{person("Ada", "Lovelace"), person("Charles", "Babbage")}, false, 0},
		{"NVIDIA, :, Aarti Basant", []Name{Organization("NVIDIA"), person("Aarti", "Basant")}, false, 0},
		{"Nvidia, :, Aarti Basant", []Name{Organization("Nvidia"), person("Aarti", "Basant")}, false, 0},
		{"NVIDIA, Aarti Basant", []Name{Organization("NVIDIA"), person("Aarti", "Basant")}, false, 0},
		{"Qwen:, An Yang", []Name{Organization("Qwen"), person("An", "Yang")}, false, 0},
		{"Qwen: An Yang, Bo Li", []Name{Organization("Qwen"), person("An", "Yang"), person("Bo", "Li")}, false, 0},
		{"Kimi Team, Angang Du", []Name{Organization("Kimi Team"), person("Angang", "Du")}, false, 0},
		{"BigScience Workshop, :, Teven Le Scao", []Name{Organization("BigScience Workshop"), person("Teven", "Le Scao")}, false, 0},
		{"A One, B Two, et al. (99 additional authors not shown)", []Name{person("A", "One"), person("B", "Two")}, true, 99},
		{"A One, et al. (1 additional author not shown)", []Name{person("A", "One")}, true, 1},
		{"A One, B Two et al.", []Name{person("A", "One"), person("B", "Two")}, true, 0},
		{"A One, others", []Name{person("A", "One")}, true, 0},
		{"Marcelo H. Ang, Jr., A One", []Name{Name{Given: "Marcelo H.", Family: "Ang"}.With(NameParts{Suffix: "Jr.", CommaSuffix: true}), person("A", "One")}, false, 0},
		{"Jane Roe on behalf of the ATLAS Collaboration", []Name{person("Jane", "Roe"), Organization("ATLAS Collaboration")}, false, 0},
		{"Jane Roe, for the ALICE Collaboration", []Name{person("Jane", "Roe"), Organization("for the ALICE Collaboration")}, false, 0},
		{"Jane Roe (for the ALICE Collaboration)", []Name{person("Jane", "Roe"), Organization("ALICE Collaboration")}, false, 0},
		{"on behalf of the CMS collaboration", []Name{Organization("CMS collaboration")}, false, 0},
		{"The LHCb collaboration, R. Aaij", []Name{Organization("The LHCb collaboration"), person("R.", "Aaij")}, false, 0},
		{"Department of Health and Welfare", []Name{Organization("Department of Health and Welfare")}, false, 0},
		{":, A One", []Name{person("A", "One")}, false, 0},
	}
	for _, test := range tests {
		names, cut, missing := ParseDisplayList(strings.Split(test.in, ","))
		if diff := cmp.Diff(test.names, names); diff != "" || cut != test.cut || missing != test.missing {
			t.Errorf("ParseDisplayList(%q): cut %t, missing %d, -want +got\n%s", test.in, cut, missing, diff)
		}
	}
}

func TestLooksLikeOrganization(t *testing.T) {
	for _, s := range []string{
		"NVIDIA", "CERN", "CMS", "R&D-X", "OpenAI", "DeepSeek-AI", "KM3NeT",
		"Stanford University", "ATLAS Collaboration", "the CALIFA collaboration", "Planck Collaboration", "RECOVERY Collaborative Group",
		"Kimi Team", "World Health Organization", "Simpson and Sons Ltd.", "Lotus Development Corp.", "SAP (Deutschland) GmbH",
		"Université de Genève", "Universidad de Chile", "Technische Universität München", "Max-Planck-Institut für Physik",
		"Istituto Nazionale di Fisica Nucleare", "Московский университет", "International Business Machines",
		"National Bureau of Economic Research", "Office for National Statistics", "Centers for Disease Control and Prevention Foundation",
		"The Crick-COVID Consortium", "Alzheimer's Disease Neuroimaging Initiative", "FAIR codebase-level team",
		"東京大学 医学部", "青空株式会社", "北京大学", "国立研究所", "서울대학교", "INSTITUTE FOR ADVANCED STUDY",
	} {
		if !LooksLikeOrganization(s) {
			t.Errorf("LooksLikeOrganization(%q) = false", s)
		}
	}
	for _, s := range []string{
		"", "Plato", "Nvidia", "Ada Lovelace", "Bo Li", "LI", "Jane ROE", "JANE ROE", "McDonald", "O'NEIL", "LeCun", "J.-P. Serre", "JP",
		"William H. Press", "Frank Press", "Thomas Bureau", "Eduard Study", "Alonzo Church", "Guillaume de L'Hôpital",
		"Ludwig van Beethoven", "Carlo del Mundo", "王小明", "山田 太郎", "大野", "Anh The Nguyen", "Jean School", "Victor Torres-Company",
	} {
		if LooksLikeOrganization(s) {
			t.Errorf("LooksLikeOrganization(%q) = true", s)
		}
	}
}

func TestCutMark(t *testing.T) {
	for s, missing := range map[string]int{
		"others": 0, "Others": 0, "and others": 0, "& others": 0, "et al": 0, "et al.": 0, "et. al.": 0, "Et Al.": 0, "[et al.]": 0,
		"et alii": 0, "…": 0, "...": 0, "[...]": 0, "u.a.": 0, "u. a.": 0, "und andere": 0, "et autres": 0, "y otros": 0, "и др.": 0, "等": 0,
		"et al. (99 additional authors not shown)":    99,
		"et al. (1 additional author not shown)":      1,
		"et al. (1,234 additional authors not shown)": 1234,
		"(25 additional authors not shown)":           25,
		"and 124 other authors":                       124,
		"99 more authors":                             99,
		"and 3 others":                                3,
		"... 12 more":                                 12,
		"+ 7 authors":                                 7,
		"additional authors not shown":                0,
	} {
		if got, ok := CutMark(s); !ok || got != missing {
			t.Errorf("CutMark(%q) = %d, %t, want %d", s, got, ok, missing)
		}
	}
	for _, s := range []string{
		"", " ", "-", ".", "42", "Ada Lovelace", "Thomas More", "More", "Otherson", "Al", "Et Al Smith", "A. Others", "Author", "Authors",
		"Otto Andere", "U, A.", "3 4 others", "99999999999 others", strings.Repeat("et al ", 40),
	} {
		if got, ok := CutMark(s); ok {
			t.Errorf("CutMark(%q) = %d, true", s, got)
		}
	}
}

func TestTrimCutMark(t *testing.T) {
	tests := []struct {
		in, rest string
		missing  int
		cut      bool
	}{
		{"Smith J, et al.", "Smith J", 0, true},
		{"Smith J et al (12 more)", "Smith J", 12, true},
		{"Ada Lovelace and others", "Ada Lovelace", 0, true},
		{"Smith, J., Roe, R. & others", "Smith, J., Roe, R.", 0, true},
		{"J Uszkoreit...", "J Uszkoreit", 0, true},
		{"Uszkoreit, J., …", "Uszkoreit, J", 0, true},
		{"...", "...", 0, false},
		{"Smith J", "Smith J", 0, false},
		{"et al.", "et al.", 0, false},
		{"", "", 0, false},
		{"Violet Alcott", "Violet Alcott", 0, false},
		{"Roe et al. and Co", "Roe et al. and Co", 0, false},
		{strings.Repeat("A B, ", 100) + "et al.", strings.Repeat("A B, ", 99) + "A B", 0, true},
	}
	for _, test := range tests {
		rest, missing, cut := TrimCutMark(test.in)
		if rest != test.rest || missing != test.missing || cut != test.cut {
			t.Errorf("TrimCutMark(%q) = %q, %d, %t", test.in, rest, missing, cut)
		}
	}
}

func TestCutNote(t *testing.T) {
	tests := []struct {
		cut  Cut
		want string
	}{
		{Cut{Author, 99}, "99 additional authors not shown"},
		{Cut{Author, 1}, "1 additional author not shown"},
		{Cut{Author, 0}, "additional authors not shown"},
		{Cut{CollectionEditor, 3}, "3 additional collection-editors not shown"},
	}
	for _, test := range tests {
		if got := CutNote(test.cut); got != test.want {
			t.Errorf("CutNote(%v) = %q, want %q", test.cut, got, test.want)
		}
	}
	for role := Author; role < NumVars; role++ {
		for _, missing := range []int{0, 1, 2, 1000} {
			c := Cut{role, missing}
			if got, ok := ParseCutNote(CutNote(c)); !ok || got != c {
				t.Errorf("ParseCutNote(%q) = %v, %t, want %v", CutNote(c), got, ok, c)
			}
		}
	}
	if got, ok := ParseCutNote(" 5 additional authors not shown. "); !ok || got != (Cut{Author, 5}) {
		t.Errorf("with blanks and a dot: %v, %t", got, ok)
	}
	for _, s := range []string{
		"", "not shown", "additional not shown", "-1 additional authors not shown", "0 additional authors not shown",
		"3 additional titles not shown", "1 additional authors not shown", "3 additional author not shown", "99 additional authors", "the authors not shown",
	} {
		if got, ok := ParseCutNote(s); ok {
			t.Errorf("ParseCutNote(%q) = %v, true", s, got)
		}
	}
}
