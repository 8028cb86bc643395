package dedupe

// A mention tells nothing of a work but its title and its authors. It goes with the
// paper of a meeting as well as with the article that followed in a journal, so that
// mentions find their works when the others have found theirs.

// mentionsLast puts the joins between a mention and a record that tells more behind the
// others.
func (lib *library) mentionsLast(joins []edge) []edge {
	var others, mentions []edge
	for _, e := range joins {
		if lib.profiles[e.a].bare() != lib.profiles[e.b].bare() {
			mentions = append(mentions, e)
		} else {
			others = append(others, e)
		}
	}
	return append(others, mentions...)
}
