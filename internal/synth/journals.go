package synth

import "strings"

// journal is where works are published.
type journal struct {
	name, short string
	founded     int // the year of its first volume
}

// journalForms make a name of a field's: J stands for it.
var journalForms = []string{
	"Journal of %", "International Journal of %", "Annals of %", "European Journal of %", "American Journal of %",
	"Archives of %", "% Research", "% Letters", "Advances in %", "British Journal of %", "Current Opinion in %", "%",
	"Transactions on %", "The Journal of %", "Scandinavian Journal of %", "% and %", "Proceedings of the Conference on %",
}

var fields = strings.Fields(`Medicine Surgery Physics Chemistry Biology Cytology Pathology Oncology Computing Mathematics
	Statistics Economics Psychology Neurology Cardiology Nutrition Materials Optics Engineering Education Ecology
	Genetics Immunology Virology Radiology Pharmacology Nursing Epidemiology Linguistics Geophysics Astronomy
	Robotics Logic Algorithms Databases Software Networks Energy Climate Hydrology Toxicology Dermatology
	Endocrinology Gastroenterology Hematology Microbiology Urology Orthopaedics Pediatrics Psychiatry Rheumatology`)

var qualifiers = []string{"", "", "Clinical ", "Applied ", "Experimental ", "Theoretical ", "Molecular ", "Comparative ", "Computational ", "Public "}

// newJournals returns n journals with different names.
func (m *maker) newJournals(n int) []journal {
	seen := map[string]bool{}
	var out []journal
	for len(out) < n {
		name := pick(m, journalForms)
		for strings.Contains(name, "%") {
			field := pick(m, fields)
			if m.often(20) {
				field = capital(m.word())
			}
			name = strings.Replace(name, "%", pick(m, qualifiers)+field, 1)
		}
		if !seen[name] {
			seen[name] = true
			out = append(out, journal{name, abbreviated(name), 1900 + m.IntN(90)})
		}
	}
	return out
}

// abbreviations are those of the List of Title Word Abbreviations (ISO 4) for
// words that don't just lose their end.
var abbreviations = map[string]string{
	"Journal": "J", "International": "Int", "Annals": "Ann", "European": "Eur", "American": "Am", "British": "Br",
	"Archives": "Arch", "Transactions": "Trans", "Proceedings": "Proc", "Conference": "Conf", "Letters": "Lett",
	"Research": "Res", "Current": "Curr", "Opinion": "Opin", "Medicine": "Med", "Surgery": "Surg", "Clinical": "Clin",
	"of": "", "on": "", "in": "", "and": "", "the": "", "The": "",
}

// abbreviated returns a name as databases shorten it.
func abbreviated(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		if a, ok := abbreviations[w]; ok {
			w = a
		} else if len(w) > 6 {
			w = strings.TrimRight(w[:6], "aeiou")
		}
		if w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}
