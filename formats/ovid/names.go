package ovid

import (
	"iter"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// authors reads AU: one name, or several parted by semicolons or "and". A name may be that
// of an editor: "Doe, Jane [Ed]".
func authors(r *tagged.Reading, f *tagged.Field) {
	found := false
	for one := range splitNames(f.Value) {
		one, role := strings.TrimSpace(one), record.Author
		if name, mark := tagged.InBrackets(trimPoint(one)); strings.HasPrefix(mark, "Ed") {
			one, role = name, record.Editor
		}
		if r.CutMark(role, trimPoint(one)) {
			found = true
			continue
		}
		n := parseName(one)
		r.AddName(role, n)
		found = found || !n.IsZero()
	}
	if !found {
		r.Keep(f)
	}
}

// splitNames parts a list of names by semicolons, by "and" where that stands
// between people ("Doe, Jane and Roe, R"), and by commas that part no family name from
// given ones ("Doe J, Roe RA").
func splitNames(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for list := range strings.SplitSeq(record.UnescapeHTML(s), ";") {
			names := strings.Split(list, " and ")
			initialled := strings.FieldsFunc(strings.ReplaceAll(list, " and ", ","), func(r rune) bool { return r == ',' })
			if !slices.ContainsFunc(initialled, hasNoInitials) {
				names = initialled
			}
			if record.LooksLikeOrganization(list) || slices.ContainsFunc(names, isLong) {
				names = []string{list}
			}
			for _, name := range names {
				if !yield(name) {
					return
				}
			}
		}
	}
}

// hasNoInitials reports whether a name doesn't end in initials behind a family name.
func hasNoInitials(name string) bool {
	words := strings.Fields(trimPoint(name))
	if len(words) < 2 {
		return true
	}
	last := initialMarks.Replace(words[len(words)-1])
	return len(last) > 3 || tagged.TagLen([]byte(last)) != len(last)
}

// isLong reports whether a name has more words than those of people without a comma:
// "Centers for Disease Control" and Prevention.
func isLong(name string) bool { return !strings.Contains(name, ",") && len(strings.Fields(name)) > 3 }

// fullNames takes the authors' names in full (FA) for those with initials, if all
// have one.
func fullNames(r *tagged.Reading) {
	var full []record.Name
	for i := range r.Fields {
		if f := &r.Fields[i]; f.Tag == "FA" {
			full = append(full, people(tagged.OneLine(f.Value))...)
		}
	}
	if len(full) > 0 && len(full) == len(r.Rec.Author) {
		r.Rec.Author = full
		return
	}
	for i := range r.Fields {
		if f := &r.Fields[i]; f.Tag == "FA" {
			r.Keep(f)
		}
	}
}

// people reads a list of names.
func people(s string) []record.Name {
	var names []record.Name
	for one := range splitNames(s) {
		one, _ = tagged.InBrackets(strings.TrimSpace(one))
		if n := parseName(one); !n.IsZero() {
			names = append(names, n)
		}
	}
	return names
}

// degrees are what authors of Journals@Ovid carry behind their names, without
// points.
var degrees = func() map[string]bool {
	m := map[string]bool{}
	for d := range strings.FieldsSeq("MD PHD RN FAAN FACSM FACS FRCP FRCPC FRCS FACP MPH MSC MS MA BSC BS BA BSN MSN DO DDS DMD DRPH " +
		"SCD EDD PSYD PHARMD MBBS MB MBA JD DVM FACC FAHA FESC CNM APRN LCSW MBCHB BMBS DPHIL DSC MSPH MHS RD PT DPT OTR ESQ") {
		m[d] = true
	}
	return m
}()

// initialMarks drops what stands behind and between initials.
var initialMarks = strings.NewReplacer(".", "", "-", "")

// parseName reads "Doe, Jane", with marks of footnotes and degrees behind it, and
// names without a comma as Embase ("Sulkowski M.S.") and MEDLINE ("Sulkowski MS")
// have them.
func parseName(s string) record.Name {
	s = cutDegrees(strings.TrimSpace(s))
	if s == "" || degrees[strings.ToUpper(strings.ReplaceAll(s, ".", ""))] {
		return record.Name{}
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 && isSuffix(s[i+1:]) && !strings.Contains(s, ",") {
		n := parseName(s[:i])
		n.SetSuffix(s[i+1:], n.Parts().CommaSuffix)
		return n
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	before := strings.TrimSpace(s[:len(s)-len(last)])
	bare := initialMarks.Replace(last)
	switch {
	case strings.Contains(s, ","):
		return tagged.Person(s).Calm()
	case before == "":
		return record.Name{Family: trimPoint(s)}
	case strings.Contains(last, ".") && tagged.TagLen([]byte(bare)) == len(bare):
		return tagged.Person(before + ", " + last)
	case len(bare) <= 3 && tagged.TagLen([]byte(bare)) == len(bare):
		return record.ParseFamilyInitials(s)
	case record.LooksLikeOrganization(s), strings.Contains(s, " and "): // which parts no people here
		return record.Organization(trimPoint(s))
	}
	return record.ParseDisplay(trimPoint(s))
}

func isSuffix(word string) bool {
	return strings.Contains(" Jr Sr Jr. Sr. 2nd 3rd II III IV ", " "+word+" ")
}

// cutDegrees drops the marks of footnotes and the degrees behind a name, as long
// as something is left of the given names.
func cutDegrees(s string) string {
	for {
		s = strings.TrimRight(s, " ,0123456789*+^#&†‡§")
		comma := strings.IndexByte(s, ',')
		at := strings.LastIndexAny(s, " ,")
		if comma < 0 || at <= comma+1 {
			break
		}
		if !degrees[strings.ToUpper(strings.ReplaceAll(s[at+1:], ".", ""))] {
			break
		}
		s = s[:at]
	}
	if strings.Count(s, ".") == 1 {
		s = strings.TrimSuffix(s, ".") // it ends the field; a lone initial gets its own
	}
	return s
}
