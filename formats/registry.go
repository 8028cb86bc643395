package formats

import (
	"slices"
	"strings"
)

// Registry is the list of known formats, in sniffing order: of two formats that
// are equally sure of a document, the earlier one wins.
type Registry []*Format

// ByName returns the format of that name or alias, nil if there is none. Case
// doesn't matter.
func (rs Registry) ByName(name string) *Format {
	name = strings.ToLower(name)
	for _, f := range rs {
		if f.Name == name || slices.Contains(f.Aliases, name) {
			return f
		}
	}
	return nil
}

// ByExtension returns the formats that use the extension (".bib"), in order, but
// those first whose usual one it is. Case doesn't matter.
func (rs Registry) ByExtension(ext string) Registry {
	ext = strings.ToLower(ext)
	var usual, others Registry
	for _, f := range rs {
		switch slices.Index(f.Extensions, ext) {
		case -1:
		case 0:
			usual = append(usual, f)
		default:
			others = append(others, f)
		}
	}
	return append(usual, others...)
}

// Sniff returns the readable format that is surest of a document beginning with
// head, and how sure it is; nil and No if none claims it.
func (rs Registry) Sniff(head []byte) (*Format, Confidence) {
	var best *Format
	var sure Confidence
	for _, f := range rs {
		if f.NewReader == nil || f.Sniff == nil {
			continue
		}
		if c := f.Sniff(head); c > sure {
			best, sure = f, c
		}
	}
	return best, sure
}

// Names returns the names of all formats, sorted.
func (rs Registry) Names() []string {
	names := make([]string, len(rs))
	for i, f := range rs {
		names[i] = f.Name
	}
	slices.Sort(names)
	return names
}
