package arxiv

// A shape is one of the forms in which arXiv lists a paper. Each block of a text
// is asked for its shape anew, so that they may be mixed.
type shape struct {
	// fits reports whether a block has the shape.
	fits func(*entry) bool
	// find finds the parts of the entry, and reads its id and title. If there is no
	// record in it, it notes one problem that says why, of severity Unreadable, and
	// returns false. It is called for one block after the other.
	find func(*entry) bool
	// fill reads the rest. Of several entries it may be called at once.
	fill func(*entry)
}

// shapes holds the known shapes, the more telling ones first.
var shapes = [...]shape{
	{fitsXML, findXML, fillXML},
	{fitsPage, findPage, fillPage},
	{fitsSnapshot, findSnapshot, fillSnapshot},
	{fitsMail, findMail, fillMail},
	{fitsAbs, findAbs, fillAbs},
	{fitsList, findList, fillList},
	{fitsSearch, findSearch, fillSearch},
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
