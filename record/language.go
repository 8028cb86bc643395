package record

import "strings"

// languageRows are the languages of scholarly writing: the tag of BCP 47, the
// codes of ISO 639-2 (of two, the terminological one first) and the names that
// databases write, English ones first. A name that means several languages or
// their variants, such as Norwegian, has the tag that covers them.
var languageRows = [...]struct{ tag, codes, names string }{
	{"af", "afr", "afrikaans"},
	{"am", "amh", "amharic"},
	{"ar", "ara", "arabic"},
	{"az", "aze", "azerbaijani"},
	{"be", "bel", "belarusian|byelorussian"},
	{"bg", "bul", "bulgarian"},
	{"bn", "ben", "bengali"},
	{"bo", "bod tib", "tibetan"},
	{"bs", "bos", "bosnian"},
	{"ca", "cat", "catalan|català"},
	{"cs", "ces cze", "czech|čeština"},
	{"cy", "cym wel", "welsh"},
	{"da", "dan", "danish|dansk"},
	{"de", "deu ger", "german|deutsch"},
	{"el", "ell gre", "greek|modern greek"},
	{"en", "eng", "english|englisch|anglais|inglés|inglese|inglês"},
	{"eo", "epo", "esperanto"},
	{"es", "spa", "spanish|castilian|español|castellano"},
	{"et", "est", "estonian"},
	{"eu", "eus baq", "basque"},
	{"fa", "fas per", "persian|farsi"},
	{"fi", "fin", "finnish|suomi"},
	{"fr", "fra fre", "french|français"},
	{"ga", "gle", "irish"},
	{"gl", "glg", "galician|galego"},
	{"grc", "grc", "ancient greek"},
	{"gu", "guj", "gujarati"},
	{"he", "heb", "hebrew"},
	{"hi", "hin", "hindi"},
	{"hr", "hrv", "croatian|hrvatski"},
	{"hu", "hun", "hungarian|magyar"},
	{"hy", "hye arm", "armenian"},
	{"id", "ind", "indonesian|bahasa indonesia"},
	{"is", "isl ice", "icelandic"},
	{"it", "ita", "italian|italiano"},
	{"ja", "jpn", "japanese|日本語"},
	{"ka", "kat geo", "georgian"},
	{"kk", "kaz", "kazakh"},
	{"kn", "kan", "kannada"},
	{"ko", "kor", "korean|한국어"},
	{"ky", "kir", "kyrgyz"},
	{"la", "lat", "latin"},
	{"lt", "lit", "lithuanian"},
	{"lv", "lav", "latvian"},
	{"mk", "mkd mac", "macedonian"},
	{"ml", "mal", "malayalam"},
	{"mn", "mon", "mongolian"},
	{"mr", "mar", "marathi"},
	{"ms", "msa may", "malay"},
	{"mul", "mul", "multiple languages|multilingual"},
	{"my", "mya bur", "burmese"},
	{"nb", "nob", "norwegian bokmål|bokmål"},
	{"ne", "nep", "nepali"},
	{"nl", "nld dut", "dutch|flemish|nederlands"},
	{"nn", "nno", "norwegian nynorsk|nynorsk"},
	{"no", "nor", "norwegian|norsk"},
	{"oc", "oci", "occitan"},
	{"pa", "pan", "punjabi|panjabi"},
	{"pl", "pol", "polish|polski"},
	{"pt", "por", "portuguese|português"},
	{"ro", "ron rum", "romanian|moldavian|română"},
	{"ru", "rus", "russian|русский"},
	{"sa", "san", "sanskrit"},
	{"sk", "slk slo", "slovak"},
	{"sl", "slv", "slovenian|slovene"},
	{"sq", "sqi alb", "albanian"},
	{"sr", "srp", "serbian"},
	{"sv", "swe", "swedish|svenska"},
	{"sw", "swa", "swahili"},
	{"ta", "tam", "tamil"},
	{"te", "tel", "telugu"},
	{"th", "tha", "thai"},
	{"tl", "tgl", "tagalog"},
	{"tr", "tur", "turkish|türkçe"},
	{"uk", "ukr", "ukrainian"},
	{"ur", "urd", "urdu"},
	{"uz", "uzb", "uzbek"},
	{"vi", "vie", "vietnamese"},
	{"yi", "yid", "yiddish"},
	{"zh", "zho chi", "chinese|中文"},
	{"zu", "zul", "zulu"},
}

var languageTags = func() map[string]string {
	tags := make(map[string]string, 4*len(languageRows))
	for _, r := range languageRows {
		tags[r.tag] = r.tag
		for _, code := range strings.Fields(r.codes) {
			tags[code] = r.tag
		}
		for name := range strings.SplitSeq(r.names, "|") {
			tags[name] = r.tag
		}
	}
	return tags
}()

// maxLanguageName is longer than any name of languageRows.
const maxLanguageName = 32

// LanguageTag returns the tag of BCP 47 for the name of one language, as "English"
// or "français", or for its code of ISO 639-1 or 639-2; false for anything else,
// several languages among it.
func LanguageTag(s string) (string, bool) {
	if len(s) > maxLanguageName {
		return "", false
	}
	if tag, ok := languageTags[s]; ok {
		return tag, true
	}
	tag, ok := languageTags[strings.ToLower(strings.Trim(s, " ."))]
	return tag, ok
}

var languageCodes = func() map[string]string {
	codes := make(map[string]string, len(languageRows))
	for _, r := range languageRows {
		codes[r.tag] = r.codes[strings.LastIndexByte(r.codes, ' ')+1:]
	}
	return codes
}()

// LanguageCode returns the code of ISO 639-2 that libraries use for the language
// of a tag, "ger" for "de-AT", or the text as it is, if that is no known tag.
func LanguageCode(s string) string {
	language, _, _ := strings.Cut(s, "-")
	if code, ok := languageCodes[language]; ok {
		return code
	}
	return s
}
