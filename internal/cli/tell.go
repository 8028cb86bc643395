package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/bibfold/bibfold/convert"
	"github.com/bibfold/bibfold/formats"
)

// teller says on standard error what happens.
type teller struct {
	w      io.Writer
	lines  *bufio.Writer // to w
	live   bool          // somebody may be watching: no line waits
	quiet  bool          // errors alone
	every  bool          // each warning, however many there are
	told   kinds
	target string // title of the output's format
	losses losses
	ledger *ledger // nil: none is wanted
	holder string  // the library that holds what is withheld

	start time.Time
	bar   *progressbar.ProgressBar // nil while there is none to be seen
	eager bool                     // a bar is wanted: w is a terminal
}

func newTeller(w io.Writer, quiet bool, target string) *teller {
	live := isTerminal(w)
	return &teller{
		w: w, lines: bufio.NewWriterSize(w, 32<<10), live: live, quiet: quiet, target: target, told: kinds{},
		start: time.Now(), eager: !quiet && live,
	}
}

// isTerminal reports whether a person is at the other end.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// say writes a line, unless the user wants quiet.
func (t *teller) say(format string, args ...any) {
	if !t.quiet {
		t.line(fmt.Sprintf(format, args...))
	}
}

// line writes a line at once, behind what waits.
func (t *teller) line(s string) {
	t.write(s)
	t.flush()
}

// write writes a line, given in parts, that may wait for others: there may be very
// many.
func (t *teller) write(parts ...string) {
	if t.bar != nil {
		t.bar.Clear()
	}
	for _, s := range parts {
		t.lines.WriteString(s)
	}
	t.lines.WriteByte('\n')
	if t.live {
		t.flush()
	}
}

// flush writes what waits. That nobody reads it is no reason to fail.
func (t *teller) flush() { _ = t.lines.Flush() }

// problem shows a diagnostic: file:line:col: severity: message.
func (t *teller) problem(e *formats.Error) {
	if t.quiet && e.Severity < formats.Unreadable || !t.every && !t.told.shows(e) {
		return
	}
	t.write(e.Pos.String(), ": ", e.Severity.String(), ": ", e.Text())
}

// rest says of how many problems it was silent.
func (t *teller) rest() {
	for _, line := range t.told.rest() {
		t.say("%s (--verbose names each)", line)
	}
}

// loss remembers what the output's format could not hold.
func (t *teller) loss(l formats.Loss) {
	t.losses.add(l)
	if t.ledger != nil {
		t.ledger.add(l)
	}
}

// dropped enters a piece between entries, for which the output has no place, into the
// ledger.
func (t *teller) dropped(v formats.Verbatim) {
	if t.ledger != nil {
		t.ledger.addPiece(v)
	}
}

// lost sums up what the output's format could not hold.
func (t *teller) lost() {
	hint := "--ledger FILE.tsv lists them all"
	if t.ledger != nil {
		hint = ""
	}
	for line := range t.losses.lines(t.target, hint) {
		t.say("%s", line)
	}
}

// patience is how long a run may take before a progress bar shows.
const patience = time.Second

// progress shows how far the reading is, if it takes long and somebody watches.
func (t *teller) progress(done, total int64) {
	if !t.eager {
		return
	}
	if t.bar == nil {
		if time.Since(t.start) < patience {
			return
		}
		t.bar = progressbar.NewOptions64(total,
			progressbar.OptionSetWriter(t.w),
			progressbar.OptionSetDescription("reading"),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish())
	}
	t.bar.ChangeMax64(total)
	t.bar.Set64(done)
}

func (t *teller) endProgress() {
	if t.bar != nil {
		t.bar.Clear()
		t.bar = nil
	}
}

// summary says in a few lines what was done.
func (t *teller) summary(s *convert.Summary, output string) {
	t.skipped(s.Skipped)
	if s.Dropped > 0 {
		t.say("%s has no place for what stands between entries: %s left out", t.target, convert.Count(s.Dropped, "piece", "pieces"))
	}
	t.lost()
	if len(s.Sources) > 1 {
		for _, source := range s.Sources {
			t.say("%s (%s): %s", source.Source, sourceTitle(source), sentence(source.Counts))
		}
	}
	end := sentence(s.Counts)
	if s.Withheld > 0 && t.holder != "" {
		end += " (held by " + t.holder + ")"
	}
	switch {
	case s.Kept && s.Read > 0:
		end += fmt.Sprintf(": nothing to write, %s stands as it was (--force replaces it)", output)
	case s.Kept:
		end = fmt.Sprintf("no record found: %s stands as it was", output)
	case s.Read == 0 && s.Unreadable == 0:
		end = "no record found"
	default:
		end += fmt.Sprintf(", wrote %d", s.Written)
		if output != "" && output != convert.Stdin {
			end += " to " + output
		}
	}
	if s.Read == 0 {
		t.line(end) // the exit status tells of a problem: even a quiet run says which
		return
	}
	t.say("%s", end)
}

func sourceTitle(s convert.SourceCounts) string {
	if s.Title == "" {
		return "empty"
	}
	return s.Title
}

// sentence says how many records were read, and what became of them but for
// those that were written.
func sentence(c convert.Counts) string {
	s := "read " + convert.Count(c.Read, "record", "records")
	if c.Serving > 0 {
		s += " and " + convert.Count(c.Serving, "entry that only serves", "entries that only serve") + " others"
	}
	if c.Unreadable > 0 {
		s += ", could not read " + convert.Count(c.Unreadable, "entry", "entries")
	}
	if c.Merged > 0 {
		s += fmt.Sprintf(", merged %d", c.Merged)
	}
	if c.Withheld > 0 {
		s += fmt.Sprintf(", withheld %d", c.Withheld)
	}
	return s
}

// skippedNamed is how many of the files that were skipped for one reason are
// named.
const skippedNamed = 10

// skipped says which files in folders were not read, by reason.
func (t *teller) skipped(skips []convert.Skip) {
	byReason := map[string][]string{}
	var reasons []string
	for _, s := range skips {
		if byReason[s.Reason] == nil {
			reasons = append(reasons, s.Reason)
		}
		byReason[s.Reason] = append(byReason[s.Reason], s.Path)
	}
	for _, reason := range reasons {
		paths := byReason[reason]
		t.say("skipped (%s): %s", reason, some(paths, skippedNamed))
	}
}
