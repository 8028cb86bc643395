package dedupe

// weights are what agreement and disagreement of a field are worth, in bits: two
// to their sum is about how much more likely the comparison is for two records of
// one work than for two similar works. Vetoes stand apart, in veto.go.
type weights struct {
	same, possible float64 // thresholds of the sum

	titleBase       float64 // the title agrees, plus titlePerBit for each bit it holds
	titlePerBit     float64
	titleMax        float64
	genericMax      float64 // most that a generic title is worth
	titleNear       float64 // taken off for errors of spelling
	titlePart       float64 // factor when one lacks the subtitle
	titleSlope      float64 // of changed titles: times the share of common words,
	titleOffset     float64 // plus this, where one is a preprint,
	titlePlaced     float64 // or this, where both were published
	titleUnlike     float64
	mention         float64 // a telling title and its authors are all that one says
	titleAuthors    float64 // a title that is not generic and all of several authors agree
	replaced        float64 // one word of the title stands for another, or is missing in the other
	reworded        float64 // one word of a preprint's title changed
	elsewhere       float64 // a title that is not the same, in another venue
	sameTeam        float64 // a preprint with a changed title by the same two authors or more
	placedTitle     float64 // a telling title in one venue and year, where one names no author
	counterpart     float64 // two sources of one venue list the work once each
	sameServer      float64 // and the other is a preprint as well
	otherIssue      float64 // titles that come again, in two issues
	houseSame       float64 // one publisher of two books with one title
	serialSame      float64 // one ISBN of two books with one title, one number of two reports
	titleTranslated float64 // titleUnlike, where the same authors fill the same pages

	authorFirst  float64 // the first authors agree
	authorEach   float64 // each further author that agrees
	authorsMax   float64
	authorsMost  float64 // factor when a third disagrees
	authorsSome  float64
	authorsNone  float64
	authorsWhole float64 // both lists are the same, in order
	wholeMax     float64 // authorsMax in that case
	newLead      float64 // another first author, and another title: a companion paper
	authorsShort float64 // one list is shorter and doesn't say that it was cut

	yearSame, yearOff1, yearOff2, yearFar        float64
	preprintSoon                                 float64 // published within three years
	venueSame, venueClose, venueDiffers          float64
	venueApart                                   float64 // of another venue, with nothing of year, volume and page in common
	volumeSame, volumeDiffers                    float64
	issueSame                                    float64
	pagesSame, pagesDiffer                       float64
	placeSame                                    float64 // venue, volume and pages all agree
	abstractSame, abstractClose, abstractDiffers float64
	doiSame, doiShared, doiDiffers               float64 // doiShared is taken off for each doubling of the titles under it
	arxivSame, pmidSame, pmcidSame, pmcidDiffers float64
	urlSame                                      float64
	siteTwins                                    float64 // twinsMax and more, where both give one address, if only a site's
	twinsPerBit, twinsMax                        float64 // everything that they say is the same, for each bit of the title
}

// asks returns the bits from which a person is asked. A preprint's title is reworded so
// often that there the span of questions is twice as wide.
func (w *weights) asks(c *comparison) float64 {
	if c.model == modelSame {
		return w.possible
	}
	return 2*w.possible - w.same
}

// defaultWeights were set by hand; the package comment says from what, and how to
// estimate them anew.
var defaultWeights = weights{
	same: DefaultSame, possible: DefaultPossible,

	titleBase: 3, titlePerBit: 0.3, titleMax: 12, genericMax: 2, titleNear: 1, titlePart: 0.75,
	titleSlope: 18, titleOffset: -6, titlePlaced: -9, titleUnlike: -10, titleTranslated: -7,
	replaced: -8, reworded: -3,
	mention: 3, titleAuthors: 2, sameTeam: 3, sameServer: 2, counterpart: 5, placedTitle: 3, elsewhere: -3, otherIssue: -9, houseSame: 4, serialSame: 6,

	authorFirst: 4, authorEach: 2, authorsMax: 12, authorsMost: 0.5, authorsSome: -3, authorsNone: -12,
	authorsWhole: 1.5, wholeMax: 18, authorsShort: -1, newLead: -3,

	yearSame: 3, yearOff1: -1, yearOff2: -2, yearFar: -5, preprintSoon: 2,
	venueSame: 3, venueClose: 1, venueDiffers: -3, venueApart: -5,
	volumeSame: 3, volumeDiffers: -3, issueSame: 1,
	pagesSame: 6, pagesDiffer: -5, placeSame: 3,
	abstractSame: 10, abstractClose: 5, abstractDiffers: -5,
	doiSame: 18, doiShared: 5, doiDiffers: -8,
	arxivSame: 30, pmidSame: 22, pmcidSame: 22, pmcidDiffers: -6,
	urlSame: 6, siteTwins: 12, twinsPerBit: 0.4, twinsMax: 12,
}
