package arxiv

import (
	"bytes"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
)

// sniffMarkup looks for marks of arXiv in a document in XML, HTML or JSON Lines,
// which others may write, too. ok is false if it is none of these.
func sniffMarkup(head []byte) (sure formats.Confidence, ok bool) {
	start := bytes.TrimLeft(head, " \t\r\n")
	if len(start) == 0 {
		return formats.No, false
	}
	if start[0] != '<' {
		line, rest := cutLine(start)
		if len(line) <= 2 { // "[" alone
			line, _ = cutLine(bytes.TrimLeft(rest, " \t\r\n"))
		}
		if isSnapshot(line) || len(line) == len(start) && startsSnapshot(line) {
			return formats.Certain, true
		}
		return formats.No, false
	}
	root := rootName(start)
	marks, known := marksOf[string(localName(root))]
	if !known && isPageTag(root) {
		marks, known = pageMarks, true
	}
	if !known {
		return formats.No, false
	}
	for _, mark := range marks {
		if bytes.Contains(head, []byte(mark)) {
			return formats.Certain, true
		}
	}
	return formats.No, true
}

// marksOf says by which words a document with that outermost element is arXiv's.
var marksOf = map[string][]string{
	"feed":        atomMarks,
	"entry":       atomMarks,
	"rss":         rssMarks,
	"item":        rssMarks,
	"RDF":         {"//export.arxiv.org/rss", "//arxiv.org/rss", "//rss.arxiv.org"},
	"OAI-PMH":     oaiMarks,
	"ListRecords": oaiMarks,
	"GetRecord":   oaiMarks,
	"record":      oaiMarks,
	"metadata":    oaiMarks,
	"arXiv":       oaiMarks,
	"arXivRaw":    oaiMarks,
	"arXivOld":    oaiMarks,
}

var (
	atomMarks = []string{"arxiv.org/schemas/atom", "arxiv.org/api/", "<id>http://arxiv.org/", "<id>https://arxiv.org/", "oai:arXiv.org:"}
	rssMarks  = []string{"arxiv.org/rss", "//rss.arxiv.org", "oai:arXiv.org:", "arxiv.org/schemas/atom", "//arxiv.org/abs/"}
	oaiMarks  = []string{"arxiv.org/OAI/", "oai:arXiv.org:", "arxiv.org/oai2", "oaipmh.arxiv.org"}
	pageMarks = []string{
		`class="arxiv-result"`, `"citation_arxiv_id"`, "arXiv e-print repository", "arxiv.org/list/", `title="Abstract" id="`,
		`class="list-identifier"`,
	}
)

// rootName returns the name of the first element.
func rootName(text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '<')
		if i < 0 {
			return nil
		}
		text = text[i:]
		if bytes.HasPrefix(text, []byte("<!--")) {
			_, text, _ = bytes.Cut(text, []byte("-->"))
			continue
		}
		if name, closes := tagName(text); len(name) > 0 && ascii.IsLetter(name[0]) && !closes {
			return name
		}
		text = text[1:]
	}
}

// startsSnapshot reports whether a text that was cut off begins a record of arXiv's
// metadata in JSON.
func startsSnapshot(text []byte) bool {
	return bytes.HasPrefix(text, []byte(`{"id":`)) && bytes.Contains(text, []byte(`"submitter":`)) &&
		bytes.Contains(text, []byte(`"title":`))
}
