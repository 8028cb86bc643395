package record

import "testing"

// What stands beside a number is told of, unless it says no more than the number.
func TestNumberRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"978-3-16-148410-0 (alk. paper)":             "alk. paper",
		"1999-7777(Electronic),0222-6666(Print)":     "",
		"ISBN: 978-3-16-148410-0; ISSN 1234-5679":    "",
		"9783161484100 (hardcover) 3161484100 (pbk)": "hardcover pbk",
		"316148410X – 1234-567X":                     "",
		"":                                           "",
	} {
		if got := NumberRemarks(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
