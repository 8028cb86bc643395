package formats

// Layout says how the entries of a format whose layout is free (BibTeX) look. The
// zero value is the format's own.
type Layout struct {
	// Indent is what stands before each field, blanks and tabs alone; "": two blanks.
	Indent string
	// Align asks for the equals signs of an entry one below another.
	Align bool
	// Quotes asks for values in quotes instead of braces, where they can be.
	Quotes bool
	// NoTrailingComma leaves out the comma behind the last field.
	NoTrailingComma bool
	// Width is the longest line in characters: longer values go on in further lines,
	// if they have blanks at which they may. 0: each value stands in one line.
	Width int
	// FieldOrder names the fields that come first, in this order and in lower case;
	// the others follow in the format's own order.
	FieldOrder []string
	// MonthNumbers asks for months as numbers instead of BibTeX's macros.
	MonthNumbers bool
}

// Addresses says of which records the web address is written, in formats whose
// readers make an address of the DOI.
type Addresses uint8

const (
	AddressAlways    Addresses = iota // of all that have one
	AddressUnlessDOI                  // only of records without a DOI
	AddressNever                      // of none
)
