package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameRemark is what stands behind a name without being a part of it, as catalogues,
// databases and copied lists of authors write it.
type NameRemark struct {
	Role  Var     // Editor of "Cassidy, Jude, editor."; VarNone without any
	ORCID string  // pasted behind the name, without URL
	Extra []Field // life dates (MARC 21, X00 $d), further roles, and DBLP's number of a namesake, with the name
}

// roleTerms are the words for roles behind names, in small letters and without dot
// (https://www.loc.gov/marc/relators/, and what lists of references abbreviate).
var roleTerms = map[string]Var{
	"author": Author, "authors": Author, "auth": Author, "aut": Author, "joint author": Author, "creator": Author,
	"editor": Editor, "editors": Editor, "ed": Editor, "eds": Editor, "edt": Editor, "joint editor": Editor,
	"hrsg": Editor, "hg": Editor, "herausgeber": Editor, "éd": Editor, "éditeur": Editor, "dir": Editor,
	"translator": Translator, "trans": Translator, "transl": Translator, "trl": Translator, "tr": Translator,
	"übersetzer": Translator, "übers": Translator, "trad": Translator,
	"illustrator": Illustrator, "ill": Illustrator, "illus": Illustrator,
	"compiler": Compiler, "comp": Compiler, "composer": Composer, "director": Director, "film director": Director,
	"narrator": Narrator, "interviewer": Interviewer, "performer": Performer, "producer": Producer,
	"contributor": Contributor, "issuing body": VarNone, "sponsoring body": VarNone,
	"degree granting institution": VarNone, "publisher": VarNone, "host institution": VarNone,
}

// footnoteMarks stand behind the names of authors in print.
const footnoteMarks = "*†‡§¶‖#⁎∗⁰¹²³⁴⁵⁶⁷⁸⁹"

// maxRemarks is how many remarks a name may have: no real one has more.
const maxRemarks = 10

// CutNameRemark takes what is no part of a name off its end: a role, life dates, marks
// of footnotes, an ORCID iD, DBLP's number of a namesake ("Wei Wang 0001").
func CutNameRemark(s string) (name string, r NameRemark) {
	if !mayHaveRemark(s) {
		return s, r
	}
	for range maxRemarks {
		s = strings.TrimRight(s, " ")
		rest, cut := r.cutLast(s)
		if rest = strings.TrimRight(rest, " ,"); !cut || rest == "" {
			break
		}
		s = rest
	}
	return s, r
}

// AddWritten appends a name as it is written, which parse reads without what stands
// behind it: a role may say that it belongs to another list, a cut mark that the list
// lacks names. The mark may be all there is.
func (r *Record) AddWritten(role Var, s string, parse func(string) Name) {
	missing, cut := CutMark(s)
	if cut {
		s = ""
	} else {
		s, missing, cut = TrimCutMark(s)
	}
	if before, _ := r.CutOf(role); cut {
		r.SetCut(role, max(missing, before))
	}
	s, remark := CutNameRemark(s)
	n := parse(s)
	if n.IsZero() {
		return
	}
	if remark.ORCID != "" {
		n.SetORCID(remark.ORCID)
	}
	r.Extra = append(r.Extra, remark.Extra...)
	r.AddName(remark.RoleIn(role), n)
}

// RoleIn returns the role of a name with the remark in a list of the given role: "ed."
// in a list of a series' editors says nothing new.
func (r *NameRemark) RoleIn(list Var) Var {
	if r.Role == VarNone || strings.HasSuffix(list.String(), r.Role.String()) {
		return list
	}
	return r.Role
}

// mayHaveRemark reports whether s ends in something else than names do: names end in
// a letter or a dot, and what stands behind their last comma begins with a capital.
func mayHaveRemark(s string) bool {
	if last, _ := utf8.DecodeLastRuneInString(s); last != '.' && !unicode.IsLetter(last) || last == 'X' {
		return len(s) > 1
	}
	comma := strings.LastIndexByte(s, ',')
	if comma < 0 {
		return false
	}
	behind := strings.TrimLeft(s[comma+1:], " ")
	first, _ := utf8.DecodeRuneInString(behind)
	_, known := roleTerm(behind)
	return unicode.IsLower(first) || unicode.IsDigit(first) || known
}

