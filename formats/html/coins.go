package html

import (
	"net/url"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// coinsRows are the keys of ContextObjects in the formats of journals, books,
// dissertations, patents and Dublin Core (Z39.88-2004, registry entries
// info:ofi/fmt:kev:mtx:journal, :book, :dissertation, :patent, :dc).
var coinsRows = metaRows(map[string]target{
	"atitle":        to(record.Title),
	"jtitle":        to(record.ContainerTitle),
	"stitle":        to(record.ContainerTitleShort),
	"aulast":        toFamily,
	"aufirst":       toGiven,
	"au creator":    to(record.Author),
	"aucorp":        to(record.Author),
	"inventor":      to(record.Author),
	"contributor":   to(record.Contributor),
	"date pubdate":  to(record.Issued),
	"volume":        to(record.Volume),
	"issue":         to(record.Issue),
	"spage":         toFirstPage,
	"epage":         toLastPage,
	"pages":         to(record.Page),
	"tpages":        to(record.NumberOfPages),
	"artnum":        to(record.Number),
	"issn eissn":    to(record.ISSN),
	"isbn":          to(record.ISBN),
	"place":         to(record.PublisherPlace),
	"pub publisher": to(record.Publisher),
	"inst":          to(record.Publisher),
	"edition":       to(record.Edition),
	"series":        to(record.CollectionTitle),
	"degree":        to(record.Genre),
	"genre type":    toType,
	"number":        to(record.Number),
	"appldate":      to(record.Submitted),
	"assignee":      to(record.Authority),
	"source":        to(record.ContainerTitle),
	"identifier":    toIdentifier,
	"description":   to(record.Abstract),
	"subject":       to(record.Keyword),
	"language":      to(record.Language),
	"rights":        to(record.License),
	"auinit auinit1 auinitm ausuffix ssn quarter part chron coden sici bici cc co kind": toNothing,
})

// readCoins reads a ContextObject. It returns nil for one that describes no work.
func readCoins(object string) *work {
	values, order := parseQuery(object)
	w := newWork()
	format := values.Get("rft_val_fmt")
	format = format[strings.LastIndexByte(format, ':')+1:]
	genre := values.Get("rft.genre")
	part := values.Get("rft.atitle") != "" // of what "title" and "btitle" name
	for _, key := range order {
		for _, value := range values[key] {
			w.coins(key, value, part || format == "journal")
		}
	}
	switch {
	case format == "dissertation":
		w.thesis = true
	case format == "patent":
		w.rec.Type = record.TypePatent
	case genre == "proceeding", genre == "conference" && part:
		w.conference = true
	}
	if w.rec.Title == "" && w.rec.DOI == "" {
		w.rec.Title, w.rec.ContainerTitle = w.rec.ContainerTitle, ""
	}
	if w.rec.Title == "" && w.rec.DOI == "" && w.rec.URL == "" {
		return nil
	}
	return w
}

// coins takes one key of a ContextObject. part says that it describes a part of
// what "title" names.
func (w *work) coins(key, value string, part bool) {
	name, referent := strings.CutPrefix(key, "rft.")
	switch {
	case key == "rft_id":
		name = "identifier"
	case !referent || value == "":
		return
	}
	t, known := coinsRows[name]
	switch name {
	case "title", "btitle":
		t, known = to(record.Title), true
		if part {
			t = to(record.ContainerTitle)
		}
	case "aucorp":
		w.rec.Author = append(w.rec.Author, record.Organization(clean(value)))
		return
	}
	if !known || !w.put(t, value, 1) {
		w.rec.Extra = append(w.rec.Extra, record.Field{Format: family, Name: key, Value: clean(value)})
	}
}

// parseQuery parts a ContextObject into its keys and values, in order. Sites write
// "&amp;" twice over, and blanks for "+".
func parseQuery(s string) (values url.Values, order []string) {
	values = url.Values{}
	for pair := range strings.SplitSeq(strings.ReplaceAll(s, "&amp;", "&"), "&") {
		key, value, _ := strings.Cut(pair, "=")
		if v, err := url.QueryUnescape(value); err == nil {
			value = v
		}
		key = strings.TrimSpace(key)
		if _, seen := values[key]; !seen {
			order = append(order, key)
		}
		values.Add(key, value)
	}
	return values, order
}
