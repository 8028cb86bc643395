package latex

// call is a command whose name is a word, as it stands in the text.
type call struct {
	command
	name    string
	at      int // of its backslash
	starred bool
	arg     argument // the last one
	after   int      // behind the command with its arguments
}

// controlWord decodes a command whose name is a word.
func (d *decoder) controlWord(name string, i, end int, sc scope) int {
	c := call{command: lookup(name), name: name, at: i, after: i + 1 + len(name)}
	if c.action == actUnknown || c.args > 0 && sc.depth >= maxDepth {
		return d.unknown(i, end)
	}
	if c.action == actQuote && c.after < end && d.s[c.after] == '*' {
		c.starred = true
		c.after++
	}
	c.after = d.skipBlanks(c.after, end)
	for range c.args {
		var ok bool
		if c.arg, ok = d.argument(c.after, end); !ok {
			d.text(d.s[i : i+1+len(name)])
			return i + 1 + len(name)
		}
		c.after = c.arg.next
	}
	return d.perform(&c, end, sc)
}

// perform writes what a command prints and returns the place behind it.
func (d *decoder) perform(c *call, end int, sc scope) int {
	arg := d.s[c.arg.start:c.arg.end]
	switch c.action {
	case actText:
		d.text(c.text)
	case actLogo:
		d.logo(c.text, sc)
	case actSpace:
		if arg == "0pt" {
			d.text("\u200b") // a place where a line may end
			break
		}
		d.blank = true
	case actElement:
		e := d.open(c.tag)
		d.span(c.arg.start, c.arg.end, sc.within())
		d.close(e)
	case actDeclare:
		return d.declare(c.tag, c.after, end, sc)
	case actArgument:
		if c.name == "mbox" && arg == "-" {
			d.text("\u2011") // a hyphen at which no line ends
			break
		}
		d.span(c.arg.start, c.arg.end, sc.within())
	case actCode:
		sc.code = true
		d.span(c.arg.start, c.arg.end, sc.within())
	case actProtect:
		d.protect(c.arg.start, c.arg.end, sc)
	case actQuote:
		d.quote(c, sc)
	case actVerbatim:
		d.characters(arg)
	case actMath:
		d.ensureMath(arg, sc)
	case actSymbol, actDing, actBibString:
		if !d.lookUp(c, arg) {
			return d.unknown(c.at, end)
		}
	case actChar:
		n := charCode(d.s[c.after:end])
		if !d.number(d.s[c.after : c.after+n]) {
			return d.unknown(c.at, end)
		}
		return d.skipBlanks(c.after+n, end)
	case actBegin:
		return d.environment(c.at, c.arg, end)
	case actTabbing:
		return d.tabbing(c.at, c.after, end, sc)
	}
	return c.after
}

// quote writes an argument in quotation marks, those within it being the other ones.
func (d *decoder) quote(c *call, sc scope) {
	before, behind := quotation(c.name, sc.inner || c.starred)
	d.text(before)
	if c.name == "enquote" || c.name == "textquote" || c.name == "mkbibquote" {
		sc.inner = !sc.inner
	}
	d.span(c.arg.start, c.arg.end, sc.within())
	d.text(behind)
}

// lookUp writes what an argument stands for in a table; false if that doesn't have
// it.
func (d *decoder) lookUp(c *call, arg string) bool {
	switch c.action {
	case actSymbol:
		return charCode(arg) == len(arg) && d.number(arg)
	case actDing:
		r, ok := ding(arg)
		if ok {
			d.text(string(r))
		}
		return ok
	}
	return d.bibString(c.name, arg)
}
