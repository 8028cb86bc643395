package record

import (
	"strings"
	"unicode/utf8"
)

// monthNames holds the names of the months in several languages, in small
// letters; an abbreviation is any beginning of at least three letters that leads
// to one month alone, and the listed short forms.
var monthNames = [12]string{
	"january januar janvier enero janeiro gennaio januari styczeń stycznia января январь ocak leden ledna január tammikuu ianuarie jänner",
	"february februar février fevrier febrero fevereiro febbraio februari luty lutego февраля февраль şubat únor února február helmikuu februarie feber",
	"march mar märz maerz mars marzo março marco maart marzec marca марта март mart březen března március maaliskuu martie marts mrz mrt mär",
	"april avril abril aprile kwiecień kwietnia апреля апрель nisan duben dubna április huhtikuu aprilie avr abr",
	"may mai mayo maio maggio mei maj maja мая май mayıs květen května május toukokuu",
	"june juni juin junio junho giugno czerwiec czerwca июня июнь haziran červen června június kesäkuu iunie jun",
	"july juli juillet julio julho luglio lipiec lipca июля июль temmuz červenec července július heinäkuu iulie jul",
	"august août aout agosto augustus sierpień sierpnia августа август ağustos srpen srpna augusztus elokuu",
	"september septembre septiembre setiembre setembro settembre wrzesień września сентября сентябрь eylül září szeptember syyskuu septembrie sept set",
	"october oktober octobre octubre outubro ottobre październik października октября октябрь ekim říjen října október lokakuu octombrie oct okt",
	"november novembre noviembre novembro listopad listopada ноября ноябрь kasım listopadu marraskuu noiembrie",
	"december desember dezember décembre decembre diciembre dezembro dicembre grudzień grudnia декабря декабрь aralık prosinec prosince joulukuu decembrie",
}

// seasonNames holds the names of the seasons from spring to winter.
var seasonNames = [4]string{
	"spring frühling frühjahr printemps primavera lente voorjaar forår vår wiosna весна spr",
	"summer sommer été verano verão estate zomer lato лето sum",
	"autumn fall herbst automne otoño outono autunno herfst efterår høst jesień осень fal",
	"winter hiver invierno inverno zima зима win",
}

// weekdays are days of the week and their abbreviations.
var weekdays = foldSet(`
	monday tuesday wednesday thursday friday saturday sunday
	mon tue tues wed thu thur thurs fri sat sun
	montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
	lundi mardi mercredi jeudi vendredi samedi dimanche
	lunes martes miércoles jueves viernes sábado domingo`)

// eraWords count years from the birth of Christ, or before it.
var eraWords = foldSet(`bc bce ad ce`)

// dateFillers are words that stand in a date and say nothing of it.
var dateFillers = foldSet(`of the de del le el den do dos am on in no 年 月 日 년 월 일 г года`)

// monthWords maps names and abbreviations to months 1 to 12 and seasons 21 to 24.
var monthWords = func() *foldMap[uint8] {
	m := map[string]uint8{}
	add := func(names string, v uint8) {
		for name := range strings.FieldsSeq(names) {
			m[name] = v
		}
	}
	for i, names := range seasonNames {
		add(names, uint8(21+i))
	}
	for i, names := range monthNames {
		add(names, uint8(1+i))
	}
	abbreviate(m)
	return newFoldMap(m)
}()

// abbreviate adds the beginnings of names that mean one month only.
func abbreviate(m map[string]uint8) {
	const ambiguous = 0
	short := map[string]uint8{}
	for name, v := range m {
		if v > 12 {
			continue
		}
		for at := range name {
			if utf8.RuneCountInString(name[:at]) < 3 {
				continue
			}
			if old, ok := short[name[:at]]; ok && old != v {
				short[name[:at]] = ambiguous
			} else {
				short[name[:at]] = v
			}
		}
	}
	for name, v := range short {
		if _, ok := m[name]; !ok && v != ambiguous {
			m[name] = v
		}
	}
}

// ParseMonth reads a month's name, abbreviation or number, or a season, in
// English and the other common languages of exports.
func ParseMonth(s string) (month uint8, season Season, ok bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".")
	if s == "" {
		return 0, 0, false
	}
	v := lookUpMonth(s)
	switch {
	case v >= 1 && v <= 12:
		return v, 0, true
	case v > 20:
		return 0, Season(v - 20), true
	}
	return 0, 0, false
}

// lookUpMonth returns the number of a month, 21 to 24 for a season (which may be
// given as that number, as EDTF does), 0 for anything else.
func lookUpMonth(s string) uint8 {
	if isDigit(s[0]) {
		n, ok := smallNumber(s)
		if !ok || n > 24 {
			return 0
		}
		return uint8(n)
	}
	return monthWords.get(s)
}
