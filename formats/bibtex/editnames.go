package bibtex

// synonyms are names for one field whose values are written alike.
var synonyms = func() map[string][]string {
	m := map[string][]string{}
	for _, names := range [...][]string{
		{"journal", "journaltitle"},
		{"address", "location"},
		{"publisher", "organization", "institution", "school"},
		{"annote", "annotation"},
		{"pages", "page"},
		{"number", "issue"},
		{"archiveprefix", "eprinttype"},
		{"primaryclass", "eprintclass"},
		{"xref", "crossref"},
		{"keywords", "keyword", "tags", "mendeley-tags"},
		{"author", "authors"},
		{"editor", "editors"},
		{"pagetotal", "numpages"},
		{"pmcid", "pmc"},
		{"license", "rights", "copyright"},
		{"abstract", "abstractnote"},
	} {
		for _, name := range names {
			for _, other := range names {
				if other != name {
					m[name] = append(m[name], other)
				}
			}
		}
	}
	return m
}()

// facts are fields between which one fact may be spread. A field that can be a part of
// several stands first where it belongs most.
var facts = [...]string{
	" publisher institution school organization howpublished address location type ",
	" title subtitle titleaddon maintitle mainsubtitle maintitleaddon volume ",
	" journal journaltitle journalsubtitle booktitle booksubtitle booktitleaddon maintitle organization ",
	" date year month day issued ",
	" number issue series volume ",
	" pages page eid articleno article-number numpages ",
	" eprint eprinttype eprintclass archiveprefix primaryclass arxivid arxiv version doi url howpublished ",
	" note annote annotation addendum pmid pmcid howpublished url ",
	" keywords keyword tags mendeley-tags author_keywords ",
	" file pdf url ",
	" editor editors editortype editora editoratype editorb editorbtype editorc editorctype ",
	" crossref xref related relatedtype ",
	" langid language hyphenation ",
}
