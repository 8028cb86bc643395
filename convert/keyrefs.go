package convert

import (
	"cmp"
	"strings"

	"github.com/bibfold/bibfold/record"
)

// Records refer to each other by key: a chapter to its book, BibTeX's crossref. A
// reference means the record of its own file. Where that gets another key than it
// had, the reference must follow it, whether the record stands before or, as
// BibTeX wants it, behind: its new key is then settled before its turn comes.

// keyrefs are the keys of files that are others in the output. Keys are hashes of
// file and key.
type keyrefs struct {
	first   string              // file of the first record: nobody had its keys before
	own     map[uint64]struct{} // keys that records of further files have kept
	moved   map[uint64]string   // the new keys
	planned map[uint64]struct{} // those of moved whose record is still to come
	// instead has the keys of records that were merged, and the keys of those that
	// they were merged into.
	instead map[string]keptKey
	// former are the keys that the input says its records once had.
	former map[string]bool
	// keyless has records without a key that others point at, by where they stood.
	keyless map[record.Source]*record.Record
	// numbered has the records that hold what an accession number named, by number.
	numbered map[string]*record.Record
	// standing returns the keys that stand in a file; nil: they aren't known.
	standing func(file string) (map[uint64]struct{}, error)
	files    map[string]map[uint64]struct{} // what it returned
}

// keptKey is the key that a record has in its file.
type keptKey struct{ file, key string }

func newKeyrefs() keyrefs {
	return keyrefs{
		own: map[uint64]struct{}{}, moved: map[uint64]string{}, planned: map[uint64]struct{}{},
		files: map[string]map[uint64]struct{}{},
	}
}

func fileKey(file, key string) uint64 { return addToHash(addToHash(hashKey(file), "\x00"), key) }

// hasKept notes that the record of a file has kept its key.
func (k *keyrefs) hasKept(file, key string, any bool) {
	if !any {
		k.first = file
	}
	if file != k.first {
		k.own[fileKey(file, key)] = struct{}{}
	}
}

// hasMoved notes that the record of a file has got another key. Of several with one
// key in a file the first is the one that is referred to.
func (k *keyrefs) hasMoved(file, was, now string) {
	f := fileKey(file, was)
	if _, known := k.moved[f]; !known {
		k.moved[f] = now
	}
}

// arrives returns the key that was settled for a record before its turn came.
func (k *keyrefs) arrives(file, key string) (string, bool) {
	if len(k.planned) == 0 {
		return "", false
	}
	f := fileKey(file, key)
	if _, ok := k.planned[f]; !ok {
		return "", false
	}
	delete(k.planned, f)
	return k.moved[f], true
}

// holds reports whether a record of the file has the key, or will have had it.
func (k *keyrefs) holds(file, key string) (bool, error) {
	if k.standing == nil {
		return false, nil
	}
	keys, known := k.files[file]
	if !known {
		var err error
		if keys, err = k.standing(file); err != nil {
			return false, err
		}
		k.files[file] = keys
	}
	_, ok := keys[hashKey(key)]
	return ok, nil
}

// follow makes the references of a record, whose key was the one given, go where
// the records have gone. Those to a record that was merged into it go.
func (k *keyring) follow(r *record.Record, was string) error {
	if len(r.Relations) == 0 {
		return nil
	}
	relations := make([]record.Relation, 0, len(r.Relations))
	for _, rel := range r.Relations {
		at := keptKey{cmp.Or(rel.At.File, r.Source.File), strings.TrimSpace(rel.ID)}
		if into, ok := k.refs.instead[at.key]; ok {
			if into == (keptKey{r.Source.File, was}) {
				continue
			}
			at = into
		} else if into := k.refs.unnamed(rel); into != nil {
			if into == r {
				continue
			}
			if err := k.nameEarly(into); err != nil {
				return err
			}
			at = keptKey{into.Source.File, into.ID}
		}
		to, err := k.newKey(at.file, at.key)
		if err != nil {
			return err
		}
		rel.At = record.Source{}
		rel.ID = to
		relations = record.AppendNew(relations, rel)
	}
	r.Relations = relations
	return nil
}

// unnamed returns the record that a relation points at otherwise than by key.
func (k *keyrefs) unnamed(rel record.Relation) *record.Record {
	if r := k.keyless[rel.At]; r != nil {
		return r
	}
	return k.numbered[strings.TrimSpace(rel.ID)]
}

// nameEarly gives a record that has no key one before its turn comes.
func (k *keyring) nameEarly(r *record.Record) (err error) {
	if r.ID == "" {
		r.ID, err = k.make(k.pattern.Key(r))
	}
	return err
}

// newKey returns the key in the output of the record that has the key in the file.
func (k *keyring) newKey(file, key string) (string, error) {
	f := fileKey(file, key)
	if to, ok := k.refs.moved[f]; ok {
		return to, nil
	}
	base := k.clean(key)
	if base == key {
		_, taken := k.kept[k.hash(key)]
		_, own := k.refs.own[f]
		if !k.stands(key) && (!taken || own || file == k.refs.first) {
			return key, nil
		}
	}
	if ok, err := k.refs.holds(file, key); !ok || base == "" {
		return key, err
	}
	to, err := k.make(base)
	if err != nil {
		return key, err
	}
	k.refs.moved[f] = to
	k.refs.planned[f] = struct{}{}
	return to, nil
}
