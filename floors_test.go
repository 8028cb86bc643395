package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/bibfold/bibfold"

// The house has floors: main, internal/cli, {convert, dedupe, formats/all}, a
// format, formats, record. A package may import what stands beside its name here
// and nothing else of the module; "*" is any one folder.
var floors = map[string][]string{
	"":                   {"internal/cli", "internal/heap"},
	"internal/cli":       {"convert", "dedupe", "formats", "formats/all", "record"},
	"convert":            {"formats", "record", "internal/ascii"},
	"dedupe":             {"record", "dedupe/internal/fold", "dedupe/internal/hash", "dedupe/internal/names", "dedupe/internal/pages", "dedupe/internal/parallel", "dedupe/internal/titles", "dedupe/internal/venue"},
	"formats/all":        {"formats", "formats/*"},
	"formats/formattest": {"formats", "formats/csljson", "record"},
	"formats/*":          {"formats", "record", "internal/ascii", "internal/endnote", "internal/jsondoc", "internal/lines", "internal/latex", "internal/medline", "internal/notehtml", "internal/service", "internal/tagged", "internal/webmarkup", "internal/xmldoc", "internal/yamlentry"},
	"formats/zoterojson": {"formats", "formats/zoterordf", "record", "internal/jsondoc"}, // the same items
	"formats/cslyaml":    {"formats", "formats/csljson", "record", "internal/yamlentry"}, // CSL-JSON in other clothes
	"formats":            {"record"},
	"record":             {},
	"internal/endnote":   {"formats", "record", "internal/tagged"},
	"internal/jsondoc":   {"formats", "record", "internal/ascii"},
	"internal/lines":     {},
	"internal/ascii":     {},
	"internal/heap":      {},
	"internal/yamlentry": {"internal/lines"},
	"internal/tagged":    {"formats", "record", "internal/ascii", "internal/lines"},
	"internal/xmldoc":    {"formats", "record", "internal/ascii", "internal/tagged"},
	"internal/latex":     {"record", "internal/ascii"},
	"internal/medline":   {"record"},
	"internal/notehtml":  {"record"},
	"internal/service":   {"formats", "record", "internal/jsondoc", "internal/webmarkup", "internal/xmldoc"},
	"internal/webmarkup": {"record"},

	"dedupe/internal/names":    {"record", "dedupe/internal/fold", "dedupe/internal/hash", "dedupe/internal/parallel", "dedupe/internal/venue"},
	"dedupe/internal/titles":   {"dedupe/internal/fold"},
	"dedupe/internal/venue":    {"dedupe/internal/fold", "dedupe/internal/hash"},
	"dedupe/internal/pages":    {"dedupe/internal/fold"},
	"dedupe/internal/fold":     {"record"},
	"dedupe/internal/hash":     {},
	"dedupe/internal/parallel": {},

	"internal/synth":             {"record"},
	"internal/synth/makelibrary": {"formats", "formats/all", "internal/synth"},
}

// outside lists the modules that may be imported from one folder alone.
var outside = map[string][]string{
	"github.com/spf13/":           {"internal/cli"},
	"github.com/schollz/":         {"internal/cli"},
	"golang.org/x/term":           {"internal/cli"},
	"github.com/gosimple/":        {"dedupe/internal/fold"},
	"github.com/klauspost/":       {"convert"},
	"github.com/go-json-experim/": {"formats/csljson", "formats/cslyaml", "formats/html", "internal/jsondoc"},
	"golang.org/x/net/":           {"formats/arxiv", "formats/html", "internal/notehtml"},
	"go.yaml.in/":                 {"formats/cff", "formats/cslyaml", "formats/hayagriva", "internal/yamlentry"},
}

type listedPackage struct {
	ImportPath string
	Imports    []string
}

func TestFloors(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("%v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	seen := 0
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listedPackage
		err := dec.Decode(&p)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		own, inModule := folder(p.ImportPath)
		if !inModule {
			continue
		}
		seen++
		for _, imported := range p.Imports {
			if problem := forbidden(own, imported); problem != "" {
				t.Errorf("%q imports %s: %s", own, imported, problem)
			}
		}
	}
	if seen < len(floors)-1 {
		t.Errorf("only %d packages were looked at", seen)
	}
}

// folder returns where in the module a package stands.
func folder(path string) (string, bool) {
	if path == module {
		return "", true
	}
	return strings.CutPrefix(path, module+"/")
}

// forbidden says why a package may not import another, "" if it may.
func forbidden(own, imported string) string {
	target, inModule := folder(imported)
	if inModule {
		if !allowed(own, target) {
			return "that is no floor below"
		}
		return ""
	}
	for prefix, folders := range outside {
		if strings.HasPrefix(imported, prefix) && !slices.Contains(folders, own) {
			return "only " + strings.Join(folders, " and ") + " may"
		}
	}
	return ""
}

func allowed(own, target string) bool {
	targets, ok := floors[own]
	if !ok && strings.HasPrefix(own, "formats/") {
		targets, ok = floors["formats/*"]
	}
	return ok && slices.ContainsFunc(targets, func(pattern string) bool {
		return pattern == target || pattern == "formats/*" && strings.HasPrefix(target, "formats/")
	})
}

func TestFloorsForbid(t *testing.T) {
	for _, c := range []struct {
		own, imported string
		ok            bool
	}{
		{"dedupe", module + "/formats", false},
		{"convert", module + "/dedupe", false},
		{"formats/ris", module + "/formats/bibtex", false},
		{"formats/ris", module + "/internal/lines", true},
		{"record", module + "/formats", false},
		{"unknown", module + "/record", false},
		{"formats/all", module + "/formats/new", true},
		{"convert", "github.com/spf13/pflag", false},
	} {
		if got := forbidden(c.own, c.imported) == ""; got != c.ok {
			t.Errorf("%s imports %s: allowed %v", c.own, c.imported, got)
		}
	}
}
