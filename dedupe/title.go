package dedupe

import (
	"slices"
	"strings"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
	"github.com/bibfold/bibfold/dedupe/internal/titles"
)

// titleLevel says how two titles relate.
type titleLevel uint8

const (
	titleUnknown titleLevel = iota // one is missing
	titleSame                      // word for word
	titleNear                      // but for typing errors, hyphens, order of words
	titlePart                      // one is the other without its subtitle, or cut short
	titleChanged                   // most of the telling words are the same
	titleRelated                   // many of the telling words are the same
	titleUnlike
)

// titleMatch is the comparison of two titles.
type titleMatch struct {
	level      titleLevel
	numbers    bool      // they hold different numbers
	heading    bool      // the numbers that differ count parts, versions or sizes
	opposites  bool      // one word makes them contradict: hyper-/hypotension, with/without
	replaced   bool      // one word stands for another: adult/adolescent
	contrast   bool      // of two words of one class: human/mouse, or of two signs: < 65/> 65
	inserted   bool      // one word is not in the other
	slip       [2]uint32 // hashes of a word, which is all that differs, and of what is left of it without one letter
	blurred    bool      // what differs is alike in its letters, as after reading by a machine
	reworded   bool      // more than numbers differs: each has words that the other lacks, or one has all such words and numbers
	translated bool      // one is a translation, and the other may be what was translated
	updated    bool      // one is the other and tells that it was brought up to date
	derived    bool      // one is the other and tells of an analysis of its data: a substudy, what it costs
	similarity float32   // share of the telling words that they have in common, 0 to 1
	bits       float32   // information in what they share
}

func compareTitles(a, b *profile) titleMatch {
	if a.title == "" || b.title == "" {
		return titleMatch{}
	}
	contrast := a.signs != b.signs && titles.SignsContradict(a.signs, b.signs)
	if a.titleKey == b.titleKey {
		return titleMatch{level: titleSame, similarity: 1, bits: min(a.titleBits, b.titleBits), contrast: contrast, opposites: contrast}
	}
	m := compareForms(a.title, b.title, a.tokens, b.tokens, a.titleBits, b.titleBits)
	if contrast {
		m.contrast, m.opposites = true, true
	}
	m.translated = m.level == titleUnlike && a.bracketed != b.bracketed
	if m.level > titlePart && restorable(a, b) {
		return titleMatch{level: titleNear, similarity: 1, bits: min(a.titleBits, b.titleBits)}
	}
	if m.level >= titlePart && cutTitle(a, b) {
		m.level, m.numbers, m.heading, m.replaced, m.inserted, m.derived = titlePart, false, false, false, false, false
	}
	if m.level > titlePart && (a.altTitle != "" || b.altTitle != "") {
		for _, f := range [...][2]string{{a.altTitle, b.title}, {a.title, b.altTitle}, {a.altTitle, b.altTitle}} {
			if f[0] != "" && f[1] != "" && fold.NearStrings(fold.Squeeze(f[0]), fold.Squeeze(f[1])) {
				return titleMatch{level: titleNear, similarity: 1, bits: min(a.titleBits, b.titleBits)}
			}
		}
	}
	return m
}

