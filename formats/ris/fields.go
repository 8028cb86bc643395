package ris

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// target is where the value of a tag goes: a variable of the record, or one of
// the places below that are not variables.
type target uint8

// The places of a record that are reached by no variable.
const (
	toID         = target(record.NumVars) + iota
	toArXiv      // identifier with classes: arXiv:2511.10289 [cs.SD]
	toNumbers    // SN: ISSNs and ISBNs, told apart by their looks
	toLastPage   // EP
	toIdentifier // U1-U5: 26957754[pmid]
	toLink       // L1-L4, in their order
)

// row says that tags and a target hold the same fact in records of some types.
//
// For reading, the rows of a tag are tried from the top, and the value goes to
// the first target that is still free: a value that is there already is dropped,
// one that finds no place waits in Extra. Tags whose first row of the type stands
// higher are read first, so the order of the rows is also the order of trust. For
// writing, the first row that holds for a target gives the tag, the first one of tags;
// see tagFor.
type row struct {
	tags string // one or more, parted by blanks
	to   target
	in   kinds // 0: all types
	dir  formats.Direction
	when guard // limits reading to values that look the part; nil: any

	number uint16 // its place among the rows
}

// Families of types whose tags mean the same.
var (
	journals = setOf(jour, ejour, abst, inpr, jfull, mgzn, news)
	books    = setOf(book, ebook, edbook, clswk, ser, ctlg, pamp)
	parts    = setOf(chap, echap, dict, encyc, ancient, music)
	confs    = setOf(conf, cpaper)
	films    = setOf(mpct, video, advs, multi)
	acts     = setOf(bill, unbill, stat)
	letters  = setOf(pcomm, icomm)
	sites    = setOf(elec, blog)
	reports  = setOf(rprt, govdoc)
	images   = setOf(chart, equa, figure)
	rules    = setOf(legal, stand)
	whole    = books | reports | setOf(unpb, manscpt, thes)
	vague    = setOf(noKind, gen, unpb, manscpt, data, aggr, dbase, grant, equa, figure, chart)
	citable  = journals | parts | confs | acts | sites | vague&^setOf(manscpt) | setOf(legal, pat, pamp)
	allKinds = ^kinds(0)
)

const (
	readOnly  = formats.ReadOnly
	writeOnly = formats.WriteOnly
)

func to(v record.Var) target { return target(v) }

