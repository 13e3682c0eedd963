import type { LibraryEntry } from './entry.ts';

/** An offer that fits the person. */
export const PROPOSITION: LibraryEntry[] = [
  {
    id: 'next-step-planned', pillar: 'proposition', layer: 'behaviour', sector: 'all', metricId: 'next-step-present', direction: 'increase-to', frequency: 'week', target: 90, weeks: 26,
    nl: { name: 'Elke kans heeft een volgende stap', actor: 'Verkopers', act: 'plannen', object: 'de volgende stap van elke kans', context: 'voor ze ophangen', desired: 'Een dag en een afspraak die de klant ook kent.', undesired: 'Zelf nog eens bellen als het uitkomt.', owner: 'hoofd verkoop', because: 'geen klant op ons wacht zonder het te weten', question: 'Bij welke kansen weten klant en verkoper allebei wat er nu komt?', enabling: 'Het veld voor de volgende stap staat in het venster na elk gesprek.' },
    en: { name: 'Each deal has a next step', actor: 'Sales people', act: 'plan', object: 'the next step of each deal', context: 'before they hang up', desired: 'A day and an appointment that the customer knows too.', undesired: 'Calling again when it suits.', owner: 'head of sales', because: 'no customer waits for us without knowing it', question: 'For which deals do customer and seller both know what comes next?', enabling: 'The field for the next step stands in the window after each call.' },
  },
  {
    id: 'stage-means-something', pillar: 'proposition', layer: 'behaviour', sector: 'all', metricId: 'stage-compliance', direction: 'increase-to', frequency: 'month', target: 85, weeks: 26,
    nl: { name: 'Een fase zegt wat we weten', actor: 'Verkopers', act: 'vullen', object: 'de voorwaarden van elke fase in', context: 'voor de kans verder gaat', desired: 'Eerst vragen wat de klant nodig heeft, dan pas een offerte.', undesired: 'Een kans vooruitzetten omdat het overleg eraan komt.', owner: 'verkoopmanager', because: 'een offerte past bij wat de klant vroeg', question: 'Weten we bij een offerte echt wat deze klant nodig heeft?', enabling: 'De voorwaarden per fase staan in het scherm, met een voorbeeld.' },
    en: { name: 'A stage says what we know', actor: 'Sales people', act: 'fill in', object: 'the criteria of each stage', context: 'before the deal moves on', desired: 'First ask what the customer needs, only then a quote.', undesired: 'Moving a deal on because the meeting is near.', owner: 'sales manager', because: 'a quote fits what the customer asked', question: 'When we quote, do we really know what this customer needs?', enabling: 'The criteria of each stage stand on the screen, with an example.' },
  },
  {
    id: 'revenue-of-known-customers', pillar: 'proposition', layer: 'business', sector: 'all', metricId: 'revenue', direction: 'increase-to', frequency: 'month', target: { times: 1.1 }, weeks: 52,
    nl: { name: 'Klanten kopen meer van wat past', actor: 'Klanten', act: 'kopen', object: 'meer van wat bij hen past', context: 'elke maand', owner: 'commercieel directeur', because: 'het aanbod zichzelf terugverdient', question: 'Zien we in de omzet dat ons aanbod beter past?' },
    en: { name: 'Customers buy more of what fits', actor: 'Customers', act: 'buy', object: 'more of what fits them', context: 'each month', owner: 'commercial director', because: 'the offer pays for itself', question: 'Does revenue show that our offer fits better?' },
  },
  {
    id: 'member-offer-touched', pillar: 'proposition', layer: 'behaviour', sector: 'members', metricId: 'deals-touched', direction: 'increase-to', frequency: 'week', target: 75, weeks: 26,
    nl: { name: 'Een aanvraag ligt geen week stil', actor: 'Ledenadviseurs', act: 'bespreken', object: 'elke open aanvraag met het lid', context: 'minstens elke week', desired: 'Kort bellen wat het lid nu nodig heeft en dat noteren.', undesired: 'Wachten tot het lid zelf weer belt.', owner: 'teamleider ledenadvies', because: 'een lid krijgt wat bij zijn vraag past', question: 'Hoeveel aanvragen van leden kregen deze week geen aandacht?', enabling: 'Elke maandag een lijst van aanvragen zonder contact.' },
    en: { name: 'No request lies still for a week', actor: 'Member advisers', act: 'discuss', object: 'each open request with the member', context: 'at least once a week', desired: 'A short call on what the member needs now, and a note of it.', undesired: 'Waiting until the member calls again.', owner: 'head of member advice', because: 'a member gets what fits the question', question: 'How many requests of members got no attention this week?', enabling: 'A list of requests without contact every Monday.' },
  },
  {
    id: 'member-activity-bought', pillar: 'proposition', layer: 'business', sector: 'members', metricId: 'active-customers', qualityMetricId: 'repeat-purchase-rate', direction: 'increase-to', frequency: 'month', target: { times: 1.15 }, weeks: 52,
    nl: { name: 'Meer leden nemen iets af', actor: 'Leden', act: 'kiezen', object: 'een cursus, dienst of bijeenkomst', context: 'elke maand', owner: 'manager ledenvoordeel', because: 'een lid merkt wat het lidmaatschap oplevert', question: 'Welk deel van de leden gebruikt wat we voor hen maken?' },
    en: { name: 'More members take something up', actor: 'Members', act: 'choose', object: 'a course, a service or a meeting', context: 'each month', owner: 'manager of member benefits', because: 'a member notices what membership is worth', question: 'What share of members uses what we make for them?' },
  },
  {
    id: 'quote-date-holds', pillar: 'proposition', layer: 'behaviour', sector: 'b2b', metricId: 'overdue-close-dates', direction: 'decrease-to', frequency: 'week', target: 10, weeks: 26,
    nl: { name: 'Verwachte data zijn echt', actor: 'Accountmanagers', act: 'controleren', object: 'de verwachte datum van elke kans', context: 'aan het eind van elke week', desired: 'Bellen met de klant en de datum bijstellen, of de kans sluiten.', undesired: 'De datum laten staan tot de maandafsluiting.', owner: 'hoofd accountmanagement', because: 'levering en planning weten waar ze op rekenen', question: 'Kan de planning bouwen op wat er in de kansen staat?', enabling: 'Een lijst van verlopen kansen, elke vrijdag om tien uur.' },
    en: { name: 'Expected dates are real', actor: 'Account managers', act: 'check', object: 'the expected date of each deal', context: 'at the end of each week', desired: 'Call the customer and set the date right, or close the deal.', undesired: 'Leaving the date until the month is closed.', owner: 'head of account management', because: 'delivery and planning know what to count on', question: 'Can planning build on what the deals say?', enabling: 'A list of overdue deals, every Friday at ten.' },
  },
  {
    id: 'fewer-pushes', pillar: 'proposition', layer: 'behaviour', sector: 'b2b', metricId: 'pushes-per-deal', direction: 'decrease-to', frequency: 'month', target: 0.5, weeks: 39,
    nl: { name: 'Minder vooruitgeschoven kansen', actor: 'Accountmanagers', act: 'vragen', object: 'het besluitmoment van de klant', context: 'voor ze een datum invullen', desired: 'De datum is die van de klant, met wie er dan beslist.', undesired: 'Een datum kiezen die goed staat in de prognose.', owner: 'hoofd verkoop', because: 'we tijd steken in kansen die echt lopen', question: 'Hoe vaak verschuiven we een kans omdat we niet vroegen wanneer de klant beslist?', enabling: 'Een gesprekskaart met drie vragen over het besluit.' },
    en: { name: 'Fewer deals pushed ahead', actor: 'Account managers', act: 'ask', object: 'the decision date of the customer', context: 'before they enter a date', desired: 'The date is the customer’s own, with who decides then.', undesired: 'Choosing a date that looks good in the forecast.', owner: 'head of sales', because: 'we spend time on deals that are really moving', question: 'How often do we push a deal because we did not ask when the customer decides?', enabling: 'A card with three questions about the decision.' },
  },
  {
    id: 'donor-gives-again-more', pillar: 'proposition', layer: 'business', sector: 'non-profit', metricId: 'revenue', direction: 'increase-to', frequency: 'month', target: { times: 1.08 }, weeks: 52,
    nl: { name: 'Gevers geven aan wat hen raakt', actor: 'Gevers', act: 'geven', object: 'aan het project dat bij hen past', context: 'elke maand', owner: 'hoofd fondsenwerving', because: 'projecten op tijd kunnen beginnen', question: 'Vragen we elke gever om iets wat past bij waarom die gever geeft?' },
    en: { name: 'Donors give to what moves them', actor: 'Donors', act: 'give', object: 'to the project that fits them', context: 'each month', owner: 'head of fundraising', because: 'projects can start on time', question: 'Do we ask each donor for something that fits why they give?' },
  },
  {
    id: 'applicant-next-step', pillar: 'proposition', layer: 'behaviour', sector: 'non-profit', metricId: 'neglected-deals', direction: 'decrease-to', frequency: 'week', target: 5, weeks: 26,
    nl: { name: 'Geen toezegging blijft liggen', actor: 'Relatiebeheerders', act: 'bellen', object: 'elke partner met een open toezegging', context: 'minstens elke maand', desired: 'Vertellen wat er met de vorige gift gebeurd is en dan pas vragen.', undesired: 'Pas bellen als het jaar bijna om is.', owner: 'manager partnerschappen', because: 'een partner weet dat de toezegging telt', question: 'Welke partners hoorden al een maand niets over hun toezegging?', enabling: 'Een lijst van stille toezeggingen bij het maandagoverleg.' },
    en: { name: 'No pledge is left lying', actor: 'Relationship managers', act: 'call', object: 'each partner with an open pledge', context: 'at least once a month', desired: 'Tell what became of the last gift, and only then ask.', undesired: 'Calling only when the year is nearly over.', owner: 'partnership manager', because: 'a partner knows that the pledge counts', question: 'Which partners heard nothing about their pledge for a month?', enabling: 'A list of silent pledges at the Monday meeting.' },
  },
];
