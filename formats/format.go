// Package formats says what a bibliographic format is: a value with a name, a way
// to recognise it, a reader and a writer. The formats themselves are the packages
// below this one, a folder each; package all lists them.
//
// A [Registry] finds the format of a document by name, by extension or by its looks.
// The [Reader] of a [Format] yields the document's records, in a loop by [All], and its
// [Writer] writes them. What a reader can't read, and what a writer has no place for,
// is told to the handlers in [ReadOptions] and [WriteOptions].
//
// To read and write on all cores at once, package convert uses the parts of readers
// that are [Staged] and of writers that are [Encoded]. A format that can be edited
// without a touch on the rest of the document has an [EditFunc].
package formats

import (
	"errors"
	"io"
	"iter"

	"github.com/bibfold/bibfold/record"
)

// Format is a way of writing records down.
type Format struct {
	Name       string   // as the command line knows it: "bibtex"
	Title      string   // as people know it: "BibTeX"
	Family     string   // what Extra fields and Verbatim text carry as their format; Name if empty
	Aliases    []string // other names on the command line
	Extensions []string // with their dot, the usual one first: ".bib"

	// Keyless says that records of this format never have an id of their own.
	Keyless bool

	// Accession says that the ids of records are the accession numbers of a
	// database, not citation keys.
	Accession bool
	// Numbered says that ids that are nothing but digits and hyphens, or a screening
	// program's number, are so too: those of rows, and of records in a database.
	Numbered bool

	// CleanKey returns an id as the format can hold it, "" if nothing is left; nil
	// where it holds any. It may make one of two ids: whoever writes several
	// records gives them ids that differ when they are clean.
	CleanKey func(id string) string
	// CaselessKeys says that ids that differ in case alone are one id to the
	// programs that read the format: whoever writes several records tells them
	// apart otherwise.
	CaselessKeys bool
	// KnowsAliases says that the programs that read the format find a record under its
	// Aliases, too.
	KnowsAliases bool

	// Sniff says how sure the format is that a document beginning with head
	// (valid UTF-8, at most [SniffLen] bytes, no byte order mark) is its own.
	Sniff func(head []byte) Confidence

	// Opens are beginnings of lines with which a document of the format may begin behind
	// one of another format, in a file that was put together; such a file goes on in this
	// format there if Sniff is certain of what follows.
	Opens []string
	// Closes reports whether a line that isn't blank may be the last one of a document,
	// so that one of another format may follow; nil: any line may that a blank one follows.
	Closes func(line []byte) bool
	// Brackets are the two characters between which an entry may have any lines: "{}". No
	// document ends between them.
	Brackets string

	// Rooted says that the reader looks for nothing behind the end of a document's root:
	// behind one document of the format another may begin.
	Rooted bool

	// NewReader reads UTF-8 with any line ends; nil where the format is only written.
	NewReader func(io.Reader, ReadOptions) Reader
	// NewWriter is nil where the format is only read.
	NewWriter func(io.Writer, WriteOptions) Writer
	// Edit is nil where a document can't be edited byte for byte.
	Edit EditFunc
}

// FamilyName returns the name that Extra fields of this format carry.
func (f *Format) FamilyName() string {
	if f.Family != "" {
		return f.Family
	}
	return f.Name
}

// AnyLine is [Format.Closes] of formats that indent, or put between [Format.Brackets],
// what might look like the beginning of a document.
func AnyLine([]byte) bool { return true }

// SniffLen is how much of a document Sniff is shown.
const SniffLen = 64 << 10

// Confidence is how sure a format is that a document is its own.
type Confidence uint8

// The degrees of confidence, in order.
const (
	No       Confidence = iota // not this format
	Possible                   // nothing speaks against it, little for it
	Likely                     // it looks like it
	Certain                    // it can be nothing else
)

// Reader yields the records of one document in order.
//
// Read returns io.EOF, alone, after the last record. With a handler in its
// options a reader reports what it can't read and goes on; without one, the
// first problem of severity Unreadable or Fatal is returned by Read and ends the
// reading. A Reader is used by one goroutine.
type Reader interface {
	Read() (*record.Record, error)
}

// Staged is a Reader that parts its work in two: finding the next entry, which
// goes from the beginning of the document to its end, and making a record of it,
// which may be done elsewhere and for many entries at once.
type Staged interface {
	Reader
	// Next is Read without the second part. It tells the handler of the problems
	// that it finds; those that making the record brings come from Pending.
	Next() (Pending, error)
}

