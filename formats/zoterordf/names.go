package zoterordf

import (
	"encoding/xml"
	"strings"
)

// The namespaces of Zotero's export, in the order in which it declares them.
const (
	nsRDF     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsZotero  = "http://www.zotero.org/namespaces/export#"
	nsTerms   = "http://purl.org/dc/terms/"
	nsBiblio  = "http://purl.org/net/biblio#"
	nsFOAF    = "http://xmlns.com/foaf/0.1/"
	nsLink    = "http://purl.org/rss/1.0/modules/link/"
	nsDC      = "http://purl.org/dc/elements/1.1/"
	nsPRISM   = "http://prismstandard.org/namespaces/1.2/basic/"
	nsVCard   = "http://nwalsh.com/rdf/vCard#"
	nsXML     = "http://www.w3.org/XML/1998/namespace"
	anyPRISM  = "http://prismstandard.org/namespaces/"
	anyPRISM2 = "http://prismstandard.org/namespaces/basic/"
)

// namespaces lists prefixes and namespaces as they are declared.
var namespaces = [...][2]string{
	{"rdf", nsRDF},
	{"z", nsZotero},
	{"dcterms", nsTerms},
	{"bib", nsBiblio},
	{"foaf", nsFOAF},
	{"link", nsLink},
	{"dc", nsDC},
	{"prism", nsPRISM},
	{"vcard", nsVCard},
}

var prefixes = func() map[string]string {
	m := map[string]string{
		"http://purl.org/dc/elements/1.0/": "dc:",
		nsXML:                              "xml:",
	}
	for _, n := range namespaces {
		m[n[1]] = n[0] + ":"
	}
	return m
}()

// interner gives names the usual prefix of their namespace, whatever the document
// calls it: "dc:title".
type interner map[xml.Name]string

func (in interner) name(n xml.Name) string {
	if s, ok := in[n]; ok {
		return s
	}
	prefix, ok := prefixes[n.Space]
	switch {
	case ok:
	case strings.HasPrefix(n.Space, anyPRISM2), strings.HasPrefix(n.Space, anyPRISM):
		prefix = "prism:"
	case n.Space != "" && !strings.HasSuffix(n.Space, "/") && !strings.HasSuffix(n.Space, "#"):
		prefix = n.Space + ":"
	default:
		prefix = n.Space
	}
	s := prefix + n.Local
	in[n] = s
	return s
}

// splitName parts the name of a property of another vocabulary from its
// namespace, "" where the name has one of the usual prefixes.
func splitName(name string) (local, namespace string) {
	i := strings.LastIndexAny(name, ":/#")
	if i < 0 || name[:i+1] == strings.TrimRight(name[:i+1], "/#") && isPrefix(name[:i]) {
		return name, ""
	}
	if name[i] == ':' {
		return name[i+1:], name[:i]
	}
	return name[i+1:], name[:i+1]
}

func isPrefix(s string) bool {
	for _, n := range namespaces {
		if n[0] == s {
			return true
		}
	}
	return false
}

// isProperty reports whether a name can be that of a property.
func isProperty(name string) bool {
	local, namespace := name, ""
	if strings.Contains(name, ":") {
		if local, namespace = splitName(name); namespace == "" {
			local = local[strings.IndexByte(local, ':')+1:]
		}
	}
	for i := range len(local) {
		c := local[i]
		letter := c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
		if !letter && (i == 0 || c != '-' && c != '.' && (c < '0' || c > '9')) {
			return false
		}
	}
	return local != "" && len(local) < 100 && validXML(name) == name && !strings.ContainsAny(namespace, " \t\n\r\"")
}
