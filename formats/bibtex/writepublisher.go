package bibtex

import (
	"strings"

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

// publisher writes the body behind works that aren't theses or reports. Entry
// types that print no publisher have another field for it, unless the source had
// something else there.
func (e *entryWriter) publisher() {
	if e.r.Publisher == "" || e.isPreprint() && (e.kind != "online" || e.r.ArXiv.ID != "") {
		return
	}
	name := "publisher"
	switch e.kind {
	case "misc", "booklet", "unpublished":
		if !e.inExtra("howpublished") {
			return
		}
	case "patent":
		e.holder()
		return
	case "online", "software", "manual", "performance", "standard", "legislation", "jurisdiction", "artwork", "audio", "video", "letter":
		if !e.inExtra("organization") {
			name = "organization"
		}
	}
	e.done[record.Publisher] = true
	e.field(name, e.r.Publisher, latex.Group)
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

func (e *entryWriter) howpublished() {
	if e.done[record.Publisher] || e.r.Publisher == "" {
		return
	}
	e.done[record.Publisher] = true
	how := e.r.Publisher
	if e.isPreprint() {
		if strings.EqualFold(how, publisherArXiv) && e.r.ArXiv.ID != "" {
			return // eprint says it
		}
		how += " preprint"
	}
	e.field("howpublished", how, latex.Group)
}
