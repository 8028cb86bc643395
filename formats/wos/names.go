package wos

import (
	"strings"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// authors reads AF, the names in full, or AU where there is none.
func (r *reading) authors() {
	short, full := r.lines("AU"), r.lines("AF")
	if len(splitNames(full)) < len(splitNames(short)) {
		if full != "" {
			r.KeepAs("AF", full)
		}
		full = short
	}
	r.names(record.Author, full)
}

// lines returns the lines of all fields of a tag: others than Web of Science write
// one for each author.
func (r *reading) lines(tag string) string {
	first := r.Find(tag)
	if first < 0 {
		return ""
	}
	all := []string{r.Fields[first].Value}
	for _, f := range r.Fields[first+1:] {
		if f.Tag == tag {
			all = append(all, f.Value)
		}
	}
	return strings.Join(all, "\n")
}

// splitNames parts the names of a field: one a line, or parted by semicolons.
func splitNames(s string) []string {
	if s == "" {
		return nil
	}
	if s = record.UnescapeHTML(s); strings.Contains(s, ";") {
		return strings.Split(tagged.OneLine(s), ";")
	}
	return strings.Split(s, "\n")
}

func (r *reading) names(role record.Var, s string) {
	for _, one := range splitNames(s) {
		if one = strings.TrimSpace(one); one != "" && !r.CutMark(role, one) {
			r.AddName(role, parseName(one))
		}
	}
}

func (r *reading) groups(role record.Var, s string) {
	for _, one := range splitNames(s) {
		if one = strings.TrimSpace(one); one != "" {
			r.AddName(role, record.Organization(tagged.PlainText(one)))
		}
	}
}

// parseName reads "McCormick, MC", and the forms of other databases: "Brown JM",
// "James Brown", with an address in brackets behind it.
func parseName(s string) record.Name {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.Contains(s[i:], "@") {
		s = s[:i]
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch {
	case strings.HasPrefix(s, "[Anonymous"):
		return record.Organization("Anonymous")
	case strings.Contains(s, ",") || len(last) == len(s):
		return tagged.Person(s)
	case isInitial(last) && strings.Count(s, " ") > 1: // Derwent: DOE J A
		i := len(s)
		for i > 2 && isInitial(s[i-1:i]) && s[i-2] == ' ' {
			i -= 2
		}
		return tagged.Person(s[:i] + "," + s[i:]).Calm()
	case len(last) <= 3 && tagged.TagLen([]byte(last)) == len(last):
		return record.ParseFamilyInitials(s)
	case record.LooksLikeOrganization(s):
		return record.Organization(s)
	}
	return record.ParseDisplay(s)
}

func isInitial(word string) bool { return len(word) == 1 && ascii.IsUpper(word[0]) }

// orcids gives the ORCID iDs of OI ("Tam, Vivian/0000-0002-1825-0097; ...") to the
// authors they belong to; false if one belongs to nobody, or to several.
func (r *reading) orcids(s string) bool {
	all := true
	for entry := range strings.SplitSeq(tagged.OneLine(s), ";") {
		if entry = strings.TrimSpace(entry); entry == "" {
			continue
		}
		i := strings.LastIndexByte(entry, '/')
		id, ok := record.CleanORCID(entry[i+1:])
		n := r.authorNamed(strings.TrimSpace(entry[:max(i, 0)]))
		if !ok || n == nil || n.ORCID() != "" && n.ORCID() != id {
			all = false
			continue
		}
		n.SetORCID(id)
	}
	return all
}

// authorNamed returns the author of a name in any case: the one with the same
// given name, or the only one with the same family name and initial.
func (r *reading) authorNamed(s string) *record.Name {
	family, given, _ := strings.Cut(s, ",")
	given = strings.TrimSpace(given)
	var found *record.Name
	for i := range r.Rec.Author {
		n := &r.Rec.Author[i]
		switch {
		case !strings.EqualFold(n.FullFamily(), family):
		case strings.EqualFold(strings.ReplaceAll(n.Given, ".", ""), strings.ReplaceAll(given, ".", "")):
			return n
		case given != "" && n.Given != "" && !strings.EqualFold(given[:1], n.Given[:1]):
		case found != nil:
			return nil
		default:
			found = n
		}
	}
	return found
}
