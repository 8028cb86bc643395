package record

import (
	"slices"
	"strings"
)

// preprintServer is a server of preprints: how it is called, and what it registers.
type preprintServer struct {
	names string // as publishers and journals write it, in lower case, letters and digits only
	only  bool   // nothing else is published under these names
	dois  string // beginnings of DOIs that preprints alone have
}

// preprintServers are known from Crossref's and DataCite's lists of members, the list of
// providers of OSF (https://api.osf.io/v2/preprint_providers), and what Europe PMC takes
// for preprints (https://europepmc.org/Preprints). Repositories of whatever there is
// (Zenodo, Figshare, Dryad, OSF's projects) aren't among them: there the type of a record
// tells what it is.
var preprintServers = [...]preprintServer{
	{"arxiv corr computingresearchrepository", false, "10.48550/"},
	{"biorxiv medrxiv", true, "10.64898/"}, // and numbers below 10.1101: see [IsPreprintDOI]
	{"coldspringharborlaboratory", false, ""},
	{"chemrxiv", true, "10.26434/chemrxiv"},
	{"techrxiv", true, "10.36227/techrxiv"},
	{"researchsquare", true, "10.21203/rs"},
	{"preprintsorg", true, "10.20944/preprints"},
	{"preprints", false, ""},
	{"ssrn ssrnelectronicjournal", false, "10.2139/ssrn"},
	{"authorea", false, "10.22541/au"},
	{"essoar essopenarchive earthandspacescienceopenarchive", true, "10.1002/essoar 10.22541/essoar"},
	{"egusphere", true, "10.5194/egusphere-20"}, // and journals' discussions: see [IsPreprintDOI]
	{"peerjpreprints", true, "10.7287/peerj.preprints"},
	{"jmirpreprints", true, "10.2196/preprints"},
	{"scielopreprints", true, "10.1590/scielopreprints"},
	{"qeios", true, "10.32388/"},
	{"jxiv", true, "10.51094/jxiv"},
	{"beilsteinarchives", true, "10.3762/bxiv"},
	{"cambridgeopenengage", true, "10.33774/"},
	{"scienceopenpreprints", true, "10.14293/s2199-1006.1.sor-.pp 10.14293/pr2199"},
	{"mpra mprapaper munichpersonalrepecarchive", false, ""},
	{"f1000preprint hal vixra openreview iacrcryptoleprintarch cryptologyeprintarchive", false, ""},

	// OSF's servers. Some have moved, and number anew below their prefix.
	{"osfpreprints", true, "10.31219/osf"},
	{"psyarxiv", true, "10.31234/osf"},
	{"socarxiv", true, "10.31235/osf"},
	{"agrixiv agrirxiv", true, "10.31220/"},
	{"arabixiv", true, "10.31221/osf"},
	{"metaarxiv", true, "10.31222/osf"},
	{"eartharxiv", true, "10.31223/"},
	{"engrxiv", true, "10.31224/"},
	{"focusarchive", true, "10.31225/osf"},
	{"frenxiv", true, "10.31226/osf"},
	{"inarxiv inarxivid", true, "10.31227/osf"},
	{"lawarxiv", true, "10.31228/osf"},
	{"lissa", false, "10.31229/osf"},
	{"marxiv", true, "10.31230/osf"},
	{"mindrxiv", true, "10.31231/osf"},
	{"nutrixiv", true, "10.31232/osf"},
	{"paleorxiv", true, "10.31233/osf"},
	{"sportrxiv", true, "10.31236/osf"},
	{"africarxiv", true, "10.31730/osf"},
	{"ecoevorxiv", true, "10.32942/"},
	{"edarxiv", true, "10.35542/osf"},
	{"bodoarxiv", true, "10.34055/osf"},
}

