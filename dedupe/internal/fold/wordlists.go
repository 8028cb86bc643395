package fold

import "strings"

// StopWords say nothing about a work; FormWords only what form it has.
var (
	StopWords = WordSet("a an and are as at be by can de der des die do does el en et for from how in into is it its la las le les los na of on or our over that the their they this to und une un we what when where which who why with you your y e o du da das dos del di il lo al ein eine im auf fur von zu zur via vs versus between after before during using use used based towards toward under within")
	FormWords = WordSet("editorial editor editors letter letters reply response comment comments commentary introduction introductory preface foreword guest issue special minitrack track session panel proceedings conference workshop symposium annual report reports volume vol part paper papers table contents index news book books review reviews reviewed message chair chairs president presidents erratum errata correction corrigendum addendum obituary memoriam announcement announcements notes note notice summary abstracts abstract highlights perspective viewpoint opinion case study studies discussion questions answers authors author untitled title unknown anonymous international national journal meeting reminiscences influential column corner welcome overview update the")
)

// Numbers are the Roman numerals and ordinals that are the same number, folded. I, V and
// X are as often letters.
var Numbers = map[string]string{
	"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14",
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "1st": "1", "2nd": "2", "3rd": "3",
}

// WordSet returns the set of the words in s.
func WordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
