package record

import "testing"

func TestWithoutStop(t *testing.T) {
	for in, want := range map[string]string{
		"Shores at night.":                 "Shores at night",
		"[Shores at night].":               "[Shores at night]",
		"What next?":                       "What next?",
		"And then...":                      "And then...",
		"Health in the U.S.":               "Health in the U.S.",
		"Vibrio ripae gen. nov., sp. nov.": "Vibrio ripae gen. nov., sp. nov.",
		"A reply to Roe et al.":            "A reply to Roe et al.",
		"":                                 "",
	} {
		if got := WithoutStop(in); got != want {
			t.Errorf("WithoutStop(%q) = %q, want %q", in, got, want)
		}
	}
}
