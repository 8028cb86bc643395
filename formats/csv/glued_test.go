package csv

import (
	"strings"
	"testing"
)

func TestPartGlued(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"Olaf RonnebergerPhilipp FischerThomas Brox", "Olaf Ronneberger|Philipp Fischer|Thomas Brox"},
		{"Christopher M. BishopHugh Bishop", "Christopher M. Bishop|Hugh Bishop"},
		{"Yann LeCunYoshua BengioGeoffrey Hinton", "Yann LeCun|Yoshua Bengio|Geoffrey Hinton"},
		{"Ian McDonaldJean van der BergTom O'NeilÅsa Öberg", "Ian McDonald|Jean van der Berg|Tom O'Neil|Åsa Öberg"},
		{"Danny DeVitoLeonardo DiCaprioDavid J. C. MacKay", "Danny DeVito|Leonardo DiCaprio|David J. C. MacKay"},
		{"JoAnn SmithBob Roe", "JoAnn Smith|Bob Roe"},
		{"Yann LeCun", "Yann LeCun"},
		{"Ada Lovelace", "Ada Lovelace"},
		{"Plato", "Plato"},
		{" Plato ", "Plato"},
		{strings.Repeat("Aa", 1<<20), ""}, // in no time
		{"Wei LeBo Li", ""},               // Wei LeBo Li, or Wei Le and Bo Li
		{"Mary JoAnn SmithBob", ""},       // Bob who?
		{"Ada LovelacePlato", ""},         // Plato, or Ada LovelacePlato
		{"Ann SmithBobJane Roe", ""},      // Bob, or SmithBob
	} {
		people, ok := partGlued(c.cell)
		if got := strings.Join(people, "|"); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%.99q is %.99q, %v; want %.99q", c.cell, got, ok, c.want)
		}
	}
}
