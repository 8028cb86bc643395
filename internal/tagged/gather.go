package tagged

// maxTags bounds how many different tags are remembered: garbage may look like
// ever new ones.
const maxTags = 1 << 10

// gatherer gathers lines into entries by a grammar.
type gatherer struct {
	Grammar
	*Source

	cur  Line
	held bool // cur was looked at and belongs to what comes next
	tags map[string]string
}

func newGatherer(s *Source) *gatherer {
	return &gatherer{Grammar: s.spec.Grammar, Source: s, tags: make(map[string]string, 64)}
}

// scan moves to the next line; false at the end of the text.
func (g *gatherer) scan() bool {
	if g.held {
		g.held = false
		return true
	}
	text, ok := g.Next()
	if ok {
		g.cur = g.Scan(text)
	}
	return ok
}

// Gather gathers the next entry.
func (g *gatherer) Gather(e *Entry) bool {
	if !g.open(e) {
		return false
	}
	g.body(e)
	return true
}

// open passes over what stands between records and takes the first line of one.
func (g *gatherer) open(e *Entry) bool {
	defer g.EndPass()
	for g.scan() {
		switch g.cur.Kind {
		case Begin:
			e.Headed, e.Head = true, string(g.cur.Value)
		case Tag:
			if g.Follows != nil && !g.Follows(g.tag()) {
				g.Pass(g.cur.Tag, blank, g.cur.Value)
				continue
			}
			g.held = true
		case Text, Stray:
			g.Pass(g.cur.Value)
			continue
		default:
			continue
		}
		g.Begin(e)
		return true
	}
	return false
}

var blank = []byte{' '}

// body gathers the lines of a record up to its end.
func (g *gatherer) body(e *Entry) {
	gap := false
	for g.scan() {
		switch g.cur.Kind {
		case Blank:
			gap = true
			continue
		case Skip:
			continue
		case Begin:
			g.held = true
			return
		case End:
			g.Reach(e)
			return
		case Tag:
			tag := g.tag()
			if len(e.Fields) > 0 && g.Opens(e, tag, gap) {
				g.held = true
				return
			}
			g.Add(e, tag, g.cur.Value)
		case Stray:
			if gap {
				g.held = true
				return
			}
			g.Extend(e, g.cur.Value)
		case Text:
			g.Extend(e, g.cur.Value)
		}
		gap = false
		g.Reach(e)
	}
}

// tag returns the tag of the current line as a string, the same one each time.
func (g *gatherer) tag() string {
	if i := ShortTag(g.cur.Tag); i >= 0 {
		return shortTags[2*i : 2*i+2]
	}
	if tag, ok := g.tags[string(g.cur.Tag)]; ok {
		return tag
	}
	tag := string(g.cur.Tag)
	if len(g.tags) < maxTags {
		g.tags[tag] = tag
	}
	return tag
}
