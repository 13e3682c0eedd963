import type { Measure } from '#app/roadmap/criterion.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import { confirmCriterion } from '#app/roadmap/criteria.server.ts';
import { meetConditions } from '#app/roadmap/conditions/meet-conditions.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Verdict } from '#app/roadmap/gate.ts';
import type { Metrics } from '#app/roadmap/live-values.server.ts';
import type { ObjectiveLevel } from '#app/roadmap/objective.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { addAffectedRole, confirmBenefit, createProgramme, forecastPhase } from '#app/roadmap/programme.server.ts';
import type { CriterionPlan, PhasePlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import type { Roadmap } from '#app/roadmap/roadmap.ts';
import { MeasuringSchema } from '#app/roadmap/verdict/verdict-form.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { chooseMeasured } from '#app/roadmap/verdict/keep-verdict.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import { seedCutOverWeekend, seedLastRehearsal, seedReadiness } from './go-live.ts';
import { seedImpact, seedLateGroup } from './impact.ts';
import { nameSigners, SIGNED, type Signing, signersAmong, signFor } from './signing.ts';

interface Owner {
  id: string;
  name: string;
  role: Role;
}

interface ProgrammeStory {
  asOf: Date;
  /** Members of the workspace; who plays which part follows from their role. */
  owners: readonly Owner[];
  tell: (line: string) => void;
}

/** Weeks from this Monday: the plan as it was made a year ago. Go-live really came thirteen weeks ago. */
const PLANNED_WEEKS: Record<PhaseKind, [start: number, end: number]> = {
  strategy: [-57, -49],
  impact: [-49, -39],
  execution: [-39, -17],
  'go-live': [-17, -15],
  learning: [-15, 11],
};

const THURSDAY = 3;

/** What was decided when, in weeks from this Monday. */
const VERDICTS: { phase: PhaseKind; week: number; verdict: Verdict; reason: string }[] = [
  { phase: 'strategy', week: -49, verdict: 'go', reason: '' },
  { phase: 'impact', week: -37, verdict: 'go', reason: 'Alle rollen weten wat het ze oplevert. We beginnen twee weken later, zodat ieders plan klopt.' },
  { phase: 'execution', week: -15, verdict: 'hold', reason: 'De overzetting is maar één keer gelukt. Eerst nog een keer, met de nachtploeg erbij.' },
  { phase: 'execution', week: -14, verdict: 'go', reason: 'Tweede proefmigratie gelukt: binnen twintig minuten terug.' },
  { phase: 'go-live', week: -12, verdict: 'go-with-conditions', reason: 'De nachtploeg viert het begin op de eerste donderdag van de maand; de teamleider regelt dat.' },
];

const EVIDENCE = 'Verslag in de projectmap';
const MET = 'Foto’s en verslag van de viering met de nachtploeg';

/** The log's teams are no sellers and no planners, but one of them has to stand for each. */
const ROLES: { name: string; benefit: string; confirmedBy: Role; measured?: string }[] = [
  { name: 'Servicedeskmedewerker', benefit: 'Je ziet meteen wat een collega al gedaan heeft en hoeft de klant niets twee keer te vragen.', confirmedBy: 'end-user', measured: 'everybody' },
  { name: 'Teamleider', benefit: 'Je ziet zonder lijstjes wie hulp nodig heeft en wat er blijft liggen.', confirmedBy: 'manager', measured: 'role:manager' },
  { name: 'Verkoper binnendienst', benefit: 'Je weet voor je belt of een klant nog op ons wacht.', confirmedBy: 'end-user', measured: 'Team 24' },
  { name: 'Directie', benefit: 'Je stuurt op wat klanten merken, niet op gevoel.', confirmedBy: 'management' },
];

/** Joined after go-live; nobody in it has been asked yet. That is what keeps the last gate at hold. */
const LATE_ROLE = { name: 'Planner buitendienst', benefit: 'Je plant op wat de klant echt gemeld heeft en rijdt minder voor niets.' };

const OBJECTIVES: { level: ObjectiveLevel; name: string; under: string | null; contribution?: string }[] = [
  { level: 'strategic', name: 'Klanten blijven, omdat wij ze kennen', under: null },
  { level: 'tactical', name: 'Elke klantvraag staat in één systeem', under: 'Klanten blijven, omdat wij ze kennen', contribution: 'Wie de klant ook spreekt, ziet wat er al gevraagd en beloofd is; dan hoeft de klant niets twee keer te vertellen.' },
  { level: 'tactical', name: 'Meer klanten kopen nog een keer', under: 'Klanten blijven, omdat wij ze kennen', contribution: 'Een tweede aankoop is het eerste bewijs dat een klant blijft.' },
  { level: 'operational', name: 'Elke melding staat er dezelfde dag in', under: 'Elke klantvraag staat in één systeem', contribution: 'Wat er pas vrijdag in staat, heeft woensdag niemand gezien.' },
  { level: 'operational', name: 'Het teamoverleg gaat vanuit het systeem', under: 'Elke klantvraag staat in één systeem' },
  { level: 'operational', name: 'Na elke eerste bestelling volgt contact binnen een maand', under: 'Meer klanten kopen nog een keer', contribution: 'Wie snel na de eerste keer iets van ons hoort, komt eerder terug.' },
];

/** The demo's programme: four gates decided in the past through the verbs, learning running, the three-month verdict due. */
export async function seedProgramme(given: Scope, { asOf, owners, tell }: ProgrammeStory): Promise<void> {
  const lead = actAs(given, owners, 'project-lead');
  const sponsor = actAs(given, owners, 'management');
  const signers = signersAmong((role) => actAs(given, owners, role));
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const made = await createProgramme(
    lead,
    { name: 'Klant in beeld', purpose: 'Wie er ook opneemt: iedereen ziet wat de klant eerder vroeg en helpt meteen verder.' },
    plan(monday, lead.member?.id ?? null),
  );
  const { id } = must(made);

  for (const role of ROLES) {
    const { id: roleId } = must(await addAffectedRole(lead, id, { name: role.name, benefit: role.benefit }));
    must(await confirmBenefit(lead, roleId, { confirmedById: ownerFor(owners, role.confirmedBy).id, asOf: at(monday, -44, 1) }));
    if (role.measured) await measureBy(lead, roleId, role.measured);
  }
  await seedImpact(lead, { owners, at: at(monday, -43, 1) });
  await seedObjectives(lead);
  await seedReadiness(lead, { owners, monday });
  for (const verdict of VERDICTS) {
    if (verdict.phase === 'execution' && verdict.verdict === 'go') await seedLastRehearsal(lead, { owners, monday });
    if (verdict.phase === 'go-live') await seedCutOverWeekend(lead);
    await decide(lead, { sponsor, signers }, monday, verdict);
  }
  await measureBy(lead, must(await addAffectedRole(lead, id, LATE_ROLE)).id, 'Team 65');
  await seedLateGroup(lead, { owners, at: at(monday, -10, 1) });
  await forecastLearning(lead, monday, asOf);
  await nameSigners(lead, gateOf(await picture(lead, asOf), 'learning'), signers, { asOf: at(monday, -2, 1), metrics: NOTHING_MEASURED });
  tell('A programme of five phases with four groups it touches, four gates signed for and decided, a cut-over by the hour behind it, the three-month verdict due.');
}

/** @param by everybody, role:<role> or the name of a team; where that is not there nobody is chosen */
async function measureBy(lead: Scope, roleId: string, by: string): Promise<void> {
  const team = (await listTeams(lead)).find(({ name }) => name === by);
  const asked = MeasuringSchema.safeParse({ measuredBy: team ? `team:${team.id}` : by });
  if (asked.success) must(await chooseMeasured(lead, roleId, asked.data));
}

function plan(monday: Day, ownerId: string | null): PhasePlan[] {
  return Object.entries(PLANNED_WEEKS).map(([name, [start, end]]) => {
    const kind = name as PhaseKind;
    // The three-month verdict was moved along with go-live; the others keep the date they were planned on.
    const gateOn = kind === 'learning' ? onDay(monday, 1, THURSDAY) : onDay(monday, end - 1, THURSDAY);
    return { kind, planned: { start: onDay(monday, start), end: onDay(monday, end) }, ownerId, gateOn, criteria: confirmedByHand(kind, USUAL_CRITERIA[kind]) };
  });
}

/** What is only known of the demo once its programme is there. */
const BY_HAND: ReadonlySet<Measure | undefined> = new Set<Measure | undefined>(['package-chosen', 'pid-complete', 'roles-trained', 'access-works', 'super-users-present', 'celebrations-planned']);

/** A year ago the first gate, the choice of the package and the project plan were decided on what people said: nothing could be read then. */
function confirmedByHand(kind: PhaseKind, criteria: CriterionPlan[]): CriterionPlan[] {
  return criteria.map((criterion) => {
    const { title, isCritical, measure } = criterion;
    if (kind !== 'strategy' && !BY_HAND.has(measure)) return criterion;
    return { title, ...(isCritical === undefined ? {} : { isCritical }) };
  });
}

async function seedObjectives(lead: Scope): Promise<void> {
  const ids = new Map<string, string>();
  for (const { level, name, under, contribution = null } of OBJECTIVES) {
    const made = await createObjective(lead, { level, name, contribution, parentId: under === null ? null : (ids.get(under) ?? null), ownerId: lead.member?.id ?? null });
    ids.set(name, must(made).id);
  }
}

interface Deciding {
  sponsor: Scope;
  signers: Signing[];
}

async function decide(lead: Scope, { sponsor, signers }: Deciding, monday: Day, { phase, week, verdict, reason }: (typeof VERDICTS)[number]): Promise<void> {
  const decidedAt = at(monday, week, THURSDAY);
  const signedAt = at(monday, week, THURSDAY - 2);
  const gateId = gateOf(await picture(lead, decidedAt), phase);
  const gate = await findGate(lead, gateId, { asOf: decidedAt, metrics: NOTHING_MEASURED });
  const open = (gate?.criteria ?? []).filter((criterion) => criterion.measure === null && criterion.result.state === 'not-met');
  // Before a hold it is the count that says no; before a go with conditions what is not critical is still missing.
  const signed = open.filter((criterion) => verdict !== 'go-with-conditions' || criterion.isCritical);
  for (const criterion of signed) must(await confirmCriterion(lead, criterion.id, { evidence: EVIDENCE }, signedAt));
  if (SIGNED.includes(phase)) await signFor(lead, gateId, signers, { now: { asOf: at(monday, week, THURSDAY - 1), metrics: NOTHING_MEASURED }, isGo: verdict !== 'hold' });
  const lastVerdictId = gate?.verdicts[0]?.id ?? '';
  const condition = verdict === 'go-with-conditions' ? { conditionOwnerId: lead.member?.id ?? '', conditionDueOn: onDay(monday, week + 3, THURSDAY) } : {};
  const { verdictId } = must(await decideGate(sponsor, gateId, { verdict, reason, lastVerdictId, ...condition }, { asOf: decidedAt, metrics: NOTHING_MEASURED }));
  if (verdict === 'go-with-conditions') must(await meetConditions(lead, gateId, { verdictId, evidence: MET }, at(monday, week + 2, THURSDAY)));
}

/** Of the two things people confirm for the last gate one is, the other is still to do. */
async function forecastLearning(lead: Scope, monday: Day, asOf: Date): Promise<void> {
  const learning = (await picture(lead, asOf)).phases.find((phase) => phase.kind === 'learning');
  if (learning) must(await forecastPhase(lead, learning.id, { start: null, end: onDay(monday, 14), version: learning.version }));
}

/** In the past nothing had been measured; what is measured now would not be what was known then. */
const NOTHING_MEASURED: Metrics = { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) };

