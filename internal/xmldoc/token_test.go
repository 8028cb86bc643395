package xmldoc

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNextToken(t *testing.T) {
	kinds := [...]string{"end", "text", "cdata", "open", "close", "empty", "cut"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"<a>x</a>", []string{"open <a>", "text x", "close </a>"}},
		{`<a b="1>2" c='<'/>x`, []string{`empty <a b="1>2" c='<'/>`, "text x"}},
		{"p < .05 & <<b>y</b>", []string{"text p < .05 & <", "open <b>", "text y", "close </b>"}},
		{"don't <b>'</b>", []string{"text don't ", "open <b>", "text '", "close </b>"}},
		{"<?pi <a>?><!DOCTYPE a [<!ENTITY b '>'>]><!-- <c> --><a/>", []string{"empty <a/>"}},
		{"<a><![CDATA[<b>&amp;]]>c</a>", []string{"open <a>", "cdata <b>&amp;", "text c", "close </a>"}},
		{"<a>x</a", []string{"open <a>", "text x", "cut </a"}},
		{"<a><!-- x", []string{"open <a>", "cut <!-- x"}},
		{"x<", []string{"text x<"}},
		{"<a b='x", []string{"cut <a b='x"}},
	} {
		var got []string
		for at := 0; ; {
			tok := NextToken([]byte(c.text), at)
			if tok.Kind == TokenEnd {
				break
			}
			got = append(got, kinds[tok.Kind]+" "+c.text[tok.From:tok.To])
			if at = tok.Next; at <= tok.From && tok.To > tok.From {
				t.Fatalf("%q: stuck at %d", c.text, at)
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, d)
		}
	}
}

// What begins like a tag again and again is looked at in linear time.
func TestNextTokenLinear(t *testing.T) {
	for _, piece := range []string{"<a ", "<a '", "<a \"b", "</", "<a b='<"} {
		text := []byte(strings.Repeat(piece, 1<<20))
		begun := time.Now()
		for at := 0; at < len(text); {
			at = NextToken(text, at).Next
		}
		if took := time.Since(begun); took > 10*time.Second {
			t.Errorf("%q again and again took %s", piece, took)
		}
	}
}

func TestAttributes(t *testing.T) {
	var got []string
	for name, value := range Attributes([]byte(`<x:a  rdf:about="#1" b = 'it&apos;s' xmlns:q="urn:q" c=http://x.org/d e=f/>`)) {
		got = append(got, fmt.Sprintf("%s=%s", name, value))
	}
	if d := cmp.Diff([]string{"rdf:about=#1", "b=it&apos;s", "xmlns:q=urn:q", "c=http://x.org/d", "e=f"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestAppendText(t *testing.T) {
	for in, want := range map[string]string{
		"two\r\n lines\r":                "two\n lines\n",
		"R&D &amp; &eacute;&#x3b1;&bog;": "R&D & éα&bog;",
		"a\x00b\x1fc\xff":                "abc\ufffd",
	} {
		if got := string(AppendText(nil, []byte(in), false)); got != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
	}
	if got := string(AppendText(nil, []byte("&amp;<"), true)); got != "&amp;<" {
		t.Errorf("CDATA is read as %q", got)
	}
}
