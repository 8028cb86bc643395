// Package ictrp reads what the search portal of the WHO's International Clinical Trials
// Registry Platform exports: in XML, an element for each trial of the register where it is
// kept (https://trialsearch.who.int, "Export results"; the fields are those of the WHO
// Trial Registration Data Set).
package ictrp

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/xmldoc"
	"github.com/bibfold/bibfold/record"
)

const family = "ictrp"

// Format is the export of the WHO's registry platform.
var Format = &formats.Format{
	Name:       "ictrp",
	Title:      "WHO ICTRP",
	Family:     family,
	Extensions: []string{".xml"},
	Keyless:    true,
	Sniff:      sniff,
	Opens:      xmldoc.Opens,
	Closes:     xmldoc.Closes,
	NewReader:  spec.NewReader,
}

const root = "Trials_downloaded_from_ICTRP"

func sniff(head []byte) formats.Confidence {
	if name, _ := xmldoc.Root(head); name == root {
		return formats.Certain
	}
	return formats.No
}

var spec = &xmldoc.Spec{Name: family, Family: family, Records: []string{"Trial"}, Read: read}

// variables are the fields that say what a variable does. The others go to Extra.
var variables = map[string]record.Var{
	"TrialID":         record.Number,
	"Public_title":    record.Title,
	"Source_Register": record.ContainerTitle,
	"web_address":     record.URL,
	"Acronym":         record.TitleShort,
}

// read makes a page of the register's site of a trial.
func read(r *xmldoc.Reading) {
	r.Rec.Type = record.TypeWebpage
	for field := range r.Root.Elements() {
		value := field.Lines()
		if strings.Trim(value, "; ") == "" {
			continue // of several contacts, none has it
		}
		switch v, known := variables[field.Name]; {
		case known:
			r.Put(v, field.Name, value)
		case field.Name == "Primary_sponsor":
			r.AddName(record.Author, record.Organization(value))
		case strings.HasPrefix(field.Name, "Date_registration") && r.Set(record.Issued, day(value)):
		case field.Name == "Scientific_title" && r.Rec.Title == "":
			r.Set(record.Title, value)
		default:
			r.Keep(field.Name, value)
		}
	}
}

// day returns a date in ISO's form: "26/01/2017" or "20170126", as the platform has it.
func day(s string) string {
	d, rest, slashed := strings.Cut(s, "/")
	m, y, _ := strings.Cut(rest, "/")
	switch {
	case slashed && len(y) == 4:
		return y + "-" + m + "-" + d
	case len(s) == 8 && ascii.AreDigits(s):
		return s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	return s
}
