package venue

import (
	"testing"
)

func TestCompareVenues(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Level
	}{
		{"The Lancet", "Lancet", Same},
		{"BMJ", "BMJ (Clinical research ed.)", Same},
		{"J Clin Oncol", "Journal of clinical oncology : official journal of the society", Same},
		{"Jthoraccardiovascsurg", "The Journal of Thoracic & Cardiovascular Surgery", Same},
		{"Phys. Rev. Lett.", "Physical Review Letters", Same},
		{"Physical Review E", "Physical Review Letters", Close},
		{"PNAS", "Proceedings of the National Academy of Sciences", Differ},
		{"VLDB", "VLDB Journal", Differ},
		{"COLT", "Proceedings of the Eighth Annual Conference on Computational Learning Theory", Same},
		{"FOCS", "36th Annual IEEE Symposium on Foundations of Computer Science", Same},
		{"STOC", "Symposium on Theory of Computing", Same},
		{"CCS", "Computer and Network Systems", Differ},
		{"VLDB", "Proc. of the 24th VLDB Conf", Same},
		{"SIGMOD Conference", "ACM SIGMOD", Same},
		{"COLING", "Proceedings of COLING 2014, the 25th International Conference on Computational Linguistics", Same},
		{"COLING", "Proceedings of the Workshop on Parsing at COLING", Differ},
		{"SIGMOD Conference", "Proc. of the ACM SIGMOD Intl. Conf. on Management of Data", Same},
		{"SIGMOD Conference", "SIGMOD Record", Differ},
		{"AIAA Guidance, Navigation and Control Conference", "AIAA Joint Propulsion Conference", Close},
		{"Conference on Optical Sensors VIII", "Symposium on Laser Materials VIII", Differ},
		{"Symposium on Graph Drawing, Boston, USA", "Conference on Marine Biology, Miami, USA", Differ},
		{"ICML Conference", "ICML Workshop on Kernels", Differ},
		{"USENIX Security Symposium", "ACM Conference on Computer and Communications Security", Differ},
		{"Medicine", "Proceedings of the Royal Society of Medicine", Differ},
		{"VLDB J.", "The VLDB Journal The International Journal on Very Large Data Bases", Same},
		{"Clin Transl Oncol", "Clinical & Translational Oncology: Official Publication of the Federation", Same},
		{"Journal of Physics: Condensed Matter", "Journal of Physics: Conference Series", Differ},
		{"Journal of Clinical Oncology", "Journal of Clinical Virology", Differ},
		{"Nature", "Science", Differ},
		{"", "Science", Unknown},
	} {
		a, b := New(c.a), New(c.b)
		if got := Compare(&a, &b); got != c.want {
			t.Errorf("venues %q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := Compare(&b, &a); got != c.want {
			t.Errorf("venues %q and %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestOneWorkshop(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ICML Workshop on Automatic Machine Learning", "NeurIPS", true},
		{"WebDB", "Proceedings of the 19th International Workshop on Web and Databases", false},
		{"Workshop on Rovers", "Second Rover Workshop", false},
		{"NeurIPS", "ICML", false},
	} {
		a, b := New(c.a), New(c.b)
		if got := OneWorkshop(&a, &b); got != c.want {
			t.Errorf("OneWorkshop(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
