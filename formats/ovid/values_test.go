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

// Each database has its own form of the citation.
func TestSourceForms(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"Acta Biochimica et Biophysica Sinica August 2011;43(8):647-653": {
			"j": "Acta Biochimica et Biophysica Sinica", "d": "August 2011", "v": "43", "i": "8", "p": "647-653",
		},
		"ACSM'S Health & Fitness Journal January/February 2010;14(1):56": {
			"j": "ACSM'S Health & Fitness Journal", "d": "January/February 2010", "v": "14", "i": "1", "p": "56",
		},
		"Nursing Science Quarterly.   28(2):103-106, April 2015.": {
			"j": "Nursing Science Quarterly", "v": "28", "i": "2", "p": "103-106", "d": "April 2015",
		},
		"Journal of Shores. Vol.75(2-A(E)), Mar 2014, pp. 100-110.": {
			"j": "Journal of Shores", "v": "75", "i": "2-A(E)", "d": "Mar 2014", "q": "100-110",
		},
		"Cancer. 117 (3) (pp 500-510), 2011. Date of Publication: 01 Feb 2011.": {
			"j": "Cancer", "v": "117", "i": "3", "p": "500-510", "d": "2011", "f": "01 Feb 2011",
		},
		"Forest Ecology and Management; 2009. 258(7):1485-1493. 56 ref.": {
			"j": "Forest Ecology and Management", "d": "2009", "v": "258", "i": "7", "p": "1485-1493",
		},
		"Educational Researcher, v39 n4 p300-312 May 2010. 13 pp.": {
			"j": "Educational Researcher", "v": "39", "i": "4", "p": "300-312", "d": "May 2010",
		},
		"American Shores. Vol 28(2) Apr 2015, 103-106.": {
			"j": "American Shores", "v": "28", "i": "2", "d": "Apr 2015", "p": "103-106",
		},
		"Journal of Political Studies 12, Winter 2007: 7-14.": {
			"j": "Journal of Political Studies", "v": "12", "d": "Winter 2007", "p": "7-14",
		},
		"Journal of Shore Affairs, 2013(1): 3-28.": {
			"j": "Journal of Shore Affairs", "v": "2013", "i": "1", "p": "3-28",
		},
	} {
		got := map[string]string{}
		for _, form := range sourceForms {
			m := form.FindStringSubmatch(in)
			if m == nil {
				continue
			}
			for i, name := range form.SubexpNames() {
				if name != "" && m[i] != "" {
					got[name] = m[i]
				}
			}
			break
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
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
