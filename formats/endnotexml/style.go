package endnotexml

import (
	"cmp"
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

// piece is text with one face.
type piece struct{ face, text string }

// plain is the face of text without markup.
const plain = "normal"

// style writes text: as it is, or in pieces with their faces if it has any.
func (w *writer) style(text string) {
	pieces := w.pieces(text)
	if len(pieces) == 1 && pieces[0].face == plain {
		w.Escape(pieces[0].text)
		return
	}
	for _, p := range pieces {
		w.Buf = append(w.Buf, `<style face="`+p.face+`" font="default" size="100%">`...)
		w.Escape(p.text)
		w.Buf = append(w.Buf, "</style>"...)
	}
}

// pieces takes text apart where its face changes.
func (w *writer) pieces(text string) (list []piece) {
	if !hasTags(text) {
		return []piece{{plain, text}}
	}
	var on []string
	for tok := range record.Tokens(text) {
		name := faceOf(tok.Tag)
		switch {
		case tok.Kind == record.TokenOpen && name != "":
			on = append(on, name)
		case tok.Kind == record.TokenClose && name != "":
			on = on[:len(on)-1]
		case tok.Kind == record.TokenOpen && tok.Tag == record.SmallCaps:
			w.Lose("markup", record.OpenTag(tok.Tag), formats.Changed, "EndNote has no small capitals")
		case tok.Kind == record.TokenOpen || tok.Kind == record.TokenClose || tok.Text == "":
		default:
			face := cmp.Or(strings.Join(on, " "), plain)
			if n := len(list) - 1; n >= 0 && list[n].face == face {
				list[n].text += tok.Text
			} else {
				list = append(list, piece{face, tok.Text})
			}
		}
	}
	return list
}

// faceOf returns EndNote's face for a tag, "" if it has none.
func faceOf(tag record.Tag) string {
	for face, t := range faces {
		if t == tag {
			return face
		}
	}
	return ""
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
