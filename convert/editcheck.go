package convert

import (
	"fmt"

	"github.com/bibfold/bibfold/record"
)

// poorer is a record that says less in the new content of its file.
type poorer struct {
	was     *record.Record
	what    string // that it would lose
	changes bool   // it is changed itself, not only one that it refers to
}

// check reads the new content of a file as the old one was read, and returns an
// error if a record is missing in it that was not merged. Records that say less than
// they did are returned.
func (c *conversion) check(f *EditedFile) (all []poorer, err error) {
	if !f.Changes() {
		return nil, nil
	}
	now := make(map[record.Source]*record.Record, len(f.edits.Changed))
	for _, change := range f.edits.Changed {
		now[change.Was.Source] = change.Now
	}
	gone := make(map[record.Source]bool, len(f.edits.Removed))
	for _, r := range f.edits.Removed {
		gone[r.Source] = true
	}
	again, unreadable, err := c.readAgain(f)
	if err != nil {
		return nil, err
	}
	f.now = again
	if old := c.counts.source(f.Name).Unreadable; unreadable != old {
		return nil, fault(f.Name, fmt.Sprintf("%d entries could not be read, and then %d", old, unreadable))
	}
	for _, r := range f.was {
		if gone[r.Source] {
			continue
		}
		want := r
		if n := now[r.Source]; n != nil {
			want = n
		}
		if len(again) == 0 || again[0].ID != want.ID {
			return nil, fault(f.Name, fmt.Sprintf("the entry %q would be lost", want.ID))
		}
		if what := lost(r, want, again[0]); what != "" {
			all = append(all, poorer{r, what, want != r})
		}
		again = again[1:]
	}
	if len(again) > 0 && len(all) == 0 {
		return nil, fault(f.Name, fmt.Sprintf("the entry %q would come from nowhere", again[0].ID))
	}
	return all, nil
}

// fault says that the program can't do what it set out to do.
func fault(file, what string) error {
	return fmt.Errorf("%s: %s: this is a fault of the program, nothing is changed", file, what)
}

// readAgain reads the new content of a file, and tells nobody.
func (c *conversion) readAgain(f *EditedFile) (records []*record.Record, unreadable int, err error) {
	d := *f.doc
	d.open = f.opener(f.New)
	again := &conversion{Options: c.Options, ctx: c.ctx, charset: c.charset, finder: c.finder, docs: []*document{&d}}
	again.OnError, again.Progress = nil, nil
	again.counts.add(&d)
	for it, err := range again.pipeline(again.read()) {
		if err != nil {
			return nil, 0, err
		}
		if it.record != nil {
			records = append(records, it.record)
		}
	}
	return records, again.counts.Unreadable, nil
}

// lost names something that a record said, and was to go on saying, and doesn't.
// A record that doesn't change itself must be what it was, but for what others
// hand down to it or are called.
func lost(was, want, got *record.Record) string {
	if was == want && len(was.Relations) == 0 && !record.Equal(was, got) {
		return "content"
	}
	if was.ArXiv.ID != "" && want.ArXiv.ID != "" && got.ArXiv.ID == "" {
		return "arXiv id"
	}
	for v := record.VarNone + 1; v < record.NumVars; v++ {
		if was.Has(v) && want.Has(v) && !got.Has(v) {
			return v.String()
		}
	}
	return ""
}
