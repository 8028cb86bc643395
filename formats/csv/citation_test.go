package csv

import (
	"testing"

	"github.com/bibfold/bibfold/record"
)

func TestPutCitation(t *testing.T) {
	for _, c := range []struct {
		cell                                                string
		journal, date, volume, issue, pages, doi, available string
		taken                                               bool
	}{
		{
			"J Marsh Med. 2022 Mar;53(2):334-347. doi: 10.1000/j.marsh.2021.09.007. Epub 2021 Oct 12.",
			"J Marsh Med", "2022 Mar", "53", "2", "334-347", "10.1000/j.marsh.2021.09.007", "2021-10-12", true,
		},
		{"Tides (Lond). 2021 Feb 2;3:617013. eCollection 2021.", "Tides (Lond)", "2021 Feb 2", "3", "", "617013", "", "", true},
		{"Mar Notes. 2019;12(3 Suppl 1):S12-8.", "Mar Notes", "2019", "12", "3 Suppl 1", "S12-8", "", "", true},
		{"Mar Notes. 2019;12 Suppl 1:S12.", "Mar Notes", "2019", "12 Suppl 1", "", "S12", "", "", true},
		{"Mar Notes. 2019 Jan-Feb;12(1).", "Mar Notes", "2019 Jan-Feb", "12", "1", "", "", "", true},
		{"Mar Notes. 2018.", "Mar Notes", "2018", "", "", "", "", "", true},
		{
			"Mar Notes. 2023 Mar 1:S0140-6736(23)00001-1. doi: 10.1000/1. Online ahead of print.",
			"Mar Notes", "2023 Mar 1", "", "", "S0140-6736(23)00001-1", "10.1000/1", "", false,
		},
		{cell: "Lund, A. (2019). Eelgrass and sleep. Journal of Marsh Medicine, 53(2), 334-347."},
		{cell: "12"},
	} {
		r := reading{rec: &record.Record{}}
		taken := r.putCitation(c.cell)
		got := [...]string{
			r.rec.ContainerTitle, r.date, r.rec.Volume, r.rec.Issue, r.rec.Page, r.rec.DOI, r.rec.Date(record.AvailableDate).EDTF(),
		}
		want := [...]string{c.journal, c.date, c.volume, c.issue, c.pages, c.doi, c.available}
		if taken != c.taken || got != want {
			t.Errorf("%q: %t, %q, want %q", c.cell, taken, got, want)
		}
	}
}
