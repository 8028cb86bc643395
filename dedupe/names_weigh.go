package dedupe

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// The evidence that two spellings are one person's is weighed in powers of ten,
// after Fellegi and Sunter (A theory for record linkage, JASA 64, 1969): how much
// likelier is what they share if they are one person than if two persons of the
// library happen to look so much alike? From the sum goes the number of persons
// who could be mistaken: the larger the library, the more it takes.

// Weights of what names have in common.
const (
	weightMargin  = 0.7  // what must be left when chance is taken off
	weightInitial = 1.0  // the first letters of the given names agree: about one in ten
	weightPeerMax = 3.0  // most that co-authors can say together
	weightVouch   = 1.0  // what must speak for a typing error in a family name besides the name
	weightTwin    = 5.0  // they stood at the same place of the same work's list
	weightORCID   = 10.0 // the same ORCID iD
	costTypo      = -1.2 // that somebody mistyped a name
	costNickname  = -0.5 // that somebody used a short form
	costMiddle    = -0.2 // that a middle name was left out
	costSpacing   = -0.3 // that a hyphen or blank was put in or left out
	costSwapped   = -2.0 // that given and family name changed places
)

// worldSize is how many persons' worth of evidence the guess of a family name's
// frequency from its length counts for, against what the library shows.
const worldSize = 10000

// weighPairs compares the spellings that could be one person's.
func (lib *nameLibrary) weighPairs() []namePair {
	var found [drawers][]namePair
	lib.nameBlocks(func(part int, block []*spelling) {
		found[part] = lib.weighBlock(found[part], block)
	})
	out := slices.Concat(found[:]...)
	slices.SortFunc(out, func(p, q namePair) int { return cmp.Or(cmp.Compare(p.a.at, q.a.at), cmp.Compare(p.b.at, q.b.at)) })
	return slices.CompactFunc(out, func(p, q namePair) bool { return p.a == q.a && p.b == q.b })
}

