package record

// preprintServers are the names under which servers of preprints stand as publishers and
// as journals, in lower case, letters and digits only. True are those that hold nothing
// but preprints and are called nothing else.
var preprintServers = map[string]bool{
	"biorxiv": true, "medrxiv": true, "chemrxiv": true, "psyarxiv": true, "socarxiv": true, "eartharxiv": true,
	"engrxiv": true, "edarxiv": true, "techrxiv": true, "lawarxiv": true, "agrirxiv": true, "sportrxiv": true,
	"nutrixiv": true, "researchsquare": true, "preprintsorg": true, "osfpreprints": true, "peerjpreprints": true,

	"arxiv": false, "corr": false, "computingresearchrepository": false, "ssrn": false, "ssrnelectronicjournal": false,
	"authorea": false, "hal": false, "zenodo": false, "vixra": false, "preprints": false, "openreview": false,
	"coldspringharborlaboratory": false, "f1000preprint": false, "iacrcryptoleprintarch": false, "cryptologyeprintarchive": false,
}

// longestServer is more than the length of any of the names.
const longestServer = 32

// IsPreprintServer reports whether a publisher or a journal is a server of preprints, and
// whether it is one that holds nothing else: "Preprints.org" does, Zenodo and the
// publisher of bioRxiv don't. Case and signs don't matter.
func IsPreprintServer(name string) (server, alone bool) {
	var room [longestServer]byte
	key := room[:0]
	for i := range len(name) {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 0x80 || len(key) == longestServer {
			return false, false
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			key = append(key, c)
		}
	}
	alone, server = preprintServers[string(key)]
	return server, alone
}
