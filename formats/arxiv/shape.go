package arxiv

// A shape is one of the forms in which arXiv lists a paper. Each block of a text
// is asked for its shape anew, so that they may be mixed.
type shape struct {
	// fits reports whether a block has the shape.
	fits func(*entry) bool
	// read fills the entry's record. If it can't, it notes one problem that says
	// why, of severity Unreadable, and returns false.
	read func(*entry) bool
}

// shapes holds the known shapes, the more telling ones first.
var shapes = [...]shape{
	{fitsMail, readMail},
	{fitsAbs, readAbs},
	{fitsList, readList},
	{fitsSearch, readSearch},
}

// shapeOf returns the shape of a block, nil if it is no result at all.
func shapeOf(e *entry) *shape {
	for i := range shapes {
		if shapes[i].fits(e) {
			return &shapes[i]
		}
	}
	return nil
}
