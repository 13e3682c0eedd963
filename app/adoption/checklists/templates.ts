import { paths } from '#app/paths.ts';
import type { Role } from '#app/people/role.ts';
import type { Localized } from '#app/values/localized.ts';
import type { ChecklistItem, ItemRule } from './checklist.ts';
import { type ListForm, toListForm } from './list-form.ts';
import type { CountsFrom } from './unlock.ts';

/** Who a list is meant for; key users are no role in Pacer, so there the maker chooses. */
export const TEMPLATE_AUDIENCES = ['manager', 'sponsor', 'end-user', 'key-user'] as const;
export type TemplateAudience = (typeof TEMPLATE_AUDIENCES)[number];

interface Template {
  id: string;
  audience: TemplateAudience;
  /** The role it is proposed for; null is for the maker to choose. */
  role: Role | null;
  title: Localized;
  week: number;
  countsFrom: CountsFrom;
  items: Omit<ChecklistItem, 'key'>[];
}

const item = (title: Localized, benefit: Localized, rule: ItemRule = { kind: 'hand' }, link: string | null = null): Template['items'][number] => ({ title, benefit, rule, link, howTo: null });

const account = (benefit: Localized) => item({ nl: 'Je account werkt', en: 'Your account works' }, benefit, { kind: 'start' });