async function picture(scope: Scope, asOf: Date): Promise<Roadmap> {
  const roadmap = await findRoadmap(scope, { asOf, metrics: NOTHING_MEASURED });
  if (!roadmap) throw new Error('The demo has no programme.');
  return roadmap;
}

function gateOf(roadmap: Roadmap, kind: PhaseKind): string {
  const gate = roadmap.phases.find((phase) => phase.kind === kind)?.gate;
  if (!gate) throw new Error(`The demo has no gate after ${kind}.`);
  return gate.id;
}

function actAs(scope: Scope, owners: readonly Owner[], role: Role): Scope {
  const member = ownerFor(owners, role);
  return { ...scope, member, actor: member.name, permissions: permissionsOf(role) };
}

function ownerFor(owners: readonly Owner[], role: Role): Owner {
  const owner = owners.find((candidate) => candidate.role === role) ?? owners[0];
  if (!owner) throw new Error('The demo programme needs at least one member to own it.');
  return owner;
}

function onDay(monday: Day, week: number, weekday = 0): Day {
  return addDays(monday, 7 * week + weekday);
}

/** Half past ten in the morning, roughly: all that matters is the day. */
function at(monday: Day, week: number, weekday: number): Date {
  return new Date(`${onDay(monday, week, weekday)}T09:30:00Z`);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's programme was refused: ${result.reason}`);
  return result.value;
}
