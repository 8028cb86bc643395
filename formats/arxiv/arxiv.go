// Package arxiv reads what people copy and get from arXiv: the page of search
// results in every form that browsers and mail programs give it, the lists of new
// papers, and papers' own pages, all of them as text and as HTML; the mails with
// their listing files; and what arXiv's services answer, Atom, RSS, OAI-PMH and the
// data set of metadata in JSON Lines.
//
// A file is cut into blocks, one a paper, and for each block the shape it has is
// recognised, so that several shapes may stand in one file. Text that belongs to no
// paper (the page's menus, numbers and footers) is passed over if it is known, and
// reported if it isn't; of an HTML page only the papers are looked at.
//
// A paper becomes a record of type article, genre preprint, publisher arXiv:
//
//	arXiv:2511.10289v2          ArXiv.ID, ArXiv.Version; DOI and URL go without saying
//	cs.SD eess.AS               ArXiv.Primary, ArXiv.Classes
//	doi 10.1000/xyz             DOI: the published version's; a second one is a Link
//	Submitted; v1 submitted     Issued is the day of v1, Updated that of a later version; where
//	                            the text has no day, Issued is the month that the id begins with
//	originally announced        Available
//	Abstract                    Abstract: the full text where it is there, else the preview with its "…"
//	Comments: 12 pages          Notes: "Comment: 12 pages", as Zotero has it
//	Journal ref: Phys. Rev. D   Notes: "Journal ref: Phys. Rev. D"; the type stays that of a preprint
//	Report number: CERN-TH-1    Number
//	MSC Class: 35Q30, 76D05     Keywords: "MSC 35Q30", "MSC 76D05"
//	ACM Class: I.2.7; H.3.3     Keywords: "ACM I.2.7", "ACM H.3.3"
//
// A mail's licence is the record's; its submitter (From), and its list of authors as
// written if it has affiliations, are Extra fields; so is what the services tell that
// has no variable.
//
// White space is folded, paragraphs included; TeX mathematics between dollar signs
// becomes mathematics; everything else in a text stays as it is.
package arxiv

import (
	"github.com/bibfold/bibfold/formats"
)

// Format is the listings of arXiv as copied text. It is read only.
var Format = &formats.Format{
	Name:       name,
	Title:      "arXiv listing",
	Aliases:    []string{"listing"},
	Extensions: []string{".txt", ".abs", ".atom", ".rss", ".jsonl"},
	Keyless:    true,
	Sniff:      sniff,
	NewReader:  newReader,
}

const name = "arxiv"
