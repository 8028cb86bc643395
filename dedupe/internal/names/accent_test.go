package names

import (
	"strings"
	"testing"

	"github.com/bibfold/bibfold/record"
)

// wordingsOf reads wordings that stand in lists with accents, each as often as it is
// repeated; those of other lists begin with "?".
func wordingsOf(names ...string) []Wording {
	var out []Wording
	for _, s := range names {
		s, bare := strings.CutPrefix(s, "?")
		n := person(s)
		w := Wording{Name: &n, Count: 1, Told: 1}
		if bare {
			w.Told = 0
		}
		out = append(out, w)
	}
	return out
}

func TestAccented(t *testing.T) {
	tests := []struct {
		note, name string
		wordings   []string
		want       string
	}{
		{"fuller and plain, shorter and accented", "Carratala, Jordi", []string{"Carratala, Jordi", "Carratalà, J."}, "Carratalà, Jordi"},
		{"each word from where it has its accent", "Garcia Alvarez, Jose Angel", []string{"García Alvarez, Jose", "Garcia-Álvarez, J. Á.", "?Garcia Alvarez, José Angel", "Garcia, Ángel"}, "García Álvarez, José Ángel"},
		{"letters of their own", "Sorensen, Bjorn", []string{"Sørensen, B.", "?Sorensen, Bjorn"}, "Sørensen, Bjorn"},
		{"an umlaut of two letters", "Mueller, Anna", []string{"Müller, A.", "?Mueller, Anna"}, "Müller, Anna"},
		{"no accent is no other spelling", "Mueller, Anna", []string{"Muller, Änne", "Muller, A."}, "Mueller, Anna"},
		{"capitals", "Sanchez, JOSE", []string{"SÁNCHEZ, José"}, "Sánchez, JOSÉ"},
		{"a capital for a small letter", "Sanchez, Jose", []string{"Sanchez, JosÉ"}, "Sanchez, José"},
		{"half the accents", "Kovarik, J.", []string{"Kovarík, J.", "Kovářík, J.", "?Kovarik, J."}, "Kovářík, J."},
		{"the usual accent", "Carratala, J.", []string{"Carratalá, J.", "Carratalà, J.", "Carratalà, J."}, "Carratalà, J."},
		{"the usual accent, though the other was kept", "Carratalá, J.", []string{"Carratalá, J.", "Carratalà, J.", "Carratalà, J."}, "Carratalà, J."},
		{"an accent by error", "Martinez, Ann", []string{"Martïnez, A.", "Martinez, A.", "Martinez, Ann", "Martinez, Ann", "Martinez, Ann", "Martinez, Ann"}, "Martinez, Ann"},
		{"sources without accents tell nothing", "Martinez, Ann", []string{"Martínez, A.", "?Martinez, A.", "?Martinez, Ann", "?Martinez, Ann", "?Martinez, Ann", "?Martinez, Ann"}, "Martínez, Ann"},
		{"what is left of TeX", "Kovcisk'y, Petr", []string{"Kovcisk'y, Petr", "Kovčiský, P."}, "Kovčiský, Petr"},
		{"encoding undone", "JosÃ©, A.", []string{"JosÃ©, A.", "Jose, A."}, "José, A."},
		{"encoding lost", "Jose, A.", []string{"Jos`é, A.", "Jose, A."}, "Jose, A."},
		{"a conditional of TeX", "Petracek, Vojtech", []string{`Petrá\ifmmode \checkc\else č\fiek, V.`, "Petracek, Vojtech"}, "Petráček, Vojtech"},
		{"another writing system", "Ivanov, I.", []string{"Иванов, И.", "Ivanov, I."}, "Ivanov, I."},
		{"an initial at another place", "Ruiz, J. A.", []string{"Ruiz, Á. J.", "Ruiz, J. A."}, "Ruiz, J. A."},
		{"an initial at its place", "Ruiz, J. A.", []string{"Ruiz, J. Á."}, "Ruiz, J. Á."},
		{"an apostrophe is none", "O'Hara, Una", []string{"O’Hara, Úna"}, "O'Hara, Úna"},
	}
	for _, tt := range tests {
		if got := Accented(person(tt.name), wordingsOf(tt.wordings...)); got.Inverted() != tt.want {
			t.Errorf("%s: %s, want %s", tt.note, got.Inverted(), tt.want)
		}
	}
}

func TestSound(t *testing.T) {
	for s, want := range map[string]bool{
		"Carratalà": true, "O'Brien": true, "D'amico": true, "Ka'ahumanu": true, "Dell’Aquila": true, "García-Álvarez": true,
		"Kovcisk'y": false, "Carratal`a": false, `Jos\'e`: false, "Fran?ois": false, "Fran\uFFFDois": false, "Ãª": false,
	} {
		if got := sound(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// All names of a person are written with the accents that one of them shows.
func TestUnifyAccents(t *testing.T) {
	recs := works("Carratalà, J.; Ros, P.; Vila, M.", "Carratala, Jordi; Ros, P.; Vila, M.", "Carratala, Jordi; Osei, Kofi")
	recs = append(recs, works(head("Abebe, Dawit", "Novak, Petra", "Marchetti, Gina")...)...)
	Unify(recs, nil, Options{Rewrite: true})
	for _, r := range recs[:3] {
		if got := r.Author[0]; got != (record.Name{Family: "Carratalà", Given: "Jordi"}) {
			t.Errorf("%s: %s", r.ID, got.Inverted())
		}
	}
}
