package xmldoc

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// found lists what a splitter finds: "line:col text" of records, and of what is
// none the reason behind it.
func found(src io.Reader) (out []string) {
	s := newSplitter(src, &Spec{Records: []string{"rec"}, Lone: []string{"lone"}, Foreign: map[string]string{"other": "a word"}})
	for {
		text, at, err := s.next()
		if text == nil {
			if !s.closed {
				out = append(out, "not closed")
			}
			return out
		}
		line := fmt.Sprintf("%d:%d %s", at.line, at.col, text)
		if err != nil {
			line += " | " + err.Error()
		}
		out = append(out, line)
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{"not closed"}},
		{"a lone record", "<rec>1</rec>", []string{"1:1 <rec>1</rec>"}},
		{"prefixes and longer names", "<x:set><x:rec>1</x:rec>\n<recs/><rec-a/></x:set>", []string{"1:8 <x:rec>1</x:rec>"}},
		{"byte order mark", "\ufeff<rec/>", []string{"1:1 <rec/>"}},
		{
			"comments and the like",
			"<?pi <rec>?><!DOCTYPE a [<!-- ]> -->]><a><!-- <rec> --><rec><![CDATA[</rec>]]></rec></a>",
			[]string{"1:56 <rec><![CDATA[</rec>]]></rec>"},
		},
		{"plain brackets", "<a><rec>p < .05 <<b>x</b></rec></a>", []string{"1:4 <rec>p < .05 <<b>x</b></rec>"}},
		{
			"not closed", "<a><rec>1\n<rec>2</rec>\r\n\r<rec>3",
			[]string{
				"1:4 <rec>1\n | the record isn't closed before the next one begins", "2:1 <rec>2</rec>",
				"4:1 <rec>3 | the document ends before the record does",
			},
		},
		{"cut between records", "<a><rec/>", []string{"1:4 <rec/>", "not closed"}},
		{"lone only outside", "<a><lone>1</lone><rec><lone>2</lone></rec></a>", []string{"1:4 <lone>1</lone>", "1:18 <rec><lone>2</lone></rec>"}},
		{"a word", "<a>\n<other/></a>", []string{"2:1 <other/> | a word"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, found(strings.NewReader(c.text))); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.want, found(iotest.OneByteReader(strings.NewReader(c.text)))); d != "" {
				t.Errorf("one byte at a time (-want +got):\n%s", d)
			}
		})
	}
}

// A record that doesn't end is given up, whatever its length, and what follows is
// read.
func TestTooLong(t *testing.T) {
	long := strings.NewReader(strings.Repeat("x", maxRecord+maxRecord/8))
	got := found(io.MultiReader(strings.NewReader("<a><rec>"), long, strings.NewReader("<rec>2</rec></a>")))
	if len(got) != 2 || !strings.HasSuffix(got[0], errTooLong.Error()) || !strings.HasSuffix(got[1], " <rec>2</rec>") {
		t.Errorf("%d were found", len(got))
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"<a>plain text</a>":                          "plain text",
		"<a> two \n\t lines </a>":                    "two lines",
		"<a>one&#13;&#10; two</a>":                   "one\ntwo",
		"<a>&lt;i&gt; &amp;amp; &eacute;&#x3b1;</a>": "<i> &amp; éα",
		"<a>R&D &bogus; &#0;x</a>":                   "R&D &bogus; x",
		"<a><![CDATA[a < b &amp;]]> c<!-- d --></a>": "a < b &amp; c",
		"<a>e\u0301</a>":                             "é",
		"<a>open <b>and <c>never shut</a>":           "open and never shut",
	} {
		if got := Parse(in).Lines(); got != want {
			t.Errorf("%s is read as %q, want %q", in, got, want)
		}
	}
}

// An element that was written is the same when it is read.
func TestXML(t *testing.T) {
	for in, want := range map[string]string{
		`<m:a x="1" y='&quot;' xmlns:m="urn:m"><m:b/>t &amp; u</m:a>`: `<a x="1" y="&quot;"><b></b>t &amp; u</a>`,
		"<a/>": "",
	} {
		got := Parse(in).XML()
		if got != want {
			t.Errorf("%s is written as %s", in, got)
		}
		if got != "" && Parse(got).XML() != got {
			t.Errorf("%s isn't stable", got)
		}
	}
}
