package arxiv

import "testing"

func TestPlainTeX(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain", "plain"},
		{"a ``quoted'' word", "a “quoted” word"},
		{"a ''quoted'' word (''so'')", "a “quoted” word (“so”)"},
		{"a 5'' disk", "a 5'' disk"},
		{"it's $f''(x)$ at ``x''", "it's <span class=\"math\">f''(x)</span> at “x”"},
	} {
		if got := plainTeX(tt.in); got != tt.want {
			t.Errorf("plainTeX(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
