package latex

// mathSymbols lists, for each symbol, how it is spelled in mathematics: the
// first spelling is the one that is written, all are read. A bare word is a
// command. Names and characters go by the table of the unicode-math package
// (unicode-math-table.tex), as far as LaTeX itself or amssymb has the command.
const mathSymbols = `
¬ neg lnot ± pm × times ÷ div ‖ Vert ′ ^{\prime} ″ ^{\prime\prime} ‴ ^{\prime\prime\prime}
‵ backprime ℂ \mathbb{C} ℋ \mathcal{H} ℌ \mathfrak{H} ℍ \mathbb{H} ℏ hbar hslash
ℐ \mathcal{I} ℑ Im ℒ \mathcal{L} ℓ ell ℕ \mathbb{N} ℘ wp ℙ \mathbb{P} ℚ \mathbb{Q}
ℛ \mathcal{R} ℜ Re ℝ \mathbb{R} ℤ \mathbb{Z} ℧ mho ℨ \mathfrak{Z} ℬ \mathcal{B}
ℭ \mathfrak{C} ℰ \mathcal{E} ℱ \mathcal{F} Ⅎ Finv ℳ \mathcal{M} ℵ aleph ℶ beth ℷ gimel
ℸ daleth ← leftarrow gets ↑ uparrow → rightarrow to ↓ downarrow ↔ leftrightarrow
↕ updownarrow ↖ nwarrow ↗ nearrow ↘ searrow ↙ swarrow ↚ nleftarrow ↛ nrightarrow
↞ twoheadleftarrow ↠ twoheadrightarrow ↢ leftarrowtail ↣ rightarrowtail ↦ mapsto
↩ hookleftarrow ↪ hookrightarrow ↫ looparrowleft ↬ looparrowright ↭ leftrightsquigarrow
↮ nleftrightarrow ↰ Lsh ↱ Rsh ↶ curvearrowleft ↷ curvearrowright ↼ leftharpoonup
↽ leftharpoondown ↾ upharpoonright ↿ upharpoonleft ⇀ rightharpoonup ⇁ rightharpoondown
⇂ downharpoonright ⇃ downharpoonleft ⇄ rightleftarrows ⇆ leftrightarrows ⇇ leftleftarrows
⇈ upuparrows ⇉ rightrightarrows ⇊ downdownarrows ⇋ leftrightharpoons ⇌ rightleftharpoons
⇍ nLeftarrow ⇎ nLeftrightarrow ⇏ nRightarrow ⇐ Leftarrow ⇑ Uparrow ⇒ Rightarrow ⇓ Downarrow
⇔ Leftrightarrow ⇕ Updownarrow ⇚ Lleftarrow ⇛ Rrightarrow ⇝ rightsquigarrow ∀ forall
∁ complement ∂ partial ∃ exists ∄ nexists ∅ emptyset varnothing ∇ nabla ∈ in ∉ notin
∋ ni owns ∏ prod ∐ coprod ∑ sum − - ∓ mp ∔ dotplus ∖ setminus smallsetminus ∗ ast ∘ circ
∙ {\bullet} √ surd ∝ propto ∞ infty ∠ angle ∡ measuredangle ∢ sphericalangle ∣ mid ∤ nmid
∥ parallel ∦ nparallel ∧ wedge land ∨ vee lor ∩ cap ∪ cup ∫ int ∬ iint ∭ iiint ∮ oint
∴ therefore ∵ because ∼ sim ∽ backsim ≀ wr ≁ nsim ≂ eqsim ≃ simeq ≅ cong ≇ ncong ≈ approx
≊ approxeq ≍ asymp ≎ Bumpeq ≏ bumpeq ≐ doteq ≑ Doteq ≒ fallingdotseq ≓ risingdotseq ≖ eqcirc
≗ circeq ≜ triangleq ≠ neq ne ≡ equiv ≤ leq le ≥ geq ge ≦ leqq ≧ geqq ≨ lneqq ≩ gneqq ≪ ll
≫ gg ≬ between ≮ nless ≯ ngtr ≰ nleq ≱ ngeq ≲ lesssim ≳ gtrsim ≶ lessgtr ≷ gtrless ≺ prec
≻ succ ≼ preccurlyeq ≽ succcurlyeq ≾ precsim ≿ succsim ⊀ nprec ⊁ nsucc ⊂ subset ⊃ supset
⊆ subseteq ⊇ supseteq ⊈ nsubseteq ⊉ nsupseteq ⊊ subsetneq ⊋ supsetneq ⊎ uplus ⊏ sqsubset
⊐ sqsupset ⊑ sqsubseteq ⊒ sqsupseteq ⊓ sqcap ⊔ sqcup ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash
⊙ odot ⊚ circledcirc ⊛ circledast ⊝ circleddash ⊞ boxplus ⊟ boxminus ⊠ boxtimes ⊡ boxdot
⊢ vdash ⊣ dashv ⊤ top ⊥ bot ⊧ models ⊨ vDash ⊩ Vdash ⊪ Vvdash ⊬ nvdash ⊭ nvDash ⊮ nVdash
⊯ nVDash ⊲ vartriangleleft ⊳ vartriangleright ⊴ trianglelefteq ⊵ trianglerighteq ⊸ multimap
⊺ intercal ⊻ veebar ⊼ barwedge ⋀ bigwedge ⋁ bigvee ⋂ bigcap ⋃ bigcup ⋄ diamond ⋅ cdot ⋆ star
⋇ divideontimes ⋈ bowtie ⋉ ltimes ⋊ rtimes ⋋ leftthreetimes ⋌ rightthreetimes ⋍ backsimeq
⋎ curlyvee ⋏ curlywedge ⋐ Subset ⋑ Supset ⋒ Cap ⋓ Cup ⋔ pitchfork ⋖ lessdot ⋗ gtrdot ⋘ lll
⋙ ggg ⋚ lesseqgtr ⋛ gtreqless ⋞ curlyeqprec ⋟ curlyeqsucc ⋦ lnsim ⋧ gnsim ⋨ precnsim
⋩ succnsim ⋬ ntrianglelefteq ⋭ ntrianglerighteq ⋮ vdots ⋯ cdots ⋱ ddots ⌈ lceil ⌉ rceil
⌊ lfloor ⌋ rfloor ⌜ ulcorner ⌝ urcorner ⌞ llcorner ⌟ lrcorner ⌢ frown ⌣ smile ⎰ lmoustache
⎱ rmoustache ■ blacksquare □ square Box △ bigtriangleup triangle ▴ blacktriangle
▵ vartriangle ▶ blacktriangleright ▷ triangleright ▽ bigtriangledown ▾ blacktriangledown
▿ triangledown ◀ blacktriangleleft ◁ triangleleft ◇ Diamond ◊ lozenge ★ bigstar ♠ spadesuit
♡ heartsuit ♢ diamondsuit ♣ clubsuit ♭ flat ♮ natural ♯ sharp ✓ checkmark ✠ maltese ⟂ perp
⟨ langle ⟩ rangle ⟮ lgroup ⟯ rgroup ⟵ longleftarrow ⟶ longrightarrow ⟷ longleftrightarrow
⟸ Longleftarrow impliedby ⟹ Longrightarrow implies ⟺ Longleftrightarrow iff ⟼ longmapsto
⧫ blacklozenge ⨀ bigodot ⨁ bigoplus ⨂ bigotimes ⨄ biguplus ⨆ bigsqcup ⨌ iiiint ⨝ Join
⨿ amalg ⩞ doublebarwedge ⩽ leqslant ⩾ geqslant ⪅ lessapprox ⪆ gtrapprox ⪇ lneq ⪈ gneq
⪉ lnapprox ⪊ gnapprox ⪋ lesseqqgtr ⪌ gtreqqless ⪕ eqslantless ⪖ eqslantgtr ⪯ preceq ⪰ succeq
⪵ precneqq ⪶ succneqq ⪷ precapprox ⪸ succapprox ⪹ precnapprox ⪺ succnapprox ⫅ subseteqq
⫆ supseteqq ⫋ subsetneqq ⫌ supsetneqq
ʹ {}^{\prime} ʺ {}^{\prime\prime} { \lbrace } \rbrace
½ \frac{1}{2} ⅓ \frac{1}{3} ⅔ \frac{2}{3} ¼ \frac{1}{4} ¾ \frac{3}{4} ⅕ \frac{1}{5} ⅖ \frac{2}{5}
⅗ \frac{3}{5} ⅘ \frac{4}{5} ⅙ \frac{1}{6} ⅚ \frac{5}{6} ⅛ \frac{1}{8} ⅜ \frac{3}{8} ⅝ \frac{5}{8}
⅞ \frac{7}{8}
⁰ ^0 ¹ ^1 ² ^2 ³ ^3 ⁴ ^4 ⁵ ^5 ⁶ ^6 ⁷ ^7 ⁸ ^8 ⁹ ^9 ⁺ ^+ ⁻ ^- ⁼ ^= ⁽ ^( ⁾ ^) ⁿ ^n ⁱ ^i
₀ _0 ₁ _1 ₂ _2 ₃ _3 ₄ _4 ₅ _5 ₆ _6 ₇ _7 ₈ _8 ₉ _9 ₊ _+ ₋ _- ₌ _= ₍ _( ₎ _)
ₐ _a ₑ _e ₕ _h ᵢ _i ⱼ _j ₖ _k ₗ _l ₘ _m ₙ _n ₒ _o ₚ _p ᵣ _r ₛ _s ₜ _t ᵤ _u ᵥ _v ₓ _x
`

