package arxiv

// label is a heading that arXiv prints before a part of a result.
type label uint8

const (
	labelNone label = iota
	labelComments
	labelReport
	labelMSC
	labelACM
	labelJournal
)

// labels are the headings of what follows the dates, as arXiv spells them.
var labels = [...]struct {
	text  string
	label label
}{
	{"Comments:", labelComments},
	{"Report number:", labelReport},
	{"MSC Class:", labelMSC},
	{"ACM Class:", labelACM},
	{"Journal ref:", labelJournal},
}

// labelAt returns the label that stands in text at byte at, and where it ends.
func labelAt(text []byte, at int) (l label, end int, ok bool) {
	switch text[at] {
	case 'C', 'R', 'M', 'A', 'J':
	default:
		return labelNone, at, false
	}
	for _, row := range labels {
		if end, ok := matchPhrase(text, at, row.text); ok {
			return row.label, end, true
		}
	}
	return labelNone, at, false
}
