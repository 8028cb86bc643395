package record

import "testing"

func TestTellsRetraction(t *testing.T) {
	for title, want := range map[string]bool{
		"RETRACTED: Hydroxychloroquine in severe pneumonia":         true,
		"<b>Retracted Article</b>: Dark matter":                     true,
		"[Retracted] Dark matter":                                   true,
		"WITHDRAWN: Dark matter in dwarf galaxies":                  true,
		"Dark matter (Retracted article. See vol. 12, pg. 3, 2012)": true,
		"Dark matter. [Retraction in: J X. 2012;12(3):4]":           true,
		"Retraction: Dark matter in dwarf galaxies":                 false,
		"Why articles are retracted: a survey of editors":           false,
		"Withdrawn and lonely children":                             false,
		"Citations of retracted articles (1990-2010)":               false,
	} {
		if got := TellsRetraction(title); got != want {
			t.Errorf("TellsRetraction(%q) = %v, want %v", title, got, want)
		}
	}
}
