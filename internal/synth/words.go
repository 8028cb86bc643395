package synth

import "strings"

// commonWords are frequent in titles, the most frequent first. Rarer ones are
// made up.
var commonWords = strings.Fields(`analysis effect study model patients system treatment clinical data learning
	method human network cancer based cell evaluation control risk disease approach development design
	performance role function response children quality health structure detection therapy assessment
	properties activity dynamics comparison management adaptive evidence protein care image trial
	expression distributed efficient optimal factors infection surgery prevalence language information
	outcomes social chronic surface energy growth water acute theory brain imaging influence stability
	classification prediction diagnosis gene magnetic experimental inference pressure measurement complex
	optimization estimation mechanism carbon blood interaction mortality policy survival environmental
	review simulation linear identification exposure heart knowledge liver diabetes wireless syndrome
	thermal semantic query parallel random spatial temporal genetic bone lung software security virus
	nonlinear quantum optical plasma tissue memory screening resistance injury transport parameters
	community education graph regression vaccination stress symptoms cognitive climate species renal
	pulmonary nutrition cohort receptor inhibition pathway kinetics oxidation polymer synthesis stochastic
	bayesian kernel sampling robust sparse convex turbulence scattering laser cytology smear`)

// joiners stand between words.
var joiners = strings.Fields("of in and for with the on to from by after during")

var syllables = strings.Fields(`ba be bi bo bra ca ce chi co cro da de di do dra fa fe fi fo gra ge gi go gly ha he
	hi ho ka ke ki ko kra la le li lo lu ma me mi mo mu na ne ni no nu pa pe phe pi po pro ra re ri ro ru sa se
	si so ste su ta te thi to tri va ve vi vo xi ya yo za ze zi`)

// coined returns the made-up word number n: few syllables for small numbers.
func coined(n int, ending string) string {
	var b strings.Builder
	k := len(syllables)
	for n += k; ; n = n/k - 1 { // two syllables or more
		b.WriteString(syllables[n%k])
		if n < k {
			break
		}
	}
	b.WriteString(ending)
	return b.String()
}

var wordEndings = []string{"", "n", "s", "l", "tion", "sis", "tic", "r", "ne", "tes", "my", "c"}

// word returns a word of a title.
func (m *maker) word() string { return wordAt(m.draw(wordLaw)) }

// wordAt returns the word that is number n in the order of frequency.
func wordAt(n int) string {
	if n < len(commonWords) {
		return commonWords[n]
	}
	return coined(n, wordEndings[n%len(wordEndings)])
}

// phrase returns n words with joiners between some of them.
func (m *maker) phrase(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
			if m.often(35) {
				b.WriteString(pick(m, joiners))
				b.WriteByte(' ')
			}
		}
		b.WriteString(m.word())
	}
	return b.String()
}

// capital returns s with a capital first letter.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// frequentFamilies are borne by many, the most frequent first.
var frequentFamilies = strings.Fields(`Wang Zhang Li Chen Liu Yang Kim Lee Smith Huang Wu Zhou Xu Sun Kumar Singh Johnson
	Müller Nguyen García Jones Brown Martin Tanaka Suzuki Williams Park Rossi Schmidt Silva Davis Anderson Miller
	González Fernández Sato Ivanov Jensen Novák Kowalski Öztürk Åberg Dubois López Santos Nielsen Hansen Taylor
	Thomas Moore Clark Walker Young Wright Hill Green Baker Nelson Mitchell Roberts Turner Phillips Campbell Parker
	Evans Edwards Collins Rodríguez Meyer Wagner Becker Hoffmann Schäfer Richter Klein Wolf Schröder Neumann
	Cohen Levy O'Brien MacDonald Larsen Petersen Bianchi Ricci Popescu Horváth Nagy Tóth Yılmaz Demir`)

var frequentGivens = strings.Fields(`John Maria Wei David Anna Michael Peter Jun Hiroshi Thomas Robert Elena José Ana Sarah
	Daniel Laura James Mary Christian Martin Paul Li Min Yan Carlos Marco Andrea Julia Stefan Susan Richard Karen
	Mohammed Fatima Ravi Priya Olga Ivan Lars Ingrid Jean-Pierre Mary-Ann Tomasz Agnieszka Henrik Ewa Kenji Yuki`)

var familyEndings = []string{"", "n", "ski", "r", "tti", "s", "sen", "nov"}

func (m *maker) family() string {
	n := m.draw(familyLaw)
	if n < len(frequentFamilies) {
		return frequentFamilies[n]
	}
	return capital(coined(n, familyEndings[n%len(familyEndings)]))
}

func (m *maker) given() string {
	n := m.draw(givenLaw)
	if n < len(frequentGivens) {
		return frequentGivens[n]
	}
	return capital(coined(n, ""))
}
