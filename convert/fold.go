package convert

import (
	"iter"

	"github.com/bibfold/bibfold/record"
)

// fold collects all records, has them folded, and yields those that remain. What
// stood between the records keeps its place among them.
func (c *conversion) fold(items iter.Seq2[item, error]) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		var records []*record.Record
		var pieces []item
		var before []int // how many records stand before each piece
		for it, err := range items {
			switch {
			case err != nil:
				yield(item{}, err)
				return
			case it.record != nil:
				records = append(records, it.record)
			default:
				pieces = append(pieces, it)
				before = append(before, len(records))
			}
		}
		place := make(map[record.Source]int, len(records))
		for i, r := range records {
			place[r.Source] = i
			if c.keys != nil {
				reserveKeys(r, c.keys.reserve)
			}
		}
		next := 0
		until := func(at int) bool {
			for ; next < len(pieces) && before[next] <= at; next++ {
				if !yield(pieces[next], nil) {
					return false
				}
			}
			return true
		}
		for _, r := range c.Fold(records) {
			if !until(place[r.Source]) || !yield(item{record: r}, nil) {
				return
			}
		}
		until(len(records))
	}
}
