package bibtex

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// modelTypes are the entry types of BibLaTeX's data model (blx-dm.def of BibLaTeX
// 3.16), the aliases of the manual's section 2.1.2, and those of other styles.
const modelTypes = `
article artwork audio bibnote book bookinbook booklet collection commentary customa customb customc customd custome
customf dataset image inbook incollection inproceedings inreference jurisdiction legal legislation letter manual misc
movie music mvbook mvcollection mvproceedings mvreference online patent performance periodical proceedings reference
report review set software standard suppbook suppcollection suppperiodical thesis unpublished video
conference electronic mastersthesis phdthesis techreport www
artifactsoftware artifactdataset game softwareversion softwaremodule codefragment lecture monography legmaterial
legadminmaterial constitution`

// modelFields are the fields of the data model with the aliases of the manual's
// section 2.2.5, without the parts of dates.
const modelFields = `
abstract addendum afterword annotation annotator author authortype bookauthor bookpagination booksubtitle booktitle
booktitleaddon chapter commentator date doi edition editor editora editoratype editorb editorbtype editorc editorctype
editortype eid entryset entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon execute file
foreword gender holder howpublished ids indexsorttitle indextitle institution introduction isan isbn ismn isrn issn issue
issuesubtitle issuetitle issuetitleaddon iswc journalsubtitle journaltitle journaltitleaddon keywords label langid
langidopts language library lista listb listc listd liste listf location mainsubtitle maintitle maintitleaddon month
namea nameaddon nameatype nameb namebtype namec namectype note number options organization origdate origlanguage
origlocation origpublisher origtitle pages pagetotal pagination part presort publisher pubstate related relatedoptions
relatedstring relatedtype reprinttitle series shortauthor shorteditor shorthand shorthandintro shortjournal shortseries
shorttitle sortkey sortname sortshorthand sorttitle sortyear subtitle title titleaddon translator type url urldate usera
userb userc userd usere userf venue verba verbb verbc version volume volumes year
address annote archiveprefix journal key pdf primaryclass school hyphenation`

// TestDataModelTypes: every type is read without a warning and comes out as itself
// or as what the manual says is the same.
func TestDataModelTypes(t *testing.T) {
	same := map[string]string{
		"conference": "inproceedings", "electronic": "online", "www": "online",
		"mastersthesis": "thesis", "phdthesis": "thesis",
	}
	for kind := range strings.FieldsSeq(modelTypes) {
		r := readModel(t, "@"+kind+"{k, title = {T}}")
		want := kind
		if s := same[kind]; s != "" {
			want = s
		}
		if got := rewriteModel(t, r); !strings.HasPrefix(got, "@"+want+"{") {
			t.Errorf("@%s is written as %s", kind, got)
		}
	}
}

// TestDataModelFields: no field of the model is unknown, and no value is lost: it
// stands in what is written, in its own field or in the one that says the same.
func TestDataModelFields(t *testing.T) {
	values := map[string]string{"date": "1987", "eventdate": "1987", "origdate": "1987", "urldate": "1987", "year": "1987", "sortyear": "1987", "month": "12", "pages": "1987", "langid": "german", "hyphenation": "german", "language": "german"}
	beside := map[string]string{
		"editora": "editoratype = {compiler}", "editoratype": "editora = {X, Y}", "editorb": "editorbtype = {compiler}",
		"editorbtype": "editorb = {X, Y}", "editorc": "editorctype = {compiler}", "editorctype": "editorc = {X, Y}",
		"editortype": "editor = {X, Y}", "month": "year = {1987}",
	}
	for name := range strings.FieldsSeq(modelFields) {
		if knownFields[name] == nil {
			t.Errorf("field %s is in no table", name)
		}
		value := values[name]
		if value == "" {
			value = "compiler"
		}
		for _, kind := range [...]string{"article", "book", "misc"} {
			entry := "@" + kind + "{k, " + name + " = {" + value + "}, " + beside[name] + "}"
			if got := rewriteModel(t, readModel(t, entry)); !holdsValue(got, value) {
				t.Errorf("%s becomes %s", entry, got)
			}
		}
	}
}

// holdsValue reports whether a value stands in an entry as a whole, a file with its
// colons, a month in a date.
func holdsValue(entry, value string) bool {
	for _, frame := range [...]string{"{_}", "{:_:}", "{:_:PDF}", "{1987-_}"} {
		if strings.Contains(entry, strings.Replace(frame, "_", value, 1)) {
			return true
		}
	}
	return false
}

func readModel(t *testing.T, entry string) *record.Record {
	t.Helper()
	r, err := BibLaTeX.NewReader(strings.NewReader(entry), formats.ReadOptions{OnError: func(e *formats.Error) {
		t.Errorf("%s: %v", entry, e)
	}}).Read()
	if err != nil {
		t.Fatalf("%s: %v", entry, err)
	}
	return r
}