// rows is the meaning of RIS. Comments name the source where it isn't the
// specification of 2001 or the tables of 2011 themselves.
var rows = []row{
	{tags: "ID", to: toIdentifier, dir: readOnly, when: isIdentifier},
	{tags: "ID", to: toID},

	// Titles.
	{tags: "TI T1 CT", to: to(record.Title)},
	{tags: "ST", to: to(record.TitleShort)},

	// Containers. Of a conference, 2011 has the proceedings in C3 and the
	// conference in T2; Scopus has it the other way round, Web of Science the
	// conference in CP and addresses in C3; others know T2 alone.
	{tags: "C3", to: to(record.EventTitle), in: confs, dir: readOnly, when: namesConference},
	// BT is the title of what has no container, and of the container elsewhere (2001).
	{tags: "BT", to: to(record.Title), in: whole, dir: readOnly},
	{tags: "BT", to: to(record.ContainerTitle), in: allKinds &^ whole, dir: readOnly},
	{tags: "T2", to: to(record.CollectionTitle), in: parts | confs, dir: readOnly, when: besideBook},
	{tags: "C3", to: to(record.ContainerTitle), in: confs, when: namesProceedings},
	{tags: "JF", to: to(record.ContainerTitle), dir: readOnly},
	{tags: "T2", to: to(record.EventTitle), in: confs, when: besideProceedings},
	{tags: "T2", to: to(record.ContainerTitle), in: citable},
	{tags: "T2", to: to(record.EventTitle), in: setOf(slide)},
	{tags: "T2", to: to(record.Section), in: setOf(hear)}, // the committee, as Zotero has it
	{tags: "T2", to: to(record.ArchiveCollection), in: setOf(manscpt)},
	{tags: "T2", to: to(record.CollectionTitle), in: allKinds &^ (citable | letters | setOf(manscpt, thes, slide, hear, caseLaw))},
	{tags: "JO", to: to(record.ContainerTitle), dir: readOnly},
	{tags: "J2 JA JI J1 JO", to: to(record.ContainerTitleShort), when: besideContainer},
	{tags: "J2 JA JI J1 J9", to: to(record.ContainerTitle), in: citable, dir: readOnly, when: withoutContainer},
	{tags: "J2 J9", to: to(record.ContainerTitleShort), dir: readOnly}, // J9: Web of Science, in capitals
	{tags: "T3", to: to(record.Authority), in: acts | setOf(hear)},
	{tags: "T3", to: to(record.CollectionTitle), in: allKinds &^ (acts | rules | setOf(caseLaw, hear))},

	// Names.
	{tags: "AU A1", to: to(record.Author)},
	{tags: "A2", to: to(record.Recipient), in: letters},
	{tags: "A2", to: to(record.Performer), in: setOf(sound)},
	{tags: "A2", to: to(record.Performer), in: setOf(video, advs), dir: readOnly},
	{tags: "A2", to: to(record.Producer), in: setOf(data)},
	{tags: "A2", to: to(record.Authority), in: setOf(pat)},
	{tags: "A2", to: to(record.ContainerTitle), in: setOf(caseLaw)},
	{tags: "A2", to: to(record.CollectionEditor), in: books | reports | setOf(comp, mapKind, multi), when: besideSeries},
	{tags: "A3", to: to(record.Editor), in: books},
	{tags: "A3", to: to(record.Producer), in: films &^ setOf(advs)},
	{tags: "A3", to: to(record.CollectionEditor), in: parts | confs | setOf(mapKind, advs, slide, sound)},
	{tags: "A3", to: to(record.Illustrator), in: setOf(blog)},
	{tags: "A2", to: to(record.Editor), in: journals | parts | confs | vague&^setOf(data)},
	{tags: "ED", to: to(record.Editor)},
	{tags: "A2", to: to(record.Author), in: acts | setOf(slide), dir: readOnly, when: without("AU A1")}, // Zotero: sponsor, presenter
	{tags: "A2", to: to(record.Editor), in: allKinds &^ acts, dir: readOnly},
	{tags: "A4", to: to(record.Contributor), in: confs | films},
	{tags: "A4", to: to(record.Producer), in: setOf(music)},
	{tags: "A4", to: to(record.Translator), in: allKinds &^ (setOf(caseLaw, grant, data, music) | confs | films | reports)},
	{tags: "C1", to: to(record.Performer), in: films},
	{tags: "C2", to: to(record.ContainerAuthor), in: setOf(chap, echap)},

	// Dates. The year is PY's; DA, and Y1 of older files, may say it more exactly.
	{tags: "PY", to: to(record.Issued)},
	{tags: "DA", to: to(record.Issued), dir: readOnly},
	{tags: "Y1", to: to(record.Issued), dir: readOnly},
	{tags: "C2", to: to(record.Issued), in: setOf(pat), dir: readOnly},
	{tags: "YR", to: to(record.Issued), dir: readOnly}, // Cochrane
	{tags: "C1", to: to(record.Submitted), in: setOf(pat)},
	{tags: "Y2", to: to(record.Submitted), in: setOf(pat), dir: readOnly, when: beforeIssue},         // 2001
	{tags: "Y2", to: to(record.EventDate), in: allKinds &^ setOf(pat), dir: readOnly, when: isRange}, // Scopus, Engineering Village
	{tags: "Y2", to: to(record.Accessed)},
	{tags: "ET", to: to(record.AvailableDate), in: journals, when: isDay},
	{tags: "SE", to: to(record.AvailableDate), in: setOf(ejour), dir: readOnly, when: isDate},
	{tags: "SE", to: to(record.Submitted), in: setOf(caseLaw), when: isDate},             // the day of filing
	{tags: "SE", to: to(record.OriginalDate), in: setOf(data), when: isDate},             // the first release
	{tags: "C6", to: to(record.AvailableDate), in: journals | setOf(unpb), when: isDate}, // Web of Science
	{tags: "C5", to: to(record.Updated), in: setOf(unpb, ejour, ebook), when: isDate},    // 2011: last update
	{tags: "CY", to: to(record.EventDate), in: journals | confs, when: isDate},           // Web of Science

	// Numbers.
	{tags: "VL", to: to(record.Genre), in: setOf(thes), dir: readOnly, when: isDegree},
	{tags: "VL", to: to(record.Edition), in: setOf(comp)},
	{tags: "VL", to: to(record.Volume), in: allKinds &^ (setOf(comp, pat) | sites)},
	{tags: "C6", to: to(record.Volume), in: setOf(stat), dir: readOnly, when: without("VL")},
	{tags: "C2", to: to(record.Issue), in: setOf(news), dir: readOnly, when: isLoneIssue},
	{tags: "C6", to: to(record.Issue), in: setOf(rprt), dir: readOnly, when: without("IS")},
	{tags: "IS", to: to(record.Number), in: setOf(pat, stand), dir: readOnly},
	{tags: "IS", to: to(record.NumberOfVolumes), in: setOf(chap, echap)},
	{tags: "IS", to: to(record.Issue), in: allKinds &^ setOf(chap, echap, pat, stand)},
	{tags: "CP", to: to(record.EventTitle), in: journals | confs, when: isPhrase}, // Web of Science
	{tags: "CP NO", to: to(record.Issue), in: allKinds &^ setOf(chap, echap, pat, stand), dir: readOnly, when: isShort},
	{tags: "OP", to: to(record.Issue), in: setOf(pat)}, // priority numbers: an issue in CSL, as Zotero has it
	{tags: "SP", to: to(record.NumberOfPages), in: books | setOf(thes, manscpt, music), when: countsPages},
	{tags: "M2", to: to(record.NumberOfPages), in: setOf(pamp), dir: readOnly, when: countsPages},
	{tags: "SE", to: to(record.NumberOfPages), in: setOf(ctlg), dir: readOnly, when: countsPages},
	{tags: "SP", to: to(record.Dimensions), in: films},
	{tags: "SP", to: to(record.Page), in: allKinds &^ films},
	{tags: "PG", to: to(record.Page)},
	{tags: "EP", to: toLastPage},
	{tags: "SE", to: to(record.ChapterNumber), in: setOf(chap, echap, ser)},
	{tags: "SE", to: to(record.Page), in: journals&^setOf(news) | setOf(manscpt), dir: readOnly, when: withoutPage},
	{tags: "SE", to: to(record.Version), in: setOf(dict)},
	{tags: "SE", to: to(record.Number), in: setOf(blog), dir: readOnly, when: without("M1")},
	{tags: "SE", to: to(record.Number), in: setOf(pat), dir: readOnly, when: without("SN IS")}, // the international number
	{tags: "SE", to: to(record.Section), in: allKinds &^ setOf(blog, caseLaw, chap, ctlg, dict, echap, manscpt, pat, ser)},
	{tags: "C1", to: to(record.Section), in: setOf(chap, echap, ser)},
	{tags: "C7", to: to(record.Page), in: journals | confs, dir: readOnly, when: withoutPage},
	{tags: "C7", to: to(record.Number), in: journals | confs},
	{tags: "ET", to: to(record.ChapterNumber), in: acts | setOf(hear)}, // the session, as Zotero has it
	{tags: "ET", to: to(record.Version), in: setOf(comp, data) | images},
	{tags: "ET", to: to(record.Edition), in: allKinds &^ (acts | images | setOf(caseLaw, comp, data, hear, pat))},
	{tags: "NV", to: to(record.CollectionNumber), in: reports},
	{tags: "NV", to: to(record.Number), in: letters | setOf(data, manscpt, stat), dir: readOnly, when: without("M1")},
	{tags: "NV", to: to(record.Number), in: setOf(ejour), dir: readOnly, when: without("C7")},
	{tags: "NV", to: to(record.Number), in: setOf(ctlg)},
	{tags: "NV", to: to(record.Version), in: setOf(ebook)},
	{tags: "NV", to: to(record.NumberOfVolumes), in: allKinds &^ (reports | letters | setOf(ctlg, data, ebook, ejour, grant, manscpt, pat, stat))},
	{tags: "SV", to: to(record.Number), in: setOf(caseLaw)},
	{tags: "SV", to: to(record.CollectionNumber), in: parts | confs | journals},
	{tags: "SN", to: to(record.Number), in: setOf(pat)},
	{tags: "SN", to: toNumbers, when: holdsStandardNumber},
	{tags: "SN", to: to(record.Number), in: reports | rules},
	{tags: "SN", to: toNumbers},

	// M1-M3 mean whatever the type needs.
	{tags: "M1", to: toArXiv, dir: readOnly, when: isArXiv},
	{tags: "M1", to: to(record.Accessed), in: setOf(elec), dir: readOnly, when: isDate},
	{tags: "VL", to: to(record.Accessed), in: sites, dir: readOnly, when: isYear},
	{tags: "M1 M2", to: to(record.Page), in: rules | setOf(news), dir: readOnly, when: withoutPage},
	{tags: "M2", to: to(record.Page), in: journals, dir: readOnly, when: withoutPage},
	{tags: "M1", to: to(record.CollectionNumber), in: books | setOf(mapKind)},
	{tags: "M1", to: to(record.Medium), in: setOf(comp)},
	{tags: "M1", to: to(record.CallNumber), in: setOf(pat)},
	{tags: "M1", to: to(record.Issue), in: journals | confs, dir: readOnly, when: isShort},
	{tags: "M1", to: to(record.ChapterNumber), in: setOf(echap), dir: readOnly, when: isShort},
	{tags: "M1", to: to(record.Status), in: setOf(grant)},
	{tags: "C5", to: to(record.Number), in: setOf(grant)},
	{tags: "M1", to: to(record.Number), in: allKinds &^ (journals | books | setOf(comp, pat, mapKind))},
	{tags: "C4", to: to(record.Genre), in: films, dir: readOnly},
	{tags: "M3", to: to(record.DOI), dir: readOnly, when: isDOI},
	{tags: "M3", to: to(record.Medium), in: setOf(art)},
	{tags: "M3", to: to(record.Genre), in: allKinds &^ setOf(art), when: isGenre},

	// Publication.
	{tags: "PB PU", to: to(record.Authority), in: setOf(caseLaw)},
	{tags: "PB PU", to: to(record.Publisher), in: allKinds &^ setOf(caseLaw)},
	{tags: "C5", to: to(record.Publisher), in: setOf(stat), dir: readOnly, when: without("PB")},
	{tags: "C1", to: to(record.PublisherPlace), in: confs},
	{tags: "CY", to: to(record.EventPlace), in: confs | setOf(slide)},
	{tags: "CL", to: to(record.EventPlace)}, // Web of Science
	{tags: "PP PI", to: to(record.PublisherPlace), in: setOf(slide)},
	{tags: "CY PP PI", to: to(record.PublisherPlace)},
	{tags: "C1", to: to(record.Scale), in: setOf(mapKind)},
	{tags: "C3", to: to(record.Dimensions), in: setOf(art, mapKind)},
	{tags: "C3", to: to(record.Dimensions), in: setOf(video, advs), dir: readOnly, when: without("SP")},
	{tags: "C3", to: to(record.Dimensions), in: setOf(sound, slide)},
	{tags: "C3", to: to(record.Jurisdiction), in: setOf(pat)}, // the designated states
	{tags: "C5", to: to(record.VolumeTitle), in: setOf(ejour), when: isPhrase},
	{tags: "C5", to: to(record.References), in: setOf(pat)},
	{tags: "C5", to: to(record.Medium), in: films | setOf(sound)},
	{tags: "C6", to: to(record.Status), in: setOf(pat)},
	{tags: "OP", to: to(record.References), in: acts | setOf(hear, caseLaw)},
	{tags: "RI", to: to(record.ReviewedTitle), in: allKinds &^ setOf(stat)},

	// Identifiers and places to find it.
	{tags: "DO DI", to: to(record.DOI)},
	{tags: "C2", to: to(record.PMCID), in: journals, when: isPMCID},
	{tags: "C3", to: to(record.PMCID), in: setOf(ejour), dir: readOnly, when: isPMCID},
	{tags: "C7", to: to(record.PMCID), in: setOf(ebook, echap), when: isPMCID},
	{tags: "U2 U1 U3 U4 U5", to: toIdentifier, when: isIdentifier},
	{tags: "UR LK L1 L2 L3 L4", to: to(record.DOI), dir: readOnly, when: isBareDOI}, // EBSCO: L3
	{tags: "UR LK", to: to(record.URL)},
	{tags: "AN", to: toArXiv, when: isArXiv},
	{tags: "AN", to: to(record.PMID), dir: readOnly, when: isPubMed},
	{tags: "C5", to: to(record.PMID), in: journals, dir: readOnly, when: isEmbasePubMed},
	{tags: "AN AV", to: to(record.ArchiveLocation)},
	{tags: "DP", to: to(record.SourceCatalog)},
	{tags: "DB", to: to(record.SourceCatalog), dir: readOnly, when: isIndex},
	{tags: "DB", to: to(record.Archive)},
	{tags: "CN", to: to(record.CallNumber)},
	{tags: "L1 L2 L3 L4", to: toLink},

	// Description.
	{tags: "LA", to: to(record.Language)},
	{tags: "CR", to: to(record.License)},
	{tags: "AB N2", to: to(record.Abstract)},
	{tags: "KW", to: to(record.Keyword)},
	{tags: "N1", to: to(record.Note)},
	{tags: "RN", to: to(record.Annote)},

	// Where the tables have no tag, importers still understand the one of journals.
	{tags: "JF", to: to(record.ContainerTitle), dir: writeOnly},
}

