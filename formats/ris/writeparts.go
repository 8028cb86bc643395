package ris

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/tagged"
	"github.com/bibfold/bibfold/record"
)

// leadRoles are the roles that AU stands for in types whose makers are no
// authors (2011: director of a film, composer of music).
var leadRoles = [...]struct {
	role record.Var
	in   kinds
}{
	{record.Director, films},
	{record.Composer, setOf(sound, music)},
}

// writeNames writes the names in a role, one a line.
func (w *writer) writeNames(role record.Var) {
	t := tagFor(role, w.kind)
	if t == "" {
		for _, l := range leadRoles {
			if l.role == role && l.in.has(w.kind) && len(w.Rec.Author) == 0 {
				t = "AU"
				w.Lose(role.String(), tagged.DisplayAll(w.Rec.Names(role)), formats.Moved, "AU holds it in "+kindRows[w.kind].code)
			}
		}
	}
	if t == "" {
		w.Lose(role.String(), tagged.DisplayAll(w.Rec.Names(role)), formats.Dropped, "RIS has no tag for this role in "+kindRows[w.kind].code)
		return
	}
	if role == record.CollectionEditor && t == "A2" {
		t = w.seriesEditorTag()
	}
	end := ""
	if allBodies(w.Rec.Names(role)) {
		end = "," // EndNote's mark of an organisation: without it they might pass for persons
	}
	for _, n := range w.Rec.Names(role) {
		w.writeName(role, t, n, end)
	}
}

// seriesEditorTag returns the tag for the editors of a series where A2 may stand
// for them: without a series it is the editor's.
func (w *writer) seriesEditorTag() string {
	switch {
	case w.Rec.Text(record.CollectionTitle) != "", books.has(w.kind) && len(w.Rec.Editor) > 0:
		return "A2"
	case w.kind == mapKind:
		return "A3"
	}
	role := record.CollectionEditor
	w.Lose(role.String(), tagged.DisplayAll(w.Rec.Names(role)), formats.Moved, "without a series, they are read as the editors")
	return "ED"
}

// allBodies reports whether there are several names, all of organisations that
// maybePerson can't tell from persons.
func allBodies(names []record.Name) bool {
	for _, n := range names {
		if !n.IsOrganization() || !maybePerson(strings.ReplaceAll(n.Literal(), ",", "")) {
			return false
		}
	}
	return len(names) > 1
}

// writeName writes "Family, Given, Suffix". Importers split at semicolons and at the
// first comma, so an organisation can't keep one.
func (w *writer) writeName(role record.Var, t string, n record.Name, end string) {
	n = w.AsRead(role, n)
	s := n.Inverted()
	if n.IsOrganization() && strings.Contains(s, ",") || strings.Contains(s, ";") {
		w.Lose(role.String(), s, formats.Changed, "semicolons would part the name, and commas that of an organisation")
		if s = strings.ReplaceAll(s, ";", ""); n.IsOrganization() {
			s = strings.ReplaceAll(s, ",", "")
		}
		s = strings.Join(strings.Fields(s), " ")
	}
	s = strings.TrimSpace(s)
	if !n.IsOrganization() && strings.Contains(s, " ") && !strings.Contains(s, ",") {
		w.Lose(role.String(), s, formats.Changed, "a family name of several words alone is read as an organization")
	}
	if n.IsOrganization() && (endsInInitials(s) || !record.ParseInverted(s).IsOrganization() && !strings.Contains(s, " ")) {
		end = "," // Roche S.A. and Nvidia are no persons
	}
	if n.ORCID() != "" {
		w.Lose(role.String(), n.ORCID(), formats.Dropped, "RIS has no place for an ORCID iD")
	}
	w.line(t, s+end)
}

