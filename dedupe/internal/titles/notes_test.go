package titles

import (
	"testing"
)

func TestStripNotes(t *testing.T) {
	for _, c := range []struct{ in, main, alternative string }{
		{"A plain title", "A plain title", ""},
		{"A trial.[Erratum appears in Lancet. 2006;1(1):3]", "A trial.", ""},
		{"A trial. [Review] [21 refs]", "A trial.", ""},
		{"Cost of screening (Structured abstract)", "Cost of screening", ""},
		{"RETRACTED: A famous trial", "A famous trial", ""},
		{`<span class="nocase">RETRACTED</span>: A famous trial`, "A famous trial", ""},
		{`<span class="nocase">RETRACTED ARTICLE</span>: A famous trial (<span class="nocase">Retracted</span> article. See vol. 395, pg. 1820, 2020)`, "A famous trial", ""},
		{"[Surgery of the empyema in children]", "Surgery of the empyema in children", ""},
		{"[Surgery of the empyema in children]. Part 2", "Surgery of the empyema in children: Part 2", ""},
		{"[Surgery of the empyema in children]: reply", "Surgery of the empyema in children: reply", ""},
		{"[Surgery of the empyema in children] German", "Surgery of the empyema in children", ""},
		{"[Surgery of the empyema] TO: Cirugía del empiema pleural", "Surgery of the empyema", "Cirugía del empiema pleural"},
		{"Ai zheng yan jiu = Studies of cancer", "Ai zheng yan jiu", "Studies of cancer"},
		{"Growth of the empyema <ORIGINAL> Crecimiento del empiema", "Growth of the empyema", "Crecimiento del empiema"},
		{"Growth of the empyema [Article in Russian]", "Growth of the empyema", ""},
		{"Growth of the empyema [French; English]", "Growth of the empyema", ""},
		{"A scale of grief (in French)", "A scale of grief", ""},
		{"A scale of grief (French)", "A scale of grief (French)", ""}, // perhaps one of its versions
		{"Original Articles: Growth of the empyema", "Growth of the empyema", ""},
		{"Review: growth of the empyema", "Review: growth of the empyema", ""},
		{"A model (ABC) of growth", "A model (ABC) of growth", ""},
		{"Logic made plain [electronic resource] : a primer", "Logic made plain : a primer", ""},
		{"Logic Made Plain 2nd Edition (Quillfeather Series in Reasoning)", "Logic Made Plain 2nd Edition", ""},
		{"Forecasting floods (time series)", "Forecasting floods (time series)", ""},
		{"Logic Made Plain (Quillfeather Lectures on Reasoning Series)", "Logic Made Plain", ""},
		{"Growth of the empyema (results of a case series)", "Growth of the empyema (results of a case series)", ""},
		{"Unclosed (bracket", "Unclosed (bracket", ""},
	} {
		main, alternative := StripNotes(c.in)
		if main != c.main || alternative != c.alternative {
			t.Errorf("stripNotes(%q) = %q, %q, want %q, %q", c.in, main, alternative, c.main, c.alternative)
		}
	}
}

func TestDropSite(t *testing.T) {
	for in, want := range map[string]string{
		"Growth of the empyema | Quillfeather Online": "Growth of the empyema",
		"Growth of the empyema | Part 2":              "Growth of the empyema | Part 2",
		"Growth of the empyema on JSTOR":              "Growth of the empyema",
	} {
		if got := DropSite(in); got != want {
			t.Errorf("DropSite(%q) = %q, want %q", in, got, want)
		}
	}
}
