package record

import "testing"

func TestNeedsLogin(t *testing.T) {
	for url, want := range map[string]bool{
		"https://search.ebscohost.com/login.aspx?direct=true&db=ccm&AN=10342&site=ehost-live":  true,
		"http://ovidsp.ovid.com/ovidweb.cgi?T=JS&CSC=Y&NEWS=N&PAGE=fulltext&D=psyc9&AN=2011-1": true,
		"<Go to ISI>://WOS:000250000000001":                                                    true,
		"https://www.webofscience.com/wos/woscc/full-record/WOS:000250000000001":               true,
		"https://search-proquest-com.ezproxy3.library.arizona.edu/docview/1?accountid=8360":    true,
		"https://doi-org.idm.oclc.org/10.1111/gcb.15650":                                       true,
		"https://doi.org/10.1111/gcb.15650":                                                    false,
		"https://www.proquest.com/docview/1":                                                   false,
		"https://www.scopus.com/inward/record.uri?eid=2-s2.0-85100738392":                      false,
		"https://www.ebsco.com/blog":                                                           false,
		"search.ebscohost.com/login.aspx":                                                      false,
		"":                                                                                     false,
	} {
		if got := NeedsLogin(url); got != want {
			t.Errorf("NeedsLogin(%q) = %v", url, got)
		}
	}
}