func rewriteModel(t *testing.T, r *record.Record) string {
	t.Helper()
	var b strings.Builder
	w := BibLaTeX.NewWriter(&b, formats.WriteOptions{})
	if err := w.Write(r); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDataModelHomes: a value stands in the field that the data model has for it in
// entries of the type.
func TestDataModelHomes(t *testing.T) {
	for _, tt := range []struct{ entry, want string }{
		{"@article{k, numpages = {7}}", "@article{k,\n  numpages = {7},\n}\n"},
		{"@article{k, pagetotal = {7}}", "@article{k,\n  pagetotal = {7},\n}\n"},
		{"@techreport{k, institution = {I}}", "@techreport{k,\n  institution = {I},\n}\n"},
		{"@techreport{k, institution = {I}, type = {Note}}", "@report{k,\n  institution = {I},\n  type = {Note},\n}\n"},
		{"@inproceedings{k, organization = {O}}", "@inproceedings{k,\n  organization = {O},\n}\n"},
		{"@misc{k, organization = {O}}", "@misc{k,\n  organization = {O},\n}\n"},
		{"@audio{k, publisher = {P}}", "@audio{k,\n  publisher = {P},\n}\n"},
		{"@video{k, howpublished = {DVD}}", "@video{k,\n  howpublished = {DVD},\n}\n"},
		{"@legislation{k, journal = {OJ}}", "@legislation{k,\n  journaltitle = {OJ},\n}\n"},
		{"@misc{k, journaltitle = {J}}", "@misc{k,\n  journaltitle = {J},\n}\n"},
		{"@video{k, entrysubtype = {tvseries}}", "@video{k,\n  entrysubtype = {tvseries},\n}\n"},
		{"@misc{k, namea = {X, Y}, nameatype = {collaborator}}", "@misc{k,\n  namea = {X, Y},\n  nameatype = {collaborator},\n}\n"},
		{"@book{k, editora = {X, Y}, editoratype = {collaborator}}", "@book{k,\n  editora = {X, Y},\n  editoratype = {collaborator},\n}\n"},
		{"@book{k, editora = {X, Y}, editoratype = {editor}, editor = {Z, A}}", "@book{k,\n  editor = {Z, A},\n  editora = {X, Y},\n  editoratype = {editor},\n}\n"},
		{"@movie{k, namea = {X, Y}, nameatype = {director}, director = {Z, A}}", "@movie{k,\n  editor = {Z, A},\n  editortype = {director},\n  namea = {X, Y},\n  nameatype = {director},\n}\n"},
		{"@book{k, editora = {X, Y}, editoratype = {compiler}, editorb = {Z, A}, editorbtype = {compiler}}", "@book{k,\n  editora = {X, Y},\n  editoratype = {compiler},\n  editorb = {Z, A},\n  editorbtype = {compiler},\n}\n"},
		{"@online{k, eprint = {2005.00683}, eprinttype = {arxiv}, publisher = {arXiv}, organization = {O}}", "@online{k,\n  organization = {O},\n  howpublished = {arXiv preprint},\n  pubstate = {prepublished},\n  eprint = {2005.00683},\n  eprinttype = {arxiv},\n}\n"},
		{"@misc{k, howpublished = {bioRxiv preprint}, institution = {I}}", "@misc{k,\n  institution = {I},\n  howpublished = {bioRxiv preprint},\n  pubstate = {prepublished},\n}\n"},
		{"@misc{k, namea = {X, Y}}", "@misc{k,\n  namea = {X, Y},\n}\n"},
		{"@patent{k, holder = {X, Y and {Z GmbH} and others}}", "@patent{k,\n  holder = {X, Y and {Z GmbH} and others},\n}\n"},
		{"@patent{k, holder = {X, Y}, assignee = {Z}}", "@patent{k,\n  holder = {X, Y},\n  assignee = {Z},\n}\n"},
		{"@article{k, institution = {I}}", "@article{k,\n  institution = {I},\n}\n"},
		{"@misc{k, license = {L}}", "@misc{k,\n  license = {L},\n}\n"},
		{"@misc{k, copyright = {L}}", "@misc{k,\n  copyright = {L},\n}\n"},
		{"@book{k, isbn = {9780306406157, 9783161484100}}", "@book{k,\n  isbn = {9780306406157, 9783161484100},\n}\n"},
		{"@article{k, issn = {0364-152X}, issn-2 = {1432-1009}}", "@article{k,\n  issn = {0364-152X},\n  issn-2 = {1432-1009},\n}\n"},
		{"@manual{k, organization = {O}}", "@manual{k,\n  organization = {O},\n}\n"},
	} {
		if got := rewriteModel(t, readModel(t, tt.entry)); got != tt.want {
			t.Errorf("%s becomes %s", tt.entry, got)
		}
	}
	r := &record.Record{ID: "k", Type: record.TypeArticleJournal}
	r.SetText(record.NumberOfPages, "7")
	if got := rewriteModel(t, r); got != "@article{k,\n  numpages = {7},\n}\n" {
		t.Errorf("pages of an article from elsewhere become %s", got)
	}
	r = &record.Record{ID: "k", Type: record.TypeBook, ISBN: []string{"9780306406157", "9783161484100"}}
	if got := rewriteModel(t, r); got != "@book{k,\n  isbn = {9780306406157},\n  isbn-2 = {9783161484100},\n}\n" {
		t.Errorf("two ISBNs from elsewhere become %s", got)
	}
	r = &record.Record{ID: "k", Type: record.TypeArticleJournal, Page: "6"}
	if got := rewriteModel(t, r); got != "@article{k,\n  pages = {6},\n}\n" {
		t.Errorf("a page becomes %s", got)
	}
	r.SpellArticleNumber()
	if got := rewriteModel(t, r); got != "@article{k,\n  eid = {6},\n}\n" {
		t.Errorf("an article number becomes %s", got)
	}
	r = &record.Record{ID: "k", Type: record.TypeMotionPicture}
	r.SetNames(record.Contributor, []record.Name{{Family: "X", Given: "Y"}})
	if got := rewriteModel(t, r); got != "@movie{k,\n  namea = {X, Y},\n  nameatype = {collaborator},\n}\n" {
		t.Errorf("who contributed to a film becomes %s", got)
	}
	r = &record.Record{ID: "k", Type: record.TypeBook, Issued: record.Date{Literal: "In press"}}
	if got := rewriteModel(t, r); got != "@book{k,\n  pubstate = {inpress},\n}\n" {
		t.Errorf("a book in press becomes %s", got)
	}
	r = &record.Record{ID: "k", Type: record.TypePatent, Publisher: "4,629,783"}
	if got := rewriteModel(t, r); got != "@patent{k,\n  holder = {{4,629,783}},\n}\n" {
		t.Errorf("a number in place of a holder becomes %s", got)
	}
}

// BibTeX's @inbook is pages of the book whose title it bears (btxdoc, section 3.1):
// BibLaTeX's, which has a title of its own, is what BibTeX calls @incollection.
func TestPartForBibTeX(t *testing.T) {
	for _, tt := range []struct{ source, entry, want string }{
		{BibLaTeX.Name, "@inbook{k, title = {T}, booktitle = {B}}", "@incollection{k,\n  title = {T},\n  booktitle = {B},\n}\n"},
		{BibLaTeX.Name, "@inbook{k, title = {T}, chapter = {2}}", "@inbook{k,\n  title = {T},\n  chapter = {2},\n}\n"},
		{BibTeX.Name, "@inbook{k, title = {T}, booktitle = {B}}", "@inbook{k,\n  title = {T},\n  booktitle = {B},\n}\n"},
	} {
		r := readModel(t, tt.entry)
		r.Source.Format = tt.source
		var b strings.Builder
		w := BibTeX.NewWriter(&b, formats.WriteOptions{})
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("%s of %s becomes %s", tt.entry, tt.source, b.String())
		}
	}
}

