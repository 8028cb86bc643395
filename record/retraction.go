package record

import "regexp"

// TellsRetraction reports whether a title says that the work was retracted or withdrawn,
// as publishers put it before the title ("RETRACTED: ", "WITHDRAWN: ", "RETRACTED
// ARTICLE: ", after the guidelines of the Committee on Publication Ethics) and databases
// behind it ("(Retracted article. See vol. 12, pg. 3, 2012)" in the Web of Science,
// "[Retraction in: …]" in Ovid). The title of the notice that retracts it doesn't.
func TellsRetraction(title string) bool { return retractionMark.MatchString(title) }

var retractionMark = regexp.MustCompile(`(?i)^(?:<[^>]*>|\W)*(?:retracted|withdrawn)(?:\s+(?:article|paper|chapter))?(?:<[^>]*>)*\s*[:\]]|[(\[]\s*(?:retracted|withdrawn|retraction in)\b`)
