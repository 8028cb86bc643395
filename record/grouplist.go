package record

import "strings"

// groupLists are the fields in which reference managers keep the groups that a
// person sorted a record into: JabRef, Mendeley, Better BibTeX.
var groupLists = map[string]bool{"groups": true, "mendeley-groups": true, "mendeley-tags": true, "collections": true}

// IsGroupList reports whether a field of one format ([Record.Extra]) lists the groups
// that a person sorted the record into. Those of duplicates are united: each group
// goes on holding the work.
func IsGroupList(field string) bool { return groupLists[strings.ToLower(field)] }
