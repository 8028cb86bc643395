package record

import "strings"

// ParseDisplayList reads a list of names in reading order, cut at its commas, as
// arXiv and its like print them. A ":" element says that what stands before it is
// an organisation ("NVIDIA, :, Aarti Basant"), and a person may write "on behalf
// of the X Collaboration", which then is a name of its own. A suffix that was cut
// off its name ("Ang, Jr.") is put back, and names joined by "and" come apart. A
// cut mark ([CutMark]) is no name: cut says that there was one, missing how many
// names it stands for (0: unknown).
func ParseDisplayList(items []string) (names []Name, cut bool, missing int) {
	names = make([]Name, 0, len(items))
	for _, item := range items {
		item = collapse(item)
		if n, ok := CutMark(item); ok {
			cut, missing = true, max(n, missing)
			continue
		}
		item, n, ok := TrimCutMark(item)
		cut, missing = cut || ok, max(n, missing)
		names = appendItem(names, item)
	}
	return names, cut, missing
}

// appendItem appends the names of one element of a list, or gives the last name
// what belongs to it.
func appendItem(names []Name, item string) []Name {
	if group, people, ok := cutColon(item); ok {
		if group != "" {
			names = append(names, Organization(group))
		} else if len(names) > 0 {
			names[len(names)-1] = Organization(names[len(names)-1].Display())
		}
		item = people
	}
	if len(names) > 0 && suffixKind(item) != noSuffix {
		if last := &names[len(names)-1]; last.Family != "" && last.Suffix() == "" {
			last.SetSuffix(item, true)
			return names
		}
	}
	for _, and := range [...]string{"and ", "& "} {
		item = strings.TrimPrefix(item, and)
	}
	if first, second, ok := strings.Cut(item, " and "); ok && !hasOrganizationWord(item) {
		return appendWithGroup(appendWithGroup(names, first), second)
	}
	return appendWithGroup(names, item)
}

// cutColon cuts "Group:" or "Group: Person" at its colon.
func cutColon(s string) (group, people string, ok bool) {
	i := strings.IndexByte(s, ':')
	if i < 0 || i+1 < len(s) && s[i+1] != ' ' {
		return "", s, false
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:]), true
}

// appendWithGroup appends the person that s names and the group the person
// writes for.
func appendWithGroup(names []Name, s string) []Name {
	person, group := cutGroup(s)
	if person != "" {
		names = append(names, ParseDisplay(person))
	}
	if group != "" {
		names = append(names, Organization(group))
	}
	return names
}

// cutGroup parts "Jane Roe on behalf of the X Collaboration" into the person and
// the group.
func cutGroup(s string) (person, group string) {
	for _, phrase := range [...]string{"on behalf of ", "for the "} {
		i := indexFold(s, phrase)
		if i < 0 || precededByWord(s, i) {
			continue
		}
		group = s[i+len(phrase):]
		if hasPrefixFold(group, "the ") {
			group = group[len("the "):]
		}
		if strings.HasSuffix(group, ")") && strings.IndexByte(group, '(') < 0 {
			group = strings.TrimSuffix(group, ")")
		}
		person = strings.TrimRight(s[:i], " (")
		if person == "" && phrase != "on behalf of " || !hasOrganizationWord(group) && !isAcronym(group) || hasOrganizationWord(person) {
			continue
		}
		return person, group
	}
	return s, ""
}
