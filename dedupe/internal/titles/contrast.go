package titles

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// contrastClasses are kinds of things of which a study names the one that it is
// about: where only that word differs, another thing was studied, however alike the
// titles are. A slash parts words for one thing, which never contrast.
var contrastClasses = [...]string{
	"human/humans mouse/mice/murine rat/rats rabbit/rabbits pig/pigs/porcine/swine dog/dogs/canine cat/cats/feline cattle/bovine/cow/cows sheep/ovine goat/goats/caprine horse/horses/equine chicken/chickens/avian/bird/birds bat/bats fish/fishes amphibian/amphibians/frog/frogs wolf/wolves bear/bears bee/bees zebrafish drosophila yeast arabidopsis monkey/monkeys/macaque/macaques",
	"lung/pulmonary liver/hepatic/hepatocellular kidney/renal heart/cardiac/myocardial brain/cerebral/glioblastoma breast/mammary prostate/prostatic ovary/ovarian cervix/cervical uterus/uterine/endometrial bladder/urothelial stomach/gastric colon/colonic/colorectal rectum/rectal pancreas/pancreatic thyroid skin/cutaneous/melanoma esophagus/esophageal bone/osseous eye/ocular spleen/splenic retina/retinal testis/testicular",
	"man/men/male/males/boy/boys/paternal/father/fathers/paternity woman/women/female/females/girl/girls/maternal/mother/mothers/maternity",
	"infant/infants/neonate/neonates/neonatal/newborn/newborns child/children/childhood/pediatric/paediatric adolescent/adolescents/teenagers adult/adults elderly/older/geriatric",
	"anxiety depression/depressive insomnia loneliness burnout psychosis/schizophrenia bipolar autism/autistic adhd ptsd dementia delirium stroke diabetes/diabetic hypertension/hypertensive obesity/obese asthma copd epilepsy migraine malaria tuberculosis",
	"incidence/prevalence mortality/death/deaths",
	"reading/literacy mathematics/math/maths/arithmetic/numeracy spelling",
	"before during after", "from to/into/toward/towards", "between/among within", "by for", "and or", "why how when where what/which who/whom", "over/above under/below", "abduction adduction", "absorption adsorption", "causal casual", "dysphagia dysphasia",
	"left right", "upper lower", "anterior posterior", "dorsal ventral", "proximal distal", "medial lateral mesial", "cranial caudal",
	"north/northern south/southern east/eastern west/western",
	"spring summer autumn/fall winter",
	"acute chronic subacute", "systolic diastolic", "benign malignant", "sensitive resistant", "afferent efferent",
	"sectional longitudinal", "concurrent prospective retrospective", "positive negative", "implicit explicit", "short long", "mediator/mediators moderator/moderators",
	"visual auditory tactile olfactory", "java javascript/typescript python rust haskell ruby", "syntax/syntactic semantics/semantic",
	"urban rural", "inpatient/inpatients outpatient/outpatients", "oral intravenous topical intramuscular subcutaneous intranasal",
	countries, languages,
	elements,
	"boson/bosons/bosonic/bose fermion/fermions/fermionic/fermi", "electron/electrons proton/protons neutron/neutrons muon/muons positron/positrons photon/photons",
	"even odd", "local global", "real complex", "discrete continuous", "classical quantum", "static dynamic", "elliptic parabolic hyperbolic",
	"deterministic randomized/randomised/stochastic/probabilistic", "online offline", "supply demand",
	"bacterial viral fungal parasitic", "arterial/artery venous/vein", "primary secondary tertiary",
}

// countries are never spellings of each other: Iceland, Ireland.
const countries = "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe"

// languages, into which a questionnaire is translated, and the people who speak them.
const languages = "arabic bengali bulgarian chinese/mandarin croatian czech danish dutch english estonian farsi/persian finnish french german greek hebrew hindi hungarian indonesian italian japanese korean latvian lithuanian norwegian polish portuguese romanian russian serbian slovak slovenian spanish swedish thai turkish ukrainian urdu vietnamese"

