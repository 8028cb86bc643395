package csljson

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bibfold/bibfold/internal/ascii"
	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// encoder appends JSON to a buffer. It has two layouts: a member a line, indented
// by two blanks, with names and dates on one line; and all on one line.
type encoder struct {
	buf     []byte
	compact bool
	ascii   bool
	indent  string // a line break and the blanks before a member; "" if compact
}

const (
	itemIndent   = "\n  "
	memberIndent = "\n    "
	innerIndent  = "\n      "
)

// begin opens an object or array whose members stand on lines of their own.
func (e *encoder) begin(c byte, indent string) {
	e.buf = append(e.buf, c)
	e.setIndent(indent)
}

// end closes it; outer is the indent around it.
func (e *encoder) end(c byte, outer string) {
	e.setIndent(outer)
	e.buf = append(e.buf, e.indent...)
	e.buf = append(e.buf, c)
}

func (e *encoder) setIndent(indent string) {
	if !e.compact {
		e.indent = indent
	}
}

// next begins a member or an element on a line of its own.
func (e *encoder) next() {
	if c := e.buf[len(e.buf)-1]; c != '{' && c != '[' {
		e.buf = append(e.buf, ',')
	}
	e.buf = append(e.buf, e.indent...)
}

// member begins a member whose name needs no escapes.
func (e *encoder) member(name string) {
	e.next()
	e.buf = append(append(append(e.buf, '"'), name...), '"')
	e.colon()
}

// anyMember begins a member of any name.
func (e *encoder) anyMember(name string) {
	e.next()
	e.str(name)
	e.colon()
}

// inlineName begins a member of an object that stands on one line.
func (e *encoder) inlineName(name string) {
	e.inlineNext()
	e.str(name)
	e.colon()
}

// inlineNext begins an element of an array that stands on one line.
func (e *encoder) inlineNext() {
	if c := e.buf[len(e.buf)-1]; c != '{' && c != '[' {
		e.comma()
	}
}

func (e *encoder) comma() {
	e.buf = append(e.buf, ',')
	if !e.compact {
		e.buf = append(e.buf, ' ')
	}
}

func (e *encoder) colon() {
	e.buf = append(e.buf, ':')
	if !e.compact {
		e.buf = append(e.buf, ' ')
	}
}

func (e *encoder) int(n int64) { e.buf = strconv.AppendInt(e.buf, n, 10) }

// textMember appends a member that is a string, unless that is empty.
func (e *encoder) textMember(name, s string) {
	if s != "" {
		e.member(name)
		e.str(s)
	}
}

// stringList appends an array of strings on one line, null for an empty one if
// they are so wanted.
func (e *encoder) stringList(list []string, nulls bool) {
	e.buf = append(e.buf, '[')
	for _, s := range list {
		e.inlineNext()
		if nulls && s == "" {
			e.buf = append(e.buf, "null"...)
			continue
		}
		e.str(s)
	}
	e.buf = append(e.buf, ']')
}

// escaped marks the ASCII characters that a string can't hold as they are.
var escaped = func() (t [utf8.RuneSelf]bool) {
	for c := range byte(' ') {
		t[c] = true
	}
	t['"'], t['\\'], t[0x7f] = true, true, true
	return t
}()

// Eight bytes are looked at at a time: the top bit of each is what a test leaves set.
const ones, tops = 0x0101010101010101, 0x8080808080808080

// needEscapes is not 0 if a byte of x is beyond ASCII or needs an escape.
func needEscapes(x uint64) uint64 {
	return (x | (x + ones) | (x - ' '*ones) | is(x, '"') | is(x, '\\')) & tops
}

// is has a top bit set if a byte of x, which are ASCII, is c.
func is(x uint64, c uint64) uint64 { return (x ^ c*ones) - ones }

// isSimple reports whether s is ASCII that needs no escapes.
func isSimple(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if needEscapes(ascii.Word(s)) != 0 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || escaped[s[i]] {
			return false
		}
	}
	return true
}

// isBare reports whether s is simple and plain.
func isBare(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if x := ascii.Word(s); needEscapes(x)|(is(x, '<')|is(x, '&')|is(x, '$'))&tops != 0 {
			return false
		}
	}
	return isSimple(s) && plain(s)
}

// bare appends a simple string in quotes.
func (e *encoder) bare(s string) {
	e.buf = append(append(append(e.buf, '"'), s...), '"')
}

// str appends a string in quotes (RFC 8259, section 7).
func (e *encoder) str(s string) {
	if isSimple(s) {
		e.bare(s)
		return
	}
	buf := append(e.buf, '"')
	from, high := 0, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			high = true
			continue
		}
		if escaped[c] {
			buf = append(buf, s[from:i]...)
			buf = jsondoc.AppendControl(buf, c)
			from = i + 1
		}
	}
	if high && (e.ascii || !utf8.ValidString(s)) {
		e.buf = append(appendRunes(e.buf, s, e.ascii), '"')
		return
	}
	e.buf = append(append(buf, s[from:]...), '"')
}

// appendRunes appends a string with its opening quote, character by character.
func appendRunes(buf []byte, s string, ascii bool) []byte {
	buf = append(buf, '"')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r < utf8.RuneSelf && escaped[r]:
			buf = jsondoc.AppendControl(buf, byte(r))
		case r < utf8.RuneSelf || !ascii:
			buf = utf8.AppendRune(buf, r)
		case r > 0xffff:
			r -= 0x10000
			buf = jsondoc.AppendHex(jsondoc.AppendHex(buf, 0xd800+uint16(r>>10)), 0xdc00+uint16(r&0x3ff))
		default:
			buf = jsondoc.AppendHex(buf, uint16(r))
		}
	}
	return buf
}

// quoted returns s as a JSON string.
func quoted(s string) value {
	var e encoder
	e.str(s)
	return e.buf
}

// order is the order of the variables in an entry: what a reader looks for
// first, first. The other names stand behind the translators as the record has
// them; the license is no member that the schema knows.
var order = [...]record.Var{
	record.Title, record.TitleShort, record.Author, record.Editor, record.Translator,
	record.Issued,
	record.ContainerTitle, record.ContainerTitleShort, record.VolumeTitle, record.VolumeTitleShort,
	record.PartTitle, record.CollectionTitle, record.CollectionNumber,
	record.Volume, record.Issue, record.Supplement, record.Part, record.ChapterNumber, record.Section,
	record.Page, record.Locator, record.Number, record.Edition, record.Version, record.Printing,
	record.NumberOfPages, record.NumberOfVolumes,
	record.EventTitle, record.EventPlace, record.EventDate,
	record.Genre, record.Medium, record.Dimensions, record.Scale, record.Status,
	record.Publisher, record.PublisherPlace, record.Authority, record.Jurisdiction, record.Division,
	record.OriginalTitle, record.OriginalPublisher, record.OriginalPublisherPlace, record.OriginalDate,
	record.ReviewedTitle, record.ReviewedGenre, record.References,
	record.Submitted, record.AvailableDate, record.YearSuffix,
	record.DOI, record.URL, record.Accessed,
	record.PMID, record.PMCID, record.ISBN, record.ISSN, record.CallNumber,
	record.Archive, record.ArchiveCollection, record.ArchiveLocation, record.ArchivePlace,
	record.SourceCatalog, record.Language,
	record.Abstract, record.Keyword, record.Note, record.Annote,
}
