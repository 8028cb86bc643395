package record

import "strings"

// InterchangeText returns text as formats have it that know no markup of their
// own and are read by programs that understand CSL's (Zotero, and databases that
// write it): mathematics between dollar signs, CSL's tags as they are, but without
// the marks of words that keep their capitals, for these formats never change
// capitals. tex lists the TeX commands in it, which become plain characters.
func InterchangeText(s string) (text string, tex []string) {
	if !HasMarkup(s) {
		return EscapeHTML(s), nil
	}
	var b strings.Builder
	for t := range Tokens(s) {
		switch {
		case t.Kind == TokenMath:
			b.WriteString("$" + t.Text + "$")
		case t.Kind == TokenTeX:
			b.WriteString(t.Text)
			tex = append(tex, t.Text)
		case t.Tag == NoCase:
		default:
			b.WriteString(t.String())
		}
	}
	return EscapeHTML(b.String()), tex
}
