package tagged

import "slices"

// keyGatherer gathers the names of records and nothing else: each line that holds
// one makes an entry. Where records begin and end doesn't matter, so it may take for
// a name what stands outside of them.
type keyGatherer struct{ *gatherer }

// Gather gathers the next name.
func (g keyGatherer) Gather(e *Entry) bool {
	for g.scan() {
		if g.cur.Kind != Tag || !slices.Contains(g.spec.IDTags, g.tag()) {
			continue
		}
		g.Begin(e)
		g.Add(e, g.tag(), g.cur.Value)
		g.rest(e)
		return true
	}
	return false
}

// rest takes the lines in which the name goes on.
func (g keyGatherer) rest(e *Entry) {
	for g.scan() {
		switch g.cur.Kind {
		case Blank, Skip:
		case Text:
			g.Extend(e, g.cur.Value)
		default:
			g.held = true
			return
		}
	}
}
