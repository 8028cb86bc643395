package names

import (
	"slices"
	"strings"
)

// IsNickname reports whether one of the names is a short form of the other that
// isn't its beginning.
func IsNickname(a, b string) bool {
	return a != "" && nicknameLetters[a[0]&31][b[0]&31] && (nicknames[[2]string{a, b}] || nicknames[[2]string{b, a}])
}

// nicknameLetters holds the first letters of the pairs in nicknames: most names are
// told apart by them.
var nicknameLetters = func() (t [32][32]bool) {
	for n := range nicknames {
		x, y := n[0][0]&31, n[1][0]&31
		t[x][y], t[y][x] = true, true
	}
	return t
}()

// nicknames are short forms of given names that are not their beginnings, the
// short form first. (English hypocorisms, as in any dictionary of first names.)
var nicknames = func() map[[2]string]bool {
	m := map[[2]string]bool{}
	for _, line := range strings.Fields(`andy:andrew bill:william billy:william bob:robert bobby:robert
		chuck:charles dick:richard rick:richard harry:henry hank:henry jack:john jim:james jimmy:james
		mike:michael mick:michael tony:anthony ted:edward ted:theodore ned:edward larry:lawrence
		jerry:gerald jerry:jerome gerry:gerald bert:albert bert:robert terry:terence sandy:alexander
		sasha:alexander alex:aleksandr misha:mikhail kolya:nikolai vanya:ivan volodya:vladimir
		beth:elizabeth betty:elizabeth liz:elizabeth lisa:elizabeth kate:katherine kate:catherine
		kathy:katherine cathy:catherine peggy:margaret maggie:margaret meg:margaret molly:mary
		polly:mary nancy:ann sally:sarah sue:susan susie:susan debbie:deborah becky:rebecca
		jenny:jennifer cindy:cynthia trish:patricia patty:patricia tricia:patricia mandy:amanda
		dave:david steve:steven steve:stephen stephen:steven geoff:geoffrey jeff:geoffrey
		joe:joseph ron:ronald gene:eugene hal:harold fritz:friedrich hans:johannes
		pepe:jose paco:francisco pancho:francisco lalo:eduardo nacho:ignacio`) {
		short, long, _ := strings.Cut(line, ":")
		m[[2]string{short, long}] = true
	}
	return m
}()

// otherInitials are the initials of the names that a short form stands for, where its own
// is another.
var otherInitials = func() map[string][]string {
	m := map[string][]string{}
	for n := range nicknames {
		if short, initial := n[0], n[1][:1]; short[:1] != initial && !slices.Contains(m[short], initial) {
			m[short] = append(m[short], initial)
		}
	}
	return m
}()