/** To take over and change. The managers come first: what they ask for is what gets kept. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'manager-first-week',
    audience: 'manager',
    role: 'manager',
    title: { nl: 'Jij doet het voor', en: 'You show the way' },
    week: 1,
    countsFrom: 'enrolment',
    items: [
      account({ nl: 'Je ziet wat je team ziet.', en: 'You see what your team sees.' }),
      item(
        { nl: 'Bespreek het werk van deze week vanuit het CRM', en: 'Run this week’s review from the CRM' },
        { nl: 'Niemand maakt nog een lijstje voor jou, en iedereen praat over hetzelfde.', en: 'Nobody makes lists for you any more, and all talk about the same thing.' },
        { kind: 'hand' },
        paths.dealBoard,
      ),
      item(
        { nl: 'Vraag naar het record, niet naar het rekenblad', en: 'Ask for the record, not for the spreadsheet' },
        { nl: 'Wat jij vraagt, is wat er bijgehouden wordt.', en: 'What you ask for is what gets kept.' },
      ),
      item(
        { nl: 'Geef iemand een compliment over wat je in het CRM zag', en: 'Praise somebody for what you saw in the CRM' },
        { nl: 'Wat gezien wordt, blijft: je hoeft er minder achteraan.', en: 'What is seen stays: you have to chase it less.' },
      ),
    ],
  },
  {
    id: 'manager-habit',
    audience: 'manager',
    role: 'manager',
    title: { nl: 'Houd het vol', en: 'Keep it going' },
    week: 5,
    countsFrom: 'go-live',
    items: [
      item(
        { nl: 'Bekijk met je team hoe de adoptie loopt', en: 'Look with your team at how adoption is going' },
        { nl: 'Je weet waar het stokt vóór het een klacht wordt.', en: 'You know where it sticks before it becomes a complaint.' },
        { kind: 'hand' },
        paths.kpis,
      ),
      item(
        { nl: 'Leg zelf drie klantcontacten vast binnen een week', en: 'Log three customer contacts yourself within a week' },
        { nl: 'Je merkt zelf wat je vraagt, en je team ziet dat het ook voor jou geldt.', en: 'You feel what you ask for, and your team sees that it holds for you too.' },
        { kind: 'events', activityKey: 'interaction.log', times: 3, withinDays: 7 },
        paths.capture,
      ),
      item(
        { nl: 'Los één ergernis uit je team op of geef haar door', en: 'Solve one annoyance of your team, or pass it on' },
        { nl: 'Wie merkt dat er iets mee gebeurt, blijft meedoen.', en: 'Who sees that something is done about it keeps taking part.' },
      ),
    ],
  },
  {
    id: 'sponsor-first-month',
    audience: 'sponsor',
    role: 'management',
    title: { nl: 'Sturen op wat klanten merken', en: 'Steer by what customers notice' },
    week: 1,
    countsFrom: 'enrolment',
    items: [
      account({ nl: 'Je hoeft op geen rapport te wachten.', en: 'There is no report to wait for.' }),
      item(
        { nl: 'Kies één KPI waar je deze maand op stuurt', en: 'Pick the one KPI you steer by this month' },
        { nl: 'Eén keuze geeft iedereen rust over wat telt.', en: 'One choice gives everybody calm about what counts.' },
        { kind: 'hand' },
        paths.kpis,
      ),
      item(
        { nl: 'Vertel zelf waarom dit nu nodig is', en: 'Say in your own words why this is needed now' },
        { nl: 'Jouw verhaal doet meer dan tien berichten van het project.', en: 'Your story does more than ten messages from the project.' },
      ),
      item(
        { nl: 'Bekijk welke poort eraan komt', en: 'See which gate is coming' },
        { nl: 'Je beslist op feiten die er al staan, zonder werk op het laatste moment.', en: 'You decide on facts that are already there, without last-minute work.' },
        { kind: 'hand' },
        paths.roadmap,
      ),
    ],
  },
  {
    id: 'end-user-first-week',
    audience: 'end-user',
    role: 'end-user',
    title: { nl: 'Zo wordt het van jou', en: 'Make it yours' },
    week: 1,
    countsFrom: 'enrolment',
    items: [
      account({ nl: 'Je bent binnen: je hoeft niets meer aan te vragen.', en: 'You are in: there is nothing left to ask for.' }),
      item(
        { nl: 'Leg je eerste klantcontact vast', en: 'Log your first customer contact' },
        { nl: 'Je hoeft niets te onthouden: wie de klant ook belt, jouw werk staat er.', en: 'Nothing to remember: whoever the customer calls, your work is there.' },
        { kind: 'records', recordRule: 'contact-moments', times: 1 },
        paths.capture,
      ),
      item(
        { nl: 'Zet drie van je eigen klanten op jouw naam', en: 'Put three of your own customers in your name' },
        { nl: 'Je ziet in één lijst wie van jou is en wie iets van je verwacht.', en: 'One list shows who is yours and who expects something of you.' },
        { kind: 'records', recordRule: 'accounts-owned', times: 3 },
        paths.accounts,
      ),
      item(
        { nl: 'Vertel je teamleider wat er handiger kan', en: 'Tell your team lead what could be easier' },
        { nl: 'Wat jij noemt, komt op de verbeterlijst en je hoort wat ermee gebeurt.', en: 'What you name goes on the list of improvements, and you hear what becomes of it.' },
      ),
    ],
  },
  {
    id: 'end-user-second-week',
    audience: 'end-user',
    role: 'end-user',
    title: { nl: 'Altijd een volgende stap', en: 'Always a next step' },
    week: 2,
    countsFrom: 'enrolment',
    items: [
      item(
        { nl: 'Geef een lopende kans een volgende stap', en: 'Give an open deal a next step' },
        { nl: 'Je begint je dag met een lijst in plaats van met zoeken.', en: 'You start your day with a list instead of with searching.' },
        { kind: 'records', recordRule: 'deals-with-next-step', times: 1 },
        paths.dealBoard,
      ),
      item(
        { nl: 'Rond drie taken af', en: 'Finish three tasks' },
        { nl: 'Wat af is, is uit je hoofd.', en: 'What is done is off your mind.' },
        { kind: 'records', recordRule: 'tasks-done', times: 3 },
        paths.today,
      ),
      item(
        { nl: 'Zoek een klant op vóór je belt', en: 'Look a customer up before you call' },
        { nl: 'Je weet al wat een collega beloofde, dus je wordt niet verrast.', en: 'You know what a colleague promised, so nothing surprises you.' },
        { kind: 'hand' },
        paths.contacts,
      ),
    ],
  },
  {
    id: 'end-user-habit',
    audience: 'end-user',
    role: 'end-user',
    title: { nl: 'Het gaat vanzelf', en: 'It comes by itself' },
    week: 4,
    countsFrom: 'enrolment',
    items: [
      item(
        { nl: 'Leg vijf contacten vast binnen een week', en: 'Log five contacts within one week' },
        { nl: 'Een week die compleet is, hoef je nooit meer na te werken.', en: 'A week that is complete never has to be caught up on.' },
        { kind: 'events', activityKey: 'interaction.log', times: 5, withinDays: 7 },
        paths.capture,
      ),
      item(
        { nl: 'Zorg dat tien van je contactpersonen bereikbaar zijn', en: 'Make ten of your contacts reachable' },
        { nl: 'Je zoekt nooit meer een nummer op in je mailbox.', en: 'You never search your mailbox for a number again.' },
        { kind: 'records', recordRule: 'contacts-reachable', times: 10 },
        paths.contacts,
      ),
      item(
        { nl: 'Help een collega met één handigheid', en: 'Help a colleague with one trick' },
        { nl: 'Wat je uitlegt, ken je daarna zelf het best.', en: 'What you explain, you know best yourself.' },
      ),
    ],
  },
  {
    id: 'key-user-first-week',
    audience: 'key-user',
    role: null,
    title: { nl: 'Jij bent het eerste aanspreekpunt', en: 'You are who colleagues ask first' },
    week: 1,
    countsFrom: 'enrolment',
    items: [
      account({ nl: 'Je kunt alles eerst zelf proberen.', en: 'You can try everything yourself first.' }),
      item(
        { nl: 'Loop de eerste lijst van je collega’s zelf helemaal door', en: 'Do your colleagues’ first list yourself, all of it' },
        { nl: 'Je kent de vragen voor ze gesteld worden.', en: 'You know the questions before they are asked.' },
      ),
      item(
        { nl: 'Help drie collega’s met hun eerste handeling', en: 'Help three colleagues with their first act' },
        { nl: 'Wie goed begint, komt later minder vaak bij je terug.', en: 'Who starts well comes back to you less often.' },
      ),
      item(
        { nl: 'Geef de vraag die je het vaakst hoort door aan het project', en: 'Pass the question you hear most on to the project' },
        { nl: 'Eén antwoord voor iedereen scheelt jou tien keer uitleggen.', en: 'One answer for all saves you explaining it ten times.' },
      ),
    ],
  },
];

/** A template as a form to begin from; null when there is none by that name. */
export function templateForm(id: string): ListForm | null {
  const template = TEMPLATES.find((each) => each.id === id);
  if (!template) return null;
  const form = toListForm({ ...template, items: template.items.map((each) => ({ ...each, key: '' })) });
  return { ...form, items: form.items.map((each) => ({ ...each, key: null })) };
}
