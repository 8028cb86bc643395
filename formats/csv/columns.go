package csv

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// target is where the cells of a column go: a variable of the record, or one of
// the places below.
type target uint8

const (
	toExtra = target(record.VarNone) // nobody knows the column
	toID    = target(record.NumVars) + iota - 1
	toType  // what kind of work, in whose words ever
	toYear  // of publication
	toMonth // a name or a number
	toDay
	toFirstPage
	toLastPage
	toArticle // article number: the pages of what has none
	toGroup   // organisations among the authors
	toArXiv
	toNumbers // ISSNs and ISBNs, told apart by their looks
	toPDF     // address of the full text
	toLink    // a further address
	toPlace   // journal, date, volume, issue and pages in one: see putCitation
	toLines   // "name: value", a line each: Zotero's Extra, and the writer's own
	numTargets
)

func to(v record.Var) target { return target(v) }

// meaning is what the cells of a column are.
type meaning struct {
	to        target
	otherwise target // what they are if another column is surely to; toExtra: nothing else
	rank      int8   // of columns of one meaning that hold one value, the lowest rank counts
}

// columnRow gives names of columns, folded and parted by blanks, a meaning.
type columnRow struct {
	names string
	meaning
}

// columnRows: the names that exports write (each program's own, as its files have
// them), then the words that people write, in English and the languages of most
// users. CSL's names of variables are known besides.
var columnRows = []columnRow{
	{"id key citationkey citekey bibtexkey referencekey entrykey", meaning{to: toID}},
	{"itemtype documenttype publicationtype pubtype contenttype referencetype reftype doctype articletype entrytype " +
		"documentidentifier typeofwork dokumenttyp literaturtyp tipodedocumento typededocument 文献类型 srcdatabase来源库", meaning{to: toType}},
	// Zotero's "Type" is the kind of a thesis or report.
	{"type typ tipo", meaning{to: toType, otherwise: to(record.Genre)}},

	{"title articletitle documenttitle itemtitle papertitle primarytitle worktitle displayname publictitle studytitle titel titre titulo título " +
		"titolo título tytuł tytul název otsikko başlık titulus заглавие название 标题 题名 title题名 題名 論文名 タイトル 제목", meaning{to: to(record.Title)}},
	{"shorttitle titleshort", meaning{to: to(record.TitleShort)}},
	{"originalnonenglishtitle originaltitle vernaculartitle transliteratedtitle", meaning{to: to(record.OriginalTitle)}},

	// Scopus has the full names in a column of their own.
	{"authorfullnames authorsfullnames fullauthornames nombrecompletodeautores", meaning{to: to(record.Author), rank: -1}},
	{"author authors authornames authorname authorlist authorss creator creators contributors writers autor autoren " +
		"verfasser auteur auteurs autores autore autori autorzy forfatter författare inventor inventors автор авторы 作者 author作者 著者 著者名 저자 " +
		"authorshipsauthordisplayname authorshipsrawauthorname", meaning{to: to(record.Author)}},
	{"groupauthor groupauthors bookgroupauthors", meaning{to: toGroup, rank: 1}}, // Web of Science, behind the people
	{"editor editors bookeditors volumeeditors herausgeber éditeurs editores curatore redaktor", meaning{to: to(record.Editor)}},
	{"translator translators übersetzer traducteur traductor", meaning{to: to(record.Translator)}},
	{"serieseditor serieseditors collectioneditor", meaning{to: to(record.CollectionEditor)}},
	{"bookauthor bookauthors containerauthor", meaning{to: to(record.ContainerAuthor)}},
	{"scriptwriter", meaning{to: to(record.ScriptWriter)}},
	{"castmember", meaning{to: to(record.Performer)}},
	{"reviewedauthor", meaning{to: to(record.ReviewedAuthor)}},

	{
		"publicationtitle publicationname journaltitle journalname journalbook journal sourcetitle containertitle secondarytitle " +
			"fulljournalname pubtitle periodical periodicaltitle venue hostpublicationtitle " +
			"primarylocationsourcedisplayname zeitschrift revue revista rivista tidskrift tidsskrift czasopismo журнал 期刊 刊名 雑誌名 刊行物名 학술지 " +
			"títulodelafuente títulodafonte titredelasource 来源出版物名称 source文献来源",
		meaning{to: to(record.ContainerTitle)},
	},
	{"booktitle anthologytitle proceedingstitle", meaning{to: to(record.ContainerTitle), rank: -1}}, // Dimensions: before its series
	// Scopus and Europe PMC name their database so, others the journal.
	{"source publication fuente fonte 来源出版物", meaning{to: to(record.ContainerTitle), otherwise: to(record.SourceCatalog)}},
	{"journalabbreviation abbreviatedsourcetitle abbreviatedjournaltitle journalabbr isoabbreviation sourcetitleabbreviation " +
		"titleabbreviation títuloabreviadodelafuente", meaning{to: to(record.ContainerTitleShort)}},
	{"series seriestitle bookseriestitle collection", meaning{to: to(record.CollectionTitle)}},
	{"seriesnumber bookseriesvolume", meaning{to: to(record.CollectionNumber)}},
	{"conferencename conference conferencetitle meetingname eventname eventtitle meeting", meaning{to: to(record.EventTitle)}},
	{"conferencelocation conferenceplace meetingplace eventlocation", meaning{to: to(record.EventPlace)}},
	{"conferencedate meetingdate", meaning{to: to(record.EventDate)}},

	{"year publicationyear publicationdateyear pubyear yearpublished publishedyear yearofpublication jahr erscheinungsjahr année annee anno ano año " +
		"rok årtal год 年 年份 year年 出版年 연도", meaning{to: toYear}},
	{
		"date publicationdate pubdate datepublished publisheddate coverdate issuedate dateofpublication issued dateregistration firstposted datum fecha data 日期 pubtime发表时间 出版日付",
		meaning{to: to(record.Issued)},
	},
	{"month publicationmonth publishedmonth monat mois mes mese", meaning{to: toMonth}},
	{"day publicationday", meaning{to: toDay}},
	{"onlinedate publicationdateonline epubdate earlyaccessdate firstonlinedate", meaning{to: to(record.AvailableDate)}},
	{"accessdate accesseddate dateaccessed", meaning{to: to(record.Accessed)}},
	{"filingdate", meaning{to: to(record.Submitted)}},

	{"volume vol journalvolume bibliovolume band jahrgang tome volumen 卷 巻 volume卷", meaning{to: to(record.Volume)}},
	{"issue issuenumber journalissue biblioissue heft numéro fascicolo 期 号 period期", meaning{to: to(record.Issue)}},
	{"number no nr num nummer numero número", meaning{to: to(record.Issue), otherwise: to(record.Number)}},
	{"reportnumber patentnumber documentnumber trialid nctnumber", meaning{to: to(record.Number)}},
	{"pages page pagerange pagination pageinfo pagenumbers pp seiten seite páginas paginas pagine 页码 pagecount页码 ページ", meaning{to: to(record.Page)}},
	{"startpage pagestart firstpage beginningpage bpage bibliofirstpage páginadeinicio páginainicial pagededébut 起始页 起始页码", meaning{to: toFirstPage}},
	{"endpage pageend lastpage endingpage epage bibliolastpage páginadefin páginafinal pagedefin 结束页 结束页码", meaning{to: toLastPage}},
	{"artno articlenumber articleno elocationid elocator númerodeartículo numérodarticle 论文编号", meaning{to: toArticle}},
	{"numpages numberofpages pagecount numofpages", meaning{to: to(record.NumberOfPages)}},
	{"numberofvolumes", meaning{to: to(record.NumberOfVolumes)}},
	{"citation", meaning{to: toPlace, rank: 1}}, // PubMed: behind the columns that say it better
	{"edition auflage édition edición", meaning{to: to(record.Edition)}},
	{"section", meaning{to: to(record.Section)}},

	{"publisher publishername bookpublisher verlag éditeur editorial editora editore wydawca издательство 出版社 出版者 出版者名 출판사 " +
		"primarylocationsourcehostorganizationname", meaning{to: to(record.Publisher)}},
	{"place placeofpublication publicationplace publisherlocation publisherplace ort lieu lugar city", meaning{to: to(record.PublisherPlace)}},
	{"university school institution", meaning{to: to(record.Publisher)}},

	{"doi itemdoi digitalobjectidentifier doilink doiurl doidoi", meaning{to: to(record.DOI)}},
	{"pmid pubmedid medlinepmid pubmed idspmid medline", meaning{to: to(record.PMID)}},
	{"pmcid pmc pubmedcentralid idspmcid", meaning{to: to(record.PMCID)}},
	{"arxivid arxiv arxivnumber eprint", meaning{to: toArXiv}},
	{"issn issns eissn pissn essn printissn electronicissn onlineissn issnprint issnonline issnl primarylocationsourceissnl " +
		"primarylocationsourceissn issn国际标准刊号", meaning{to: to(record.ISSN)}},
	{"isbn isbns eisbn printisbn electronicisbn", meaning{to: to(record.ISBN)}},
	{"isbnissn issnisbn", meaning{to: toNumbers}},
	{"url urls link links articleurl itemurl documenturl fulltextlink sourceurls externalurl sourcelinkout plink permalink webaddress website studyurl " +
		"externallink primarylocationlandingpageurl enlace lien 链接 url网址", meaning{to: to(record.URL)}},
	{"pdflink pdfurl pdf fulltexturl bestoalocationpdfurl primarylocationpdfurl", meaning{to: toPDF}},
	{"embaselink dimensionsurl", meaning{to: toLink}},

	{"abstract abstractnote abstracttext abstractoriginallanguage briefsummary description zusammenfassung kurzfassung résumé resume resumen resumo riassunto " +
		"streszczenie sammanfattning аннотация 摘要 summary摘要 要約 抄録 초록", meaning{to: to(record.Abstract)}},
	{
		"keywords keyword authorkeywords indexkeywords manualtags automatictags tags ieeeterms inspeccontrolledterms inspecnoncontrolledterms " +
			"mesh meshterms meshheadings emtreeterms emtreedrugindexterms emtreemedicalindexterms emtreedrugindextermsmajorfocus " +
			"emtreemedicalindextermsmajorfocus subjects subject subjectterms schlagwörter schlagworte " +
			"schlüsselwörter motsclés motscles palabrasclave palavraschave parolechiave słowakluczowe ключевыеслова 关键词 keyword关键词 キーワード 키워드 " +
			"palabrasclavedeautor palabrasclavedelíndice",
		meaning{to: to(record.Keyword)},
	},
	{"language lang languageoforiginaldocument languageofarticle articlelanguage langue sprache idioma lingua język язык 语种 语言 言語 idiomadeldocumentooriginal", meaning{to: to(record.Language)}},
	{"notes note comment comments anmerkung bemerkung remarques notas", meaning{to: to(record.Note)}},
	{"extra", meaning{to: toLines, rank: 2}}, // behind the authors, whose ORCID iDs it may hold

	{"librarycatalog database databaseprovider databasename", meaning{to: to(record.SourceCatalog)}},
	{"archivelocation locinarchive accessionnumber", meaning{to: to(record.ArchiveLocation)}},
	{"callnumber", meaning{to: to(record.CallNumber)}},
	{"rights license licence", meaning{to: to(record.License)}},
	{"issuingauthority court legislativebody", meaning{to: to(record.Authority)}},
	{"programminglanguage medium", meaning{to: to(record.Medium)}},
}

