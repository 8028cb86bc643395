package endnotexml

import (
	"slices"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
)

func TestTwice(t *testing.T) {
	var types []string
	for _, k := range kinds[1:] {
		types = append(types, k.name)
	}
	paths := strings.Fields(authors + " " + editors + " " + thirds + " " + fourths + " " + title + " " + secondary + " " + tertiary + " " + altTitle +
		" titles/short-title titles/translated-title " + fullTitle + " " + abbreviation + " alt-periodical/full-title " + year + " " + date + " " + keyword +
		" " + relatedURL + " " + pdfURL + " issue")
	for name := range order {
		if !groups[name] && !strings.Contains(" database source-app foreign-keys ref-type rec-number alt-periodical ", " "+name+" ") {
			paths = append(paths, name)
		}
	}
	slices.Sort(paths)
	formattest.Twice(t, Format, types, paths, func(typ, path, first, second string) string {
		return `<xml><records><record><ref-type name="` + typ + `"/><titles><title>A title</title></titles>` +
			within(path, first) + within(path, second) + `</record></records></xml>`
	})
}

// within returns the elements of a path with a text in the last of them.
func within(path, text string) string {
	for _, name := range slices.Backward(strings.Split(path, "/")) {
		text = "<" + name + ">" + text + "</" + name + ">"
	}
	return text
}
