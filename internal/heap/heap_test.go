package heap

import "testing"

func TestPercent(t *testing.T) {
	const mb = 1 << 20
	for _, c := range []struct{ live, garbage uint64 }{
		{0, 64 * mb},
		{10 * mb, 64 * mb},
		{400 * mb, 800 * mb},
		{2000 * mb, 900 * mb},
		{10000 * mb, 3000 * mb},
	} {
		got := uint64(percent(c.live)) * max(c.live, runtimeLeast) / 100
		if got > c.garbage || got < c.garbage*97/100 {
			t.Errorf("beside %d MB there may be %d MB of garbage, want %d", c.live/mb, got/mb, c.garbage/mb)
		}
	}
}
