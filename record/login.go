package record

import "strings"

// loginSites are the beginnings of addresses, without scheme and "www.", at which
// databases show nothing to those who don't pay for them. Scopus and ProQuest show
// what the work is.
var loginSites = [...]string{
	"search.ebscohost.com/login.aspx", "openurl.ebscohost.com/", "web.ebscohost.com/", "search.epnet.com/login.aspx",
	"ovidsp.ovid.com/", "gateway.ovid.com/", "embase.com/search/", "refworks.com/",
	"gateway.isiknowledge.com/", "gateway.webofknowledge.com/", "apps.webofknowledge.com/", "webofscience.com/wos/",
}

// NeedsLogin reports whether only those who subscribe to a database, or are members
// of one library, can open an address: EndNote's "<Go to ISI>://", EBSCO's
// login.aspx, Ovid's gateway, whatever goes through a library's proxy.
func NeedsLogin(url string) bool {
	scheme, rest, ok := strings.Cut(url, "://")
	if !ok {
		return false
	}
	host, _, _ := strings.Cut(rest, "/")
	if strings.HasPrefix(scheme, "<Go to ") || strings.Contains(host, "ezproxy") || strings.HasSuffix(host, ".idm.oclc.org") {
		return true
	}
	rest = strings.TrimPrefix(rest, "www.")
	for _, site := range loginSites {
		if hasPrefixFold(rest, site) {
			return true
		}
	}
	return false
}
