package datacite

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestTypeOf(t *testing.T) {
	for _, c := range []struct {
		in    types
		want  record.Type
		genre string
	}{
		{types{General: "Presentation"}, record.TypeSpeech, ""},
		{types{General: "Poster"}, record.TypeSpeech, ""},
		{types{General: "Text", Free: "Conference poster"}, record.TypeSpeech, ""},
		{types{General: "Text", Free: "Discussion Paper"}, record.TypeReport, "Discussion Paper"},
		{types{General: "Text", Free: "Master's thesis"}, record.TypeThesis, "Master's thesis"},
		{types{General: "Text", Free: "Thesis"}, record.TypeThesis, ""},
		{types{General: "Text", Citeproc: "article-journal"}, record.TypeArticleJournal, ""},
		{types{General: "Text", Citeproc: "article", Schema: "ScholarlyArticle"}, record.TypeArticleJournal, ""},
		{types{General: "Other", Schema: "VideoGame"}, record.TypeSoftware, ""},
		{types{General: "Other", Free: "Photo"}, record.TypeGraphic, ""},
		{types{General: "Preprint", Free: "Text"}, record.TypeArticle, record.GenrePreprint},
		{types{General: "Text"}, record.TypeDocument, ""},
	} {
		got := typeOf(c.in)
		if genre := genreOf(c.in, got); got != c.want || genre != c.genre {
			t.Errorf("%+v: %s, genre %q; want %s, %q", c.in, got, genre, c.want, c.genre)
		}
	}
}
