package convert

import (
	"context"
	"crypto/sha256"
	"iter"
	"os"
	"strconv"
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// write writes the items with their keys.
func (c *conversion) write(items iter.Seq2[item, error]) error {
	out := c.output()
	defer out.stop()
	numbered := c.accessions()
	for it, err := range items {
		switch {
		case err != nil:
			return err
		case it.verbatim != nil:
			err = c.carry(out, it.verbatim)
		default:
			if c.Fold == nil {
				numbered.unname(it.record)
			}
			err = c.writeRecord(out, it.record)
		}
		if err != nil {
			return c.writeError(err)
		}
	}
	return c.writeError(out.Close())
}

// writeRecord gives a record its key and writes it.
func (c *conversion) writeRecord(out *output, r *record.Record) error {
	changed, err := c.key(r)
	if err != nil {
		return err
	}
	c.counts.wrote(r)
	family := c.family(r.Source.Format)
	if family != c.To.FamilyName() {
		standIn(r)
	}
	if c.watchesCitations(family) {
		c.recordCites(r)
	}
	return out.write(r, changed)
}

// family returns the family of a format by its name, "" if there is none.
func (c *conversion) family(name string) string {
	family, known := c.families[name]
	if !known {
		if f := c.Registry.ByName(name); f != nil {
			family = f.FamilyName()
		}
		if c.families == nil {
			c.families = map[string]string{}
		}
		c.families[name] = family
	}
	return family
}

// standIn lets the abbreviated title of a journal stand for the full one where
// that is missing, as in half of PubMed's records: citation styles print the full
// one, and BibTeX and Zotero ask for it. It is done when records are written, as
// merging must prefer another record's full title; and not from a format to
// itself, where it would add what the user didn't write.
func standIn(r *record.Record) {
	if r.ContainerTitle == "" {
		r.ContainerTitle = r.ContainerTitleShort
	}
}

// writeError prefers the user's interrupt to the error that it leads to.
func (c *conversion) writeError(err error) error {
	if err != nil && c.ctx.Err() != nil {
		return context.Cause(c.ctx)
	}
	return err
}

// carry writes a piece that is no record, if it is of the output's family, or
// counts it as dropped. Macros are not: what they stand for is in the records; and
// unreadable entries are counted as such.
func (c *conversion) carry(out *output, v *formats.Verbatim) error {
	if c.repeats(v) {
		return nil
	}
	if out.carrier != nil && v.Format == c.To.FamilyName() {
		if v.Kind == formats.VerbatimUnreadable {
			c.problem(&formats.Error{Pos: v.Pos, Severity: formats.Note, Msg: "what could not be read is kept in the output as text"})
		}
		if c.watchesCitations(v.Format) {
			c.citesMerged(v.Pos, "", v.Text)
		}
		return out.carry(*v)
	}
	if v.Kind == formats.VerbatimText || v.Kind == formats.VerbatimPreamble {
		c.counts.Dropped++
		if f := c.finder.hidden(v); f != nil {
			c.problem(&formats.Error{
				Pos: v.Pos, Severity: formats.Warning,
				Msg: "what stands here looks like " + f.Title + " and is left out: to have it read, put it into a file of its own",
			})
		}
		if c.OnDropped != nil {
			c.OnDropped(*v)
		}
	}
	return nil
}

// repeats reports whether a piece that is no record says what a piece of an earlier
// input says: the heading of a library, of which there are several copies. What one
// input says twice stands twice.
func (c *conversion) repeats(v *formats.Verbatim) bool {
	if v.Kind != formats.VerbatimText && v.Kind != formats.VerbatimPreamble {
		return false
	}
	if c.pieces == nil {
		c.pieces = map[[sha256.Size]byte]string{}
	}
	piece := sha256.Sum256([]byte(strings.TrimSpace(v.Text)))
	first, known := c.pieces[piece]
	if !known {
		c.pieces[piece] = v.Pos.File
	}
	return known && first != v.Pos.File
}

// key gives a record its key, and says so if that isn't the one it had; it returns
// the loss that this is, if it is one.
func (c *conversion) key(r *record.Record) (changed *formats.Loss, err error) {
	if c.keys == nil {
		return nil, nil
	}
	was := strings.TrimSpace(r.ID)
	twice, err := c.keys.assign(r)
	if err == nil {
		err = c.keys.follow(r, was)
	}
	switch {
	case err != nil || was == "" || r.ID == was:
	case c.keys.stands(was):
		c.warn(r, was, "another work that isn't written here has this key: written as "+strconv.Quote(r.ID))
	case twice:
		c.warn(r, was, "another record before has this key: written as "+strconv.Quote(r.ID))
	default:
		changed = &formats.Loss{
			Record: r, Field: "id", Value: was, Action: formats.Changed,
			Why: "some of its characters can't stand in a key",
		}
	}
	return changed, err
}

// warn tells of a problem with a record.
func (c *conversion) warn(r *record.Record, key, msg string) {
	pos := formats.PosOf(r.Source)
	c.problem(&formats.Error{Pos: pos, Key: key, Severity: formats.Warning, Msg: msg})
}

// openKeys makes ready to give keys. Inputs that may hold keys are read for them
// alone when the first key must be made; a stream is therefore kept.
func (c *conversion) openKeys() error {
	if c.To.Keyless {
		return nil
	}
	c.keys = newKeyring(c.Key, c.To.CleanKey)
	c.keys.caseless = c.To.CaselessKeys
	for _, r := range c.Elsewhere {
		reserveKeys(r, c.keys.occupy)
	}
	if c.Fold != nil {
		return nil // which has all records, and with them their keys
	}
	keyed := c.keyed()
	if len(keyed) == 0 {
		return nil
	}
	c.keys.standing = func(reserve func(string)) error {
		return c.readKeys(keyed, func(r *record.Record) { reserveKeys(r, reserve) })
	}
	c.keys.refs.standing = func(file string) (map[uint64]struct{}, error) { return c.keysIn(file, keyed) }
	for _, d := range keyed {
		if d.reopens() {
			continue
		}
		release, err := d.respool(c.opening(c.OnError))
		if err != nil {
			return err
		}
		c.releases = append(c.releases, release)
	}
	return nil
}

// keysIn returns the keys, not the former ones, of the records in a file.
func (c *conversion) keysIn(file string, docs []*document) (map[uint64]struct{}, error) {
	keys := map[uint64]struct{}{}
	for _, d := range docs {
		if d.name != file {
			continue
		}
		if err := c.readKeys([]*document{d}, func(r *record.Record) { keys[hashKey(strings.TrimSpace(r.ID))] = struct{}{} }); err != nil {
			return nil, err
		}
	}
	return keys, nil
}

// reserveKeys calls reserve with the key of a record and the keys it once had.
func reserveKeys(r *record.Record, reserve func(string)) {
	reserve(r.ID)
	for _, alias := range r.Aliases {
		reserve(alias)
	}
}

// keyed returns the inputs whose records may have keys. Accession numbers that get
// keys in their place are none.
func (c *conversion) keyed() []*document {
	var docs []*document
	unnamed := c.accessions()
	for _, d := range c.docs {
		if d.format != nil && !d.format.Keyless && (unnamed[d.format.Name] == nil || d.format.Numbered) {
			docs = append(docs, d)
		}
	}
	return docs
}

// commit makes the output show. A file that has something in it is not replaced
// by one without any record.
func (c *conversion) commit() error {
	if c.counts.Written == 0 && !c.Force && c.sink.target != "" {
		if info, err := os.Stat(c.sink.target); err == nil && info.Size() > 0 {
			c.counts.Kept = true
			c.sink.Abort()
			return nil
		}
	}
	return c.sink.Commit()
}
