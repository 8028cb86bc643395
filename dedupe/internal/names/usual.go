package names

import (
	"slices"

	"github.com/bibfold/bibfold/dedupe/internal/fold"
)

// usualGiven are given names that many bear, folded, of four letters and more. Two of them
// are two names, however few letters tell them apart, and what is one of them stands for no
// initials. (Written from general knowledge of European and American names, after no one list;
// of names that differ from a frequent one in a letter the rarer ones as well. The last are
// English family names that are given names, too: Blake, Simon may be Simon Blake or not.)
var usualGiven = fold.WordSet(`
	aaron adam adrian adriana adriano agnes ahmad ahmed alain alan alban albert alberta alberto aldo alejandra alejandro
	aleksandar aleksander aleksandr aleksandra alessandra alessandro alexander alexandra alexandre alexandros alexandru
	alexei alexey alexis alfons alfonso alfred alfredo alice alicia alison allan allen allison alyson amalia amanda amelia
	amelie anders andre andrea andreas andree andrei andrej andres andrew andrey andrzej angel angela angelica angelika
	angelina angelo anita anna annabel anne annette annie anthony antoine anton antoni antonia antonin antonio antonios
	antony ariel arnaud arne arnold arthur artur arturo astrid august augusta aurelia aurelie aurelien axel barbara barbora
	barry basil beatrice beatrix beatriz benedict benedikt benjamin benoit bernard bernardo bernd bernhard bertil
	bertrand betty bettina bianca bjarne bjorn bob boris brad bradley brenda brendan brian bridget bruce bruno
	bryan caleb camilla camille camilo carina carl carla carlo carlos carmen carol carole carolin carolina caroline carolyn
	carsten catalina caterina catharina catherine cathryn cecile cecilia celia celine cesar charlene charles charlotte
	chiara chloe christa christel christelle christer christian christiane christin christina christine christo christof
	christoph christophe christopher christos christy cindy claire clara claude claudia claudine claudio claus clemens
	clement colin conrad cornelia cornelis cornelius craig cristian cristiana cristiano cristina cynthia cyril dagmar damian
	damien dana daniel daniela daniele daniella danielle daria dario darren david davide dawn deborah debra denis denise
	dennis derek diana diane diego dieter dietmar dimitri dimitris dina dirk dominic dominik dominika dominique donald
	donna dora doris dorothea dorothee dorothy douglas duncan dylan edgar edith edmond edmund eduard eduardo edward edwin
	eileen elaine eleanor elena eleni elias elin elina elisa elisabeth elise elizabeth ella ellen elsa emil emile emilia
	emilie emilio emily emma emmanuel emmanuelle enrico enrique eric erica erich erick erik erika erin ernest ernesto ernst
	erwin esteban esther estelle etienne eugen eugene eugenia eugenio eva evan evelin evelina eveline evelyn fabian fabiana
	fabien fabienne fabio fabrice fabrizio fatima federica federico felicia felix ferdinand fernanda fernando filip filipa
	filipe filippo fiona flavia flavio flora florence florent florentin florian frances francesca francesco francine francis
	francisca francisco franco francois francoise frank frans franz franziska freda frederic frederick frederik
	frederique fredrik frida frieda friedrich fritz gabriel gabriela gabriele gabriella gabrielle gary gavin geoffrey georg
	george georges georgia georgina georgios gerald geraldine gerard gerardo gerd gerda gerhard gianni gilbert gilberto
	giles gilles gina giorgia giorgio giovanna giovanni giulia giulio giuseppe gloria gordon grace graham gregor
	gregory greta guido guillaume guillermo gunnar gunter gustav gustavo hannah hanna hanne hannes hans harald harold harry
	heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henrike henry
	herbert hermann herman hilda hilde holger horst howard hubert hugh hugo ignacio igor ines inga inge ingrid ioannis
	irena irene irina iris isaac isabel isabella isabelle ivan ivana jack jacob jacqueline jacques jakob jakub james jamie
	jana jane janet janice janina jarmila jaroslav jason javier jean jeanne jeannette jeffrey jenifer jennifer jenny jens
	jeremy jerome jessica jesus jill joachim joan joana joanna joanne joao joaquin jochen joel johan johann johanna
	johanne johannes john jonas jonathan jordan jordi jorge jorgen joris jose josef josefa joseph josephine joshua josip
	joyce juan juana judith judy jukka julia julian juliana juliane julie julien juliet juliette julio julius jurgen justin
	justina justine justus karel karen karin karina karl karla karol karolina karoline karsten katarina katarzyna
	katerina katharina katharine katherine kathleen kathrin kathryn katie katja katrin katrina keith kelly kenneth kerstin
	kevin kirsten kirstin klara klaus konrad konstantin krista kristen kristian kristiina kristin kristina kristine
	kristofer krzysztof kurt kyle lara lars laura laure laurence laurent lauren laurie lawrence lena leo leon leona
	leonard leonardo leonhard leonid leopold leslie lewis liam lilian lillian lina linda linus lisa lise lorena lorenz
	lorenza lorenzo lothar louis louisa louise luca lucas lucia luciana luciano lucie lucien lucy ludovic ludwig luis luisa
	luise lukas lydia lynn madeleine magdalena magnus malcolm manfred manuel manuela marc marcel marcela marcella marcelle
	marcello marcelo marcin marco marcos marcus marek margaret margareta margarete margarita margherita margit margot
	marguerite maria mariam marian mariana mariane mariann marianna marianne mariano marie marieke marija marika marilyn
	marina marine marino mario marion marisa marissa marius marjan marjorie mark marko markus marlene marta martha martin
	martina martine martinus mary marzena mateo mateusz mathias mathieu mathilde matilda matteo matthew matthias matthieu
	matthijs maureen maurice mauricio maurizio mauro maxim maxime maximilian melanie melissa mercedes micha michael michaela
	michail michal michala michel michela michele michelle miguel mikael mikhail milan milena milos miriam mirjam mohamed
	mohammad mohammed moira monica monika monique morgan morten moses muhammad nadia nadine nancy natalia natalie nathalie
	nathan nathaniel neal neil nicholas nicola nicolaas nicolai nicolas nicole nicoleta nicoletta nigel nikola nikolai
	nikolaos nikolas nils nina noel nora norbert norma norman olaf oleg olga oliver olivia olivier olof omar orlando oscar
	oskar otto pablo pamela paola paolo pascal pascale patrice patricia patricio patrick patrik patrizia paul paula paulina
	pauline paulo pavel pawel pedro peggy pernille peter petr petra petros petrus philip philipp philippa philippe
	phillip pierre pieter piotr rachel radek rafael rafaela ralf ralph ramon raoul raphael raquel raul raymond rebecca
	rebekah regina regine reiner reinhard reinhold renata renate rene renee ricardo riccardo richard rita robert roberta
	roberto robin robyn rodrigo roger roland rolf romain roman romana romano ronald rosa rosalind rosanna rosario rose rosemarie
	rosemary ross roxana ruben rudolf rupert russell ruth ryan sabina sabine sally salvador salvatore samuel samuele sandra
	sandro santiago sara sarah scott sean sebastian sebastien sergei sergey serge sergio sharon shirley silke silvana
	silvia silvie silvio simon simona simone sofia sofie solange sonia sonja sophia sophie stacey stefan stefania stefanie
	stefano steffen stella stephan stephane stephanie stephen steven stewart stuart susan susana susann susanna susanne
	suzanne sven svetlana sylvain sylvester sylvia sylvie tamara tania tanja tanya tatiana tatjana teresa terence terese
	thea theodor theodora theodore theresa therese thierry thomas thorsten tilman timo timothy tina tobias tomas tomasz
	tommaso torsten tracey tracy trevor ulrica ulrich ulrik ulrika ulrike ursula vadim valentin valentina valentine
	valeria valerie valerio vanessa vera veronica veronika veronique victor victoria viktor viktoria vincent vincenzo
	viola violet violeta virginia virginie vittoria vittorio vivian viviana viviane vivien vladimir volker walter wanda
	wendy werner wilfred wilfried wilhelm william wolfgang xavier yannick yolanda yvette yvonne zoltan zuzana

	ashley aubrey austin avery bailey beverly blake cameron carey carter casey chandler chase chester clark clay
	clifford cooper courtney curtis dale dallas dean dexter drew dustin elliot elliott emerson emery everett floyd
	forrest franklin garrett glenn grant harper harrison harvey hayden hudson hunter jackson jarvis jefferson kendall
	kennedy kerry kirk landon lane lincoln lindsay lindsey lloyd logan madison marlon marshall mason maxwell melvin
	merritt miles milton mitchell montgomery morris murray nash nelson nolan owen palmer parker paxton perry peyton
	pierce porter preston quentin quinn ramsey randall reed reid riley rowan sawyer shannon shelby sherman sidney
	spencer stanley sterling sydney tanner taylor todd travis troy turner tyler tyson vernon wade walker wallace warren
	wayne wesley weston whitney wilson winston wyatt`)

// twoNames reports whether two folded given names are usual ones. Those in which one writes
// a letter twice count as one: Phillip is often written Philip.
func twoNames(a, b string) bool {
	return usualGiven[a] && usualGiven[b] && undoubled(a) != undoubled(b)
}

// undoubled returns s with each letter that stands twice written once.
func undoubled(s string) string {
	return string(slices.Compact([]byte(s)))
}

// usualGiven reports whether the first given name is a usual one.
func (s *spelling) usualGiven() bool { return usualGiven[s.form.first()] }
