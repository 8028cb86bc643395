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
}
