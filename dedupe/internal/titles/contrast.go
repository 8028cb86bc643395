package titles

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// contrastClasses are kinds of things of which a study names the one that it is
// about: where only that word differs, another thing was studied, however alike the
// titles are. A slash parts words for one thing, which never contrast.
var contrastClasses = [...]string{
	"human/humans mouse/mice/murine rat/rats rabbit/rabbits pig/pigs/porcine/swine dog/dogs/canine cat/cats/feline cattle/bovine/cow/cows sheep/ovine goat/goats/caprine horse/horses/equine chicken/chickens/avian zebrafish drosophila yeast arabidopsis monkey/monkeys/macaque/macaques",
	"lung/pulmonary liver/hepatic/hepatocellular kidney/renal heart/cardiac/myocardial brain/cerebral/glioblastoma breast/mammary prostate/prostatic ovary/ovarian cervix/cervical uterus/uterine/endometrial bladder/urothelial stomach/gastric colon/colonic/colorectal rectum/rectal pancreas/pancreatic thyroid skin/cutaneous/melanoma esophagus/esophageal bone/osseous eye/ocular spleen/splenic retina/retinal testis/testicular",
	"man/men/male/males/boy/boys/paternal/father/fathers/paternity woman/women/female/females/girl/girls/maternal/mother/mothers/maternity",
	"infant/infants/neonate/neonates/neonatal/newborn/newborns child/children/childhood/pediatric/paediatric adolescent/adolescents/teenagers adult/adults elderly/older/geriatric",
	"left right", "upper lower", "anterior posterior", "dorsal ventral", "proximal distal", "medial lateral", "cranial caudal",
	"north/northern south/southern east/eastern west/western",
	"spring summer autumn/fall winter",
	"acute chronic subacute", "systolic diastolic", "benign malignant", "sensitive resistant", "afferent efferent",
	"urban rural", "inpatient/inpatients outpatient/outpatients", "oral intravenous topical intramuscular subcutaneous intranasal",
	"bacterial viral fungal parasitic", "arterial/artery venous/vein", "primary secondary tertiary",
}

// thing is a word's place in the classes of contrasts: it contrasts with the other
// things of its class.
type thing struct{ class, member int }

var things = func() map[string]thing {
	m := map[string]thing{}
	for class, list := range contrastClasses {
		for member, names := range strings.Fields(list) {
			for name := range strings.SplitSeq(names, "/") {
				m[name] = thing{class + 1, member}
			}
		}
	}
	return m
}()

// Contrast reports whether two words name two things of one class, or two countries.
func Contrast(a, b string) bool {
	if Countries[a] && Countries[b] {
		return a != b
	}
	x, y := things[a], things[b]
	return x.class != 0 && x.class == y.class && x.member != y.member
}

// Countries are never spellings of each other: Iceland, Ireland.
var Countries = fold.WordSet("afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe")
