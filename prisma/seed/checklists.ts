import type { z } from 'zod';
import { createChecklist, type NewChecklistSchema } from '#app/adoption/checklists.server.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';

type NewChecklist = z.input<typeof NewChecklistSchema>;

/** Activities as the demo's usage log has them: case-created, case-updated, case-resolved, case-closed. */
const CHECKLISTS: NewChecklist[] = [
  {
    role: 'end-user',
    title: { nl: 'Zo wordt het van jou', en: 'Make it yours' },
    items: [
      {
        title: { nl: 'Je account werkt', en: 'Your account works' },
        benefit: { nl: 'Je bent binnen: je hoeft niets meer aan te vragen.', en: 'You are in: there is nothing left to ask for.' },
        times: 0,
      },
      {
        title: { nl: 'Werk je eerste melding bij', en: 'Update your first case' },
        benefit: { nl: 'Je hoeft niets te onthouden: wie de klant ook belt, jouw werk staat er.', en: 'Nothing to remember: whoever the customer calls, your work is there.' },
        activityKey: 'case-updated',
      },
      {
        title: { nl: 'Los vijf meldingen op in het systeem', en: 'Resolve five cases in the system' },
        benefit: { nl: 'De klant krijgt vanzelf bericht. Dat scheelt jou een telefoontje per melding.', en: 'The customer hears by themselves. That saves you a call for every case.' },
        activityKey: 'case-resolved',
        times: 5,
      },
      {
        title: { nl: 'Vertel je teamleider wat er handiger kan', en: 'Tell your team lead what could be easier' },
        benefit: { nl: 'Wat jij noemt, komt op de verbeterlijst en je hoort wat ermee gebeurt.', en: 'What you name goes on the list of improvements and you hear what becomes of it.' },
      },
    ],
  },
  {
    role: 'manager',
    title: { nl: 'Jij doet het voor', en: 'You show the way' },
    items: [
      {
        title: { nl: 'Je account werkt', en: 'Your account works' },
        benefit: { nl: 'Je ziet wat je team ziet.', en: 'You see what your team sees.' },
        times: 0,
      },
      {
        title: { nl: 'Houd het weekoverleg vanuit het systeem', en: 'Hold the weekly meeting from the system' },
        benefit: { nl: 'Niemand maakt nog een lijstje voor jou, en iedereen praat over hetzelfde.', en: 'Nobody makes lists for you any more, and all talk about the same thing.' },
        link: paths.kpis,
      },
      {
        title: { nl: 'Vraag naar de melding, niet naar het rekenblad', en: 'Ask for the case, not for the spreadsheet' },
        benefit: { nl: 'Wat jij vraagt, is wat er bijgehouden wordt.', en: 'What you ask for is what gets kept.' },
      },
      {
        title: { nl: 'Geef iemand een compliment over wat je in het systeem zag', en: 'Praise somebody for what you saw in the system' },
        benefit: { nl: 'Wat gezien wordt, blijft: je hoeft er minder achteraan.', en: 'What is seen stays: you have to chase it less.' },
      },
    ],
  },
  {
    role: 'management',
    title: { nl: 'Sturen op wat klanten merken', en: 'Steer by what customers notice' },
    items: [
      {
        title: { nl: 'Je account werkt', en: 'Your account works' },
        benefit: { nl: 'Je hoeft op geen rapport te wachten.', en: 'There is no report to wait for.' },
        times: 0,
      },
      {
        title: { nl: 'Bekijk de KPI’s en kies er één om op te sturen', en: 'Look at the KPIs and pick one to steer by' },
        benefit: { nl: 'Eén keuze per maand geeft iedereen rust over wat telt.', en: 'One choice a month gives everybody calm about what counts.' },
        link: paths.kpis,
      },
      {
        title: { nl: 'Bekijk welke poort eraan komt', en: 'See which gate is coming' },
        benefit: { nl: 'Je beslist op feiten die er al staan, zonder voorbereiding op het laatste moment.', en: 'You decide on facts that are already there, without last-minute work.' },
        link: paths.roadmap,
      },
      {
        title: { nl: 'Vertel één succes in je eigen woorden', en: 'Tell one success in your own words' },
        benefit: { nl: 'Eén verhaal van jou doet meer dan tien berichten van het project.', en: 'One story of yours does more than ten messages from the project.' },
      },
    ],
  },
];

/** A short list per role, in both languages. */
export async function seedChecklists(given: Scope, { tell }: { tell: (line: string) => void }): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  for (const checklist of CHECKLISTS) {
    const made = await createChecklist(scope, checklist);
    if (!made.ok) throw new Error(`The demo's checklist for ${checklist.role} was refused: ${made.reason}`);
  }
  tell(`Checklists for ${CHECKLISTS.length} roles.`);
}
