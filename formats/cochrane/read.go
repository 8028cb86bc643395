package cochrane

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// mapping is what the tags mean that hold one value. Those without a row go to
// Extra: XR is the number in Embase, CC the review group, PT the kind of report.
var mapping = formats.NewMapping(
	formats.Row{Tag: "TI", Var: record.Title},
	formats.Row{Tag: "SO", Var: record.ContainerTitle},
	formats.Row{Tag: "YR", Var: record.Issued},
	formats.Row{Tag: "VL", Var: record.Volume},
	formats.Row{Tag: "NO", Var: record.Issue},
	formats.Row{Tag: "PG", Var: record.Page},
	formats.Row{Tag: "PB", Var: record.Publisher},
	formats.Row{Tag: "SN", Var: record.ISSN},
	formats.Row{Tag: "LA", Var: record.Language},
	formats.Row{Tag: "DOI", Var: record.DOI},
	formats.Row{Tag: "AB", Var: record.Abstract},
	formats.Row{Tag: "US", Var: record.URL},
)

func read(r *tagged.Reading) {
	r.Rec.Type = typeOf(r.Entry)
	for i := range r.Fields {
		field(r, &r.Fields[i])
	}
}

// field gives one field its meaning.
func field(r *tagged.Reading, f *tagged.Field) {
	if f.Tag != "AB" {
		f.Value = tagged.OneLine(f.Value)
	}
	switch f.Tag {
	case "ID":
		r.Put(record.CallNumber, f)
	case "AU":
		if !isTrialNumber(f.Value) {
			author(r, f.Value)
		} else if !r.PutText(record.Number, f.Value) {
			r.Keep(f)
		}
	case "KW", "KY":
		r.AddWords(f.Value, ";")
	case "PM":
		pubMed(r, f)
	case "SO":
		source(r, f)
	default:
		if v, ok := mapping.Var(f.Tag, r.Rec.Type); ok {
			r.Put(v, f)
		} else {
			r.Keep(f)
		}
	}
}

// author reads "Doe JA", "Doe, Jane" or the name of a group.
func author(r *tagged.Reading, s string) {
	switch {
	case r.CutMark(record.Author, s):
	case record.LooksLikeOrganization(s):
		r.AddName(record.Author, record.Organization(s))
	case strings.Contains(s, ","):
		r.AddName(record.Author, tagged.Person(s))
	default:
		r.AddName(record.Author, record.ParseFamilyInitials(s))
	}
}

// isTrialNumber reports whether the number of a trial in its registry stands for the
// author, whom registries don't name: NCT01234567, JPRN-UMIN000012345, CTRI/2017/05/008500.
func isTrialNumber(s string) bool {
	digits := 0
	for i := range len(s) {
		if ascii.IsDigit(s[i]) {
			digits++
		}
	}
	return digits >= 6 && !strings.Contains(s, " ")
}

// pubMed reads "PUBMED 12345678".
func pubMed(r *tagged.Reading, f *tagged.Field) {
	number := strings.TrimSpace(strings.TrimPrefix(strings.ToUpper(f.Value), "PUBMED"))
	id, ok := record.CleanPMID(number)
	if !ok || !r.PutText(record.PMID, id) {
		r.Keep(f)
	}
}

// source reads what the record was published in: of a trial in a registry, its
// page there.
func source(r *tagged.Reading, f *tagged.Field) {
	if strings.HasPrefix(f.Value, "http://") || strings.HasPrefix(f.Value, "https://") {
		if r.Has("US") || !r.PutText(record.URL, f.Value) {
			r.AddLink(f.Value, record.LinkURL)
		}
		return
	}
	r.Put(record.ContainerTitle, f)
}

// typeOf returns the type that PT tells: "Journal article; Conference proceeding",
// "Trial registry record".
func typeOf(e *tagged.Entry) record.Type {
	kind := strings.ToLower(e.First("PT"))
	switch {
	case strings.Contains(kind, "trial registry"):
		return record.TypeWebpage
	case strings.Contains(kind, "conference"):
		return record.TypePaperConference
	}
	return record.TypeArticleJournal
}
