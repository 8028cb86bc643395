package record

import "strings"

// groupLists are the fields in which reference managers keep the groups that a
// person sorted a record into: JabRef, Mendeley, Better BibTeX.
var groupLists = map[string]bool{"groups": true, "mendeley-groups": true, "mendeley-tags": true, "collections": true}

// IsGroupList reports whether a field of one format ([Record.Extra]) lists the groups
// that a person sorted the record into. Those of duplicates are united: each group
// goes on holding the work.
func IsGroupList(field string) bool { return groupLists[strings.ToLower(field)] }

// narrowBlank is what \, is to TeX, and how JabRef writes a comma within a group's name.
const narrowBlank = "\u202f"

// Groups returns the names in a list of groups as [Record.Extra] has it.
func Groups(list string) []string {
	var names []string
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(strings.ReplaceAll(name, narrowBlank, ",")); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// GroupList is the inverse of [Groups].
func GroupList(names []string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = strings.ReplaceAll(name, ",", narrowBlank)
	}
	return strings.Join(list, ", ")
}