// greekSymbols lists the Greek letters likewise. TeX has no commands for the
// letters that look like Latin ones; the doubled braces tell them from those.
const greekSymbols = `
α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu
ν nu ξ xi ο \mathrm{{o}} π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega
ϵ epsilon ϑ vartheta ϕ phi ϖ varpi ϱ varrho ϰ varkappa ϝ digamma
Α \mathrm{{A}} Β \mathrm{{B}} Γ Gamma Δ Delta Ε \mathrm{{E}} Ζ \mathrm{{Z}} Η \mathrm{{H}} Θ Theta
Ι \mathrm{{I}} Κ \mathrm{{K}} Λ Lambda Μ \mathrm{{M}} Ν \mathrm{{N}} Ξ Xi Ο \mathrm{{O}} Π Pi
Ρ \mathrm{{P}} Σ Sigma Τ \mathrm{{T}} Υ Upsilon Φ Phi Χ \mathrm{{X}} Ψ Psi Ω Omega
`

// greekNames lists the letters by the names of the LGR encoding's text commands
// (\textalpha, \textAlpha), which are read, never written.
const greekNames = `
α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda ν nu ξ xi
ο omicron π pi ρ rho ς finalsigma ς varsigma σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega
Α Alpha Β Beta Γ Gamma Δ Delta Ε Epsilon Ζ Zeta Η Eta Θ Theta Ι Iota Κ Kappa Λ Lambda Μ Mu Ν Nu
Ξ Xi Ο Omicron Π Pi Ρ Rho Σ Sigma Τ Tau Υ Upsilon Φ Phi Χ Chi Ψ Psi Ω Omega
`
