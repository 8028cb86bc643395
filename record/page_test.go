package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPages(t *testing.T) {
	rng := func(a, b string) Pages { return Pages{PageRange, a, b} }
	single := func(a string) Pages { return Pages{Kind: PageSingle, First: a} }
	locator := func(a string) Pages { return Pages{Kind: PageLocator, First: a} }
	other := func(a string) Pages { return Pages{Kind: PageOther, First: a} }
	tests := []struct {
		in    string
		clean string
		pages Pages
	}{
		{"", "", Pages{}},
		{"123", "123", single("123")},
		{"123-145", "123-145", rng("123", "145")},
		// Dashes.
		{"123–145", "123-145", rng("123", "145")},
		{"123--145", "123-145", rng("123", "145")},
		{"123---145", "123-145", rng("123", "145")},
		{"123 - 145", "123-145", rng("123", "145")},
		{"123\u2010145", "123-145", rng("123", "145")},
		{"123−145", "123-145", rng("123", "145")},
		{"225-–240", "225-240", rng("225", "240")},
		// Last pages completed.
		{"123–45", "123-145", rng("123", "145")},
		{"123-9", "123-129", rng("123", "129")},
		{"1148-53", "1148-1153", rng("1148", "1153")},
		{"S12-9", "S12-S19", rng("S12", "S19")},
		{"S12-S9", "S12-S19", rng("S12", "S19")},
		{"e1-10", "e1-e10", rng("e1", "e10")},
		{"PI54-9", "PI54-PI59", rng("PI54", "PI59")},
		{"527-32.e1", "527-532.e1", rng("527", "532.e1")},
		{"199-03", "199-03", rng("199", "03")},
		{"1-6", "1-6", rng("1", "6")},
		{"6-1", "6-1", rng("6", "1")},
		{"95-102", "95-102", rng("95", "102")},
		// Other pages.
		{"xii-xv", "xii-xv", rng("xii", "xv")},
		{"XII–XV", "XII-XV", rng("XII", "XV")},
		{"xii-15", "xii-15", rng("xii", "15")},
		{"iv", "iv", single("iv")},
		{"S12-S19", "S12-S19", rng("S12", "S19")},
		{"106S-115S", "106S-115S", rng("106S", "115S")},
		{"23:1-23:15", "23:1-23:15", rng("23:1", "23:15")},
		{"23:1--15", "23:1-23:15", rng("23:1", "23:15")},
		{"045012-1--045012-10", "045012-1-045012-10", rng("045012-1", "045012-10")},
		{"045012-1-045012-10", "045012-1-045012-10", rng("045012-1", "045012-10")},
		{"C-326", "C-326", single("C-326")},
		{"88-U2", "88-U2", rng("88", "U2")},
		{"123a", "123a", single("123a")},
		// The last page not told.
		{"123-", "123-", single("123")},
		{"123–", "123–", single("123")},
		{"225-+", "225-+", single("225")},
		{"287-&", "287-&", single("287")},
		{"225–+", "225-+", single("225")},
		{"405--405", "405", single("405")},
		{"A1-A1", "A1", single("A1")},
		{"287--&", "287-&", single("287")},
		{"12+", "12+", single("12")},
		{"12ff.", "12ff", single("12")},
		// Labels and the sentence around.
		{"pp. 1-6", "1-6", rng("1", "6")},
		{"pp 1-6", "1-6", rng("1", "6")},
		{"pages 382-391.", "382-391", rng("382", "391")},
		{"(pp. 42-49),", "42-49", rng("42", "49")},
		{"p. 12", "12", single("12")},
		{"P12", "P12", single("P12")},
		{"S. 12-14", "12-14", rng("12", "14")},
		{"pp.", "pp.", other("pp.")},
		// Several.
		{"1,3-5", "1, 3-5", single("1")},
		{"230-5, 246-51", "230-235, 246-251", rng("230", "235")},
		{"395-9; discussion 399-400", "395-399; discussion 399-400", rng("395", "399")},
		{"395-9; discussion 399-401; quiz 402-3", "395-399; discussion 399-401; quiz 402-403", rng("395", "399")},
		{"63-71, vi", "63-71, vi", rng("63", "71")},
		{"389, Abstract 1355", "389, Abstract 1355", single("389")},
		// Article numbers.
		{"e12724", "e12724", locator("e12724")},
		{"103025", "103025", locator("103025")},
		{"0123", "0123", locator("0123")},
		{"CD008173", "CD008173", locator("CD008173")},
		{"CD008173.pub2", "CD008173.pub2", locator("CD008173.pub2")},
		{"Article 12", "Article 12", locator("12")},
		{"Art. no. 103025", "Art. no. 103025", locator("103025")},
		{"[E3694]", "E3694", locator("E3694")},
		{"e29", "e29", single("e29")},
		// Anything else stays.
		{"P63 [tp 104]", "P63 [tp 104]", single("P63")},
		{"01-Jun", "01-Jun", other("01-Jun")},
		{"Oct-15", "Oct-15", other("Oct-15")},
		{"(no pagination)", "(no pagination)", other("(no pagination)")},
		{"1096 1101", "1096 1101", other("1096 1101")},
		{"n/a", "n/a", other("n/a")},
		{"-", "-", other("-")},
		{"1-2-3", "1-2-3", other("1-2-3")},
	}
	for _, test := range tests {
		clean := CleanPages(test.in)
		if clean != test.clean {
			t.Errorf("CleanPages(%q) = %q, want %q", test.in, clean, test.clean)
		}
		if again := CleanPages(clean); again != clean {
			t.Errorf("CleanPages(%q) = %q, which becomes %q", test.in, clean, again)
		}
		if diff := cmp.Diff(test.pages, ParsePages(test.in)); diff != "" {
			t.Errorf("ParsePages(%q): -want +got\n%s", test.in, diff)
		}
	}
}

// An article number that looks like a page is one if its source says so, as long as it
// is what stands for the pages.
func TestHasArticleNumber(t *testing.T) {
	for _, tt := range []struct {
		page, called string
		want         bool
	}{
		{"103025", "", true},
		{"6", "", false},
		{"6", "6", true},
		{"1-9", "6", false},
		{"", "", false},
	} {
		r := &Record{Page: tt.called}
		r.SpellArticleNumber()
		r.Page = tt.page
		if got := r.HasArticleNumber(); got != tt.want {
			t.Errorf("%q, called one as %q: %v", tt.page, tt.called, got)
		}
	}
}
