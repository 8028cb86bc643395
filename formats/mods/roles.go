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
	{"edt", "editor", record.Editor},
	{"trl", "translator", record.Translator},
	{"mod", "moderator", record.Chair},
	{"com", "compiler", record.Compiler},
	{"cmp", "composer", record.Composer},
	{"ctb", "contributor", record.Contributor},
	{"cur", "curator", record.Curator},
	{"drt", "director", record.Director},
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
	{"pro", "producer", record.Producer},
	{"rcp", "addressee", record.Recipient},
	{"aus", "screenwriter", record.ScriptWriter},
	{"sce", "scenarist", record.ScriptWriter},
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
			text := strings.ToLower(strings.TrimRight(term.Text(), " ."))
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

// hasRole reports whether a name has a role of that code or term.
func hasRole(name *node, code, term string) bool {
	for n := range name.All("role") {
		for t := range n.Elements() {
			if text := strings.ToLower(t.Text()); text == code || text == term {
				return true
			}
		}
	}
	return false
}
