// Package all lists the formats that bibfold knows.
package all

import (
	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/formats/arxiv"
	"github.com/bibfold/bibfold/formats/bibjson"
	"github.com/bibfold/bibfold/formats/bibtex"
	"github.com/bibfold/bibfold/formats/cff"
	"github.com/bibfold/bibfold/formats/cochrane"
	"github.com/bibfold/bibfold/formats/crossref"
	"github.com/bibfold/bibfold/formats/crossrefxml"
	"github.com/bibfold/bibfold/formats/csljson"
	"github.com/bibfold/bibfold/formats/cslyaml"
	"github.com/bibfold/bibfold/formats/csv"
	"github.com/bibfold/bibfold/formats/datacite"
	"github.com/bibfold/bibfold/formats/endnotexml"
	"github.com/bibfold/bibfold/formats/esummary"
	"github.com/bibfold/bibfold/formats/hayagriva"
	"github.com/bibfold/bibfold/formats/html"
	"github.com/bibfold/bibfold/formats/ictrp"
	"github.com/bibfold/bibfold/formats/mods"
	"github.com/bibfold/bibfold/formats/nbib"
	"github.com/bibfold/bibfold/formats/noteexpress"
	"github.com/bibfold/bibfold/formats/openalex"
	"github.com/bibfold/bibfold/formats/ovid"
	"github.com/bibfold/bibfold/formats/pubmedxml"
	"github.com/bibfold/bibfold/formats/refer"
	"github.com/bibfold/bibfold/formats/refworks"
	"github.com/bibfold/bibfold/formats/ris"
	"github.com/bibfold/bibfold/formats/semanticscholar"
	"github.com/bibfold/bibfold/formats/wos"
	"github.com/bibfold/bibfold/formats/zoterojson"
	"github.com/bibfold/bibfold/formats/zoterordf"
)

// Registry holds every format, in sniffing order: those whose look can't be
// mistaken stand before those that take what is left.
var Registry = formats.Registry{
	crossref.Format,
	openalex.Format,
	datacite.Format,
	semanticscholar.Format,
	esummary.Format,
	bibjson.Format,
	csljson.Format,
	zoterojson.Format,
	zoterordf.Format,
	pubmedxml.Format,
	endnotexml.Format,
	crossrefxml.Format,
	mods.Format,
	ictrp.Format,
	cochrane.Format,
	noteexpress.Format,
	ris.Format,
	ovid.Format,
	nbib.Format,
	wos.Format,
	refworks.Format,
	refer.Format,
	bibtex.BibTeX,
	bibtex.BibLaTeX,
	cff.Format,
	cslyaml.Format,
	hayagriva.Format,
	csv.Format,
	arxiv.Format,
	html.Format,
}
