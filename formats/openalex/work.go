package openalex

import "github.com/bibfold/bibfold/internal/jsondoc"

// work is the Work object. What stands in LeftOut is of no use to a bibliography:
// counts, what other works say of this one, classifications by machine, and what is
// said twice.
type work struct {
	ID          string `member:"id"`
	DOI         string `member:"doi"`
	Title       string `member:"title"`
	DisplayName string `member:"display_name"`
	Type        string `member:"type"`
	TypeThere   string `member:"type_crossref"`
	Date        string `member:"publication_date"`
	Year        string `member:"publication_year"`
	Language    string `member:"language"`
	IDs         struct {
		DOI   string          `member:"doi"`
		PMID  string          `member:"pmid"`
		PMCID string          `member:"pmcid"`
		ArXiv string          `member:"arxiv"`
		_     jsondoc.LeftOut `member:"openalex mag"`
	} `member:"ids"`
	Authorships []authorship  `member:"authorships"`
	AuthorsCut  bool          `member:"is_authors_truncated"`
	Abstract    jsondoc.Value `member:"abstract_inverted_index"`
	Biblio      struct {
		Volume string `member:"volume"`
		Issue  string `member:"issue"`
		First  string `member:"first_page"`
		Last   string `member:"last_page"`
	} `member:"biblio"`
	Primary   location `member:"primary_location"`
	Open      location `member:"best_oa_location"`
	Host      source   `member:"host_venue"` // until 2023, in place of primary_location
	Retracted bool     `member:"is_retracted"`
	Keywords  []struct {
		Keyword string          `member:"keyword"`
		Name    string          `member:"display_name,text"`
		_       jsondoc.LeftOut `member:"id score"`
	} `member:"keywords"`
	_ jsondoc.LeftOut `member:"abstract_inverted_index_v3 alternate_host_venues apc_list apc_paid authors_count awards"`
	_ jsondoc.LeftOut `member:"citation_normalized_percentile cited_by_api_url cited_by_count cited_by_percentile_year"`
	_ jsondoc.LeftOut `member:"concepts concepts_count content_url content_urls corresponding_author_ids"`
	_ jsondoc.LeftOut `member:"corresponding_institution_ids countries_distinct_count counts_by_year created_date"`
	_ jsondoc.LeftOut `member:"datasets fulltext fulltext_origin funders fwci grants has_abstract has_content"`
	_ jsondoc.LeftOut `member:"has_fulltext has_references_works indexed_in institution_assertions institutions"`
	_ jsondoc.LeftOut `member:"institutions_distinct_count is_accepted is_oa is_paratext is_published is_xpac locations"`
	_ jsondoc.LeftOut `member:"locations_count mag_only mesh ngrams_url open_access primary_topic referenced_works"`
	_ jsondoc.LeftOut `member:"referenced_works_count related_works relevance_score summary_stats"`
	_ jsondoc.LeftOut `member:"sustainable_development_goals topics topics_count updated updated_date versions cited_by"`
}

type authorship struct {
	Author struct {
		Name  string          `member:"display_name,text"`
		ORCID string          `member:"orcid"`
		_     jsondoc.LeftOut `member:"id"`
	} `member:"author"`
	RawName string          `member:"raw_author_name"`
	Places  []institution   `member:"institutions"`
	Raw     []string        `member:"raw_affiliation_strings"`
	_       jsondoc.LeftOut `member:"author_position countries country_ids is_corresponding raw_affiliation_string"`
	_       jsondoc.LeftOut `member:"affiliations raw_orcid"`
}

type institution struct {
	Name string          `member:"display_name"`
	_    jsondoc.LeftOut `member:"id ror country_code country_id type lineage"`
}

type location struct {
	Page    string          `member:"landing_page_url"`
	PDF     string          `member:"pdf_url"`
	Version string          `member:"version"`
	License string          `member:"license"`
	Source  source          `member:"source"`
	RawName string          `member:"raw_source_name"`
	_       jsondoc.LeftOut `member:"id is_oa is_accepted is_published license_id raw_type provenance native_id venue is_best"`
	_       jsondoc.LeftOut `member:"doi updated created"`
}

// source is a journal, book series, conference or repository.
type source struct {
	Name      string          `member:"display_name"`
	ShortName string          `member:"abbreviated_title"`
	Type      string          `member:"type"`
	ISSN      []string        `member:"issn"`
	LinkISSN  string          `member:"issn_l"`
	Publisher string          `member:"host_organization_name"`
	OldName   string          `member:"publisher"` // of host_venue
	Page      string          `member:"url"`       // of host_venue
	Version   string          `member:"version"`   // of host_venue
	License   string          `member:"license"`   // of host_venue
	_         jsondoc.LeftOut `member:"id is_oa is_in_doaj is_core is_indexed_in_scopus host_organization"`
	_         jsondoc.LeftOut `member:"host_organization_lineage host_organization_lineage_names publisher_lineage publisher_id"`
	_         jsondoc.LeftOut `member:"publisher_lineage_names raw_type"`
}