// serversByName tells of each name whether it stands for preprints only; serversByPrefix
// holds what follows the slash of the DOIs, by the registrant's prefix.
var serversByName, serversByPrefix = func() (map[string]bool, map[string][]string) {
	names, prefixes := map[string]bool{}, map[string][]string{}
	for _, s := range preprintServers {
		for name := range strings.FieldsSeq(s.names) {
			names[name] = s.only
		}
		for doi := range strings.FieldsSeq(s.dois) {
			prefix, suffix, _ := strings.Cut(doi, "/")
			prefixes[prefix] = append(prefixes[prefix], suffix)
		}
	}
	return names, prefixes
}()

// longestServer is more than the length of any of the names.
const longestServer = 40

// IsPreprintServer reports whether a publisher or a journal is a server of preprints, and
// whether it is one that holds nothing else: "Preprints.org" does, SSRN and the publisher
// of bioRxiv don't. Case and signs don't matter. The open discussions of Copernicus'
// journals ("Biogeosciences Discussions") are servers, too.
func IsPreprintServer(name string) (server, alone bool) {
	var room [longestServer]byte
	key := room[:0]
	for i := range len(name) {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 0x80 {
			return false, false
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			if len(key) == longestServer {
				break
			}
			key = append(key, c)
		}
	}
	if alone, server = serversByName[string(key)]; server {
		return server, alone
	}
	return isDiscussions(name), false
}

// discussed are the beginnings of the names and abbreviations of Copernicus' journals that
// have open discussions.
var discussed = strings.Split("atmos|biogeosci|clim|cryosphere|drink|earth surf|earth syst|geochron|geosci|hydrol|magn|"+
	"nat. haz|natural haz|nonlin|ocean sci|soil|solid earth|the cryosphere|weather|wind energ", "|")

// isDiscussions reports whether a journal is the open discussion of one of Copernicus':
// "Biogeosciences Discussions", "Atmos. Chem. Phys. Discuss.". The Faraday Discussions
// are a journal.
func isDiscussions(name string) bool {
	name = strings.TrimRight(name, ". ")
	i := strings.LastIndexByte(name, ' ')
	if last := name[i+1:]; i < 0 || !strings.EqualFold(last, "discussions") && !strings.EqualFold(last, "discuss") {
		return false
	}
	name = strings.ToLower(name)
	return slices.ContainsFunc(discussed, func(begin string) bool { return strings.HasPrefix(name, begin) })
}

// IsPreprintDOI reports whether a DOI in its normal form is one that only a
// preprint has, by who registered it.
func IsPreprintDOI(doi string) bool {
	prefix, suffix, _ := strings.Cut(doi, "/")
	for _, begin := range serversByPrefix[prefix] {
		if strings.HasPrefix(suffix, begin) {
			return true
		}
	}
	switch prefix {
	case "10.1101":
		// bioRxiv and medRxiv share their prefix with the journals and books of Cold
		// Spring Harbor, but number their papers, since December 2019 by the day.
		year, _, dotted := strings.Cut(suffix, ".")
		return !dotted && startsWithDigit(suffix) || len(year) == 4 && strings.HasPrefix(year, "20")
	case "10.5194":
		return isDiscussionDOI(suffix)
	}
	return false
}

// discussionJournals are what Copernicus' DOIs called the discussions until 2014.
var discussionJournals = map[string]bool{
	"acpd": true, "amtd": true, "bgd": true, "cpd": true, "dwesd": true, "esdd": true, "essdd": true, "esurfd": true,
	"gid": true, "gmdd": true, "hessd": true, "nhessd": true, "npgd": true, "osd": true, "sed": true, "soild": true,
	"tcd": true, "wesd": true,
}

// isDiscussionDOI reports whether what follows Copernicus' prefix is the number of a paper
// under open discussion: "acp-2020-123", until 2014 "acpd-10-1234-2010". That of the
// paper in the journal ends in its year: "acp-20-1234-2020".
func isDiscussionDOI(suffix string) bool {
	journal, number, _ := strings.Cut(suffix, "-")
	year, id, ok := strings.Cut(number, "-")
	return discussionJournals[journal] || ok && len(year) == 4 && year >= "2000" && year < "2100" && !strings.Contains(id, "-") && startsWithDigit(id)
}
