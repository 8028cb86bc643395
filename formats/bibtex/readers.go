package bibtex

import (
	"strings"
	"unicode"

	"github.com/bibfold/bibfold/internal/latex"
	"github.com/bibfold/bibfold/record"
)

func init() { // a variable would refer to itself through the steps
	for name, read := range map[string]fieldReader{
		"abstract":        (*typing).readAbstract,
		"keywords":        (*typing).readKeywords,
		"keyword":         (*typing).readKeywords,
		"tags":            (*typing).readKeywords,
		"mendeley-tags":   (*typing).readKeywords,
		"author_keywords": (*typing).readKeywords,
		"keywords-plus":   (*typing).readKeywords,
		"file":            (*typing).readFile,
		"group-author":    func(t *typing, s string) bool { return t.readGroups(record.Author, "author", s) },
		"book-group-author": func(t *typing, s string) bool {
			if t.r.Type == record.TypeBook {
				return t.readGroups(record.Author, "author", s)
			}
			return t.readGroups(record.ContainerAuthor, "book-author", s)
		},
		"pdf":             (*typing).readPDF,
		"note":            (*typing).readNote,
		"addendum":        (*typing).readAddendum,
		"annote":          (*typing).readAnnote,
		"annotation":      (*typing).readAnnote,
		"howpublished":    (*typing).readHowPublished,
		"license":         func(t *typing, s string) bool { return t.readLicense("license", s) },
		"rights":          func(t *typing, s string) bool { return t.readLicense("rights", s) },
		"copyright":       func(t *typing, s string) bool { return t.readLicense("copyright", s) },
		"isbn":            func(t *typing, s string) bool { return t.readNumbers(record.ISBN, "isbn", s) },
		"isbn-2":          func(t *typing, s string) bool { return t.readNumbers(record.ISBN, "", s) },
		"issn":            func(t *typing, s string) bool { return t.readNumbers(record.ISSN, "issn", s) },
		"eissn":           (*typing).readElectronicISSN,
		"issn-2":          func(t *typing, s string) bool { return t.readNumbers(record.ISSN, "", s) },
		"crossref":        (*typing).readParent,
		"xref":            (*typing).readParent,
		"related":         (*typing).readRelated,
		"entryset":        (*typing).readMembers,
		"ids":             (*typing).readAliases,
		"doi":             (*typing).readDOI,
		"url":             (*typing).readURL,
		furtherURLs:       (*typing).readFurtherURLs,
		"author+an:orcid": (*typing).readORCID,
		"pubstate":        (*typing).readPubState,
		"numpages":        (*typing).readNumPages,
		"urlyear":         (*typing).readURLYear,
		"origyear":        (*typing).readOriginalYear,
		"eventyear":       (*typing).readEventYear,
	} {
		knownFields[name].read = read
	}
	for _, name := range bibDeskLinks {
		knownFields[name].read = func(t *typing, s string) bool { return t.readBibDeskLink(name, s) }
	}
}

// readGroups reads the organizations that Web of Science names apart from the people in
// a field of one role.
func (t *typing) readGroups(role record.Var, field, s string) bool {
	if people := t.raw(field); people != "" {
		t.names(role, people)
	}
	list := t.r.Names(role)
	for group := range strings.SplitSeq(decode(s, latex.Group), ";") {
		list = append(list, record.Organization(strings.TrimSpace(group)))
	}
	t.r.SetNames(role, list)
	return true
}

func (t *typing) readAbstract(s string) bool {
	if t.r.Abstract != "" {
		return false
	}
	t.r.Abstract = paragraphs(s)
	return true
}

// readHowPublished takes an address out of the field; what else it says is the
// publisher of works that have none.
func (t *typing) readHowPublished(s string) bool {
	s = strings.TrimSpace(s)
	if address, ok := onlyAddress(s); ok {
		if t.r.URL == "" && t.e.get("url") == "" {
			return t.readURL(address)
		}
		address = unescape(address)
		t.r.Spell(family, "url", address) // stands in both
		return address == unescape(t.e.get("url"))
	}
	how := decode(s, latex.Group)
	switch {
	case how == "":
		return true
	case t.r.Publisher == "":
		t.r.Publisher = how
		t.r.Spell(family, "howpublished", how)
		return true
	}
	return t.r.Publisher == how
}

// readPreprint reads "arXiv preprint", "bioRxiv preprint": a preprint, and where.
func (t *typing) readPreprint(how string) bool {
	server, word, ok := cutLast(how)
	if !ok || !strings.EqualFold(word, record.GenrePreprint) || !t.is(preprintKinds) {
		return false
	}
	if strings.EqualFold(server, publisherArXiv) {
		server = publisherArXiv
	}
	t.r.Type, t.r.Genre, t.r.Publisher = record.TypeArticle, record.GenrePreprint, server
	return true
}

// onlyAddress returns the address where that is all that s says: \url{X},
// \href{X}{text}, a bare address.
func onlyAddress(s string) (string, bool) {
	for _, lead := range [...]string{"Available at", "available at", "Online:", "URL:", "Retrieved from"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, lead))
	}
	s = strings.TrimRight(s, ".")
	if inner, ok := wholeGroup(s); ok {
		s = inner
	}
	if address, ok := commandArgument(s, `\url`); ok {
		return address, true
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s, !strings.ContainsAny(s, " \n\t")
	}
	return "", false
}

// readNumPages reads how many pages an article has, which is a field of ACM's style.
func (t *typing) readNumPages(s string) bool {
	pages := decode(s, latex.Group)
	if t.r.Has(record.NumberOfPages) {
		return t.r.Text(record.NumberOfPages) == pages
	}
	t.r.Spell(family, "numpages", pages)
	t.r.SetText(record.NumberOfPages, pages)
	return true
}

