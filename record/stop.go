package record

import "strings"

// WithoutStop returns a title without the full stop that PubMed puts behind all of them.
// An ellipsis and what is abbreviated keep theirs: "the U.S.", "gen. nov., sp. nov.".
func WithoutStop(title string) string {
	last := title[strings.LastIndexByte(title, ' ')+1:]
	if strings.Count(last, ".") > 1 || abbreviations[last] {
		return title
	}
	return strings.TrimSuffix(title, ".")
}

// abbreviations end titles: of parties, persons and, by the codes of nomenclature, taxa.
var abbreviations = wordSet("Co. Inc. Jr. Ltd. Sr. al. etc. n. nov. sp. spp. subsp. var.")
