package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// organizationWord says how much a word tells of a name.
type organizationWord uint8

const (
	joinWord  organizationWord = iota + 1 // stands in names of bodies, hardly in persons'
	placeWord                             // a family name too: counts beside a joiner
	sureWord                              // stands in no person's name
)

// organizationWords are the words, in small letters, that tell bodies from persons.
var organizationWords = classWords(map[organizationWord]string{
	sureWord: sureWords,
	placeWord: `office bureau board press school college service services bank court house chamber church union
	study trial states center centre lab labs project program research systems agency force clinic
	bankers engineers scientists editors authors members staff department corp verband zentrum works`,
	joinWord: `of for the & für pour para sur on`,
})

func classWords(lists map[organizationWord]string) *foldMap[organizationWord] {
	m := map[string]organizationWord{}
	for class, words := range lists {
		for w := range strings.FieldsSeq(words) {
			m[w] = max(m[w], class)
		}
	}
	return newFoldMap(m)
}

const sureWords = `
	university universities universitat institute institutes institution academy faculty department dept.
	laboratory laboratories collaboration collaborations collaborative collaborators consortium consortia
	group groups subgroup team teams task taskforce network association society societies foundation council
	committee commission agency agencies authority ministry organization organisation organizations
	organisations corporation company corp. inc inc. ltd ltd. llc gmbh plc pty limited incorporated
	workshop initiative alliance federation programme investigators coauthors
	hospital hospitals clinics museum library libraries government parliament technologies
	contributors participants volunteers biobank cohort partnership subcommittee secretariat
	national international european interagency federal united
	universität universitaet hochschule institut fakultät gesellschaft verein ministerium bundesamt
	stiftung forschungsgruppe arbeitsgruppe arbeitsgemeinschaft akademie bundesministerium
	université faculté ministère société fondation laboratoire conseil comité académie équipe groupe
	collectif ligue
	universidad universidade instituto facultad faculdade ministerio ministério sociedad sociedade
	fundación fundação fundacao asociación asociacion associação associacao grupo equipo equipe
	comisión comissão secretaría secretaria departamento colectivo
	università istituto facoltà ministero società fondazione associazione gruppo dipartimento
	universiteit instituut vereniging stichting ministerie werkgroep
	universitet universitetet institutt institutet uniwersytet instytut politechnika
	университет институт академия общество министерство коллаборация`

// groupWords are the last words of groups that sign papers, in small letters.
var groupWords = foldSet(`
	group groups investigators collaborators collaboration collaborative consortium team network
	committee society association organization organisation university institute initiative
	corporation foundation`)

// compoundWords end hyphenated words of organisations, in small letters. Others
// end double family names: Torres-Company.
var compoundWords = foldSet(`
	institut universität universitaet gesellschaft stiftung akademie institute university collaboration consortium
	team group network`)

// companyForms stand behind a company's name and a comma, in small letters. Those in
// single letters with dots are none: S.A. are a person's initials more often.
var companyForms = foldSet(`inc inc. ltd ltd. llc gmbh corp corp. plc incorporated limited co.`)

// eastAsianOrganizations end the names of organisations in Chinese, Japanese and
// Korean.
var eastAsianOrganizations = [...]string{
	"大学", "大學", "学院", "學院", "研究所", "研究院", "研究会", "公司", "会社", "委员会", "委員会", "委員會", "协会", "協会", "協會",
	"学会", "學會", "出版社", "部", "署", "局", "대학교", "학회", "연구소", "연구원", "위원회", "협회",
}

// LooksLikeOrganization reports whether s is surely no person: it holds a word
// such as University, Collaboration, Institute, Consortium, Group, Team, Inc., in
// the common languages, or it is a lone acronym (NVIDIA, CERN, OpenAI).
func LooksLikeOrganization(s string) bool {
	if strings.IndexByte(s, ' ') < 0 && isAcronym(s) {
		return true
	}
	if FamilyFirst(s) {
		return hasEastAsianOrganization(s)
	}
	return hasOrganizationWord(s)
}

// hasOrganizationWord reports whether a word in s tells that it is no person.
func hasOrganizationWord(s string) bool {
	place, joined := false, false
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && !partsWords(s[end]) {
			end++
		}
		word := s[at:end]
		at = end + 1
		if hyphen := strings.LastIndexByte(word, '-'); hyphen > 0 && compoundWords.get(word[hyphen+1:]) {
			return true
		}
		switch organizationWords.get(word) {
		case sureWord:
			return true
		case placeWord:
			place = true
		case joinWord:
			joined = true
		}
	}
	return place && joined
}

// partsWords reports whether c stands between the words of a name.
func partsWords(c byte) bool {
	switch c {
	case ' ', ',', '(', ')', '/', ';', ':':
		return true
	}
	return false
}

// isAcronym reports whether s, a single word, is written as acronyms are: in
// three or more capitals, perhaps with digits (NVIDIA, CERN, TOTEM2), or in small
// letters with two or more capitals side by side (OpenAI, DeepSeek-AI, KM3NeT).
func isAcronym(s string) bool {
	capitals, lower, run, longest := 0, 0, 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
			run++
			longest = max(longest, run)
			continue
		case unicode.IsLower(r):
			lower++
		case unicode.IsDigit(r), r == '-', r == '&':
		default:
			return false
		}
		run = 0
	}
	if lower == 0 {
		return capitals >= 3
	}
	return longest >= 2 && utf8.RuneCountInString(s) >= 4
}

// hasEastAsianOrganization reports whether a word of s, too long for a part of a
// person's name, ends as those of organisations do.
func hasEastAsianOrganization(s string) bool {
	for word := range strings.SplitSeq(s, " ") {
		if utf8.RuneCountInString(word) < 4 {
			continue
		}
		for _, end := range eastAsianOrganizations {
			if strings.HasSuffix(word, end) {
				return true
			}
		}
	}
	return false
}

func isGroupWord(s string) bool { return groupWords.get(s) }

func isCompanyForm(s string) bool { return companyForms.get(s) }

// NamesNobody reports whether a name is one of those that databases write where a work
// names no author: "Anonymous". It is given in small letters, without accents and points.
func NamesNobody(name string) bool { return nobodies[name] }

var nobodies = map[string]bool{
	"anonymous": true, "anon": true, "anonym": true, "anonimo": true, "no authors listed": true,
	"no author name available": true, "author unknown": true, "unknown author": true,
}
