package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

// A list of names that most records agree on isn't given up for one that holds other
// names, but for one that holds more. Names the wrong way round never win.
func TestMergeNameLists(t *testing.T) {
	right := []string{"Lucas, E.J.", "Mazine, F.F.", "Belsham, S.R."}
	for _, tt := range []struct {
		name  string
		lists [][]string
		want  string
	}{
		{"damaged", [][]string{right, {"Lucas, E.J.", "Mazine.F.F., Belsham", "S.R."}, right}, "Lucas, E.J.; Mazine, F.F.; Belsham, S.R."},
		{"damaged and longer", [][]string{{"Lucas, E.J.", "Mazine.F.F., Belsham", "S.R.", "Chase, M."}, right, right}, "Lucas, E.J.; Mazine, F.F.; Belsham, S.R."},
		{"fuller", [][]string{right, {"Lucas, Eve J.", "Mazine, Fiorella F.", "Belsham, S.R."}, right}, "Lucas, Eve J.; Mazine, Fiorella F.; Belsham, S.R."},
		{"longer", [][]string{right[:2], right, right[:2]}, "Lucas, E.J.; Mazine, F.F.; Belsham, S.R."},
		{"no majority", [][]string{right[:2], {"Lucas, E.J.", "Mazine, F.F.", "Belsham, S.R."}}, "Lucas, E.J.; Mazine, F.F.; Belsham, S.R."},
		{"inverted", [][]string{{"Roe, A.", "Van Alstyne, M. W."}, {"Roe, A.", "Mw, Van Alstyne"}}, "Roe, A.; Van Alstyne, M. W."},
		{"inverted first", [][]string{{"G, Soši Ć"}, {"Sosic, G."}}, "Sosic, G."},
		{"inverted, without its particle", [][]string{{"Parker, G", "Mw, Van Alstyne"}, {"Parker, G", "Alstyne, M"}}, "Parker, G; Alstyne, M"},
		{"particle lost", [][]string{{"Talluri, K", "Ryzin, Gjv"}, {"Talluri, K", "Van Ryzin, G"}}, "Talluri, K; Van Ryzin, G"},
		{"half a family name", [][]string{{"Maihami, R", "Kamalabadi, I"}, {"Maihami, R", "Nakhai Kamalabadi, I"}}, "Maihami, R; Nakhai Kamalabadi, I"},
		{"a given name in the family name", [][]string{{"Whitcombe, M. J.", "Lee, A."}, {"Jane Whitcombe, M.", "Lee, A."}}, "Whitcombe, M. J.; Lee, A."},
		{"half a family name in the longer list", [][]string{{"Maihami, R", "Kamalabadi, I", "Roe, A."}, {"Maihami, R", "Nakhai Kamalabadi, I"}}, "Maihami, R; Kamalabadi, I; Roe, A."},
		{"one that others contradict", [][]string{
			{"Starr, J.R.", "Wilson, K.", "Zhang, A. Xiufu"}, {"Wilson, K.L.", "Starr, J.", "Zhang, X."}, {"Starr, J.", "Wilson, K.L.", "Zhang, X."}, {"Starr, J.", "Wilsen, K.", "Zhang, X."},
		}, "Starr, J.R.; Wilson, K.L.; Zhang, X."},
		{"initials written as a name", [][]string{{"Talluri, Kt"}, {"Talluri, K. T."}}, "Talluri, K. T."},
		{"more initials", [][]string{{"Wilson, K.", "Starr, J.R."}, {"Wilson, K.L.", "Starr, J."}}, "Wilson, K.L.; Starr, J.R."},
		{"in another order than most", [][]string{{"Roe, A.", "Lucas, Eve"}, {"Lucas, E.", "Roe, A."}, {"Lucas, E.", "Roe, A."}}, "Lucas, Eve; Roe, A."},
		{"in two orders", [][]string{{"Roe, A.", "Lucas, E."}, {"Lucas, Eve", "Roe, A."}}, "Roe, A.; Lucas, Eve"},
		{"a stray full stop", [][]string{{"Sato, Kenji."}, {"Sato, Kenji"}}, "Sato, Kenji"},
		{"short names", [][]string{{"Yu, B."}, {"Yu, Bin"}}, "Yu, Bin"},
	} {
		var members []*record.Record
		for _, l := range tt.lists {
			members = append(members, &record.Record{Type: record.TypeArticleJournal, Title: "Phylogenetics of Myrteae", ContainerTitle: "Taxon", Author: authorsOf(l...)})
		}
		if got := namesText(mergeOf(members...).rec.Author); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Which fuller name a list lacks doesn't hang on the order of the lists.
func TestWeighBearers(t *testing.T) {
	families := []string{"Roe, Gert", "Roe, Gert", "van Roe, G.", "van Roe, G.", "de Roe, G."}
	for range families {
		families = append(families[1:], families[0])
		var lists []nameList
		var folded [][]author
		for k, s := range families {
			lists = append(lists, nameList{from: k, names: authorsOf(s)})
			folded = append(folded, (&merger{people: new(people)}).foldNames(lists[k].names))
		}
		weighBearers(lists, folded)
		for k, s := range families {
			if want := s == "Roe, Gert"; lists[k].damaged != want {
				t.Errorf("%q in %q: damaged is %v, want %v", s, families, lists[k].damaged, want)
			}
		}
	}
}

// A longer title wins if it has what most records say at its beginning.
func TestMergeTitles(t *testing.T) {
	for _, tt := range []struct {
		titles []string
		want   string
	}{
		{[]string{"Phylogenetics of Myrteae", "Phylogenetics of Myrtaceae", "Phylogenetics of Myrteae"}, "Phylogenetics of Myrteae"},
		{[]string{"Phylogenetics of Myrteae", "Phylogenetics of Myrteae: a review", "Phylogenetics of Myrteae"}, "Phylogenetics of Myrteae: a review"},
		{[]string{"Phylogenetics of Myrteae", "Phylogenetics of Myrtaceae"}, "Phylogenetics of Myrtaceae"},
	} {
		var members []*record.Record
		for _, s := range tt.titles {
			members = append(members, &record.Record{Type: record.TypeArticleJournal, Title: s, ContainerTitle: "Taxon"})
		}
		if got := mergeOf(members...).rec.Title; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.titles, got, tt.want)
		}
	}
}
