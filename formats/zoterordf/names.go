package zoterordf

import (
	"bytes"
	"slices"
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

// rootName is the name of the root element.
const rootName = "rdf:RDF"

// names gives elements the usual prefix of their namespace, whatever the document
// calls it: "dc:title".
type names struct {
	declared map[string]string // namespaces by their prefixes, as the root has them
	known    map[string]string // names by how they are written
	complete bool              // no name is added any more: several may look them up
}

// scope is a prefix that an element within the root declares, for what stands in it.
type scope struct {
	depth             int
	prefix, namespace string
}

// declares returns the prefix that an attribute declares.
func declares(attribute []byte) (prefix string, ok bool) {
	rest, ok := bytes.CutPrefix(attribute, []byte("xmlns"))
	if !ok || len(rest) > 0 && rest[0] != ':' {
		return "", false
	}
	return string(bytes.TrimPrefix(rest, []byte{':'})), true
}

// maxNames bounds how many names are remembered: garbage may have ever new ones.
const maxNames = 1 << 10

func (n *names) element(written []byte, scopes []scope) string {
	if len(scopes) > 0 {
		return n.resolve(string(written), scopes)
	}
	if s, ok := n.known[string(written)]; ok {
		return s
	}
	s := n.resolve(string(written), nil)
	if !n.complete && len(n.known) < maxNames {
		n.known[string(written)] = s
	}
	return s
}

// attribute returns the name of an attribute; one without a prefix has no namespace.
func (n *names) attribute(written []byte, scopes []scope) string {
	if bytes.IndexByte(written, ':') < 0 {
		return ""
	}
	return n.element(written, scopes)
}

func (n *names) resolve(written string, scopes []scope) string {
	prefix, local, ok := strings.Cut(written, ":")
	if !ok {
		prefix, local = "", written
	}
	namespace, ok := n.declared[prefix]
	for _, s := range slices.Backward(scopes) {
		if s.prefix == prefix {
			namespace, ok = s.namespace, true
			break
		}
	}
	if !ok {
		namespace = prefix // as it is meant, for want of better knowledge
	}
	if prefix == "xml" {
		namespace = nsXML
	}
	usual, ok := prefixes[namespace]
	switch {
	case ok:
	case strings.HasPrefix(namespace, anyPRISM2), strings.HasPrefix(namespace, anyPRISM):
		usual = "prism:"
	case namespace != "" && !strings.HasSuffix(namespace, "/") && !strings.HasSuffix(namespace, "#"):
		usual = namespace + ":"
	default:
		usual = namespace
	}
	return usual + local
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

// isUsual reports whether a name has one of the usual prefixes, but for that of RDF.
func isUsual(name string) bool {
	prefix, _, ok := strings.Cut(name, ":")
	return ok && prefix != "rdf" && isPrefix(prefix)
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
