package names

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// commonFamily reports whether a folded family name is borne by so many that agreeing
// in it says little, whatever its length. All family names that are one syllable of
// Chinese are: there are some hundred for a sixth of mankind.
func commonFamily(name string) bool { return commonFamilies[name] || chineseSyllable(name) }

// chineseSyllable reports whether s is one syllable of Chinese, spelled in pinyin
// (ISO 7098) without its tone.
func chineseSyllable(s string) bool {
	if len(s) > 1 && s[1] == 'h' && strings.IndexByte("zcs", s[0]) >= 0 {
		return pinyinFinals[s[2:]]
	}
	return s != "" && strings.IndexByte("bpmfdtnlgkhjqxrzcsyw", s[0]) >= 0 && pinyinFinals[s[1:]]
}

// pinyinFinals are the ends of Chinese syllables, behind the first consonant.
var pinyinFinals = fold.WordSet("a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue")

// commonestChinese are the family names that a percent or more of all Chinese bear each
// (report on names of the Ministry of Public Security, 2020, in pinyin).
var commonestChinese = fold.WordSet("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo")

// chineseName reports whether a folded name is one or two syllables of Chinese.
func chineseName(s string) bool {
	if chineseSyllable(s) {
		return true
	}
	for i := 1; i < len(s); i++ {
		if chineseSyllable(s[:i]) && (chineseSyllable(s[i:]) || s[i:] == "an" || s[i:] == "er" || s[i:] == "ao") {
			return true
		}
	}
	return false
}

// commonFamilies are family names so frequent that agreeing in one says little,
// whatever their length (written from general knowledge, romanised and folded).
var commonFamilies = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin
		gao luo zheng liang xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
		cheng wei su lu ding ren shen yao zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou
		yin xue yan duan lei long tao mao hao gu gong shao wan qian dai mo kong xiang chang chan cheung wong lee lam leung ng ho chow tsai hsu hsieh chiu
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
		yilmaz kaya demir sahin celik ozturk aydin arslan yildiz yildirim ozdemir dogan kilic aslan cetin kara koc kurt ozkan simsek
		alghamdi alzahrani alqahtani alharbi alotaibi alshehri almutairi alshammari aldosari alanazi alamri
		mohammadi hosseini ahmadi karimi moradi rezaei jafari heidari rahimi ghasemi
		rodrigues martins sousa fernandes goncalves gomes lopes marques alves ribeiro pinto carvalho teixeira moreira correia mendes
		nunes soares vieira monteiro cardoso rocha
		sinha srivastava saxena agrawal aggarwal bhatt prasad chandra mohan kapoor chandrasekaran natarajan
		martin bernard dubois durand moreau laurent rossi russo ferrari esposito bianchi romano
		ivanov smirnov kuznetsov popov petrov hansen jensen nielsen johansson andersson karlsson`) {
		m[w] = true
	}
	return m
}()
