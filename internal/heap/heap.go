// Package heap decides how much garbage a run may pile up before it is collected.
package heap

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The runtime counts garbage in percent of what is in use: records that stream leave
// little in use, and it would collect for every megabyte that is read; a large library is
// bound by its memory. So there may be some garbage here at all times, twice as much as is
// in use while that is little, and a part of it when it is much.
const (
	least  = 64 << 20
	middle = 900 << 20
	large  = 0.3
)

// runtimeLeast is the heap below which the runtime takes percents of this.
const runtimeLeast = 4 << 20

// Tune lets the collector run by the rules of this package, unless the environment has
// rules for it. They are set anew after each collection.
func Tune() {
	for _, name := range [...]string{"GOGC", "GOMEMLIMIT"} {
		if os.Getenv(name) != "" {
			return
		}
	}
	new(sentinel).collected()
}

// sentinel is garbage at all times, so that each collection finds it. The pointer keeps it
// out of the blocks in which the runtime packs what has none, and where it might live on.
type sentinel struct{ _ *sentinel }

func (s *sentinel) collected() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(percent(live[0].Value.Uint64()))
	runtime.SetFinalizer(s, (*sentinel).collected)
}

// percent returns how much garbage there may be beside the bytes in use, in percent of
// them.
func percent(live uint64) int {
	used := max(float64(live), runtimeLeast)
	garbage := max(least, min(2*used, middle), large*used)
	return int(100 * garbage / used)
}
