package mods

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// role is what somebody did: the variable, and how MARC calls it
// (https://www.loc.gov/marc/relators/). Of the rows of one variable the first is
// written; without a code it is written by its term.
type role struct {
	code, term string
	v          record.Var
}

var roles = []role{
	{"aut", "author", record.Author},
	{"cre", "creator", record.Author},
	{"art", "artist", record.Author},
	{"pht", "photographer", record.Author},
	{"prg", "programmer", record.Author},
	{"inv", "inventor", record.Author},
	{"ctg", "cartographer", record.Author},
	{"dis", "dissertant", record.Author},
	{"ive", "interviewee", record.Author},
	{"spk", "speaker", record.Author},
	{"arc", "architect", record.Author},
	{"scl", "sculptor", record.Author},
	{"lyr", "lyricist", record.Author},
	{"lbt", "librettist", record.Author},
	{"att", "attributed name", record.Author},
	{"jrn", "journalist", record.Author},
	{"crp", "correspondent", record.Author},
	{"edt", "editor", record.Editor},
	{"edc", "editor of compilation", record.Editor},
	{"trl", "translator", record.Translator},
	{"mod", "moderator", record.Chair},
	{"com", "compiler", record.Compiler},
	{"cmp", "composer", record.Composer},
	{"ctb", "contributor", record.Contributor},
	{"cur", "curator", record.Curator},
	{"drt", "director", record.Director},
	{"fmd", "film director", record.Director},
	{"tld", "television director", record.Director},
	{"pbd", "publishing director", record.EditorialDirector},
	{"hst", "host", record.Host},
	{"ill", "illustrator", record.Illustrator},
	{"ivr", "interviewer", record.Interviewer},
	{"nrt", "narrator", record.Narrator},
	{"orm", "organizer", record.Organizer},
	{"prf", "performer", record.Performer},
	{"act", "actor", record.Performer},
	{"sng", "singer", record.Performer},
	{"mus", "musician", record.Performer},
	{"itr", "instrumentalist", record.Performer},
	{"cnd", "conductor", record.Performer},
	{"pro", "producer", record.Producer},
	{"fmp", "film producer", record.Producer},
	{"tlp", "television producer", record.Producer},
	{"rcp", "addressee", record.Recipient},
	{"aus", "screenwriter", record.ScriptWriter},
	{"sce", "scenarist", record.ScriptWriter},
	{"", "recipient", record.Recipient}, // Zotero's words, for which MARC has others
	{"", "scriptwriter", record.ScriptWriter},
	{"", "executive producer", record.ExecutiveProducer},
	{"", "guest", record.Guest},
	{"", "series creator", record.SeriesCreator},
}

// roleOf returns what a name did. Nothing said is author; told is false for a role
// that the record has no place for.
func roleOf(name *node) (v record.Var, told bool) {
	said := false
	for n := range name.All("role") {
		for term := range n.Elements() {
			text := termOf(term)
			if text == "" {
				continue
			}
			said = true
			for _, row := range roles {
				if text == row.term || row.code != "" && text == row.code {
					return row.v, true
				}
			}
		}
	}
	return record.Author, !said
}

// termOf returns the term or code of a role, which may be an address of the list:
// http://id.loc.gov/vocabulary/relators/aut.
func termOf(n *node) string {
	s := strings.ToLower(strings.TrimRight(n.Text(), " ./"))
	if strings.Contains(s, "://") {
		return s[strings.LastIndexByte(s, '/')+1:]
	}
	return s
}

// hasRole reports whether a name has a role of that code or term.
func hasRole(name *node, code, term string) bool {
	for n := range name.All("role") {
		for t := range n.Elements() {
			if text := termOf(t); text == code || text == term {
				return true
			}
		}
	}
	return false
}