// tagRows are the columns of Web of Science's tab-delimited export, named by its
// field tags (Web of Science Core Collection help, "Field Tags").
var tagRows = []columnRow{
	{"pt", meaning{to: toType, rank: 1}}, // J, B, S, C, P
	{"dt", meaning{to: toType}},
	{"af", meaning{to: to(record.Author), rank: -1}},
	{"au", meaning{to: to(record.Author)}},
	{"gp ca", meaning{to: toGroup, rank: 1}},
	{"bf", meaning{to: to(record.ContainerAuthor), rank: -1}},
	{"ba", meaning{to: to(record.ContainerAuthor)}},
	{"be ed", meaning{to: to(record.Editor)}},
	{"ti", meaning{to: to(record.Title)}},
	{"so", meaning{to: to(record.ContainerTitle)}},
	{"se", meaning{to: to(record.CollectionTitle)}},
	{"j9", meaning{to: to(record.ContainerTitleShort), rank: 1}},
	{"ji", meaning{to: to(record.ContainerTitleShort)}},
	{"la", meaning{to: to(record.Language)}},
	{"ct", meaning{to: to(record.EventTitle)}},
	{"cy", meaning{to: to(record.EventDate)}},
	{"cl", meaning{to: to(record.EventPlace)}},
	{"de id", meaning{to: to(record.Keyword)}},
	{"ab", meaning{to: to(record.Abstract)}},
	{"pu", meaning{to: to(record.Publisher)}},
	{"pi", meaning{to: to(record.PublisherPlace)}},
	{"sn ei bn", meaning{to: toNumbers}},
	{"pd", meaning{to: toMonth}},
	{"py", meaning{to: toYear}},
	{"ea", meaning{to: to(record.AvailableDate)}},
	{"vl", meaning{to: to(record.Volume)}},
	{"is", meaning{to: to(record.Issue)}},
	{"su", meaning{to: to(record.Supplement)}},
	{"bp", meaning{to: toFirstPage}},
	{"ep", meaning{to: toLastPage}},
	{"ar", meaning{to: toArticle}},
	{"di", meaning{to: to(record.DOI)}},
	{"pm", meaning{to: to(record.PMID)}},
	{"pg", meaning{to: to(record.NumberOfPages)}},
}

