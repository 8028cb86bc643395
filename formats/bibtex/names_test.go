package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestNameList(t *testing.T) {
	type names = []record.Name
	org := record.Organization
	for _, tt := range []struct {
		in      string
		want    names
		missing int
		cut     bool
	}{
		// The three forms of BibTeXing, section 4.
		{"Per Brinch Hansen", names{{Given: "Per Brinch", Family: "Hansen"}}, 0, false},
		{"Brinch Hansen, Per", names{{Given: "Per", Family: "Brinch Hansen"}}, 0, false},
		{"Ford, Jr., Henry", names{record.Name{Given: "Henry", Family: "Ford"}.With(record.NameParts{Suffix: "Jr."})}, 0, false},
		{"Ludwig van Beethoven", names{record.Name{Given: "Ludwig", Family: "Beethoven"}.With(record.NameParts{NonDroppingParticle: "van"})}, 0, false},
		{"van Beethoven, Ludwig", names{record.Name{Given: "Ludwig", Family: "Beethoven"}.With(record.NameParts{NonDroppingParticle: "van"})}, 0, false},
		{"{Steele Jr.}, Guy L.", names{record.Name{Given: "Guy L.", Family: "Steele"}.With(record.NameParts{Suffix: "Jr."})}, 0, false},
		{"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", names{record.Name{Given: "Charles Louis Xavier Joseph", Family: "Vallée Poussin"}.With(record.NameParts{NonDroppingParticle: "de la"})}, 0, false},
		{"{\\'E}mile Zola", names{{Given: "Émile", Family: "Zola"}}, 0, false},
		{"Aristotle", names{{Family: "Aristotle"}}, 0, false},
		{"'t Hooft, Gerard", names{record.Name{Given: "Gerard", Family: "Hooft"}.With(record.NameParts{NonDroppingParticle: "'t"})}, 0, false},
		// Family names first.
		{"山田 太郎 and 홍 길동 and ジョン・スミス", names{{Given: "太郎", Family: "山田"}, {Given: "길동", Family: "홍"}, {Family: "ジョン・スミス"}}, 0, false},
		// Bodies that lack their braces.
		{"World Health Organization and others", names{org("World Health Organization")}, 0, true},
		{"R Core Team", names{org("R Core Team")}, 0, false},
		{"Team, Gemini and Anil, Rohan", names{org("Gemini Team"), {Given: "Rohan", Family: "Anil"}}, 0, false},
		{"{Gemini} Team", names{{Given: "Gemini", Family: "Team"}}, 0, false},
		// Braces.
		{"{Barnes and Noble, Inc.}", names{org("Barnes and Noble, Inc.")}, 0, false},
		{"{{Simon {and} Schuster}} and Ann Author", names{org("Simon and Schuster"), {Given: "Ann", Family: "Author"}}, 0, false},
		{"{van der Berg}, Jan", names{{Given: "Jan", Family: "van der Berg"}}, 0, false},
		// Cut lists and what is no name.
		{"A. One and others", names{{Given: "A.", Family: "One"}}, 0, true},
		{"A. One and et al.", names{{Given: "A.", Family: "One"}}, 0, true},
		{"U, A. and One, B.", names{{Given: "A.", Family: "U"}, {Given: "B.", Family: "One"}}, 0, false},
		{"One, A. and and Two, B. and", names{{Given: "A.", Family: "One"}, {Given: "B.", Family: "Two"}}, 0, false},
		{"NVIDIA and : and Aarti Basant", names{org("NVIDIA"), {Given: "Aarti", Family: "Basant"}}, 0, false},
		{"Smith, J. AND\tJones, K.", names{{Given: "J.", Family: "Smith"}, {Given: "K.", Family: "Jones"}}, 0, false},
		{"Smith, J.; Jones, K.", names{{Given: "J.", Family: "Smith"}, {Given: "K.", Family: "Jones"}}, 0, false},
		{"Smith, J., Jones, K.", names{{Given: "J.", Family: "Smith"}, {Given: "K.", Family: "Jones"}}, 0, false},
		{"Andy Anderson", names{{Given: "Andy", Family: "Anderson"}}, 0, false},
		// What stands behind names: DBLP's number of a namesake, marks, life dates.
		{"Wei Wang 0001 and Jane Roe* and Shaver, Phillip R., 1944-", names{{Given: "Wei", Family: "Wang"}, {Given: "Jane", Family: "Roe"}, {Given: "Phillip R.", Family: "Shaver"}}, 0, false},
		// What databases and people write.
		{"Platt, SR", names{{Given: "SR", Family: "Platt"}}, 0, false},
		{"Buynevich, IV and Smith, II", names{{Given: "IV", Family: "Buynevich"}, {Given: "II", Family: "Smith"}}, 0, false},
		{"van der Berg, VI", names{record.Name{Given: "VI", Family: "Berg"}.With(record.NameParts{NonDroppingParticle: "van der"})}, 0, false},
		{"Smith, III, John", names{record.Name{Given: "John", Family: "Smith"}.With(record.NameParts{Suffix: "III"})}, 0, false},
		{"Smith, JA III", names{record.Name{Given: "JA", Family: "Smith"}.With(record.NameParts{Suffix: "III"})}, 0, false},
		{"Henry Ford, Jr.", names{record.Name{Given: "Henry", Family: "Ford"}.With(record.NameParts{Suffix: "Jr."})}, 0, false},
		{"Martin Luther King, III and One, A.", names{record.Name{Given: "Martin Luther", Family: "King"}.With(record.NameParts{Suffix: "III"}), {Given: "A.", Family: "One"}}, 0, false},
		{"King Jr. III, Martin", names{record.Name{Given: "Martin", Family: "King"}.With(record.NameParts{Suffix: "Jr. III"})}, 0, false},
		{"Smith, John et al.", names{{Given: "John", Family: "Smith"}}, 0, true},
		{`M{\"u}ller, J. et al.`, names{{Given: "J.", Family: "Müller"}}, 0, true},
		{"{Smith et al.}", names{org("Smith et al.")}, 0, false},
		{"One, A. and Smith, J., et al", names{{Given: "A.", Family: "One"}, {Given: "J.", Family: "Smith"}}, 0, true},
		{"Smith, J. & Jones, K.", names{{Given: "J.", Family: "Smith"}, {Given: "K.", Family: "Jones"}}, 0, false},
		{`John Smith \& Jane Jones`, names{{Given: "John", Family: "Smith"}, {Given: "Jane", Family: "Jones"}}, 0, false},
		{"{Ernst & Young}", names{org("Ernst & Young")}, 0, false},
		// BibLaTeX's extended form.
		{"family=Geer, given=Ingrid, prefix=de, useprefix=false", names{record.Name{Given: "Ingrid", Family: "Geer"}.With(record.NameParts{DroppingParticle: "de"})}, 0, false},
		{`given="Jean, Charles", family={Harman}`, names{{Given: "Jean, Charles", Family: "Harman"}}, 0, false},
	} {
		got, missing, cut := nameList(tt.in, particleStays, nil)
		if d := cmp.Diff(tt.want, got); d != "" || missing != tt.missing || cut != tt.cut {
			t.Errorf("nameList(%q) = %d missing, cut %v, (-want +got):\n%s", tt.in, missing, cut, d)
		}
	}
}

