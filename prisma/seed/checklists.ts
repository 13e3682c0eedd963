import type { z } from 'zod';
import { findOwnChecklist, setTick } from '#app/adoption/adoption.server.ts';
import { createChecklist, type NewChecklistSchema } from '#app/adoption/checklists.server.ts';
import { isDone } from '#app/adoption/checklist.ts';
import { inWorkspace } from '#app/db/client.server.ts';
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
        title: { nl: 'Vraag een klant of het klopt en sluit de melding af', en: 'Ask a customer whether it is right and close the case' },
        benefit: { nl: 'Wat echt af is, komt niet terug. Dat scheelt jou dubbel werk.', en: 'What is really finished does not come back. That saves you doing it twice.' },
        activityKey: 'case-closed',
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

/** A short list per role, in both languages; who has done what ticks itself has ticked the rest by hand. */
export async function seedChecklists(given: Scope, { asOf = new Date(), tell }: { asOf?: Date; tell: (line: string) => void }): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  for (const checklist of CHECKLISTS) {
    const made = await createChecklist(scope, checklist);
    if (!made.ok) throw new Error(`The demo's checklist for ${checklist.role} was refused: ${made.reason}`);
  }
  const finished = await tickForTheDiligent(scope, asOf);
  tell(`Checklists for ${CHECKLISTS.length} roles; ${finished} people have finished theirs.`);
}

/** Only those who closed a case can be. Not who can sign in: the demo's own user has something left to do. */
async function tickForTheDiligent(scope: Scope, asOf: Date): Promise<number> {
  const { workspaceId } = scope;
  const people = await inWorkspace(
    workspaceId,
    (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT DISTINCT m.id, m.name FROM members m
      JOIN actors a ON a.workspace_id = m.workspace_id AND a.member_id = m.id
      JOIN event_days d ON d.workspace_id = m.workspace_id AND d.actor_id = a.id
      JOIN activities y ON y.workspace_id = m.workspace_id AND y.id = d.activity_id AND y.key = 'case-closed'
      WHERE m.workspace_id = ${workspaceId}::uuid AND m.role = 'end-user' AND m.left_on IS NULL AND m.person_id IS NULL
      ORDER BY m.id`,
  );
  let finished = 0;
  for (const { id, name } of people) {
    const own = { ...scope, member: { id, name, role: 'end-user' as const }, actor: name };
    const open = (await findOwnChecklist(own))?.items.filter((item) => !isDone(item.state)) ?? [];
    if (open.length === 0 || !open.every((item) => item.isTickedByHand)) continue;
    for (const item of open) await setTick(own, item.id, { isTicked: true, asOf });
    finished += 1;
  }
  return finished;
}
