package dedupe

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestMergedNamesDoNotShout(t *testing.T) {
	for _, tt := range []struct {
		a, b, want record.Name
	}{
		{record.Name{Family: "Ariyabuddhiphongs", Given: "VANCHAI"}, record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}},
		{record.Name{Family: "Ariyabuddhiphongs", Given: "V."}, record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}},
		{record.Name{Family: "LI", Given: "XIAO"}, record.Name{Family: "Li", Given: "Xiao"}, record.Name{Family: "Li", Given: "Xiao"}},
	} {
		for _, order := range [][2]record.Name{{tt.a, tt.b}, {tt.b, tt.a}} {
			var records []*record.Record
			for _, n := range order {
				records = append(records, &record.Record{
					Type: record.TypeArticleJournal, Title: "Before and during measures of machine gamblers", ContainerTitle: "Addiction",
					Volume: "106", Page: "12-17", DOI: "10.1111/add.1", Issued: record.ParseDate("2011"), Author: []record.Name{n},
				})
			}
			res := Fold(records, Options{})
			if len(res.Records) != 1 || res.Records[0].Author[0] != tt.want {
				t.Errorf("%v: %v, want %v", order, res.Records[0].Author, tt.want)
			}
		}
	}
}

func TestKeptNamesDoNotShout(t *testing.T) {
	paper := func(title string, names ...record.Name) *record.Record {
		return &record.Record{Type: record.TypeArticleJournal, Title: title, Author: names, Issued: record.ParseDate("2011")}
	}
	wu := record.Name{Family: "Wuthisen", Given: "Somchai"}
	records := []*record.Record{
		paper("Before and during measures of machine gamblers", record.Name{Family: "ARIYABUDDHIPHONGS", Given: "VANCHAI"}, wu),
		paper("Lottery players of five northern towns", record.Name{Family: "Ariyabuddhiphongs", Given: "V."}, wu),
	}
	want := record.Name{Family: "Ariyabuddhiphongs", Given: "Vanchai"}
	for _, r := range Fold(records, Options{}).Records {
		if r.Author[0] != want {
			t.Errorf("%s: %v, want %v", r.Title, r.Author[0], want)
		}
	}
}

func TestNamesModes(t *testing.T) {
	read := func(id, title, given string) *record.Record {
		return &record.Record{ID: id, Type: record.TypeArticleJournal, Title: title, Author: []record.Name{
			{Family: "Dubois", Given: "Claire"}, {Family: "Kjellberg", Given: given}, {Family: "Osei", Given: "Kofi"},
		}}
	}
	for _, mode := range []NamesMode{NamesUnify, NamesReport, NamesOff} {
		res := Fold([]*record.Record{read("a", "Frogs of the lower delta", "Astrid"), read("b", "On moss and its uses", "Astrid M.")}, Options{Names: mode})
		rewritten := res.Records[0].Author[1].Given == "Astrid M."
		if rewritten != (mode == NamesUnify) || (len(res.Report.Names) == 1) != (mode != NamesOff) || (res.Report.NamesUnified == 1) != (mode == NamesUnify) {
			t.Errorf("mode %d: rewritten %v, names %v, unified %d", mode, rewritten, res.Report.Names, res.Report.NamesUnified)
		}
	}
}
