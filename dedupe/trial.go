package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// trialRegistries are the letters before the numbers of registers of clinical
// trials, each with how many digits a number has at least: ClinicalTrials.gov,
// ISRCTN, the Australian, Chinese, Japanese and German
// registers, and that of the European Union.
var trialRegistries = [...]struct {
	letters string
	digits  int
}{
	{"NCT", 8},
	{"ISRCTN", 8},
	{"ACTRN", 14},
	{"ChiCTR", 10},
	{"UMIN", 9},
	{"JPRN", 9},
	{"DRKS", 8},
	{"EUCTR", 10},
}

// trialNumber returns the first number of a register of trials in a text, without
// the signs within it, "" if there is none.
func trialNumber(s string) string {
	for _, reg := range trialRegistries {
		i := strings.Index(s, reg.letters)
		if i < 0 || i > 0 && fold.IsLetter(s[i-1]) {
			continue
		}
		number := make([]byte, 0, reg.digits)
		for _, c := range []byte(s[i+len(reg.letters):]) {
			if fold.IsDigit(c) {
				number = append(number, c)
			} else if c != '-' && c != ' ' && c != ':' {
				break
			}
		}
		if len(number) >= reg.digits {
			return reg.letters + string(number)
		}
	}
	return ""
}
