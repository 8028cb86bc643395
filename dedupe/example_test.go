package dedupe_test

import (
	"fmt"

	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

func frogs(author, doi string) *record.Record {
	return &record.Record{
		Type: record.TypeArticleJournal, Title: "On the Colours of Frogs in Winter",
		Author: []record.Name{record.ParseInverted(author)}, ContainerTitle: "Journal of Frogs", Volume: "7",
		Issued: record.YearOnly(2001), DOI: doi,
	}
}

// What one record lacks is taken from the other, and the report says why.
func ExampleFold() {
	result := dedupe.Fold([]*record.Record{frogs("Fox, Quick B.", ""), frogs("Fox, Q.", "10.1000/frogs.7.1")}, dedupe.Options{})
	for _, r := range result.Records {
		fmt.Println(r.Author[0].Display(), r.DOI)
	}
	for _, c := range result.Report.Clusters {
		fmt.Println(len(c.Members), "records:", c.Reasons[0])
	}
	// Output:
	// Quick B. Fox 10.1000/frogs.7.1
	// 2 records: titles agree word for word; 1 of 1 authors agree; year 2001 = 2001; same journal or book; volume 7 = 7
}

func ExampleExplain() {
	records := []*record.Record{frogs("Fox, Quick B.", ""), frogs("Hare, Harry", "")}
	evidence := dedupe.Explain(records, 0, 1, dedupe.Options{})
	fmt.Println(evidence.Verdict)
	for _, f := range evidence.Fields {
		fmt.Println(f.Field, f.A, "|", f.B, f.Bits > 0)
	}
	// Output:
	// different
	// title On the Colours of Frogs in Winter | On the Colours of Frogs in Winter true
	// author Fox, Quick B. | Hare, Harry false
	// issued 2001 | 2001 true
	// container-title Journal of Frogs | Journal of Frogs true
	// volume 7 | 7 true
}
