import { database } from '#app/db/client.server.ts';
import { createMember } from '#app/people/members.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { confirmCriterion } from '#app/roadmap/criteria.server.ts';
import { addDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Metrics } from '#app/roadmap/live-values.server.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { addItem } from '#app/roadmap/plan/change-plan.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import type { PlanItem } from '#app/roadmap/plan/plan-item.ts';
import { addAffectedRole, confirmBenefit, createProgramme } from '#app/roadmap/programme.server.ts';
import type { PhasePlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { addDays, type Day, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import { giveSignIn } from './give-sign-in.ts';
import type { SeedOptions } from './seed-options.ts';

interface AssociationStory extends SeedOptions {
  /** The member of the other demo workspace who helps here too, as a consultant. */
  guestId: string;
}

/** Invented. */
const STAFF: { role: Role; name: string; email: string }[] = [
  { role: 'administrator', name: 'Hilde Veenstra', email: 'beheer@vereniging.example' },
  { role: 'project-lead', name: 'Joost Wielinga', email: 'projectleider@vereniging.example' },
  { role: 'management', name: 'Marit Hoekstra', email: 'directeur@vereniging.example' },
  { role: 'manager', name: 'Fenna Postma', email: 'ledenservice@vereniging.example' },
  { role: 'end-user', name: 'Sjoerd de Boer', email: 'ledenadministratie@vereniging.example' },
];

/** Weeks from this Monday. */
const PLANNED_WEEKS: Record<PhaseKind, [start: number, end: number]> = {
  strategy: [-13, -5],
  impact: [-5, 4],
  execution: [4, 20],
  'go-live': [20, 22],
  learning: [22, 48],
};
const THURSDAY = 3;

const ITEMS: { phase: PhaseKind; name: string; colour: PlanItem['colour']; shape?: PlanItem['shape']; by: Role; weeks: [start: number, end: number]; is?: 'running' | 'done' }[] = [
  { phase: 'strategy', name: 'Gesprekken met het bestuur en de ledenservice over het waarom', colour: 'red', by: 'project-lead', weeks: [-13, -10], is: 'done' },
  { phase: 'strategy', name: 'Doelen en grenzen vastleggen', colour: 'blue', by: 'consultant', weeks: [-9, -5], is: 'done' },
  { phase: 'impact', name: 'Ledenbestand en losse lijstjes in kaart', colour: 'blue', by: 'end-user', weeks: [-5, -1], is: 'running' },
  { phase: 'impact', name: 'Meelopen bij de ledenservice en twee afdelingen', colour: 'red', by: 'consultant', weeks: [-3, 1], is: 'running' },
  { phase: 'impact', name: 'Wat levert het mij op: gesprek per rol', colour: 'red', by: 'manager', weeks: [1, 3] },
  { phase: 'impact', name: 'PID met kosten en baten', colour: 'blue', shape: 'deliverable', by: 'project-lead', weeks: [2, 4] },
  { phase: 'execution', name: 'Inrichting: leden, lidmaatschappen en contactmomenten', colour: 'blue', by: 'administrator', weeks: [4, 14] },
  { phase: 'execution', name: 'Afdelingen oefenen met hun eigen leden', colour: 'red', by: 'manager', weeks: [14, 19] },
  { phase: 'go-live', name: 'Livegang', colour: 'blue', shape: 'milestone', by: 'management', weeks: [20, 22] },
];

const ROLES: { name: string; benefit: string; confirmedBy: Role | null }[] = [
  { name: 'Medewerker ledenservice', benefit: 'Je ziet in één scherm wat een lid eerder vroeg en waar het lid van is.', confirmedBy: 'end-user' },
  { name: 'Afdelingsbestuurder', benefit: 'Je ziet zelf wie er nieuw is en wie opzegt, zonder erom te vragen.', confirmedBy: null },
];

/** The second demo workspace: an association of members that has just passed its first gate, so that there is more than one programme to look at. */
export async function seedAssociation(given: Scope, { asOf, guestId, tell }: AssociationStory): Promise<void> {
  const as = await addStaff(given, guestId);
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const on = (week: number, weekday = 0): Day => addDays(monday, 7 * week + weekday);
  const lead = as('project-lead');
  const { id } = must(await createProgramme(lead, { name: 'Leden in beeld', purpose: 'Elk lid wordt herkend, bij welke afdeling het ook aanklopt.' }, phasesOf(lead, on)));
  must(await createObjective(lead, { level: 'strategic', name: 'Leden blijven, omdat we ze kennen', contribution: null, parentId: null, ownerId: as('management').member?.id ?? null }));
  for (const { name, benefit, confirmedBy } of ROLES) {
    const role = must(await addAffectedRole(lead, id, { name, benefit }));
    if (confirmedBy) must(await confirmBenefit(lead, role.id, { confirmedById: as(confirmedBy).member!.id, asOf: toDate(on(-2)) }));
  }
  await passStrategy(lead, as('management'), toDate(on(-5)));
  await addItems(as, { on, asOf });
  must(
    await addDecision(
      lead,
      {
        title: 'Nemen we de adreslijsten van de afdelingen mee?',
        why: 'Elf afdelingen houden een eigen lijst bij. Wat we niet overzetten, raken leden kwijt die alleen daar staan.',
        options: '1. Alles overzetten en samen schonen\n2. Alleen wie in het ledenbestand staat\n3. Per afdeling laten kiezen',
        ownerId: as('management').member!.id, neededOn: addDays(dayIn(asOf, given.timeZone), 10), objectiveId: null, replacesId: null, said: null,
      },
      toDate(on(-1)),
    ),
  );
  tell('A second demo workspace: an association in its second phase.');
}

/** Who works here, and the guest: the same person as in the other workspace. */
async function addStaff(scope: Scope, guestId: string): Promise<(role: Role) => Scope> {
  await giveSignIn(guestId);
  const { name, email } = await database().member.findUniqueOrThrow({ where: { id: guestId } });
  const members: { id: string; name: string; role: Role }[] = [];
  for (const one of [...STAFF, { role: 'consultant' as const, name, email }]) {
    const made = must(await createMember(scope, one));
    members.push({ id: made.id, name: one.name, role: one.role });
    if (one.email === email) await giveSignIn(made.id);
  }
  return (role) => {
    const member = members.find((each) => each.role === role);
    if (!member) throw new Error(`The demo's association has no ${role}.`);
    return { ...scope, member, actor: member.name, permissions: permissionsOf(role) };
  };
}

/** The first gate was decided on what people said: nothing could be read then. */
function phasesOf(lead: Scope, on: (week: number, weekday?: number) => Day): PhasePlan[] {
  return Object.entries(PLANNED_WEEKS).map(([name, [start, end]]) => {
    const kind = name as PhaseKind;
    const criteria = kind === 'strategy' ? USUAL_CRITERIA[kind].map(({ title }) => ({ title })) : USUAL_CRITERIA[kind];
    return { kind, planned: { start: on(start), end: on(end) }, ownerId: lead.member?.id ?? null, gateOn: on(kind === 'learning' ? start + 13 : end - 1, THURSDAY), criteria };
  });
}

async function passStrategy(lead: Scope, sponsor: Scope, asOf: Date): Promise<void> {
  const now = { asOf, metrics: NOTHING_MEASURED };
  const gateId = (await findRoadmap(lead, now))?.phases.find(({ kind }) => kind === 'strategy')?.gate?.id ?? '';
  for (const { id } of (await findGate(lead, gateId, now))?.criteria ?? []) must(await confirmCriterion(lead, id, { evidence: 'Verslag van de bestuursvergadering' }, asOf));
  must(await decideGate(sponsor, gateId, { verdict: 'go', reason: '', lastVerdictId: '' }, now));
}

async function addItems(as: (role: Role) => Scope, { on, asOf }: { on: (week: number, weekday?: number) => Day; asOf: Date }): Promise<void> {
  const lead = as('project-lead');
  const phases = (await findPlan(lead))?.phases ?? [];
  for (const { phase, name, colour, shape = 'activity', by, weeks: [start, end], is } of ITEMS) {
    const last = on(end - 1, 5);
    const planned = { start: shape === 'activity' ? on(start) : last, end: last };
    const draft = { name, colour, shape, planned, forecast: null, actual: { start: is ? planned.start : null, end: is === 'done' ? planned.end : null }, hoursPlanned: null, hoursSpent: null, objectiveId: null, specificationId: null };
    must(await addItem(lead, { ...draft, phaseId: phases.find(({ kind }) => kind === phase)?.id ?? '', ownerId: as(by).member?.id ?? null }, asOf));
  }
}

const NOTHING_MEASURED: Metrics = { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) };

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's association was refused: ${result.reason}`);
  return result.value;
}