// elements of chemistry whose names are no other words.
const elements = "hydrogen helium lithium beryllium boron carbon nitrogen oxygen fluorine neon sodium magnesium aluminium/aluminum silicon phosphorus sulfur/sulphur chlorine argon potassium calcium scandium titanium vanadium chromium manganese iron cobalt nickel copper zinc gallium germanium arsenic selenium bromine krypton rubidium strontium yttrium zirconium niobium molybdenum ruthenium rhodium palladium silver cadmium indium tin antimony tellurium iodine xenon caesium/cesium barium lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium hafnium tantalum tungsten rhenium osmium iridium platinum gold thallium bismuth polonium radon radium thorium uranium neptunium plutonium americium"

// drugStems end the international nonproprietary names of drugs of one kind (WHO, The
// use of stems in the selection of INN): two words with one stem are two drugs.
var drugStems = [...]string{
	"azepam", "bactam", "barbital", "caine", "ciclib", "cillin", "conazole", "coxib", "curonium", "cycline", "dipine",
	"dronate", "fibrate", "floxacin", "flurane", "fungin", "gatran", "gliflozin", "gliptin", "glitazone", "glutide",
	"lukast", "mab", "micin", "mycin", "nidazole", "olol", "oxetine", "parib", "parin", "penem", "platin", "prazole",
	"pril", "profen", "rubicin", "sartan", "setron", "taxel", "terol", "thiazide", "tidine", "tinib", "triptan",
	"tropium", "vastatin", "vir", "xaban", "zomib",
}

// twoDrugs reports whether two words are the names of two drugs of one kind, and not one
// name with a typing error.
func twoDrugs(a, b string) bool {
	return slices.ContainsFunc(drugStems[:], func(stem string) bool {
		return len(a) >= len(stem)+3 && len(b) >= len(stem)+3 && strings.HasSuffix(a, stem) && strings.HasSuffix(b, stem)
	}) && levenshtein.ComputeDistance(a, b) > 1
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

// Contrast reports whether two words name two things of one class.
func Contrast(a, b string) bool {
	x, y := things[a], things[b]
	return x.class != 0 && x.class == y.class && x.member != y.member || a != b && (twoDrugs(a, b) || otherNumbered(a, b) || twoLabels(a, b))
}

// twoLabels reports whether two words are labels of letters and digits, neither of which
// is written within the other: BNT162b2 and ChAdOx1.
func twoLabels(a, b string) bool {
	return isLabel(a) && isLabel(b) && !strings.Contains(a, b) && !strings.Contains(b, a)
}

// isLabel reports whether a word begins with two letters and holds digits.
func isLabel(w string) bool {
	return len(w) >= 4 && !fold.IsDigit(w[0]) && !fold.IsDigit(w[1]) && strings.ContainsAny(w, "0123456789")
}

// otherNumbered reports whether two words name things that only a number tells apart:
// 124Xe and 126Xe, CD4 and CD8, 2D and 3D.
func otherNumbered(a, b string) bool {
	x := strings.Trim(a, "0123456789")
	return x != "" && x != a && a != b && x == strings.Trim(b, "0123456789") && x != b
}

// AnyContrast reports whether a word of one list contrasts with one of the other, and
// neither list has a word for what the other one's names.
func AnyContrast(la, lb []string) bool {
	found := false
	for _, a := range la {
		for _, b := range lb {
			if x := things[a]; x.class != 0 && x == things[b] {
				return false
			}
			found = found || Contrast(a, b)
		}
	}
	return found
}

// directed are the words whose two sides can't change places.
var directed = fold.WordSet("on of in to for from by into than before after")

// Crossed reports whether two folded titles differ in nothing but what stands on either
// side of such a word: "depression on inflammation", "inflammation on depression".
func Crossed(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	for len(x) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	for i, w := range x {
		if directed[w] && 0 < i && i < len(x)-1 && y[len(y)-1-i] == w && slices.Equal(x[:i], y[len(y)-i:]) && slices.Equal(x[i+1:], y[:len(y)-1-i]) {
			return true
		}
	}
	return false
}