// ReadNext is the Read of a Staged: its Next, and at once the record.
func ReadNext(r Staged, report ErrorHandler) (*record.Record, error) {
	p, err := r.Next()
	if err != nil {
		return nil, err
	}
	return p.Record(report), nil
}

// Concluder is a Staged that has something to say of the document as a whole when
// the records of all its entries are made.
type Concluder interface {
	Staged
	// Conclude is called once, behind the last record, if entries came from Next;
	// Read does it by itself.
	Conclude(report ErrorHandler)
}

// Pending is an entry that was found and is not a record yet.
type Pending interface {
	// Record makes the record; it is called once, on any goroutine. Its problems
	// are below Unreadable; report, which may be nil, is called before it returns.
	Record(report ErrorHandler) *record.Record
	// Size returns about how many bytes of the document are held.
	Size() int
}

// Writer writes records to one document. Close ends the document (it may have a
// tail) and flushes; it doesn't close what lies beneath.
type Writer interface {
	Write(*record.Record) error
	Close() error
}

// ReadOptions tune a Reader. The zero value is ready for use.
type ReadOptions struct {
	File     string       // name for positions and Source
	OnError  ErrorHandler // nil: the first problem ends the reading
	Verbatim VerbatimFunc // nil: what stands between entries is passed over
	Keys     bool         // only the ID and Aliases of records are wanted, each until the next is made: the rest may be left out, and more than records hold be found
	// KeepInheritance asks for entries as they stand, without what they take from
	// others (BibTeX: crossref, xdata): the same family can write them so.
	KeepInheritance bool
	// Columns gives columns of a table a meaning, by their name (CSV).
	Columns map[string]record.Var
}

// Verbatim is a piece of a document that is not an entry, or an entry that can't
// be read, kept as it stands so that a document of the same family can carry it.
type Verbatim struct {
	Format string // family: "bibtex"
	Kind   VerbatimKind
	Text   string
	Pos    Pos
}

// VerbatimKind says what a Verbatim is.
type VerbatimKind uint8

const (
	VerbatimText       VerbatimKind = iota // prose or comment between entries
	VerbatimMacro                          // BibTeX's @string
	VerbatimPreamble                       // BibTeX's @preamble
	VerbatimUnreadable                     // an entry that could not be read
	VerbatimData                           // an entry that only serves others: BibLaTeX's @xdata
)

// VerbatimFunc is told of each piece in input order, between the records.
type VerbatimFunc func(Verbatim)

// Carrier is a Writer that can carry verbatim pieces of its own family.
type Carrier interface {
	Writer
	Carry(Verbatim) error
}

// WriteOptions tune a Writer. The zero value writes the format's best form.
type WriteOptions struct {
	OnLoss LossHandler // nil: losses are not reported
	// ASCII asks for text that is ASCII alone, where the format can write any
	// character so (BibTeX: as LaTeX).
	ASCII bool
	// Compact asks for one record a line, where the format leaves the choice.
	Compact bool
	// Layout says how entries look, where the format leaves the choice.
	Layout Layout
	// Addresses says whether URLs are written, where the user may not want them
	// (BibTeX). What is left out for it is no loss.
	Addresses Addresses
}

// Action says what a writer did with a value that the target can't hold as it is.
type Action uint8

const (
	Dropped Action = iota // left out
	Changed               // written in a form that says less, or something else
	Moved                 // written in a field of another meaning, such as a note
)

// String returns "dropped", "changed" or "moved".
func (a Action) String() string { return [...]string{"dropped", "changed", "moved"}[a] }

// Loss is one line of the loss ledger of a conversion.
type Loss struct {
	Record *record.Record
	Field  string // CSL's name of the variable, or the Extra field's own
	Value  string
	Action Action
	Why    string // what the target can't do, where it isn't obvious
}

// LossHandler is told of each loss in output order.
type LossHandler func(Loss)

// All adapts a Reader to a range loop. An error ends the sequence; io.EOF is not
// one. Breaking out of the loop leaves the Reader where it is.
func All(r Reader) iter.Seq2[*record.Record, error] {
	return func(yield func(*record.Record, error) bool) {
		for {
			rec, err := r.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}
