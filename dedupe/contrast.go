package dedupe

import "strings"

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

// contrast reports whether two words name two things of one class, or two countries.
func contrast(a, b string) bool {
	if countries[a] && countries[b] {
		return a != b
	}
	x, y := things[a], things[b]
	return x.class != 0 && x.class == y.class && x.member != y.member
}
