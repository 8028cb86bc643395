package endnotexml

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/endnote"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// writeNames writes a name an element.
func (w *writer) writeNames(path string, role record.Var) {
	if w.holds(path) {
		w.LoseVar(role, path+" holds others")
		return
	}
	for _, name := range endnote.WrittenNames(&w.Writer.Writer, role) {
		w.add(path, name)
	}
}

// writeCuts marks the lists of names that are cut.
func (w *writer) writeCuts() {
	for _, c := range w.Rec.Cuts {
		if path, ok := mapping.Tag(c.Role, w.typ); ok && c.Missing == 0 {
			w.add(path, "et al.")
			continue
		}
		w.join("notes", record.CutNote(c))
	}
}

// writeIdentifiers writes the DOI and the address, PubMed's numbers and arXiv's. A
// preprint on arXiv has the DOI and address that arXiv gives it.
func (w *writer) writeIdentifiers() {
	rec := w.Rec
	a, url := rec.ArXiv, rec.URL
	if rec.IsPreprint() {
		url = cmp.Or(url, a.URL())
	}
	endnote.LoseDOI(&w.Writer.Writer)
	w.add("electronic-resource-num", rec.ShownDOI())
	w.add(relatedURL, url)
	w.add("custom2", rec.Text(record.PMCID))
	if rec.PMID != "" {
		switch {
		case endnote.IsPubMed(rec.Text(record.SourceCatalog), rec.Text(record.Archive), url):
		case !w.holds("remote-database-provider"):
			w.add("remote-database-provider", "PubMed")
		default:
			w.Lose(record.PMID.String(), rec.PMID, formats.Moved, "EndNote has one field for the numbers of all databases")
		}
		w.join(accession, rec.PMID)
	}
	if a.ID != "" {
		w.join(accession, tagged.FormatArXiv(a))
	}
}

// writeLinks writes attached files and other addresses.
func (w *writer) writeLinks() {
	for _, l := range w.Rec.Links {
		path := relatedURL
		switch l.Kind {
		case record.LinkPDF:
			path = pdfURL
		case record.LinkFile:
			path = textURL
		case record.LinkImage:
			path = imageURL
		}
		w.LoseLinkParts(l, false)
		w.add(path, strings.Join(tagged.Lines(l.Target), " "))
	}
}

// writeExtra writes what waited for its own format. It stands behind the rest, so
// that where a variable has two elements the record's own value is read first.
func (w *writer) writeExtra() {
	for _, f := range w.Rec.Extra {
		switch {
		case f.Format != family:
			w.Lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		case f.Name == "ref-type" || f.Name == "rec-number":
		case isPath(f.Name):
			if f.Name == fullTitle && len(f.Value) > len(w.Rec.ContainerTitle) && !w.holds(fullTitle) {
				w.add(fullTitle, w.Text(w.Rec.ContainerTitle)) // in whose stead it would be taken, see shorten
			}
			w.add(f.Name, f.Value)
		default:
			w.Lose(f.Name, f.Value, formats.Dropped, "it is no element")
		}
	}
}

// isPath reports whether a name can be that of an element, with those that lead to
// it.
func isPath(s string) bool {
	for name := range strings.SplitSeq(s, "/") {
		if name == "" || name[0] < 'a' || name[0] > 'z' || len(name) > 50 {
			return false
		}
		if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") != "" {
			return false
		}
	}
	return strings.Count(s, "/") < 5
}
