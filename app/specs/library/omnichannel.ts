import type { LibraryEntry } from './entry.ts';

/** All channels together. */
export const OMNICHANNEL: LibraryEntry[] = [
  {
    id: 'calls-and-meetings-in', pillar: 'omnichannel', layer: 'behaviour', sector: 'all', metricId: 'capture-rate', direction: 'increase-to', frequency: 'week', target: 80, weeks: 26,
    nl: { name: 'Elk kanaal komt op één plek uit', actor: 'Medewerkers met klantcontact', act: 'noteren', object: 'elk telefoongesprek en elke afspraak', context: 'in hetzelfde systeem', desired: 'Wat er besproken is, met het kanaal erbij.', undesired: 'Mail in de mailbox, gesprek in het hoofd, afspraak in de agenda.', owner: 'hoofd klantcontact', because: 'een klant zijn verhaal maar één keer vertelt', question: 'Hoeveel van de gesprekken die we voeren, staan in het systeem?', enabling: 'De telefooncentrale en de agenda geven hun aantallen door.' },
    en: { name: 'Each channel ends in one place', actor: 'Staff with customer contact', act: 'log', object: 'each call and each meeting', context: 'in the same system', desired: 'What was discussed, with the channel.', undesired: 'Mail in the mailbox, the call in mind, the meeting in the diary.', owner: 'head of customer contact', because: 'a customer tells their story only once', question: 'How many of the talks we have are in the system?', enabling: 'Telephony and calendar pass on their counts.' },
  },
  {
    id: 'everybody-every-week', pillar: 'omnichannel', layer: 'use', sector: 'all', metricId: 'active-user-rate', direction: 'increase-to', frequency: 'week', target: 90, weeks: 26,
    nl: { name: 'Iedereen met klantcontact doet mee', actor: 'Medewerkers met klantcontact', act: 'werken', object: 'minstens één klant in het systeem bij', context: 'elke week', owner: 'projectleider', because: 'geen kanaal een gat in het verhaal laat', question: 'Welk deel van wie klanten spreekt, werkt nog buiten het systeem?' },
    en: { name: 'Everybody with customer contact takes part', actor: 'Staff with customer contact', act: 'update', object: 'at least one customer in the system', context: 'each week', owner: 'project lead', because: 'no channel leaves a hole in the story', question: 'What share of those who talk to customers still works outside the system?' },
  },
  {
    id: 'whole-job-in-one-place', pillar: 'omnichannel', layer: 'use', sector: 'all', metricId: 'breadth', direction: 'increase-to', frequency: 'month', target: 60, weeks: 39,
    nl: { name: 'Het hele werk in één systeem', actor: 'Medewerkers', act: 'gebruiken', object: 'het systeem voor al hun soorten klantwerk', context: 'elke maand', owner: 'applicatiebeheerder', because: 'niemand tussen drie schermen hoeft te zoeken', question: 'Voor welk deel van het werk gaan mensen nog naar iets anders?' },
    en: { name: 'The whole job in one system', actor: 'Staff', act: 'use', object: 'the system for all kinds of customer work', context: 'each month', owner: 'application manager', because: 'nobody has to search between three screens', question: 'For what part of the work do people still go elsewhere?' },
  },
  {
    id: 'branch-and-office', pillar: 'omnichannel', layer: 'use', sector: 'members', metricId: 'active-in-28-days', direction: 'increase-to', frequency: 'week', target: 85, weeks: 26,
    nl: { name: 'Afdelingen en bureau delen één beeld', actor: 'Afdelingssecretarissen', act: 'noteren', object: 'elk contact met een lid', context: 'in het systeem van het bureau', owner: 'hoofd verenigingszaken', because: 'een lid overal hetzelfde antwoord krijgt', question: 'Welke afdelingen werken nog met een eigen ledenlijst?' },
    en: { name: 'Branches and office share one picture', actor: 'Branch secretaries', act: 'log', object: 'each contact with a member', context: 'in the system of the office', owner: 'head of association affairs', because: 'a member gets the same answer everywhere', question: 'Which branches still work with a list of members of their own?' },
  },
  {
    id: 'member-channel-consent', pillar: 'omnichannel', layer: 'use', sector: 'members', metricId: 'consent-known', direction: 'increase-to', frequency: 'month', target: 90, weeks: 39,
    nl: { name: 'Van elk lid weten we het kanaal', actor: 'Medewerkers van de ledenadministratie', act: 'vragen', object: 'de kanaalkeuze van elk lid', context: 'bij de jaarlijkse controle', owner: 'hoofd ledenadministratie', because: 'een lid hoort van ons waar het wil', question: 'Van welk deel van de leden weten we langs welke weg we mogen komen?' },
    en: { name: 'Of each member we know the channel', actor: 'Membership staff', act: 'ask', object: 'the channel choice of each member', context: 'at the yearly check', owner: 'head of membership', because: 'a member hears from us where they want to', question: 'Of what share of members do we know which way we may come?' },
  },
  {
    id: 'field-and-inside', pillar: 'omnichannel', layer: 'behaviour', sector: 'b2b', metricId: 'timely-logging', direction: 'increase-to', frequency: 'week', target: 85, weeks: 26,
    nl: { name: 'Buitendienst en binnendienst zien hetzelfde', actor: 'Vertegenwoordigers', act: 'noteren', object: 'elk bezoek', context: 'voor ze wegrijden', desired: 'Twee regels op de telefoon, vanaf de parkeerplaats.', undesired: 'Een verslag in het weekend.', owner: 'hoofd buitendienst', because: 'de binnendienst meteen kan leveren wat beloofd is', question: 'Weet de binnendienst vanmiddag wat er vanmorgen beloofd is?', enabling: 'Het invoerscherm werkt op de telefoon en met spraak.' },
    en: { name: 'Field and office see the same', actor: 'Field sales representatives', act: 'log', object: 'each visit', context: 'before they drive off', desired: 'Two lines on the telephone, from the car park.', undesired: 'A report at the weekend.', owner: 'head of field sales', because: 'the office can deliver at once what was promised', question: 'Does the office know this afternoon what was promised this morning?', enabling: 'The form works on a telephone and by voice.' },
  },
  {
    id: 'lists-before-meeting', pillar: 'omnichannel', layer: 'behaviour', sector: 'b2b', metricId: 'shadow-process', direction: 'decrease-to', frequency: 'month', target: 5, weeks: 26,
    nl: { name: 'Geen rekenblad naast het systeem', actor: 'Accountmanagers', act: 'noteren', object: 'elke wijziging in een kans', context: 'op het moment zelf', desired: 'De kans bijwerken tijdens of na het gesprek.', undesired: 'Een eigen rekenblad dat voor het overleg wordt ingelezen.', owner: 'hoofd verkoop', because: 'marketing, verkoop en levering hetzelfde zien', question: 'Hoeveel van de cijfers in het overleg komen uit een eigen rekenblad?', enabling: 'Het overleg gaat vanaf nu alleen nog vanuit het scherm.' },
    en: { name: 'No spreadsheet beside the system', actor: 'Account managers', act: 'record', object: 'each change in a deal', context: 'at the moment itself', desired: 'Update the deal during or after the talk.', undesired: 'A spreadsheet of their own, loaded before the meeting.', owner: 'head of sales', because: 'marketing, sales and delivery see the same', question: 'How many of the figures in the meeting come from a private spreadsheet?', enabling: 'From now on the meeting runs from the screen only.' },
  },
  {
    id: 'supporter-one-story', pillar: 'omnichannel', layer: 'use', sector: 'non-profit', metricId: 'completeness', direction: 'increase-to', frequency: 'month', target: 80, weeks: 39,
    nl: { name: 'Eén verhaal per achterban', actor: 'Medewerkers van actie, fondsen en vrijwilligers', act: 'controleren', object: 'de kaart van elke supporter', context: 'na elke campagne', owner: 'hoofd relatiebeheer', because: 'een supporter niet drie keer los wordt gevraagd', question: 'Zien we van een supporter wat die geeft, doet en vraagt bij elkaar?' },
    en: { name: 'One story for each supporter', actor: 'Staff of campaigns, fundraising and volunteering', act: 'check', object: 'the card of each supporter', context: 'after each campaign', owner: 'head of supporter care', because: 'a supporter is not asked three times apart', question: 'Do we see together what a supporter gives, does and asks?' },
  },
  {
    id: 'new-donor-duplicates', pillar: 'omnichannel', layer: 'use', sector: 'non-profit', metricId: 'duplicates', direction: 'decrease-to', frequency: 'month', target: 3, weeks: 26,
    nl: { name: 'Wie online geeft, kennen we al', actor: 'Gegevensbeheerders', act: 'vergelijken', object: 'elke online gever met wie er al is', context: 'binnen een week', owner: 'gegevensbeheerder', because: 'een trouwe gever niet als onbekende wordt begroet', question: 'Hoeveel gevers staan er dubbel in omdat ze langs twee wegen kwamen?' },
    en: { name: 'Who gives online we know already', actor: 'Data managers', act: 'compare', object: 'each online donor with who is there already', context: 'within a week', owner: 'data manager', because: 'a loyal donor is not greeted as a stranger', question: 'How many donors are in twice because they came by two ways?' },
  },
];