// licenseFields are the names that databases, and Zotero in its files for BibLaTeX and
// for BibTeX, have for the terms of use; no style knows one.
var licenseFields = [...]string{"license", "rights", "copyright"}

func (t *typing) readLicense(name, s string) bool {
	terms := decode(s, latex.Group)
	if t.r.Has(record.License) {
		return t.r.Text(record.License) == terms
	}
	t.r.SetText(record.License, terms)
	t.r.Spell(family, name, terms)
	return true
}

// readNumbers reads one or more ISBNs or ISSNs, with what people add in brackets. That
// a field of that name holds several is remembered.
func (t *typing) readNumbers(v record.Var, name, s string) bool {
	if name != "" && strings.ContainsAny(strings.TrimSpace(s), ",;/| ") {
		t.r.Spell(family, name, s)
	}
	for _, part := range strings.FieldsFunc(decode(s, latex.Group), func(r rune) bool { return strings.ContainsRune(",;/|", r) }) {
		part = strings.TrimSpace(part)
		for _, word := range manyNumbers(part) {
			if v == record.ISSN && len(word) == 16 && strings.Trim(word, "0123456789Xx") == "" { // JSTOR: 0036807510959203
				t.r.AddText(v, word[:8])
				word = word[8:]
			}
			if _, issn := record.CleanISSN(word); issn && v == record.ISBN {
				t.r.AddText(record.ISSN, word) // of a series of proceedings, in Zotero's one field for both
				continue
			}
			t.r.AddText(v, word)
		}
	}
	return true
}

// readElectronicISSN reads the field in which Web of Science and the tools of publishers
// have the ISSN of the electronic edition.
func (t *typing) readElectronicISSN(s string) bool {
	n := len(t.r.ISSN)
	t.readNumbers(record.ISSN, "", s)
	if len(t.r.ISSN) == n+1 {
		t.r.Spell(family, electronicISSN, t.r.ISSN[n])
	}
	return len(t.r.ISSN) > n
}

const electronicISSN = "eissn"

// manyNumbers splits "0-231-05982-5 978-0-231-05983-1" but keeps "0415170540
// (hardcover)" and "978 3 16 148410 0" whole.
func manyNumbers(s string) []string {
	words := strings.Fields(s)
	for _, w := range words {
		if len(w) < 8 || strings.Trim(w, "0123456789-Xx") != "" {
			return []string{s}
		}
	}
	return words
}

func (t *typing) readParent(s string) bool {
	t.relate(record.RelPartOf, s)
	return true
}

func (t *typing) readRelated(s string) bool { return t.relateAll(record.RelRelated, s) }
func (t *typing) readMembers(s string) bool { return t.relateAll(record.RelMember, s) }

func (t *typing) relateAll(kind record.RelationKind, keys string) bool {
	for _, key := range strings.Split(keys, ",") {
		t.relate(kind, key)
	}
	return true
}

func (t *typing) relate(kind record.RelationKind, key string) {
	if key = strings.TrimSpace(key); key != "" {
		t.r.Relations = record.AppendNew(t.r.Relations, record.Relation{Kind: kind, ID: key})
	}
}

func (t *typing) readAliases(s string) bool {
	for _, key := range strings.Split(s, ",") {
		if key = strings.TrimSpace(key); key != "" {
			t.r.Aliases = append(t.r.Aliases, key)
		}
	}
	return true
}

// readDOI reads a DOI in any form; what is none stays as it is written.
func (t *typing) readDOI(s string) bool {
	s = unescape(s)
	if doi, ok := record.CleanDOI(s); ok {
		s = doi
	}
	if t.r.DOI != "" {
		return t.r.DOI == s
	}
	t.r.DOI = s
	return true
}

// readURL reads the address; further ones in the same field are links.
func (t *typing) readURL(s string) bool {
	if inner, ok := onlyAddress(s); ok {
		s = inner
	}
	if strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">") {
		s = s[1 : len(s)-1]
	}
	s = unescape(s)
	known := t.r.URL != ""
	if !known && strings.IndexFunc(s, unicode.IsSpace) < 0 {
		t.r.URL = s
		return true
	}
	var main []string
	for i, address := range strings.Fields(s) {
		if !known && i == 0 || !hasScheme(address) {
			main = append(main, address)
			continue
		}
		link := record.Link{Target: strings.Trim(address, ",;")}
		if strings.HasSuffix(strings.ToLower(link.Target), ".pdf") {
			link.Kind = record.LinkPDF
		}
		t.r.Links = append(t.r.Links, link)
	}
	if len(main) > 0 {
		t.r.URL = strings.TrimLeft(t.r.URL+" "+strings.Join(main, " "), " ")
	}
	return true
}

// hasScheme reports whether s begins as an address does (RFC 3986, section 3.1):
// EndNote's "<Go to ISI>://WOS:000123" has no second one in it.
func hasScheme(s string) bool {
	scheme, _, ok := strings.Cut(s, "://")
	return ok && scheme != "" && strings.IndexFunc(scheme, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.')
	}) < 0
}

func (t *typing) readORCID(s string) bool {
	t.r.Author = append([]record.Name(nil), t.r.Author...)
	done := true
	for place, id := range annotations(s) {
		orcid, ok := record.CleanORCID(id)
		if !ok || place > len(t.r.Author) {
			done = false
			continue
		}
		t.r.Author[place-1].SetORCID(orcid)
	}
	return done
}