// longTags are tags of more than two characters, and the tags that say the same. Those
// of PubMed and Google Books have none but themselves.
var longTags = map[string]string{"DOI": "DO", "ISSN": "SN", "ISBN": "SN", "PMID": "PMID", "LCCN": "LCCN"}

// unmapped are known tags that have no row: a line that begins with one is a
// tagged line, though its value goes to Extra.
const unmapped = "TY ER AD AF C8 CA FU FX GN H1 H2 LB M2 PA PT RP SO SU TA TT WE"

// tagRows are the rows of one tag, for reading.
type tagRows []*row

// noRank is the rank of tags without rows: they are read last.
const noRank = uint16(0xffff)

// rank returns the number of the first row of a type.
func (rs tagRows) rank(k kind) uint16 {
	for _, r := range rs {
		if r.in.has(k) {
			return r.number
		}
	}
	return noRank
}

// byTag is indexed by [tagged.ShortTag]; nil for what is no known tag.
var byTag = func() (index [tagged.ShortTags]tagRows) {
	for i := range rows {
		r := &rows[i]
		r.number = uint16(i)
		if r.in == 0 {
			r.in = allKinds
		}
		for _, name := range strings.Fields(r.tags) {
			if p := &index[tagged.ShortTag(name)]; r.dir != writeOnly {
				*p = append(*p, r)
			}
		}
	}
	for _, name := range strings.Fields(unmapped) {
		if p := &index[tagged.ShortTag(name)]; *p == nil {
			*p = tagRows{}
		}
	}
	return index
}()

