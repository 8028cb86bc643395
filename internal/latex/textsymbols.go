package latex

// textSymbols lists, for each character, the commands that print it in text: the
// first is the one that is written, all are read. Sources: the tables of LaTeX2e's
// font encodings T1, TS1, OMS and T5 (fntguide, encguide; t1enc.dfu, ts1enc.dfu,
// omsenc.dfu), tipa's manual for the phonetic letters, and the preamble of
// Mathematical Reviews for \lasp and its kin.
const textSymbols = `
Æ AE Ð DH Ø O Þ TH ß ss æ ae ð dh eth ø o þ th textthorn
Đ DJ đ dj dbar textcrd ı i textdotlessi ȷ j textdotlessj Ĳ IJ ĳ ij Ł L ł l textbarl Ŋ NG ŋ ng Œ OE œ oe ẞ SS
Å AA å aa Ơ OHORN ơ ohorn Ư UHORN ư uhorn Ħ textHbar ħ texthbar textcrh Ŧ textTbar textTstroke
ŧ texttbar texttstroke ƀ textcrb ſ textlongs ĸ textkra
ə textschwa ɛ textopenepsilon texteopen ɔ textopeno textoopen ʃ textesh ʒ textezh textyogh ʔ textglotstop
ɐ textturna ɑ textscripta ɓ texthtb textbhook ɗ texthtd textdhook ɠ texthtg ɡ textscriptg ɨ textbari ʉ textbaru
ɪ textsci ʊ textscupsilon ɲ textltailn textnhookleft ɾ textfishhookr ʁ textinvscr ʌ textturnv ʎ textturny
Ɛ textEopen Ɔ textOopen Ǝ textEreversed ƙ texthtk textkhook ˈ textprimstress ˌ textsecstress ː textlengthmark
ɒ textturnscripta ɕ textctc ɖ textrtaild textdtail ɘ textreve ɚ textrhookschwa ɜ textrevepsilon ɟ textbardotlessj
ɢ textscg ɤ textramshorns ɥ textturnh ɦ texthth ɫ textltilde ɬ textbeltl ɭ textrtaill ɮ textlyoghlig
ɯ textturnm ɰ textturnmrleg ɱ textltailm ɳ textrtailn ɴ textscn ɵ textbaro ɶ textscoelig ɹ textturnr
ɺ textturnlonglegr ɻ textturnrrtail ɽ textrtailr ʀ textscr ʂ textrtails ʄ texthtbardotlessj ʈ textrtailt texttretroflexhook
ʋ textscriptv textvhook ʍ textturnw ʏ textscy ʐ textrtailz ʑ textctz ʕ textrevglotstop ʘ textbullseye ʙ textscb
ʛ texthtscg ʜ textsch ʝ textctj ʟ textscl ʡ textbarglotstop ʢ textbarrevglotstop
Ɓ textBhook Ɖ textDafrican Ɗ textDhook Ɣ textGammaafrican Ƙ textKhook Ɲ textNhookleft Ƴ textYhook ƴ textyhook
Ʃ textEsh ESH Ʒ textEzh ǝ texteturned
Ƈ textChook ƈ textchook texthtc Ƒ textFhook ƕ texthvlig hv Ɩ textIotaafrican ƛ textcrlambda Ƥ textPhook ƥ textphook texthtp
ƪ textlooptoprevesh ƫ textpalhookbelow Ƭ textThook ƭ textthook texthtt Ʈ textTretroflexhook Ʋ textVhook
ɝ textrhookrevepsilon ɞ textcloserevepsilon ɣ textgammalatinsmall ɧ texththeng ɩ textiotalatin ɷ textcloseomega
ɼ textlonglegr ɿ textlhti ʅ textraisevibyi ʆ textctesh ʇ textturnt ʓ textctyogh ʖ textinvglotstop ʗ textstretchc
ʚ textcloseepsilon ʞ textturnk ʠ texthtq ʣ textdzlig ʤ textdyoghlig ʥ textdctzlig ʦ texttslig ʧ textteshlig texttesh ʨ texttctclig
ʽ lasp ʼ rasp ʿ ayn ain ʾ hamza
¡ textexclamdown ¢ textcent £ pounds textsterling mathsterling ¤ textcurrency ¥ textyen yen
¦ textbrokenbar § S textsection mathsection ¨ textasciidieresis © copyright textcopyright
ª textordfeminine « guillemotleft guillemetleft flqq ¬ textlnot ® textregistered circledR
¯ textasciimacron ° textdegree degree ± textpm ² texttwosuperior ³ textthreesuperior
´ textasciiacute µ textmu ¶ P textparagraph mathparagraph · textperiodcentered textcentereddot
¹ textonesuperior º textordmasculine » guillemotright guillemetright frqq ¼ textonequarter
½ textonehalf ¾ textthreequarters ¿ textquestiondown × texttimes ÷ textdiv
ƒ textflorin ˇ textasciicaron ˘ textasciibreve ˝ textacutedbl
฿ textbaht – textendash — textemdash ‖ textbardbl ‘ textquoteleft lq grq ’ textquoteright rq
‚ quotesinglbase glq “ textquotedblleft ldq ” textquotedblright rdq „ quotedblbase glqq
† textdagger dag dagger ‡ textdaggerdbl ddag ddagger • textbullet bullet
… ldots dots textellipsis dotsc dotso dotsb ‰ textperthousand permil perthousand ‱ textpertenthousand
‹ guilsinglleft flq › guilsinglright frq ※ textreferencemark ‽ textinterrobang
⁄ textfractionsolidus ⁎ textasteriskcentered ⁒ textdiscount ₡ textcolonmonetary ₤ textlira
₦ textnaira ₩ textwon ₫ textdong € texteuro euro EUR ₱ textpeso ℃ textcelsius celsius № textnumero
℗ textcircledP ℞ textrecipe ℠ textservicemark ™ texttrademark ℧ textmho ℮ textestimated
← textleftarrow ↑ textuparrow → textrightarrow ↓ textdownarrow ␢ textblank ␣ textvisiblespace
◦ textopenbullet ◯ textbigcircle bigcirc ♪ textmusicalnote ⟨ textlangle ⟩ textrangle − textminus
√ textsurd ⚭ textmarried ⚮ textdivorced Ω textohm
`

