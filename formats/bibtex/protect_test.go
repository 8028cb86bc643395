package bibtex

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestProtect(t *testing.T) {
	const mamba = "We study Mamba, and compare Mamba with attention. Language models with attention learn language."
	for _, tt := range []struct{ title, abstract, want string }{
		// Capitals that no style may lower.
		{"Pretraining with NVFP4 at pH 7", "", "Pretraining with {NVFP4} at {pH} 7"},
		{"iPhone use and LLMs", "", "{iPhone} use and {LLMs}"},
		{"From 128K to 4M tokens", "", "From {128K} to {4M} tokens"},
		{"The role of vitamin C", "", "The role of vitamin {C}"},
		{"A study (with LLMs)", "", "A study (with {LLMs})"},
		{"LLMs: A survey", "", "{LLMs}: A survey"},
		{"U.S. trade", "", "{U.S}. trade"},
		{"Trade in the U.S.", "", "Trade in the {U.S}."},
		// Sentence case: a capital is a name.
		{"The rivers of France and their floods", "", "The rivers of {France} and their floods"},
		{"Floods: An essay about rivers in Peru", "", "Floods: An essay about rivers in {Peru}"},
		{"On the mathematics of d'Alembert", "", "On the mathematics of {d'Alembert}"},
		{"Works of Theodor W. Adorno and others as they were first printed", "", "Works of {Theodor W}. {Adorno} and others as they were first printed"},
		{"Filtering by tropical wetlands: I. Balance of the water", "", "Filtering by tropical wetlands: I. Balance of the water"},
		{"Autumn floods and erosion along the Mississippi River Delta", "", "Autumn floods and erosion along the {Mississippi River Delta}"},
		// Title case: the abstract tells.
		{"An Empirical Study of Mamba-based Language Models", mamba, "An Empirical Study of {Mamba}-based Language Models"},
		{"A Hybrid Mamba-LLM Model", mamba, "A Hybrid {Mamba-LLM} Model"},
		{"Deep Learning for Language", "", "Deep Learning for Language"},
		{"What Is A Good Model", "", "What Is A Good Model"},
		{"First Detection of Fornax A", "", "First Detection of Fornax {A}"},
		{"Shoreline Management-A Review of Outcomes", "", "Shoreline Management-A Review of Outcomes"},
		{"Shoreline management-A review of outcomes", "", "Shoreline management-A review of outcomes"},
		{"Passive Immunity to Hepatitis-A Virus", "Anti-Hepatitis-A was found.", "Passive Immunity to {Hepatitis-A} Virus"},
		{"Passive Immunity to Hepatitis-A", "", "Passive Immunity to Hepatitis-{A}"},
		{"Action Quality Assessment by Parsing", "We study Quality Assessment(QA). Quality is vague.", "Action Quality Assessment by Parsing"},
		{"Effects of Vitamin A in Children", "We gave vitamin A to children.", "Effects of Vitamin {A} in Children"},
		{"Sparse Mixture of Experts Revisited", "A Mixture of Experts (MoE) is sparse.", "Sparse Mixture of Experts Revisited"},
		{"Scaling Self-Learning", "We use Reinforcement Learning (RL) for self-learning.", "Scaling Self-Learning"},
		// A compound that is a name stays as a whole.
		{"Retro-Search: Exploring Paths", "", "{Retro-Search}: Exploring Paths"},
		{"Front-Loading Reasoning: The Synergy", "", "Front-Loading Reasoning: The Synergy"},
		{"A Study of Retro-Search Paths", "The paths of Retro-Search are short. We search.", "A Study of {Retro-Search} Paths"},
		{"A Study of Well-Known Paths", "Well-Known paths are well-known.", "A Study of Well-Known Paths"},
		{"AceReason-Nemotron 1.1", "We present AceReason-Nemotron here.", "{AceReason-Nemotron} 1.1"},
		// Shouting tells nothing.
		{"DEEP LEARNING FOR LANGUAGE MODELS", "", "DEEP LEARNING FOR LANGUAGE MODELS"},
		// Marks of the source stay alone.
		{`Of <span class="nocase">DNA</span> and RNA`, "", "Of {DNA} and RNA"},
		{"Plain words only", "", "Plain words only"},
		{"The <i>E. coli</i> genome", "", "The <i>{E}. coli</i> genome"},
	} {
		r := &record.Record{Title: tt.title, Abstract: tt.abstract}
		got := protect(r, tt.title, biblatex)
		got = strings.NewReplacer(`<span class="nocase">`, "{", "</span>", "}").Replace(got)
		if got != tt.want {
			t.Errorf("protect(%q) =\n\t%q, want\n\t%q", tt.title, got, tt.want)
		}
	}
	// Each word takes a search of the abstract: not of all, where there are very many.
	long := "Words" + strings.Repeat(" Abcde", 1<<17)
	if got := protect(&record.Record{Title: long, Abstract: strings.Repeat("xAbcde ", 1<<17)}, long, biblatex); got != long {
		t.Errorf("a very long title becomes %.200q", got)
	}
	r := &record.Record{Title: "Of DNA", Source: record.Source{Format: "biblatex"}}
	if got := protect(r, r.Title, biblatex); got != r.Title {
		t.Errorf("a title from BibLaTeX was changed to %q", got)
	}

	// BibLaTeX lowers English titles only; BibTeX's styles lower all.
	r = &record.Record{Title: "Die Geschichte der Stadt Bonn", Language: "de"}
	for d, want := range map[dialect]string{biblatex: r.Title, classic: "Die {Geschichte} der {Stadt Bonn}"} {
		got := strings.NewReplacer(`<span class="nocase">`, "{", "</span>", "}").Replace(protect(r, r.Title, d))
		if got != want {
			t.Errorf("German title becomes %q, want %q", got, want)
		}
	}
}
