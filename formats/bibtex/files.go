package bibtex

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// readFile reads the files that reference managers attach: JabRef's and
// Mendeley's description:path:type with "\:" and "\;" inside, several with
// semicolons; Zotero's title:path:media type; or a bare path.
func (t *typing) readFile(s string) bool {
	s = mendeleyDrive.Replace(s)
	for _, part := range splitEscaped(strings.TrimSpace(s), ';') {
		if part = strings.TrimSpace(part); part != "" {
			l, kind := fileLink(part)
			if t.r.Links = append(t.r.Links, l); l.Kind == record.LinkURL {
				t.r.Spell(family, "file", l.Target)
			}
			if kind != "" && l.MIME == "" {
				t.r.Spell(family, fileType, l.Target+":"+kind)
			}
		}
	}
	return true
}

// fileType is the name of the spelling of a file's type in the words of its source, behind
// the file: only media types say the same to all.
const fileType = "file type"

// fileType returns what a link's source said of the type, "" if it is a media type's.
func (e *entryWriter) fileType(l record.Link) string {
	for _, f := range e.r.Spellings {
		if kind, ok := strings.CutPrefix(f.Value, l.Target+":"); ok && f.Format == family && f.Name == fileType && l.MIME == "" {
			return kind
		}
	}
	return ""
}

// readBibDeskLink reads a field of BibDesk's for one address or file; false for what the
// entry has besides, and for the DOI's address. A writer gives the field back.
func (t *typing) readBibDeskLink(name, s string) bool {
	s = unescape(s)
	if _, doi, ok := strings.Cut(s, "doi.org/"); ok {
		if doi, ok = record.CleanDOI(doi); ok && !t.e.has("doi") && t.r.DOI == "" {
			t.r.DOI = doi
		}
		return false
	}
	link := record.Link{Target: s, Kind: record.LinkFile}
	switch {
	case s == t.r.URL || s == unescape(t.e.get("url")):
		return false
	case strings.HasSuffix(strings.ToLower(s), ".pdf"):
		link.Kind = record.LinkPDF
	case isWebAddress(s):
		link.Kind = record.LinkURL
	}
	t.r.Links = append(t.r.Links, link)
	t.r.Spell(family, name, s)
	return true
}

// bibDeskLinks are the fields that readBibDeskLink reads.
var bibDeskLinks = [...]string{"local-url", "bdsk-url-1", "bdsk-url-2", "bdsk-url-3"}

// bibDeskLink returns the field that a link stood in, if it is one of BibDesk's.
func (e *entryWriter) bibDeskLink(l record.Link) string {
	for _, name := range bibDeskLinks {
		if e.r.Spelling(family, name) == l.Target && l.Title == "" && l.MIME == "" && !e.has(name) {
			return name
		}
	}
	return ""
}

// furtherURLs is the field for addresses of pages beside url, with blanks between them:
// file is for what can be opened, and reference managers look for it on the disk. JabRef
// takes addresses there too: one that stood there stays.
const furtherURLs = "url-2"

func (t *typing) readFurtherURLs(s string) bool {
	all := strings.Fields(s)
	if slices.ContainsFunc(all, func(url string) bool { return !isWebAddress(url) }) {
		return false
	}
	for _, url := range all {
		t.r.Links = append(t.r.Links, record.Link{Target: unescape(url), Kind: record.LinkURL})
	}
	return true
}

// isFurtherURL reports whether furtherURLs can hold a link.
func (e *entryWriter) isFurtherURL(l record.Link) bool {
	page := l.Kind == record.LinkURL && l.Title == "" || l.Kind == record.LinkRelate
	return page && l.MIME == "" && isWebAddress(l.Target) && !strings.ContainsAny(l.Target, " \t\r\n") &&
		!slices.Contains(e.r.Spellings, record.Field{Format: family, Name: "file", Value: l.Target})
}

func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

func (t *typing) readPDF(s string) bool {
	t.r.Links = append(t.r.Links, record.Link{Target: unescape(s), Kind: record.LinkPDF})
	return true
}

// mendeleyDrive are the ways in which Mendeley writes the colon of C:\.
var mendeleyDrive = strings.NewReplacer(`{$\backslash$}:`, `\:`, `$\backslash$:`, `\:`, `{\textbackslash}:`, `\:`)

// fileLink reads one file, and of which type it is in the words that stand there.
func fileLink(s string) (link record.Link, kind string) {
	parts := splitEscaped(s, ':')
	link.Kind = record.LinkFile
	switch {
	case len(parts) < 3 || strings.HasPrefix(s, "http"):
		link.Target = unescapeFile(s)
	default:
		link.Title = unescapeFile(parts[0])
		kind = unescapeFile(parts[len(parts)-1])
		link.Target = rooted(unescapeFile(strings.Join(parts[1:len(parts)-1], ":")), kind)
		if strings.Contains(kind, "/") {
			link.MIME = kind
		}
		if strings.EqualFold(kind, "pdf") {
			link.MIME = "application/pdf"
		}
	}
	switch {
	case link.MIME == "application/pdf", strings.HasSuffix(strings.ToLower(link.Target), ".pdf"):
		link.Kind = record.LinkPDF
	case strings.HasPrefix(link.MIME, "image/"):
		link.Kind = record.LinkImage
	case isWebAddress(link.Target):
		link.Kind = record.LinkURL
	}
	return link, kind
}

// rooted gives a path the stroke back that Mendeley leaves out before it. Its types are
// endings of names, where JabRef's are names and Zotero's are media types.
func rooted(path, kind string) string {
	if kind == strings.ToLower(kind) && !strings.Contains(kind, "/") && (strings.HasPrefix(path, "Users/") || strings.HasPrefix(path, "home/")) {
		return "/" + path
	}
	return path
}

// splitEscaped splits at a separator that no backslash stands before. A drive
// letter's colon (C:\) doesn't count.
func splitEscaped(s string, sep byte) []string {
	var parts []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == sep || s[i+1] == '\\'):
			i++
		case s[i] == sep && !(sep == ':' && i == start+1 && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == '/')):
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// fileEscapes: JabRef's and Zotero's backslashes, and Mendeley's LaTeX.
var fileEscapes = strings.NewReplacer(`{$\backslash$}`, `\`, `$\backslash$`, `\`, `{\textbackslash}`, `\`, `\:`, ":", `\;`, ";", `\\`, `\`, `\_`, "_", `\&`, "&", `{\_}`, "_")

func unescapeFile(s string) string { return strings.TrimSpace(fileEscapes.Replace(s)) }

// kindIsRead reports whether fileLink finds the kind of a link in what appendFile
// makes of it.
func kindIsRead(l record.Link) bool {
	read, _ := fileLink(string(appendFile(nil, l, "")))
	return read.Kind == l.Kind
}

// appendFile appends a link in the form that JabRef, Zotero and Mendeley read. kind is
// its type in the words of its source.
func appendFile(dst []byte, l record.Link, kind string) []byte {
	switch {
	case l.Kind == record.LinkPDF && (l.MIME == "" || l.MIME == "application/pdf"):
		kind = "PDF"
	case l.MIME != "application/pdf":
		kind = cmp.Or(l.MIME, kind)
	}
	dst = appendEscapedFile(dst, l.Title)
	dst = append(dst, ':')
	dst = appendEscapedFile(dst, l.Target)
	dst = append(dst, ':')
	return append(dst, kind...)
}

func appendEscapedFile(dst []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c == ':' || c == ';' || c == '\\' {
			dst = append(dst, '\\')
		}
		dst = append(dst, s[i])
	}
	return dst
}
