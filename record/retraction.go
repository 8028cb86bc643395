package record

import (
	"regexp"
	"strings"
)

// TellsRetraction reports whether a title, or a status, says that the work was retracted
// or withdrawn. Publishers put it before the title ("RETRACTED: ", "WITHDRAWN: ",
// "RETRACTED ARTICLE: ", after the guidelines of the Committee on Publication Ethics) and
// databases behind it ("(Retracted article. See vol. 12, pg. 3, 2012)" in the Web of
// Science, "[Retraction in: …]" in Ovid). The title of the notice that retracts it doesn't.
func TellsRetraction(v Var, text string) bool {
	switch v {
	case Title, OriginalTitle:
		return retractionMark.MatchString(text)
	case Status:
		return strings.EqualFold(text, "retracted") || strings.EqualFold(text, "withdrawn")
	}
	return false
}

var retractionMark = regexp.MustCompile(`(?i)^(?:<[^>]*>|\W)*(?:retracted|withdrawn)(?:\s+(?:article|paper|chapter))?(?:<[^>]*>)*\s*[:\]]|[(\[]\s*(?:retracted|withdrawn|retraction in)\b`)