func rowsOf(tag string) tagRows {
	if i := tagged.ShortTag(tag); i >= 0 {
		return byTag[i]
	}
	return nil
}

// known reports whether t is a tag of RIS or of a program that writes RIS.
func known(t string) bool { return rowsOf(t) != nil }

// byTarget holds, for each variable, the rows that write it, and those that are but
// read whatever the value.
var byTarget = func() (index [record.NumVars][]*row) {
	for i := range rows {
		if r := &rows[i]; (r.dir != readOnly || r.when == nil) && r.to < target(record.NumVars) {
			index[r.to] = append(index[r.to], r)
		}
	}
	return index
}()

// tagFor returns the tag that holds v in a record of type k, "" if there is none.
func tagFor(v record.Var, k kind) string {
	for _, r := range byTarget[v] {
		if r.dir != readOnly && r.in.has(k) {
			return r.tags[:2]
		}
	}
	return ""
}

// tagFor returns the tag that holds v in the record: the usual one, or one that waits
// in Extra with another value and would be read before it, for the first one counts.
func (w *writer) tagFor(v record.Var) string {
	for _, r := range byTarget[v] {
		switch {
		case !r.in.has(w.kind):
		case r.dir != readOnly:
			return r.tags[:2]
		case w.extraHas(r.tags[:2]):
			return r.tags[:2]
		}
	}
	return ""
}
