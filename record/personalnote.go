package record

import "strings"

// personalNotes are the fields in which reference managers keep what a person wrote on
// a work: JabRef's comment and review, and what others and people by hand call them.
var personalNotes = map[string]bool{
	"annotation": true, "annote": true, "comment": true, "comments": true, "notes": true,
	"remark": true, "remarks": true, "review": true,
}

// IsPersonalNote reports whether a field of one format ([Record.Extra]) holds what a
// person wrote on the work for himself. The notes of duplicates are united: nobody else
// has them. JabRef writes those of each member of a team as comment-NAME.
func IsPersonalNote(field string) bool {
	field = strings.ToLower(field)
	return personalNotes[field] || strings.HasPrefix(field, "comment-")
}
