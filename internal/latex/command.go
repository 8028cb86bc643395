package latex

import (
	"strings"

	"github.com/bibfold/bibfold/record"
)

// action says how a command is read.
type action uint8

const (
	actUnknown   action = iota
	actNothing          // prints nothing: font families, layout
	actHidden           // \noopsort{x}: nor do its arguments
	actSpace            // prints a space
	actText             // prints a text
	actLogo             // \TeX: prints a text whose capitals stay
	actElement          // \emph{x}: its argument, marked up
	actDeclare          // {\em x}: marks up the rest of the group
	actArgument         // \mbox{x}: its argument; of several the last one
	actCode             // \texttt{x}: its argument, where -- is no dash
	actProtect          // \mkbibacro{x}: its argument, whose capitals stay
	actQuote            // \enquote{x}: its argument in quotation marks
	actVerbatim         // \url{x}: its argument, character by character
	actMath             // \ensuremath{x}
	actSymbol           // \symbol{126}: a character by its number
	actChar             // \char126 or \char`\~: likewise
	actBegin            // \begin{x}: an environment
	actTabbing          // \a'e: the accent ' within a tabbing environment
	actBibString        // \bibstring{inpress}: a word of BibLaTeX's
	actDing             // \ding{51}: a character of Zapf Dingbats
)

// command is what is known about a command.
type command struct {
	action action
	tag    record.Tag // of actElement and actDeclare
	args   int        // number of arguments
	text   string     // of actText and actLogo
}

// commandList holds the commands that are more than a symbol or an accent, by
// name without backslash: those of LaTeX2e (fntguide, usrguide), url, hyperref,
// csquotes and biblatex (its manual, "Auxiliary Commands") that occur in
// bibliographies.
var commandList = []struct {
	command
	names string
}{
	{command{action: actElement, tag: record.Italic, args: 1}, "emph textit textsl mkbibemph mkbibitalic"},
	{command{action: actElement, tag: record.Bold, args: 1}, "textbf mkbibbold"},
	{command{action: actElement, tag: record.SmallCaps, args: 1}, "textsc"},
	{command{action: actElement, tag: record.Superscript, args: 1}, "textsuperscript mkbibsuperscript sp"},
	{command{action: actElement, tag: record.Subscript, args: 1}, "textsubscript mkbibsubscript sb"},

	{command{action: actDeclare, tag: record.Italic}, "em it itshape sl slshape"},
	{command{action: actDeclare, tag: record.Bold}, "bf bfseries"},
	{command{action: actDeclare, tag: record.SmallCaps}, "sc scshape"},

	{command{action: actNothing}, "rm sf tt rmfamily sffamily ttfamily normalfont upshape mdseries"},
	{command{action: actNothing}, "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge"},
	{command{action: actNothing}, "relax protect null unskip ignorespaces leavevmode noindent newblock nopunct isdot xspace"},
	{command{action: actNothing}, "nobreakdash nolinebreak sloppy midsentence"},
	{command{action: actHidden, args: 1}, "noopsort SortNoop noop vspace vphantom selectlanguage"},
	{command{action: actSpace}, "space par newline linebreak addspace addabbrvspace addhighpenspace addlowpenspace hfill"},
	{command{action: actSpace, args: 1}, "hspace"},
	{command{action: actText, text: "."}, "adddot addperiod"},
	{command{action: actText, text: ","}, "addcomma"},
	{command{action: actText, text: ":"}, "addcolon"},
	{command{action: actText, text: ";"}, "addsemicolon"},
	{command{action: actText, text: "\u00a0"}, "addnbspace adddotspace"},
	{command{action: actText, text: "\u2009"}, "addthinspace"},
	{command{action: actText, text: "-"}, "hyphen"},
	{command{action: actText, text: "\u2011"}, "nbhyphen"},
	{command{action: actText, text: "–"}, "bibrangedash"},
	{command{action: actText, text: "/"}, "addslash"},
	{command{action: actText, text: "«\u00a0"}, "og"},
	{command{action: actText, text: "\u00a0»"}, "fg"},
	{command{action: actText, text: "\u2003\u2003"}, "qquad"},

	{command{action: actArgument, args: 1}, "textup textrm textsf textnormal textmd text mbox hbox fbox underline uline oldstylenums textcyrillic textlatin"},
	{command{action: actArgument, args: 2}, "href foreignlanguage texorpdfstring textcolor bibinfo"},
	{command{action: actArgument, args: 3}, "discretionary"},
	{command{action: actCode, args: 1}, "texttt"},
	{command{action: actProtect, args: 1}, "mkbibacro NoCaseChange"},
	{command{action: actQuote, args: 1}, "enquote textquote mkbibquote mkbibparens mkbibbrackets"},
	{command{action: actVerbatim, args: 1}, "url path nolinkurl"},
	{command{action: actMath, args: 1}, "ensuremath"},
	{command{action: actSymbol, args: 1}, "symbol"},
	{command{action: actChar}, "char"},
	{command{action: actDing, args: 1}, "ding"},
	{command{action: actBegin, args: 1}, "begin"},
	{command{action: actTabbing}, "a"},
	{command{action: actBibString, args: 1}, "bibstring bibcpstring biblstring bibxstring"},

	{command{action: actLogo, text: "LaTeX2ε"}, "LaTeXe"},
	{command{action: actLogo, text: "KOMA-Script"}, "KOMAScript"},
}

// logos are commands that print their own name.
const logos = "TeX LaTeX BibTeX XeTeX XeLaTeX LuaTeX LuaLaTeX pdfTeX pdfLaTeX eTeX ConTeXt TikZ"

var commands = makeCommands()

func makeCommands() map[string]command {
	m := make(map[string]command, 128)
	for _, row := range commandList {
		for name := range strings.FieldsSeq(row.names) {
			m[name] = row.command
		}
	}
	for name := range strings.FieldsSeq(logos) {
		m[name] = command{action: actLogo, text: name}
	}
	return m
}

// quotation returns the marks that a command of actQuote puts around its
// argument. Quotations within one another take turns.
func quotation(name string, inner bool) (before, after string) {
	switch {
	case name == "mkbibparens":
		return "(", ")"
	case name == "mkbibbrackets":
		return "[", "]"
	case inner:
		return "‘", "’"
	}
	return "“", "”"
}

// lookup returns what is known about a command by its name without backslash.
func lookup(name string) command {
	if c, ok := commands[name]; ok {
		return c
	}
	if text, ok := symbols().command[name]; ok {
		return command{action: actText, text: text}
	}
	return command{}
}
