package record

import "strings"

// TakeNotedIDs takes the identifiers that a note is made of, and nothing else, as
// reference managers keep what an item type has no field for: "PMID: 31562482",
// "arXiv:2511.10289 [cs.SD]", "DOI: 10.1000/182; PMID: 31562482". It reports
// whether the record says all of the note now; if it doesn't, or says something
// else, nothing is changed.
func (r *Record) TakeNotedIDs(note string) bool {
	doi, pmid, pmcid, arXiv := r.DOI, r.PMID, r.Text(PMCID), r.ArXiv
	for rest := strings.TrimSpace(note); ; {
		label, after, ok := strings.Cut(rest, ":")
		if !ok {
			return false
		}
		after = strings.TrimSpace(after)
		switch ok = false; strings.ToLower(label) {
		case "doi":
			rest, ok = takeID(&doi, after, CleanDOI)
		case "pmid":
			rest, ok = takeID(&pmid, after, CleanPMID)
		case "pmcid":
			rest, ok = takeID(&pmcid, after, CleanPMCID)
		case "arxiv":
			rest, ok = arXiv.take(after)
		}
		switch {
		case !ok:
			return false
		case rest == "":
			r.DOI, r.PMID, r.ArXiv = doi, pmid, arXiv
			r.SetText(PMCID, pmcid)
			return true
		}
	}
}

// takeID takes an identifier from the beginning of s and returns what stands
// behind it; false if it is none, or another one is known.
func takeID(known *string, s string, clean func(string) (string, bool)) (rest string, ok bool) {
	word := s
	if i := strings.IndexAny(s, " \t\r\n"); i >= 0 {
		word, rest = s[:i], strings.TrimSpace(s[i:])
	}
	id, ok := clean(strings.TrimRight(word, ",;"))
	if ok && *known != "" {
		return rest, *known == id
	}
	*known = id
	return rest, ok
}

// take is takeID for an arXiv id with its classes.
func (a *ArXiv) take(s string) (rest string, ok bool) {
	found, rest, ok := cutArXiv(s)
	if !ok {
		return rest, false
	}
	rest = strings.TrimSpace(rest)
	if end := strings.IndexByte(rest, ']'); strings.HasPrefix(rest, "[") && end >= 0 {
		if !found.addClasses(rest[:end+1]) {
			return rest, false
		}
		rest = strings.TrimSpace(rest[end+1:])
	}
	return rest, a.Add(found)
}
