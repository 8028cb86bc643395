package dedupe

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls f for the parts of 0..n on all cores. What f does to one index
// must not depend on another.
func parallel(n int, f func(from, to int)) { inParts(n, 512, f) }

// each calls f for 0 to n-1 on all cores; the calls are few and take long.
func each(n int, f func(i int)) {
	inParts(n, 1, func(from, _ int) { f(from) })
}

func inParts(n, part int, f func(from, to int)) {
	workers := min(runtime.GOMAXPROCS(0), (n+part-1)/part)
	if workers <= 1 {
		for from := 0; from < n; from += part {
			f(from, min(from+part, n))
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				to := int(next.Add(int64(part)))
				if to-part >= n {
					return
				}
				f(to-part, min(to, n))
			}
		})
	}
	wg.Wait()
}