// writeIdentifiers writes the DOI, PubMed's numbers (U1 and U2 as converters from
// PubMed write them; PMCID of an article in C2, 2011), the address, and the arXiv
// identifier with its classes in AN, the accession number. A preprint on arXiv
// has the DOI and address that arXiv gives it: they are what importers keep.
func (w *writer) writeIdentifiers() {
	w.writeStandardNumbers()
	a, url := w.Rec.ArXiv, w.Rec.URL
	if w.Rec.IsPreprint() {
		url = cmp.Or(url, a.URL())
	}
	w.line("DO", w.Rec.ShownDOI())
	if w.Rec.PMID != "" {
		w.line("U1", w.Rec.PMID+"[pmid]")
	}
	pmcid := w.Rec.Text(record.PMCID)
	switch t := tagFor(record.PMCID, w.kind); {
	case t != "" && isPMCID(nil, pmcid):
		w.line(t, pmcid)
	case pmcid != "":
		w.line("U2", pmcid+"[pmcid]")
	}
	w.line("UR", url)
	if a.ID == "" {
		return
	}
	w.line("AN", tagged.FormatArXiv(a))
}

// writeStandardNumbers writes ISBN and ISSN, those of a kind in one field: of several
// Zotero takes the first alone, which is the one that it has for the type.
func (w *writer) writeStandardNumbers() {
	isbn, issn := numbered{record.ISBN, w.Rec.ISBN}, numbered{record.ISSN, w.Rec.ISSN}
	first, second := isbn, issn
	if journals.has(w.kind) {
		first, second = issn, isbn
	}
	for _, n := range [...]numbered{first, second} {
		if len(n.values) == 0 {
			continue
		}
		all := strings.Join(n.values, ", ")
		if w.kind == pat && w.Rec.Text(record.Number) == "" {
			w.Lose(n.v.String(), all, formats.Dropped, "it would be read as the patent's number")
			continue
		}
		if found, ok := standardNumbers(nil, all); ok && slices.Equal(found, n.each()) {
			w.line("SN", all)
			continue
		}
		for _, one := range n.each() {
			found, ok := standardNumbers(nil, one.s)
			if ok && (len(found) != 1 || found[0] != one) || !ok && one.v != first.v {
				w.Lose(one.v.String(), one.s, formats.Changed, "it is not read as it stands")
			}
			w.line("SN", one.s)
		}
	}
}

// numbered is a variable that has several standard numbers.
type numbered struct {
	v      record.Var
	values []string
}

func (n numbered) each() []standardNumber {
	list := make([]standardNumber, len(n.values))
	for i, s := range n.values {
		list[i] = standardNumber{n.v, s}
	}
	return list
}

// linkTags are the tags of the 2001 specification for kinds of links.
var linkTags = [...]string{
	record.LinkURL:    "L2",
	record.LinkPDF:    "L1",
	record.LinkFile:   "L1",
	record.LinkImage:  "L4",
	record.LinkRelate: "L3",
}

func (w *writer) writeLinks() {
	for _, l := range w.Rec.Links {
		w.line(linkTags[l.Kind], l.Target)
		w.LoseLinkParts(l, false)
	}
}

// writeCuts says in a note that a list of authors is cut.
func (w *writer) writeCuts() {
	for _, c := range w.Rec.Cuts {
		if c.Role == record.Author {
			w.line("N1", record.CutNote(c))
		} else {
			w.Lose(c.Role.String(), "", formats.Changed, "RIS can't say that the list is cut")
		}
	}
}

// writeExtra gives back the fields that came from RIS and had no home.
func (w *writer) writeExtra() {
	for _, f := range w.late {
		w.paragraphs(f.Name, w.Text(f.Value))
	}
	for _, f := range w.Rec.Extra {
		switch {
		case w.types != "" && w.isPublicationType(f):
			w.Lose(f.Name, f.Value, formats.Moved, "it is read as genre")
		case w.types != "" && f.Name == "M3" && saysNothing(w.kind, f.Value):
			w.Lose(f.Name, f.Value, formats.Dropped, "other databases' types say more")
		case f.Format != family:
			w.Lose(f.Name, f.Value, formats.Dropped, "a field of "+f.Format)
		case f.Name == "TY":
			// written as the record's type
		case tagged.ShortTag(f.Name) >= 0 && f.Name != "ER":
			w.paragraphs(f.Name, f.Value)
		case isLongTag(f.Name):
			w.line(f.Name, f.Value)
		default:
			w.Lose(f.Name, f.Value, formats.Dropped, "it is no tag")
		}
	}
}

