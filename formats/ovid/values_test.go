package ovid

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/bibfold/bibfold/record"
)

func TestParseName(t *testing.T) {
	for in, want := range map[string]record.Name{
		"AHMED, Mughees.":                 {Family: "Ahmed", Given: "Mughees"},
		"WIJERS, Gea D M.":                {Family: "Wijers", Given: "Gea D. M."},
		"Peterson, James A. Ph.D., FACSM": {Family: "Peterson", Given: "James A."},
		"Zhang, Weijia 1,2,+":             {Family: "Zhang", Given: "Weijia"},
		"Gazic, Barbara MD, PhD *":        {Family: "Gazic", Given: "Barbara"},
		"Bunkers, Sandra Schmidt RN":      {Family: "Bunkers", Given: "Sandra Schmidt"},
		"Smith, MD":                       {Family: "Smith", Given: "M. D."},
		"Noel, J. C. 3":                   {Family: "Noel", Given: "J. C."},
		"Sulkowski M.S.":                  {Family: "Sulkowski", Given: "M.S."},
		"van der Berg J.":                 record.Name{Family: "Berg", Given: "J."}.With(record.NameParts{NonDroppingParticle: "van der"}),
		"Saier MH Jr":                     record.Name{Family: "Saier", Given: "M. H."}.With(record.NameParts{Suffix: "Jr"}),
		"PhD":                             {},
	} {
		if d := cmp.Diff(want, parseName(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// "And" stands between people, and in the names of organizations.
func TestPeople(t *testing.T) {
	doe, roe := record.Name{Family: "Doe", Given: "Jane"}, record.Name{Family: "Roe", Given: "R."}
	doe2 := record.Name{Family: "Doe", Given: "J."}
	centers := record.Organization("Centers for Disease Control and Prevention")
	for in, want := range map[string][]record.Name{
		"Doe, Jane and Roe, R.":                                 {doe, roe},
		"Doe, Jane; Centers for Disease Control and Prevention": {doe, centers},
		"Centers for Disease Control and Prevention":            {centers},
		"Do&eacute;, J.; Roe, R.":                               {{Family: "Doé", Given: "J."}, roe},
		"Doe J., Roe R.":                                        {doe2, roe}, "Doe J, Roe R.": {doe2, roe},
		"Doe J. and Roe R.": {doe2, roe}, "Doe J., and Roe R.": {doe2, roe},
		"Doe and Roe": {{Family: "Doe"}, {Family: "Roe"}},
	} {
		if d := cmp.Diff(want, people(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// Each database has its own form of the citation.
func TestParseCitation(t *testing.T) {
	for in, want := range map[string]citation{
		"Acta Biochimica et Biophysica Sinica August 2011;43(8):647-653": {
			journal: "Acta Biochimica et Biophysica Sinica", date: "August 2011", volume: "43", issue: "8", pages: "647-653",
		},
		"ACSM'S Health & Fitness Journal January/February 2010;14(1):56": {
			journal: "ACSM'S Health & Fitness Journal", date: "January/February 2010", volume: "14", issue: "1", pages: "56",
		},
		"Nursing Science Quarterly.   28(2):103-106, April 2015.": {
			journal: "Nursing Science Quarterly", volume: "28", issue: "2", pages: "103-106", date: "April 2015",
		},
		"Journal of Shores. Vol.75(2-A(E)), Mar 2014, pp. 100-110.": {
			journal: "Journal of Shores", volume: "75", issue: "2-A(E)", date: "Mar 2014", pages: "100-110",
		},
		"Journal of Shores. 15(2), 2002, 101-102.": {
			journal: "Journal of Shores", volume: "15", issue: "2", date: "2002", pages: "101-102",
		},
		"Shore Medicine. Vol.44(2), 2014, ArtID 123.": {journal: "Shore Medicine", volume: "44", issue: "2", date: "2014", pages: "123"},
		"Cancer. 117 (3) (pp 500-510), 2011. Date of Publication: 01 Feb 2011.": {
			journal: "Cancer", volume: "117", issue: "3", pages: "500-510", date: "01 Feb 2011",
		},
		"Public Shores. 20 (1) (no pagination), 2020. Article Number: 123. Date of Publication: 05 Feb 2020.": {
			journal: "Public Shores", volume: "20", issue: "1", pages: "123", date: "05 Feb 2020",
		},
		"Shores. Conference: 50th Meeting of the Coast, 2019. Vienna Austria. Conference Start: 20190410 Conference End: 20190414. 70 (1 Supplement) (pp e123), 2019. Date of Publication: April 2019.": {
			journal: "Shores", event: "50th Meeting of the Coast, 2019. Vienna Austria", volume: "70", issue: "1 Supplement", pages: "e123", date: "April 2019",
		},
		"Journal of Shores. 30(12):4123-30, 4139, 2010 Mar 24.": {
			journal: "Journal of Shores", volume: "30", issue: "12", pages: "4123-30, 4139", date: "2010 Mar 24",
		},
		"Journal of Shores. 100 Suppl 1:S40-6, 2010 Apr 1.": {
			journal: "Journal of Shores", volume: "100 Suppl 1", pages: "S40-6", date: "2010 Apr 1",
		},
		"Database of Shore Reviews. (1):CD000028, 2010.": {journal: "Database of Shore Reviews", issue: "1", pages: "CD000028", date: "2010"},
		"Annals of Shores. 2018 Nov 13.":                 {journal: "Annals of Shores", date: "2018 Nov 13"},
		"Shores 2009 Mar; 95(1): 32-7":                   {journal: "Shores", volume: "95", issue: "1", pages: "32-7", date: "2009 Mar"},
		"Shore Finance, vol. 55, no. 1, Feb. 2000, pp. 1-20": {
			journal: "Shore Finance", volume: "55", issue: "1", pages: "1-20", date: "Feb. 2000",
		},
		"Forest Ecology and Management; 2009. 258(7):1485-1493. 56 ref.": {
			journal: "Forest Ecology and Management", date: "2009", volume: "258", issue: "7", pages: "1485-1493",
		},
		"Proceedings of the Conference on Shores, Paris, 3-5 May 2000; 2001. 45-50. 3 ref.": {
			journal: "Proceedings of the Conference on Shores, Paris, 3-5 May 2000", date: "2001", pages: "45-50",
		},
		"Educational Researcher, v39 n4 p300-312 May 2010. 13 pp.": {
			journal: "Educational Researcher", volume: "39", issue: "4", pages: "300-312", date: "May 2010",
		},
		"American Shores. Vol 28(2) Apr 2015, 103-106.": {
			journal: "American Shores", volume: "28", issue: "2", date: "Apr 2015", pages: "103-106",
		},
		"Journal of Political Studies 12, Winter 2007: 7-14.": {
			journal: "Journal of Political Studies", volume: "12", date: "Winter 2007", pages: "7-14",
		},
		"Journal of Shore Affairs, 2013(1): 3-28.": {
			journal: "Journal of Shore Affairs", volume: "2013", issue: "1", pages: "3-28", date: "2013",
		},
	} {
		got, ok := parseCitation(in)
		if !ok || got != want {
			t.Errorf("%q:\n got %+v, %t\nwant %+v", in, got, ok, want)
		}
	}
	if c, ok := parseCitation("Shore Psychology Quarterly."); ok {
		t.Errorf("a title alone is read as %+v", c)
	}
}

// Of a book's citation each part may be missing.
func TestBookForm(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"Neenan, M. [Ed]; Palmer, S. [Ed]. (2012). Coaching: An approach. (pp. 11-31). xvii, 254 pp. New York, NY, US: Routledge; US.": {
			"e": "Neenan, M. [Ed]; Palmer, S. [Ed].", "d": "2012", "b": "Coaching: An approach", "p": "11-31",
			"a": "New York, NY, US", "u": "Routledge; US",
		},
		"(2014). ix, 58 pp. Boston, MA: Shore Press.": {"d": "2014", "a": "Boston, MA", "u": "Shore Press"},
		"(2014). Of shores. 58 pp.":                   {"d": "2014", "b": "Of shores"},
		"Neenan, M. [Editor], Palmer, S. [Editor]. Handbook of Shores. (pp. 11-31). 254 pp. Boston, MA: Shore Press.": {
			"m": "Neenan, M. [Editor], Palmer, S. [Editor]", "b": "Handbook of Shores", "p": "11-31", "a": "Boston, MA", "u": "Shore Press",
		},
	} {
		got := map[string]string{}
		if m := bookForm.FindStringSubmatch(in); m != nil {
			for i, name := range bookForm.SubexpNames() {
				if name != "" && m[i] != "" {
					got[name] = m[i]
				}
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}
