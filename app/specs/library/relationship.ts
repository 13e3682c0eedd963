import type { LibraryEntry } from './entry.ts';

/** Building the relationship. */
export const RELATIONSHIP: LibraryEntry[] = [
  {
    id: 'first-contact-fast', pillar: 'relationship', layer: 'behaviour', sector: 'all', metricId: 'follow-up-speed', direction: 'decrease-to', frequency: 'week', target: 8, weeks: 26,
    nl: { name: 'Snel terug bij een nieuwe vraag', actor: 'Medewerkers van de binnendienst', act: 'bellen', object: 'elke nieuwe aanvrager', context: 'op dezelfde werkdag', desired: 'Bellen, ook als het antwoord nog niet klaar is.', undesired: 'Wachten tot de offerte af is.', owner: 'hoofd binnendienst', because: 'een nieuwe klant merkt dat we er zijn', question: 'Hoe lang wacht iemand die voor het eerst iets van ons wil?', enabling: 'Nieuwe aanvragen komen bovenaan de takenlijst van vandaag.' },
    en: { name: 'Back quickly on a new question', actor: 'Inside staff', act: 'call', object: 'each new enquirer', context: 'on the same working day', desired: 'A call, also when the answer is not ready.', undesired: 'Waiting until the quote is done.', owner: 'head of inside sales', because: 'a new customer notices that we are there', question: 'How long does somebody wait who wants something from us for the first time?', enabling: 'New enquiries come on top of the task list of today.' },
  },
  {
    id: 'habit-of-keeping', pillar: 'relationship', layer: 'behaviour', sector: 'all', metricId: 'habit-rate', direction: 'increase-to', frequency: 'week', target: 60, weeks: 39,
    nl: { name: 'Bijhouden is een gewoonte', actor: 'Medewerkers', act: 'werken', object: 'hun klanten in het systeem bij', context: 'elke week opnieuw', desired: 'Een paar keer per week, als vast deel van het werk.', undesired: 'Eén keer per maand, als erom gevraagd wordt.', owner: 'hoofd klantcontact', because: 'een klant ook na de vakantie gekend is', question: 'Blijft het bijhouden, ook als niemand er meer naar vraagt?', enabling: 'Een vast kwartier aan het begin van elke dienst.' },
    en: { name: 'Keeping up is a habit', actor: 'Staff', act: 'update', object: 'their customers in the system', context: 'week after week', desired: 'A few times a week, as a fixed part of the work.', undesired: 'Once a month, when somebody asks for it.', owner: 'head of customer contact', because: 'a customer is known after the holidays too', question: 'Does keeping up stay, also when nobody asks for it any more?', enabling: 'A fixed quarter of an hour at the start of each shift.' },
  },
  {
    id: 'customers-come-back', pillar: 'relationship', layer: 'business', sector: 'all', metricId: 'repeat-purchase-rate', direction: 'increase-to', frequency: 'month', target: 45, weeks: 52,
    nl: { name: 'Klanten komen terug', actor: 'Klanten', act: 'kopen', object: 'een tweede en volgende keer', context: 'binnen het jaar', owner: 'commercieel directeur', because: 'we niet elke maand opnieuw hoeven te beginnen', question: 'Komen klanten terug, of zoeken we steeds nieuwe?' },
    en: { name: 'Customers come back', actor: 'Customers', act: 'buy', object: 'a second time and again', context: 'within the year', owner: 'commercial director', because: 'we do not have to start anew each month', question: 'Do customers come back, or do we keep looking for new ones?' },
  },
  {
    id: 'new-member-welcome', pillar: 'relationship', layer: 'behaviour', sector: 'members', metricId: 'follow-up-speed', direction: 'decrease-to', frequency: 'week', target: 24, weeks: 26,
    nl: { name: 'Een nieuw lid hoort meteen iets', actor: 'Ledenadviseurs', act: 'bellen', object: 'elk nieuw lid', context: 'binnen een dag na de aanmelding', desired: 'Vragen waarom het lid zich aanmeldde en dat noteren.', undesired: 'Alleen de brief met het lidnummer sturen.', owner: 'teamleider ledenadvies', because: 'een nieuw lid zich na een jaar nog lid voelt', question: 'Hoe snel hoort een nieuw lid een stem van de vereniging?', enabling: 'Een belkaart met drie vragen en een blok van een half uur per dag.' },
    en: { name: 'A new member hears from us at once', actor: 'Member advisers', act: 'call', object: 'each new member', context: 'within a day of joining', desired: 'Ask why the member joined, and note it.', undesired: 'Only sending the letter with the number.', owner: 'head of member advice', because: 'a new member still feels a member after a year', question: 'How soon does a new member hear a voice of the association?', enabling: 'A call card with three questions and half an hour a day set apart.' },
  },
  {
    id: 'members-stay-active', pillar: 'relationship', layer: 'business', sector: 'members', metricId: 'repeat-purchase-rate', direction: 'increase-to', frequency: 'month', target: 55, weeks: 52,
    nl: { name: 'Leden doen vaker mee', actor: 'Leden', act: 'bezoeken', object: 'een tweede bijeenkomst of cursus', context: 'in hetzelfde jaar', owner: 'manager ledenbinding', because: 'wie meedoet ook lid blijft', question: 'Welk deel van wie één keer meedeed, doet vaker mee?' },
    en: { name: 'Members take part again', actor: 'Members', act: 'attend', object: 'a second meeting or course', context: 'in the same year', owner: 'manager of member relations', because: 'whoever takes part stays a member', question: 'What share of those who took part once takes part again?' },
  },
  {
    id: 'no-silent-account', pillar: 'relationship', layer: 'behaviour', sector: 'b2b', metricId: 'neglected-deals', direction: 'decrease-to', frequency: 'week', target: 8, weeks: 26,
    nl: { name: 'Geen kans staat een maand stil', actor: 'Accountmanagers', act: 'spreken', object: 'elke klant met een open kans', context: 'minstens elke maand', desired: 'Iets brengen waar de klant wat aan heeft, ook zonder nieuws.', undesired: 'Alleen bellen om te vragen of er al besloten is.', owner: 'hoofd accountmanagement', because: 'geen klant denkt dat hij vergeten is', question: 'Welke klanten hoorden een maand niets terwijl er iets openstaat?', enabling: 'Een lijst van stille kansen in het teamoverleg.' },
    en: { name: 'No deal stands still for a month', actor: 'Account managers', act: 'speak to', object: 'each customer with an open deal', context: 'at least once a month', desired: 'Bring something useful, also when there is no news.', undesired: 'Calling only to ask whether they decided.', owner: 'head of account management', because: 'no customer feels forgotten', question: 'Which customers heard nothing for a month while something is open?', enabling: 'A list of silent deals in the team meeting.' },
  },
  {
    id: 'review-from-the-system', pillar: 'relationship', layer: 'behaviour', sector: 'b2b', metricId: 'manager-reviews', direction: 'increase-to', frequency: 'month', target: 90, weeks: 26,
    nl: { name: 'Het teamoverleg gaat over klanten', actor: 'Verkoopleiders', act: 'bespreken', object: 'de klanten van het team vanuit het systeem', context: 'in elk overleg', desired: 'Het scherm op tafel, en vragen wat een klant nodig heeft.', undesired: 'Een rondje langs eigen lijstjes en omzetcijfers.', owner: 'verkoopdirecteur', because: 'iedereen ziet dat het systeem telt', question: 'Kijken leidinggevenden zelf in het systeem, of vragen ze om lijstjes?', enabling: 'Een vaste agenda van een half uur die het systeem zelf klaarzet.' },
    en: { name: 'The team meeting is about customers', actor: 'Sales leads', act: 'discuss', object: 'the customers of the team from the system', context: 'in each meeting', desired: 'The screen on the table, and asking what a customer needs.', undesired: 'A round along private lists and sales figures.', owner: 'sales director', because: 'everybody sees that the system counts', question: 'Do managers look in the system themselves, or ask for lists?', enabling: 'A fixed agenda of half an hour that the system prepares.' },
  },
  {
    id: 'donor-thanked', pillar: 'relationship', layer: 'behaviour', sector: 'non-profit', metricId: 'timely-logging', direction: 'increase-to', frequency: 'week', target: 90, weeks: 26,
    nl: { name: 'Elke gever wordt bedankt', actor: 'Relatiebeheerders', act: 'bedanken', object: 'elke nieuwe gever met een gesprek of kaart', context: 'en noteren dat binnen een dag', desired: 'Persoonlijk, met wat er met de gift gebeurt.', undesired: 'Een standaardmail aan het eind van de maand.', owner: 'hoofd relatiebeheer', because: 'een gever merkt dat de gift ertoe doet', question: 'Weet elke gever binnen een week wat de gift betekent?', enabling: 'Kaarten en drie voorbeeldverhalen liggen klaar.' },
    en: { name: 'Each donor is thanked', actor: 'Relationship managers', act: 'thank', object: 'each new donor with a call or a card', context: 'and log it within a day', desired: 'Personally, with what becomes of the gift.', undesired: 'A standard mail at the end of the month.', owner: 'head of supporter care', because: 'a donor notices that the gift matters', question: 'Does each donor know within a week what the gift means?', enabling: 'Cards and three example stories are ready.' },
  },
  {
    id: 'donors-keep-giving', pillar: 'relationship', layer: 'business', sector: 'non-profit', metricId: 'active-customers', qualityMetricId: 'repeat-purchase-rate', direction: 'increase-to', frequency: 'month', target: { times: 1.1 }, weeks: 52,
    nl: { name: 'Meer mensen geven elke maand', actor: 'Gevers', act: 'doneren', object: 'een maandelijks bedrag', context: 'aan een project dat ze volgen', owner: 'hoofd fondsenwerving', because: 'het werk op vaste inkomsten kan rekenen', question: 'Groeit de groep die blijft geven, of vervangen we steeds wie stopt?' },
    en: { name: 'More people give each month', actor: 'Donors', act: 'give', object: 'a monthly amount', context: 'to a project they follow', owner: 'head of fundraising', because: 'the work can count on steady income', question: 'Does the group that keeps giving grow, or do we only replace who stops?' },
  },
];
