package fold

import "strings"

// covid are the names that the disease of 2019 and its virus had within months,
// folded. Titles of one work went from one to the other. The longest of those that
// begin alike stands first.
var covid = strings.NewReplacer(
	"2019 novel coronavirus disease", covidName, "2019 novel coronavirus", covidName, "2019 new coronavirus", covidName,
	"novel coronavirus disease 2019", covidName, "novel coronavirus 2019", covidName, "novel coronavirus disease", covidName, "novel coronavirus", covidName,
	"coronavirus disease 2019", covidName, "coronavirus disease 19", covidName, "coronavirus 2019", covidName, "corona virus disease 2019", covidName,
	"2019 ncov", covidName, "ncov 2019", covidName, "ncov2019", covidName,
	"severe acute respiratory syndrome coronavirus 2", covidName, "sars cov 2", covidName, "sarscov 2", covidName, "sars cov2", covidName, "sarscov2", covidName,
	"covid 2019", covidName, "covid 19", covidName, "covid2019", covidName,
)

const covidName = "covid19"

// sameDisease writes the names of Covid-19 and of its virus in a folded title as one,
// and once where several stand side by side: "coronavirus disease 2019 (COVID-19)".
func sameDisease(title string) string {
	if !strings.Contains(title, "cov") && !strings.Contains(title, "corona") {
		return title
	}
	title = covid.Replace(title)
	for strings.Contains(title, covidName+" "+covidName) {
		title = strings.ReplaceAll(title, covidName+" "+covidName, covidName)
	}
	return title
}

// british are the beginnings of words that British and American titles spell so
// differently that they don't look like one, for they are short or begin with another
// letter.
var british = strings.NewReplacer("tumour", "tumor", "colour", "color", "labour", "labor", "odour", "odor", "vapour", "vapor",
	"foet", "fet", "faec", "fec", "coelia", "celia", "oedem", "edem", "oestr", "estr", "oesoph", "esoph", "aetio", "etio")

// sameSpelling writes a folded title as Americans do, as far as words would not be
// taken for one word else.
func sameSpelling(title string) string {
	if !strings.Contains(title, "our") && !strings.Contains(title, "oe") && !strings.Contains(title, "ae") {
		return title
	}
	return british.Replace(title)
}
