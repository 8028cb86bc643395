package ris

import (
	"strings"

	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// putURL takes the first address as the record's URL; the others are links.
func (r *reading) putURL(s string) bool {
	label := ""
	for _, address := range tagged.Addresses(s) {
		switch {
		case isLabel(address):
			label = strings.TrimSuffix(address, ":")
			continue
		case r.Rec.URL == "":
			r.Rec.URL = address
		case r.Rec.URL != address:
			r.Rec.AddLink(record.Link{Target: address, Title: label, Kind: kindOfFile(address, record.LinkURL)})
		}
		label = ""
	}
	return true
}

// linkKinds say what the tags of links stand for (2001).
var linkKinds = map[string]record.LinkKind{
	"L1": record.LinkFile,
	"L2": record.LinkURL,
	"L3": record.LinkRelate,
	"L4": record.LinkImage,
}

// putLinks takes the addresses of L1 to L4.
func (r *reading) putLinks(s string, kind record.LinkKind) bool {
	for _, address := range tagged.Addresses(s) {
		r.Rec.AddLink(record.Link{Target: address, Kind: kindOfFile(address, kind)})
	}
	return true
}

// isLabel reports whether a line among addresses says what the next one leads to,
// as Ovid writes: "Link to the Ovid Full Text or citation:".
func isLabel(s string) bool {
	return strings.HasSuffix(s, ":") && strings.Contains(s, " ") && !tagged.StartsAddress(s)
}

// kindOfFile tells a PDF by its name, and a local file by its address.
func kindOfFile(address string, other record.LinkKind) record.LinkKind {
	i := len(address) - len(".pdf")
	switch {
	case other == record.LinkRelate || other == record.LinkImage:
		return other
	case i > 0 && strings.EqualFold(address[i:], ".pdf"), strings.HasPrefix(address, "internal-pdf:"):
		return record.LinkPDF
	case strings.HasPrefix(address, "file:"):
		return record.LinkFile
	}
	return other
}
