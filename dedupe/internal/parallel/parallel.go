// Package parallel does work on all cores so that nothing depends on how many there are.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Range calls f for the parts of 0..n on all cores. What f does to one index
// must not depend on another.
func Range(n int, f func(from, to int)) { Parts(n, 512, f) }

// Each calls f for 0 to n-1 on all cores; the calls are few and take long.
func Each(n int, f func(i int)) {
	Parts(n, 1, func(from, _ int) { f(from) })
}

// Parts calls f for the parts of 0..n that are of the given size, on all cores.
func Parts(n, part int, f func(from, to int)) {
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
