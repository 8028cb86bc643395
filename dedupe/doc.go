// Package dedupe finds the records that describe the same work and folds them
// into one, without losing what any of them says.
//
// The way from records to works is a chain of verbs, one file each: profile,
// block, compare, decide, cluster, merge, unify names, report. Every stage is a
// plain function between plain types. What a field says by itself is read in packages
// below, which know nothing of records that are compared: fold (texts), titles, pages,
// venue and names.
//
// # What is one work
//
// Each field of a pair of records is compared to a level, and each level is worth
// some bits of evidence; vetoes stand apart from them. No field decides alone: a
// DOI, a page, a volume, a year is each wrong, missing or shared somewhere, and
// what is missing is never counted as different. A pair from [Options].Same bits
// on is one work, from Possible on a question for a person.
//
//   - A conference paper and its journal article are two works, and so are two
//     editions, the parts of a series, an article and its correction, a conference
//     abstract and the paper that followed, one abstract at two meetings, a text and
//     its data or its talk. A book, a report or a manual under two years or months, or
//     of two publishers, may be another edition: that is a question for a person. So
//     are a book and an article of one title, a thesis and what may have come of it,
//     publications of one team whose titles differ, and articles in two journals of which
//     one may be the abstract of the other, if no place or identifier tells that they are
//     one.
//   - What a type says counts where nobody confuses it: a patent, a film, a data set or
//     a program is never the article about it, whatever title and authors they have in
//     common (kind.go). A page on the web and what has no type may be anything. Where a
//     text was deposited tells its stage only if nothing but preprints is kept there.
//   - A working paper, a report or a manuscript and what came out of it are one work by
//     default if they bear one year; else that is a question for a person.
//     [Options].Versions keeps them apart or links them as it does preprints.
//   - A part is not the whole: neither a chapter its book, though it has the title
//     and the ISBN of it, nor any record what it names as its parent. What a parent
//     handed down to its parts (address, DOI, abstract) makes no two of them one, and
//     two that bear its title are two if their chapters or their pages are.
//   - A preprint and its publication, and the versions of a preprint, are one work
//     by default. [Options].Versions keeps them apart, or links them: the preprint
//     points at its publication by [record.RelPublishedAs], the publication back by
//     [record.RelPreprint], or by [record.RelDraft] where that is a working paper, two
//     versions at each other by [record.RelVersionOf].
//   - Two records that only their DOIs or their places tell apart, and two that say the
//     same but little, are questions for a person: a column's title comes again in the
//     year, and one text stands in two journals.
//   - One word, letter or sign of a title may make another work of it: hypertension and
//     hypotension, hepatitis A and B, those aged < 65 and > 65 years.
//   - Where the venue of two records is one, written in two ways, two sources speak.
//     A source lists a work once, so that one word of the title that differs is
//     then a slip; in one source it makes two works. Where either source lists one
//     such title in the year, even an editorial is one work.
//   - A preprint's team that keeps its order, or grows in it, says that two titles
//     are one work's; one that takes turns as first author writes companion papers.
//
// Clusters are joined by the strongest evidence first. Two records that contradict
// each other never come into one work, whatever third record speaks for it. A record
// that goes with two such works alike stays apart, for a person to say which is meant.
//
// # Whose values win
//
// Where the records of a work differ:
//
//	key, place                 of the record that stood first, but of a whole the first behind
//	                           its parts (BibTeX wants it there), or the first that has a
//	                           key which another work's record has, too; other keys become
//	                           aliases, but for such as other works have
//	type, genre, publisher     of a publication before a preprint or a working paper, else as most say; what
//	                           names neither venue, house nor identifier is no publication
//	title                      the longest that is legible and holds nothing of other fields (the
//	                           journal, the authors, the DOI), no cataloguer's remark and not
//	                           MEDLINE's full stop; in the language of the work, where a
//	                           database translated it
//	retraction                 told by a title or a status, before anything that tells of none
//	journal                    the full name without what a catalogue puts behind it, before that of
//	                           the series; the abbreviation goes beside it
//	year, volume, issue, page  of a publication before a preprint, else as most say;
//	                           pages in normal form, dates as exact as one of them says
//	dates of a preprint        the first version's, and the latest update
//	authors, editors           people who are both in one role, as the kept record has them;
//	                           the longest list that is complete, each name at its fullest
//	                           and in ordinary case, if one of them shows it
//	abstract                   the longest that is one and not cut, apart from the publisher's rights
//	identifiers                the publication's, of a review the latest version's; the DOI of a
//	                           preprint becomes a related link
//	address                    of a publication, one that all can open before one that asks for a
//	                           log-in, which isn't taken over beside a DOI; a preprint's becomes
//	                           a related link
//	number in a database,
//	database, provider         of one record, whose number is none of the identifiers
//	notes                      united, but for those in which a preprint or a working
//	                           paper speaks of its way into print ("to appear")
//	annotation, comments       of persons, united by paragraphs
//	number                     of records of the kept one's kind: a report's is no article's
//	keywords, links, ISBNs,
//	groups                     united
//	other fields of one format of all records; of two values of one, the most telling record's
//	all other texts            as most say, the longest of them
//
// What is in capitals only, or was garbled by a wrong encoding, gives way to what isn't.
//
// Where [Options].Prefer puts a preprint before its publication, the record is the
// preprint's: what tells where and when the publication came out goes to the report,
// but for fields of [Options].PreferField.
//
// In what is united the kept record's own comes first.
//
// A file that is edited in its place is its author's: there the entry that is kept
// takes what it lacks from the others, and of its own values it gives up those that
// are evidently cut or damaged, and a preprint's for its publication's.
//
// [Options].Prefer names sources whose values win before these rules, the first one
// most: files, [PreferPreprint] and [PreferPublished]. [Options].PreferField does
// so for one field, and then Prefer doesn't count for it. What lies in no preferred
// source is settled by the table, and a retraction is in force whatever they say.
// Values that lose stand in [Cluster].Fields of the [Report], with the record that
// each came from. Where nothing else decides, the
// value that sorts first is taken, so that the order of the input doesn't show.
//
// # Where the weights come from
//
// The weights (weights.go) were set by hand from what the levels are worth in
// labelled sets, the larger ones held down because fields go wrong together. The
// estimator prints that for any labelled set, and judges the weights, and a
// regression that was fitted to the other works, by the works that it left out:
//
//	go test ./dedupe -run 'TestEstimate$' -v -records SET.json -truth SET.tsv
//
// Five folds, pairs by themselves before clustering, F1 of the weights and of the
// regression:
//
//	medical exports            1.000  .999     and  .987  .991
//	arXiv and journal          .986   .979
//	arXiv and conference       .996   1.000
//	computer science, two
//	clean sources              .984   .988
//	versions of preprints      .938   .938
//
// A change of a weight is right if no pair of testdata/dedupe that must stay apart
// comes together. Where the regression finds more, as among versions of preprints,
// it joins more companion papers too, which no fold may do.
package dedupe
