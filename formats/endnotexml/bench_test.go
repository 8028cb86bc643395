package endnotexml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/endnotexml"
	"github.com/bibfold/bibfold/formats/formattest"
)

// library returns a document of n ordinary records, as EndNote exports them.
func library(n int) []byte {
	style := func(s string) string { return `<style face="normal" font="default" size="100%">` + s + `</style>` }
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" ?><xml><records>`)
	for i := range n {
		fmt.Fprintf(&b, `<record><database name="My.enl" path="C:\My.enl">My.enl</database><source-app name="EndNote" version="20.2">EndNote</source-app><rec-number>%d</rec-number><foreign-keys><key app="EN" db-id="0xx">%d</key></foreign-keys><ref-type name="Journal Article">17</ref-type><contributors><authors><author>%s</author><author>%s</author></authors></contributors><titles><title>%s<style face="italic" font="default" size="100%%">Rhizophora</style>%s</title><secondary-title>%s</secondary-title></titles><periodical><full-title>%s</full-title></periodical><pages>%s</pages><volume>%s</volume><number>%s</number><keywords><keyword>%s</keyword><keyword>%s</keyword></keywords><dates><year>%s</year></dates><isbn>%s</isbn><abstract>%s</abstract><urls><related-urls><url>%s</url></related-urls></urls><electronic-resource-num>%s</electronic-resource-num></record>`,
			i, i, style("Nguyen, Hai H."), style("van der Maas, Mark"), style("Drivers of change: case study of "), style(fmt.Sprint(" number ", i)),
			style("Environmental Management"), style("Environmental Management"), style("1101-1117"), style("55"), style("5"), style("mangrove"), style("sea level"),
			style("2015"), style("0364-152X"), style(strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12)),
			style(fmt.Sprint("https://example.org/", i)), style(fmt.Sprint("10.1007/s00267-015-", i)))
	}
	b.WriteString("</records></xml>")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, endnotexml.Format, library(300)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, endnotexml.Format, library(300)) }
