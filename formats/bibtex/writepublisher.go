package bibtex

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

// institution writes the body behind a thesis or report. Behind a manual stands an
// organization; see publisher.
func (e *entryWriter) institution() {
	if e.kind != "manual" {
		e.done[record.Publisher] = true
		e.field("institution", e.r.Publisher, latex.Group)
	}
}

// publisher writes the body behind works that aren't theses or reports.
func (e *entryWriter) publisher() {
	name := e.publisherField()
	switch {
	case e.r.Publisher == "" || name == "howpublished" || e.isPreprint() && (e.kind != "online" || e.r.ArXiv.ID != ""):
		return
	case e.kind == "patent":
		e.holder()
		return
	}
	e.done[record.Publisher] = true
	e.field(name, e.r.Publisher, latex.Group)
}

// otherBodies are the fields whose bodies are read as publishers where there is none.
var otherBodies = [...]string{"organization", "institution", "school"}

// publisherField returns the field for the publisher: the one that the source had (in
// PubMed's articles the institution is where the authors work), and of entry types that
// print no publisher the one that they print, unless the source had something else there.
func (e *entryWriter) publisherField() string {
	for _, own := range [...]string{"organization", "institution", "school", "howpublished"} {
		if e.r.Spelling(family, own) == e.r.Publisher && !(own == "howpublished" && e.isPreprint()) {
			return own
		}
	}
	name := "publisher"
	if isBibTeX(e.r.Source.Format) && !e.isPreprint() {
		return name
	}
	switch e.kind {
	case "misc", "booklet", "unpublished":
		name = "howpublished"
	case "online", "software", "manual", "performance", "standard", "legislation", "jurisdiction", "artwork", "audio", "movie", "video", "letter":
		name = "organization"
	}
	if e.inExtra(name) {
		return "publisher"
	}
	return name
}

// place writes where the publisher sits; the dialects' names for it are aliases.
func (e *entryWriter) place(name, other string) {
	if e.kind == "patent" && e.jurisdiction(name) {
		return
	}
	e.done[record.PublisherPlace] = true
	if e.inExtra(name) {
		name = other
	}
	e.field(name, e.r.Text(record.PublisherPlace), latex.Group)
}

// venue writes where a conference was held. BibTeX's styles print it where the address
// stands (btxdoc, section 2.2), if the publisher's doesn't.
func (e *entryWriter) venue() {
	e.done[record.EventPlace] = true
	place := e.r.Text(record.EventPlace)
	inAddress := e.w.dialect == classic && (e.kind == "inproceedings" || e.kind == "proceedings") &&
		e.r.Text(record.PublisherPlace) == "" && !isBibTeX(e.r.Source.Format)
	if place == "" || !inAddress || e.inExtra("address") {
		e.field("venue", place, latex.Group)
		return
	}
	e.field("address", place, latex.Group)
	e.lose(record.EventPlace.String(), place, formats.Moved, "written as address, which is where a conference was held")
}

func (e *entryWriter) howpublished() {
	if e.done[record.Publisher] || e.r.Publisher == "" {
		return
	}
	e.done[record.Publisher] = true
	how := e.r.Publisher
	if e.isPreprint() {
		if strings.EqualFold(how, publisherArXiv) && e.r.ArXiv.ID != "" && !slices.ContainsFunc(otherBodies[:], e.inExtra) {
			return // eprint says it, and nothing else that stands there is taken for it
		}
		how += " preprint"
	}
	e.field("howpublished", how, latex.Group)
}
