package bibtex

import (
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// eprint reads the identifiers of e-print archives: BibTeX's eprint,
// archivePrefix and primaryClass, BibLaTeX's eprint, eprinttype and eprintclass,
// Mendeley's arxivId, in the forms that exports give them.
func (t *typing) eprint() {
	id, _ := t.lookup("eprint")
	kind, archive := t.archive()
	switch {
	case kind == "pubmed" || kind == "pmid":
		if pmid, ok := record.CleanPMID(unescape(id)); ok {
			t.r.PMID = pmid
			t.take("eprint", archive)
		}
		return
	case kind == "pmc" || kind == "pmcid":
		if pmcid, ok := record.CleanPMCID(unescape(id)); ok {
			t.r.SetText(record.PMCID, pmcid)
			t.take("eprint", archive)
		}
		return
	case kind != "" && !strings.Contains(kind, "arxiv"):
		if t.e.get("url") == "" {
			t.r.URL = eprintAddress(kind, unescape(id))
		}
		return
	}
	t.arxiv(id)
}

// archive returns the archive that an entry names and that isn't read yet, in lower case,
// and the field that names it.
func (t *typing) archive() (name, field string) {
	field = "eprinttype"
	if name, _ = t.lookup(field); name == "" {
		field = "archiveprefix"
		name, _ = t.lookup(field)
	}
	return strings.ToLower(unescape(name)), field
}

// eprintArchives are the addresses of archives that BibLaTeX's styles link an eprint
// to (manual, section 3.14.7), before the id.
var eprintArchives = map[string]string{
	"jstor":       "https://www.jstor.org/stable/",
	"googlebooks": "https://books.google.com?id=",
	"hdl":         "https://hdl.handle.net/",
}

// eprintAddress returns the address of an eprint, "" for an archive that isn't known.
func eprintAddress(kind, id string) string {
	archive := eprintArchives[kind]
	if archive == "" || id == "" || strings.Contains(id, "://") {
		return ""
	}
	return archive + id
}

// take marks fields as read.
func (t *typing) take(names ...string) {
	for _, name := range names {
		t.raw(name)
	}
}

// arxiv reads an arXiv id and its class.
func (t *typing) arxiv(id string) {
	class, _ := t.lookup("eprintclass")
	if class == "" {
		class, _ = t.lookup("primaryclass")
	}
	class = cleanClass(unescape(class))
	fields := [...]string{"eprint", "arxivid", "arxiv"}
	a, ok := parseEprint(unescape(id), class)
	for _, name := range fields {
		if value, _ := t.lookup(name); value != "" && !ok {
			a, ok = parseEprint(unescape(value), class)
		}
	}
	if !ok {
		return
	}
	if class != "" && a.Primary == "" {
		a.Primary = class
	}
	if v, _ := t.lookup("version"); a.Version == 0 && len(v) < 4 {
		if n, err := strconv.Atoi(v); err == nil && n > 0 {
			a.Version = n
			t.take("version")
		}
	}
	if a.Primary != "" && len(a.Classes) == 0 {
		a.Classes = []string{a.Primary}
	}
	t.r.ArXiv = a
	for _, name := range fields {
		if value, _ := t.lookup(name); value != "" {
			if b, ok := parseEprint(unescape(value), class); ok && b.ID == a.ID {
				t.take(name)
			}
		}
	}
	t.take("eprinttype", "archiveprefix", "eprintclass", "primaryclass")
}

// parseEprint reads the id; an old one may stand without its archive, which the
// class then tells (0309136 of math.GT).
func parseEprint(id, class string) (record.ArXiv, bool) {
	if a, ok := record.ParseArXiv(id); ok {
		return a, true
	}
	archive, _, _ := strings.Cut(class, ".")
	if archive == "" || id == "" {
		return record.ArXiv{}, false
	}
	return record.ParseArXiv(archive + "/" + id)
}

// cleanClass repairs the classes of an old fault of arXiv's export:
// id='math.CO' full_name='Combinatorics' …
func cleanClass(s string) string {
	if _, rest, ok := strings.Cut(s, "id='"); ok {
		s, _, _ = strings.Cut(rest, "'")
	}
	return strings.Trim(s, "{}[] \t\r\n")
}

const (
	statePrepublished = "prepublished"
	publisherArXiv    = "arXiv"
)

// preprintKinds are the entry types that preprints are found as.
const preprintKinds = " misc online unpublished article preprint electronic www "

// preprint recognises a work on arXiv that is published nowhere else.
func (t *typing) preprint() {
	r := t.r
	if r.ArXiv.ID == "" && strings.HasPrefix(r.DOI, "10.48550/") {
		t.arxiv(r.DOI)
	}
	if r.Text(record.Status) == statePrepublished && t.is(preprintKinds) && r.ContainerTitle == "" {
		r.Type = record.TypeArticle
	}
	archive, _ := t.archive() // whose id was mistyped, if it is arXiv
	onArXiv := strings.Contains(archive, "arxiv") || r.ArXiv.ID != "" || strings.EqualFold(r.Publisher, publisherArXiv) && r.Type != record.TypeSoftware
	if r.Type != record.TypeArticle && !(onArXiv && r.ContainerTitle == "" && t.is(preprintKinds)) {
		return
	}
	r.Type = record.TypeArticle
	if r.Genre == "" {
		r.Genre = record.GenrePreprint
	}
	if r.Publisher == "" && onArXiv {
		r.Publisher = publisherArXiv
	}
	if r.Text(record.Status) == statePrepublished {
		r.SetText(record.Status, "")
	}
}
