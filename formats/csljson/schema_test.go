package csljson

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/bibfold/bibfold/internal/jsondoc"
	"github.com/bibfold/bibfold/record"
)

// The members that the JSON schema of CSL 1.0.2 allows in an item
// (https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json), by
// the kinds of their values.
const (
	schemaNames = `author chair collection-editor compiler composer container-author contributor curator director
		editor editorial-director executive-producer guest host interviewer illustrator narrator organizer
		original-author performer producer recipient reviewed-author script-writer series-creator translator`
	schemaDates   = `accessed available-date event-date issued original-date submitted`
	schemaStrings = `type citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection
		archive_location archive-place authority call-number citation-label collection-title container-title
		container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction
		keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID
		publisher publisher-place references reviewed-genre reviewed-title scale section source status title
		title-short URL version volume-title volume-title-short year-suffix`
	schemaNumbers = `id chapter-number citation-number collection-number edition first-reference-note-number issue
		locator number number-of-pages number-of-volumes page page-first part printing supplement volume`
	schemaNameParts = `family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names`
	schemaDateParts = `date-parts season circa literal raw`
)

var schema = func() map[string]func(value) error {
	m := make(map[string]func(value) error)
	add := func(names string, check func(value) error) {
		for _, n := range strings.Fields(names) {
			m[n] = check
		}
	}
	add(schemaNames, checkNames)
	add(schemaDates, checkDate)
	add(schemaStrings, isKind('"'))
	add(schemaNumbers, isKind('"', 0))
	add("custom", isKind('{'))
	add("categories", func(v value) error {
		_, ok := stringList(v)
		if !ok {
			return errors.New("no array of strings")
		}
		return nil
	})
	return m
}()

func isKind(kinds ...byte) func(value) error {
	return func(v value) error {
		if !strings.ContainsRune(string(kinds), rune(v.Kind())) {
			return fmt.Errorf("%s is of the wrong kind", v)
		}
		return nil
	}
}

// checkSchema checks a document against the rules of the schema.
func checkSchema(text []byte) error {
	doc, ok := jsondoc.ParseValue(string(text))
	if !ok || doc.Kind() != '[' {
		return errors.New("no valid JSON array")
	}
	for item := range doc.Elements() {
		seen := make(map[string]bool)
		for name, v := range item.Members() {
			n := name.Text()
			check := schema[n]
			if check == nil {
				return fmt.Errorf("%q is not allowed", n)
			}
			if seen[n] {
				return fmt.Errorf("%q stands twice", n)
			}
			seen[n] = true
			if err := check(v); err != nil {
				return fmt.Errorf("%q: %w", n, err)
			}
			if _, ok := record.ParseType(v.Text()); n == "type" && !ok {
				return fmt.Errorf("%s is no type", v)
			}
		}
		if !seen["id"] || !seen["type"] {
			return errors.New("id or type is missing")
		}
	}
	return nil
}

func checkNames(v value) error {
	if v.Kind() != '[' {
		return errors.New("no array")
	}
	for n := range v.Elements() {
		if err := checkMembers(n, schemaNameParts); err != nil {
			return err
		}
	}
	return nil
}

func checkMembers(v value, allowed string) error {
	if v.Kind() != '{' {
		return errors.New("no object")
	}
	for name, m := range v.Members() {
		n := name.Text()
		if !strings.Contains(" "+allowed+" ", " "+n+" ") {
			return fmt.Errorf("%q is not allowed", n)
		}
		if n != "date-parts" && (m.Kind() == '{' || m.Kind() == '[') {
			return fmt.Errorf("%q is of the wrong kind", n)
		}
	}
	return nil
}

func checkDate(v value) error {
	if err := checkMembers(v, schemaDateParts); err != nil {
		return err
	}
	for name, m := range v.Members() {
		if name.Text() != "date-parts" {
			continue
		}
		days := 0
		for d := range m.Elements() {
			days++
			parts := 0
			for p := range d.Elements() {
				parts++
				if p.Kind() != 0 && p.Kind() != '"' {
					return fmt.Errorf("date part %s", p)
				}
			}
			if parts < 1 || parts > 3 {
				return fmt.Errorf("%d date parts", parts)
			}
		}
		if days < 1 || days > 2 {
			return fmt.Errorf("%d dates in date-parts", days)
		}
	}
	return nil
}

// The golden files of all formats are our CSL-JSON of every kind of record.
func TestGoldensFollowSchema(t *testing.T) {
	files, err := filepath.Glob("../*/testdata/suite/*.golden")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d golden files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := checkSchema(text); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}
