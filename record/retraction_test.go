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
		if got := TellsRetraction(Title, title); got != want {
			t.Errorf("TellsRetraction(%q) = %v, want %v", title, got, want)
		}
	}
	for status, want := range map[string]bool{"retracted": true, "Withdrawn": true, "published": false, "": false} {
		if got := TellsRetraction(Status, status); got != want {
			t.Errorf("status %q: %v, want %v", status, got, want)
		}
	}
	if TellsRetraction(Abstract, "Dark matter (retracted)") {
		t.Error("an abstract tells of other works, too")
	}
}