// weighBlock appends the pairs of a block.
func (lib *nameLibrary) weighBlock(out []namePair, block []*spelling) []namePair {
	for i, a := range block {
		for _, b := range block[i+1:] {
			if p, ok := lib.weigh(a, b); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// veto returns why two spellings can't be one person's, "" if nothing speaks
// against it.
func (lib *nameLibrary) veto(a, b *spelling) string {
	if a.orcid != "" && b.orcid != "" && a.orcid != "?" && b.orcid != "?" && a.orcid != b.orcid {
		return "different ORCID iDs"
	}
	if intersect(a.lists, b.lists) {
		return "both stand on one paper"
	}
	return ""
}

// intersect reports whether two ascending lists have a number in common.
func intersect(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// weigh compares two spellings; ok is false if they can't be, or surely are not,
// one person's.
func (lib *nameLibrary) weigh(a, b *spelling) (p namePair, ok bool) {
	rel := relateNames(a, b)
	if rel == relDifferent || lib.veto(a, b) != "" {
		return p, false
	}
	p = namePair{a: a, b: b, rel: rel}
	peers := lib.sharedPeers(a, b)
	if rel == relForm {
		p.score = weightORCID
		p.reason = "the same letters but for case, accents, spaces and punctuation"
		if a.family != b.family && commonFamilies[a.family] && peers.count == 0 && !slices.Contains(a.twins, b) && !sameORCID(a, b) {
			p.rel = relShortTypo // one of many Müllers, and one of many Muellers
		}
		return p, true
	}
	vouched := peers.weight
	if slices.Contains(a.twins, b) {
		vouched += weightTwin
	}
	if sameORCID(a, b) {
		vouched += weightORCID
	}
	rest := weighGiven(a, b, rel) + vouched - math.Log10(lib.people) - weightMargin
	if rest+lib.weighFamily(a, b, rel, 0) < namePossible {
		return p, false // however rare the family name is
	}
	others := lib.others(a, b)
	if p.score = rest + lib.weighFamily(a, b, rel, others); p.score < namePossible {
		return p, false
	}
	if rel == relTypo && (vouched == 0 || vouched < weightVouch && a.family != b.family) {
		p.rel = relShortTypo // Larson and Larsen, Hilton and Hinton: two names, for all we know
	}
	if rel == relSpacing && vouched == 0 && commonFamilies[a.family] {
		p.rel = relShortTypo // Sang-Ho and Sangho are two of many Lees
	}
	if rel == relNickname && vouched < weightTwin && commonFamilies[a.family] && !isNickname(a.given[0], b.given[0]) {
		p.rel = relShortTypo // Jing and Jingyi are two names
	}
	if rel == relInitials && !lib.initialsVouched(p, peers) {
		p.rel = relShortTypo // J. Chevalier and Jean Chevalier are two names until something ties them
	}
	p.reason = lib.nameReasons(a, b, rel, others, peers)
	return p, true
}

func sameORCID(a, b *spelling) bool { return a.orcid != "" && a.orcid == b.orcid && a.orcid != "?" }

// weighFamily says how telling the family name is: the longer the rarer in the
// world, and by how many others bear it here.
func (lib *nameLibrary) weighFamily(a, b *spelling, rel nameRelation, others int) float64 {
	shorter := min(len(a.family), len(b.family))
	w := 1.4 + 0.45*float64(min(shorter, 9)) // 3 letters: one in 560, 9 and more: one in 280,000
	if commonFamilies[a.family] || commonFamilies[b.family] {
		w = 1.8
	}
	// The world's frequency, corrected by what this library shows of it.
	w = -math.Log10((float64(others) + worldSize*math.Pow(10, -w)) / (lib.people + worldSize))
	if mistypedFamily(a, b, rel) {
		w += costTypo
	}
	return w
}

// mistypedFamily reports whether the family names are two by a typing error.
func mistypedFamily(a, b *spelling, rel nameRelation) bool {
	return a.family != b.family && !sameLetters(a.family, b.family, true) && rel != relSwapped
}

// others counts the people of the same family name whose given names fit neither.
func (lib *nameLibrary) others(a, b *spelling) int {
	fit, more := lib.fitting(a.family, a.given[0]), lib.fitting(a.family, b.given[0])
	n := len(lib.bearers[a.family]) - len(fit)
	for _, g := range more {
		if _, both := slices.BinarySearch(fit, g); !both {
			n--
		}
	}
	return n
}

// fitting returns which of the bearers of a family name, by number, may have the
// given name. It is asked for each pair of them, and so remembers.
func (lib *nameLibrary) fitting(family, given string) []int32 {
	key := [2]string{family, given}
	if known, ok := lib.fits.Load(key); ok {
		return known.([]int32)
	}
	var fit []int32
	for i, g := range lib.bearers[family] {
		if mayRelate(g, given) && relateWord(g, given, true) != relDifferent {
			fit = append(fit, int32(i))
		}
	}
	lib.fits.Store(key, fit)
	return fit
}

// weighGiven says how telling the agreement of the given names is, less what
// their difference costs.
func weighGiven(a, b *spelling, rel nameRelation) float64 {
	second := 0.0
	if len(a.given) > 1 && len(b.given) > 1 {
		second = weightInitial // the second initials agree as well
	}
	shorter := min(len(a.given[0]), len(b.given[0]))
	whole := weightInitial + 0.35*float64(min(shorter, 6)-1) // 6 letters: one in 560
	switch rel {
	case relMiddle:
		return whole + second + costMiddle
	case relInitials:
		return weightInitial + second
	case relSpacing:
		return whole + costSpacing
	case relNickname:
		return whole + costNickname
	case relTypo, relShortTypo:
		if a.family != b.family {
			return whole
		}
		return whole + costTypo
	case relSwapped:
		return whole + costSwapped
	}
	return 0
}

// sharedPeers are the co-authors that two spellings share.
type sharedPeers struct {
	count  int
	rarest int32 // in how many works the rarest of them stands
	weight float64
}

// sharedPeers says what shared co-authors tell: one who stands in every record of
// the library nothing, one who stands in few a lot.
func (lib *nameLibrary) sharedPeers(a, b *spelling) sharedPeers {
	p, q := lib.peersOf(a), lib.peersOf(b)
	s := sharedPeers{rarest: math.MaxInt32}
	for len(p) > 0 && len(q) > 0 {
		switch {
		case p[0] < q[0]:
			p = p[1:]
		case p[0] > q[0]:
			q = q[1:]
		default:
			f := lib.frequency[p[0]]
			s.weight += math.Log10(float64(len(lib.beside)) / float64(f))
			s.rarest = min(s.rarest, f)
			s.count++
			p, q = p[1:], q[1:]
		}
	}
	s.weight = math.Min(s.weight, weightPeerMax)
	return s
}

// commonFamilies are family names so frequent that agreeing in one says little,
// whatever their length (national statistics offices' lists of the most frequent
// surnames, romanised and folded).
var commonFamilies = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin
		gao luo zheng liang xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
		cheng wei su lu ding ren shen yao zhong chang chan cheung wong lee lam leung ng ho chow tsai hsu hsieh chiu
		kim park choi jung kang cho yoon jang lim oh seo shin kwon hwang ahn song hong jeong
		nguyen tran le pham hoang vu vo dang bui do ngo duong ly
		sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
		kumar singh sharma gupta patel shah khan ahmed ali reddy das rao jain mehta verma mishra agarwal
		smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson
		thompson white harris clark lewis robinson walker young hall allen king wright scott green baker adams
		nelson hill campbell mitchell roberts carter phillips evans turner parker collins edwards stewart morris
		garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz
		silva santos oliveira souza pereira costa ferreira almeida
		muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann mueller schmitt schmid koch bauer
		richter klein wolf schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange
		werner krause lehmann kohler koehler herrmann konig koenig walter maier mayer huber kaiser fuchs peters lang
		scholz moller moeller weiss jung hahn vogel keller gunther guenther frank berger winkler roth beck lorenz
		nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski
		jankowski mazur krawczyk kaczmarek piotrowski grabowski novak svoboda novotny dvorak cerny prochazka kovacs nagy
		szabo toth horvath varga kiss molnar popa ionescu popescu papadopoulos
		devries dejong jansen bakker visser smit meijer mulder vandijk janssen vandenberg vanderberg
		venkatesan subramanian krishnan krishnamurthy ramakrishnan srinivasan balasubramanian raman iyer nair menon pillai
		murthy bhattacharya chatterjee banerjee mukherjee ghosh sen bose dutta roy chowdhury chaudhuri joshi desai kulkarni
		deshpande mishra pandey tiwari yadav chauhan malik hussain rahman islam hossain
		yilmaz kaya demir sahin celik ozturk aydin arslan yildiz
		martin bernard dubois durand moreau laurent rossi russo ferrari esposito bianchi romano
		ivanov smirnov kuznetsov popov petrov hansen jensen nielsen johansson andersson karlsson`) {
		m[w] = true
	}
	return m
}()
