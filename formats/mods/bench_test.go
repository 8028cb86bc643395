package mods_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/mods"
)

// library returns a document of n ordinary records.
func library(n int) []byte {
	var b strings.Builder
	b.WriteString(`<modsCollection xmlns="http://www.loc.gov/mods/v3">` + "\n")
	for i := range n {
		fmt.Fprintf(&b, `<mods version="3.6" ID="r%d">
  <titleInfo><title>Drivers of coastal shoreline change: case study number %d</title></titleInfo>
  <name type="personal"><namePart type="given">Hai H.</namePart><namePart type="family">Nguyen</namePart><role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role></name>
  <name type="personal"><namePart>McAlpine, Clive, 1950-</namePart></name>
  <typeOfResource>text</typeOfResource>
  <genre authority="marcgt">article</genre>
  <abstract>%s</abstract>
  <subject><topic>mangrove</topic></subject>
  <relatedItem type="host">
    <titleInfo><title>Environmental Management</title></titleInfo>
    <originInfo><issuance>continuing</issuance></originInfo>
    <part><detail type="volume"><number>55</number></detail><detail type="issue"><number>5</number></detail><extent unit="pages"><start>1101</start><end>1117</end></extent><date>2015</date></part>
  </relatedItem>
  <identifier type="doi">10.1007/s00267-015-%d</identifier>
</mods>
`, i, i, strings.Repeat("Older adults represent a large share of those who live near the shore. ", 12), i)
	}
	b.WriteString("</modsCollection>\n")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B)  { formattest.BenchRead(b, mods.Format, library(300)) }
func BenchmarkWrite(b *testing.B) { formattest.BenchWrite(b, mods.Format, library(300)) }
