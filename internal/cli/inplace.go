package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/dedupe"
	"github.com/bibfold/bibfold/record"
)

// inPlace is how dedupe edits the files that the records come from, in place of
// writing a new document.
type inPlace struct {
	wanted bool
	backup bool // keep the old files
	diff   bool // show what would change, and change nothing

	respell bool // the user said whose spellings he wants

	spare func(record.Source) // keeps a record out of the next fold

	keymapHint string // says how to get a list of the keys that changed; "": there is one

	revise func(records, standing []*record.Record) // what was reported of the fold

	editing *convert.Editing
	backups []string
}

func (p *inPlace) addFlags(set *pflag.FlagSet) {
	set.BoolVar(&p.wanted, "in-place", false, "edit the files given: what was merged goes, the rest stays byte for byte")
	set.BoolVar(&p.backup, "backup", false, "with --in-place: keep the old file as FILE.bak, .bak1, …")
	set.BoolVar(&p.diff, "diff", false, "print what --in-place would change as a unified diff, and change nothing")
}

// notInPlace are the flags that say how a new document is written.
var notInPlace = []string{
	"output", "to", "key", "compact", "indent", "align", "quotes", "no-trailing-comma", "width", "field-order", "month-numbers", "url",
}

// join makes a job edit in place, if that is wanted.
func (p *inPlace) join(j *job, d *folding, cmd *cobra.Command, args []string) error {
	p.wanted = p.wanted || p.diff
	switch {
	case !p.wanted && p.backup:
		return errors.New("--backup keeps the files that --in-place edits: without --in-place there are none")
	case !p.wanted:
		return nil
	case len(args) == 0:
		return errors.New("--in-place edits files: name at least one")
	case p.diff && p.backup:
		return errors.New("--diff changes nothing: there is nothing that --backup could keep")
	case p.diff && d.keys.path != "":
		return errors.New("--diff changes nothing: there are no keys that --keymap could list")
	}
	for _, name := range notInPlace {
		if cmd.Flags().Changed(name) {
			return fmt.Errorf("--%s is for a new document: --in-place and --diff edit the files given", name)
		}
	}
	// Names are the user's own in a file of his: they change only if he says so.
	if !cmd.Flags().Changed("names") {
		d.options.Names = dedupe.NamesReport
	}
	p.respell = cmd.Flags().Changed("prefer") || cmd.Flags().Changed("prefer-field") || cmd.Flags().Changed("names")
	if d.keys.path == "" {
		p.keymapHint = " (--keymap FILE.tsv lists them)"
	}
	d.keys.extend = true
	d.options.Alone = map[record.Source]bool{}
	p.spare = func(source record.Source) { d.options.Alone[source] = true }
	p.revise = func(records, standing []*record.Record) { d.result.Revise(records, standing) }
	j.run, j.summary = p.run, p.summary
	return nil
}

// run works out what changes, and changes it or shows it.
func (p *inPlace) run(ctx context.Context, opt convert.Options) (*convert.Summary, error) {
	opt.Respell, opt.Spare = p.respell, p.spare
	editing, err := convert.Edit(ctx, opt)
	if err != nil {
		return nil, err
	}
	p.editing = editing
	p.revise(editing.Records, editing.Standing)
	if p.diff {
		err = p.show(opt.Stdout)
	} else {
		p.backups, err = editing.Write(ctx, p.backup)
	}
	return &editing.Summary, err
}

// show prints what would change.
func (p *inPlace) show(w io.Writer) error {
	for _, f := range p.editing.Files {
		if _, err := w.Write(f.Diff()); err != nil {
			return fmt.Errorf("can't write standard output: %w", err)
		}
	}
	return nil
}

// summary says what was done.
func (p *inPlace) summary(s *convert.Summary, tell *teller) {
	if s.Read == 0 {
		tell.summary(s, "")
		return
	}
	tell.skipped(s.Skipped)
	tell.target = p.place()
	tell.lost()
	changed := p.files(tell)
	p.goneKeys(tell)
	for _, name := range p.backups {
		tell.say("the old file is %s", name)
	}
	end := sentence(s.Counts)
	switch {
	case changed == 0 && len(p.editing.Files) == 1:
		end += ": nothing to do, " + p.editing.Files[0].Name + " stays as it is"
	case changed == 0:
		end += ": nothing to do, the files stay as they are"
	case p.diff:
		end += fmt.Sprintf(", would leave %d", s.Written)
	default:
		end += fmt.Sprintf(", left %d", s.Written)
	}
	tell.say("%s", end)
}

// place names what could not hold all that a merge brings.
func (p *inPlace) place() string {
	if files := p.editing.Files; len(files) == 1 {
		return files[0].Name
	}
	return "their format"
}

// files says what was done to each file and returns how many change.
func (p *inPlace) files(tell *teller) (changed int) {
	for _, f := range p.editing.Files {
		if !f.Changes() {
			continue
		}
		changed++
		var parts []string
		if f.Removed > 0 {
			parts = append(parts, "removed "+convert.Count(f.Removed, "entry", "entries"))
		}
		if f.Changed > 0 {
			parts = append(parts, "changed "+convert.Count(f.Changed, "entry", "entries"))
		}
		verb := ""
		if p.diff {
			verb = "would have "
		}
		tell.say("%s: %s%s", f.Name, verb, strings.Join(parts, ", "))
	}
	return changed
}

// goneKeys says which citation keys nothing answers to any more: documents that
// cite them need another.
func (p *inPlace) goneKeys(tell *teller) {
	gone := p.editing.Gone
	if len(gone) == 0 {
		return
	}
	var parts []string
	told := map[string]bool{}
	for _, g := range gone {
		part := fmt.Sprintf("%s (now %s)", g.Key, g.Instead)
		if !told[part] { // a key may stand twice
			told[part] = true
			parts = append(parts, part)
		}
	}
	tell.say("keys that are gone: %s%s", some(parts, skippedNamed), p.keymapHint)
}