// readSymbols lists commands that are read, but not written: no LaTeX has them
// without a definition.
const readSymbols = `
ʹ cprime ʺ cdprime ı imath ȷ jmath “ grqq ˷ texttildelow ♂ male ♀ female Þ Thorn þ textthornvari textthornvarii
☐ Square ☑ CheckedBox ☒ XBox ↝ leadsto ☺ smiley ☹ frownie ☎ phone
`

// cyrillicSymbols lists Cyrillic letters likewise, by the names of the encodings
// T2A, T2B, T2C and X2 (t2aenc.dfu and so on).
const cyrillicSymbols = `
Ё CYRYO Ђ CYRDJE Є CYRIE Ѕ CYRDZE І CYRII Ї CYRYI Ј CYRJE Љ CYRLJE Њ CYRNJE Ћ CYRTSHE
Ў CYRUSHRT Џ CYRDZHE А CYRA Б CYRB В CYRV Г CYRG Д CYRD Е CYRE Ж CYRZH З CYRZ И CYRI
Й CYRISHRT К CYRK Л CYRL М CYRM Н CYRN О CYRO П CYRP Р CYRR С CYRS Т CYRT У CYRU Ф CYRF
Х CYRH Ц CYRC Ч CYRCH Ш CYRSH Щ CYRSHCH Ъ CYRHRDSN Ы CYRERY Ь CYRSFTSN Э CYREREV Ю CYRYU
Я CYRYA а cyra б cyrb в cyrv г cyrg д cyrd е cyre ж cyrzh з cyrz и cyri й cyrishrt к cyrk
л cyrl м cyrm н cyrn о cyro п cyrp р cyrr с cyrs т cyrt у cyru ф cyrf х cyrh ц cyrc ч cyrch
ш cyrsh щ cyrshch ъ cyrhrdsn ы cyrery ь cyrsftsn э cyrerev ю cyryu я cyrya ё cyryo ђ cyrdje
є cyrie ѕ cyrdze і cyrii ї cyryi ј cyrje љ cyrlje њ cyrnje ћ cyrtshe ў cyrushrt џ cyrdzhe
Ѣ CYRYAT ѣ cyryat Ѫ CYRBYUS ѫ cyrbyus Ѵ CYRIZH ѵ cyrizh Ҍ CYRSEMISFTSN ҍ cyrsemisftsn
Ҏ CYRRTICK ҏ cyrrtick Ґ CYRGUP ґ cyrgup Ғ CYRGHCRS ғ cyrghcrs Ҕ CYRGHK ҕ cyrghk Җ CYRZHDSC
җ cyrzhdsc Ҙ CYRZDSC ҙ cyrzdsc Қ CYRKDSC қ cyrkdsc Ҝ CYRKVCRS ҝ cyrkvcrs Ҟ CYRKHCRS
ҟ cyrkhcrs Ҡ CYRKBEAK ҡ cyrkbeak Ң CYRNDSC ң cyrndsc Ҥ CYRNG ҥ cyrng Ҧ CYRPHK ҧ cyrphk
Ҩ CYRABHHA ҩ cyrabhha Ҫ CYRSDSC ҫ cyrsdsc Ҭ CYRTDSC ҭ cyrtdsc Ү CYRY ү cyry Ұ CYRYHCRS
ұ cyryhcrs Ҳ CYRHDSC ҳ cyrhdsc Ҵ CYRTETSE ҵ cyrtetse Ҷ CYRCHRDSC ҷ cyrchrdsc Ҹ CYRCHVCRS
ҹ cyrchvcrs Һ CYRSHHA һ cyrshha Ҽ CYRABHCH ҽ cyrabhch Ҿ CYRABHCHDSC ҿ cyrabhchdsc
Ӏ CYRpalochka Ӄ CYRKHK ӄ cyrkhk Ӆ CYRLDSC ӆ cyrldsc Ӈ CYRNHK ӈ cyrnhk Ӌ CYRCHLDSC
ӌ cyrchldsc Ӎ CYRMDSC ӎ cyrmdsc Ӕ CYRAE ӕ cyrae Ә CYRSCHWA ә cyrschwa Ӡ CYRABHDZE
ӡ cyrabhdze Ө CYROTLD ө cyrotld Ӷ CYRGDSC ӷ cyrgdsc Ӻ CYRGDSCHCRS ӻ cyrgdschcrs Ӽ CYRHHK
ӽ cyrhhk Ӿ CYRHHCRS ӿ cyrhhcrs
`