// ovidRows are the columns of Ovid's tables, named by its field codes (Ovid, "Database
// field guide"). SO repeats in a line what the others say one by one.
var ovidRows = []columnRow{
	{"au", meaning{to: to(record.Author)}},
	{"ed", meaning{to: to(record.Editor)}},
	{"ti", meaning{to: to(record.Title)}},
	{"jn", meaning{to: to(record.ContainerTitle)}},
	{"so", meaning{to: toPlace, rank: 1}},
	{"py yr", meaning{to: toYear}},
	{"dp", meaning{to: to(record.Issued)}},
	{"vo", meaning{to: to(record.Volume)}},
	{"ip", meaning{to: to(record.Issue)}},
	{"pg", meaning{to: to(record.Page)}},
	{"is ib", meaning{to: toNumbers}},
	{"do", meaning{to: to(record.DOI)}},
	{"pm", meaning{to: to(record.PMID)}},
	{"pt", meaning{to: toType}},
	{"la lg", meaning{to: to(record.Language)}},
	{"pb pu", meaning{to: to(record.Publisher)}},
	{"ab", meaning{to: to(record.Abstract)}},
	{"kw sh mh hw", meaning{to: to(record.Keyword)}},
	{"ur xl", meaning{to: to(record.URL)}},
}

// registerRows are columns of the tables of ClinicalTrials.gov and the WHO's registry
// platform that mean something else in others. When a trial was registered comes before
// when it began.
var registerRows = []columnRow{
	{"sponsor leadsponsor primarysponsor", meaning{to: toGroup, rank: 1}},
	{"startdate", meaning{to: to(record.Issued), rank: 1}},
}

var (
	columnsByName     = indexColumns(columnRows, true)
	columnsOfRegister = indexColumns(append(registerRows, columnRows...), true)
	columnsByTag      = indexColumns(tagRows, false)
	columnsByCode     = indexColumns(ovidRows, false)
)

// indexColumns returns the rows by name; variables asks for CSL's names as well.
func indexColumns(rows []columnRow, variables bool) map[string]meaning {
	m := map[string]meaning{}
	if variables {
		for v := record.VarNone + 1; v < record.NumVars; v++ {
			m[fold(v.String())] = meaning{to: to(v)}
		}
		delete(m, fold(record.References.String())) // Scopus: works cited, by the hundred
	}
	for _, r := range rows {
		for name := range strings.FieldsSeq(r.names) {
			m[name] = r.meaning
		}
	}
	return m
}
