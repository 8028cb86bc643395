package tagged

import "testing"

func TestDotInitials(t *testing.T) {
	for _, tt := range []struct{ given, want string }{
		{"", ""},
		{"I D", "I. D."},
		{"ID", "I. D."},
		{"IDX", "I. D. X."},
		{"IDXY", "IDXY"},
		{"J", "J."},
		{"J2", "J. 2"},
		{"James A", "James A."},
		{"James", "James"},
		{"J-P", "J.-P."},
		{"J-P M", "J.-P. M."},
		{"Jo-P", "Jo-P"},
		{"J-", "J-"},
		{"J. P", "J. P"},
		{"Élan V", "Élan V."},
		{"A  B", "A.  B."},
	} {
		if got := DotInitials(tt.given); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.given, got, tt.want)
		}
	}
}
