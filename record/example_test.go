package record_test

import (
	"fmt"

	"github.com/bibfold/bibfold/record"
)

// A record's common variables are fields, and all of CSL's variables are addressed by
// their names.
func Example() {
	r := &record.Record{Type: record.TypeArticleJournal, Title: "On Frogs", Volume: "7"}
	r.Author = []record.Name{record.ParseDisplay("Carlo del Mundo")}
	r.Issued = record.ParseDate("6 November, 2025")
	r.SetText(record.EventPlace, "Ghent")
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if k := v.Kind(); r.Has(v) && k != record.KindNames && k != record.KindDate {
			fmt.Printf("%s: %s\n", v, r.Text(v))
		}
	}
	fmt.Println(r.Author[0].Inverted(), r.Issued.EDTF())
	// Output:
	// event-place: Ghent
	// title: On Frogs
	// volume: 7
	// del Mundo, Carlo 2025-11-06
}

func ExampleParseDate() {
	for _, s := range []string{"Nov 2025", "2006 Sep-Oct", "c. 1950", "44 BC", "in press"} {
		d := record.ParseDate(s)
		fmt.Printf("%q %q\n", d.EDTF(), d.Literal)
	}
	// Output:
	// "2025-11" ""
	// "2006-09/2006-10" ""
	// "1950~" ""
	// "-0043" ""
	// "" "in press"
}

func ExampleParseDisplay() {
	n := record.ParseDisplay("Ludwig van Beethoven")
	fmt.Println(n.Given, "|", n.NonDroppingParticle(), "|", n.Family)
	fmt.Println(record.ParseDisplay("Max Planck Institute").IsOrganization())
	// Output:
	// Ludwig | van | Beethoven
	// true
}

func ExampleParseArXiv() {
	for _, s := range []string{"arXiv:2511.10289v2 [cs.SD]", "https://arxiv.org/pdf/2511.10289", "10.48550/arXiv.2511.10289"} {
		a, ok := record.ParseArXiv(s)
		fmt.Println(a.ID, a.Version, a.Primary, ok)
	}
	// Output:
	// 2511.10289 2 cs.SD true
	// 2511.10289 0  true
	// 2511.10289 0  true
}

func ExampleTokens() {
	for t := range record.Tokens(`The <span class="nocase">DNA</span> of <i>E. coli</i>`) {
		if t.Kind == record.TokenText {
			fmt.Printf("%q ", t.Text)
		} else {
			fmt.Print(t, " ")
		}
	}
	// Output:
	// "The " <span class="nocase"> "DNA" </span> " of " <i> "E. coli" </i>
}
