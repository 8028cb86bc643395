package zoterordf

import "testing"

func TestPosition(t *testing.T) {
	const text = "\ufeffab\r\nc\r\rd\n"
	lines := linesOf([]byte(text), len("\ufeff"))
	for at, want := range map[int][2]int{
		0: {1, 1}, 3: {1, 1}, 4: {1, 2}, 6: {1, 4}, 7: {2, 1}, 8: {2, 2}, 9: {3, 1}, 10: {4, 1}, 11: {4, 2}, 12: {5, 1},
	} {
		if line, col := lines.position(at); line != want[0] || col != want[1] {
			t.Errorf("%d is %d:%d, want %d:%d", at, line, col, want[0], want[1])
		}
	}
}
