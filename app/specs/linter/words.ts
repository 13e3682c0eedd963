/** Small lists of words of the linter, Dutch and English together: a sentence tells by itself which of the two it is. */
const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Verbs nobody could see being done, as they stand in a sentence. */
export const VAGUE_VERBS = list(`
  verbeter verbetert verbeteren optimaliseer optimaliseert optimaliseren professionaliseer professionaliseert professionaliseren stimuleer stimuleert stimuleren
  bevorder bevordert bevorderen versterk versterkt versterken borg borgt borgen waarborgt waarborgen faciliteer faciliteert faciliteren ondersteunt ondersteunen
  vergroot vergroten verhoog verhoogt verhogen verlaag verlaagt verlagen intensiveert intensiveren moderniseert moderniseren stroomlijnt stroomlijnen
  implementeert implementeren realiseert realiseren inzetten ontwikkelen ontzorgt ontzorgen verdiept verdiepen aanjagen omarmt omarmen benutten benut harmoniseren integreren
  digitaliseren automatiseren streeft streven samenwerken werkt-samen verankeren verankert bewaken managen begrijpen weten snappen denken
  improve improves improving optimise optimises optimising optimize optimizes optimizing enhance enhances enhancing strengthen strengthens strengthening
  foster fosters fostering facilitate facilitates facilitating leverage leverages leveraging streamline streamlines streamlining empower empowers enable enables enabling
  boost boosts increase increases increasing reduce reduces reducing maximise maximises maximize maximizes minimise minimize modernise modernize support supports promote promotes
  encourage encourages ensure ensures ensuring embed embeds embedding drive drives driving embrace embraces transform transforms implement implements realise realize
  develop develops unlock unlocks understand understands collaborate collaborates strive strives elevate harmonise harmonize digitise digitize manage manages professionalise professionalize
`);

/** Turns of phrase that say a feeling or a wish instead of an act. */
export const VAGUE_PHRASES =
  /(?<![\p{L}])(?:een succes|succes(?:vol)? (?:worden|zijn)|meer inzicht|beter inzicht|inzicht (?:krijgen|geven|hebben)|grip (?:krijgen|hebben)|centraal (?:stellen|staan|zetten)|aandacht (?:geven|besteden|hebben|krijgen)|beter (?:worden|gaan|samenwerken|omgaan|gebruiken|benutten)|betere? [\p{L}]+|meer (?:gebruik|focus|aandacht|draagvlak|samenwerking)|klantgericht(?:er)?(?:e)?|klant centraal|optimaal|naar een hoger niveau|to the next level|a success|success(?:ful)?|(?:more|better) (?:insight|use|focus|attention|grip|aware)|gain insight|customer[- ](?:centric|focused|oriented)|(?:work|working) (?:together|better|smarter)|get better|be better|best[- ]in[- ]class|world[- ]class|state of the art|optimally|slimmer werken|effectief(?:er)?|efficiënt(?:er)?|efficient(?:ly)?|effective(?:ly)?|more aware|bewust(?:er)? (?:worden|zijn|omgaan)|goed (?:verlopen|gebruiken|omgaan)|future[- ]proof|toekomstbestendig|data-?gedreven|data-driven)(?![\p{L}])/u;

/** Words before the act that say that it ought to be done. */
export const MODALS = list('wil wilt willen moet moeten zal zullen gaat gaan kan kunnen mag mogen dient dienen wordt worden hoort horen blijft blijven must should will shall can may want wants need needs ought has have to is are be te');

/** Acts that somebody beside it could see, so that the verb is found in the sentence. Any other verb is found by its place. */
export const SEEN_VERBS = list(`
  vult vullen legt leggen registreert registreren belt bellen bezoekt bezoeken koppelt koppelen gebruikt gebruiken verlengt verlengen werkt werken zet zetten reageert reageren lost lossen
  houdt houden schrijft schrijven stuurt sturen mailt mailen noteert noteren plant plannen controleert controleren sluit sluiten opent openen bespreekt bespreken beantwoordt beantwoorden
  meldt melden voert voeren maakt maken geeft geven vraagt vragen voegt voegen boekt boeken volgt volgen levert leveren verstuurt versturen neemt nemen verwerkt verwerken
  logt loggen begint beginnen start starten heeft hebben bekijkt bekijken leest lezen spreekt spreken verwijdert verwijderen rondt ronden betaalt betalen ontvangt ontvangen kiest kiezen
  bevestigt bevestigen bedankt bedanken kent kennen haalt halen draagt dragen deelt delen doet doen krijgt krijgen nodigt nodigen wijst wijzen handelt handelen evalueert evalueren
  enter enters log logs fill fills renew renews update updates call calls visit visits link links use uses add adds reply replies solve solves run runs hold holds write writes send sends
  record records note notes plan plans check checks close closes open opens answer answers report reports make makes give gives ask asks book books follow follows deliver delivers take takes
  handle handles contact contacts complete completes register registers review reviews discuss discusses keep keeps read reads start starts finish finishes attend attends respond responds
  resolve resolves invite invites share shares assign assigns put puts get gets pay pays sign signs confirm confirms thank thanks mail mails phone phones do does meet meets place places set sets work works prepare prepares win wins
`);

