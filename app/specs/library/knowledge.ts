import type { LibraryEntry } from './entry.ts';

/** Knowing the customer. */
export const KNOWLEDGE: LibraryEntry[] = [
  {
    id: 'contact-same-day', pillar: 'knowledge', layer: 'behaviour', sector: 'all', metricId: 'timely-logging', direction: 'increase-to', frequency: 'week', target: 80, weeks: 26,
    nl: { name: 'Contact staat er dezelfde dag in', actor: 'Medewerkers met klantcontact', act: 'noteren', object: 'elk contactmoment', context: 'binnen een dag', desired: 'Meteen na het gesprek, met wat eruit kwam.', undesired: 'Op vrijdag alles tegelijk, uit het hoofd.', owner: 'hoofd klantenservice', because: 'een collega nooit hoeft te raden wat er speelt', question: 'Weet een collega vandaag wat er gisteren met de klant besproken is?', enabling: 'Een knop voor een contactmoment op elke pagina en tien minuten na elk blok gesprekken.' },
    en: { name: 'Contact is in the same day', actor: 'Staff with customer contact', act: 'log', object: 'each contact moment', context: 'within a day', desired: 'Right after the talk, with what came out of it.', undesired: 'All at once on Friday, from memory.', owner: 'head of customer service', because: 'a colleague never has to guess what is going on', question: 'Does a colleague know today what was discussed with the customer yesterday?', enabling: 'A button for a contact moment on every page and ten minutes after each block of calls.' },
  },
  {
    id: 'records-complete', pillar: 'knowledge', layer: 'use', sector: 'all', metricId: 'completeness', direction: 'increase-to', frequency: 'month', target: 90, weeks: 39,
    nl: { name: 'Klantkaarten zijn ingevuld', actor: 'Medewerkers van de binnendienst', act: 'controleren', object: 'de klantkaart', context: 'bij elk contact', owner: 'gegevensbeheerder', because: 'niemand een klant iets vraagt dat we al weten', question: 'Weten we van elke klant wat we nodig hebben om goed te helpen?' },
    en: { name: 'Customer cards are filled in', actor: 'Inside staff', act: 'check', object: 'the customer card', context: 'at each contact', owner: 'data manager', because: 'nobody asks a customer what we know already', question: 'Do we know of each customer what it takes to help them well?' },
  },
  {
    id: 'no-duplicates', pillar: 'knowledge', layer: 'use', sector: 'all', metricId: 'duplicates', direction: 'decrease-to', frequency: 'month', target: 2, weeks: 26,
    nl: { name: 'Elke klant staat er één keer in', actor: 'Gegevensbeheerders', act: 'beoordelen', object: 'elke mogelijke dubbele', context: 'in de week waarin hij gevonden is', owner: 'gegevensbeheerder', because: 'elke klant één verhaal heeft', question: 'Hoeveel klanten hebben bij ons nog twee verhalen naast elkaar?' },
    en: { name: 'Each customer is in once', actor: 'Data managers', act: 'judge', object: 'each possible duplicate', context: 'in the week in which it was found', owner: 'data manager', because: 'each customer has one story', question: 'How many customers still have two stories side by side here?' },
  },
  {
    id: 'member-file-fresh', pillar: 'knowledge', layer: 'use', sector: 'members', metricId: 'freshness', direction: 'increase-to', frequency: 'month', target: 85, weeks: 39,
    nl: { name: 'Ledengegevens zijn van dit half jaar', actor: 'Medewerkers van de ledenadministratie', act: 'bevestigen', object: 'de gegevens van elk lid', context: 'minstens eens per half jaar', owner: 'hoofd ledenadministratie', because: 'post, facturen en uitnodigingen aankomen', question: 'Van welk deel van de leden weten we zeker dat de gegevens nog kloppen?' },
    en: { name: 'Member details are of this half-year', actor: 'Membership staff', act: 'confirm', object: 'the details of each member', context: 'at least once every half-year', owner: 'head of membership', because: 'post, invoices and invitations arrive', question: 'Of what share of members are we sure that their details still hold?' },
  },
  {
    id: 'member-conversation-noted', pillar: 'knowledge', layer: 'behaviour', sector: 'members', metricId: 'capture-rate', direction: 'increase-to', frequency: 'week', target: 85, weeks: 26,
    nl: { name: 'Elk gesprek met een lid telt mee', actor: 'Ledenadviseurs', act: 'noteren', object: 'elk telefoongesprek met een lid', context: 'op dezelfde dag', desired: 'Wat het lid vroeg en wat er beloofd is, in twee regels.', undesired: 'Alleen de lastige gesprekken, of op een eigen briefje.', owner: 'teamleider ledenadvies', because: 'de vereniging hoort wat leden bezighoudt', question: 'Hoeveel van wat leden ons vertellen, weten we volgende maand nog?', enabling: 'De telefoon opent de kaart van het lid vanzelf.' },
    en: { name: 'Each talk with a member counts', actor: 'Member advisers', act: 'note', object: 'each telephone call with a member', context: 'on the same day', desired: 'What the member asked and what was promised, in two lines.', undesired: 'Only the difficult calls, or on a slip of paper.', owner: 'head of member advice', because: 'the association hears what moves its members', question: 'How much of what members tell us do we still know next month?', enabling: 'The telephone opens the card of the member by itself.' },
  },
  {
    id: 'account-has-owner', pillar: 'knowledge', layer: 'use', sector: 'b2b', metricId: 'ownerless', direction: 'decrease-to', frequency: 'week', target: 1, weeks: 13,
    nl: { name: 'Elke klant heeft een vaste hand', actor: 'Verkoopleiders', act: 'wijzen', object: 'elke klant zonder eigenaar toe', context: 'binnen een week', owner: 'hoofd verkoop', because: 'elke klant iemand heeft die hem kent', question: 'Welke klanten zijn op dit moment van niemand?' },
    en: { name: 'Each account has somebody', actor: 'Sales leads', act: 'assign', object: 'each account without an owner', context: 'within a week', owner: 'head of sales', because: 'each account has somebody who knows it', question: 'Which accounts belong to nobody right now?' },
  },
  {
    id: 'buying-group-known', pillar: 'knowledge', layer: 'use', sector: 'b2b', metricId: 'complete-records', direction: 'increase-to', frequency: 'month', target: 70, weeks: 39,
    nl: { name: 'We kennen wie er meebeslist', actor: 'Accountmanagers', act: 'vullen', object: 'de beslissers van elke klant in', context: 'voor de eerste offerte', owner: 'hoofd accountmanagement', because: 'een vertrek bij de klant ons niet verrast', question: 'Bij hoeveel klanten kennen we meer dan één persoon die meebeslist?' },
    en: { name: 'We know who decides', actor: 'Account managers', act: 'record', object: 'the people who decide at each account', context: 'before the first quote', owner: 'head of account management', because: 'a departure at the customer does not take us by surprise', question: 'At how many accounts do we know more than one person who decides?' },
  },
  {
    id: 'donor-consent-known', pillar: 'knowledge', layer: 'use', sector: 'non-profit', metricId: 'consent-known', direction: 'increase-to', frequency: 'month', target: 95, weeks: 26,
    nl: { name: 'Van elke gever weten we wat mag', actor: 'Medewerkers relatiebeheer', act: 'noteren', object: 'de toestemming van elke gever', context: 'bij het eerste contact', owner: 'hoofd fondsenwerving', because: 'niemand post krijgt die hij niet wil', question: 'Van welke gevers weten we niet of en hoe we mogen schrijven?' },
    en: { name: 'Of each donor we know what is allowed', actor: 'Supporter care staff', act: 'record', object: 'the consent of each donor', context: 'at the first contact', owner: 'head of fundraising', because: 'nobody gets mail they do not want', question: 'Of which donors do we not know whether and how we may write?' },
  },
  {
    id: 'volunteer-file-one-place', pillar: 'knowledge', layer: 'behaviour', sector: 'non-profit', metricId: 'shadow-process', direction: 'decrease-to', frequency: 'month', target: 5, weeks: 26,
    nl: { name: 'Geen eigen lijstjes meer', actor: 'Coördinatoren', act: 'noteren', object: 'elk contact met een vrijwilliger in het systeem', context: 'op de dag zelf', desired: 'Elke dag een beetje, op de plek waar iedereen het ziet.', undesired: 'Een eigen lijst die voor het overleg in één keer wordt ingelezen.', owner: 'coördinator vrijwilligers', because: 'een invaller meteen verder kan', question: 'Hoeveel van wat we weten, staat nog in lijsten van één persoon?', enabling: 'De oude lijsten zijn overgezet en alleen nog te lezen.' },
    en: { name: 'No lists of our own any more', actor: 'Coordinators', act: 'record', object: 'each contact with a volunteer in the system', context: 'on the day itself', desired: 'A little each day, where everybody sees it.', undesired: 'A list of their own, loaded in one go before the meeting.', owner: 'volunteer coordinator', because: 'a stand-in can go on at once', question: 'How much of what we know still stands in lists of one person?', enabling: 'The old lists have been moved and can only be read.' },
  },
];
