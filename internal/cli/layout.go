package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/bibfold/bibfold/formats"
)

// addLayout adds the flags that say how entries look.
func addLayout(set *pflag.FlagSet, l *formats.Layout) {
	set.Var((*indentFlag)(&l.Indent), "indent", "blanks before each field of BibTeX entries, or tab (default 2)")
	set.BoolVar(&l.Align, "align", false, "put the equals signs of BibTeX entries one below another")
	set.BoolVar(&l.Quotes, "quotes", false, "put BibTeX values in quotes instead of braces")
	set.BoolVar(&l.NoTrailingComma, "no-trailing-comma", false, "write no comma behind the last field of BibTeX entries")
	set.Var((*widthFlag)(&l.Width), "width", "`columns` after which BibTeX values go on in the next line (default: never)")
	set.Var((*orderFlag)(&l.FieldOrder), "field-order", "BibTeX fields that come first, such as title,author,year")
	set.BoolVar(&l.MonthNumbers, "month-numbers", false, "write months of BibTeX entries as numbers instead of jan, feb, …")
}

// orderFlag is a flag whose value is a list of field names.
type orderFlag []string

func (f *orderFlag) String() string { return strings.Join(*f, ",") }

// Type returns what help calls the value.
func (f *orderFlag) Type() string { return "fields" }

// Set reads the list.
func (f *orderFlag) Set(s string) error {
	*f = nil
	for name := range strings.SplitSeq(s, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" || strings.ContainsAny(name, " ={}\"#%") {
			return errors.New("must be names of fields with commas between them")
		}
		*f = append(*f, name)
	}
	return nil
}

// addressWords are the values of --url.
var addressWords = [...]string{
	formats.AddressAlways: "always", formats.AddressUnlessDOI: "unless-doi", formats.AddressNever: "never",
}

// maxIndent is the widest indent that somebody can mean.
const maxIndent = 40

// indentFlag is a flag whose value is a number of blanks, or a tab.
type indentFlag string

func (f *indentFlag) String() string {
	if *f == "\t" {
		return "tab"
	}
	if *f == "" {
		return ""
	}
	return strconv.Itoa(len(*f))
}

// Type returns what help calls the value.
func (f *indentFlag) Type() string { return "number|tab" }

// Set reads the number.
func (f *indentFlag) Set(s string) error {
	if strings.EqualFold(s, "tab") {
		*f = "\t"
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > maxIndent {
		return errors.New("must be tab or a number from 1 to 40")
	}
	*f = indentFlag(strings.Repeat(" ", n))
	return nil
}

// minWidth is the narrowest line that is of any use.
const minWidth = 20

// widthFlag is a flag whose value is the length of lines.
type widthFlag int

func (f *widthFlag) String() string {
	if *f == 0 {
		return ""
	}
	return strconv.Itoa(int(*f))
}

// Type returns what help calls the value.
func (f *widthFlag) Type() string { return "columns" }

// Set reads the number.
func (f *widthFlag) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < minWidth && n != 0 {
		return errors.New("must be a number from 20, or 0 for lines of any length")
	}
	*f = widthFlag(n)
	return nil
}
