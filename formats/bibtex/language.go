package bibtex

import (
	"strings"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// languageRows: babel's names of languages (babel manual, section 1.24; BibLaTeX
// manual, table 2) and their BCP 47 tags. Reading knows every row; writing takes
// the first of a tag.
var languageRows = []struct{ babel, tag string }{
	{"english", "en"},
	{"american", "en-US"},
	{"usenglish", "en-US"},
	{"british", "en-GB"},
	{"ukenglish", "en-GB"},
	{"australian", "en-AU"},
	{"canadian", "en-CA"},
	{"newzealand", "en-NZ"},
	{"german", "de"},
	{"ngerman", "de"},
	{"ngerman", "de-DE"},
	{"naustrian", "de-AT"},
	{"austrian", "de-AT"},
	{"nswissgerman", "de-CH"},
	{"swissgerman", "de-CH"},
	{"french", "fr"},
	{"french", "fr-FR"},
	{"francais", "fr"},
	{"acadian", "fr-CA"},
	{"canadien", "fr-CA"},
	{"afrikaans", "af"},
	{"arabic", "ar"},
	{"armenian", "hy"},
	{"basque", "eu"},
	{"bosnian", "bs"},
	{"breton", "br"},
	{"bulgarian", "bg"},
	{"catalan", "ca"},
	{"croatian", "hr"},
	{"czech", "cs"},
	{"danish", "da"},
	{"dutch", "nl"},
	{"nynorsk", "nn"},
	{"norsk", "nb"},
	{"norwegian", "no"},
	{"esperanto", "eo"},
	{"estonian", "et"},
	{"finnish", "fi"},
	{"galician", "gl"},
	{"greek", "el"},
	{"polutonikogreek", "el-polyton"},
	{"ancientgreek", "grc"},
	{"hebrew", "he"},
	{"hindi", "hi"},
	{"magyar", "hu"},
	{"hungarian", "hu"},
	{"icelandic", "is"},
	{"indonesian", "id"},
	{"irish", "ga"},
	{"italian", "it"},
	{"italian", "it-IT"},
	{"japanese", "ja"},
	{"korean", "ko"},
	{"latin", "la"},
	{"latvian", "lv"},
	{"lithuanian", "lt"},
	{"marathi", "mr"},
	{"mongolian", "mn"},
	{"persian", "fa"},
	{"farsi", "fa"},
	{"polish", "pl"},
	{"portuguese", "pt"},
	{"portuges", "pt"},
	{"portuguese", "pt-PT"},
	{"brazilian", "pt-BR"},
	{"brazil", "pt-BR"},
	{"romanian", "ro"},
	{"russian", "ru"},
	{"russian", "ru-RU"},
	{"sanskrit", "sa"},
	{"serbian", "sr"},
	{"serbianc", "sr-Cyrl"},
	{"slovak", "sk"},
	{"slovene", "sl"},
	{"slovenian", "sl"},
	{"spanish", "es"},
	{"spanish", "es-ES"},
	{"swedish", "sv"},
	{"syriac", "syc"},
	{"thai", "th"},
	{"tibetan", "bo"},
	{"turkish", "tr"},
	{"turkmen", "tk"},
	{"ukrainian", "uk"},
	{"urdu", "ur"},
	{"vietnamese", "vi"},
	{"welsh", "cy"},
	{"chinese", "zh"},
	{"chinese", "zh-CN"},
	{"usorbian", "hsb"},
	{"lsorbian", "dsb"},
	{"occitan", "oc"},
	{"kurdish", "ku"},
	{"macedonian", "mk"},
}

var tagsByLanguage, languagesByTag = func() (map[string]string, map[string]string) {
	tags, languages := make(map[string]string), make(map[string]string)
	for _, r := range languageRows {
		if _, ok := tags[r.babel]; !ok {
			tags[r.babel] = r.tag
		}
		if _, ok := languages[r.tag]; !ok {
			languages[r.tag] = r.babel
		}
	}
	return tags, languages
}()

// languageTag returns the BCP 47 tag of a babel language, BibLaTeX's localisation
// keys (langenglish) included; anything else as it is.
func languageTag(s string) string {
	name := strings.ToLower(strings.TrimSpace(s))
	if tag, ok := tagsByLanguage[strings.TrimPrefix(name, "lang")]; ok {
		return tag
	}
	return s
}

// languages reads the language of the work: BibLaTeX's langid (or its old name)
// is a babel language, language may be anything. Of several languages the first
// counts, and the field is kept for the others.
func (t *typing) languages() {
	for _, name := range [...]string{"langid", "hyphenation", "language"} {
		value, ok := t.lookup(name)
		if !ok || value == "" {
			continue
		}
		tag, several := firstLanguage(decode(value, latex.Group))
		switch {
		case t.r.Language == "":
			t.r.Language = tag
			if !several {
				t.spellLanguage(decode(t.raw(name), latex.Group))
			}
		case several:
		case tag == t.r.Language:
			t.raw(name)
		case name == "hyphenation":
			t.raw(name)
			t.warn("hyphenation says another language than langid, left out")
		}
	}
}

// spellLanguage remembers the name of a language: new German hyphenation has the
// tag of the old, and babel knows no tags.
func (t *typing) spellLanguage(written string) {
	if written != t.r.Language {
		t.r.Spell(family, "language", written)
	}
}

// spelledLanguage returns the name that the source has for the language, "" if
// that isn't known or the record says something else by now.
func spelledLanguage(r *record.Record) string {
	if s := r.Spelling(family, "language"); languageTag(s) == r.Language {
		return s
	}
	return ""
}

// firstLanguage returns the tag of the first language of a list of BibLaTeX's, or
// the text as it is, if it is no list of known languages.
func firstLanguage(s string) (tag string, several bool) {
	parts := splitAnd(s)
	if len(parts) == 1 {
		return languageTag(s), false
	}
	for _, p := range parts {
		if languageTag(p) == p {
			return s, false
		}
	}
	return languageTag(parts[0]), true
}
