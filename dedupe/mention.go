package dedupe

// A mention tells nothing of a work but its title and its authors. It goes with the
// paper of a meeting as well as with the article that followed in a journal, so that
// mentions find their works when the others have found theirs.

// partMentions parts the joins between a mention and a record that tells more from the
// others.
func (lib *library) partMentions(joins []edge) (others, mentions []edge) {
	for _, e := range joins {
		if lib.profiles[e.a].bare() != lib.profiles[e.b].bare() {
			mentions = append(mentions, e)
		} else {
			others = append(others, e)
		}
	}
	return others, mentions
}

// vague takes those out of the joins of mentions, strongest first, that speak for two
// works alike which contradict each other. Which of them is meant is for a person to say.
func (lib *library) vague(f *forest, joins []edge) (clear, vague []edge) {
	best, unclear := map[int32]edge{}, map[int32]bool{} // by the set of the mention
	ends := make([]pair, len(joins))                    // sets of mention and work
	for k, e := range joins {
		mention, work := f.find(e.a), f.find(e.b)
		if lib.profiles[e.b].bare() {
			mention, work = work, mention
		}
		ends[k] = pair{mention, work}
		first, ok := best[mention]
		switch {
		case !ok:
			best[mention] = edge{ends[k], e.bits}
		case first.b != work && first.bits-e.bits < tie && !unclear[mention]:
			unclear[mention] = lib.contradict(f.of(first.b), f.of(work))
		}
	}
	for k, e := range joins {
		if unclear[ends[k].a] {
			vague = append(vague, e)
		} else {
			clear = append(clear, e)
		}
	}
	return clear, vague
}