func TestAppendName(t *testing.T) {
	for _, tt := range []struct {
		name record.Name
		want string
	}{
		{record.Name{Family: "Knuth", Given: "Donald E."}, "Knuth, Donald E."},
		{record.Name{Family: "Gogh", Given: "Vincent"}.With(record.NameParts{NonDroppingParticle: "van"}), "van Gogh, Vincent"},
		{record.Name{Family: "Fontaine", Given: "Jean"}.With(record.NameParts{DroppingParticle: "de", NonDroppingParticle: "La"}), "{de La Fontaine}, Jean"},
		{record.Name{Family: "King", Given: "M. L."}.With(record.NameParts{Suffix: "Jr."}), "King, Jr., M. L."},
		{record.Name{Family: "Plato"}, "Plato"},
		{record.Name{Family: "van Dyck", Given: "A."}, "{van Dyck}, A."},
		{record.Name{Family: "others"}, "{others}"},
		{record.Name{Family: "Smith", Given: "John and Co"}, "Smith, {John and Co}"},
		{record.Name{Family: "Petrov", Given: "VI"}, "Petrov, VI"},
		{record.Name{Family: "Doe", Given: "Jo*"}, "Doe, {Jo*}"},
		{record.Name{Family: "Doe", Given: "*"}, "Doe, {*}"},
		{record.Name{Family: "Wang", Given: "Wei 0001"}, "Wang, {Wei 0001}"},
		{record.Name{Family: "García López", Given: "VI"}, "García López, {VI}"},
		{record.Name{Family: "Bell, II", Given: "Edwin"}, "{Bell, II}, Edwin"},
		{record.Organization("Procter & Gamble"), `{Procter \& Gamble}`},
	} {
		if got := string(appendName(nil, tt.name, false)); got != tt.want {
			t.Errorf("appendName(%+v) = %s, want %s", tt.name, got, tt.want)
		}
	}
}
