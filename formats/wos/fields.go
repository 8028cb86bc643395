package wos

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

var (
	patents = record.Types(record.TypePatent)
	books   = record.Types(record.TypeBook, record.TypeReport, record.TypeThesis)
)

// mapping is what the tags mean that hold one value; the others are in read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "TI", Var: record.Title},
	formats.Row{Tag: "SO", Var: record.ContainerTitle},
	formats.Row{Tag: "JI", Var: record.ContainerTitleShort},
	formats.Row{Tag: "SE", Var: record.CollectionTitle},
	formats.Row{Tag: "LA", Var: record.Language},
	formats.Row{Tag: "AB", Var: record.Abstract},
	formats.Row{Tag: "CT", Var: record.EventTitle},
	formats.Row{Tag: "CL", Var: record.EventPlace},
	formats.Row{Tag: "CY", Var: record.EventDate},
	formats.Row{Tag: "EA", Var: record.AvailableDate},
	formats.Row{Tag: "PE", Var: record.AvailableDate}, // MEDLINE
	formats.Row{Tag: "PU", Var: record.Publisher},
	formats.Row{Tag: "AE", Var: record.Publisher, Types: patents}, // the assignee
	// Of Derwent's patents PI is the priority, IP the classification.
	formats.Row{Tag: "PI", Var: record.PublisherPlace, Types: record.AnyType &^ patents},
	formats.Row{Tag: "PC", Var: record.Jurisdiction, Types: patents},
	formats.Row{Tag: "PN", Var: record.Number, Types: patents},
	formats.Row{Tag: "PN", Var: record.Part},
	formats.Row{Tag: "VL", Var: record.Volume},
	formats.Row{Tag: "IS", Var: record.Issue},
	formats.Row{Tag: "SU", Var: record.Supplement},
	formats.Row{Tag: "MA", Var: record.Number},
	formats.Row{Tag: "PG", Var: record.NumberOfPages, Types: books},
	formats.Row{Tag: "DI", Var: record.DOI},
	formats.Row{Tag: "D2", Var: record.DOI, Types: books},
	formats.Row{Tag: "PM", Var: record.PMID},
	formats.Row{Tag: "UR", Var: record.URL},
	formats.Row{Tag: "AW", Var: record.URL}, // Zoological Record
)

// others are the tags that need more than a row, or wait in Extra: a line that
// begins with one can be the first of a record.
const others = "PT AU AF BA BF CA GP BE ED Z1 Z2 Z3 Z4 BS DT SP HO DE ID MH C1 C3 RP EM RI OI FU FP FX CR NR TC Z8 Z9 ZB ZR ZS " +
	"ZA U1 U2 PA SN EI BN J9 PD PY SI BP EP AR PS WC WE SC GA UT OA HC HP DA AN BD TN ST OR NT JC RC MC CC MQ DG PL AD IP DS GI GE"

var known = func() map[string]bool {
	m := make(map[string]bool, 128)
	for _, tag := range strings.Fields(others + " TI SO JI SE LA AB CT CL CY EA PE PU AE PI PC PN VL IS SU MA PG DI D2 PM UR AW") {
		m[tag] = true
	}
	return m
}()

// isKnown reports whether tag is one of the platform's.
func isKnown(tag string) bool { return known[tag] }
