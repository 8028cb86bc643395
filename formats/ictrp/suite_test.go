package ictrp_test

import (
	"bytes"
	"testing"

	"github.com/bibfold/bibfold/formats/all"
	"github.com/bibfold/bibfold/formats/formattest"
	"github.com/bibfold/bibfold/formats/ictrp"
)

func TestSuite(t *testing.T) { formattest.Run(t, ictrp.Format, all.Registry) }
func FuzzRead(f *testing.F)  { formattest.FuzzRead(f, ictrp.Format) }

func BenchmarkRead(b *testing.B) {
	trial := []byte("<Trial><TrialID>NCT00000001</TrialID><Public_title>Honey for cough</Public_title>" +
		"<Primary_sponsor>Quillfeather</Primary_sponsor><Date_registration>04/11/2010</Date_registration></Trial>\n")
	formattest.BenchRead(b, ictrp.Format, append([]byte("<Trials_downloaded_from_ICTRP>\n"), bytes.Repeat(trial, 500)...))
}
