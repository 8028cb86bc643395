package record

import "strings"

// particles are the words in small letters that part given and family name, or
// follow the given one.
var particles = wordSet(`
	da dal dall dalla dalle das de degli dei del dela della delle dello den der des di do dos du dem
	la las le les lo los el al ap ab abu abd ibn ibnu bin binte binti bint ben
	van vande vanden vander vom von vonder vd v.d. ten ter te tho thoe 't ’t 's ’s op aan in uit het
	zu zum zur im am auf aus und af av
	d' d’ de' de’ l' l’ dell' dell’ dall' dall’ mac san santa st st. ter tot à
	ould uld ait aït bou`)

// capitalParticles are those that begin family names in capitals too: Le Scao,
// Van Damme, De Niro. Between two given names they are rare.
var capitalParticles = wordSet(`
	De Del Della Delle Dello Degli Dei Dell' Dell’ Di Da Dal Dalla Das Do Dos Du Des D' D’
	La Las Le Les Lo Los
	Van Vande Vanden Vander Den Der Von Vom Zum Zur Ten Ter Te
	El Al Ibn Abu Abou Ben Bin Ould Aït Ait Bou
	St St. Saint San Santa Mac Mc Ó Ní Nic Fitz`)

// conjunctions join two family names: Ortega y Gasset, Sousa e Santos.
var conjunctions = wordSet(`y e i`)

// kinship follows family names in Portuguese: son, grandson, nephew.
var kinship = wordSet(`Filho Neto Netto Sobrinho Júnior Junior`)

// maries are the spellings of Mary before "del Carmen" and its like.
var maries = wordSet(`María Maria Mª M.ª Ma. Ma M. M`)

// namesOfMary follow "María del", "de la", "de los" and "de" in Spanish given
// names, in small letters.
var namesOfMary = wordSet(`
	carmen pilar mar rosario socorro ángeles angeles dolores mercedes luz rocío rocio consuelo
	refugio jesús jesus concepción concepcion paz sol valle milagros remedios lourdes fátima fatima`)

// eastAsianFamily holds common Vietnamese, Chinese and Korean family names, in
// small letters: in their company Van, Le, Du or Da is a part of the given name.
var eastAsianFamily = foldSet(`
	nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng dương
	bui bùi do đỗ ho hồ ngo ngô duong ly lý dinh đinh trinh trịnh truong trương luong lương dao đào
	doan đoàn lam lâm mai ta tạ thai thái vuong vương quach quách
	li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng
	xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu lü lyu su jiang cai jia ding
	wei xue ye yan pan dai xia zhong tian ren fan shi yao tan qiu wong chan cheung lau leung tsai hsu chang
	kim park lee choi jung kang cho yoon jang lim shin seo kwon hwang ahn oh`)

// digraphs are initials of two Latin letters that stand for one of another script.
var digraphs = wordSet(`Yu Ya Ye Yo Iu Ia Ie Ju Ja Je Zh Kh Ts Ch Sh Th Ph Gh Dz`)

// suffixType is what stands behind a family name.
type suffixType uint8

const (
	noSuffix          suffixType = iota
	generation                   // Jr., III, 2nd
	shoutedGeneration            // JR, which may be initials
	degree                       // PhD, which may be initials: MD
)

// suffixKind says which kind of suffix word is, if it is one.
func suffixKind(word string) suffixType {
	switch word {
	case "Jr", "Jr.", "jr", "jr.", "JR.", "Jnr", "Jnr.", "Sr", "Sr.", "sr", "sr.", "SR.", "Snr", "Snr.",
		"II", "III", "IV", "VI", "VII", "2nd", "3rd", "4th", "2d", "3d", "Esq.", "Esq":
		return generation
	case "JR", "SR":
		return shoutedGeneration
	case "PhD", "Ph.D.", "Ph.D", "PHD", "MD", "M.D.", "DPhil", "D.Phil.", "MSc", "M.Sc.", "DVM", "RN":
		return degree
	}
	return noSuffix
}

// IsSuffix reports whether s is what stands behind a name, or several of such words: Jr., III, PhD.
func IsSuffix(s string) bool {
	for word := range strings.SplitSeq(s, " ") {
		if suffixKind(word) == noSuffix {
			return false
		}
	}
	return true
}

// holdsDegree reports whether s is suffixes, one of them a degree that can't be initials, as
// MD can.
func holdsDegree(s string) bool {
	if !IsSuffix(s) {
		return false
	}
	for word := range strings.SplitSeq(s, " ") {
		if suffixKind(word) == degree && strings.ToUpper(word) != word {
			return true
		}
	}
	return false
}

// areGenerations reports whether s is a suffix, or several of them, that can't be
// initials, as the numerals of VI Petrov are.
func areGenerations(s string) bool {
	if strings.Trim(s, "IV") == "" {
		return false
	}
	for word := range strings.SplitSeq(s, " ") {
		if suffixKind(word) != generation {
			return false
		}
	}
	return true
}

// wordSet returns the set of the words in s.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

func isParticle(word string) bool {
	if word == "" || word[0] >= 'A' && word[0] <= 'Z' || len(word) > 8 {
		return false
	}
	return particles[word]
}

func isCapitalParticle(word string) bool { return len(word) <= 8 && capitalParticles[word] }

func isConjunction(word string) bool { return len(word) == 1 && conjunctions[word] }

func isEastAsianFamily(word string) bool { return eastAsianFamily.get(word) }