/** Heads of a group of people or of a role, by their end. */
export const PEOPLE = /(?:medewerkers?|personeel|mensen|leden|klanten|gebruikers?|collega's|iedereen|team|teams|dienst|diensten|desk|afdeling|administratie|service|directie|bestuur|secretariaat|backoffice|kantoor|hoofd|leider|lead|leads|staff|people|employees|members|customers|users?|everybody|everyone|department|office|management|managers?|reps?|representatives?|assistants?|agents?|clerks?|heads?|directors?|volunteers|colleagues|receptionists?|vrijwilligers?|consulent(?:en)?|adviseurs?|ondernemers?|specialisten|[\p{L}]{3,}(?:kopers|kopster|eurs?|isten|anten|enten|ers|ors|aars?|ster|sters|kundigen|analisten|analysts))$/u;

/** Nobody, said as somebody: who is "we"? */
export const NOBODY = list('we wij men er je jullie ze zij it they you one there us onze ons our my let');

/** What is counted, and things: they do nothing. Standing where the actor should, nobody acts. */
export const THINGS = /^(?:crm|crm-systeem|systeem|system|software|tool|app|applicatie|platform|website|data|gegevens|datakwaliteit|records|klantgegevens|dossiers|processen|proces|processes|process|omzet|winst|klanttevredenheid|tevredenheid|klantbeleving|conversie|nps|adoptie|gebruik|aantal|percentage|aandeel|doorlooptijd|foutmarge|fouten|kwaliteit|samenwerking|communicatie|cultuur|klantgerichtheid|retentie|responstijd|reactietijd|revenue|turnover|profit|satisfaction|conversion|adoption|usage|number|share|rate|quality|collaboration|communication|culture|retention|churn|errors?|information|informatie)$/u;

export const ARTICLES = list('de het een alle elke elk iedere ieder onze ons the a an all every each our any');

/** Words that name nothing. */
export const FILLERS = list(`
  de het een alle elke elk iedere ieder onze ons van in op met voor bij aan te om en of dat die zo meer beter betere altijd vaak snel goed regelmatig structureel dagelijks wekelijks maandelijks voortaan voldoende veel steeds weer niet wel ook zich hun zijn haar dit deze alles dingen zaken
  the a an all every each our of in on with for at to and or that which more better always often fast well good regularly structurally daily weekly monthly enough much many again not also their his her its this these everything things stuff
`);

/** The other half of a Dutch verb that stands at the end of the clause. */
export const PARTICLES = list('in bij op terug vast toe af aan door uit na mee over voor weg om');

export const ROLE = /(?:manager|managers|hoofd|hoofden|directeur|directeuren|director|directors|leider|leiders|lead|leads|leader|leaders|head|heads|coördinator|coördinatoren|coordinator|coordinators|secretaris|secretary|eigenaar|owner|beheerder|beheerders|chef|ceo|cfo|cio|coo|officer|voorzitter|chair|penningmeester|treasurer|controller|adviseur|supervisor|regisseur|kwartiermaker|analist|analyst|consultant)$/u;
export const ROLES_IN_PLURAL = /(?:managers|hoofden|directeuren|directors|leiders|leads|leaders|heads|coördinatoren|coordinators|beheerders|verkopers|accountmanagers|medewerkers|adviseurs|users|gebruikers|salespeople|people|staff|reps)$/u;
/** More than one person, or none in particular. */
export const EVERYBODY = /(?<![\p{L}])(?:iedereen|allemaal|alle [\p{L}]+|wij allen|everybody|everyone|all [\p{L}]+|all of us|whole|hele|gezamenlijk|samen|jointly|together|beide|both|we|wij)(?![\p{L}])/u;
/** A body is no person. */
export const BODIES = /(?:^|[^\p{L}])(?:[\p{L}-]*team|teams|afdeling [\p{L}]+|[\p{L}-]*afdeling|directie|mt|management|bestuur|werkgroep|stuurgroep|organisatie|department|departments|board|committee|working group|steering group|steering committee|organisation|organization|company|bedrijf|hr|ict|it|marketing|sales|verkoop|operations)$/u;

/** Only one of the two languages has these. */
export const DUTCH = list('de het een van naar en op voor met zodat omdat elke elk bij niet wordt worden onze eigenaar gemeten alle over willen moet te beter beste van onze klant');
export const ENGLISH = list('the a an of to and on for with so because every each by not our owner measured all must better from is are customer');