// nearLetters is fold.NearStrings without the blanks of folded titles. Most titles differ
// too much in which letters they have for a closer look.
func nearLetters(a, b string) bool {
	var count [256]int16
	la, lb := 0, 0
	for i := range len(a) {
		if a[i] != ' ' {
			count[a[i]]++
			la++
		}
	}
	for i := range len(b) {
		if b[i] != ' ' {
			count[b[i]]--
			lb++
		}
	}
	more, less := 0, 0 // letters that only one of them has
	for _, n := range count['0' : 'z'+1] {
		if n > 0 {
			more += int(n)
		} else {
			less -= int(n)
		}
	}
	return max(more, less) <= max(la, lb)/12 && fold.NearStrings(fold.Squeeze(a), fold.Squeeze(b))
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func compareForms(a, b string, at, bt []token, abits, bbits float32) titleMatch {
	common := commonWeight(at, bt)
	m := titleMatch{level: titleUnlike, bits: common}
	if total := abits + bbits - common; total > 0 {
		m.similarity = common / total
	}
	if m.similarity < 0.25 && common < 0.7*min(abits, bbits) {
		if a[0] != b[0] || !nearLetters(a, b) && !fold.SameButUmlauts(a, b) {
			return m
		}
	}
	la, lb, found := reconcile(leftovers(a, b))
	if found != nil {
		common = min(common+weightOf(found, at), min(abits, bbits))
		m.bits, m.similarity = common, common/(abits+bbits-common)
	}
	m.numbers, m.heading = titles.NumbersDiffer(a, b)
	ca, cb := contentWords(la, lb), contentWords(lb, la)
	m.blurred = nearJoined(ca, cb)
	m.reworded = anyWord(ca) && anyWord(cb) || (anyWord(ca) || anyWord(cb)) && titles.NumbersLeftOut(a, b)
	switch {
	case nearWords(ca, cb):
		m.level, m.bits = titleNear, min(abits, bbits)
		m.contrast = titles.AnyContrast(la, lb) || titles.Crossed(a, b) // before and after are no words of content
		m.opposites = m.contrast || opposites(ca, cb)
	case partOf(a, b), partOf(b, a):
		m.level = titlePart
		m.updated = titles.Updates(a, b) || titles.Updates(b, a)
		m.derived = titles.Derived(la) || titles.Derived(lb)
		m.heading = m.updated || titles.NumberFollows(a, b) || titles.NumberFollows(b, a)
		m.numbers = m.heading
		m.opposites = isTopic(a, b) || isTopic(b, a)
	case cutFrom(a, b), cutFrom(b, a):
		m.level = titlePart
	case m.similarity >= 0.6:
		m.level = titleChanged
		m.replaced = len(ca) == 1 && len(cb) == 1
		m.inserted = len(ca)+len(cb) == 1
		if m.replaced && lostLetter(ca[0], cb[0]) {
			m.slip = [2]uint32{hashWord(ca[0]), hashWord(cb[0])}
		}
		m.contrast = titles.AnyContrast(ca, cb)
		m.opposites = m.contrast || opposites(ca, cb) || otherLetters(ca, cb)
	case m.similarity >= 0.35 || common >= 0.75*min(abits, bbits):
		m.level = titleRelated
		m.contrast = titles.AnyContrast(ca, cb)
		m.opposites = m.contrast
	}
	if len(ca)+len(cb) > 0 && (negated(la) != negated(lb)) && m.level != titlePart {
		m.opposites = true
		m.contrast = m.contrast || len(ca)+len(cb) <= 2 && contradicts(la) != contradicts(lb)
	}
	return m
}

// otherLetters reports whether one letter stands for another: "A. Cerium", "B. Neodymium",
// hepatitis A and B.
func otherLetters(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if len(a[i]) == 1 && len(b[i]) == 1 && a[i] != b[i] {
			return true
		}
	}
	return false
}

// anyWord reports whether one of the words is neither a number nor counts one.
func anyWord(ws []string) bool {
	return slices.ContainsFunc(ws, func(w string) bool {
		_, number := titles.Numeral(w, false)
		return !number && !titles.Counted[w] && len(w) > 2
	})
}

func negated(ws []string) bool {
	for _, w := range ws {
		switch w {
		case "not", "without", "no", "non":
			return true
		}
	}
	return false
}

// contradicts reports whether one of the words turns a sentence into its opposite, which no
// new wording of a title does: "reduces", "does not reduce".
func contradicts(ws []string) bool {
	return slices.Contains(ws, "not") || slices.Contains(ws, "without")
}

// partOf reports whether one folded title begins the other, ends it or lies within it,
// from word to word.
func partOf(short, long string) bool {
	if len(short) >= len(long) || len(short) < 14 {
		return false
	}
	at := strings.Index(long, short)
	if at < 0 {
		return false
	}
	end := at + len(short)
	starts, ends := at == 0, end == len(long)
	return (starts || long[at-1] == ' ') && (ends || long[end] == ' ') && (starts || ends || len(short) >= 30)
}

// isTopic reports whether what stands before the shorter title in the longer one makes it
// what that is about, or the second half of that: "Cost-effectiveness of …", "Causes and …".
func isTopic(short, long string) bool {
	at := strings.Index(long, short)
	if at <= 0 {
		return false
	}
	words := strings.Fields(long[:at])
	switch words[len(words)-1] {
	case "of", "for", "on", "to", "in", "about", "from", "and":
		return slices.ContainsFunc(contentWords(words, nil), func(w string) bool { return !fold.FormWords[w] && !titles.IsPresentation(w) })
	}
	return false
}

// cutFrom reports whether a title was cut within a word, as fields of limited
// length are.
func cutFrom(short, long string) bool {
	return len(short) >= 75 && len(short) < len(long) && strings.HasPrefix(long, short)
}

// restorable reports whether the titles are the same but for the letters that
// one of them lost.
func restorable(a, b *profile) bool {
	if !a.damaged && !b.damaged {
		return false
	}
	x, y := a.skeleton, b.skeleton
	if x == "" {
		x = fold.Squeeze(a.title)
	}
	if y == "" {
		y = fold.Squeeze(b.title)
	}
	return len(x) >= 12 && fold.NearStrings(x, y)
}

// cutTitle reports whether one title is the beginning of the other, with dots for
// the rest. The last word may be cut too.
func cutTitle(a, b *profile) bool {
	return a.cut && begins(a.title, b.title) || b.cut && begins(b.title, a.title)
}

func begins(short, long string) bool { return len(short) >= 20 && strings.HasPrefix(long, short) }