func isLongTag(s string) bool {
	for i := range len(s) {
		if !isTagByte(s[i]) {
			return false
		}
	}
	return len(s) > 2 && len(s) <= maxLongTag && ascii.IsUpper(s[0])
}

// reportRest reports what RIS has no place for and no variable reaches.
func (w *writer) reportRest() {
	for _, a := range w.Rec.Aliases {
		w.Lose("alias", a, formats.Dropped, "")
	}
	for _, rel := range w.Rec.Relations {
		if relationText[rel.Kind] == "" {
			w.Lose("relation", rel.ID, formats.Dropped, "")
		}
	}
}

// relationText is how a note tells of another stage of the work.
var relationText = map[record.RelationKind]string{
	record.RelPreprint:    "Preprint: ",
	record.RelDraft:       "Working paper: ",
	record.RelPreprintOf:  "Published as: ",
	record.RelPublishedAs: "Published as: ",
	record.RelVersionOf:   "Other version: ",
}

// writeRelations writes notes about the other stages of the work, but for those that the
// record has from an earlier time.
func (w *writer) writeRelations() {
	for _, rel := range w.Rec.Relations {
		if text := relationText[rel.Kind]; text != "" {
			if note := text + w.Text(rel.ID); !slices.Contains(w.Rec.Notes, note) {
				w.line("N1", note)
			}
			w.Lose("relation", rel.ID, formats.Changed, "written as a note")
		}
	}
}

// writeShortContainer writes the short title of the container, which stands for the
// full one where there is none.
func (w *writer) writeShortContainer(t string) {
	full, short := w.Rec.ContainerTitle, w.Rec.ContainerTitleShort
	if full == "" && citable.has(w.kind) {
		w.Lose(record.ContainerTitleShort.String(), short, formats.Moved, "without the full title, the short one stands for it")
		t = "T2"
	}
	if tagged.SameText(full, short) {
		w.Lose(record.ContainerTitleShort.String(), short, formats.Dropped, "it is the title in full")
		return
	}
	w.single(record.ContainerTitleShort, t)
}

// writeVolume writes the volume. Where theses have it programs read the degree, if it
// is no number.
func (w *writer) writeVolume(t string) {
	if s := w.Rec.Volume; w.kind == thes && !strings.ContainsAny(s, "0123456789") {
		if w.Rec.Genre != "" {
			w.Lose(record.Volume.String(), s, formats.Dropped, "without a number, it would be read as the degree")
			return
		}
		w.Lose(record.Volume.String(), s, formats.Changed, "without a number, it is read as the degree")
		t = "M3"
	}
	w.single(record.Volume, t)
}

// writeGenre writes the genre; where that says no more than the type, last of all.
func (w *writer) writeGenre(t string) {
	switch {
	case w.types != "":
		w.Lose(record.Genre.String(), w.Rec.Genre, formats.Dropped, "other databases' types say more")
		return
	case t == "M3" && saysNothing(w.kind, w.Rec.Genre):
		w.Lose(record.Genre.String(), w.Rec.Genre, formats.Changed, "it says no more than the type")
		w.late = append(w.late, record.Field{Name: t, Value: w.Rec.Genre})
		return
	}
	w.single(record.Genre, t)
}

// writeLength writes the number of pages, unless writePages has.
func (w *writer) writeLength(t string) {
	s := w.Rec.Text(record.NumberOfPages)
	if t == "SP" && !isCount(s) {
		w.Lose(record.NumberOfPages.String(), s, formats.Changed, "it is read as the pages")
	}
	if t != "SP" || w.Rec.Page == "" || !isCount(s) || isCount(w.Rec.Page) {
		w.single(record.NumberOfPages, t)
	}
}