// The address of proceedings is where the conference was held (btxdoc, section 2.2).
func TestVenueForBibTeX(t *testing.T) {
	held := func(source, publisherPlace string) *record.Record {
		r := &record.Record{ID: "k", Type: record.TypePaperConference, Source: record.Source{Format: source}}
		r.SetText(record.EventPlace, "Lisbon")
		r.SetText(record.PublisherPlace, publisherPlace)
		return r
	}
	for _, tt := range []struct {
		r     *record.Record
		want  string
		moved int
	}{
		{held("csljson", ""), "@inproceedings{k,\n  address = {Lisbon},\n}\n", 1},
		{held("csljson", "New York"), "@inproceedings{k,\n  venue = {Lisbon},\n  address = {New York},\n}\n", 0},
		{held(BibTeX.Name, ""), "@inproceedings{k,\n  venue = {Lisbon},\n}\n", 0},
	} {
		var b strings.Builder
		moved := 0
		w := BibTeX.NewWriter(&b, formats.WriteOptions{OnLoss: func(l formats.Loss) {
			if l.Action == formats.Moved && l.Field == record.EventPlace.String() {
				moved++
			}
		}})
		if err := w.Write(tt.r); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want || moved != tt.moved {
			t.Errorf("%d moved, %s; want %d, %s", moved, b.String(), tt.moved, tt.want)
		}
	}
}
