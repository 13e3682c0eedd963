import { setTouchedGroups } from '#app/roadmap/change-load/change-load.server.ts';
import { findMeasuredGroups } from '#app/roadmap/readiness/measured-groups.server.ts';
import { addItem, addLink } from '#app/roadmap/plan/change-plan.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import type { PlanItem } from '#app/roadmap/plan/plan-item.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

interface PlanStory extends SeedOptions {
  owners: readonly { id: string; role: Role }[];
}

interface Told {
  key: string;
  name: string;
  colour: PlanItem['colour'];
  /** Left out is an activity. */
  shape?: PlanItem['shape'];
  /** The week it begins in, counted from this one. */
  week: number;
  /** For what takes no time: another day than Friday, from Monday, which is 0. */
  day?: number;
  /** Working weeks: it ends on a Friday. Left out is on that Friday, without taking time. */
  weeks?: number;
  hours?: [planned: number, spent: number | null];
  owner: Role;
  /** What became of it: done, so many weeks later at the start and at the end; or running. Left out is still to come. */
  done?: [start: number, end: number];
  isRunning?: true;
  after?: string[];
  /** The affected groups it touches, by name. */
  touches?: string[];
}

const STORY: Record<PhaseKind, Told[]> = {
  strategy: [
    { key: 's1', name: 'Gesprekken met directie en teamleiders over het waarom', colour: 'red', week: -57, weeks: 3, hours: [40, 44], owner: 'project-lead', done: [0, 0] },
    { key: 's2', name: 'Urgentie op één bladzijde, met cijfers', colour: 'red', week: -54, weeks: 2, hours: [24, 28], owner: 'consultant', done: [0, 0], after: ['s1'] },
    { key: 's3', name: 'Inventarisatie van systemen en eigen lijstjes', colour: 'blue', week: -57, weeks: 4, hours: [60, 72], owner: 'analyst', done: [0, 0] },
    { key: 's4', name: 'Doelen en grenzen vastleggen', colour: 'blue', week: -52, weeks: 2, hours: [30, 30], owner: 'project-lead', done: [0, 0], after: ['s2', 's3'] },
    { key: 's5', name: 'Directie spreekt de urgentie uit voor iedereen', colour: 'red', shape: 'milestone', week: -50, owner: 'management', done: [0, 0], after: ['s2'] },
    { key: 's6', name: 'Roadmap op hoofdlijnen', colour: 'blue', shape: 'deliverable', week: -50, hours: [12, 14], owner: 'project-lead', done: [0, 0], after: ['s4'] },
  ],
  impact: [
    { key: 'i1', name: 'Zo werken we nu: meelopen op elke afdeling', colour: 'red', week: -49, weeks: 4, hours: [80, 96], owner: 'consultant', done: [0, 1] },
    { key: 'i2', name: 'Wat levert het mij op: gesprek per rol', colour: 'red', week: -45, weeks: 3, hours: [60, 74], owner: 'project-lead', done: [1, 2], after: ['i1'] },
    { key: 'i3', name: 'Gewenste processen uittekenen', colour: 'blue', week: -47, weeks: 5, hours: [120, 138], owner: 'analyst', done: [0, 1] },
    { key: 'i4', name: 'Leveranciers vergelijken op de specificaties', colour: 'blue', week: -46, weeks: 5, hours: [90, 84], owner: 'administrator', done: [0, 0] },
    { key: 'i5', name: 'Keuze van het pakket', colour: 'blue', shape: 'deliverable', week: -42, owner: 'management', done: [0, 0], after: ['i4'] },
    { key: 'i6', name: 'Teamleiders oefenen het gesprek met hun team', colour: 'red', week: -42, weeks: 2, hours: [32, 36], owner: 'manager', done: [2, 2], after: ['i2'] },
    { key: 'i7', name: 'PID met kosten en baten', colour: 'blue', shape: 'deliverable', week: -40, hours: [40, 46], owner: 'consultant', done: [2, 2], after: ['i3', 'i5'] },
    { key: 'i8', name: 'Elke rol heeft een bevestigd voordeel', colour: 'red', shape: 'milestone', week: -40, owner: 'project-lead', done: [2, 2], after: ['i6'] },
  ],
  execution: [
    { key: 'x1', name: 'Inrichting: klanten, contacten en contactmomenten', colour: 'blue', week: -39, weeks: 6, hours: [240, 268], owner: 'administrator', done: [2, 2], after: ['i7'] },
    { key: 'x2', name: 'Inrichting: zaken aannemen en doorgeven', colour: 'blue', week: -33, weeks: 5, hours: [180, 226], owner: 'administrator', done: [2, 3], after: ['x1'] },
    { key: 'x3', name: 'Koppeling met de telefonie', colour: 'blue', week: -31, weeks: 4, hours: [90, 128], owner: 'administrator', done: [2, 4] },
    { key: 'x4', name: 'Proefconversie van klantgegevens', colour: 'blue', week: -28, weeks: 3, hours: [80, 92], owner: 'analyst', done: [3, 3], after: ['x1'] },
    { key: 'x5', name: 'Weekbericht: wat er verandert en waarom', colour: 'red', week: -38, weeks: 20, hours: [40, 36], owner: 'project-lead', done: [2, 3] },
    { key: 'x6', name: 'Sleutelgebruikers kiezen en opleiden', colour: 'red', week: -27, weeks: 5, hours: [90, 98], owner: 'consultant', done: [2, 2], touches: ['Servicedesk'] },
    { key: 'x7', name: 'Afspraken over werken in het systeem, per team', colour: 'red', week: -22, weeks: 4, hours: [70, 66], owner: 'manager', done: [2, 2], after: ['x6'], touches: ['Servicedesk', 'Teamleiders', 'Verkoop binnendienst'] },
    { key: 'x8', name: 'Testen met echte zaken', colour: 'blue', week: -25, weeks: 4, hours: [120, 150], owner: 'end-user', done: [2, 3], after: ['x2', 'x4'], touches: ['Servicedesk', 'Verkoop binnendienst'] },
    { key: 'x9', name: 'Teamleiders laten zelf zien hoe het gaat', colour: 'red', week: -21, weeks: 3, hours: [36, 30], owner: 'manager', done: [2, 2], touches: ['Teamleiders'] },
    { key: 'x10', name: 'Weg terug oefenen', colour: 'blue', week: -20, weeks: 1, hours: [24, 40], owner: 'administrator', done: [3, 5], after: ['x8'] },
    { key: 'x11', name: 'Acceptatie door de sleutelgebruikers', colour: 'blue', shape: 'milestone', week: -18, owner: 'end-user', done: [3, 3], after: ['x8'] },
  ],
  'go-live': [
    { key: 'g1', name: 'Training per rol, met eigen zaken', colour: 'red', week: -17, weeks: 2, hours: [120, 134], owner: 'consultant', done: [3, 3], touches: ['Servicedesk', 'Teamleiders', 'Verkoop binnendienst'] },
    { key: 'g2', name: 'Definitieve conversie en overgang', colour: 'blue', week: -17, weeks: 1, hours: [60, 58], owner: 'administrator', done: [4, 4], after: ['x10', 'x11'], touches: ['Servicedesk'] },
    { key: 'g3', name: 'Livegang', colour: 'blue', shape: 'milestone', week: -16, day: 2, owner: 'management', done: [4, 4], after: ['g2', 'g1'] },
    { key: 'g4', name: 'Het begin vieren met elk team', colour: 'red', week: -15, weeks: 1, hours: [16, 18], owner: 'manager', done: [3, 3], after: ['g3'], touches: ['Servicedesk', 'Teamleiders', 'Verkoop binnendienst'] },
    { key: 'g5', name: 'Nazorg aan de balie, elke dag', colour: 'blue', week: -15, weeks: 3, hours: [90, 120], owner: 'end-user', done: [3, 3], after: ['g3'], touches: ['Servicedesk', 'Verkoop binnendienst'] },
  ],
  learning: [
    { key: 'l1', name: 'Meekijken op de werkvloer, elke week een team', colour: 'red', week: -12, weeks: 14, hours: [270, 226], owner: 'consultant', isRunning: true, after: ['g3'], touches: ['Servicedesk', 'Verkoop binnendienst'] },
    { key: 'l2', name: 'Teamoverleg vanuit het systeem', colour: 'red', week: -10, weeks: 14, hours: [84, 52], owner: 'manager', isRunning: true, touches: ['Teamleiders'] },
    { key: 'l3', name: 'Fouten en kleine wensen oplossen', colour: 'blue', week: -11, weeks: 8, hours: [100, 126], owner: 'administrator', done: [0, 1] },
    { key: 'l4', name: 'Successen van de maand in het weekbericht', colour: 'red', week: -9, weeks: 14, hours: [28, null], owner: 'project-lead', isRunning: true },
    { key: 'l5', name: 'Rapporten voor de directie', colour: 'blue', week: -6, weeks: 5, hours: [60, 48], owner: 'analyst', isRunning: true },
    { key: 'l6', name: 'Gesprek met de planners buitendienst over hun voordeel', colour: 'red', week: 1, weeks: 2, hours: [24, null], owner: 'project-lead', touches: ['Planners buitendienst'] },
    { key: 'l7', name: 'Uitkomst van drie maanden gedeeld met alle teams', colour: 'red', shape: 'deliverable', week: 2, hours: [12, null], owner: 'management', after: ['l6'], touches: ['Servicedesk', 'Teamleiders', 'Verkoop binnendienst', 'Planners buitendienst'] },
    { key: 'l8', name: 'Terugkomochtend per team', colour: 'red', week: 3, weeks: 2, hours: [60, null], owner: 'consultant', after: ['l7'], touches: ['Servicedesk', 'Teamleiders', 'Verkoop binnendienst'] },
    { key: 'l9', name: 'Wensen toetsen aan de doelen', colour: 'blue', week: 3, weeks: 3, hours: [40, null], owner: 'project-lead', after: ['l5', 'l7'], touches: ['Servicedesk', 'Teamleiders'] },
    { key: 'l10', name: 'Uitbreiding voorbereiden: klantportaal', colour: 'blue', week: 6, weeks: 6, hours: [160, null], owner: 'administrator', after: ['l9'], touches: ['Servicedesk'] },
    { key: 'l11', name: 'Voorstel voor de uitbreiding', colour: 'blue', shape: 'deliverable', week: 11, owner: 'project-lead', after: ['l10'] },
    { key: 'l12', name: 'Overdracht aan beheer', colour: 'blue', week: 12, weeks: 2, hours: [32, null], owner: 'administrator', after: ['l11'], touches: ['Teamleiders'] },
    { key: 'l13', name: 'Programma afgesloten', colour: 'blue', shape: 'milestone', week: 13, owner: 'management', after: ['l12'] },
  ],
};

