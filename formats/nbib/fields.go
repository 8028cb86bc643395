package nbib

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// inJournals are the types that stand in a journal.
var inJournals = record.Types(record.TypeArticleJournal, record.TypeArticleNewspaper, record.TypeArticleMagazine,
	record.TypeArticle, record.TypeReview, record.TypeReviewBook)

// mapping is what NLM's elements mean. Names, identifiers with their scheme and
// lists of terms need more than a row: see read.go.
var mapping = formats.NewMapping(
	formats.Row{Tag: "PMID", Var: record.PMID},
	formats.Row{Tag: "PMC", Var: record.PMCID},
	formats.Row{Tag: "TI", Var: record.Title},
	formats.Row{Tag: "TT", Var: record.OriginalTitle},
	formats.Row{Tag: "VTI", Var: record.VolumeTitle},
	formats.Row{Tag: "CTI", Var: record.CollectionTitle},
	formats.Row{Tag: "JT", Var: record.ContainerTitle, Types: inJournals},
	formats.Row{Tag: "JT", Var: record.Archive, Types: record.Types(record.TypeThesis)}, // ERIC
	formats.Row{Tag: "BTI", Var: record.ContainerTitle},
	formats.Row{Tag: "JT", Var: record.ContainerTitle, Dir: formats.ReadOnly},
	formats.Row{Tag: "TA", Var: record.ContainerTitleShort},
	formats.Row{Tag: "DP", Var: record.Issued},
	formats.Row{Tag: "DEP", Var: record.AvailableDate},
	formats.Row{Tag: "VI", Var: record.Volume},
	formats.Row{Tag: "IP", Var: record.Issue},
	formats.Row{Tag: "PG", Var: record.Page},
	formats.Row{Tag: "EN", Var: record.Edition},
	formats.Row{Tag: "CP", Var: record.ChapterNumber, Types: record.Types(record.TypeChapter)},
	formats.Row{Tag: "PB", Var: record.Publisher},
	// Of journals PL is the country, which says nothing of the article.
	formats.Row{Tag: "PL", Var: record.PublisherPlace, Types: record.AnyType &^ inJournals},
	formats.Row{Tag: "ISBN", Var: record.ISBN},
	formats.Row{Tag: "LA", Var: record.Language},
	formats.Row{Tag: "AB", Var: record.Abstract},
	formats.Row{Tag: "CI", Var: record.License},
	formats.Row{Tag: "GN", Var: record.Note},
)

// order is the order in which PubMed writes the elements.
const order = "PMID OWN STAT DA DCOM CTDT DRDT LR PUBM IS ISBN PB VI IP DP BTI CP TI VTI CTI CDAT EN PG LID AB OAB OABL CI OCI " +
	"FAU AU AUID AD CN FED ED LA SI GR PT DEP TT PL TA JT JID JC SB RN NM SFM GS " +
	"CIN CON CRI CRF DDIN DRIN EIN EFR ECI ECF MTI OPI PRIN PROF RPI RPF RIN ROF SPIN UIN UOF ORI SPI UPIN UPOF " +
	"MH NR RF GN FPS PS FIR IR IRAD IRID PMC PMCR MID OID OTO OT COIS EDAT MHDA CRDT PHST AID PST SO"

// ranks numbers the elements in that order; those of one author share a rank.
var ranks = func() map[string]int {
	m := make(map[string]int, 128)
	for i, tag := range strings.Fields(order) {
		m[tag] = i
	}
	for _, tag := range strings.Fields("AU AUID AD CN") {
		m[tag] = m["FAU"]
	}
	m["ED"] = m["FED"]
	for _, tag := range strings.Fields("IR IRAD IRID") {
		m[tag] = m["FIR"]
	}
	m["PS"] = m["FPS"]
	return m
}()
