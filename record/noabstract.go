package record

import "regexp"

// NoAbstract reports whether a text in the place of an abstract only says that there is
// none: "[No abstract available]" in Scopus, "No abstract available." in PubMed.
func NoAbstract(s string) bool { return len(s) < maxNoAbstract && noAbstract.MatchString(s) }

const maxNoAbstract = 80 // bytes

var noAbstract = regexp.MustCompile(`(?i)^\W*(?:no abstract(?: is)?(?: currently)?(?: available| provided| supplied| present)?(?: for this (?:article|record))?|abstract (?:is )?(?:not|un) ?(?:available|provided)|this article (?:has|contains) no abstract|n/?a)\W*$`)
