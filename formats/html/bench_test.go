package html_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/html"
)

// BenchmarkRead reads a page with a list of works, most of it for people.
func BenchmarkRead(b *testing.B) {
	var page strings.Builder
	page.WriteString("<html><body><ol>\n")
	for i := range 500 {
		fmt.Fprintf(&page, "<li class=\"work\"><a href=\"/w/%d\">Mud %d</a> <p>%s</p><span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;"+
			"rft_val_fmt=info%%3Aofi%%2Ffmt%%3Akev%%3Amtx%%3Ajournal&amp;rft.atitle=Mud+%d&amp;rft.jtitle=Marine+Geology&amp;rft.au=Ferro%%2C+Daniela&amp;rft.date=2018\"></span></li>\n",
			i, i, strings.Repeat("Older adults live near the shore. ", 20), i)
	}
	formattest.BenchRead(b, html.Format, []byte(page.String()))
}
