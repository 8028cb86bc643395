package dedupe

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls f for the parts of 0..n on all cores. What f does to one index
// must not depend on another.
func parallel(n int, f func(from, to int)) {
	const part = 512
	workers := min(runtime.GOMAXPROCS(0), (n+part-1)/part)
	if workers <= 1 {
		f(0, n)
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				to := int(next.Add(part))
				if to-part >= n {
					return
				}
				f(to-part, min(to, n))
			}
		})
	}
	wg.Wait()
}
