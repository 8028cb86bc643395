package endnotexml

import (
	"strings"

	"github.com/bibfold/bibfold/formats"
	"github.com/bibfold/bibfold/record"
)

// styled returns the text of an element with the record's markup. Its pieces carry
// their own blanks: white space that breaks lines between them is layout.
func styled(n *node) string {
	n.DropLayout()
	for piece := range n.All("style") {
		if strings.EqualFold(piece.Attr("font"), "Symbol") {
			piece.MapText(fromSymbol)
		}
	}
	return n.Marked(marks)
}

// faces are the markup of EndNote's faces. The record has no underlining.
var faces = map[string]record.Tag{
	"italic": record.Italic, "bold": record.Bold, "superscript": record.Superscript, "subscript": record.Subscript,
}

// marks returns the markup of a piece of text: its face is a list.
func marks(n *node) (tags []record.Tag) {
	if n.Name != "style" {
		return nil
	}
	for face := range strings.FieldsSeq(n.Attr("face")) {
		if tag, ok := faces[face]; ok {
			tags = append(tags, tag)
		}
	}
	return tags
}

// symbols are the letters of the Symbol font, from "A" to "Z" and "a" to "z"
// (Adobe Symbol encoding,
// https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt).
const symbols = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ" + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"

var symbolLetters = []rune(symbols)

// fromSymbol returns what a letter is in the Symbol font.
func fromSymbol(c rune) rune {
	switch {
	case c >= 0xf020 && c <= 0xf0ff: // where Word has the font
		return fromSymbol(c - 0xf000)
	case c >= 'A' && c <= 'Z':
		return symbolLetters[c-'A']
	case c >= 'a' && c <= 'z':
		return symbolLetters[26+c-'a']
	case c == 0xb1:
		return '±'
	case c == 0xb3:
		return '≥'
	case c == 0xa3:
		return '≤'
	}
	return c
}

// style writes text: as it is, or in pieces with their faces if it has markup.
func (w *writer) style(text string) {
	if !hasTags(text) {
		w.Escape(text)
		return
	}
	var on []string
	for tok := range record.Tokens(text) {
		name := ""
		for face, tag := range faces {
			if tag == tok.Tag {
				name = face
			}
		}
		switch {
		case tok.Kind == record.TokenOpen && name != "":
			on = append(on, name)
		case tok.Kind == record.TokenClose && name != "":
			on = on[:len(on)-1]
		case tok.Kind == record.TokenOpen && tok.Tag == record.SmallCaps:
			w.Lose("markup", record.OpenTag(tok.Tag), formats.Changed, "EndNote has no small capitals")
		case tok.Kind == record.TokenOpen || tok.Kind == record.TokenClose || tok.Text == "":
		default:
			w.piece(strings.Join(on, " "), tok.Text)
		}
	}
}

// hasTags reports whether text has markup, and not just a "<".
func hasTags(text string) bool {
	if record.HasMarkup(text) {
		for tok := range record.Tokens(text) {
			if tok.Kind != record.TokenText {
				return true
			}
		}
	}
	return false
}

// piece writes text with one face.
func (w *writer) piece(face, text string) {
	if face == "" {
		face = "normal"
	}
	w.Buf = append(w.Buf, `<style face="`+face+`" font="default" size="100%">`...)
	w.Escape(text)
	w.Buf = append(w.Buf, "</style>"...)
}