/** What was and is to be done in the demo's programme: as planned a year ago, as it went, and what is left. */
export async function seedPlan(given: Scope, { asOf, owners, tell }: PlanStory): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, scope.timeZone), 'week').start;
  const phases = (await findPlan(scope))?.phases ?? [];
  const groups = (await findMeasuredGroups(scope)) ?? [];
  const ids = new Map<string, string>();
  const all = Object.entries(STORY).flatMap(([kind, told]) => told.map((one) => ({ ...one, phaseId: phases.find((phase) => phase.kind === kind)?.id ?? '' })));
  for (const told of all) {
    const { key, name, colour, shape = 'activity', hours = [null, null], phaseId } = told;
    const added = await addItem(
      scope,
      {
        name, colour, shape, phaseId,
        ownerId: owners.find(({ role }) => role === told.owner)?.id ?? null,
        planned: daysOf(monday, told, [0, 0]),
        forecast: null,
        actual: actualOf(monday, told),
        hoursPlanned: hours[0],
        hoursSpent: hours[1],
        objectiveId: null,
        specificationId: null,
      },
      asOf,
    );
    if (!added.ok) throw new Error(`The demo's plan was refused: ${name}, ${added.reason}`);
    ids.set(key, added.value.recordId);
    const groupIds = (told.touches ?? []).flatMap((name) => groups.find((group) => group.name === name)?.id ?? []);
    const touched = await setTouchedGroups(scope, added.value.recordId, groupIds);
    if (!touched.ok) throw new Error(`The demo's plan was refused: ${told.name}, ${touched.reason}`);
  }
  for (const { key, after = [], week, weeks } of all) {
    for (const before of after) {
      const { week: first, weeks: length = 1 } = all.find((each) => each.key === before)!;
      // What begins on the Monday after waits for the weekend too: two days.
      const lagDays = weeks !== undefined && week === first + length ? 2 : 0;
      const linked = await addLink(scope, { fromId: ids.get(before)!, toId: ids.get(key)!, lagDays });
      if (!linked.ok) throw new Error(`The demo's plan was refused: ${key} after ${before}, ${linked.reason}`);
    }
  }
  tell(`A plan of ${all.length} activities, milestones and deliverables.`);
}

/** From a Monday up to a Friday; the end is the day after. */
function daysOf(monday: Day, { week, weeks = 1, day = 4, shape }: Told, [start, end]: [number, number]) {
  const last = addDays(monday, 7 * (week + weeks - 1 + end) + day + 1);
  return { start: shape ? last : addDays(monday, 7 * (week + start)), end: last };
}

function actualOf(monday: Day, told: Told): PlanItem['actual'] {
  if (told.done) return daysOf(monday, told, told.done);
  return { start: told.isRunning ? daysOf(monday, told, [0, 0]).start : null, end: null };
}