// cutLast takes one remark off the end of s.
func (r *NameRemark) cutLast(s string) (rest string, ok bool) {
	if rest = strings.TrimRight(s, footnoteMarks+", "); rest != strings.TrimRight(s, ", ") {
		return rest, true
	}
	if i := openBracket(s); i > 0 {
		return s[:i], r.take(s, strings.ToLower(s[i+1:len(s)-1]))
	}
	if i := strings.LastIndexByte(s, ','); i > 0 && r.take(s, strings.TrimSpace(s[i+1:])) {
		return s[:i], true
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	rest = s[:len(s)-len(word)]
	if id, ok := CleanORCID(word); ok && r.ORCID == "" && rest != "" {
		r.ORCID = id
		return rest, true
	}
	if len(word) == 4 && word[0] == '0' && allDigits(word) && rest != "" {
		r.Extra = append(r.Extra, Field{Format: "dblp", Name: "homonym", Value: s})
		return rest, true
	}
	// "M.1,2": the numbers of addresses, not that of "Hospital No.1"
	rest = strings.TrimRight(s, "0123456789,")
	initial, dotted := strings.CutSuffix(rest, ".")
	last, _ := utf8.DecodeLastRuneInString(initial)
	return rest, dotted && unicode.IsUpper(last) && isDigit(s[len(s)-1]) && len(s)-len(rest) <= 8
}

// openBracket returns where the bracket opens that ends s, -1 if none does.
func openBracket(s string) int {
	switch {
	case strings.HasSuffix(s, ")"):
		return strings.LastIndexByte(s, '(')
	case strings.HasSuffix(s, "]"):
		return strings.LastIndexByte(s, '[')
	}
	return -1
}

// take takes a remark that stands in brackets or behind a comma, if it is one: an
// ORCID iD, life dates, a role, or one of these behind the other.
func (r *NameRemark) take(name, remark string) bool {
	if id, ok := CleanORCID(remark); ok && r.ORCID == "" {
		r.ORCID = id
		return true
	}
	term := afterLifeDates(remark)
	role, isRole := roleTerm(term)
	switch dates := len(term) < len(remark); {
	case term != "" && !isRole || remark == "":
		return false
	case dates:
		r.Extra = append(r.Extra, Field{Format: "marc", Name: "dates", Value: name})
	case role == VarNone || r.Role != VarNone && role != r.Role:
		r.Extra = append(r.Extra, Field{Format: "marc", Name: "relator", Value: name})
	}
	if r.Role == VarNone {
		r.Role = role
	}
	return true
}

// afterLifeDates returns what stands behind the years in which somebody lived: 1944-,
// 1886-1982, approximately 1500-1560; s if there are none.
func afterLifeDates(s string) string {
	rest, single := s, false
	for {
		word, behind, _ := strings.Cut(rest, " ")
		from, to, several := strings.Cut(strings.ReplaceAll(strings.TrimRight(word, ".,"), "–", "-"), "-")
		switch {
		case dateWords[strings.TrimSuffix(word, ".")]:
			rest, single = behind, true
		case several && isYear(from) && (to == "" || isYear(to)), several && from == "" && isYear(to), single && isYear(from) && !several:
			return behind
		default:
			return s
		}
	}
}

// dateWords stand before the years in which somebody lived.
var dateWords = wordSet("active approximately ca b d born died")

// isYear reports whether s is a year of three or four digits, perhaps doubtful.
func isYear(s string) bool {
	s = strings.TrimSuffix(s, "?")
	return (len(s) == 3 || len(s) == 4) && allDigits(s)
}

// roleTerm returns the role that a remark names. A short word with a capital may be a
// given name: Ed.
func roleTerm(s string) (v Var, ok bool) {
	s = strings.TrimSuffix(s, ".")
	if len(s) > 32 {
		return VarNone, false
	}
	v, ok = roleTerms[s]
	if !ok && len(s) >= len("Hrsg") {
		v, ok = roleTerms[strings.ToLower(s)]
	}
	return v, ok
}
