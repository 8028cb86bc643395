package dedupe

import (
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/record"
)

// trialRegistries are the letters before the numbers of registers of clinical
// trials, each with how many digits a number has at least: ClinicalTrials.gov,
// ISRCTN, the Australian, Chinese, Japanese (three), German, European, Indian,
// Iranian, Korean, Pan African and Thai ones; and of PROSPERO, which registers reviews.
var trialRegistries = [...]struct {
	letters string
	digits  int
}{
	{"NCT", 8},
	{"ISRCTN", 8},
	{"ACTRN", 14},
	{"ChiCTR", 10},
	{"UMIN", 9},
	{"jRCT", 10},
	{"JPRN", 9},
	{"DRKS", 8},
	{"EUCTR", 12},
	{"CTRI", 12},
	{"IRCT", 12},
	{"KCT", 7},
	{"PACTR", 15},
	{"TCTR", 11},
	{"CRD", 11},
}

// leastDigits is how many digits the shortest of these numbers has.
const leastDigits = 7

func countDigits(s string) (n int) {
	for i := range len(s) {
		if fold.IsDigit(s[i]) {
			n++
		}
	}
	return n
}

// trialNumber returns the first number of a register of trials in a text, without
// the signs within it, "" if there is none.
func trialNumber(s string) string {
	if countDigits(s) < leastDigits {
		return ""
	}
	for _, reg := range trialRegistries {
		i := strings.Index(s, reg.letters)
		if i < 0 || i > 0 && fold.IsLetter(s[i-1]) {
			continue
		}
		digits := make([]byte, 0, 16)
		for _, c := range []byte(s[i+len(reg.letters):]) {
			if fold.IsDigit(c) {
				digits = append(digits, c)
			} else if len(digits) >= reg.digits || strings.IndexByte("- :/", c) < 0 {
				break
			}
		}
		if len(digits) >= reg.digits {
			return reg.letters + string(digits)
		}
	}
	return ""
}

// setTrial reads the number of a trial. A register's own record has it for its author or
// its venue, or in its address and stands on no page; a text about the trial elsewhere.
func (p *profile) setTrial(r *record.Record) {
	author := ""
	if len(r.Author) == 1 {
		author = r.Author[0].Family + r.Author[0].Literal()
	}
	for i, s := range [...]string{r.ContainerTitle, author, address(r), r.Text(record.Number), r.Title} {
		if p.trial = trialNumber(s); p.trial != "" {
			p.registered = i < 2 || i < 4 && r.Volume+r.Page+r.DOI == ""
			return
		}
	}
}

// address returns the address of a record, or of its links the one that tells the number of
// a trial: the other may be its page in a database.
func address(r *record.Record) string {
	for _, l := range r.Links {
		if trialNumber(l.Target) != "" {
			return l.Target
		}
	}
	return r.URL
}

// compareTrials compares two numbers of trials. Every register numbers a trial anew.
func compareTrials(a, b string) level {
	const digits = "0123456789"
	if l := compareValues(a, b); l != differs || strings.TrimRight(a, digits) == strings.TrimRight(b, digits) {
		return l
	}
	return unknown
}
