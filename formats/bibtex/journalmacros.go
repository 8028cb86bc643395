package bibtex

import "strings"

// journalMacros are the commands by which ADS names journals, which the classes of
// astronomy's journals define (aas_macros.sty of AASTeX), and their full names.
var journalMacros = func() map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(journalMacroList) {
		if name, journal, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			m[name] = journal
		}
	}
	return m
}()

const journalMacroList = `
aas American Astronomical Society Meeting Abstracts
aj The Astronomical Journal
actaa Acta Astronomica
araa Annual Review of Astronomy and Astrophysics
apj The Astrophysical Journal
apjl The Astrophysical Journal Letters
apjlett The Astrophysical Journal Letters
apjs The Astrophysical Journal Supplement Series
apjsupp The Astrophysical Journal Supplement Series
ao Applied Optics
applopt Applied Optics
apss Astrophysics and Space Science
aap Astronomy and Astrophysics
astap Astronomy and Astrophysics
aapr The Astronomy and Astrophysics Review
aaps Astronomy and Astrophysics Supplement Series
azh Astronomicheskii Zhurnal
baas Bulletin of the American Astronomical Society
bac Bulletin of the Astronomical Institutes of Czechoslovakia
caa Chinese Astronomy and Astrophysics
cjaa Chinese Journal of Astronomy and Astrophysics
dps AAS/Division for Planetary Sciences Meeting Abstracts
icarus Icarus
jcap Journal of Cosmology and Astroparticle Physics
jrasc Journal of the Royal Astronomical Society of Canada
memras Memoirs of the Royal Astronomical Society
mnras Monthly Notices of the Royal Astronomical Society
na New Astronomy
nar New Astronomy Reviews
nat Nature
pra Physical Review A
prb Physical Review B
prc Physical Review C
prd Physical Review D
pre Physical Review E
prl Physical Review Letters
pasa Publications of the Astronomical Society of Australia
pasp Publications of the Astronomical Society of the Pacific
pasj Publications of the Astronomical Society of Japan
psj The Planetary Science Journal
qjras Quarterly Journal of the Royal Astronomical Society
rmxaa Revista Mexicana de Astronomía y Astrofísica
rnaas Research Notes of the AAS
skytel Sky and Telescope
solphys Solar Physics
sovast Soviet Astronomy
ssr Space Science Reviews
zap Zeitschrift für Astrophysik
iaucirc IAU Circulars
aplett Astrophysical Letters
apspr Astrophysics and Space Physics Research
bain Bulletin of the Astronomical Institutes of the Netherlands
fcp Fundamentals of Cosmic Physics
gca Geochimica et Cosmochimica Acta
grl Geophysical Research Letters
jcp The Journal of Chemical Physics
jgr Journal of Geophysical Research
jqsrt Journal of Quantitative Spectroscopy and Radiative Transfer
maps Meteoritics & Planetary Science
memsai Memorie della Società Astronomica Italiana
nphysa Nuclear Physics A
physrep Physics Reports
physscr Physica Scripta
planss Planetary and Space Science
procspie Proceedings of SPIE
`

// journalNamed returns the journal that a value of nothing but a macro names.
func journalNamed(value string) (string, bool) {
	value = strings.TrimSpace(value)
	if inner, ok := wholeGroup(value); ok {
		value = strings.TrimSpace(inner)
	}
	name, ok := strings.CutPrefix(value, `\`)
	if !ok {
		return "", false
	}
	journal, ok := journalMacros[strings.TrimSuffix(strings.TrimSuffix(name, "{}"), " ")]
	return journal, ok
}
